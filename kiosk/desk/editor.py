"""The program in which texts are written on this computer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Final

EDITORS: Final = (
    "gnome-text-editor", "gedit", "kate", "kwrite", "mousepad", "pluma", "xed", "featherpad",
    "deepin-editor", "ukui-notepad",
)  # fmt: skip

PATIENCE: Final = 5.0
"""s for the desktop's answer."""


def editor(file: Path) -> list[str]:
    """What to start to write in ``file``; nothing where no editor is known.

    The program that the desktop opens such a file with can be this very one.
    """
    if sys.platform == "win32":
        # By its whole name: what is called so in the current folder is not meant.
        windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows"))
        return [str(windows / "System32" / "notepad.exe"), str(file)]
    launcher, chosen = which("gtk-launch"), _chosen()
    if launcher and chosen:
        return [launcher, chosen, str(file)]
    found = next(filter(None, map(which, EDITORS)), None)
    return [found, str(file)] if found else []


def _chosen() -> str:
    """The program that the desktop has for plain text; nothing where it has none but this."""
    query = which("xdg-mime")
    if query is None:
        return ""
    try:
        said = subprocess.run(
            [query, "query", "default", "text/plain"],
            capture_output=True, text=True, encoding="utf-8", errors="replace",
            check=False, timeout=PATIENCE,
        ).stdout.strip()  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if said.startswith("kiosk") else said
