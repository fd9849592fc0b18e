"""Which events a river of years shows."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.content.outline import Outline, RiverEvent

ENOUGH = 3
"""With fewer events of its own a chapter shows the whole river, its own events lit."""


class Shown(NamedTuple):
    """An event on a river, and whether the river is about it."""

    event: RiverEvent
    own: bool


def events_on(outline: Outline, chapter: str = "") -> tuple[Shown, ...]:
    """The events on the river of ``chapter``, or on the whole exhibition's when it is empty."""
    own = [event for event in outline.events if chapter in ("", event.chapter)]
    if len(own) >= ENOUGH or not chapter:
        return tuple(Shown(event, own=True) for event in own)
    return tuple(Shown(event, event.chapter == chapter) for event in outline.events)
