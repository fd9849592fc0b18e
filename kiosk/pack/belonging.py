"""What an exhibition consists of: nothing else is packed, and nothing else is installed.

A curator opens the folder, a technician changes to it and a system looks at it. Whatever any of
them would run or obey (programs, links, settings, an autorun.inf) has no place there, even with
the best of signatures: who signs seldom knows every file of a folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from kiosk.content.litter import is_litter
from kiosk.content.reader import CHAPTERS, FONTS, PICTURES
from kiosk.content.rules import PICTURE_KINDS
from kiosk.pack.path import Flaw

DOCUMENTS: Final = (".md", ".txt", ".pdf")
"""For people to read: they may lie in every folder, and no system runs them."""

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "": (".yaml", ".json"),  # exhibition.yaml; the schemas, by which editors check
    CHAPTERS: (".yaml",),  # what is read
    PICTURES: PICTURE_KINDS,  # what can be decoded
    "films": (".mp4", ".m4v", ".mov", ".mkv", ".webm", ".srt", ".vtt"),  # with their subtitles
    FONTS: (".ttf", ".otf", ".ttc"),  # what can be loaded; its licence is a document
    "guide": (".jpg", ".png"),  # the pictures of the curators' manual
}
"""Folder → endings of the files that may lie in it and below; "" is the content folder itself."""


def stranger(path: str) -> Flaw | None:
    """What keeps ``path`` from being a file of an exhibition; None where nothing does."""
    top, _, below = path.partition("/")
    allowed = (*PLACES.get(top if below else "", ()), *DOCUMENTS)
    hidden = any(is_litter(part) for part in path.split("/"))
    if not hidden and PurePosixPath(path).suffix.lower() in allowed:
        return None
    endings = " ".join(allowed)
    return Flaw(
        f"不是展览的文件（这里只放 {endings}）",
        f"is no file of an exhibition (here may lie: {endings})",
    )
