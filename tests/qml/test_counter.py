"""Numbers count in cells that never move, and end on exactly what the curator wrote."""

import pytest
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk.app.inspection import inspect
from kiosk.app.walk import places, settle
from kiosk.places import ASSETS, QML
from tests.qml.robot import Robot, touch_screen

NUMBERS = ["234.58", "23.458", "1,024", "12000", "7", "0.7", "0.07", "2,942", "100", "1234567.891"]


@pytest.fixture
def counter(fonts):
    """Makes a counter of some digits in a window."""
    engine = QQmlEngine()
    for path in (QML, ASSETS):
        engine.addImportPath(str(path))
    made = []

    def make(digits: str) -> QQuickItem:
        component = QQmlComponent(engine)
        source = f"""
            import QtQuick
            import QtQuick.Window
            import Kiosk.Blocks
            Window {{ visible: true; width: 1900; height: 300
                     property alias counter: it
                     Counter {{ id: it; digits: "{digits}"; size: 200 }} }}"""
        component.setData(source.encode(), QUrl("test"))
        window = component.create()
        assert window, component.errorString()
        made.append((component, window))  # the window goes with its component
        return window.contentItem().childItems()[0]

    yield make
    for component, _ in made:
        Shiboken.delete(component)
    Shiboken.delete(engine)


def cells(counter: QQuickItem) -> list[QQuickItem]:
    return [item for item in counter.childItems() if item.property("glyph") is not None]


def stands(counter: QQuickItem) -> str:
    return "".join(cell.property("text") for cell in cells(counter) if cell.opacity() > 0)


@pytest.mark.parametrize("digits", NUMBERS)
def test_it_ends_on_exactly_what_was_written(counter, digits) -> None:
    item = counter(digits)
    for share in [i / 97 for i in range(98)]:
        item.setProperty("share", share)
        shown = stands(item)
        assert len(shown) <= len(digits)
        assert shown == digits[len(digits) - len(shown) :] or share < 1
        assert shown[-1].isdigit()
        assert float(shown.replace(",", "")) <= float(digits.replace(",", ""))
    assert stands(item) == digits


@pytest.mark.parametrize("digits", NUMBERS)
def test_no_cell_ever_moves(counter, digits) -> None:
    item = counter(digits)
    QGuiApplication.processEvents()
    places = set()
    for share in (0, 0.1, 0.333, 0.5, 0.77, 0.9999, 1):
        item.setProperty("share", share)
        QGuiApplication.processEvents()
        places.add((item.width(), tuple(cell.x() for cell in cells(item))))
    assert len(places) == 1


@pytest.mark.parametrize("digits", ["234.58", "1,024"])
def test_no_number_begins_with_idle_noughts(counter, digits) -> None:
    item = counter(digits)
    for share in [i / 50 for i in range(50)]:
        item.setProperty("share", share)
        shown = stands(item)
        assert shown[0] not in ".,"
        assert not shown.startswith("0") or shown.startswith("0.") or shown == "0"


def numbers(show) -> list[str]:
    """What every counter of the screen shows, from left to right."""
    found, queue = [], [show.window.contentItem()]
    while queue:
        item = queue.pop()
        if item.isVisible():
            if item.property("firstShown") is not None:
                at = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
                found.append((at.x(), stands(item)))
            queue += item.childItems()
    return [text for _, text in sorted(found)]


def spelled(show) -> set[str]:
    page = show.bridge.page
    figures = [*page.figures.entries, *([page.beside] if page.beside else [])]
    return {figure.digits for figure in figures}


@pytest.fixture
def counting(open_show, qtbot):
    """A moving show on its wall of numbers, in the middle of the count."""
    show = open_show(still=False)
    show.bridge.wake()
    show.bridge.openChapter("prologue")
    show.bridge.openSection(0)
    settle(show)
    qtbot.waitUntil(lambda: any(text != "0" for text in numbers(show)), timeout=10_000)
    return show


def test_every_number_of_every_screen_is_counted_to_its_end(open_show, qtbot) -> None:
    show = open_show(still=False)
    counted = set()
    for place in places(show):
        if place.screen != "attract":
            qtbot.waitUntil(lambda: all(whole for whole, _ in ends(show)), timeout=10_000)
            counted |= {place.screen} if ends(show) else set()
    assert counted == {"opening", "counters", "flow", "story", "timeline", "river"}


def ends(show) -> list[tuple[bool, str]]:
    """Whether each counter of the screen has reached its end, and what it shows."""
    found, queue = [], [show.window.contentItem()]
    while queue:
        item = queue.pop()
        if item.isVisible():
            if item.property("firstShown") is not None:
                found.append((stands(item) == item.property("digits"), stands(item)))
            queue += item.childItems()
    return found


def done(show) -> bool:
    return set(numbers(show)) == spelled(show)


def test_a_count_runs_out_by_itself_and_runs_again_at_a_tap(counting, qtbot) -> None:
    qtbot.waitUntil(lambda: done(counting), timeout=10_000)
    Robot(counting, touch_screen(), 0).touch("count")
    qtbot.waitUntil(lambda: not done(counting), timeout=10_000)
    qtbot.waitUntil(lambda: done(counting), timeout=10_000)


def test_the_other_language_ends_on_its_own_number(counting, qtbot) -> None:
    chinese = spelled(counting)
    counting.bridge.say("en")
    assert spelled(counting) != chinese
    qtbot.waitUntil(lambda: done(counting), timeout=10_000)


def test_who_leaves_during_the_count_leaves_nothing_behind(counting, qtbot) -> None:
    counting.bridge.home()
    settle(counting)
    assert numbers(counting) == []


def test_nothing_counts_where_motion_is_reduced(open_show) -> None:
    show = open_show(still=True)
    show.bridge.wake()
    show.bridge.openChapter("prologue")
    show.bridge.openSection(0)
    settle(show)
    assert done(show)
    assert inspect(show.window)[1].texts
