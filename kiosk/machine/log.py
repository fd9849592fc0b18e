"""The log: one line per event, local time with its zone, kept for fourteen days."""

from __future__ import annotations

import faulthandler
import logging
import sys
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

from kiosk.machine.folders import log_folder

DAYS = 14
"""Long enough to look back over two weekends; no personal data is written."""


def open_log(folder: Path | None = None) -> None:
    """Write to ``folder``/kiosk.log and to standard error; a full disk only loses the file.

    A process that falls leaves the places where it stood in ``folder``/crash.log.
    """
    line = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        place = folder or log_folder()
        place.mkdir(parents=True, exist_ok=True)
        faulthandler.enable((place / "crash.log").open("a", encoding="utf-8"))
        handlers.append(
            TimedRotatingFileHandler(
                place / "kiosk.log", when="midnight", backupCount=DAYS, encoding="utf-8"
            )
        )
    except OSError as error:
        sys.stderr.write(f"日志写不进文件，只显示在这里 · no log file: {error}\n")
    for handler in handlers:
        handler.setFormatter(line)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    logging.raiseExceptions = False  # a log that cannot be written must not disturb the exhibition
