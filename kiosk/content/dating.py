"""Rules for ``from`` and ``until``."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content import season
from kiosk.content.folder import Folder
from kiosk.content.problem import Code, Problem


def reversed_dates(folder: Folder) -> Iterator[Problem]:
    """What ends before it begins is never shown."""
    for key, chapter in folder.whole.items():
        for path, dated in season.every(chapter):
            first, last = dated.from_, dated.until
            if first and last and last.last < first.first:
                facts = {"first": str(first), "last": str(last)}
                yield folder.chapters[key].source.at((*path, "until"), Code.DATES_REVERSED, **facts)
