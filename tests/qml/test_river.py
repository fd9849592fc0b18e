"""The river of years under a finger, with sixty events as with two."""

import random
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.grown import Grown, events
from tests.qml.layouts import faults_of
from tests.qml.robot import Robot, touch_screen

WHOLE = [(1920, 1080), (1080, 1920)]
HALF = [(960, 540), (540, 960)]
"""What fingers do is the same on a small window, and quicker."""
MANY = 60
PULL = 1.5
CARRY = 3
SAFE = 36


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
        show = Show(sixty, **({"still": True, "size": HALF[0]} | wishes))
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
        self.unit = float(show.window.property("unit"))
        self.still = [self.robot.find("river slip"), self.robot.find("river heading")]
        self.start = QPoint()
        self.places = {
            shown.event.key: shown.event.date.place for shown in show.visit.outline.events
        }

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

    def touch(self, name: str) -> None:
        """Taps a target; nothing happens where there is none."""
        item = self.targets().get(name)
        if item is not None:
            at = place_of(item).center().toPoint()
            self.robot.press(0, at)
            self.robot.release(0, at)

    def tap(self, name: str) -> None:
        self.touch(name)
        settle(self.show)

    def targets(self) -> dict[str, QQuickItem]:
        """Everything that can be touched now, by its whole name."""
        found, queue = {}, [self.show.window.contentItem()]
        while queue:
            item = queue.pop()
            if not item.isVisible() or item.opacity() < 0.05:
                continue
            if item.property("pressScale") is not None and item.isEnabled():
                found[item.objectName()] = item
            queue += item.childItems()
        return found

    def named(self, kind: str) -> list[str]:
        return [name for name in self.targets() if name.startswith(kind)]

    def drag(self, way: QPoint, *, steps: int = 8) -> None:
        self.press(way, steps)
        self.release(way)

    def press(self, way: QPoint, steps: int = 8, *, start: QPoint | None = None) -> None:
        """A finger goes down in the middle of the water, or at ``start``, and moves."""
        self.start = start or self.middle()
        self.robot.press(0, self.start)
        self.frame()
        for i in range(1, steps + 1):
            self.move(way * i / steps)

    def move(self, way: QPoint) -> None:
        self.robot.move(0, self.start + way * self.unit)
        self.frame()

    def release(self, way: QPoint) -> None:
        self.robot.release(0, self.start + way * self.unit)

    def pinch(self, apart: list[int]) -> None:
        middle, window = self.middle(), self.show.window
        for index, half in enumerate(apart):
            event = QTest.touchEvent(window, self.device)
            act = event.move if index else event.press
            act(0, middle - QPoint(half, 0) * self.unit, window)
            act(1, middle + QPoint(half, 0) * self.unit, window)
            event.commit()
            self.frame()
        event = QTest.touchEvent(window, self.device)
        event.release(0, middle - QPoint(apart[-1], 0) * self.unit, window)
        event.release(1, middle + QPoint(apart[-1], 0) * self.unit, window)
        event.commit()

    def largest(self) -> float:
        return float(self.read("years.largest"))

    def two_fingers(self, one: QPoint, other: QPoint) -> None:
        window = self.show.window
        event = QTest.touchEvent(window, self.device)
        one, other = one * self.unit, other * self.unit
        event.press(0, one, window).press(1, other, window).commit()
        event = QTest.touchEvent(window, self.device)
        event.release(0, one, window).release(1, other, window).commit()

    def frame(self) -> None:
        """Moves are delivered with the next frame."""
        self.robot.frame()
        self.robot.frame()

    def rest(self) -> None:
        """Wait until the boat and the zoom are where they were sent."""
        while not self.read("settled && !helm.zooming"):
            self.frame()
        settle(self.show)

    def middle(self) -> QPoint:
        rect = place_of(self.water)
        return QPoint(int(rect.center().x()), int(rect.center().y() * 0.98))

    def assert_at_rest(self) -> None:
        """The boat lies at an event and that one is chosen, or at a year far from every event."""
        at, dates = self.date, self.places
        nearest = min(dates, key=lambda key: abs(dates[key] - at))
        if abs(dates[nearest] - at) < PULL:
            assert dates[nearest] == pytest.approx(at, abs=0.001)
            assert dates.get(self.event, 0) == pytest.approx(at, abs=0.001), "the boat's event"
        else:
            assert at == pytest.approx(round(at), abs=0.001)
            assert self.event == ""
        assert 1 <= self.zoom <= self.largest() + 0.001
        lead, boat = float(self.read("years.lead")), float(self.read("years.boat"))
        assert lead / 2 - 1 <= boat <= float(self.read("years.view")) - lead / 2 + 1


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.fixture
def hand(qapp, open_river):
    return Hand(open_river())


