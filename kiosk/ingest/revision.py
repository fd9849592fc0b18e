"""The store of revisions on this machine: written whole or not at all, the last three kept.

    STORE/revisions/<name>/     index.json, chapters/, pictures/, fonts/, manifest.json
    STORE/current               names, the current revision first; switched by rename
    STORE/shown                 the names that players have had on their screens, the latest first
    STORE/seen.json             what the folders looked like when they were compiled
    STORE/probation.json        which revisions have proved themselves on a screen

A revision's name is the digest of its manifest, which holds the digest of every file in it, the
recipe and the screen's box: same content, same name; one byte changed, another name.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct

from kiosk.content.outline import Derivative
from kiosk.content.problem import Code, Problem
from kiosk.content.revision import INDEX, Revision, RevisionError
from kiosk.content.span import Span
from kiosk.content.stored import DamagedError, decode
from kiosk.ingest.disk import Disk
from kiosk.ingest.probation import Probation

KEPT: Final = 3
"""Revisions kept, the current one included: two steps back for whoever must undo."""

SCREENS: Final = 8
"""Revisions kept for screens: the hall's own, and a curator who looks at a window in between."""

MANIFEST: Final = "manifest.json"


class Entry(Struct, frozen=True):
    """One file of a revision."""

    size: int
    sha256: str


class Manifest(Struct, frozen=True, kw_only=True):
    """Everything that a revision consists of."""

    recipe: int
    box: tuple[int, int]
    files: dict[str, Entry]
    """Path relative to the revision → the file; the manifest itself is not listed."""
    originals: dict[str, tuple[int, int]]
    """Path of a derivative → pixels of the curator's picture that it was made from."""
    doubts: dict[str, tuple[Code, ...]]
    """Path of a derivative → what its curator should look at; those without are not listed."""


class Seen(Struct, frozen=True, kw_only=True):
    """A folder as it was when it was compiled."""

    signature: str
    revision: str
    problems: tuple[Problem, ...]
    """Warnings; a folder with errors is read anew each time."""
    span: Span | None = None
    """The days for which it was compiled; None where dates were not asked."""

    def holds(self, signature: str, today: date | None) -> bool:
        """Whether the folder, with this signature now, would be compiled to the same."""
        if self.signature != signature:
            return False
        return self.span is None if today is None else self.span is not None and today in self.span

    @property
    def screen(self) -> str:
        """For which screen, by which kiosk; see ``recipe.state``."""
        return self.signature.rpartition(" ")[0]


class Found(NamedTuple):
    """A derivative in one of the kept revisions."""

    path: Path
    derivative: Derivative
    entry: Entry
    original: tuple[int, int]
    doubts: tuple[Code, ...]


