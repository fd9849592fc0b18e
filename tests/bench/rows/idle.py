"""What a screen costs on which nothing moves."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import OURS, THEIRS, Bench
from tests.bench.line import Line

WATCHED = "watching"
"""The product as it runs in a hall; for the player alone, its content watcher is switched off."""

LOOKED_THROUGH = 20.0
"""Seconds after which the product, as after every start, has looked through all pictures once."""

STILL = 20.0
"""Seconds of doing nothing."""


def measure(bench: Bench) -> Iterator[Line]:
    cpu: dict[str, list[float]] = defaultdict(list)
    woken: dict[str, list[float]] = defaultdict(list)
    alone = bench.folder / "alone.toml"
    alone.write_text("watch = false\n", encoding="utf-8")
    subjects = bench.pair() | {
        WATCHED: bench.product(),
        OURS: bench.product(environment={"KIOSK_SETTINGS": str(alone)}),
    }
    for _ in range(bench.repeat):
        for who, start in subjects.items():
            with bench.awake(start) as running:
                bench.to_first_slide()
                time.sleep(LOOKED_THROUGH)
                before, wakeups = running.tree.cpu(), running.tree.wakeups()
                time.sleep(STILL)
                cpu[who].append((running.tree.cpu() - before) / STILL * 100)
                woken[who].append((running.tree.wakeups() - wakeups) / STILL)
    chromium = f"Chromium {_middle(cpu[THEIRS]):.2f} %, {_middle(woken[THEIRS]):.0f} wake-ups/s"
    yield Line("idle at a still slide", cpu[OURS], unit="%", target=0.2, note=chromium)
    yield Line("  wake-ups", woken[OURS], unit="/s", target=1)
    yield Line("idle with the content watcher", cpu[WATCHED], unit="%", target=1.5)


def _middle(numbers: list[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]
