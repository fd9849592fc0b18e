"""Home is right for one chapter and for eight, and has pages beyond, in every hall's content."""

import pytest
from PySide6.QtCore import QPoint, QRectF

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.grown import Grown, chapters
from tests.qml.layouts import faults_of
from tests.qml.robot import Robot, touch_screen

SIZES = [(1920, 1080), (1080, 1920)]


@pytest.fixture(scope="module", params=[1, 2, 5, 7, 8, 12])
def hall(request, tmp_path_factory):
    """How many chapters there are, and the exhibition; no stone has a place of its own."""
    grown = Grown(tmp_path_factory.mktemp(f"hall{request.param}"))
    chapters(grown, request.param)
    return request.param, grown.revision()


@pytest.fixture
def open_hall(fonts, hall):
    shows = []

    def open_one(**wishes):
        show = Show(hall[1], still=True, **wishes)
        shows.append(show)
        show.bridge.wake()
        settle(show)
        return show

    yield open_one
    for show in shows:
        show.close()


def targets(show: Show, kind: str) -> dict[str, QRectF]:
    return {name: rect for name, rect in Robot(show, None, 0).visible() if name.startswith(kind)}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_has_room_for_its_names_and_no_stones_meet(open_hall, size, language) -> None:
    show = open_hall(size=size, language=language)
    window = QRectF(0, 0, *size)
    for _ in range(show.visit.pages):
        _, sight = inspect(show.window)
        # The tiny exhibition's pictures are patches of colour.
        assert faults_of(sight) == []
        places = list(targets(show, "chapter ").values())
        assert all(window.contains(place) for place in places)
        for i, place in enumerate(places):
            for other in places[:i]:
                assert not place.adjusted(1, 1, -1, -1).intersects(other)
        show.bridge.turn(1)
        settle(show)


def test_every_chapter_is_reached_by_touch(qapp, open_hall, hall) -> None:
    show = open_hall(size=(1920, 1080))
    robot = Robot(show, touch_screen(), 0)
    opened = set()
    numbered = [c.key for c in show.visit.outline.chapters if c.key != "prologue"]
    for _ in range(show.visit.pages):
        for name in targets(show, "chapter part"):
            home = show.visit.state
            robot.touch(name)
            settle(show)
            opened.add(show.visit.outline.chapters[show.visit.state.chapter].key)
            show.bridge.home()
            settle(show)
            assert show.visit.state == home, "home shows the page that was left"
        if show.visit.pages > 1:
            robot.touch("more")
            settle(show)
    assert opened == set(numbered)


@pytest.mark.parametrize("hall", [12], indirect=True)
def test_the_first_chapters_are_found_again(qapp, open_hall) -> None:
    show = open_hall(size=(1920, 1080))
    robot = Robot(show, touch_screen(), 0)
    first = set(targets(show, "chapter "))
    for _ in range(show.visit.pages):
        robot.touch("more")
        settle(show)
    assert set(targets(show, "chapter ")) == first


@pytest.mark.parametrize("hall", [12], indirect=True)
def test_a_swipe_turns_the_pages_of_home(qapp, open_hall) -> None:
    show = open_hall(size=(1920, 1080))
    robot = Robot(show, touch_screen(), 0)
    for start, end, page in ((1500, 500, 1), (500, 1500, 0)):
        robot.drag(QPoint(start, 300), QPoint(end, 300))
        settle(show)
        assert show.bridge.homePage == page


@pytest.mark.parametrize("hall", [12], indirect=True)
def test_the_next_visitor_begins_on_the_first_page(open_hall) -> None:
    show = open_hall(size=(1920, 1080))
    show.bridge.turn(1)
    assert show.bridge.homePage == 1
    show.bridge.say("en")
    for _ in range(2):
        show.visit.tick(show.visit.deadline)
        show.bridge.tick()
    show.bridge.wake()
    assert show.bridge.homePage == 0
    assert show.bridge.language == "zh"


@pytest.mark.parametrize("hall", [12], indirect=True)
def test_the_language_switch_keeps_the_page(open_hall) -> None:
    show = open_hall(size=(1920, 1080))
    show.bridge.turn(1)
    before = show.bridge.homePage
    show.bridge.say("en")
    settle(show)
    assert show.bridge.homePage == before
