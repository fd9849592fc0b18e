"""The layout part of ``kiosk check --strict``: what the walk sees, as problems of the content."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.inspection import Fault, inspect
from kiosk.app.show import Show
from kiosk.app.walk import Place, compiled, places, prepare
from kiosk.content.problem import Code, Problem
from kiosk.content.typesetting import JOINED_GAP

SIZES = ((1920, 1080), (1080, 1920))
"""One wide and one upright screen; others are these, scaled."""

CODES = {
    "overflow": Code.TEXT_OVERFLOWS,
    "clipped": Code.TEXT_OVERFLOWS,
    "overlap": Code.TEXT_OVERLAPS,
    "contrast": Code.TEXT_FAINT,
    "small_text": Code.TEXT_OVERFLOWS,
    "glyph": Code.GLYPH_MISSING,
    "small_target": Code.TARGET_SMALL,
}

RECOGNISED = 6
"""So many letters of a text are enough to find its line."""


def layout_problems(content: Path) -> list[Problem]:
    """Walk every screen in every language, wide and upright; one problem per fault."""
    prepare()
    problems: list[Problem] = []
    for size in SIZES:
        revision = compiled(content, size)
        if revision is None:
            continue
        for language in revision.outline.exhibition.languages:
            show = Show(revision, language=language, still=True, size=size)
            for place in places(show):
                _, sight = inspect(show.window)
                screen = f"{place.name} {size[0]}x{size[1]} {language}"
                problems += [_problem(content, place, screen, fault) for fault in sight.faults]
            show.close()
    return problems


def _problem(content: Path, place: Place, screen: str, fault: Fault) -> Problem:
    file = f"chapters/{place.chapter}.yaml" if place.chapter else "exhibition.yaml"
    line, text = _find(content / file, fault.what)
    return Problem(
        code=CODES[fault.kind],
        file=file,
        line=line,
        text=text,
        facts={"screen": screen, "text": fault.what, "measure": fault.measure},
    )


def _find(file: Path, words: str) -> tuple[int, str]:
    """The line on which ``words`` begin; the first line where they cannot be found."""
    wanted = _bare(words)[:RECOGNISED]
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
        if wanted and wanted in _bare(line):
            return number, line
    return 1, ""


def _bare(text: str) -> str:
    return text.replace(JOINED_GAP, "").replace(" ", "")
