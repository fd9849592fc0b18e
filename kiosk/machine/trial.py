"""Starts that a graphics driver has not survived, remembered across them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

ENOUGH: Final = 2
"""One start may end early because somebody pulled the plug; two in a row are the driver's doing."""


class Trial:
    """Counts, in one small file, the starts in a row of which nothing good was heard."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @property
    def failed(self) -> bool:
        """Whether the driver is to be left alone."""
        return self._begun() >= ENOUGH

    def begin(self) -> None:
        """A start with the graphics driver."""
        self._write(self._begun() + 1)

    def refuse(self) -> None:
        """The driver itself has said that it cannot."""
        self._write(ENOUGH)

    def passed(self) -> None:
        """It went well."""
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def _begun(self) -> int:
        try:
            return int(self.file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0

    def _write(self, starts: int) -> None:
        # A disk that is full or read-only must not keep the exhibition from starting.
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.write_text(str(starts), encoding="ascii")
