"""Says when the first screen is complete: to a launcher that waits for it, and to ``--smoke``."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from kiosk import __version__
from kiosk.app.window import Window

log = logging.getLogger(__name__)

STARTED: Final = "KIOSK_STARTED"
"""The launcher's file: a version of which it never hears is gone back from."""

LOOK_MS: Final = 50


def when_complete(window: Window, act: Callable[[], None]) -> None:
    """Call ``act`` once every picture of ``window`` is there; calm paper has none to wait for."""
    timer = QTimer(window.engine)

    def look() -> None:
        if window.window.property("settled") is not False:
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start(LOOK_MS)


def tell_launcher() -> None:
    """This version has shown its first screen."""
    if file := os.environ.get(STARTED):
        try:
            Path(file).write_text(f"{__version__}\n", "utf-8", newline="\n")
        except OSError as error:
            log.warning("the launcher could not be told of the first screen: %s", error)