class RevisionStore:
    """The revisions of one player. Only one process writes at a time, any number may read."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder
        self.disk = disk or Disk()
        self.revisions = folder / "revisions"
        self.probation = Probation(folder, self.disk)
        self._current = folder / "current"
        self._shown = folder / "shown"
        self._seen = folder / "seen.json"

    # ------------------------------------------------------------------ reading

    def latest(self) -> Path | None:
        """The folder of the current revision, or of the last one that is whole, or None."""
        return next((self.revisions / name for name in self._history() if self.whole(name)), None)

    def kept(self) -> Iterator[Path]:
        """The folders of all whole revisions, the current one first."""
        return (self.revisions / name for name in self._history() if self.whole(name))

    def whole(self, name: str) -> bool:
        """Whether every file of the revision is there with its full length."""
        folder = self.revisions / name
        try:
            Revision(folder)
            files = self.manifest(folder).files
            return all((folder / path).stat().st_size == one.size for path, one in files.items())
        except (OSError, RevisionError, DamagedError):
            return False

    def intact(self, name: str) -> bool:
        """Whether every file of the revision still holds what was written: disks decay."""
        folder = self.revisions / name
        return self.whole(name) and all(
            _holds(folder / path, one) for path, one in self.manifest(folder).files.items()
        )

    def manifest(self, folder: Path) -> Manifest:
        """What the revision in ``folder`` consists of. Raises OSError or DamagedError."""
        return decode((folder / MANIFEST).read_bytes(), Manifest)

    def find(self, derivative: str) -> Found | None:
        """A picture that was made already; ``derivative`` is its path without the extension."""
        for folder in self.kept():
            manifest = self.manifest(folder)
            for picture in Revision(folder).outline.pictures.values():
                file = picture.file
                if file.rpartition(".")[0] != derivative or file not in manifest.originals:
                    continue
                entry = manifest.files.get(file)
                if entry and _holds(folder / file, entry):
                    doubts = manifest.doubts.get(file, ())
                    return Found(folder / file, picture, entry, manifest.originals[file], doubts)
        return None

    def seen(
        self, content: Path, signature: str, today: date | None = None
    ) -> tuple[Path, tuple[Problem, ...]] | None:
        """The revision made of ``content`` when it last had this signature, and its warnings.

        It shows what is to be shown ``today``, or, without a day, everything.
        """
        seen = self._seen_as(content, signature, today)
        if seen is None or not self.intact(seen.revision):
            return None
        return self.revisions / seen.revision, seen.problems

    def unchanged(self, content: Path, signature: str, today: date | None) -> Path | None:
        """The same for a start that cannot wait for every byte: what it shows first is read."""
        seen = self._seen_as(content, signature, today)
        if seen is None:
            return None
        folder = self.revisions / seen.revision
        try:
            files = self.manifest(folder).files
            if not _holds(folder / INDEX, files[INDEX]):
                return None
            first = Revision(folder).outline.first_pictures
            sound = all(_holds(folder / picture, files[picture]) for picture in first)
        except (OSError, KeyError, RevisionError, DamagedError):
            return None
        return folder if sound else None

    def last_of(self, content: Path) -> Path | None:
        """The revision last made of ``content`` itself, if it is still whole: never another's."""
        seen = next(iter(self._read_seen().get(_name_of(content), ())), None)
        return self.revisions / seen.revision if seen and self.whole(seen.revision) else None

    def confirmed(self, content: Path) -> Iterator[Path]:
        """Whole revisions of ``content`` that have proved themselves, the last one first."""
        names = self.probation.confirmed(content)
        return (self.revisions / name for name in names if self.whole(name))

    # ------------------------------------------------------------------ writing

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep every other writer out, and clear away what a fallen one left behind."""
        from filelock import FileLock  # noqa: PLC0415 - the player only reads, and starts without it

        self.disk.mkdir(self.revisions)
        with FileLock(self.folder / "lock"):
            for left in self.revisions.glob(".*"):
                self.disk.remove(left)
            yield

    def make_current(self, name: str) -> None:
        """Point at a whole revision, and drop those that are neither kept, shown nor confirmed."""
        names = list(dict.fromkeys([name, *self._history()]))[:KEPT]
        if self._names(self._current) != names:
            self._switch(self._current, "\n".join(names).encode() + b"\n")
        needed = {*names, *self._names(self._shown), *self.probation.kept()}
        for old in list(self.revisions.iterdir()):
            if old.name not in needed:
                self.disk.remove(old)

    def show(self, name: str) -> None:
        """Say which revision is on a screen: it stays until ``SCREENS`` others have been shown."""
        self.disk.mkdir(self.folder)
        names = list(dict.fromkeys([name, *self._names(self._shown)]))[:SCREENS]
        if names != self._names(self._shown):
            self._switch(self._shown, "\n".join(names).encode() + b"\n")

    def remember(self, content: Path, seen: Seen) -> None:
        """Recognise ``content`` next time without reading it, on each of its screens."""
        known = {
            folder: there
            for folder, every in self._read_seen().items()
            if (there := tuple(one for one in every if (self.revisions / one.revision).is_dir()))
        }
        name = _name_of(content)
        others = (one for one in known.get(name, ()) if one.screen != seen.screen)
        known[name] = (seen, *others)
        self._switch(self._seen, msgspec.json.encode(known))

    def _switch(self, path: Path, data: bytes) -> None:
        fresh = path.with_name(path.name + ".new")
        self.disk.write(fresh, data)
        self.disk.rename(fresh, path)

    # ------------------------------------------------------------------ what the files say

    def _history(self) -> list[str]:
        """Names of revisions, the current one first."""
        return list(dict.fromkeys([*self._names(self._current), *self._by_age()]))

    def _names(self, pointer: Path) -> list[str]:
        try:
            names = pointer.read_text("ascii").split()
        except (OSError, UnicodeDecodeError):
            return []
        return [name for name in names if name.isalnum()]

    def _by_age(self) -> list[str]:
        """For a pointer that is lost or points at nothing whole: the youngest first."""
        try:
            folders = [one for one in self.revisions.iterdir() if not one.name.startswith(".")]
            return [f.name for f in sorted(folders, key=lambda f: f.stat().st_mtime, reverse=True)]
        except OSError:
            return []

    def _seen_as(self, content: Path, signature: str, today: date | None) -> Seen | None:
        every = self._read_seen().get(_name_of(content), ())
        return next((one for one in every if one.holds(signature, today)), None)

    def _read_seen(self) -> dict[str, tuple[Seen, ...]]:
        """Folder → what it was for each screen, the last one first."""
        try:
            return decode(self._seen.read_bytes(), dict[str, tuple[Seen, ...]])
        except (OSError, DamagedError):
            return {}


def _name_of(content: Path) -> str:
    """The folder's path as text, even where this system cannot spell it."""
    return os.fsencode(content.absolute()).decode("utf-8", "backslashreplace")


def _holds(path: Path, entry: Entry) -> bool:
    """Whether the file still holds what was written; one that cannot be read holds nothing."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == entry.sha256
    except OSError:
        return False
