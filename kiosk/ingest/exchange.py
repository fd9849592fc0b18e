"""Files of a content folder exchanged for mended ones, all or none, and put back when asked."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.content.stored import DamagedError, decode
from kiosk.ingest.disk import Disk

KEPT: Final = ".before-fix"
"""Folder beside exhibition.yaml in which the files lie as they were before the last exchange.

Its name begins with a dot: the reader and the watcher pass over it.
"""
_FIXING: Final = f"{KEPT}.new"
_UNDOING: Final = f"{KEPT}.undo"
_REPLACING: Final = ".before-edit"
"""Journals: folders that are there while files change places. They hold what was there before; when
the last file is in its place the first becomes ``KEPT``, the second goes together with it, and the
third goes alone."""
_LIST: Final = "list.json"
"""It is written last and goes first: a folder without it holds nothing that counts."""


class ChangedError(Exception):
    """A file is no longer what it was when it was looked at; the message is its name."""


class HalfwayError(Exception):
    """The disk let neither go on nor go back: some files may be new. The next ``settle`` can."""


class Change(Struct, frozen=True):
    """One file, before and after."""

    file: str
    """Path relative to the folder, with forward slashes."""
    before: bytes
    after: bytes


class _Entry(Struct, frozen=True):
    """One file of a journal."""

    file: str
    before: str
    after: str
    """Digests."""


def exchange(folder: Path, changes: Iterable[Change], disk: Disk | None = None) -> None:
    """Write every ``after``; what was there before is kept in ``KEPT``.

    Raises ChangedError, and OSError when the disk refuses; nothing is changed then. Raises
    HalfwayError.
    """
    disk = disk or Disk()
    settle(folder, disk)
    _go(folder, _FIXING, list(changes), disk)


def replace(folder: Path, changes: Iterable[Change], disk: Disk) -> None:
    """As ``exchange``, but nothing is kept: whoever calls remembers what was there before."""
    settle(folder, disk)
    _go(folder, _REPLACING, list(changes), disk)


def undo(folder: Path, disk: Disk | None = None) -> tuple[str, ...]:
    """Put back what the last exchange replaced, and tell which files; nothing where there was none.

    One that a power cut interrupted is the last. Raises ChangedError when one of them was changed
    since, and OSError; nothing is changed then. Raises HalfwayError.
    """
    disk = disk or Disk()
    if back := settle(folder, disk):
        return back
    changes = []
    for number, one in enumerate(_entries(folder / KEPT)):
        before = (folder / KEPT / str(number)).read_bytes()
        now = _now(folder, one.file)
        if now == before:
            continue
        if now is None or _digest(now) != one.after or _digest(before) != one.before:
            raise ChangedError(one.file)
        changes.append(Change(one.file, now, before))
    if changes:
        _go(folder, _UNDOING, changes, disk)
    else:
        _drop(folder / KEPT, disk)
    return tuple(one.file for one in changes)


def settle(folder: Path, disk: Disk | None = None) -> tuple[str, ...]:
    """End what a power cut interrupted: what was complete is kept, all else is taken back.

    Tells which files of an exchange were taken back. A file that was written since stays as it is.
    Raises HalfwayError.
    """
    disk = disk or Disk()
    back: tuple[str, ...] = ()
    try:
        for name in (_FIXING, _REPLACING, _UNDOING):
            entries = _entries(folder / name)
            if entries and all(_is(folder, one.file, one.after) for one in entries):
                _close(folder, name, disk)
            else:
                files = _take_back(folder, name, disk)
                back += files if name == _FIXING else ()
    except OSError as error:
        raise HalfwayError from error
    return back


# ---------------------------------------------------------------------- one after another


def _go(folder: Path, name: str, changes: list[Change], disk: Disk) -> None:
    """Write every file anew beside the old one, then rename them all; back again if one fails."""
    journal = folder / name
    drafts: list[tuple[Path, Path]] = []
    try:
        disk.mkdir(journal)
        for number, one in enumerate(changes):
            disk.write(journal / str(number), one.before)
        entries = [
            {"file": one.file, "before": _digest(one.before), "after": _digest(one.after)}
            for one in changes
        ]
        disk.write(journal / _LIST, json.dumps(entries, ensure_ascii=False).encode())
        disk.sync(journal)
        disk.sync(folder)
        for one in changes:
            path = _place(folder, one.file)
            drafts.append((_draft(path), path))
            _write(path, one.after, disk)
        for one in changes:
            if _now(folder, one.file) != one.before:
                raise ChangedError(one.file)
        for draft, path in drafts:
            disk.rename(draft, path)
        try:
            _close(folder, name, disk)
        except OSError:
            if _entries(journal):
                raise
            # All is done, and only the last name may not be on the disk yet.
    except BaseException as error:
        try:
            _take_back(folder, name, disk)
        except OSError:
            raise HalfwayError from error
        raise
    finally:
        for draft, _ in drafts:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _take_back(folder: Path, name: str, disk: Disk) -> tuple[str, ...]:
    """Put back every file that is new, by what is there and not by what was asked for."""
    journal = folder / name
    back: list[str] = []
    for number, one in enumerate(_entries(journal)):
        if one.after != one.before and _is(folder, one.file, one.after):
            before = (journal / str(number)).read_bytes()
            if _digest(before) == one.before:
                path = _place(folder, one.file)
                _write(path, before, disk)
                disk.rename(_draft(path), path)
                back.append(one.file)
        elif _now(folder, one.file) is not None:
            _draft(_place(folder, one.file)).unlink(missing_ok=True)
    _drop(journal, disk)
    return tuple(back)


def _close(folder: Path, name: str, disk: Disk) -> None:
    """Every file is in its place."""
    if name == _FIXING:
        _drop(folder / KEPT, disk)
        disk.rename(folder / name, folder / KEPT)
        return
    _drop(folder / name, disk)
    if name == _UNDOING:
        _drop(folder / KEPT, disk)


def _drop(journal: Path, disk: Disk) -> None:
    if (journal / _LIST).exists():
        disk.unlink(journal / _LIST)
    disk.remove(journal)


def _entries(journal: Path) -> list[_Entry]:
    """What is listed; nothing where there is no list, or one that was never whole."""
    try:
        data = (journal / _LIST).read_bytes()
    except FileNotFoundError:
        return []
    try:
        return decode(data, list[_Entry])
    except DamagedError:
        return []


# ---------------------------------------------------------------------- one file


def _place(folder: Path, file: str) -> Path:
    """Where the file lies. Raises OSError where that is not in the folder: a list may lie."""
    path = (folder / file).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(path))
    return path


def _now(folder: Path, file: str) -> bytes | None:
    """What the file holds, if it is there and lies in the folder. Raises OSError."""
    path = (folder / file).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        return None
    return path.read_bytes()


def _is(folder: Path, file: str, digest: str) -> bool:
    now = _now(folder, file)
    return now is not None and _digest(now) == digest


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.tmp")


def _write(path: Path, data: bytes, disk: Disk) -> None:
    """Write what is to become ``path`` beside it."""
    draft = _draft(path)
    disk.write(draft, data)
    shutil.copymode(path, draft)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
