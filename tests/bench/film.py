"""Frames as the X server shows them: how many, how far apart, and what each one cost.

Looking costs the X server more than some programs cost that are looked at, and how much depends on
the rhythm, so it cannot be subtracted. Each scene is therefore played twice: once watched, which
gives its frames, and once with nobody looking, which gives its CPU time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.bench.process import Tree
from tests.bench.screen import Rect, Screen

PAUSE = 0.004
"""Seconds between two looks: four for each frame of a 60 Hz display."""


@dataclass
class Reel:
    """The takes of one scene."""

    frames: list[int] = field(default_factory=list)
    """Of each watched take."""
    cpu: list[float] = field(default_factory=list)
    """CPU s of each unwatched take: the program's tree and the X server."""
    gaps: list[float] = field(default_factory=list)
    """ms between neighbouring frames."""
    firsts: list[float] = field(default_factory=list)
    """ms from the beginning of a watched take to its first frame."""

    @property
    def cost(self) -> float:
        """CPU ms of a presented frame; no number where there was none."""
        if not sum(self.frames):
            return float("nan")
        return (sum(self.cpu) / len(self.cpu)) / (sum(self.frames) / len(self.frames)) * 1000

    @property
    def rate(self) -> float:
        """Frames a second while there were any."""
        return 1000 * len(self.gaps) / sum(self.gaps) if self.gaps else 0.0


class Camera:
    """Films a program: watched it sees ``rects``, few and thin, for each is a request."""

    def __init__(self, screen: Screen, tree: Tree, rects: Sequence[Rect]) -> None:
        self._screen = screen
        self._tree = tree
        self._rects = rects
        self.reel = Reel()

    def take(
        self,
        seconds: float,
        begin: Callable[[], object] = lambda: None,
        step: Callable[[], object] = lambda: None,
        *,
        watched: bool,
    ) -> None:
        """One take of ``seconds`` from ``begin`` on, with a ``step`` every few ms."""
        times: list[float] = []
        last = self._screen.look_at(self._rects)
        cpu = self._tree.cpu() + self._screen.cpu()
        begin()
        start = time.monotonic()
        while (now := time.monotonic()) < start + seconds:
            step()
            if watched and (seen := self._screen.look_at(self._rects)) != last:
                times.append(now)
                last = seen
            time.sleep(max(0.0, now + PAUSE - time.monotonic()))
        cost = self._tree.cpu() + self._screen.cpu() - cpu
        if not watched:
            self.reel.cpu.append(cost)
            return
        self.reel.frames.append(len(times))
        self.reel.firsts += [(time_ - start) * 1000 for time_ in times[:1]]
        self.reel.gaps += [(b - a) * 1000 for a, b in pairwise(times)]
