"""What an edit is based on: a file as it was read, and nothing that was written since."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.ingest.exchange import Change

_MARK = "\ufeff"
"""Notepad's sign of Unicode; a file that had it keeps it."""


class Basis(Struct, frozen=True):
    """One file with the bytes that were seen."""

    file: str
    data: bytes

    @property
    def text(self) -> str:
        """What it says. Raises RefusalError where it is no text."""
        return self._decoded()[0]

    def changed(self, edit: Callable[[str], str]) -> Change:
        """The file with the text that ``edit`` makes of it. Raises RefusalError."""
        text, mark, codec = self._decoded()
        return Change(self.file, self.data, (mark + edit(text)).encode(codec))

    def _decoded(self) -> tuple[str, str, str]:
        """The text, the mark in front of it, and the codec of both."""
        try:
            text = self.data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise RefusalError(Refusal.NOT_WHOLE) from error
        mark = _MARK if text.startswith(_MARK) else ""
        return text.removeprefix(_MARK), mark, "utf-8"
