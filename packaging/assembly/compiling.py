"""Compiles Python and QML ahead, so that no start does it and nothing need be written."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from assembly.target import Target

_SCRIPT = """
import compileall, sys
from py_compile import PycInvalidationMode as Mode
tree, *folders = sys.argv[1:]
# Unchecked: the times of files change when they are packed, what is in them does not.
how = {"quiet": 1, "stripdir": tree, "invalidation_mode": Mode.UNCHECKED_HASH}
sys.exit(not all([compileall.compile_dir(folder, **how) for folder in folders]))
"""


def compile_python(tree: Path, folders: list[Path], root: Path, target: Target) -> None:
    """Compile everything in ``folders`` with the Python of the Debian in ``root``."""
    # Either may be there: newer Debians have the second alone.
    libraries = [root / "lib/x86_64-linux-gnu", root / "usr/lib/x86_64-linux-gnu"]
    loader = next(file for each in libraries for file in each.glob("ld-linux-x86-64.so.2"))
    python: list[Path | str] = [loader, "--library-path", ":".join(map(str, libraries))]
    python += [root / f"usr/bin/python{target.python}", "-S", "-B"]
    subprocess.run(
        [*python, "-c", _SCRIPT, tree, *folders],
        env={"PYTHONHOME": str(root / "usr"), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
        check=True,
    )


def compile_screens(tree: Path, compiler: Path) -> None:
    """Compile the product's QML with the ``compiler`` of exactly the target's Qt."""
    for screen in sorted(tree.rglob("*.qml")):
        compiled = screen.with_suffix(".qmlc")
        subprocess.run(
            [compiler, "--only-bytecode", "-o", compiled, screen],
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            check=True,
        )
