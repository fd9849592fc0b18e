"""A thousand chapters, thousands of events, ten thousand pictures: what lives is what is shown."""

from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk.app.show import Show
from kiosk.app.walk import settle
from kiosk.bridge.chapter import ChapterBridge
from kiosk.bridge.event import EventBridge
from kiosk.bridge.tongue import Tongue
from kiosk.content.outline import ChapterOutline
from kiosk.content.river import MOST
from tests.exhibitions.vast import Vast
from tests.qml.robot import Robot, touch_screen
from tests.qml.tree import objects_in

EVENTS = 5000


@pytest.fixture
def bound(monkeypatch) -> dict[str, int]:
    """How many chapters and events have been bound for QML since the start."""
    counts = {"chapters": 0, "events": 0}

    def counting(name, make):
        def init(self, *given, **named) -> None:
            counts[name] += 1
            make(self, *given, **named)

        return init

    monkeypatch.setattr(ChapterBridge, "__init__", counting("chapters", ChapterBridge.__init__))
    monkeypatch.setattr(EventBridge, "__init__", counting("events", EventBridge.__init__))
    return counts


@pytest.fixture
def open_vast(fonts, revision, tmp_path):
    """Opens an exhibition as large as asked for."""
    shows: list[Show] = []

    def open_one(**size) -> Show:
        """One at a time: opening the next one closes this one."""
        close()
        vast = Vast(**size).revision(revision, Path(mkdtemp(dir=tmp_path)) / "revision")
        shows.append(Show(vast, still=True, size=(1920, 1080)))
        shows[0].bridge.wake()
        settle(shows[0])
        return shows[0]

    def close() -> None:
        while shows:
            shows.pop().close()

    yield open_one
    close()


def alive(show: Show) -> int:
    return len(objects_in(show.window)) + len(show.bridge.findChildren(QObject))


def test_home_of_a_thousand_chapters_is_as_small_as_that_of_twenty(open_vast, bound) -> None:
    twenty = alive(open_vast(chapters=20))
    few = bound["chapters"]
    assert alive(open_vast(chapters=1000)) == twenty
    assert bound["chapters"] == 2 * few


def test_chapters_are_put_in_order_a_few_times_and_not_once_for_each(
    open_vast, monkeypatch
) -> None:
    asked = []
    framing = ChapterOutline.framing.fget

    def counted(chapter: ChapterOutline) -> bool:
        asked.append(chapter)
        return bool(framing(chapter))

    monkeypatch.setattr(ChapterOutline, "framing", property(counted))
    open_vast(chapters=500)
    assert len(asked) < 10 * 500


def test_a_start_reads_no_chapter_and_a_visit_only_those_it_opens(open_vast) -> None:
    show = open_vast(chapters=1000)
    read = show.bridge._library._revision._chapters
    assert read == {}
    show.bridge.openChapter("part700")
    settle(show)
    show.bridge.next()
    settle(show)
    assert set(read) == {"part700"}


def test_whoever_pages_through_home_leaves_nothing_behind(open_vast, bound) -> None:
    show = open_vast(chapters=1000)
    settle(show)
    show.bridge.turn(1)
    settle(show)
    listening = show.bridge._tongue.receivers("2changed()")
    for _ in range(30):
        show.bridge.turn(1)
        settle(show)
    assert bound["chapters"] > 200
    assert show.bridge._tongue.receivers("2changed()") <= listening + 48


def test_a_river_of_thousands_binds_what_it_shows(open_vast, bound) -> None:
    show = open_vast(chapters=1, events=EVENTS)
    show.bridge.openRiver()
    settle(show)
    assert show.bridge.page.stops == EVENTS
    assert 0 < bound["events"] <= MOST
    assert marks(show) <= MOST


def test_every_event_of_thousands_is_found_in_a_cluster(open_vast) -> None:
    show = open_vast(chapters=1, events=EVENTS)
    show.bridge.openRiver()
    settle(show)
    clusters, _ = read(show, "clusters")
    spots, _ = read(show, "spots")
    stands, _ = read(show, "stands")
    hidden = [int(member) for one in clusters.toVariant() for member in one["members"]]
    stand_alone = [
        int(stand["first"])
        for stand, spot in zip(stands.toVariant(), spots.toVariant(), strict=True)
        if spot
    ]
    assert sorted(hidden + stand_alone) == list(range(EVENTS))


def test_a_list_of_hundreds_shows_one_page_of_them(open_vast, bound) -> None:
    show = open_vast(chapters=1, events=EVENTS)
    show.bridge.openRiver()
    settle(show)
    before = bound["events"]
    Robot(show, touch_screen(), 0).touch("cluster")
    settle(show)
    assert 0 < bound["events"] - before < 40


def test_a_step_among_thousands_binds_one_event(open_vast, bound) -> None:
    show = open_vast(chapters=1, events=EVENTS)
    show.bridge.openRiver()
    settle(show)
    before = bound["events"]
    for i in range(5):
        show.bridge.choose(f"event{1000 + 7 * i}")
        settle(show)
    assert 0 < bound["events"] - before <= 2 * 5


def test_another_language_is_said_to_what_is_shown_only(open_vast, monkeypatch) -> None:
    show = open_vast(chapters=1000)
    said = []
    say = Tongue.say
    monkeypatch.setattr(
        Tongue, "say", lambda self, words: (said.append(words), say(self, words))[1]
    )
    show.bridge.say("en")
    settle(show)
    assert 0 < len(said) < 200


def test_a_page_among_ten_thousand_pictures_is_one_page(open_vast) -> None:
    living = []
    for slides in (30, 10_000):
        show = open_vast(chapters=1, slides=slides)
        show.bridge.openChapter("part0")
        show.bridge.openSection(0)
        settle(show)
        living.append(alive(show))
    assert living[0] == living[1]


def marks(show: Show) -> int:
    return int(read(show, "stands.length")[0])


def read(show: Show, words: str):
    item = Robot(show, touch_screen(), 0).find("river marks")
    return QQmlExpression(qmlContext(item), item, words).evaluate()
