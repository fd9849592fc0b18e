"""A picture that a curator drops onto a page comes into the folder beside the others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from kiosk.content.naming import alike
from kiosk.ingest.disk import Disk
from kiosk.ingest.format import EXTENSIONS, kind
from kiosk.ingest.refusal import PictureError

PICTURES: Final = "pictures"
LARGEST: Final = 64 << 20
"""Bytes; the compiler takes no larger one (and says so)."""


class GiftError(Exception):
    """The file is no picture, or too large a one."""


def take_in(source: Path, folder: Path) -> str:
    """Copy ``source`` into the pictures of ``folder`` and tell its name there.

    Only a picture, by its first bytes, is taken; it gets a free name, and the same bytes are not
    kept twice. Raises GiftError and OSError.
    """
    if not source.is_file() or source.stat().st_size > LARGEST:
        raise GiftError(source.name)
    data = source.read_bytes()
    try:
        endings = EXTENSIONS[kind(data)]
    except PictureError as error:
        raise GiftError(source.name) from error
    pictures = folder / PICTURES
    stem = re.sub(r"\W+", "_", source.stem).strip("_") or "picture"
    suffix = ending if (ending := source.suffix.lower()) in endings else endings[0]
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
