"""``python packaging/judgement.py RESULTS OUT SOURCES``: the table of what verify.sh has found.

RESULTS has the lines of its proofs, OUT what build.sh has made, SOURCES what ``assembly.source``
has printed. Sizes and seconds are held against [limits] in targets.toml. Exits with 1 where
something failed or is more than its limit.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from assembly.target import CHECKOUT, TABLE

sys.path.insert(0, str(CHECKOUT))
from kiosk import __version__

SIZES: dict[str, int] = TABLE["limits"]["size"]
SECONDS: dict[str, int] = TABLE["limits"]["seconds"]

Row = tuple[str, str, str, bool]
"""Where, what, how it went, and whether that is well."""


def tried(lines: list[str]) -> Iterator[Row]:
    """What the lines of a proof tell: WHERE ok WHAT [SECONDS [(more)]], or WHERE FAILED WHAT."""
    for line in lines:
        where, result, told = line.split(" ", 2)
        if result != "ok":
            yield where, told, "**failed**", False
            continue
        found = re.fullmatch(r"(.*) (\d+\.\d+)( \(.*\))?", told)
        if not found:
            yield where, told, "yes", True
            continue
        what, seconds, more = found.groups()
        limit = None if played(where) else limit_of(f"{where} {what}", SECONDS)
        word, well = judged(float(seconds), limit, "s")
        yield where, what, f"{seconds} s{more or ''}{word}", well


def measured(out: Path, sources: list[str]) -> Iterator[Row]:
    """The files of this version in ``out`` whose target was built from this checkout."""
    for file in sorted(out.glob("kiosk*")):
        target = target_of(file.name)
        beside = out / f"{target}.source"
        if __version__ not in re.split(r"[_-]", file.stem.removesuffix(".tar")):
            continue
        origin = beside.read_text("utf-8").splitlines() if beside.is_file() else [""]
        if f"{target} {origin[0]}" not in sources:
            continue
        size = file.stat().st_size / 1e6
        word, well = judged(size, limit_of(file.name, SIZES), "MB")
        yield "size", file.name, f"{size:.1f} MB{word}", well


def judged(number: float, limit: int | None, unit: str) -> tuple[str, bool]:
    """What stands behind the number, and whether it is within its limit."""
    if limit is None:
        return "", True
    if number <= limit:
        return f", of {limit}", True
    return f" **more than {limit} {unit}**", False


def limit_of(name: str, limits: dict[str, int]) -> int | None:
    """The first that fits."""
    return next((limit for fits, limit in limits.items() if fnmatchcase(name, fits)), None)


def played(where: str) -> bool:
    """Whether this computer only plays the processor that was tried: its seconds say nothing."""
    return where == "arm64" and os.uname().machine != "aarch64"


def target_of(name: str) -> str:
    """Of which target a file is, by its name."""
    if "setup" in name or "win_amd64" in name:
        return "win_amd64"
    return "linux_arm64" if "arm64" in name else "linux_x86_64"


def main(results: Path, out: Path, sources: Path) -> int:
    """Print the table."""
    rows = [
        *tried(results.read_text("utf-8").splitlines()),
        *measured(out, sources.read_text("utf-8").splitlines()),
    ]
    print("\n| where | what | result |\n|---|---|---|")
    for where, what, word, _ in rows:
        print(f"| {where} | {what} | {word} |")
    return 0 if all(well for *_, well in rows) else 1


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
