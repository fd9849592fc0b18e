"""How late another language stands on the screen, and whether pictures were read again for it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import OURS, RIVER, THEIRS, Bench
from tests.bench.line import Line

FRAME = 1000 / 60
"""ms of a frame."""
SWITCHES = 6
ROWS = 72
"""Lines that are looked at: no line of words lies between two of them."""
LANGUAGES = {"zh": (480.0, 988.0), "en": (610.0, 988.0)}
SMALLEST_PICTURE = 20_000
"""No derivative that fills a screen has fewer bytes."""


def measure(bench: Bench) -> Iterator[Line]:
    late: dict[tuple[str, str], list[float]] = defaultdict(list)
    read: list[float] = []
    screens = {"a slide": bench.to_first_slide, "the timeline": lambda: bench.tap(RIVER)}
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            for where, go in screens.items():
                with bench.awake(start) as running:
                    go()
                    time.sleep(4)
                    for tongue in ("en", "zh"):
                        bench.tap(LANGUAGES[tongue])
                        time.sleep(1.5)
                        bench.learn(who, where + tongue, rows=ROWS)
                    for i in range(SWITCHES):
                        tongue = ("en", "zh")[i % 2]
                        before = running.tree.read_bytes()
                        released = bench.tap(LANGUAGES[tongue])
                        shown = bench.screen.wait(bench.known(who, where + tongue).seen, pause=0)
                        late[who, where].append((shown - released) * 1000 / FRAME)
                        time.sleep(1)
                        if who == OURS:
                            read.append((running.tree.read_bytes() - before) / 1000)
    for where in screens:
        yield Line(
            f"language switch on {where}",
            late[OURS, where],
            unit="frames of 60 Hz",
            target=2,
            note=f"Chromium {sum(late[THEIRS, where]) / len(late[THEIRS, where]):.1f}",
        )
    yield Line("  read from files for it", read, unit="kB", target=SMALLEST_PICTURE / 1000)
