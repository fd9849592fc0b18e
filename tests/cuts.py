"""A disk that tells afterwards what a power cut would have left of it.

What it simulates: everything asked of a ``Disk`` is done and written down. A cut after any step then
replays the steps on a copy of what was there before, and

- a file that was being written is empty, cut off or partly zeros, or not there at all;
- data that was written without an fsync may be lost in the same ways;
- every new, renamed or removed name is kept or lost at random and independently of all others,
  until its folder was synced: worse than the file systems of today, which keep the order.

What it does not: drives that lie about having written, and bytes that decay later.
"""

import os
import random
import shutil
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.ingest.disk import Disk


class Step(NamedTuple):
    """One thing that was asked of the disk."""

    verb: str
    path: Path
    data: bytes = b""
    target: Path | None = None
    lasting: bool = True
    """Whether the data was on the disk when the step had ended."""

    @property
    def folders(self) -> set[Path]:
        """The folders whose names it changes."""
        return {one.parent for one in (self.path, self.target) if one}


class CutDisk(Disk):
    """Does everything below ``root``, and remembers it."""

    careful = True

    def __init__(self, root: Path, before: Path) -> None:
        """``before`` becomes a copy of ``root`` as it is now."""
        self.root = root
        self.steps: list[Step] = []
        self._before = Path(shutil.copytree(root, before, symlinks=True))

    def mkdir(self, folder: Path) -> None:
        new = [one for one in (folder, *folder.parents) if not one.exists()]
        super().mkdir(folder)
        self.steps += [Step("mkdir", one) for one in reversed(new)]

    def write(self, path: Path, data: bytes) -> None:
        super().write(path, data)
        self.steps.append(Step("write", path, data, lasting=self.careful))

    def pour(self, path, chunks) -> None:
        super().pour(path, chunks)
        self.steps.append(Step("write", path, path.read_bytes(), lasting=self.careful))

    def link(self, path: Path, existing: Path) -> None:
        super().link(path, existing)
        self.steps.append(Step("write", path, path.read_bytes()))

    def rename(self, old: Path, new: Path) -> None:
        old.replace(new)
        self.steps.append(Step("rename", old, target=new))
        self.sync(new.parent)

    def sync(self, folder: Path) -> None:
        self.steps.append(Step("sync", folder))

    def unlink(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.steps.append(Step("unlink", path))
        self.sync(path.parent)

    def remove(self, folder: Path) -> None:
        super().remove(folder)
        self.steps.append(Step("remove", folder))

    # ------------------------------------------------------------------ afterwards

    def cut(self, moment: int, chance: random.Random, after: Path) -> Path:
        """Make ``after`` what is there when the power fails in step ``moment``."""
        shutil.rmtree(after, ignore_errors=True)
        shutil.copytree(self._before, after, symlinks=True)
        done = self.steps[:moment]
        for number, step in enumerate(done):
            synced = {one.path for one in done[number:] if one.verb == "sync"}
            lasting = bool(step.folders & synced)
            if step.verb != "sync" and (lasting or chance.random() < 0.5):
                self._replay(step, after, chance, torn=not step.lasting)
        if moment < len(self.steps) and chance.random() < 0.5:
            self._replay(self.steps[moment], after, chance, torn=True)
        return after

    def _replay(self, step: Step, after: Path, chance: random.Random, *, torn: bool) -> None:
        path = self._there(step.path, after)
        # What it builds upon may be lost: then so is this.
        with suppress(OSError):
            match step.verb:
                case "mkdir":
                    path.mkdir(exist_ok=True)
                case "write":
                    path.write_bytes(_torn(step.data, chance) if torn else step.data)
                case "rename":
                    target = self._there(step.target, after)
                    if path.is_dir() and target.is_dir():
                        shutil.rmtree(target)
                    path.replace(target)
                case "unlink":
                    path.unlink()
                case "remove":
                    for file in sorted(path.rglob("*"), reverse=True):
                        if not torn or chance.random() < 0.5:
                            with suppress(OSError):
                                file.rmdir() if file.is_dir() else file.unlink()
                    path.rmdir()

    def _there(self, path: Path, after: Path) -> Path:
        return after / os.path.relpath(path, self.root)


class CarelessDisk(CutDisk):
    """Never waits for data: a simulation that finds nothing wrong with it would be worth nothing."""

    careful = False


def _torn(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return chance.choice(
        [data, b"", data[:at], data[:at] + bytes(len(data) - at), bytes(len(data))]
    )
