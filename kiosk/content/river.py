"""Which events a river of years shows, and which of them a boat is at, is drawn to or steps to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.outline import Outline, RiverEvent

ENOUGH = 3
"""With fewer events of its own a chapter shows the whole river, its own events lit."""
REACH = 0.5
"""Years: a boat as near as this to an event is at it."""
PULL = 1.5
"""Years: a boat let go as near as this to an event is drawn to it."""
SAME = 0.001
"""Years: events less than a day apart share their place."""


class Shown(NamedTuple):
    """An event on a river, and whether the river is about it."""

    event: RiverEvent
    own: bool


class Stop(NamedTuple):
    """An event of the river's own: its date on the axis of years, its key, its number among all."""

    place: float
    key: str
    number: int


class Stand(NamedTuple):
    """Events that stand together at one place: ``size`` of them, from number ``first`` on."""

    first: int
    size: int


MOST = 200
"""Events that each stand for themselves; where there are more, near ones stand together."""


class River:
    """The events of one river in order of date, with what is looked for on it again and again."""

    def __init__(self, outline: Outline, chapter: str = "") -> None:
        """The river of ``chapter``, or the whole exhibition's when it is empty."""
        self.events = events_on(outline, chapter)
        self.stops = stops_on(self.events)
        self.places = [shown.event.event.date.place for shown in self.events]
        """The dates on the axis of years."""
        self._numbers = {shown.event.event.key: i for i, shown in enumerate(self.events)}

    def find(self, key: str) -> int:
        """Number of the event called ``key``, or -1."""
        return self._numbers.get(key, -1)

    def stands(self, span: float) -> list[Stand]:
        """Who stands together when ``span`` years are as wide as a finger.

        A chapter's few own events stand for themselves among those of the others.
        """
        if len(self.events) <= MOST:
            return [Stand(i, 1) for i in range(len(self.events))]
        stands: list[Stand] = []
        first = 0
        while first < len(self.events):
            last = bisect_left(self.places, self.places[first] + span, lo=first + 1)
            stands.append(Stand(first, last - first))
            first = last
        if len(self.stops) == len(self.events):
            return stands
        own = {stop.number for stop in self.stops}
        scenery = [Stand(one.first, 1) for one in stands if one.first not in own]
        return sorted([*(Stand(number, 1) for number in own), *scenery])

    def apart(self, span: float) -> list[float]:
        """Dates of events that are at least ``span`` years apart."""
        found: list[float] = []
        at = 0
        while at < len(self.places):
            found.append(self.places[at])
            at = bisect_left(self.places, self.places[at] + span, lo=at + 1)
        return found


def events_on(outline: Outline, chapter: str = "") -> tuple[Shown, ...]:
    """The events on the river of ``chapter``, or on the whole exhibition's when it is empty."""
    own = [event for event in outline.events if chapter in ("", event.chapter)]
    if len(own) >= ENOUGH or not chapter:
        return tuple(Shown(event, own=True) for event in own)
    return tuple(Shown(event, event.chapter == chapter) for event in outline.events)


def stops_on(events: Sequence[Shown]) -> tuple[Stop, ...]:
    """The events at which a boat can rest, in order: those of other chapters are scenery."""
    return tuple(
        Stop(shown.event.event.date.place, shown.event.event.key, index)
        for index, shown in enumerate(events)
        if shown.own
    )


def nearest(stops: Sequence[Stop], date: float, choice: str, reach: float) -> Stop | None:
    """The stop nearest to ``date`` within ``reach`` years; ``choice`` where several are as near."""
    first = bisect_left(stops, date - reach, key=_place)
    last = bisect_right(stops, date + reach, key=_place)
    best: Stop | None = None
    for stop in stops[first:last]:
        nearer = best is None or abs(stop.place - date) < abs(best.place - date) - SAME
        as_near = best is not None and abs(stop.place - date) < abs(best.place - date) + SAME
        if nearer or (as_near and stop.key == choice):
            best = stop
    return best


def neighbour(stops: Sequence[Stop], date: float, at: int, way: int) -> Stop | None:
    """The next stop on (``way`` 1) or back (-1), seen from event ``at``; from ``date`` if -1."""
    here: float
    here, key = (at, _number) if at >= 0 else (date, _place)
    index = bisect_right(stops, here, key=key) if way > 0 else bisect_left(stops, here, key=key) - 1
    return stops[index] if 0 <= index < len(stops) else None


def rank(stops: Sequence[Stop], at: int) -> int:
    """Which stop the event of number ``at`` is, counted from 1; 0 where it is none."""
    index = bisect_left(stops, float(at), key=_number)
    return index + 1 if index < len(stops) and stops[index].number == at else 0


def _place(stop: Stop) -> float:
    return stop.place


def _number(stop: Stop) -> float:
    return stop.number
