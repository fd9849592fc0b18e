"""A picture that a curator drops onto a page comes into the folder beside the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.content.naming import alike
from kiosk.ingest.disk import Disk
from kiosk.ingest.format import EXTENSIONS, kind
from kiosk.ingest.refusal import PictureError

PICTURES: Final = "pictures"
LARGEST: Final = 64 << 20
"""Bytes; the compiler takes no larger one (and says so)."""


class GiftError(Exception):
    """The file is no picture, or too large a one."""


class Gift(Struct, frozen=True):
    """A picture that may come into the folder, with the place that it gets there."""

    place: Path
    data: bytes

    @property
    def name(self) -> str:
        """What the files call it."""
        return self.place.name

    @contextmanager
    def laid(self) -> Iterator[None]:
        """Bring it into the folder; it goes again where what is done with it fails."""
        is_there = self.place.exists()
        if not is_there:
            disk = Disk()
            disk.mkdir(self.place.parent)
            disk.put(self.place, self.data)
        try:
            yield
        except BaseException:
            if not is_there:
                self.place.unlink(missing_ok=True)
            raise


def unwrap(source: Path, folder: Path) -> Gift:
    """Look at ``source``, for the pictures of ``folder``; nothing is written yet.

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
    return Gift(place, data)


def take_in(source: Path, folder: Path) -> str:
    """Copy ``source`` into the pictures of ``folder`` and tell its name there.

    Raises GiftError and OSError.
    """
    gift = unwrap(source, folder)
    with gift.laid():
        return gift.name
