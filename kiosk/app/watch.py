"""Watches a content folder by looking at it: no notification hears a stick or a network share."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import EXHIBITION
from kiosk.ingest.recipe import Box, state
from kiosk.ingest.settling import STILL, Settling

log = logging.getLogger(__name__)

PERIOD: Final = 1.0
"""s between two looks; two thousand files take 14 ms."""


class Watch(QObject):
    """Says when somebody has changed the folder and has come to rest.

    It looks from a thread of its own: a share that does not answer must not hold the screen.
    """

    begun = Signal()
    """From now on no change is missed."""
    settled = Signal()
    """The folder is worth compiling."""

    def __init__(
        self,
        content: Path,
        box: tuple[int, int],
        parent: QObject | None = None,
        *,
        period: float = PERIOD,
        still: float = STILL,
    ) -> None:
        """Watch ``content``, shown on a screen of ``box`` px, every ``period`` s.

        It has come to rest after ``still`` s without a change.
        """
        super().__init__(parent)
        self._content = content
        self._box = Box(*box)
        self._period = period
        self._still = still
        self._settling: Settling | None = None
        self._refused = False
        self._over = Event()
        self._thread = Thread(target=self._run, name="watch", daemon=True)

    def begin(self) -> None:
        """Look from now on."""
        self._thread.start()

    def failed(self) -> None:
        """What was settled could not be compiled, for no fault of the content: later once more."""
        if self._settling:
            self._settling.failed(monotonic())

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(self._period)

    def look(self) -> str:
        """Tell the state of the folder now; "" where there is no exhibition, its stick pulled.

        A share that went away and a stick that fails refuse to answer: that is no exhibition, too.
        """
        try:
            now = state(self._content, self._box) if (self._content / EXHIBITION).is_file() else ""
        except OSError as error:
            if not self._refused:
                log.warning("the content cannot be looked at: %s", error)
            self._refused = True
            return ""
        self._refused = False
        return now

    def _run(self) -> None:
        self._settling = Settling(self.look(), self._still)
        self.begun.emit()
        while not self._over.wait(self._period):
            if self._settling.note(self.look(), monotonic()):
                self.settled.emit()
