"""A compiled exhibition on disk, as the player reads it: an index, and one part per chapter."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from kiosk.content.model import Chapter
from kiosk.content.outline import Outline
from kiosk.content.stored import DamagedError, decode

_T = TypeVar("_T")

INDEX = "index.json"
CHAPTERS = "chapters"
FONTS = "fonts"
PICTURES = "pictures"


class RevisionError(Exception):
    """The revision on disk is not whole."""


class Revision:
    """An immutable exhibition; chapters are decoded when they are first opened."""

    def __init__(self, folder: Path) -> None:
        """Read the index of ``folder``. Raises RevisionError when it is missing or damaged."""
        self.folder = folder
        self.outline = self._decode(INDEX, Outline)
        self._chapters: dict[str, Chapter] = {}

    @property
    def name(self) -> str:
        """The content hash that names the revision."""
        return self.folder.name

    def chapter(self, key: str) -> Chapter:
        """The chapter called ``key``. Raises RevisionError when its part is missing or damaged."""
        if key not in self._chapters:
            self._chapters[key] = self._decode(f"{CHAPTERS}/{key}.json", Chapter)
        return self._chapters[key]

    def forget(self, key: str) -> None:
        """Read the chapter called ``key`` anew when it is next opened: it may be mended by then."""
        self._chapters.pop(key, None)

    def picture(self, file: str) -> Path | None:
        """The derivative made from ``file``, or None where there is no such picture."""
        derivative = self.outline.pictures.get(file)
        return self.folder / derivative.file if derivative else None

    def _decode(self, part: str, kind: type[_T]) -> _T:
        try:
            return decode((self.folder / part).read_bytes(), kind)
        except (OSError, DamagedError) as error:
            raise RevisionError(f"{self.folder / part}: {error}") from error
