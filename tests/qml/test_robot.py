"""Random touches end in no dead end, raise nothing and warn of nothing."""

import pytest

from kiosk.app.walk import settle
from kiosk.visit.phase import Screen
from tests.qml.robot import Robot, touch_screen

EVERYWHERE = {
    "wake", "home", "back", "language", "previous", "next", "begin", "river", "count", "giver",
    "event", "scrubber", "story", "zoom in", "zoom out", "stop",
}  # fmt: skip
PASSAGES = {"fade +0", "push +0", "slide +1", "slide -1"}


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


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_two_thousand_touches_reach_everything(open_show, device, capsys) -> None:
    robot = Robot(open_show(still=False), device, seed=2)
    wander(robot, 2000)
    with capsys.disabled():
        print(f"\nscreens {dict(robot.screens)}\npassages {dict(robot.passages)}")
        print(f"targets {dict(robot.targets)}")
    assert EVERYWHERE <= set(robot.targets)
    assert PASSAGES <= set(robot.passages)
    silence(robot)
    assert robot.show.visit.state.screen is Screen.ATTRACT
