"""The layout part of ``kiosk check --strict``: what the walk sees, as problems of the content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from kiosk.app.inspection import Fault, inspect
from kiosk.app.show import Show
from kiosk.app.walk import Place, compiled, places, prepare
from kiosk.content.folder import Folder
from kiosk.content.model import Slideshow
from kiosk.content.node import Path
from kiosk.content.problem import Code, Problem
from kiosk.content.reader import read
from kiosk.content.source import Source
from kiosk.content.typesetting import JOINED_GAP

SIZES = ((1920, 1080), (1080, 1920))
"""One wide and one upright screen; others are these, scaled."""

CODES = {
    "overflow": Code.TEXT_OVERFLOWS,
    "clipped": Code.TEXT_OVERFLOWS,
    "overlap": Code.TEXT_OVERLAPS,
    "covered": Code.TEXT_ON_CONTROLS,
    "crowded": Code.TARGETS_MEET,
    "contrast": Code.TEXT_FAINT,
    "small_text": Code.TEXT_OVERFLOWS,
    "glyph": Code.GLYPH_MISSING,
    "small_target": Code.TARGET_SMALL,
}


_FRAMED = 1
"""How like a text is to one within words of the product's own, as in “Source: …”."""


def layout_problems(content: FilePath) -> list[Problem]:
    """Walk every screen in every language, wide and upright; one problem per fault."""
    prepare()
    folder = read(content).folder
    problems: list[Problem] = []
    for size in SIZES:
        revision = compiled(content, size)
        if revision is None:
            continue
        for language in revision.outline.exhibition.languages:
            show = Show(revision, language=language, still=True, size=size)
            for place in places(show):
                _, sight = inspect(show.window)
                screen = f"{place.name} {size[0]}x{size[1]}"
                problems += [
                    _problem(folder, place, language, screen, fault) for fault in sight.faults
                ]
            show.close()
    return problems


def _problem(folder: Folder, place: Place, language: str, screen: str, fault: Fault) -> Problem:
    source, path = _origin(folder, place, language, fault.what)
    return source.at(
        path,
        CODES[fault.kind],
        screen=f"{screen} {language}",
        text=fault.what,
        measure=fault.measure,
    )


def _origin(folder: Folder, place: Place, language: str, words: str) -> tuple[Source, Path]:
    """Where the text stands that a screen shows as ``words``; the page where none is like it."""
    home = folder.chapters[place.chapter].source if place.chapter else folder.exhibition.source
    page = _page(folder, place)
    wanted = _bare(words.partition(" / ")[0])  # of two texts that meet the longer comes first

    def rank(source: Source, path: Path, text: str) -> tuple[int, ...]:
        likeness = _likeness(wanted, _bare(text))
        if likeness == _FRAMED:
            return 0, len(text)
        return 1, path[: len(page)] == page, path[:2] == page[:2], source is home, likeness

    found = [
        (rank(source, path, text), source, path)
        for source, path, text in _shown(folder, language)
        if _likeness(wanted, _bare(text))
    ]
    _, source, path = max(found, key=lambda one: one[0], default=((), home, page))
    return source, path


def _page(folder: Folder, place: Place) -> Path:
    """The section, or the slide, that is on the screen."""
    chapter = folder.whole.get(place.chapter)
    key, _, number = place.item.partition("/")
    for index, section in enumerate(chapter.sections if chapter else ()):
        if section.key == key and isinstance(section, Slideshow):
            return "sections", index, "slides", int(number) - 1
        if section.key == key:
            return "sections", index
    return ()


def _shown(folder: Folder, language: str) -> Iterator[tuple[Source, Path, str]]:
    """Every text and number that a screen may show in ``language``."""
    for page in folder.pages:
        for text in page.texts:
            if text.field == "alt":  # nobody sees it
                continue
            yield page.source, (*text.path, language), text.words.get(language, "")
    for key, chapter in folder.whole.items():
        for name, figure in chapter.figures.items():
            yield folder.chapters[key].source, ("figures", name, "value"), figure.value.text


def _likeness(wanted: str, text: str) -> int:
    """How surely ``wanted``, which may be cut short or one letter of a column, shows ``text``."""
    if not wanted or not text:
        return 0
    if wanted == text:
        return 4
    if text.startswith(wanted):
        return 3
    if wanted in text and not wanted[0].isdigit():  # digits within a sentence are no figure
        return 2
    return _FRAMED if text in wanted and not text[0].isdigit() else 0


def _bare(text: str) -> str:
    return "".join(text.replace(JOINED_GAP, "").split())
