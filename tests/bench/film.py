"""Frames as the X server shows them: how many, how far apart, and what each one cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.bench.process import Tree
from tests.bench.screen import Rect, Screen

PAUSE = 0.004
"""Seconds between two looks: more than four for each frame of a 60 Hz display."""

CALIBRATION = 400
"""Looks from which the server's share of a look is known to a few µs."""


@dataclass
class Reel:
    """What was seen in one or more takes."""

    frames: int = 0
    seconds: float = 0.0
    """From the first to the last frame of each take."""
    cpu: float = 0.0
    """CPU seconds of the program's tree and of the X server, without what looking cost."""
    gaps: list[float] = field(default_factory=list)
    """ms between neighbouring frames of a take."""
    firsts: list[float] = field(default_factory=list)
    """ms from the beginning of a take to its first frame."""

    @property
    def cost(self) -> float:
        """CPU ms of a presented frame."""
        return self.cpu * 1000 / self.frames if self.frames else float("nan")

    @property
    def rate(self) -> float:
        """Frames a second while there were any."""
        return len(self.gaps) / self.seconds if self.seconds else 0.0


class Camera:
    """Watches some rectangles of a screen while a program draws on it."""

    def __init__(self, screen: Screen, tree: Tree, rects: Sequence[Rect]) -> None:
        self._screen = screen
        self._tree = tree
        self._rects = rects
        self.reel = Reel()
        before = screen.cpu()
        for _ in range(CALIBRATION):
            screen.look_at(rects)
        self._look = (screen.cpu() - before) / CALIBRATION

    def take(
        self,
        seconds: float,
        begin: Callable[[], object] = lambda: None,
        each: float = PAUSE,
        step: Callable[[], object] = lambda: None,
    ) -> None:
        """Watch for ``seconds`` from ``begin`` on, with a ``step`` before every look."""
        reel, screen = self.reel, self._screen
        tree, server = self._tree.cpu(), screen.cpu()
        looks = 0
        times: list[float] = []
        last = screen.look_at(self._rects)
        begin()
        start = time.monotonic()
        while (now := time.monotonic()) < start + seconds:
            step()
            seen = screen.look_at(self._rects)
            looks += 1
            if seen != last:
                times.append(now)
                last = seen
            time.sleep(max(0.0, now + each - time.monotonic()))
        reel.cpu += self._tree.cpu() - tree + screen.cpu() - server - looks * self._look
        reel.frames += len(times)
        if times:
            reel.seconds += times[-1] - times[0]
            reel.firsts.append((times[0] - start) * 1000)
            reel.gaps += [(b - a) * 1000 for a, b in pairwise(times)]
