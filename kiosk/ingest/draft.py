"""A revision while it is being written, in a folder that nobody reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import msgspec

from kiosk.content.outline import Derivative
from kiosk.content.problem import Code
from kiosk.ingest.picture import Made, digest
from kiosk.ingest.revision import MANIFEST, Entry, Found, Manifest, RevisionStore

_NAME_LENGTH: Final = 24
"""Hexadecimal digits of a revision's name: 96 bits, so that chance never gives two the same."""


class Draft:
    """Takes the files of one revision; ``finish`` makes them a revision, all at once."""

    def __init__(self, store: RevisionStore, recipe: int, box: tuple[int, int]) -> None:
        """Begin; the caller is ``writing`` to the store."""
        self._store = store
        self._disk = store.disk
        self._recipe = recipe
        self._box = box
        self._files: dict[str, Entry] = {}
        self._originals: dict[str, tuple[int, int]] = {}
        self._doubts: dict[str, tuple[Code, ...]] = {}
        # A leading dot: readers pass it by, the next writer clears it away.
        self._folder = store.revisions / f".draft-{os.getpid()}"
        self._folders = {self._folder}
        self._disk.mkdir(self._folder)

    def add(self, path: str, data: bytes) -> None:
        """Write a file; ``path`` is relative to the revision."""
        self._disk.write(self._place(path), data)
        self._files[path] = Entry(len(data), digest(data))

    def add_picture(self, stem: str, made: Made) -> Derivative:
        """Write a derivative; ``stem`` is its path without the extension."""
        path = stem + made.suffix
        self.add(path, made.data)
        self._note(path, made.original, made.doubts)
        return Derivative(file=path, width=made.width, height=made.height)

    def take_over(self, stem: str) -> Found | None:
        """Share a derivative with an older revision, if one of them has it and gives it away."""
        found = self._store.find(stem)
        if found is None:
            return None
        path = found.derivative.file
        place = self._place(path)
        try:
            self._disk.link(place, found.path)
        except OSError:
            return None  # it is made anew; a disk that is full says so then
        self._files[path] = found.entry
        self._note(path, found.original, found.doubts)
        return found

    def finish(self) -> Path:
        """Name the revision by what it holds, put it in its place and make it current."""
        manifest = msgspec.json.encode(
            Manifest(
                recipe=self._recipe,
                box=self._box,
                files=dict(sorted(self._files.items())),
                originals=dict(sorted(self._originals.items())),
                doubts=dict(sorted(self._doubts.items())),
            )
        )
        self._disk.write(self._folder / MANIFEST, manifest)
        for folder in self._folders:
            self._disk.sync(folder)
        name = digest(manifest)[:_NAME_LENGTH]
        final = self._store.revisions / name
        if self._store.intact(name):
            self.discard()
        else:
            # A revision of this name that is not intact was damaged on the disk.
            self._disk.remove(final)
            self._disk.rename(self._folder, final)
        self._store.make_current(name)
        return final

    def discard(self) -> None:
        """Forget it."""
        self._disk.remove(self._folder)

    def _note(self, path: str, original: tuple[int, int], doubts: tuple[Code, ...]) -> None:
        self._originals[path] = original
        if doubts:
            self._doubts[path] = doubts

    def _place(self, path: str) -> Path:
        place = self._folder / path
        if place.parent not in self._folders:
            self._disk.mkdir(place.parent)
            self._folders.add(place.parent)
        return place
