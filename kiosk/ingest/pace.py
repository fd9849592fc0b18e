"""How long many pictures still take, told in the lines that the compiler writes to stderr."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import monotonic
from typing import Final, NamedTuple

_LINE: Final = re.compile(r"picture (\d+)/(\d+), (\d+) s left: ")


class Step(NamedTuple):
    """So many pictures of so many are done."""

    done: int
    total: int
    left: int
    """Seconds, as far as the pictures done so far can tell."""


class Pace:
    """Counts pictures. The next ones are taken to be as large as those before."""

    def __init__(self, total: int, clock: Callable[[], float] = monotonic) -> None:
        self._total = total
        self._clock = clock
        self._began = clock()
        self._done = 0

    def step(self, name: str) -> str:
        """One more is done: the line that says so."""
        self._done += 1
        each = (self._clock() - self._began) / self._done
        left = round(each * (self._total - self._done))
        return f"picture {self._done}/{self._total}, {left} s left: {name}"


def understood(line: str) -> Step | None:
    """What such a line says; None for every other line."""
    found = _LINE.match(line)
    return Step(*map(int, found.groups())) if found else None
