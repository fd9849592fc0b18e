"""What a content folder looks like from outside: a change of any file changes its signature."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.litter import is_litter


def signature(folder: Path) -> str:
    """A digest of names, sizes and times below ``folder``, without reading a single file.

    The time of the last change of a file's entry is included where the system keeps one: it tells
    an edit whose modification time was put back. What the reader leaves alone is passed over, too.
    """
    whole = hashlib.sha256()
    for line in sorted(_entries(folder)):
        whole.update(line.encode("utf-8", "surrogateescape") + b"\0")
    return whole.hexdigest()


def _entries(folder: Path) -> Iterator[str]:
    waiting = [(os.fspath(folder), "")]
    while waiting:
        place, below = waiting.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if is_litter(entry.name):
                        continue
                    name = f"{below}{entry.name}"
                    known = entry.stat(follow_symlinks=False)
                    # st_ctime is the time of creation on Windows, where it tells nothing new.
                    times = f"{known.st_mtime_ns} {known.st_ctime_ns if os.name != 'nt' else 0}"
                    if entry.is_dir(follow_symlinks=False):
                        yield f"{name}/"
                        waiting.append((entry.path, f"{name}/"))
                    else:
                        yield f"{name} {known.st_size} {times} {known.st_mode}"
        except OSError as error:
            # A file that vanished meanwhile, a folder that may not be read: that is a state, too.
            yield f"{below} {type(error).__name__}"
