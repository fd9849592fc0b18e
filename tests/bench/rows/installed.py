"""What it costs to be installed: a start beside the checkout's, and the step back from a version that fails."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.line import Line
from tests.bench.subject import CHECKOUT

TREE = CHECKOUT / "build" / "linux_x86_64" / "tree"
LAUNCHER = CHECKOUT / "packaging" / "linux" / "kiosk"
FAILS = '#!/bin/sh\ndate +%s%N >>"${0%/*}/../../starts"\nexit 7\n'
SHOWS = FAILS.replace("exit 7", "exec sleep 100")


def measure(bench: Bench) -> Iterator[Line]:
    yield from _starts(bench)
    yield _step_back(bench)


def _starts(bench: Bench) -> Iterator[Line]:
    """Both compile the content anew only in the first of their starts, which does not count."""
    names = ("start installed ÷ from the checkout, CPU", "  the same, wall")
    if not (TREE / "VERSION").exists():
        missing = "packaging/build.sh linux_x86_64 makes the tree"
        yield from (Line(name, target=1.1, missing=missing) for name in names)
        return
    words = ["run", str(bench.content()), "--smoke", "--window", "1280x720"]
    ours, theirs = [str(TREE / "kiosk"), *words], [sys.executable, "-m", "kiosk", *words]
    known, checkout = bench.home("installed"), bench.home("checkout")
    _once(ours, known)
    _once(theirs, checkout)
    taken = [(_once(ours, known), _once(theirs, checkout)) for _ in range(bench.repeat)]
    for name, i in zip(names, (0, 1), strict=True):
        installed, beside = [one[i] for one, _ in taken], [one[i] for _, one in taken]
        yield Line(name, installed, beside, against="checkout", target=1.1)


def _once(command: Sequence[str], home: Path) -> tuple[float, float]:
    """CPU and wall ms of a process and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    environment = os.environ | {"HOME": str(home), "XDG_STATE_HOME": str(home / "state")}
    subprocess.run(command, cwd=CHECKOUT, env=environment, check=True, capture_output=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu * 1000, wall * 1000


def _step_back(bench: Bench) -> Line:
    """From the last start of a version that crashes to the start of the one before."""
    back, again = [], []
    for turn in range(bench.repeat):
        root = bench.home(f"launcher {turn}")
        shutil.copy(LAUNCHER, root)
        for version, program in (("1.0", SHOWS), ("1.1", FAILS)):
            (root / "versions" / version).mkdir(parents=True)
            (root / "versions" / version / "kiosk").write_text(program, "utf-8")
            (root / "versions" / version / "kiosk").chmod(0o755)
        (root / "state").mkdir()
        (root / "state" / "current").write_text("1.1\n", "utf-8")
        (root / "state" / "previous").write_text("1.0\n", "utf-8")
        wall = subprocess.Popen([root / "kiosk", "--wall"], stderr=subprocess.DEVNULL)
        starts: list[int] = []
        while len(starts) < 3:
            time.sleep(0.05)
            if (root / "starts").exists():
                starts = [int(line) for line in (root / "starts").read_text().split()]
        subprocess.run([root / "kiosk", "--stop"], check=True)
        wall.wait()
        again.append((starts[1] - starts[0]) / 1e6)
        back.append((starts[2] - starts[1]) / 1e6)
    return Line(
        "back from a version that crashes",
        back,
        again,
        against="an ordinary start again, after its pause of 1 s",
        target=1.0,
    )
