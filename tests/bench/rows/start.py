"""From the start of a process to the first complete attract screen, and on to home."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import BOAT, OPENGL, OURS, SETTLED, THEIRS, Bench, Start
from tests.bench.line import Line
from tests.bench.process import drop_caches
from tests.bench.screen import TooLateError

STILL = "one picture"
GL = "product, OpenGL"
COLD = "cold"


def measure(bench: Bench) -> Iterator[Line]:
    starts = bench.pair() | {STILL: bench.still(), GL: bench.product(environment=OPENGL)}
    for who, start in list(starts.items()):
        with start():
            time.sleep(2 * SETTLED)
            # Half a screen in motion would say that nothing was drawn, or that all of it dances.
            if bench.learn(who, "attract", BOAT).share < 0.5:
                del starts[who]
    wall: dict[str, list[float]] = defaultdict(list)
    cpu: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who, start in starts.items():
            took, cost = _once(bench, who, start)
            wall[who].append(took)
            cpu[who].append(cost)
    yield Line("CPU to the first complete attract frame", cpu[OURS], cpu[THEIRS], target=0.30)
    yield Line("  the same, OpenGL on llvmpipe", cpu[GL], cpu[THEIRS], target=0.45)
    yield Line("warm start", wall[OURS], wall[THEIRS], target=0.40)
    yield Line("  the same, OpenGL on llvmpipe", wall[GL], wall[THEIRS], target=0.60)
    yield Line(
        "start CPU ÷ the engine with one picture",
        cpu[OURS],
        cpu[STILL],
        against=STILL,
        target=1.5,
    )
    yield Line("  the same, wall", wall[OURS], wall[STILL], against=STILL)
    yield _cold(bench, starts)


def _cold(bench: Bench, starts: dict[str, Start]) -> Line:
    wall: dict[str, list[float]] = defaultdict(list)
    for _ in range(bench.repeat):
        for who in (OURS, THEIRS):
            if not drop_caches():
                return Line(
                    "cold start", target=0.55, missing="only root may drop the disk's cache"
                )
            wall[who].append(_once(bench, who, starts[who])[0])
    return Line("cold start", wall[OURS], wall[THEIRS], target=0.55)


def _once(bench: Bench, who: str, start: Start) -> tuple[float, float]:
    """One start: ms until the attract screen is complete, and the CPU ms spent until then."""
    with start() as running:
        try:
            shown = bench.screen.wait(bench.known(who, "attract").seen)
        except TooLateError:
            raise RuntimeError(f"{who} does not look as it did when it was first started") from None
        cost = running.tree.cpu()
        return (shown - running.began) * 1000, cost * 1000
