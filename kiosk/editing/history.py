"""What has been edited in a content folder, step by step, so that every step can be taken back."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.ingest.disk import Disk
from kiosk.ingest.exchange import Change, ChangedError, HalfwayError, replace


class Step(Struct, frozen=True):
    """One wish carried out, in as many files as it took."""

    changes: tuple[Change, ...]
    steady: bool = False
    """Whether every page stands where it stood before, and only says something else."""

    @property
    def back(self) -> Step:
        """The step that takes this one back."""
        changes = tuple(Change(one.file, one.after, one.before) for one in self.changes)
        return Step(changes, self.steady)


class History:
    """Changes files of one folder, all of a step or none; the files stay the truth.

    A file that another program has written since it was read is never written over.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._disk = Disk()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def write(self, changes: Iterable[Change], *, steady: bool = False) -> Step:
        """Write whatever ``changes``, as one step. Raises RefusalError and OSError."""
        step = Step(tuple(one for one in changes if one.after != one.before), steady)
        if step.changes:
            self._write(step)
            self._done.append(step)
            self._undone.clear()
        return step

    def undo(self) -> Step:
        """Take the last step back and tell what that was. Raises RefusalError and OSError."""
        return self._walk(self._done, self._undone, back=True)

    def redo(self) -> Step:
        """Take the step forward again. Raises RefusalError and OSError."""
        return self._walk(self._undone, self._done, back=False)

    def _walk(self, origin: list[Step], target: list[Step], *, back: bool) -> Step:
        if not origin:
            raise RefusalError(Refusal.NO_PLACE)
        step = origin[-1].back if back else origin[-1]
        try:
            self._write(step)
        except RefusalError:
            self._forget({one.file for one in step.changes})
            raise
        target.append(origin.pop())
        return step

    def _forget(self, files: set[str]) -> None:
        """No step in these files can be walked any more: one of them says something else by now."""
        for steps in (self._done, self._undone):
            steps[:] = [
                step for step in steps if files.isdisjoint(one.file for one in step.changes)
            ]

    def _write(self, step: Step) -> None:
        try:
            replace(self._folder, step.changes, self._disk)
        except (ChangedError, FileNotFoundError) as error:
            raise RefusalError(Refusal.CHANGED) from error
        except HalfwayError as error:
            raise OSError(errno.EIO, "some files are new, some are not") from error
