"""A machine's content folder, and beside it the contents that were there before."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.content.model import EXHIBITION
from kiosk.content.refusal import Refusal
from kiosk.content.stored import DamagedError, decode
from kiosk.ingest.disk import Disk
from kiosk.pack.manifest import Manifest, carried, untouched
from kiosk.pack.rights import Rights, give, rights_of

KEPT: Final = 3
"""Contents kept on either side: what was there before, and what was taken back."""

PATIENCE: Final = 60.0
"""s that another installation may take before this one gives up."""

_BEFORE: Final = "before"
_UNDONE: Final = "undone"
_ASIDE: Final = re.compile(rf"({_BEFORE}|{_UNDONE})-([0-9]{{4,}})")
_DRAFT: Final = ".draft"
_FRESH: Final = "fresh"
_SWAP: Final = "swap"
_NUMBERS: Final = "numbers.json"
_DENIED: Final = {5, 32, 33}
"""What Windows says when a folder is renamed in which something is open."""


class Shelf:
    """Exchanges the content folder for another, whole or not at all.

        CONTENT/                  the exhibition, where it always is
        CONTENT.packs/before-N/   what was there, the highest number last
        CONTENT.packs/undone-N/   what a rollback took away
        CONTENT.packs/fresh/      what is about to be put there
        CONTENT.packs/swap        exists while folders change places
        CONTENT.packs/numbers.json  name of every pack that was ever here → its highest number

    Only contents that are byte for byte what a pack brought are ever removed.
    """

    def __init__(self, content: Path, disk: Disk | None = None) -> None:
        self.content = Path(os.path.realpath(content))
        self.aside = self.content.with_name(f"{self.content.name}.packs")
        self.disk = disk or Disk()

    # ------------------------------------------------------------------ reading

    def manifests(self) -> Iterator[Manifest]:
        """Of every pack that is or was here and is still kept."""
        for folder in (self.content, *self._set_aside(_BEFORE), *self._set_aside(_UNDONE)):
            if manifest := carried(folder):
                yield manifest

    def highest(self, name: str) -> int:
        """The highest number of all packs called ``name`` that were ever here; 0 without any."""
        return self._numbers().get(name, 0)

    def takes(self) -> None:
        """Raise Refusal where the folder is none that may be exchanged."""
        if os.path.ismount(self.content):
            raise Refusal(
                f"{self.content} 本身是一块磁盘，换不了。请把内容放到它下面的一个文件夹里",
                f"{self.content} is a disk of its own. Use a folder below it for the content",
            )
        if self.content.exists() and not self.content.is_dir():
            raise Refusal(f"{self.content} 不是文件夹", f"{self.content} is no folder")
        if self.content.is_dir() and not (self.content / EXHIBITION).exists():
            with os.scandir(self.content) as entries:
                if any(entries):
                    raise Refusal(
                        f"{self.content} 里放的不是展览（没有 {EXHIBITION}），不会动它",
                        f"{self.content} holds something else (no {EXHIBITION}) and is left alone",
                    )

    # ------------------------------------------------------------------ writing

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep others out, and first finish or clear away what a fallen one left behind."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - a start has nothing to write

        made = not self.aside.exists()
        self.disk.mkdir(self.aside)
        self.disk.sync(self.aside.parent)
        rights = self._rights()
        if made:
            give(rights, self.aside)
        mode = rights.of_files if rights else -1
        try:
            with FileLock(self.aside / "lock", timeout=PATIENCE, mode=mode):
                if made:
                    give(rights, self.aside / "lock")
                self._finish()
                for left in (_DRAFT, _FRESH):
                    self.disk.remove(self.aside / left)
                yield
        except Timeout as error:
            raise Refusal(
                f"另一个安装正在进行（{self.content}），请等它做完",
                f"Another installation is going on ({self.content}). Wait until it has ended",
            ) from error
        finally:
            if made and not any(self._set_aside(_BEFORE)):
                self._leave_nothing()

    @property
    def draft(self) -> Path:
        """Where a content is written before it is whole; the caller is ``writing``."""
        return self.aside / _DRAFT

    def put(self) -> Path | None:
        """Put the draft, whole and lasting, in the content's place; tell where that went."""
        fresh = self.aside / _FRESH
        give(self._rights(), self.draft, below=True)
        self.disk.rename(self.draft, fresh)
        old = self._next(_BEFORE) if self.content.exists() else None
        self._swap(fresh, old)
        self._sweep()
        return old

    def take_back(self) -> tuple[Path, Path]:
        """Put back what was there before; tell from where, and where the present one went.

        Raises Refusal where nothing was there before.
        """
        before = self._set_aside(_BEFORE)
        if not before:
            raise Refusal(
                f"{self.content} 之前没有别的内容，退不回去了",
                f"Nothing is kept from before {self.content}: there is no way back",
            )
        old = self._next(_UNDONE)
        give(self._rights(), before[-1], below=True)
        self._swap(before[-1], old if self.content.exists() else None)
        self._sweep()
        return before[-1], old

    def recover(self) -> bool:
        """Finish what a power cut has interrupted, if it did; tell whether there was anything."""
        if not (self.aside / _SWAP).exists():
            return False
        with self.writing():
            return True

    def _rights(self) -> Rights | None:
        """Whoever may change the content, may change the one that comes after it."""
        return rights_of(self.content) or rights_of(self.aside)

    # ------------------------------------------------------------------ changing places

    def _swap(self, fresh: Path, old: Path | None) -> None:
        self.disk.put(self.aside / _SWAP, b"")
        self.disk.sync(self.aside)
        try:
            if old:
                self.disk.rename(self.content, old)
                self.disk.sync(self.content.parent)
            self.disk.rename(fresh, self.content)
            self.disk.sync(self.aside)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _DENIED:
                raise
            raise Refusal(
                f"{self.content} 正被别的程序用着。请关掉打开的文件和窗口，再试一次",
                f"{self.content} is in use. Close the files and windows that are open in it,"
                " and try again",
            ) from error
        finally:
            # What stands in no place goes where it belongs, and the mark goes after it.
            self._finish()

    def _finish(self) -> None:
        mark = self.aside / _SWAP
        if not mark.exists():
            return
        if not self.content.exists():
            waiting = [self.aside / _FRESH, *reversed(self._set_aside(_BEFORE))]
            found = next((one for one in waiting if one.is_dir()), None)
            if found:
                self.disk.rename(found, self.content)
                self.disk.sync(self.aside)
        self.disk.unlink(mark)

    # ------------------------------------------------------------------ what stands aside

    def _set_aside(self, side: str) -> list[Path]:
        """The folders of one side, the youngest last."""
        with suppress(OSError):
            found = [(_ASIDE.fullmatch(one.name), one) for one in self.aside.iterdir()]
            wanted = [(int(told[2]), one) for told, one in found if told and told[1] == side]
            return [one for _, one in sorted(wanted)]
        return []

    def _numbers(self) -> dict[str, int]:
        """Those that are written down, and those of what is still here."""
        known: dict[str, int] = {}
        with suppress(OSError, DamagedError):
            data = (self.aside / _NUMBERS).read_bytes()
            known = decode(data, dict[str, int])
        for one in self.manifests():
            known[one.name] = max(one.number, known.get(one.name, 0))
        return known

    def _next(self, side: str) -> Path:
        known = [*self._set_aside(_BEFORE), *self._set_aside(_UNDONE)]
        number = max((int(one.name.rpartition("-")[2]) for one in known), default=0) + 1
        return self.aside / f"{side}-{number:04}"

    def _sweep(self) -> None:
        """Of either side the last three stay, and whatever somebody has written by hand.

        Numbers outlive their packs: who brings an old one again must say so.
        """
        self.disk.put(self.aside / _NUMBERS, msgspec.json.encode(self._numbers()))
        give(self._rights(), self.aside / _NUMBERS)
        for side in (_BEFORE, _UNDONE):
            for folder in self._set_aside(side)[:-KEPT]:
                if untouched(folder):
                    self.disk.remove(folder)

    def _leave_nothing(self) -> None:
        """An installation that was refused leaves no folder behind."""
        with suppress(OSError):
            if {one.name for one in self.aside.iterdir()} <= {"lock"}:
                (self.aside / "lock").unlink(missing_ok=True)
                self.aside.rmdir()
