"""The river of years under a finger, with sixty events as with two."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.grown import Grown, events
from tests.qml.robot import Robot, touch_screen

SIZES = [(1920, 1080), (1080, 1920)]
MANY = 60


@pytest.fixture(scope="module")
def sixty(tmp_path_factory):
    grown = Grown(tmp_path_factory.mktemp("sixty"))
    events(grown, MANY)
    return grown.revision()


@pytest.fixture
def open_river(fonts, sixty):
    """Opens the chapter's own river, or the exhibition's."""
    shows = []

    def open_one(*, own=True, **wishes) -> Show:
        show = Show(sixty, **({"still": True, "size": (1920, 1080)} | wishes))
        shows.append(show)
        show.bridge.wake()
        if own:
            show.bridge.openChapter("water")
            show.bridge.openSection(0)
        else:
            show.bridge.openRiver()
        settle(show)
        return show

    yield open_one
    for show in shows:
        show.close()


class Hand:
    """One or two fingers on the river of ``show``."""

    def __init__(self, show: Show) -> None:
        self.show = show
        self.device = touch_screen()
        self.robot = Robot(show, self.device, 0)
        self.water = self.robot.find("river water")

    def read(self, words: str):
        """What an expression of the river says: Python has no name for the type of its years."""
        value, undefined = QQmlExpression(qmlContext(self.water), self.water, words).evaluate()
        assert not undefined, words
        return value

    @property
    def date(self) -> float:
        return float(self.read("years.place"))

    @property
    def zoom(self) -> float:
        return float(self.read("years.zoom"))

    @property
    def event(self) -> str:
        return self.show.visit.state.choice

    def drag(self, way: QPoint, *, steps: int = 8) -> None:
        """Slow and straight, from the middle of the water; the last step stands still."""
        self.press(way, steps)
        self.release(way)

    def press(self, way: QPoint, steps: int = 8) -> None:
        self.start = self.middle()
        event = QTest.touchEvent(self.show.window, self.device)
        event.press(0, self.start, self.show.window).commit()
        self.frame()
        for i in range(1, steps + 1):
            self.move(way * i / steps)

    def move(self, way: QPoint) -> None:
        event = QTest.touchEvent(self.show.window, self.device)
        event.move(0, self.start + way, self.show.window).commit()
        self.frame()

    def frame(self) -> None:
        """Moves are delivered with the next frame."""
        for _ in range(2):
            drawn = QSignalSpy(self.show.window.frameSwapped)
            self.show.window.update()
            assert drawn.wait(5000)

    def release(self, way: QPoint) -> None:
        for _ in range(3):  # a finger that stands still throws nothing
            self.move(way)
        event = QTest.touchEvent(self.show.window, self.device)
        event.release(0, self.start + way, self.show.window).commit()

    def middle(self) -> QPoint:
        rect = self.water.mapRectToScene(QRectF(0, 0, self.water.width(), self.water.height()))
        return QPoint(int(rect.center().x()), int(rect.center().y() * 0.98))


@pytest.fixture
def hand(qapp, open_river):
    return Hand(open_river())


# ---------------------------------------------------------------------- everything has its place


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("own", [True, False], ids=["chapter", "exhibition"])
def test_nothing_touches_at_any_zoom(qapp, open_river, size, language, own) -> None:
    hand = Hand(open_river(size=size, language=language, own=own))
    faults, zooms = [], set()
    for _ in range(8):
        zooms.add(round(hand.zoom, 2))
        _, sight = inspect(hand.show.window)
        faults += [
            (round(hand.zoom, 2), fault.kind, fault.what, fault.measure)
            for fault in sight.faults
            if fault.kind not in ("contrast", "small_text")
        ]
        tap(hand, "zoom in")
    assert faults == []
    assert max(zooms) == pytest.approx(8)


def test_every_event_is_on_the_water_or_in_a_cluster(hand) -> None:
    spots, clusters = hand.water.property("spots"), hand.water.property("clusters")
    spots, clusters = spots.toVariant(), clusters.toVariant()
    gathered = [int(member) for cluster in clusters for member in cluster["members"]]
    labelled = [i for i, spot in enumerate(spots) if spot]
    assert sorted(gathered + labelled) == list(range(MANY))


# ---------------------------------------------------------------------- steps, taps, clusters


def test_steps_reach_every_event_in_order_and_end_at_the_ends(hand) -> None:
    outline = hand.show.visit.outline
    expected = [shown.event.key for shown in outline.events if shown.chapter == "water"]
    assert len(expected) == MANY
    seen = [hand.event or expected[0]]
    while len(seen) < MANY + 1 and "event next" in raw_names(hand):
        tap(hand, "event next")
        seen.append(hand.event)
    assert seen == expected
    tap(hand, "event next")
    assert hand.event == expected[-1]
    tap(hand, "event previous")
    assert hand.event == expected[-2]


def raw_names(hand: Hand) -> dict[str, QQuickItem]:
    """Targets that are open, by their whole names."""
    found, queue = {}, [hand.show.window.contentItem()]
    while queue:
        item = queue.pop()
        if not item.isVisible() or item.opacity() < 0.05:
            continue
        if item.property("pressScale") is not None and item.isEnabled():
            found[item.objectName()] = item
        queue += item.childItems()
    return found


def tap(hand: Hand, name: str) -> None:
    item = raw_names(hand).get(name)
    if item is None:
        return
    at = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center().toPoint()
    hand.robot._press(0, at)
    hand.robot._release(0, at)
    settle(hand.show)


def test_a_cluster_opens_a_list_from_which_each_member_is_chosen(hand) -> None:
    before = set(raw_names(hand))
    tap(hand, next(name for name in before if name.startswith("cluster")))
    rows = sorted(name for name in raw_names(hand) if name.startswith("event event"))
    rows = [row for row in rows if row not in before]
    assert len(rows) >= 2
    tap(hand, rows[1])
    assert hand.event == rows[1].removeprefix("event ")
    assert "cluster close" not in raw_names(hand)


def test_a_tapped_event_opens_its_slip_and_its_story_leads_back_to_it(hand) -> None:
    names = []
    while not names:
        tap(hand, "zoom in")
        names = [name for name in raw_names(hand) if name.startswith("event event")]
    name = names[-1]
    tap(hand, name)
    event = name.removeprefix("event ")
    assert hand.event == event
    assert "河上的一天" in {text.text for text in inspect(hand.show.window)[1].texts}
    tap(hand, "story")
    assert hand.show.visit.outline.chapters[hand.show.visit.state.chapter].key == "land"
    tap(hand, "back")
    assert hand.event == event


# ---------------------------------------------------------------------- drag, flick, pinch


def test_the_boat_follows_the_finger(hand) -> None:
    before, pitch = hand.date, float(hand.read("years.pitch"))
    way = QPoint(300, 0)
    hand.press(way)
    moved = (hand.date - before) * pitch
    assert moved == pytest.approx(300, abs=60), "less only by what tells a drag from a tap"
    hand.move(way + QPoint(100, 0))
    assert (hand.date - before) * pitch - moved == pytest.approx(100, abs=1)
    hand.release(way + QPoint(100, 0))


def test_it_comes_to_rest_at_an_event_or_a_year(hand) -> None:
    hand.drag(QPoint(431, 0))
    settle(hand.show)
    dates = [shown.event.date.place for shown in hand.show.visit.outline.events]
    assert any(abs(hand.date - place) < 0.01 for place in [*dates, round(hand.date)])


def test_a_flick_carries_three_years_at_most(qapp, open_river) -> None:
    hand = Hand(open_river())
    hand.press(QPoint(600, 0), steps=3)
    before = hand.date
    event = QTest.touchEvent(hand.show.window, hand.device)
    event.release(0, hand.start + QPoint(600, 0), hand.show.window).commit()
    settle(hand.show)
    assert hand.date <= before + 3 + 1.5


def test_the_boat_never_leaves_the_years(hand) -> None:
    for way in (QPoint(-900, 0), QPoint(900, 0), QPoint(900, 0), QPoint(900, 0)):
        hand.drag(way)
        settle(hand.show)
        assert 1992 <= hand.date <= 2022.7


def test_two_fingers_pinch(hand) -> None:
    middle, window = hand.middle(), hand.show.window
    for apart in (100, 130, 170, 220, 280):
        event = QTest.touchEvent(window, hand.device)
        act = event.press if apart == 100 else event.move
        act(0, middle - QPoint(apart, 0), window)
        act(1, middle + QPoint(apart, 0), window)
        event.commit()
        hand.frame()
    assert hand.zoom > 1.5
    event = QTest.touchEvent(window, hand.device)
    event.release(0, middle - QPoint(280, 0), window).release(1, middle + QPoint(280, 0), window)
    event.commit()
    settle(hand.show)
    assert 1 <= hand.zoom <= 8


def test_who_changes_their_mind_at_once_is_taken_back(open_river, qtbot) -> None:
    show = open_river(still=False)
    hand = Hand(show)
    places = {one.event.key: one.event.date.place for one in show.visit.outline.events}
    for key in ("event5", "event40", "event5"):
        show.bridge.choose(key)
    qtbot.waitUntil(lambda: bool(hand.read("settled")), timeout=5000)
    assert abs(hand.date - places["event5"]) < 0.01


def test_the_language_switch_keeps_date_event_and_zoom(hand) -> None:
    tap(hand, "zoom in")
    tap(hand, "event next")
    before = (hand.date, hand.event, hand.zoom)
    hand.show.bridge.say("en")
    settle(hand.show)
    assert (hand.date, hand.event, hand.zoom) == before


def test_a_chapter_with_few_events_shows_the_whole_river_with_its_own_lit(qapp, open_show) -> None:
    show = open_show()
    show.bridge.wake()
    show.bridge.openChapter("water")
    show.bridge.openSection(0)
    settle(show)
    shown = show.bridge.page.events.entries
    own = {entry.key for entry in shown if entry.own}
    assert 0 < len(own) < 3
    assert {entry.key for entry in shown} == {e.event.key for e in show.visit.outline.events}
