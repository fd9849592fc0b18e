"""Tells that another day has begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PERIOD_MS: Final = 60_000
"""Between two looks at the date: clocks are set right, and machines wake up on another day."""


class Midnight(QObject):
    """Looks at the date once a minute."""

    passed = Signal()
    """It is another day than at the last look."""

    def __init__(
        self, parent: QObject | None = None, today: Callable[[], date] = date.today
    ) -> None:
        """``today`` gives the date."""
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setTimerType(self._timer.timerType().VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(PERIOD_MS)

    def look(self) -> None:
        """Look at the date now."""
        today = self._today()
        if today != self._day:
            self._day = today
            self.passed.emit()
