"""How much motion this machine can hold, judged by what it has just shown."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Effort(StrEnum):
    """What a passage from screen to screen may cost, most first."""

    FULL = "full"
    """Everything as it was drawn: home comes nearer, mist between two pictures."""
    LIGHT = "light"
    """Nothing is scaled and no mist blends the whole screen."""
    PLAIN = "plain"
    """One picture fades into the other; nothing loops."""


SHARE: Final = 2 / 3
"""Of the display's frames: below 40 of 60 in a second the eye sees single pictures."""

FASTEST: Final = 60.0
"""Hz that is asked for, even where a display could show more."""

PATIENCE: Final = 3
"""Passages in a row: one may be slow because a picture was being decoded beside it."""

BRIEF: Final = 0.2
"""s: a passage that a visitor cut shorter says nothing."""


NIGHT: Final = 4 * 3600.0
"""s without a passage, after which all is tried again: a backup may have run the day before."""


class Stamina:
    """Steps down when passages are not held, and not up again that day."""

    def __init__(self, rate: float) -> None:
        """``rate`` is the display's, in Hz; 0 where it is unknown."""
        self.effort = Effort.FULL
        self._wanted = SHARE * min(rate or FASTEST, FASTEST)
        self._slow = 0
        self._last = 0.0

    def note(self, frames: int, seconds: float, now: float) -> bool:
        """A passage of ``frames`` in ``seconds`` was shown; tells whether the effort changed.

        ``now`` is in s, from wherever.
        """
        rested, self._last = now - self._last > NIGHT, now
        if rested and self.effort is not Effort.FULL:
            self.effort, self._slow = Effort.FULL, 0
            return True
        if seconds < BRIEF:
            return False
        self._slow = self._slow + 1 if frames / seconds < self._wanted else 0
        if self._slow < PATIENCE or self.effort is Effort.PLAIN:
            return False
        self._slow = 0
        self.effort = Effort.LIGHT if self.effort is Effort.FULL else Effort.PLAIN
        return True
