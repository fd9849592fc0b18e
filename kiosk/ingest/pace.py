"""How long many pictures or screens still take, in lines that the compiler writes to stderr."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import monotonic
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"(picture|screen) (\d+)/(\d+), (\d+) s left: ")


class Step(NamedTuple):
    """So many pictures, or screens, of so many are done."""

    done: int
    total: int
    left: int
    """Seconds, as far as those done so far can tell."""
    what: str
    """picture or screen."""


class Pace:
    """Counts. The next ones are taken to need as long as those before."""

    def __init__(
        self, total: int, clock: Callable[[], float] = monotonic, what: str = "picture"
    ) -> None:
        """``what`` is counted: picture or screen."""
        self._what = what
        self._total = total
        self._clock = clock
        self._began = clock()
        self._done = 0

    def step(self, name: str) -> str:
        """One more is done: the line that says so."""
        self._done += 1
        each = (self._clock() - self._began) / self._done
        left = round(each * (self._total - self._done))
        return f"{self._what} {self._done}/{self._total}, {left} s left: {name}"


def understood(line: str) -> Step | None:
    """What such a line says; None for every other line."""
    found = _LINE.match(line)
    return Step(int(found[2]), int(found[3]), int(found[4]), found[1]) if found else None
