"""What a screen costs on which nothing moves."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import OURS, SETTLED, THEIRS, Bench
from tests.bench.line import Line

STILL = 20.0
"""Seconds of doing nothing."""


def measure(bench: Bench) -> Iterator[Line]:
    cpu: dict[str, list[float]] = defaultdict(list)
    woken: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            with bench.awake(start) as running:
                bench.to_first_slide()
                time.sleep(SETTLED)
                before, wakeups = running.tree.cpu(), running.tree.wakeups()
                time.sleep(STILL)
                cpu[who].append((running.tree.cpu() - before) / STILL * 100)
                woken[who].append((running.tree.wakeups() - wakeups) / STILL)
    chromium = f"Chromium {_middle(cpu[THEIRS]):.2f} %, {_middle(woken[THEIRS]):.0f} wake-ups/s"
    yield Line("idle at a still slide", cpu[OURS], unit="%", target=0.2, note=chromium)
    yield Line("  wake-ups", woken[OURS], unit="/s", target=1)
    yield Line(
        "idle with the content watcher",
        unit="%",
        target=1.5,
        missing="the product does not watch its content folder",
    )


def _middle(numbers: list[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]
