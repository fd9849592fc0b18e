"""A thousand chapters against ten: start, home and memory follow what is seen, not what there is."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import ANYWHERE, BOAT, SETTLED, Bench
from tests.bench.line import Line

SIZES = {"ten": 10, "thousand": 1000}
SLIDES = 30
TARGET = 1.15


def measure(bench: Bench) -> Iterator[Line]:
    starts = {}
    for name, chapters in SIZES.items():
        bench.revision(name, chapters=chapters, slides=SLIDES, pictures=8)
        starts[name] = bench.product(name)
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for turn in range(bench.repeat + 1):
        for who, start in starts.items():
            with start() as running:
                if turn == 0:
                    time.sleep(3 * SETTLED)
                    bench.learn(who, "attract", BOAT)
                    bench.tap(ANYWHERE)
                    time.sleep(SETTLED)
                    bench.learn(who, "home")
                    continue
                shown = bench.screen.wait(bench.known(who, "attract").seen)
                found["start", who].append((shown - running.began) * 1000)
                found["start CPU", who].append(running.tree.cpu() * 1000)
                time.sleep(1)
                before = running.tree.cpu()
                tapped = bench.tap(ANYWHERE)
                shown = bench.screen.wait(bench.known(who, "home").seen)
                found["home", who].append((shown - tapped) * 1000)
                found["home CPU", who].append((running.tree.cpu() - before) * 1000)
                time.sleep(2)
                found["memory", who].append(running.tree.pss())
    for what, target in (
        ("start", TARGET),
        ("start CPU", None),
        ("home", TARGET),
        ("home CPU", None),
        ("memory", TARGET),
    ):
        yield Line(
            f"1,000 chapters ÷ 10: {what}",
            found[what, "thousand"],
            found[what, "ten"],
            "MB" if what == "memory" else "ms",
            "ten",
            target,
        )
