"""Nothing grows while visitors come and go, and nothing moves where nobody sees it."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from kiosk.app import player
from kiosk.app.walk import places, settle
from tests.qml.tree import objects_in, timers_in

SHIFT_MS = 600_000
"""The attract screen moves its words a little every ten minutes, so that none burns in."""


def objects(show) -> int:
    """Everything that lives in the window, the bridge and what they made."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    show.engine.collectGarbage()
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    rest = sum(len(root.findChildren(QObject)) for root in (show.bridge, show.engine))
    return rest + len(objects_in(show.window))


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


def test_what_a_start_made_is_not_searched_for_garbage_again(open_show) -> None:
    show = open_show()
    gc.disable()  # as a start does
    player.freeze()
    assert gc.isenabled(), "months follow"
    try:
        frozen = gc.get_freeze_count()
        assert frozen > 10_000
        round_trip(show)
        assert len(gc.get_objects()) < frozen / 4
    finally:
        gc.unfreeze()


def test_nobody_is_woken_before_something_is_due(open_show) -> None:
    show = open_show(idle=90.0, prompt=20.0)
    (clock,) = show.bridge.findChildren(QTimer)
    assert not clock.isActive(), "an exhibition without a visitor waits for a touch"
    show.bridge.wake()
    assert 60_000 < clock.interval() <= 90_000
    show.visit.tick(show.visit.deadline)
    show.bridge.tick()
    assert show.bridge.prompting
    assert clock.interval() == 250
    show.bridge.keep()
    assert clock.interval() > 60_000


def test_a_still_screen_runs_no_timer_but_the_one_against_burn_in(open_show) -> None:
    """Water, boat, ripples, streams: a timer that runs on for nobody costs a core for months."""
    show = open_show()
    running = set()
    for _ in places(show):
        running |= {interval for interval, runs in timers_in(show.window).items() if runs}
    assert running == {SHIFT_MS}
