"""``python packaging/precompile.py TREE``: compile program and screens of an installed tree.

For places that the player cannot write to, where it would compile every screen at every start.
Only for trees that nobody edits: a compiled screen is shown whatever its source says by then.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
from pathlib import Path
from py_compile import PycInvalidationMode

import PySide6

QT = Path(PySide6.__path__[0])
COMPILER = QT / "qmlcachegen.exe" if sys.platform == "win32" else QT / "Qt/libexec/qmlcachegen"


def main(tree: Path) -> int:
    """Compile ``tree``; 0 when everything in it could be."""
    if (tree / ".git").exists():
        sys.exit(f"{tree} is edited: its screens would be shown as they are now, for ever")
    screens = [*tree.glob("kiosk/qml/**/*.qml"), *tree.glob("assets/**/*.qml")]
    if not screens:
        sys.exit(f"There are no screens in {tree}")
    for screen in screens:
        compiled = screen.with_suffix(".qmlc")
        subprocess.run([COMPILER, "--only-bytecode", "-o", compiled, screen], check=True)
    # Unchecked: the times of files change when they are packed, what is in them does not.
    unchecked = PycInvalidationMode.UNCHECKED_HASH
    return 0 if compileall.compile_dir(tree / "kiosk", quiet=1, invalidation_mode=unchecked) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
