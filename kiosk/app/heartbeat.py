"""Listens whether a revision that is new to this screen lives, and writes it down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.window import Window
from kiosk.ingest.probation import Probation

log = logging.getLogger(__name__)

BEAT_MS: Final = 1_000
"""Between two beats of the GUI's own timer: a window that hangs has none."""

ALIVE: Final = 60
"""Beats after which a revision has proved itself."""


class Heartbeat(QObject):
    """Counts the beats of what is on the screen, until it has proved itself or has not.

    What has proved itself once is believed from then on, and no timer runs for it.
    """

    lifeless = Signal(str)
    """The window of this revision has not become complete in all that time."""

    def __init__(self, content: Path, probation: Probation, parent: QObject | None = None) -> None:
        """For the revisions of ``content``."""
        super().__init__(parent)
        self._content = content
        self._probation = probation
        self._name = ""
        self._begun: list[str] = []
        self._window: Window | None = None
        self._beats = 0
        self._complete = False
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self, name: str) -> None:
        """Something of the revision is about to be made: it may end the program."""
        self._begun.append(name)
        self._write(self._probation.begin, name)

    def follow(self, name: str, window: Window) -> None:
        """The revision ``name`` is on the screen, in ``window``; "" where there is none to show."""
        self.end()
        self._name, self._window, self._beats, self._complete = name, window, 0, False
        if name and name not in self._probation.confirmed(self._content):
            self._timer.start()

    def spare(self, name: str) -> None:
        """The revision is not shown now, for no fault of its own."""
        self._judge(self._probation.spare, name)

    def end(self, *, excused: bool = False) -> None:
        """What was on the screen goes, and well.

        ``excused``, everything goes for no fault of its own, what is just being made as well.
        """
        if self._timer.isActive():
            self._timer.stop()
            if self._complete or self._seen():
                self.spare(self._name)
            elif not excused:
                self._judge(None, self._name)
        for name in tuple(self._begun) if excused else ():
            self.spare(name)
        self._window = None

    def _beat(self) -> None:
        self._beats += 1
        self._complete = self._complete or self._seen()
        if self._beats < ALIVE:
            return
        if self._complete:
            self._timer.stop()
            log.info("%s has proved itself", self._name)
            self._judge(self._probation.confirm, self._name)
        elif self._beats == ALIVE:
            log.error("%s has not become complete in %d s", self._name, ALIVE)
            self.lifeless.emit(self._name)

    def _seen(self) -> bool:
        """Whether every picture of the screen is there at this moment."""
        return self._window is not None and bool(self._window.window.property("settled"))

    def _judge(self, note: Callable[[Path, str], None] | None, name: str) -> None:
        """How ``name`` did is known now; without a ``note`` it stays as it was counted."""
        if name in self._begun:
            self._begun.remove(name)
        if note:
            self._write(note, name)

    def _write(self, note: Callable[[Path, str], None], name: str) -> None:
        try:
            note(self._content, name)
        except OSError as error:
            log.warning("how %s does could not be noted: %s", name, error)
