"""``python -m tests.bench [ROW …]``: measure the product beside Chromium, and print the ratios."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.line import Line, table
from tests.bench.rows import (
    compilation,
    growth,
    idle,
    installed,
    language,
    libraries,
    memory,
    motion,
    pictures,
    scale,
    start,
    timeline,
    touch,
)
from tests.bench.screen import Screen

ROWS: dict[str, Callable[[Bench], Iterator[Line]]] = {
    "start": start.measure,
    "memory": memory.measure,
    "touch": touch.measure,
    "timeline": timeline.measure,
    "motion": motion.measure,
    "idle": idle.measure,
    "language": language.measure,
    "pictures": pictures.measure,
    "compilation": compilation.measure,
    "scale": scale.measure,
    "libraries": libraries.measure,
    "installed": installed.measure,
    "growth": growth.measure,
}
SLOW = {"growth"}
"""Rows of an hour: only when asked for by name."""
NEEDED = ("Xvfb", "chromium")


def main() -> int:
    given = _arguments()
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        print(f"The bench needs {' and '.join(missing)}: run bash packaging/bench.sh")
        return 2
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        screen = Screen(*given.size, given.display)
        try:
            lines = _measure(Bench(screen, Path(folder), given.repeat), given.rows)
        finally:
            screen.close()
    if len(given.rows) > 1:
        print(f"\n{table(lines)}")
    print(f"\n{machine()}")
    if given.json:
        kept = {"machine": machine(), "lines": [vars(line) for line in lines]}
        given.json.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.bench", description=__doc__)
    parser.add_argument(
        "rows", nargs="*", help=f"of {', '.join(ROWS)}; without any, all but {', '.join(SLOW)}"
    )
    parser.add_argument("--repeat", type=int, default=5, help="interleaved repetitions, 5")
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH")
    parser.add_argument("--display", type=int, metavar="N", help="number of the X screen to open")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep every number")
    given = parser.parse_args()
    unknown = set(given.rows) - set(ROWS)
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    given.rows = given.rows or [row for row in ROWS if row not in SLOW]
    return given


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _measure(bench: Bench, rows: list[str]) -> list[Line]:
    lines: list[Line] = []
    for name in rows:
        began = time.monotonic()
        try:
            found = list(ROWS[name](bench))
        except Exception as error:  # noqa: BLE001 - the other rows are still worth measuring
            found = [Line(name, missing=f"{type(error).__name__}: {error}")]
        lines += found
        print(f"\n{name}, {time.monotonic() - began:.0f} s\n{table(found)}", flush=True)
    return lines


def machine() -> str:
    """What was measured on, and how busy it was."""
    from PySide6.QtCore import qVersion

    cpu = next(
        (
            line.partition(": ")[2]
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    browser = subprocess.run(
        ["chromium", "--version"], capture_output=True, text=True, check=False
    ).stdout.strip()
    gpu = "GPU" if any(Path("/dev/dri").glob("renderD*")) else "no GPU"
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{os.cpu_count()} × {cpu}, {memory_gib:.0f} GiB, {gpu}; {system}, Linux"
        f" {platform.release()}; Python {platform.python_version()}, Qt {qVersion()}; {browser};"
        f" load {load}"
    )


if __name__ == "__main__":
    sys.exit(main())
