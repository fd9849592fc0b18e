"""The timeline: how soon it opens with few and with many events, and how it follows a finger."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import HOME, OURS, RIVER, THEIRS, Bench
from tests.bench.film import Camera
from tests.bench.line import Line
from tests.bench.screen import Rect, TooLateError
from tests.bench.statistic import spread

EVENTS = 60
MANY = 5000
AGAIN = 2
"""How often a program opens the timeline once more."""

BOAT = (180.0, 357.0)
PATIENCE = 60.0
"""Seconds after which a visitor, too, has given up."""
REST = 2.5
"""Seconds in which a screen has come to rest."""
STILL_AT_HOME = 560
"""A line across both screens, px from above, on which nothing moves."""

REACH = 1300.0
DRAG = 2.0
"""Seconds in which the finger takes the boat over ``REACH`` px."""


def measure(bench: Bench) -> Iterator[Line]:
    yield from _opened(bench)
    yield from _dragged(bench)


def _opened(bench: Bench) -> Iterator[Line]:
    bench.revision("many", events=MANY)
    many = f"{OURS} with {MANY}"
    starts = bench.pair() | {many: bench.product("many")}
    first: dict[str, list[float]] = defaultdict(list)
    again: dict[str, list[float]] = defaultdict(list)
    cost: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in list(starts.items()):
            with bench.awake(start) as running:
                try:
                    for count in range(1 + AGAIN):
                        before = running.tree.cpu()
                        (again if count else first)[who].append(_open(bench))
                        cost[who].append((running.tree.cpu() - before) * 1000)
                        time.sleep(REST)
                        bench.tap(HOME)
                        time.sleep(REST)
                except TooLateError:
                    del starts[who]
    for who, count, target in ((OURS, EVENTS, 0.7), (many, MANY, 0.9)):
        name = f"open the timeline with {count} events"
        if who not in starts:
            missing = f"nothing was seen within {PATIENCE:.0f} s"
            yield Line(name, target=target, missing=missing)
            continue
        yield Line(f"{name}, first time", first[who], first[THEIRS], target=target)
        yield Line(f"{name}, again", again[who], again[THEIRS], target=target)
        yield Line("  CPU until its first frame", cost[who], cost[THEIRS])


def _open(bench: Bench) -> float:
    """ms from the finger's leaving the button to the first frame of the timeline's fading in."""
    line = Rect(0, round(STILL_AT_HOME * bench.screen.height / 1080), bench.screen.width, 1)
    before = bench.screen.look(line)
    released = bench.tap(RIVER)
    return (bench.screen.wait_change(line, before, patience=PATIENCE) - released) * 1000


def _dragged(bench: Bench) -> Iterator[Line]:
    cost: dict[str, list[float]] = defaultdict(list)
    rate: dict[str, list[float]] = defaultdict(list)
    first: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            with bench.awake(start) as running:
                bench.tap(RIVER)
                time.sleep(4)
                # One of them meets the boat wherever the river takes it.
                rows = [
                    Rect(0, round(y * bench.screen.height / 1080), bench.screen.width, 1)
                    for y in (270, 310)
                ]
                camera = Camera(bench.screen, running.tree, rows)
                bench.screen.move(*bench.at(*BOAT))
                bench.screen.press()
                time.sleep(0.2)
                # There and, without being looked at, back again.
                for way in (1, -1):
                    camera.take(DRAG, step=_Finger(bench, way), watched=way > 0)
                    time.sleep(0.3)
                bench.screen.release()
                cost[who].append(camera.reel.cost)
                rate[who].append(camera.reel.rate)
                first[who] += camera.reel.firsts
    seen = f"{spread(rate[OURS]).median:.0f} and {spread(rate[THEIRS]).median:.0f} fps"
    yield Line("timeline drag, CPU per frame", cost[OURS], cost[THEIRS], target=0.5, note=seen)
    yield Line("timeline drag, first movement", first[OURS], first[THEIRS], target=1.0)


class _Finger:
    """Moves evenly along the river, 125 steps a second."""

    STEP = 0.008

    def __init__(self, bench: Bench, way: int) -> None:
        self._bench = bench
        self._way = way
        self._began = 0.0
        self._steps = 0

    def __call__(self) -> None:
        now = time.monotonic()
        self._began = self._began or now
        due = int((now - self._began) / self.STEP) + 1
        if due > self._steps:
            self._steps = due
            x, y = BOAT
            done = due * self.STEP / DRAG
            share = done if self._way > 0 else 1 - done
            self._bench.screen.move(*self._bench.at(x + REACH * share, y))
