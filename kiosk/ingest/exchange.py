"""Files of a content folder exchanged for mended ones, all or none, and put back when asked."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from kiosk.ingest.disk import Disk

KEPT = ".before-fix"
"""Folder beside exhibition.yaml in which the files lie as they were before the last exchange.

Its name begins with a dot: the reader and the watcher pass over it.
"""
_LIST = "list.json"


class ChangedError(Exception):
    """A file is no longer what it was when it was looked at; the message is its name."""


class Change(Struct, frozen=True):
    """One file, before and after."""

    file: str
    """Path relative to the folder, with forward slashes."""
    before: bytes
    after: bytes


def exchange(folder: Path, changes: Iterable[Change], disk: Disk | None = None) -> None:
    """Write every ``after``; what was there before is kept in ``KEPT``.

    Raises ChangedError, and OSError when the disk refuses; nothing is changed then.
    """
    disk = disk or Disk()
    every = list(changes)
    kept = folder / KEPT
    fresh = folder / f"{KEPT}.new"
    disk.remove(fresh)
    disk.mkdir(fresh)
    entries = []
    for number, one in enumerate(every):
        disk.write(fresh / str(number), one.before)
        entries.append(
            {"file": one.file, "before": _digest(one.before), "after": _digest(one.after)}
        )
    disk.write(fresh / _LIST, json.dumps(entries, ensure_ascii=False).encode())
    try:
        replace(folder, every, disk)
    except BaseException:
        disk.remove(fresh)
        raise
    disk.remove(kept)
    disk.rename(fresh, kept)


def undo(folder: Path, disk: Disk | None = None) -> tuple[str, ...]:
    """Put back what the last exchange replaced, and tell which files; nothing where there was none.

    Raises ChangedError when one of them was changed since, and OSError; nothing is changed then.
    """
    disk = disk or Disk()
    kept = folder / KEPT
    if not (kept / _LIST).is_file():
        return ()
    entries = json.loads((kept / _LIST).read_bytes())
    steps = []
    for number, one in enumerate(entries):
        before = (kept / str(number)).read_bytes()
        now = (folder / one["file"]).read_bytes()
        if _digest(now) != one["after"] or _digest(before) != one["before"]:
            raise ChangedError(one["file"])
        steps.append(Change(one["file"], now, before))
    replace(folder, steps, disk)
    disk.remove(kept)
    return tuple(one["file"] for one in entries)


def replace(folder: Path, changes: Iterable[Change], disk: Disk) -> None:
    """Write every file anew beside the old one, then rename them all; back again if one fails.

    Raises ChangedError when one of them is no longer what it was, and OSError; nothing is changed
    then.
    """
    ready: list[tuple[Path, Path, Change]] = []
    done: list[tuple[Path, bytes]] = []
    try:
        for one in changes:
            path = (folder / one.file).resolve()
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            ready.append((temporary, path, one))
            disk.write(temporary, one.after)
            shutil.copymode(path, temporary)
        for _, path, one in ready:
            if path.read_bytes() != one.before:
                raise ChangedError(one.file)
        for temporary, path, one in ready:
            disk.rename(temporary, path)
            done.append((path, one.before))
    except BaseException:
        for path, before in done:
            again = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            disk.write(again, before)
            disk.rename(again, path)
        raise
    finally:
        for temporary, _, _ in ready:
            temporary.unlink(missing_ok=True)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
