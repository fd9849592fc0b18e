"""Which revisions have proved themselves on a screen, and which have ended the program.

STORE/probation.json    per content folder: revisions confirmed, and starts that went wrong
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

import kiosk
from kiosk.content.stored import DamagedError, decode
from kiosk.ingest.disk import Disk

ENOUGH: Final = 2
"""One start may end early because somebody pulled the plug; two in a row have another cause."""

CONFIRMED: Final = 3
"""Confirmed revisions kept for each content folder: a disk may have damaged the last one."""

FOLDERS: Final = 8
"""Content folders remembered: the hall's own, and those that somebody has tried."""


class Record(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of the revisions of one content folder."""

    confirmed: tuple[str, ...] = ()
    """Names, the last one confirmed first."""
    failed: dict[str, int] = {}
    """Name → starts in a row of which nothing good was heard."""
    program: str = ""
    """The version that failed: another one may do better."""


class Probation:
    """A revision that is new to a screen is on probation until it was alive for a minute.

    The file may be lost or damaged: then every revision is new again, and nothing else is lost.
    """

    def __init__(self, folder: Path, disk: Disk) -> None:
        """Of the store in ``folder``."""
        self._file = folder / "probation.json"
        self._disk = disk

    def confirmed(self, content: Path) -> tuple[str, ...]:
        """The revisions of ``content`` that have proved themselves, the last one first."""
        return self._of(content).confirmed

    def has_failed(self, content: Path, name: str) -> bool:
        """Whether ``name`` has ended the program too often, and has never proved itself."""
        record = self._of(content)
        return name not in record.confirmed and record.failed.get(name, 0) >= ENOUGH

    def kept(self) -> Iterator[str]:
        """Every confirmed revision: the next start may have to go back to it."""
        for record in self._read().values():
            yield from record.confirmed

    # Each of these raises OSError where the disk cannot be written.

    def begin(self, content: Path, name: str) -> None:
        """Count a try before the revision draws anything; nothing is written for a proved one."""
        record = self._of(content)
        if name not in record.confirmed:
            tries = {name: record.failed.get(name, 0) + 1}
            self._note(content, record, {**_without(record, name), **tries})

    def spare(self, content: Path, name: str) -> None:
        """Take back a try that ended well, or for a reason that is not the revision's."""
        record = self._of(content)
        tries = record.failed.get(name, 0) - 1
        if tries >= 0:
            left = {name: tries} if tries else {}
            self._note(content, record, {**_without(record, name), **left})

    def confirm(self, content: Path, name: str) -> None:
        """The revision was alive for a minute."""
        record = self._of(content)
        names = tuple(dict.fromkeys([name, *record.confirmed]))[:CONFIRMED]
        if names != record.confirmed or name in record.failed:
            known = msgspec.structs.replace(record, confirmed=names)
            self._note(content, known, _without(record, name))

    def _note(self, content: Path, record: Record, failed: dict[str, int]) -> None:
        failed = dict(list(failed.items())[-FOLDERS:])
        fresh = msgspec.structs.replace(record, failed=failed, program=kiosk.__version__)
        known = self._read()
        known.pop(_name_of(content), None)
        known = {_name_of(content): fresh, **known}
        self._disk.mkdir(self._file.parent)
        data = msgspec.json.encode(dict(list(known.items())[:FOLDERS]))
        draft = self._file.with_name(f"{self._file.name}.new")
        self._disk.write(draft, data)
        self._disk.rename(draft, self._file)

    def _of(self, content: Path) -> Record:
        record = self._read().get(_name_of(content), Record())
        if record.program != kiosk.__version__:
            record = msgspec.structs.replace(record, failed={})
        return record

    def _read(self) -> dict[str, Record]:
        try:
            return decode(self._file.read_bytes(), dict[str, Record])
        except (OSError, DamagedError):
            return {}


def _without(record: Record, name: str) -> dict[str, int]:
    return {known: tries for known, tries in record.failed.items() if known != name}


def _name_of(content: Path) -> str:
    """The folder's path as text, even where this system cannot spell it."""
    return os.fsencode(content.absolute()).decode("utf-8", "backslashreplace")
