"""Random touches end in no dead end, raise nothing and warn of nothing."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from kiosk.app.show import Show
from kiosk.app.walk import settle
from kiosk.content.revision import Revision
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.revision import RevisionStore
from kiosk.places import EXHIBITION
from kiosk.visit.phase import Screen
from tests.qml.robot import Robot, touch_screen

EVERYWHERE = {
    "wake", "home", "back", "language", "previous", "next", "begin", "river", "count", "giver",
    "event", "scrubber", "story", "zoom in", "zoom out", "stop",
}  # fmt: skip
PASSAGES = {"fade +0", "push +0", "retreat +0", "slide +1", "slide -1"}


@pytest.fixture(scope="module")
def device(qapp):
    return touch_screen()


def wander(robot: Robot, touches: int) -> None:
    for _ in range(touches):
        robot.step()


def silence(robot: Robot) -> None:
    """Time passes without a touch: the question, then the attract screen."""
    visit = robot.show.visit
    for _ in range(2):
        visit.tick(visit.deadline if visit.deadline != float("inf") else 0)
        robot.show.bridge.tick()
    settle(robot.show)


def test_a_short_visit_of_a_playful_child(open_show, device) -> None:
    robot = Robot(open_show(still=False), device, seed=1)
    wander(robot, 250)
    silence(robot)
    assert robot.show.visit.state.screen is Screen.ATTRACT
    assert len(robot.screens) >= 4


def test_a_slip_that_leaves_under_a_finger_takes_its_story_along(open_show, device) -> None:
    show = open_show()
    robot = Robot(show, device, seed=1)
    show.bridge.wake()
    show.bridge.openRiver()
    settle(show)
    event = next(e.event for e in show.visit.outline.events if e.event.story)
    show.bridge.choose(event.key)
    settle(show)
    story = dict(robot.visible())["story"].center().toPoint()
    robot.press(0, story)
    scrubber = robot.find("scrubber")
    quiet = scrubber.mapToScene(QPointF(200, scrubber.height() / 2)).toPoint()
    for act in ("press", "release"):
        other = QTest.touchEvent(show.window, device).stationary(0)
        getattr(other, act)(1, quiet, show.window).commit()
    settle(show)
    robot.release(0, story)
    settle(show)
    assert show.bridge.page.kind == "river"


@pytest.fixture
def exhibition(fonts, tmp_path):
    """The product's own exhibition, moving."""
    compiled = compile_(EXHIBITION, RevisionStore(tmp_path), (1920, 1080))
    assert compiled.revision, compiled.problems
    show = Show(Revision(compiled.revision))
    settle(show)
    yield show
    show.close()


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_two_thousand_touches_reach_everything(exhibition, device, capsys) -> None:
    robot = Robot(exhibition, device, seed=2)
    robot.touch("wake")
    wander(robot, 2000)
    with capsys.disabled():
        print(f"\nscreens {dict(robot.screens)}\npassages {dict(robot.passages)}")
        print(f"targets {dict(robot.targets)}")
    chapters = {f"chapter {chapter.key}" for chapter in exhibition.visit.outline.chapters}
    assert EVERYWHERE | chapters <= set(robot.targets)
    assert PASSAGES <= set(robot.passages)
    silence(robot)
    assert robot.show.visit.state.screen is Screen.ATTRACT
