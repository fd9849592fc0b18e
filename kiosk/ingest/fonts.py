"""The typefaces that an exhibition brings: what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from kiosk.content.problem import Code, Problem
from kiosk.content.reader import FONTS, Reading
from kiosk.ingest.font import FontError, shown
from kiosk.ingest.picture import load
from kiosk.ingest.refusal import PictureError

_NAMED: Final = 8
"""Letters that a message names."""


def read_fonts(folder: Path, reading: Reading) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
    """The font files that ``folder`` names and has, by name, and every problem of them."""
    if reading.exhibition is None:
        return {}, ()
    look, source = reading.exhibition.look, reading.folder.exhibition.source
    letters = {letter for letter in _texts(reading) if letter.isalpha()}
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for key, file in (("serif", look.serif), ("sans", look.sans)):
        if file not in reading.folder.fonts:
            continue  # the rules have told of it
        place = ("look", key)
        try:
            found[file] = load(folder / FONTS / file)
            lacking = _lacking(letters, shown(found[file], letters))
        except PictureError:
            problems.append(Problem(code=Code.UNREADABLE, file=f"{FONTS}/{file}"))
        except FontError:
            problems.append(source.at(place, Code.FONT_DAMAGED, got=file))
        else:
            if lacking:
                few = "".join(lacking[:_NAMED])
                problems.append(
                    source.at(place, Code.FONT_PARTLY, got=file, count=len(lacking), letters=few)
                )
    return found, tuple(problems)


def _texts(reading: Reading) -> Iterator[str]:
    for page in reading.folder.pages:
        for text in page.texts:
            yield from "".join(text.words.values())


def _lacking(letters: set[str], has: frozenset[str]) -> list[str]:
    """What is missed: of each script of which a font has a part, and all where it has nothing.

    A face for Latin letters only is meant to have the product's own hanzi beside it.
    """
    scripts = [{one for one in letters if (one >= "\u2e80") is wide} for wide in (True, False)]
    partly = [script for script in scripts if not has or script & has]
    return sorted(letter for script in partly for letter in script - has)
