"""A folder that somebody works in is compiled when it has come to rest, and once for each state."""

import pytest

from kiosk.ingest.settling import AGAIN, CAP, STILL, Settling

PULLED = ""


@pytest.fixture
def settling() -> Settling:
    return Settling("a")


def told(settling: Settling, *looks: tuple[float, str]) -> list[float]:
    """Looks at these times; when the folder was said to be worth compiling."""
    return [now for now, state in looks if settling.note(state, now)]


def test_what_is_known_is_not_compiled_again(settling) -> None:
    assert told(settling, *[(float(now), "a") for now in range(200)]) == []


def test_a_change_is_compiled_once_when_it_is_still(settling) -> None:
    looks = [(10.0, "b"), (11.0, "b"), (10.0 + STILL, "b"), (13.0, "b"), (90.0, "b")]
    assert told(settling, *looks) == [10.0 + STILL]


def test_a_slow_copy_is_waited_for(settling) -> None:
    copying = [(float(now), f"file {now}") for now in range(10, 30)]
    assert told(settling, *copying) == []
    assert told(settling, (30.0, "file 29"), (31.0, "file 29")) == [31.0]


def test_a_folder_that_never_rests_is_tried_all_the_same(settling) -> None:
    looks = [(float(now), str(now)) for now in range(200)]
    assert told(settling, *looks)[0] == CAP


def test_a_stick_that_is_pulled_shows_nothing_new(settling) -> None:
    looks = [(10.0, PULLED), (20.0, PULLED), (90.0, PULLED), (91.0, "a"), (99.0, "a")]
    assert told(settling, *looks) == []


def test_a_stick_pulled_in_the_middle_of_a_copy_is_not_counted_as_rest(settling) -> None:
    looks = [(10.0, "half"), (11.0, PULLED), (80.0, PULLED), (81.0, "b"), (82.0, "b"), (83.0, "b")]
    assert told(settling, *looks) == [83.0]


def test_what_was_refused_is_not_tried_before_it_changes(settling) -> None:
    assert told(settling, (10.0, "bad"), (12.0, "bad"), (500.0, "bad")) == [12.0]
    assert told(settling, (501.0, "better"), (503.0, "better")) == [503.0]


def test_a_full_disk_is_tried_again_later(settling) -> None:
    assert told(settling, (10.0, "b"), (12.0, "b")) == [12.0]
    settling.failed(13.0)
    assert told(settling, (14.0, "b"), (13.0 + AGAIN, "b"), (200.0, "b")) == [13.0 + AGAIN]
