"""``from`` and ``until``: what of an exhibition is shown on a day.

Nothing is ever shown half: a list whose last item has gone takes its section along, a chapter goes
with its last section, and a button to a section that is not shown goes with the section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TypeVar

from msgspec import structs

from kiosk.content.model import (
    Chapter,
    Dated,
    Exhibition,
    Flow,
    Look,
    Role,
    Section,
    Shore,
    Slideshow,
    Timeline,
)
from kiosk.content.node import Path

_T = TypeVar("_T", bound=Dated)

FEWEST_GIVERS = 2
"""A single stream is no confluence; the model asks for as many."""


def holds(dated: Dated, day: date) -> bool:
    """Whether the dates of ``dated`` itself allow it to be shown on ``day``."""
    begun = dated.from_ is None or dated.from_.first <= day
    return begun and (dated.until is None or day <= dated.until.last)


def items(section: Section) -> tuple[str, tuple[Dated, ...]]:
    """The list of a section whose items have dates of their own, and the key under which it is."""
    match section:
        case Slideshow():
            return "slides", section.slides
        case Timeline():
            return "events", section.events
        case Flow():
            return "givers", section.givers
        case _:
            return "", ()


def every(chapter: Chapter) -> Iterator[tuple[Path, Dated]]:
    """Everything in ``chapter`` that may have dates, itself first, with its place in the file."""
    yield (), chapter
    for number, section in enumerate(chapter.sections):
        yield ("sections", number), section
        name, below = items(section)
        for index, item in enumerate(below):
            yield ("sections", number, name, index), item


def turns(chapters: Iterable[Chapter]) -> Iterator[date]:
    """The days on which something begins to be shown, or is shown no more."""
    for chapter in chapters:
        for _, dated in every(chapter):
            if dated.from_:
                yield dated.from_.first
            if dated.until and dated.until.last < date.max:
                yield dated.until.last + timedelta(days=1)


def on(
    day: date, exhibition: Exhibition, chapters: Mapping[str, Chapter]
) -> tuple[Exhibition, dict[str, Chapter]]:
    """What is shown on ``day``. There may be no chapter left."""
    kept = {
        key: chapter for key, one in chapters.items() if (chapter := _chapter(one, day)) is not None
    }
    there = {f"{key}/{one.key}" for key, chapter in kept.items() for one in chapter.sections}
    kept = {key: _without_dead_ends(chapter, there) for key, chapter in kept.items()}
    numbered = [key for key in exhibition.chapters if chapters[key].role is Role.CHAPTER]
    shown = structs.replace(
        exhibition,
        chapters=tuple(key for key in exhibition.chapters if key in kept),
        look=_look(exhibition.look, [key in kept for key in numbered]),
    )
    return shown, kept


def _chapter(chapter: Chapter, day: date) -> Chapter | None:
    if not holds(chapter, day):
        return None
    sections = [kept for one in chapter.sections if (kept := _section(one, day)) is not None]
    return structs.replace(chapter, sections=tuple(sections)) if sections else None


def _section(section: Section, day: date) -> Section | None:
    if not holds(section, day):
        return None
    match section:
        case Slideshow():
            slides = _held(section.slides, day)
            return structs.replace(section, slides=slides) if slides else None
        case Timeline():
            events = _held(section.events, day)
            return structs.replace(section, events=events) if events else None
        case Flow():
            givers = _held(section.givers, day)
            enough = len(givers) >= FEWEST_GIVERS
            return structs.replace(section, givers=givers) if enough else None
        case _:
            return section


def _held(items: tuple[_T, ...], day: date) -> tuple[_T, ...]:
    return tuple(item for item in items if holds(item, day))


def _without_dead_ends(chapter: Chapter, there: set[str]) -> Chapter:
    def mended(section: Section) -> Section:
        if not isinstance(section, Timeline):
            return section
        events = tuple(
            structs.replace(event, story="") if event.story not in there else event
            for event in section.events
        )
        return structs.replace(section, events=events)

    return structs.replace(chapter, sections=tuple(map(mended, chapter.sections)))


def _look(look: Look, kept: list[bool]) -> Look:
    """Each chapter keeps its stone."""

    def stones(shore: Shore) -> Shore:
        if not shore.stones:
            return shore
        left = [one for one, stays in zip(shore.stones, kept, strict=True) if stays]
        return structs.replace(shore, stones=tuple(left))

    return structs.replace(look, home=stones(look.home), home_portrait=stones(look.home_portrait))
