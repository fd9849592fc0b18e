"""Where in the exhibition the curator stands, in words that outlive a change of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kiosk.bridge.visit import VisitBridge
from kiosk.content.model import Chapter, Timeline
from kiosk.content.outline import Outline
from kiosk.editing.spot import Spot, chapter_file
from kiosk.visit.phase import Screen
from kiosk.visit.state import State


class Stand(NamedTuple):
    """A screen; without a chapter it is attract, home or the river."""

    screen: Screen = Screen.ATTRACT
    chapter: str = ""
    section: int = -1
    """-1 is the chapter's opening."""
    item: int = 0
    choice: str = ""
    large: bool = False


def stand(state: State, outline: Outline) -> Stand:
    """Where a visit is."""
    if state.screen in {Screen.OPENING, Screen.ITEM}:
        section = state.section if state.screen is Screen.ITEM else -1
        key = outline.chapters[state.chapter].key
        return Stand(state.screen, key, section, state.item, state.choice, state.large)
    return Stand(state.screen, choice=state.choice, large=state.large)


def stand_at(spot: Spot, chapters: Mapping[str, Chapter]) -> Stand | None:
    """Where the page is seen that is written at ``spot``; None where there is none."""
    key = next((one for one in chapters if chapter_file(one) == spot.file), "")
    match spot.path:
        case "sections", int(section), *below if key and section < len(chapters[key].sections):
            there = Stand(Screen.ITEM, key, section)
        case _:
            return None
    match below, chapters[key].sections[section]:
        case ["slides", int(item)], _:
            return there._replace(item=item)
        case ["events", int(item)], Timeline(events=events) if item < len(events):
            return there._replace(choice=events[item].key)
        case _:
            return there


def go(visit: VisitBridge, outline: Outline, to: Stand) -> None:
    """Lead a visit there, or as near as there is something to see."""
    visit.wake()
    if to.screen is Screen.RIVER:
        visit.openRiver()
    chapter = next((one for one in outline.chapters if one.key == to.chapter), None)
    if chapter is not None:
        visit.openChapter(chapter.key)
        if 0 <= to.section < len(chapter.sections):
            visit.openSection(to.section)
            for _ in range(min(to.item, chapter.sections[to.section].items - 1)):
                visit.next()
    if to.large != visit.property("large"):
        visit.enlarge()
    if to.choice:
        visit.choose(to.choice)
