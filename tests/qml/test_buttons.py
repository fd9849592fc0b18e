"""No button is dead: whatever can be touched does something, on every screen."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint

from kiosk.app.show import Show
from kiosk.app.walk import places, settle
from kiosk.visit.phase import Screen
from kiosk.visit.state import State
from tests.qml.robot import Robot, touch_screen

REPLAYS = "count"
"""A number counts up once more when it is touched, which a still show cannot show."""

HERE = {"stop", "event", "giver"}
"""One of these may be where the visitor stands."""

MOVES = {"event", "scrubber", "zoom in", "zoom out"}
"""Touched last: they leave the river at another year, with other targets."""

LEAD: dict[str, Screen] = {"home": Screen.HOME, "begin": Screen.ITEM, "river": Screen.RIVER}
"""Where these buttons lead, wherever they stand."""


def stand(show: Show, state: State) -> None:
    """Be at ``state`` again, as if nothing had been touched."""
    show.visit._to(state)
    show.bridge._look()
    settle(show)


def does(show: Show, robot: Robot, at: QPoint) -> bool:
    """Whether a calm touch changes where the visitor is, what is said, or what is seen."""
    before, seen = show.visit.state, show.window.grabWindow()
    robot.press(0, at)
    robot.release(0, at)
    settle(show)
    return show.visit.state != before or show.window.grabWindow() != seen


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_whatever_can_be_touched_does_something(open_show, size, large) -> None:
    show = open_show(size=size)
    robot = Robot(show, touch_screen(), 0)
    dead, touched = [], set()
    for place in places(show, large=large):
        state = show.visit.state
        targets = Counter(name for name, _ in robot.visible() if name != REPLAYS)
        for name in sorted(targets, key=MOVES.__contains__):
            idle = 0
            for index in range(targets[name]):
                same = [rect for one, rect in robot.visible() if one == name]
                if index < len(same):
                    touched.add(name)
                    idle += not does(show, robot, same[index].center().toPoint())
                goal = show.visit.state.screen
                if not state.prompting and goal is not LEAD.get(name, goal):
                    dead.append(f"{place.name}: {name} leads to {goal}")
                stand(show, state)
            if idle > (name in HERE):
                dead.append(f"{place.name}: {name}")
    assert not dead
    inner = {"next", "previous", "back", "home", "language", "large", "story"}
    assert touched >= (inner if large else inner | {"wake", "begin", "keep"})
