"""Large words: one button there and back, every text still said, and gone with the visitor."""

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem

from kiosk.app.walk import places, settle
from tests.qml.robot import Robot, touch_screen
from tests.qml.tree import objects_in

BUTTONS = {"large", "home", "back", "language", "previous"}


def texts(show) -> dict[str, int]:
    """Every text that is seen → its size, px."""
    return {
        one.property("text"): one.property("font").pixelSize()
        for one in objects_in(show.window)
        if isinstance(one, QQuickItem)
        and one.inherits("QQuickText")
        and one.isVisible()
        and one.property("text").strip()
    }


def touch(show, robot: Robot, name: str) -> None:
    at: QPoint = dict(robot.visible())[name].center().toPoint()
    robot.press(0, at)
    robot.release(0, at)
    settle(show)


def test_a_touch_makes_words_large_and_another_as_they_were(open_show) -> None:
    show = open_show()
    robot = Robot(show, touch_screen(), 0)
    for place in places(show):
        if place.screen not in ("slideshow", "story"):
            continue
        usual, page = texts(show), show.bridge.page
        touch(show, robot, "large")
        large = texts(show)
        for paragraph in filter(None, page.text.split("\n")):
            assert large[paragraph] > usual[paragraph]
        assert BUTTONS <= {name for name, _ in robot.visible()}
        touch(show, robot, "large")
        assert texts(show) == usual


def test_every_text_of_a_page_is_said_in_large_words(open_show) -> None:
    show = open_show()
    said = {}
    for place in places(show):
        if place.screen in ("slideshow", "story", "counters", "flow", "opening"):
            page = show.bridge.page
            words = {page.title.replace("\n", "")}
            for one in ("lead", "text"):
                words |= set(getattr(page, one, "").split("\n"))
            if place.screen in ("counters", "flow"):
                words |= {one.name for one in page.figures.entries}
            said[place.name] = words
    for place in places(show, large=True):
        seen = "".join(text.replace("\n", "") for text in texts(show))
        assert not {words for words in said.get(place.name, ()) if words not in seen}
    assert len(said) > 5


def test_on_the_river_the_arrows_step_from_event_to_event(open_show) -> None:
    show = open_show()
    robot = Robot(show, touch_screen(), 0)
    show.bridge.wake()
    show.bridge.openRiver()
    settle(show)
    touch(show, robot, "large")
    river = show.bridge.page
    first = river.entry(river.first)
    assert first.title in texts(show)
    touch(show, robot, "next")
    second = river.entry(river.find(show.bridge.choice))
    assert second is not first
    assert second.title in texts(show)
    touch(show, robot, "previous")
    assert first.title in texts(show)


def test_home_and_the_next_visitor_begin_with_the_usual_size(open_show) -> None:
    show = open_show()
    for leave in (show.bridge.home, lambda: (show.visit.tick(1e12), show.visit.tick(2e12))):
        show.bridge.wake()
        show.bridge.openChapter(show.visit.outline.chapters[0].key)
        show.bridge.enlarge()
        assert show.bridge.large
        leave()
        show.bridge.tick()
        assert not show.bridge.large
        show.bridge.wake()
        show.bridge.openChapter(show.visit.outline.chapters[0].key)
        assert not show.bridge.large
        show.bridge.home()
