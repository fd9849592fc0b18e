"""Whether memory grows while a show of forty slides is seen over and over again."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.bench.bench import NEXT, PREVIOUS, Bench
from tests.bench.line import Line

SLIDES = 40
DWELL = 0.12
"""Seconds a slide is seen."""
SETTLED_IN = 50
"""Loops after which caches are full."""
LOOPS = 500
REST = 3.0
"""Seconds after which nothing moves: in the middle of a passage one picture more is held."""


def measure(bench: Bench, loops: int = LOOPS) -> Iterator[Line]:
    early: list[float] = []
    late: list[float] = []
    told: list[str] = []
    with bench.awake(bench.product()) as running:
        bench.to_first_slide()
        for loop in range(1, loops + 1):
            # To the last slide and, the next time, back to the first.
            button = NEXT if loop % 2 else PREVIOUS
            for _ in range(SLIDES - 1):
                bench.tap(button)
                time.sleep(DWELL - 0.03)
            if loop % SETTLED_IN == 0 or loop == loops:
                time.sleep(REST)
                held = running.tree.pss()
                told.append(f"{loop}: {held:.0f} ({running.tree.own():.0f} in no file)")
                early, late = early or [held], [held]
    yield Line(
        f"PSS growth, loop {SETTLED_IN} → {loops} of {SLIDES} slides",
        late,
        early,
        "MB",
        f"loop {SETTLED_IN}",
        1.03,
        note=", ".join(told),
    )
