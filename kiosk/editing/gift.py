"""A picture that a curator drops onto a page comes into the folder beside the others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from kiosk.content.naming import alike
from kiosk.ingest.disk import Disk

PICTURES: Final = "pictures"
LARGEST: Final = 64 << 20
"""Bytes; the compiler takes no larger one (and says so)."""


class GiftError(Exception):
    """The file cannot be taken in."""


def take_in(source: Path, folder: Path) -> str:
    """Copy ``source`` into the pictures of ``folder`` and tell its name there.

    It gets a free name; the same bytes are not kept twice. Raises GiftError and OSError.
    """
    if not source.is_file() or source.stat().st_size > LARGEST:
        raise GiftError(source.name)
    data = source.read_bytes()
    pictures = folder / PICTURES
    stem = re.sub(r"\W+", "_", source.stem).strip("_") or "picture"
    suffix = source.suffix.lower()
    place = next(
        place
        for name in alike(stem)
        if not (place := pictures / f"{name}{suffix}").exists() or place.read_bytes() == data
    )
    if place.exists():
        return place.name
    disk = Disk()
    disk.mkdir(pictures)
    disk.put(place, data)
    return place.name
