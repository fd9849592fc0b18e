"""When a folder that somebody works in has come to rest, and is worth compiling."""

from __future__ import annotations

from math import inf
from typing import Final

STILL: Final = 2.0
"""s without a change: programs save in several steps, and a slow copy pauses between files."""

CAP: Final = 60.0
"""s after which it is tried although it never rests: some program keeps touching a file."""

AGAIN: Final = 60.0
"""s until a state that could not be written (the disk was full) is tried once more."""


class Settling:
    """Looks at signatures of the folder; time is an argument, in s from wherever."""

    def __init__(self, known: str, still: float = STILL) -> None:
        """``known`` is the state that has been compiled already; it is rest after ``still`` s."""
        self._still = still
        self._tried = known
        self._seen = known
        self._still_since = -inf
        self._changing_since: float | None = None
        self._again = inf

    def note(self, state: str, now: float) -> bool:
        """Tell whether ``state`` is to be compiled now; "" where there is no exhibition to read.

        Each state is said once: what was refused is not tried again before somebody changes it.
        """
        if state != self._seen:
            self._seen, self._still_since = state, now
            if self._changing_since is None:
                self._changing_since = now
        if not state or (state == self._tried and now < self._again):
            # A stick that was pulled, or all is as it was: there is nothing to wait for.
            self._changing_since = None
            return False
        began = now if self._changing_since is None else self._changing_since
        if now - self._still_since < self._still and now - began < CAP:
            return False
        self._tried, self._changing_since, self._again = state, None, inf
        return True

    def failed(self, now: float) -> None:
        """What was to be compiled could not be written, or changed meanwhile: later once more."""
        self._again = now + AGAIN
