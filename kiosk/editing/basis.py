"""What an edit is based on: a file as it was read, and nothing that was written since."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.content.decoding import as_text
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.ingest.exchange import Change

_MARK = "\ufeff"
"""Notepad's sign of Unicode; a file that had it keeps it."""
_CODECS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Basis(Struct, frozen=True):
    """One file with the bytes that were seen."""

    file: str
    data: bytes

    @property
    def text(self) -> str:
        """What it says, whatever its encoding. Raises RefusalError where it is no text."""
        return self._decoded()[0]

    def changed(self, edit: Callable[[str], str]) -> Change:
        """The file with the text that ``edit`` makes of it, in the encoding that it has.

        Raises RefusalError.
        """
        text, mark, codec = self._decoded()
        return Change(self.file, self.data, (mark + edit(text)).encode(codec))

    def _decoded(self) -> tuple[str, str, str]:
        """The text, the mark in front of it, and the codec of both."""
        read = as_text(self.data)
        if read is None:
            raise RefusalError(Refusal.NOT_WHOLE)
        text, encoding = read
        if codec := _CODECS.get(self.data[:2]):
            return text.removeprefix(_MARK), _MARK, codec
        mark = _MARK if text.startswith(_MARK) else ""
        return text.removeprefix(_MARK), mark, encoding
