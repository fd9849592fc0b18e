"""The log: one line per event, local time with its zone, kept for fourteen days and in 50 MB."""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from typing import Final

from kiosk.machine.folders import log_folder

DAYS = 14
"""Long enough to look back over two weekends; no personal data is written."""

LARGEST: Final = 5_000_000
"""Bytes of one file: what an editor opens at once."""

MOST: Final = 50_000_000
"""Bytes of all files: a fault that repeats all night must not fill the disk."""

_OLD: Final = re.compile(r".+\.log\.(?P<day>\d{4}-\d\d-\d\d)(\.(?P<part>\d+))?")


class _LogFile(TimedRotatingFileHandler):
    """A file for each day, and several where one would be too large."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, when="midnight", backupCount=DAYS, encoding="utf-8")

    def shouldRollover(self, record: logging.LogRecord) -> bool:  # noqa: N802
        full = os.fstat(self.stream.fileno()).st_size >= LARGEST if self.stream else False
        return full or bool(super().shouldRollover(record))

    def rotation_filename(self, default_name: str) -> str:
        """``default_name`` is that of the day; what it has held before must not be lost."""
        known = [part for day, part, _ in self._old() if default_name.endswith(day)]
        return f"{default_name}.{known[0] + 1}" if known else default_name

    def getFilesToDelete(self) -> list[str]:  # noqa: N802
        """By their names: a clock that was wrong for a while makes no log older."""
        days: set[str] = set()
        room = MOST - LARGEST
        found = []
        for day, _, path in self._old():
            days.add(day)
            room -= path.stat().st_size
            if room < 0 or len(days) > DAYS:
                found.append(str(path))
        return found

    def _old(self) -> list[tuple[str, int, Path]]:
        """Day, part and place of the files that are full, the latest first."""
        file = Path(self.baseFilename)
        named = [(_OLD.fullmatch(one.name), one) for one in file.parent.glob(f"{file.name}.*")]
        told = [(found["day"], int(found["part"] or 0), one) for found, one in named if found]
        return sorted(told, reverse=True)


def open_log(folder: Path | None = None) -> None:
    """Write to ``folder``/kiosk.log and to standard error; a full disk only loses the file.

    A process that falls leaves the places where it stood in ``folder``/crash.log.
    """
    line = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        place = folder or log_folder()
        place.mkdir(parents=True, exist_ok=True)
        crashes = place / "crash.log"
        if crashes.exists() and crashes.stat().st_size >= LARGEST:
            crashes.replace(place / "crash.log.old")
        faulthandler.enable(crashes.open("a", encoding="utf-8"))
        handlers.append(_LogFile(place / "kiosk.log"))
    except OSError as error:
        sys.stderr.write(f"日志写不进文件，只显示在这里 · no log file: {error}\n")
    for handler in handlers:
        handler.setFormatter(line)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    logging.raiseExceptions = False  # a log that cannot be written must not disturb the exhibition
