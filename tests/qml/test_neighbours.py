"""The pictures of the pages beside this one are decoded before anybody asks for them."""

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtTest import QTest

from kiosk.app.walk import settle
from tests.qml.robot import Robot, touch_screen

WITH_LAYERS = {"river", "hero", "opening"}
"""Painted water, or a painted edge, is decoded beside their picture."""

PATIENCE = 5000
"""ms for two small pictures on a busy machine."""


@pytest.fixture
def show(open_show):
    return open_show()


def neighbours(show) -> list[QObject]:
    """The two pictures held, decoded: next and previous."""
    stage = Robot(show, touch_screen(), 0).find("stage")
    item = next(c for c in stage.childItems() if "Neighbours" in c.metaObject().className())
    held = item.childItems()
    for _ in range(PATIENCE):
        if all(one.property("implicitWidth") or not one.property("source").url() for one in held):
            return held
        QTest.qWait(1)
    raise AssertionError("never decoded")


def waits(show) -> bool:
    """Whether the stage waits for a picture."""
    return bool(Robot(show, touch_screen(), 0).find("stage").property("waiting"))


def test_no_page_of_a_chapter_is_waited_for(show) -> None:
    show.bridge.wake()
    show.bridge.openChapter("water")
    settle(show)
    pages = 0
    while show.bridge.canNext and pages < 20:
        neighbours(show)
        show.bridge.next()
        assert not waits(show) or show.bridge.page.kind in WITH_LAYERS
        settle(show)
        pages += 1
    assert pages > 2
    while show.bridge.canPrevious:
        neighbours(show)
        show.bridge.previous()
        assert not waits(show) or show.bridge.page.kind in WITH_LAYERS
        settle(show)


def test_home_is_there_before_the_first_touch(show) -> None:
    ahead, _, behind = neighbours(show)
    assert ahead.property("source") == show.bridge.exhibition.home.wide
    assert behind.property("source") == QUrl()


def test_an_upright_screen_holds_upright_pictures(open_show) -> None:
    show = open_show(size=(1080, 1920))
    assert neighbours(show)[0].property("source") == show.bridge.exhibition.home.upright


def test_what_is_not_beside_is_let_go(show) -> None:
    show.bridge.wake()
    show.bridge.openChapter("water")
    settle(show)
    show.bridge.home()
    settle(show)
    ahead, _, behind = neighbours(show)
    assert (ahead.property("source"), behind.property("source")) == (QUrl(), QUrl())
