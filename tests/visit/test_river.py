"""Where a boat on the river of years comes to rest, and where a step takes it."""

import pytest

from kiosk.content.model import Event
from kiosk.content.moment import Moment
from kiosk.content.outline import RiverEvent
from kiosk.content.river import PULL, REACH, Shown, nearest, neighbour, rank, stops_on


def shown(key: str, date: str, *, own: bool = True) -> Shown:
    words = {"zh": key}
    event = Event(key=key, date=Moment.parse(date), name=words, title=words, text=words)
    return Shown(RiverEvent(chapter="ties", accent="#000000", event=event), own)


EVENTS = (
    shown("other", "1992", own=False),
    shown("first", "1992-03"),
    shown("visit", "2004-05-19"),
    shown("twin", "2004-05-19"),
    shown("ghost", "2010", own=False),
    shown("last", "2022"),
)
STOPS = stops_on(EVENTS)
DAY = Moment.parse("2004-05-19").place


def test_events_of_other_chapters_are_scenery() -> None:
    assert [(stop.key, stop.number) for stop in STOPS] == [
        ("first", 1),
        ("visit", 2),
        ("twin", 3),
        ("last", 5),
    ]


@pytest.mark.parametrize(
    ("date", "choice", "reach", "key"),
    [
        (DAY, "", REACH, "visit"),
        (DAY, "twin", REACH, "twin"),
        (DAY + 0.3, "twin", REACH, "twin"),
        (DAY + 0.6, "", REACH, None),
        (DAY + 0.6, "", PULL, "visit"),
        (DAY + 1.6, "", PULL, None),
        (2010.0, "ghost", PULL, None),
        (1990.0, "", PULL, None),
        (1991.0, "last", PULL, "first"),
    ],
)
def test_the_nearest_stop_within_reach(date, choice, reach, key) -> None:
    found = nearest(STOPS, date, choice, reach)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("date", "at", "way", "key"),
    [
        (DAY, 2, 1, "twin"),
        (DAY, 3, -1, "visit"),
        (DAY, 3, 1, "last"),
        (2022.0, 5, 1, None),
        (1992.2, 1, -1, None),
        (2010.0, -1, 1, "last"),
        (2010.0, -1, -1, "twin"),
        (1980.0, -1, -1, None),
    ],
)
def test_a_step_goes_from_the_event_or_from_the_date(date, at, way, key) -> None:
    found = neighbour(STOPS, date, at, way)
    assert (found.key if found else None) == key


def test_the_rank_is_counted_among_the_rivers_own() -> None:
    assert [rank(STOPS, at) for at in range(-1, 6)] == [0, 0, 1, 2, 3, 0, 4]