@pytest.fixture
def moving(qapp, open_river):
    """The same with its animations."""
    return Hand(open_river(still=False))


# ---------------------------------------------------------------------- everything has its place


def crowding(hand: Hand) -> list[tuple[str, ...]]:
    """Labels and badges that leave the screen, or meet each other, a button or the slip."""
    window, safe = hand.show.window, SAFE * hand.unit - 0.5
    inside = QRectF(0, 0, window.width(), window.height()).adjusted(safe, safe, -safe, -safe)
    rects = {name: place_of(item) for name, item in hand.targets().items()}
    rects |= {item.objectName(): place_of(item) for item in hand.still if item.isVisible()}
    labels = {name for name in rects if name.startswith(("event event", "cluster"))}
    faults = [("outside", name) for name in labels if not inside.contains(rects[name])]
    for one, other in combinations(rects, 2):
        common = rects[one].intersected(rects[other])
        if {one, other} & labels and common.width() > 1 and common.height() > 1:
            faults.append((one, other))
    return faults


@pytest.mark.parametrize("size", WHOLE, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("own", [True, False], ids=["chapter", "exhibition"])
def test_nothing_touches_at_any_zoom(qapp, open_river, size, language, own) -> None:
    hand = Hand(open_river(size=size, language=language, own=own))
    keys = ["event0", "event13", "event44", "event29", "event59"]
    faults, zooms, labelled = [], set(), set()
    rounds = 0
    while True:
        zooms.add(round(hand.zoom, 2))
        for key in (keys * 2)[rounds % 5 : rounds % 5 + 3]:
            hand.show.bridge.choose(key)
            settle(hand.show)
            faults += [(round(hand.zoom, 2), key, *fault) for fault in crowding(hand)]
            labelled |= set(hand.named("event event"))
        _, sight = inspect(hand.show.window)
        faults += [
            (round(hand.zoom, 2), fault.kind, fault.what, fault.measure)
            for fault in faults_of(sight)
        ]
        if "zoom in" not in hand.targets():
            break
        hand.tap("zoom in")
        rounds += 1
    assert faults == []
    assert max(zooms) == pytest.approx(hand.largest(), abs=0.01)
    assert len(labelled) >= 8, "not everything hides in clusters"


@pytest.mark.parametrize("size", HALF, ids=str)
def test_every_event_is_on_the_water_or_in_a_cluster(qapp, open_river, size) -> None:
    hand = Hand(open_river(size=size))
    while "zoom in" in hand.targets():
        spots = hand.read("events.spots").toVariant()
        clusters = hand.read("events.clusters").toVariant()
        gathered = [int(member) for cluster in clusters for member in cluster["members"]]
        assert sorted(gathered + [i for i, spot in enumerate(spots) if spot]) == list(range(MANY))
        assert all(len(cluster["members"]) > 1 for cluster in clusters)
        hand.tap("zoom in")


# ---------------------------------------------------------------------- steps, taps, clusters


def test_steps_reach_every_event_in_order_and_end_at_the_ends(hand) -> None:
    expected = [key for key in hand.places if key.startswith("event")]
    assert len(expected) == MANY
    seen = [hand.event or expected[0]]
    while len(seen) < MANY + 1 and "event next" in hand.targets():
        hand.tap("event next")
        seen.append(hand.event)
        hand.assert_at_rest()
    assert seen == expected
    hand.tap("event next")
    assert hand.event == expected[-1]
    while len(seen) < 2 * MANY and "event previous" in hand.targets():
        hand.tap("event previous")
        seen.append(hand.event)
    assert seen == expected + expected[-2::-1]


def test_each_member_of_each_cluster_is_chosen_from_its_list(hand) -> None:
    lone = set(hand.named("event event"))
    reached = set()
    for far in ("event59", "event0"):  # the boat is away from the clusters
        hand.show.bridge.choose(far)
        settle(hand.show)
        lone |= set(hand.named("event event"))
        for badge in hand.named("cluster"):
            count = int(hand.targets()[badge].parentItem().property("count"))
            hand.tap(badge)
            rows = members(hand)
            assert len(rows) == count > 1
            hand.tap("cluster close")
            for row in sorted(rows - reached):
                hand.tap(badge)
                while row not in hand.targets():
                    hand.tap("cluster next")
                hand.tap(row)
                assert hand.event == row.removeprefix("event ")
                assert "cluster close" not in hand.targets()
            reached |= rows
    assert len(reached | lone | {"event event0", "event event59"}) == MANY


def members(hand: Hand) -> set[str]:
    """The rows of the open list, page by page."""
    rows = set(hand.named("event event"))
    while "cluster next" in hand.targets():
        hand.tap("cluster next")
        rows |= set(hand.named("event event"))
    return rows


@pytest.mark.parametrize("size", WHOLE, ids=str)
@pytest.mark.parametrize("chapter", ["", "water"])
def test_it_opens_at_its_first_event_and_tells_of_it(qapp, open_show, size, chapter) -> None:
    """Whether the river is the whole exhibition's, a chapter's own, or lent to a chapter."""
    show = open_show(size=size)
    show.bridge.wake()
    if chapter:
        sections = next(c for c in show.visit.outline.chapters if c.key == chapter).sections
        show.bridge.openChapter(chapter)
        (line,) = (i for i, section in enumerate(sections) if section.kind == "timeline")
        show.bridge.openSection(line)
    else:
        show.bridge.openRiver()
    settle(show)
    slip = Robot(show, None, 0).find("river slip")
    assert slip.isVisible()
    assert slip.property("title")


@pytest.mark.parametrize("size", WHOLE, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_list_has_room_for_long_names(qapp, open_river, size, language) -> None:
    hand = Hand(open_river(size=size, language=language))
    hand.show.bridge.choose("event59")
    settle(hand.show)
    hand.tap(hand.named("cluster")[0])
    assert len(members(hand)) > 4
    _, sight = inspect(hand.show.window)
    assert faults_of(sight) == []


def test_an_open_list_keeps_fingers_off_the_river_and_closes(hand) -> None:
    before = hand.date
    badge = hand.named("cluster")[0]
    hand.tap(badge)
    hand.drag(QPoint(300, 0))
    settle(hand.show)
    assert hand.date == before
    assert hand.named("cluster close")
    hand.show.bridge.say("en")
    settle(hand.show)
    assert any("events here" in text.text for text in inspect(hand.show.window)[1].texts)
    hand.tap("cluster close")
    assert not hand.named("cluster close")
    hand.tap(badge)
    hand.robot.press(0, QPoint(480, 15))
    hand.robot.release(0, QPoint(480, 15))
    settle(hand.show)
    assert not hand.named("cluster close")


def test_a_tapped_event_opens_its_slip_and_its_story_leads_back_to_it(hand) -> None:
    names = []
    while not names:
        hand.tap("zoom in")
        names = hand.named("event event")
    name = names[-1]
    hand.tap(name)
    event = name.removeprefix("event ")
    assert hand.event == event
    assert "河上的一天" in {text.text for text in inspect(hand.show.window)[1].texts}
    hand.tap("story")
    assert hand.show.visit.outline.chapters[hand.show.visit.state.chapter].key == "land"
    hand.tap("back")
    assert hand.event == event
    back = Hand(hand.show)
    assert back.date == pytest.approx(back.places[event], abs=0.001)


# ---------------------------------------------------------------------- drag, flick, pinch


@pytest.mark.parametrize("size", HALF, ids=str)
@pytest.mark.parametrize("times", [0, 2])
def test_the_boat_follows_the_finger(qapp, open_river, size, times) -> None:
    hand = Hand(open_river(size=size))
    for _ in range(times):
        hand.tap("zoom in")
    along = QPoint(0, 1) if size[1] > size[0] else QPoint(1, 0)
    before, pitch = hand.date, float(hand.read("years.pitch"))
    hand.press(along * 150)
    moved = (hand.date - before) * pitch
    assert moved == pytest.approx(150, abs=60), "less only by what tells a drag from a tap"
    hand.move(along * 250)
    assert (hand.date - before) * pitch - moved == pytest.approx(100, abs=1)
    hand.move(along * 200)
    assert (hand.date - before) * pitch - moved == pytest.approx(50, abs=1)
    hand.release(along * 200)
    settle(hand.show)
    hand.assert_at_rest()


def test_it_comes_to_rest_at_an_event_or_a_year(hand) -> None:
    rests = set()
    for way in (431, 90, 333, -57, 210, -640):
        hand.drag(QPoint(way, 0))
        settle(hand.show)
        hand.assert_at_rest()
        rests.add(bool(hand.event))
    assert rests == {True, False}, "an event in reach, and a year far from all"


def test_a_flick_carries_three_years_at_most(hand) -> None:
    carried = []
    for way in (-1, 1, -1, 1):
        hand.press(QPoint(500 * way, 0), steps=4)
        before = hand.date
        hand.release(QPoint(500 * way, 0))
        settle(hand.show)
        hand.assert_at_rest()
        assert abs(hand.date - before) <= CARRY + PULL
        carried.append(abs(hand.date - before))
    assert max(carried) > PULL, "more than the snap alone"


def test_the_boat_never_leaves_the_years(hand) -> None:
    for way in (-900, 900, 900, 900):
        hand.drag(QPoint(way, 0))
        settle(hand.show)
        hand.assert_at_rest()
        assert 1992 <= hand.date < 2023
    assert hand.event == "event59"


def test_two_fingers_pinch(hand) -> None:
    hand.pinch([100, 130, 170, 220, 280])
    settle(hand.show)
    assert 1.5 < hand.zoom
    hand.assert_at_rest()
    hand.pinch([400, 320, 240, 160, 90, 50])
    hand.pinch([400, 320, 240, 160, 90, 50])
    settle(hand.show)
    assert hand.zoom == 1
    hand.assert_at_rest()


def test_plus_and_minus_zoom_to_the_ends_around_the_boat(hand) -> None:
    hand.show.bridge.choose("event20")
    settle(hand.show)
    date, boat = hand.date, float(hand.read("years.boat"))
    zooms = [hand.zoom]
    while "zoom in" in hand.targets():
        hand.tap("zoom in")
        zooms.append(hand.zoom)
        assert hand.date == date
        assert float(hand.read("years.boat")) == pytest.approx(boat, abs=1)
    assert zooms[-1] == pytest.approx(hand.largest())
    while "zoom out" in hand.targets():
        hand.tap("zoom out")
        zooms.append(hand.zoom)
        assert hand.date == date
    assert zooms[-1] == 1
    assert zooms == sorted(zooms[: len(zooms) // 2 + 1]) + zooms[len(zooms) // 2 + 1 :]


@pytest.mark.parametrize("size", HALF, ids=str)
def test_the_scrubber_follows_the_finger_and_jumps_to_a_tap(qapp, open_river, size) -> None:
    hand = Hand(open_river(size=size))
    scrubber = hand.robot.find("scrubber")
    pitch, before = float(scrubber.property("pitch")), hand.date
    rect = place_of(scrubber)
    grip = QPoint(
        int(rect.x() + float(scrubber.property("handle")) * hand.unit), int(rect.center().y())
    )
    hand.press(QPoint(60, 0), start=grip)
    moved = (hand.date - before) * pitch
    assert moved == pytest.approx(60, abs=40)
    hand.move(QPoint(140, 0))
    assert (hand.date - before) * pitch - moved == pytest.approx(80, abs=1)
    hand.release(QPoint(140, 0))
    settle(hand.show)
    hand.assert_at_rest()
    end = QPoint(int(rect.right() - 64 * hand.unit), int(rect.center().y()))
    hand.robot.press(0, end)
    hand.robot.release(0, end)
    settle(hand.show)
    hand.assert_at_rest()
    assert hand.event == "event59"


# ---------------------------------------------------------------------- in the midst of it


def test_a_finger_takes_the_boat_out_of_a_snap(moving) -> None:
    moving.drag(QPoint(520, 0))
    moving.press(QPoint(120, 0))
    assert moving.read("settled")
    held = moving.date
    moving.frame()
    assert moving.date == held, "nothing pulls at a boat that is held"
    moving.release(QPoint(120, 0))
    moving.rest()
    moving.assert_at_rest()


def test_a_finger_drags_through_a_growing_zoom(moving) -> None:
    moving.show.bridge.choose("event20")
    moving.rest()
    moving.touch("zoom in")
    moving.touch("zoom in")
    moving.press(QPoint(200, 0))
    moving.release(QPoint(200, 0))
    moving.touch("zoom in")
    moving.touch("event next")
    moving.touch("zoom out")
    moving.rest()
    moving.assert_at_rest()
    assert crowding(moving) == []


def test_a_second_finger_changes_a_drag_into_a_pinch(moving) -> None:
    moving.press(QPoint(200, 0))
    window, one = moving.show.window, moving.start + QPoint(100, 0)
    for apart in (100, 130, 160, 190):
        event = QTest.touchEvent(window, moving.device)
        event.move(0, one - QPoint(apart - 100, 0), window)
        (event.press if apart == 100 else event.move)(1, one + QPoint(apart, 0), window)
        event.commit()
        moving.frame()
    assert moving.read("settled"), "nothing pulls at a river that is held"
    event = QTest.touchEvent(window, moving.device)
    event.release(0, one - QPoint(90, 0), window).release(1, one + QPoint(190, 0), window)
    event.commit()
    moving.rest()
    assert moving.zoom > 1
    moving.assert_at_rest()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_fingers_do_the_boat_comes_to_rest(moving, seed) -> None:
    """Nothing is waited for: each gesture falls into what the one before has set going."""
    chance = random.Random(seed)
    drawn = chance.choices(["drag", "pinch", "two fingers", "target"], [1, 1, 1, 3], k=32)
    for count, gesture in enumerate(drawn):
        if gesture == "drag":
            moving.drag(QPoint(chance.randint(-700, 700), 0), steps=chance.randint(1, 4))
        elif gesture == "pinch":
            moving.pinch(chance.choice([[90, 160, 260], [260, 160, 90]]))
        elif gesture == "two fingers":
            moving.two_fingers(
                *(QPoint(chance.randrange(1920), chance.randrange(900)) for _ in range(2))
            )
        else:
            kinds = ("event", "cluster", "zoom", "scrubber")
            moving.touch(chance.choice([n for n in moving.targets() if n.startswith(kinds)]))
        if moving.show.bridge.page.kind != "river":  # a story
            moving.show.bridge.back()
            settle(moving.show)
            moving.water = moving.robot.find("river water")
        if count % 4 == 3 and moving.event:
            moving.rest()
            moving.assert_at_rest()


def test_who_changes_their_mind_at_once_is_taken_back(moving) -> None:
    for key in ("event5", "event40", "event5"):
        moving.show.bridge.choose(key)
    moving.rest()
    assert moving.date == pytest.approx(moving.places["event5"], abs=0.001)


def test_the_slip_and_the_year_change_at_once_with_the_step(moving) -> None:
    moving.touch("event next")
    moving.touch("event next")
    assert not moving.read("settled"), "the boat is on its way"
    event = moving.show.bridge.page.entry(2)
    assert moving.event == event.key
    assert moving.robot.find("river slip").property("date") == event.date
    assert moving.robot.find("river year").property("text") == str(event.year)


# ---------------------------------------------------------------------- languages and few events


@pytest.mark.parametrize("size", HALF, ids=str)
def test_the_language_switch_keeps_date_event_and_zoom(qapp, open_river, size) -> None:
    hand = Hand(open_river(size=size))
    for _ in range(3):
        hand.tap("zoom in")
        hand.tap("event next")
    before = (hand.date, hand.event, hand.zoom)
    for language in ("en", "zh"):
        hand.show.bridge.say(language)
        settle(hand.show)
        assert (hand.date, hand.event, hand.zoom) == before
        assert crowding(hand) == []


def test_a_chapter_with_few_events_shows_the_whole_river_with_its_own_lit(qapp, open_show) -> None:
    show = open_show()
    show.bridge.wake()
    show.bridge.openChapter("water")
    show.bridge.openSection(0)
    settle(show)
    shown = [show.bridge.page.entry(i) for i in range(len(show.visit.outline.events))]
    own = {entry.key for entry in shown if entry.own}
    assert 0 < len(own) < 3
    assert {entry.key for entry in shown} == {e.event.key for e in show.visit.outline.events}
    hand = Hand(show)
    assert hand.date == min(hand.places[key] for key in own)
    hand.drag(QPoint(900, 0))
    settle(show)
    lit = {name.removeprefix("event ") for name in hand.named("event")} - {"next", "previous"}
    assert lit
    assert lit <= own, "the others are ghosts that cannot be touched"
