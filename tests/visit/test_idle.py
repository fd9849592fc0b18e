"""Silence: the question, the answer, the end."""

from math import inf

import pytest

from kiosk.visit.phase import Screen
from kiosk.visit.visit import Visit
from tests.visit.outlines import chapter, outline, section, small


@pytest.fixture
def visit():
    """At home since second 100; a page may be still for 60 s, the question stays 25 s."""
    visit = Visit(small(), "zh", idle=60.0, prompt=25.0)
    visit.wake(100.0)
    return visit


def test_nobody_is_never_asked():
    visit = Visit(small(), "zh")
    assert visit.deadline == inf
    assert visit.tick(1e9) is False
    assert visit.state.screen is Screen.ATTRACT


def test_the_question_comes_after_the_allowance_and_not_before(visit):
    assert visit.deadline == 160.0
    assert visit.tick(159.99) is False
    assert visit.tick(160.0) is True
    assert visit.state.prompting
    assert visit.state.screen is Screen.HOME
    assert visit.tick(160.1) is False


def test_the_question_counts_down(visit):
    assert visit.seconds_left(159.0) == 0.0
    visit.tick(160.0)
    assert visit.seconds_left(160.0) == 25.0
    assert visit.seconds_left(175.0) == 10.0
    assert visit.seconds_left(999.0) == 0.0


def test_the_end_restores_everything(visit):
    pristine = Visit(small(), "zh").state
    visit.say("en", 100.0)
    visit.open_river(100.0)
    visit.choose("may", 100.0)
    visit.tick(160.0)
    assert visit.tick(184.9) is False
    assert visit.tick(185.0) is True
    assert visit.state == pristine
    assert (visit.direction, visit.deadline) == (0, inf)


def test_a_late_tick_still_leaves_time_to_answer(visit):
    visit.tick(5000.0)
    assert visit.state.prompting
    assert visit.seconds_left(5000.0) == 25.0
    visit.tick(5025.0)
    assert visit.state.screen is Screen.ATTRACT


def test_an_answer_starts_the_allowance_again_as_often_as_wanted(visit):
    now = 100.0
    for _ in range(20):
        now = visit.deadline
        visit.tick(now)
        visit.keep(now + 24.9)
        assert not visit.state.prompting
        assert visit.deadline == now + 24.9 + 60.0


def test_a_touch_is_presence_even_where_it_does_nothing(visit):
    visit.touch(150.0)
    visit.open_chapter("nowhere", 155.0)
    assert visit.deadline == 215.0


def test_a_long_page_is_given_twice_its_reading_time():
    visit = Visit(long_page(), "zh")
    visit.wake(0.0)
    visit.open_chapter("c", 0.0)
    assert visit.allowance == 60.0  # the opening: 2 × 12 s + 15 s is less
    visit.next(0.0)
    assert visit.allowance == 2 * 50 + 15
    visit.say("en", 0.0)
    assert visit.allowance == 2 * 70 + 15
    assert visit.deadline == 155.0


def test_an_unknown_reading_time_is_the_idle_time():
    sections = [section("s", items=2, seconds={})]
    visit = Visit(outline([chapter("c", sections)]), "zh")
    visit.wake(0.0)
    visit.open_story("c/s", 0.0)
    assert visit.allowance == 60.0


def test_a_clock_that_runs_backwards_stands_still(visit):
    visit.touch(50.0)
    assert visit.deadline == 160.0
    assert visit.tick(10.0) is False
    visit.tick(160.0)
    visit.tick(0.0)
    assert visit.state.prompting


def long_page():
    return outline([chapter("c", [section("s", "story", seconds={"zh": 50.0, "en": 70.0})])])
