"""What has been edited in a content folder, step by step, so that every step can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.ingest.disk import Disk

_MARK = b"\xef\xbb\xbf"
"""Notepad's sign of UTF-8; a file that had it keeps it."""


class Step(Struct, frozen=True):
    """One change of one file, whose bytes were and have become."""

    file: str
    before: bytes
    after: bytes


class History:
    """Changes files of one folder, each at once or not at all; the files stay the truth.

    A file that another program has written since is never written over.
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

    def change(self, file: str, edit: Callable[[str], str]) -> None:
        """Let ``edit`` make a new text of ``file``. Raises RefusalError and OSError."""

        def rewritten(before: bytes) -> bytes:
            mark = _MARK if before.startswith(_MARK) else b""
            try:
                text = before.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise RefusalError(Refusal.NOT_WHOLE) from error
            return mark + edit(text).encode()

        self.rewrite(file, rewritten)

    def rewrite(self, file: str, edit: Callable[[bytes], bytes]) -> None:
        """Let ``edit`` make new bytes of ``file``. Raises RefusalError and OSError."""
        before = (self._folder / file).read_bytes()
        after = edit(before)
        if after != before:
            self._write(file, after)
            self._done.append(Step(file, before, after))
            self._undone.clear()

    def undo(self) -> Step:
        """Take the last step back and tell which it was. Raises RefusalError and OSError."""
        return self._walk(self._done, self._undone, back=True)

    def redo(self) -> Step:
        """Take the step forward again. Raises RefusalError and OSError."""
        return self._walk(self._undone, self._done, back=False)

    def _walk(self, origin: list[Step], target: list[Step], *, back: bool) -> Step:
        if not origin:
            raise RefusalError(Refusal.NO_PLACE)
        step = origin[-1]
        here, there = (step.after, step.before) if back else (step.before, step.after)
        if (self._folder / step.file).read_bytes() != here:
            raise RefusalError(Refusal.CHANGED)
        self._write(step.file, there)
        target.append(origin.pop())
        return step

    def _write(self, file: str, data: bytes) -> None:
        self._disk.put(self._folder / file, data)
