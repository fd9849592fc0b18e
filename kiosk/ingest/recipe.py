"""How pictures are made ready, as far as a revision depends on it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import kiosk
from kiosk.ingest.signature import signature

RECIPE: Final = 4
"""Raised whenever the same picture would be made or judged differently; older derivatives are not
reused."""


class Box(NamedTuple):
    """The pixels of a screen."""

    width: int
    height: int


def state(folder: Path, box: Box) -> str:
    """All that a revision depends on, seen from outside; another kiosk version reads anew."""
    return f"{kiosk.__version__} {RECIPE} {box.width}x{box.height} {signature(folder)}"
