"""An exhibition → its outline: what the player knows before a chapter is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.content.model import (
    Chapter,
    Exhibition,
    Figure,
    Flow,
    Role,
    Section,
    Slideshow,
    Timeline,
)
from kiosk.content.outline import (
    ChapterOutline,
    Derivative,
    Outline,
    RiverEvent,
    SectionOutline,
)
from kiosk.content.reading import opening_seconds, section_seconds

_VISIT = (Role.PROLOGUE, Role.CHAPTER, Role.CLOSING)


def outline_of(
    exhibition: Exhibition,
    chapters: Mapping[str, Chapter],
    pictures: Mapping[str, Derivative],
    figures: Mapping[str, Figure],
) -> Outline:
    """The outline of chapters that read without a problem, as ``exhibition`` orders them.

    ``figures`` are those of every chapter, by key: of one that is not shown today, too.
    """
    listed = [(key, chapters[key]) for key in exhibition.chapters if key in chapters]
    visit = sorted(listed, key=lambda entry: _VISIT.index(entry[1].role))
    events = [
        RiverEvent(chapter=key, accent=exhibition.look.palette[chapter.accent], event=event)
        for key, chapter in visit
        for section in chapter.sections
        if isinstance(section, Timeline)
        for event in section.events
    ]
    return Outline(
        exhibition=exhibition,
        chapters=tuple(_chapter(key, chapter, exhibition, figures) for key, chapter in visit),
        events=tuple(sorted(events, key=lambda one: one.event.date)),
        figures=dict(figures),
        pictures=dict(pictures),
    )


def figures_of(chapters: Iterable[Chapter]) -> dict[str, Figure]:
    """Every figure by its key: any page may name any of them."""
    return {key: figure for chapter in chapters for key, figure in chapter.figures.items()}


def _chapter(
    key: str, chapter: Chapter, exhibition: Exhibition, figures: Mapping[str, Figure]
) -> ChapterOutline:
    languages = exhibition.languages
    return ChapterOutline(
        key=key,
        role=chapter.role,
        name=chapter.name,
        note=chapter.note,
        accent=exhibition.look.palette[chapter.accent],
        ground=chapter.ground,
        sections=tuple(_section(section, languages, figures) for section in chapter.sections),
        seconds={tag: opening_seconds(chapter, tag, figures) for tag in languages},
    )


def _section(
    section: Section, languages: tuple[str, ...], figures: Mapping[str, Figure]
) -> SectionOutline:
    return SectionOutline(
        key=section.key,
        kind=type(section).__name__.lower(),
        items=len(section.slides) if isinstance(section, Slideshow) else 1,
        choices=_choices(section),
        seconds={tag: section_seconds(section, tag, figures) for tag in languages},
    )


def _choices(section: Section) -> tuple[str, ...]:
    match section:
        case Timeline():
            return tuple(event.key for event in section.events)
        case Flow():
            return tuple(giver.key for giver in section.givers)
        case _:
            return ()
