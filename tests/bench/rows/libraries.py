"""What users pick today: TimelineJS and reveal.js in Chromium, until the first screen is complete."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bench import BOAT, OURS, SETTLED, Bench
from tests.bench.line import Line

PACKAGES = {"TimelineJS": "@knight-lab/timelinejs", "reveal.js": "reveal.js"}
PAGES = {"TimelineJS": "timelinejs.html", "reveal.js": "reveal.html"}


def measure(bench: Bench) -> Iterator[Line]:
    if not shutil.which("npm"):
        yield Line("TimelineJS and reveal.js", missing="npm is not installed")
        return
    starts = {OURS: bench.product()}
    for library, file in PAGES.items():
        starts[library] = bench.chromium(file=file, home=library)
        _fetch(bench, library)
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for turn in range(bench.repeat + 1):
        for who, start in starts.items():
            with start() as running:
                if turn == 0:
                    time.sleep(3 * SETTLED)
                    bench.learn(who, "first", BOAT if who == OURS else None)
                    continue
                shown = bench.screen.wait(bench.known(who, "first").seen)
                found["start", who].append((shown - running.began) * 1000)
                found["CPU to the first screen", who].append(running.tree.cpu() * 1000)
                time.sleep(2)
                found["PSS", who].append(running.tree.pss())
    for library in PACKAGES:
        for what in ("start", "CPU to the first screen", "PSS"):
            unit = "MB" if what == "PSS" else "ms"
            yield Line(
                f"{what}, beside {library}", found[what, OURS], found[what, library], unit, library
            )


def _fetch(bench: Bench, library: str) -> None:
    """Put the library's built files beside the page."""
    page = bench.home(library) / "page"
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGES[library]],
        cwd=page,
        check=True,
        capture_output=True,
    )
