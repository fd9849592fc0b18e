"""Where this machine keeps what the kiosk makes: compiled revisions and logs."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

_NAME = "kiosk"


def revision_folder() -> Path:
    """Compiled revisions, and so the last good one: not to be deleted while content may break."""
    return _usable(_base("XDG_STATE_HOME", ".local/state")) / "revisions"


def log_folder() -> Path:
    """Logs."""
    return _usable(_base("XDG_STATE_HOME", ".local/state")) / "log"


def cache_folder() -> Path:
    """What a walk through an exhibition compiles; it can be deleted and is made again."""
    return _usable(_base("XDG_CACHE_HOME", ".cache")) / "walks"


def _base(variable: str, below_home: str) -> Path | None:
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else variable)
    if named:
        return Path(named)
    try:
        return Path.home() / below_home
    except RuntimeError:  # an account without a home folder
        return None


def _usable(base: Path | None) -> Path:
    """``base``/kiosk if it can be written, else a folder in the system's temporary place."""
    for parent in (base, Path(tempfile.gettempdir())):
        if parent is None:
            continue
        folder = parent / _NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK):
            return folder
    return Path(tempfile.mkdtemp(prefix=_NAME))
