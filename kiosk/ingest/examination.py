"""Everything that is wrong with a content folder, its pictures and fonts too; nothing is kept."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

from kiosk.content.problem import Problem
from kiosk.content.reader import Reading
from kiosk.content.rules import whereabouts
from kiosk.ingest.fonts import read_fonts
from kiosk.ingest.hanging import LEAST, places
from kiosk.ingest.pictures import inspect, place
from kiosk.ingest.sharing import shut

log = logging.getLogger(__name__)


def examine(
    folder: Path, reading: Reading, progress: Callable[[str], None] = log.debug
) -> tuple[Problem, ...]:
    """What ``folder`` says was read; decode every picture that it names as well.

    ``progress`` hears of every picture.
    """
    if reading.exhibition is None:
        return reading.problems
    files = places(reading.exhibition, reading.chapters)
    there = {file: one for file, one in files.items() if os.path.lexists(place(folder, file))}
    found = inspect(folder, there, LEAST, progress)
    pictures = [whereabouts(reading.folder, problem) for problem in found]
    return (*reading.problems, *read_fonts(folder, reading)[1], *pictures, *shut(folder))
