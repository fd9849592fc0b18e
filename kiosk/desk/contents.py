"""The exhibition as a list: its files, and below the one being looked at its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kiosk.content.model import Chapter, Slideshow, Timeline, Words
from kiosk.content.node import Path
from kiosk.content.season import holds
from kiosk.desk.rows import PageRow
from kiosk.desk.stand import Stand
from kiosk.editing.spot import chapter_of
from kiosk.visit.phase import Screen

TOP = "exhibition"
"""What the file is called that speaks of all chapters."""

WHOLE = (("attract", Screen.ATTRACT), ("home", Screen.HOME), ("river", Screen.RIVER))
"""The screens that belong to no chapter; the window's own words name them."""


def rows(
    files: Iterable[str],
    chapters: Mapping[str, Chapter],
    here: Stand,
    language: str,
    wrong: tuple[Counter[str], Counter[str]],
    *,
    on_pages: tuple[Counter[Path], Counter[Path]],
    today: date,
) -> list[PageRow]:
    """Every file with its errors and warnings (``wrong``); the pages of the one ``here``.

    They have theirs in ``on_pages``. What dates keep off the wall ``today`` is marked.
    """
    errors, warnings = wrong
    found: list[PageRow] = []
    for file in files:
        key = chapter_of(file)
        first = Stand(Screen.OPENING, key) if key else Stand(Screen.HOME)
        name = say(chapters[key].name, language) if key in chapters else file if key else TOP
        found.append(
            PageRow(
                name,
                0,
                own=not key,
                file=file,
                stand=first,
                problems=(errors[file], warnings[file]),
                hidden=key in chapters and not holds(chapters[key], today),
            )
        )
        if key == here.chapter:
            found += _pages(chapters.get(key), here, language, on_pages, today)
    return found


def called(rows: Iterable[object]) -> str:
    """What the page that is shown is called."""
    return next((row.called for row in rows if isinstance(row, PageRow) and row.is_here), "")


def place_for(row: PageRow, other: object) -> int | None:
    """Where in its own list ``row`` comes when it is laid on ``other``; None for nowhere."""
    if not isinstance(other, PageRow) or row.index < 0 or other.stand.chapter != row.stand.chapter:
        return None
    if row.is_section:
        return max(0, other.stand.section)
    return (
        other.index if other.stand.section == row.stand.section and not other.is_section else None
    )


def _pages(
    chapter: Chapter | None,
    here: Stand,
    language: str,
    wrong: tuple[Counter[Path], Counter[Path]],
    today: date,
) -> Iterator[PageRow]:
    def problems(*path: str | int) -> tuple[int, int]:
        return wrong[0][path], wrong[1][path]

    if not here.chapter:
        for name, screen in WHOLE:
            yield PageRow(name, 1, own=True, stand=Stand(screen), here=screen is here.screen)
        return
    if chapter is None:
        return
    opening = Stand(Screen.OPENING, here.chapter)
    yield PageRow("opening", 1, own=True, stand=opening, here=here.section < 0, problems=problems())
    for index, section in enumerate(chapter.sections):
        stand = Stand(Screen.ITEM, here.chapter, index)
        alone = not isinstance(section, Slideshow)
        is_here = here.section == index and alone and not here.choice
        yield PageRow(
            say(section.title, language),
            1,
            stand=stand,
            here=is_here,
            problems=problems("sections", index),
            hidden=not holds(section, today),
            row=index,
        )
        match section:
            case Slideshow(slides=slides):
                for item, slide in enumerate(slides):
                    yield PageRow(
                        say(slide.title, language),
                        2,
                        stand=stand._replace(item=item),
                        here=here.section == index and here.item == item,
                        problems=problems("sections", index, "slides", item),
                        hidden=not holds(slide, today),
                        row=item,
                    )
            case Timeline(events=events):
                for item, event in enumerate(events):
                    yield PageRow(
                        say(event.name, language),
                        2,
                        stand=stand._replace(choice=event.key),
                        here=here.section == index and here.choice == event.key,
                        problems=problems("sections", index, "events", item),
                        hidden=not holds(event, today),
                        row=item,
                    )
            case _:
                pass


def say(words: Words, language: str) -> str:
    """A text in one line, in ``language`` or else in the first."""
    return " ".join(words.get(language, next(iter(words.values()), "")).split())
