"""Whoever taps in the middle of a passage leaves what was there, not what was never shown."""

import pytest
from PySide6.QtTest import QTest

from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.qml.robot import Robot, touch_screen

PATIENCE = 5000
"""ms for a passage to begin on a busy machine."""


@pytest.fixture
def moving(open_show) -> Show:
    """Home, with all its motion."""
    show = open_show(still=False)
    show.bridge.wake()
    settle(show)
    return show


def stage(show: Show):
    return Robot(show, touch_screen(), 0).find("stage")


def test_no_mist_tears_a_night_that_was_entered_in_haste(moving) -> None:
    moving.bridge.openChapter("prologue")
    moving.bridge.next()
    for _ in range(PATIENCE):
        if stage(moving).property("passage"):
            break
        QTest.qWait(1)
    assert stage(moving).property("passage") == "fade", "from a night to a page by day"


def test_no_mist_tears_the_dark_ground_of_large_words(moving) -> None:
    moving.bridge.openChapter("land")
    moving.bridge.next()
    moving.bridge.enlarge()
    settle(moving)
    moving.bridge.next()
    for _ in range(PATIENCE):
        if stage(moving).property("passage"):
            break
        QTest.qWait(1)
    assert stage(moving).property("passage") == "fade"


def test_the_strip_keeps_its_dress_until_the_page_changes(moving) -> None:
    assert not stage(moving).property("night")
    moving.bridge.openChapter("prologue")
    assert not stage(moving).property("night"), "the page by day is still there"
    settle(moving)
    assert stage(moving).property("night")


def test_no_finger_reaches_what_is_leaving(moving) -> None:
    visitor = Robot(moving, touch_screen(), 0)
    river = dict(visitor.visible())["river"].center().toPoint()
    moving.bridge.openChapter(moving.visit.outline.numbered[0].key)
    for _ in range(PATIENCE):
        if stage(moving).property("passage"):
            break
        QTest.qWait(1)
    assert stage(moving).property("passage") == "push", "home is still to be seen"
    visitor.press(0, river)
    visitor.release(0, river)
    settle(moving)
    assert moving.bridge.screen == "opening"
