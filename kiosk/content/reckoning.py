"""Rules over the figures: whether each can be said exactly, in units that agree, and for when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from kiosk.content.folder import Folder
from kiosk.content.measure import agree, plainer
from kiosk.content.model import Figure
from kiosk.content.node import Path
from kiosk.content.problem import Code, Problem
from kiosk.content.source import Source
from kiosk.content.spelling import SpellingError, spell

Found: TypeAlias = Iterator[Problem]

_VAGUE = re.compile(
    r"(目前|现在|如今|当前|今年|去年|近年来?|最近|最新)(为止)?"
    r"|(now|today|currently|at present|this year|last year|recently|nowadays|latest)",
    re.IGNORECASE,
)


def _figures(folder: Folder) -> Found:
    for key, chapter in folder.whole.items():
        source = folder.chapters[key].source
        for name, figure in chapter.figures.items():
            path: Path = ("figures", name)
            yield from _vague(source, path, figure)
            hidden = list(_hidden(source, path, figure))
            yield from hidden or _conversions(folder.languages, source, path, figure)


def _hidden(source: Source, path: Path, figure: Figure) -> Found:
    for language, unit in figure.unit.items():
        meant = plainer(unit, language)
        if meant is not None:
            place = (*path, "unit", language)
            yield source.at(place, Code.UNIT_UNCLEAR, unit=unit, got=unit, near=meant)


def _conversions(languages: tuple[str, ...], source: Source, path: Path, figure: Figure) -> Found:
    for language in languages[1:]:
        first = languages[0]
        given = figure.unit[first]
        place = (*path, "unit", language)
        unit = figure.unit[language]
        if not agree(given, first, unit, language):
            yield source.at(place, Code.UNIT_MISMATCH, given=given, unit=unit)
            continue
        try:
            spell(figure, language, languages)
        except SpellingError as error:
            yield source.at(
                place,
                Code.FIGURE_INEXACT,
                value=figure.value.text,
                given=given,
                unit=unit,
                got=unit,
                near=error.meant,
                language=language,
            )


def _vague(source: Source, path: Path, figure: Figure) -> Found:
    for language, when in figure.as_of.items():
        if _VAGUE.fullmatch(when.strip()):
            yield source.at((*path, "as_of", language), Code.DATE_VAGUE, got=when)
            return


RULES: tuple[Callable[[Folder], Found], ...] = (_figures,)
