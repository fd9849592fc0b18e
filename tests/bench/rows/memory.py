"""Memory of the whole process tree: at home, and after forty slides."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import NEXT, OURS, THEIRS, Bench
from tests.bench.line import Line

SLIDES = 40
DWELL = 1.1
"""Seconds a slide is seen: its passage takes 0.7 s."""


def measure(bench: Bench) -> Iterator[Line]:
    home: dict[str, list[float]] = defaultdict(list)
    after: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            with bench.awake(start) as running:
                time.sleep(2)
                home[who].append(running.tree.pss())
                bench.to_first_slide()
                for _ in range(SLIDES - 1):
                    bench.tap(NEXT)
                    time.sleep(DWELL)
                time.sleep(2)
                after[who].append(running.tree.pss())
    yield Line("PSS at home", home[OURS], home[THEIRS], "MB", target=0.25)
    yield Line(f"PSS after {SLIDES} slides", after[OURS], after[THEIRS], "MB", target=0.22)
