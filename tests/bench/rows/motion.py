"""What a presented frame costs while screens change, and while the attract screen waits."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from tests.bench.bench import HOME, NEXT, OURS, SETTLED, STONE, THEIRS, Bench
from tests.bench.film import Camera, Reel
from tests.bench.line import Line
from tests.bench.screen import Rect
from tests.bench.statistic import spread

ROUNDS = 3
PASSAGE = 1.3
"""Seconds in which every passage is over."""

WAYS = {
    "push": "slow zoom + cross-fade (a chapter opens)",
    "slide": "slide change (one picture uncovers the next)",
    "fade": "cross-fade alone (back to home)",
}
STEPS = (("push", STONE), ("slide", NEXT), ("slide", NEXT), ("fade", HOME))
TARGETS = {"push": 0.5, "fade": 0.3}
ATTRACT = 10.0
"""Seconds of the attract loop."""
FLUENT = 24
"""Frames a second from which the loop's target is meant."""


def measure(bench: Bench) -> Iterator[Line]:
    yield from _passages(bench)
    yield from _attract(bench)


def _passages(bench: Bench) -> Iterator[Line]:
    reels: dict[tuple[str, str], list[Reel]] = defaultdict(list)
    limits: list[Reel] = []
    rows = bench.screen.rows(2)
    for _ in range(bench.repeat):
        with bench.limit()() as running:
            time.sleep(SETTLED / 2)
            camera = Camera(bench.screen, running.tree, rows)
            for watched in (True, False):
                camera.take(ROUNDS * PASSAGE, watched=watched)
            limits.append(camera.reel)
        for who, start in bench.pair().items():
            with bench.awake(start) as running:
                cameras = {way: Camera(bench.screen, running.tree, rows) for way in WAYS}
                for turn in range(2 * ROUNDS):
                    for way, place in STEPS:
                        cameras[way].take(PASSAGE, partial(bench.tap, place), watched=turn % 2 == 0)
                        time.sleep(0.5)
                for way, camera in cameras.items():
                    reels[way, who].append(camera.reel)
    for way, name in WAYS.items():
        yield _per_frame(name, reels[way, OURS], reels[way, THEIRS], TARGETS.get(way))
        if way == "push":
            yield Line(
                "  the same ÷ raster limit",
                [reel.cost for reel in reels[way, OURS]],
                [reel.cost for reel in limits],
                against="two pictures painted",
                target=1.6 if bench.screen.height < 2160 else 1.4,
            )


def _attract(bench: Bench) -> Iterator[Line]:
    reels: dict[str, list[Reel]] = defaultdict(list)
    scale = bench.screen.height / 1080
    # The boat, and the rings through whose middle this line goes.
    water = [Rect(0, round(y * scale), bench.screen.width, 1) for y in (820, 934)]
    for _ in range(bench.repeat):
        for who, start in bench.pair().items():
            with start() as running:
                time.sleep(2 * SETTLED)
                camera = Camera(bench.screen, running.tree, water)
                for watched in (True, False):
                    camera.take(ATTRACT, watched=watched)
                reels[who].append(camera.reel)
    line = _per_frame("attract loop", reels[OURS], reels[THEIRS], 0.5)
    yield line
    yield Line(
        "  frames a second (24 are asked for)", [reel.rate for reel in reels[OURS]], unit="fps"
    )
    share = [sum(reel.cpu) / ATTRACT * 100 for reel in reels[OURS]]
    yield Line(
        "  share of one core",
        share,
        [sum(reel.cpu) / ATTRACT * 100 for reel in reels[THEIRS]],
        unit="%",
    )


def _per_frame(name: str, ours: list[Reel], theirs: list[Reel], target: float | None) -> Line:
    rates = [spread([reel.rate for reel in reels]).median for reels in (ours, theirs)]
    return Line(
        f"{name}, CPU per presented frame",
        [reel.cost for reel in ours],
        [reel.cost for reel in theirs],
        target=target,
        note=f"{rates[0]:.0f} and {rates[1]:.0f} fps",
    )
