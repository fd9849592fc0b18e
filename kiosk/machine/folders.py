"""Where this machine keeps what the kiosk makes: compiled revisions and logs."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

_NAME = "kiosk"


def revision_folder() -> Path:
    """Compiled revisions, and so the last good one: not to be deleted while content may break."""
    return _usable(_state()) / "revisions"


def revision_folders() -> tuple[Path, ...]:
    """Where revisions may lie: first where they are written, then where they were written before.

    A disk that has become read-only still holds the last good exhibition.
    """
    state = _state()
    known = [revision_folder(), *([state / _NAME / "revisions"] if state else [])]
    return tuple(dict.fromkeys(known))


def log_folder() -> Path:
    """Logs."""
    return _usable(_state()) / "log"


def trial_file() -> Path:
    """How many starts in a row the graphics driver has not survived."""
    return _usable(_state()) / "graphics"


def cache_folder() -> Path:
    """What a walk through an exhibition compiles; it can be deleted and is made again."""
    return _usable(_base("XDG_CACHE_HOME", ".cache")) / "walks"


def keep_compiled() -> None:
    """Give compiled screens and shaders a place that can be written, home or not.

    Without one every start compiles them anew. Whoever set a place of their own keeps it.
    """
    cache = _usable(_base("XDG_CACHE_HOME", ".cache"))
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(cache / "qmlcache"))
    os.environ.setdefault("MESA_SHADER_CACHE_DIR", str(cache / "shaders"))


def _state() -> Path | None:
    return _base("XDG_STATE_HOME", ".local/state")


def _base(variable: str, below_home: str) -> Path | None:
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else variable)
    if named:
        return Path(named)
    try:
        return Path.home() / below_home
    except RuntimeError:  # an account without a home folder
        return None


def _usable(base: Path | None) -> Path:
    """``base``/kiosk if it can be written, else a folder of this user's in the temporary place.

    Where nothing can be written at all, what is there may still be read.
    """
    folders = [base / _NAME] if base else []
    with suppress(OSError):  # no temporary place either
        folders.append(Path(tempfile.gettempdir()) / _own_name())
    for folder in folders:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(folder, os.W_OK) and _is_ours(folder):
                return folder
    return folders[0] if folders else Path(_NAME)


def _own_name() -> str:
    """Others may write into the temporary place: a name for each user."""
    return _NAME if sys.platform == "win32" else f"{_NAME}-{os.getuid()}"


def _is_ours(folder: Path) -> bool:
    return sys.platform == "win32" or folder.stat().st_uid == os.getuid()
