"""What lies below a folder, however deep: Python 3.11's own walk calls itself at every level."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def descend(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Every folder with the names of the folders and of the other things in it, as by ``os.walk``.

    A name that is taken out of the list of folders is passed by; links are never followed, and
    what cannot be read is left out.
    """
    waiting = [os.fspath(folder)]
    while waiting:
        place = waiting.pop()
        folders: list[str] = []
        names: list[str] = []
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    (folders if entry.is_dir() else names).append(entry.name)
        except OSError:
            continue
        yield place, folders, names
        paths = [os.path.join(place, name) for name in reversed(folders)]  # noqa: PTH118  faster
        waiting += [path for path in paths if not os.path.islink(path)]  # noqa: PTH114
