"""Another day is noticed, whatever the clock did meanwhile."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtTest import QSignalSpy

from kiosk.app.midnight import PERIOD_MS, Midnight


def test_a_new_day_is_told_once(qapp) -> None:
    days = [date(2026, 6, 15)]
    midnight = Midnight(today=lambda: days[-1])
    passed = QSignalSpy(midnight.passed)
    midnight.look()
    assert passed.count() == 0
    for step in (timedelta(days=1), timedelta(days=-3), timedelta(days=40)):
        days.append(days[-1] + step)
        midnight.look()
        midnight.look()
    assert passed.count() == 3


def test_it_looks_by_itself(qapp) -> None:
    midnight = Midnight()
    (timer,) = midnight.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == PERIOD_MS
