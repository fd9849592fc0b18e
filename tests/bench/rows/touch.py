"""From a finger on a button to the first pixel that answers."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import OURS, PREVIOUS, THEIRS, Bench
from tests.bench.line import Line
from tests.bench.screen import Rect
from tests.bench.statistic import percentile

BLOCK = 25
"""Touches of one subject before the other one has its turn."""


def measure(bench: Bench) -> Iterator[Line]:
    took: dict[str, list[float]] = defaultdict(list)
    cost: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            with bench.awake(start) as running:
                bench.to_first_slide()
                _touches(bench, 3)
                before = running.tree.cpu()
                took[who] += _touches(bench, BLOCK)
                cost[who].append((running.tree.cpu() - before) * 1000 / BLOCK)
    touched = f"n={len(took[OURS])}"
    for share, target in ((0.5, 1.15), (0.95, 1.1)):
        yield Line(
            f"touch → first changed pixel, p{share * 100:.0f}",
            [percentile(took[OURS], share)],
            [percentile(took[THEIRS], share)],
            target=target,
            note=touched,
        )
    yield Line("  CPU of a press and its release", cost[OURS], cost[THEIRS])


def _touches(bench: Bench, count: int) -> list[float]:
    """ms from each press of a button to its first changed pixel; sliding off lets go of it unused."""
    x, y = bench.at(*PREVIOUS)
    side = round(bench.screen.height / 11)
    button = Rect(round(x - side / 2), round(y - side / 2), side, side)
    took = []
    for _ in range(count):
        bench.screen.move(x, y)
        # No beat of the display's may meet every touch at the same moment.
        time.sleep(0.25 + random.random() / 20)
        before = bench.screen.look(button)
        pressed = bench.screen.press()
        took.append((bench.screen.wait_change(button, before) - pressed) * 1000)
        time.sleep(0.12)
        bench.screen.move(x, y / 2)
        bench.screen.release()
    return took
