"""What is not shown today, and what begins or ends within a month: told by ``kiosk check``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from kiosk.content import season
from kiosk.content.model import Chapter, Dated, Event, Giver, Words
from kiosk.content.problem import Code, Problem
from kiosk.content.reader import Reading
from kiosk.content.source import Source

AHEAD: Final = 31
"""Days that are looked ahead: the longest month."""


class Turn(Struct, frozen=True, kw_only=True):
    """Something that is shown for a time, and the next day on which that changes."""

    file: str
    line: int
    name: Words
    shown: bool
    """Whether it is shown today."""
    day: date | None
    """The first day on which that is otherwise; None where it never will be."""


class Agenda(Struct, frozen=True):
    """What dates do to an exhibition, seen from one day."""

    turns: tuple[Turn, ...]
    empty: date | None
    """The first day from which nothing is left to be shown."""


def agenda(reading: Reading, today: date) -> Agenda:
    """What is hidden ``today``, and what changes within ``AHEAD`` days."""
    found = [
        turn
        for key, chapter in reading.chapters.items()
        for turn in _turns(reading.folder.chapters[key].source, chapter, today)
    ]
    return Agenda(tuple(found), _empty(reading, today))


def nothing_shown(reading: Reading, today: date) -> Problem:
    """The problem of an exhibition of which nothing is shown ``today``."""
    source = reading.folder.exhibition.source
    return source.at_key(("chapters",), Code.NOTHING_SHOWN, day=today.isoformat())


def _turns(source: Source, chapter: Chapter, today: date) -> Iterator[Turn]:
    hidden: tuple[str | int, ...] | None = None
    for path, dated in season.every(chapter):
        if hidden is not None and path[: len(hidden)] == hidden:
            continue  # what is around it tells enough
        shown = season.holds(dated, today)
        if not shown:
            hidden = path
        day = _next(dated, today)
        if not shown or (day and day <= today + timedelta(days=AHEAD)):
            name = "until" if dated.until and (shown or day is None) else "from"
            line = source.at_key((*path, name), Code.NOTHING_SHOWN).line
            yield Turn(file=source.file, line=line, name=_named(dated), shown=shown, day=day)


def _next(dated: Dated, today: date) -> date | None:
    """The first day after ``today`` on which the dates of ``dated`` say otherwise than today."""
    if dated.until and dated.until.last < today:
        return None
    if dated.from_ and dated.from_.first > today:
        return dated.from_.first
    over = dated.until and dated.until.last < date.max
    return dated.until.last + timedelta(days=1) if dated.until and over else None


def _named(dated: Dated) -> Words:
    name: Words = dated.name if isinstance(dated, Chapter | Event | Giver) else dated.title  # type: ignore[attr-defined]  # sections and slides have titles
    return name


def _empty(reading: Reading, today: date) -> date | None:
    if reading.exhibition is None:
        return None
    last: date | None = None
    for day in sorted({today, *season.turns(reading.chapters.values())}):
        if day < today:
            continue
        shown = season.on(day, reading.exhibition, reading.chapters)[1]
        last = None if shown else (last or day)
    return last
