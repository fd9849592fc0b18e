"""The end that the system asks for: a service manager's stop, Ctrl+C at the terminal."""

from __future__ import annotations

import logging
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)


class Ending(QObject):
    """Ends the program well when a signal comes.

    Python hears a signal only when it next runs, and a still screen runs nothing for minutes: so
    the signal writes into a socket that wakes Qt up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.setblocking(False)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _end)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        # The handler itself runs before this line, as soon as Python runs at all.
        self._ear.recv(64)

    def close(self) -> None:
        """Hear nothing any more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._ear.close()
        self._mouth.close()


def _end(number: int, _: FrameType | None) -> None:
    log.info("asked to end: %s", signal.Signals(number).name)
    QGuiApplication.quit()
