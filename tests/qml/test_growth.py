"""Nothing grows while visitors come and go, and nothing moves where nobody sees it."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.app.walk import places, settle


def objects(show) -> int:
    """Everything that lives in the window, the bridge and what they made."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    show.engine.collectGarbage()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sum(len(root.findChildren(QObject)) for root in (show.window, show.bridge, show.engine))


def round_trip(show) -> int:
    for _ in places(show):
        pass
    show.bridge.home()
    settle(show)
    return objects(show)


def test_a_hundred_pages_later_as_much_lives_as_before(open_show) -> None:
    show = open_show()
    first = round_trip(show)
    assert [round_trip(show) for _ in range(3)] == [first] * 3


def test_what_cannot_be_seen_has_no_running_timer(open_show) -> None:
    show = open_show(still=False)
    for place in places(show):
        hidden = [
            timer.parent().metaObject().className()
            for timer in show.window.findChildren(QObject)
            if timer.metaObject().className() == "QQmlTimer" and timer.property("running")
            if isinstance(timer.parent(), QQuickItem) and not timer.parent().isVisible()
        ]
        assert hidden == [], place.name
