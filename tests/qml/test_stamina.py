"""A machine that cannot hold the motion shows less of it, and loses nothing else."""

from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtTest import QTest

from kiosk.app.walk import settle
from kiosk.machine.stamina import PATIENCE
from tests.qml.robot import Robot, touch_screen
from tests.qml.tree import timers_in

CHAPTER = "water"


def tire(show) -> None:
    for _ in range(PATIENCE):
        show.stamina.note(5, 1.0)


def go_through(show, wish) -> set[tuple[str, float, float]]:
    """Kind of passage, how large home became, and how thick the mist, in every frame."""
    stage = Robot(show, touch_screen(), 0).find("stage")
    way = next(child for child in stage.children() if child.property("wordsIn") is not None)
    wish()
    seen = set()
    while not stage.property("passage"):
        QTest.qWait(1)
    while kind := str(stage.property("passage")):
        seen.add((kind, float(way.property("scale")), float(way.property("mist"))))
        QTest.qWait(5)
    return seen


def test_passages_are_counted_frame_by_frame(open_show) -> None:
    show = open_show(still=False)
    passed: list[tuple[int, float]] = []
    stage = Robot(show, touch_screen(), 0).find("stage")
    QObject.connect(stage, SIGNAL("passed(int,double)"), lambda *shown: passed.append(shown))
    show.bridge.wake()
    settle(show)
    show.bridge.openChapter(CHAPTER)
    settle(show)
    assert len(passed) == 2
    assert all(frames > 3 and seconds > 0.2 for frames, seconds in passed)


def test_a_strong_machine_brings_home_nearer(open_show) -> None:
    show = open_show(still=False)
    show.bridge.wake()
    settle(show)
    seen = go_through(show, lambda: show.bridge.openChapter(CHAPTER))
    assert {kind for kind, _, _ in seen} == {"push"}
    assert max(scale for _, scale, _ in seen) > 1.3
    assert max(mist for _, _, mist in seen) > 0.5


def test_a_weaker_one_scales_nothing(open_show) -> None:
    show = open_show(still=False)
    tire(show)
    show.bridge.wake()
    settle(show)
    seen = go_through(show, lambda: show.bridge.openChapter(CHAPTER))
    assert seen == {("push", 1.0, 0.0)}


def test_the_weakest_only_fades_and_stands_still(open_show) -> None:
    show = open_show(still=False)
    tire(show)
    tire(show)
    show.bridge.wake()
    settle(show)
    assert go_through(show, lambda: show.bridge.openChapter(CHAPTER)) == {("fade", 1.0, 0.0)}
    assert go_through(show, show.bridge.next) == {("fade", 1.0, 0.0)}
    show.bridge.home()
    settle(show)
    timers = timers_in(show.window)
    assert timers
    assert not any(timers.values())
