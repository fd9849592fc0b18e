"""Still looking? A finger answers, either way."""

import pytest

from kiosk.app.walk import settle
from kiosk.visit.phase import Screen
from tests.qml.robot import Robot, touch_screen
from tests.qml.tree import timers_in


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=str)
def asked(request, open_show):
    show = open_show(size=request.param)
    show.bridge.wake()
    show.bridge.openChapter("land")
    show.bridge.openSection(0)
    settle(show)
    show.visit.tick(show.visit.deadline)
    show.bridge.tick()
    settle(show)
    assert show.visit.state.prompting
    return show


def test_keep_looking_leads_back_to_the_page(asked) -> None:
    Robot(asked, touch_screen(), 0).touch("keep")
    assert asked.visit.state.screen is Screen.ITEM
    assert not asked.visit.state.prompting


def test_nothing_else_moves_while_somebody_is_asked(open_show) -> None:
    show = open_show(still=False)
    show.bridge.wake()
    settle(show)
    assert any(timers_in(show.window).values())
    show.visit.tick(show.visit.deadline)
    show.bridge.tick()
    assert not any(timers_in(show.window).values())
    show.bridge.keep()
    assert any(timers_in(show.window).values())


def test_start_again_leads_home(asked) -> None:
    Robot(asked, touch_screen(), 0).touch("again")
    assert asked.visit.state.screen is Screen.HOME
    assert not asked.visit.state.prompting
