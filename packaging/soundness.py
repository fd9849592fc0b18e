"""``python packaging/soundness.py TREE``: whether a tree that was built may leave the house.

Prints a line for each thing that must hold, and exits with 1 where one does not.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from assembly.bills import lacking
from assembly.closure import reach
from assembly.forbidden import forbidden
from assembly.libraries import GRAPHICS
from assembly.target import PACKAGING, Target, read

WINDOWS = re.compile(r"(?!qt|python|shiboken|pyside)")
"""Whatever is not Qt's or Python's is Windows' own."""


def main(tree: Path) -> int:
    """Try everything."""
    target = read((tree / "TARGET").read_text("utf-8").strip())
    wrong = 0
    for check in checks(target):
        found = check(tree, target)
        wrong += bool(found)
        print(f"FAILED {check.__name__} {found}" if found else f"ok {check.__name__}", flush=True)
    return 1 if wrong else 0


def checks(target: Target) -> list[Callable[[Path, Target], str]]:
    """What can be tried here; windows/wine.sh tries a Windows' signals with the installed tree."""
    return [links, licences, complete, notices, *([] if target.windows else [signals])]


def links(tree: Path, _: Target) -> str:
    """Sticks and Windows have no links."""
    return ", ".join(str(path) for path in tree.rglob("*") if path.is_symlink())


def licences(tree: Path, _: Target) -> str:
    """What is under the GPL alone must not travel."""
    return ", ".join(forbidden(tree))


def complete(tree: Path, target: Target) -> str:
    """Every library that something needs is in the tree, or every system has it."""
    known = {
        path.name.lower() if target.windows else path.name: path
        for path in tree.rglob("*")
        if path.is_file() and (".so" in path.name or path.suffix in (".dll", ".pyd"))
    }
    programs = [*known.values(), *tree.glob("bin/*"), *tree.glob("runtime/*.exe")]
    _, strangers = reach(programs, known)
    brought = WINDOWS if target.windows else GRAPHICS
    return ", ".join(sorted(name for name in strangers if not brought.match(name)))


def notices(tree: Path, _: Target) -> str:
    """Bills of materials that name a licence and a version for each part, and the texts."""
    return ", ".join(lacking(tree))


def signals(tree: Path, target: Target) -> str:
    """Python and PySide6 get along with each other for 20,000 emissions."""
    emit = str(PACKAGING / "emit.py")
    environment = os.environ | {"PYTHONPATH": str(tree / "site"), "QT_QPA_PLATFORM": "offscreen"}
    (python,) = tree.glob("bin/python3.??.real")
    command = [str(python), emit]
    if target.architecture == "arm64" and os.uname().machine != "aarch64":
        compat = tree / "compat"
        loader = [str(compat / target.loader), "--library-path", str(compat)]
        command = ["qemu-aarch64-static", *loader, *command]
    done = subprocess.run(
        command,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    return "" if done.returncode == 0 else f"{done.returncode}: {done.stderr[-300:]}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
