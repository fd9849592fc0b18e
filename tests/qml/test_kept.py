"""Home and the river are made once; whoever comes back finds them as if they were new."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, QUrl
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shiboken6 import Shiboken

from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.vast import Vast
from tests.qml.robot import Robot, touch_screen

PATIENCE = 5000
"""ms for a screen and its pictures on a busy machine."""


@pytest.fixture
def home(open_show) -> Show:
    show = open_show()
    show.bridge.wake()
    settle(show)
    return show


def scenes(show: Show) -> dict[str, int]:
    """Class of every scene on the stage, shown or not → its address."""
    stage = Robot(show, touch_screen(), 0).find("stage")
    holders = [one for one in stage.childItems() if "Place" in kind(one) or "Holder" in kind(one)]
    held = [scene for holder in holders for scene in holder.childItems()[0].childItems()]
    return {kind(one): Shiboken.getCppPointer(one)[0] for one in held}


def kind(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_QML")[0]


def press(visitor: Robot, name: str) -> QPoint:
    """A finger goes down on a button; where."""
    item = visitor.find(name)
    at = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center().toPoint()
    visitor.press(0, at)
    return at


def view(show: Show) -> tuple[float, bool]:
    """The boat's date, and whether the river is seen whole."""
    visitor = Robot(show, touch_screen(), 0)
    scrubber, out = visitor.find("scrubber"), visitor.find("zoom out")
    return float(scrubber.property("place")), not out.property("open")


def labels(show: Show) -> list[tuple[str, float, float, float]]:
    """Where the label of every event stands, and how wide it is."""
    marks = Robot(show, touch_screen(), 0).find("river marks").childItems()
    named = [item for mark in marks for item in mark.childItems() if item.objectName()]
    return sorted((one.objectName(), one.x(), one.y(), one.width()) for one in named)


def test_home_and_the_river_are_kept_and_nothing_else(home) -> None:
    bridge = home.bridge
    kept = scenes(home)["HomeScene"]
    bridge.openRiver()
    settle(home)
    river = scenes(home)["RiverScene"]
    for step in (bridge.home, lambda: bridge.openChapter("water"), bridge.next, bridge.next):
        step()
        settle(home)
        assert len(scenes(home)) <= 3, "home, the river, and where the visitor is"
    bridge.openRiver()
    settle(home)
    assert scenes(home) == {"HomeScene": kept, "RiverScene": river}


def test_the_river_is_entered_as_if_it_were_new(home) -> None:
    bridge = home.bridge
    bridge.openRiver()
    settle(home)
    begun, named = view(home), labels(home)
    closer = Robot(home, touch_screen(), 0).find("zoom in")
    for _ in range(3):
        closer.metaObject().invokeMethod(closer, "tapped")
        settle(home)
    last = bridge.page.entry(bridge.page.stops - 1)
    bridge.choose(last.key)
    settle(home)
    assert view(home)[0] != begun[0]
    assert not view(home)[1]
    bridge.home()
    settle(home)
    bridge.openRiver()
    settle(home)
    assert view(home) == begun
    assert labels(home) == named


def test_labels_find_new_places_when_the_language_changed_meanwhile(
    fonts, revision, tmp_path
) -> None:
    crowded = Vast(chapters=1, events=40).revision(revision, tmp_path / "crowded")
    found = []
    for steps in (("openRiver", "home", "say en", "openRiver"), ("say en", "openRiver")):
        with Show(crowded, still=True, size=(1920, 1080)) as show:
            for step in ("wake", *steps):
                verb, *words = step.split()
                getattr(show.bridge, verb)(*words)
                settle(show)
            found.append(labels(show))
    assert found[0] == found[1]


def test_a_finger_on_its_button_has_the_river_made(home) -> None:
    assert "RiverScene" not in scenes(home)
    visitor = Robot(home, touch_screen(), 0)
    at = press(visitor, "river")
    for _ in range(PATIENCE):
        if "RiverScene" in scenes(home):
            break
        QTest.qWait(1)
    assert "RiverScene" in scenes(home)
    assert home.bridge.screen == "home"
    visitor.release(0, at)
    settle(home)
    assert home.bridge.screen == "river"


def test_the_river_is_made_while_nobody_is_here(open_show) -> None:
    show = open_show(still=False)
    assert "RiverScene" not in scenes(show), "the first screen comes first"
    for _ in range(PATIENCE):
        if "RiverScene" in scenes(show):
            break
        QTest.qWait(1)
    made = scenes(show)["RiverScene"]
    assert show.bridge.screen == "attract"
    show.bridge.wake()
    show.bridge.openRiver()
    settle(show)
    assert scenes(show)["RiverScene"] == made


def test_a_finger_on_a_stone_has_its_picture_decoded(home) -> None:
    visitor = Robot(home, touch_screen(), 0)
    stage = visitor.find("stage")
    neighbours = next(one for one in stage.childItems() if "Neighbours" in kind(one))
    ahead = neighbours.childItems()[0]
    assert ahead.property("source") == QUrl()
    at = press(visitor, "chapter water")
    for _ in range(PATIENCE):
        if ahead.property("implicitWidth"):
            break
        QTest.qWait(1)
    foreseen = ahead.property("source")
    visitor.release(0, at)
    assert foreseen == home.bridge.page.picture.wide
    settle(home)


def test_whoever_comes_back_from_a_story_finds_the_river_as_it_was_left(home) -> None:
    bridge = home.bridge
    bridge.openRiver()
    settle(home)
    told = next(one for one in map(bridge.page.entry, range(bridge.page.stops)) if one.story)
    bridge.choose(told.key)
    settle(home)
    closer = Robot(home, touch_screen(), 0).find("zoom in")
    closer.metaObject().invokeMethod(closer, "tapped")
    settle(home)
    left = view(home)
    assert not left[1]
    bridge.openStory(told.story)
    settle(home)
    bridge.back()
    settle(home)
    assert bridge.screen == "river"
    assert view(home) == left


def test_a_river_that_nobody_sees_lies_still(home) -> None:
    bridge = home.bridge
    bridge.openRiver()
    settle(home)
    water = next(one for one in every(home.window.contentItem()) if kind(one) == "RiverWater")
    lying = water.property("boatY")
    bridge.openChapter("water")
    settle(home)
    while bridge.page.kind != "river":
        bridge.next()
        settle(home)
    for index in range(bridge.page.stops):
        bridge.choose(bridge.page.entry(index).key)
        settle(home)
        assert water.property("boatY") == lying


def every(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from every(child)
