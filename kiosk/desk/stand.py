"""Where in the exhibition the curator stands, in words that outlive a change of it."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.bridge.visit import VisitBridge
from kiosk.content.outline import Outline
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
