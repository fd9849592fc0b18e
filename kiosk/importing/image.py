"""A picture that lay inside a foreign file."""

from __future__ import annotations

import io
from typing import Final

from msgspec import Struct

from kiosk.content.model import Kind
from kiosk.content.rules import PICTURE_KINDS
from kiosk.editing.gift import LARGEST
from kiosk.ingest.format import EXTENSIONS
from kiosk.ingest.format import kind as format_of
from kiosk.ingest.refusal import PictureError

_MAKER: Final = 0x010F
"""EXIF 2.3: who made the camera."""


class Image(Struct, frozen=True):
    """A picture as a folder may hold it."""

    data: bytes
    suffix: str
    kind: Kind
    """A photograph where a camera says so; else an illustration: to take a drawing for a
    photograph would be worse than the reverse."""


def image(data: bytes) -> Image | None:
    """What ``data`` shows, or None where no screen shows it: drawings of Windows, too large."""
    from PIL import Image as Pillow  # noqa: PLC0415  tables need no pictures

    try:
        name = format_of(data)
    except PictureError:
        return None
    if len(data) > LARGEST:
        return None
    suffix = EXTENSIONS[name][0]
    if name in ("HEIC", "AVIF"):
        return Image(data, suffix, Kind.PHOTOGRAPH)
    try:
        with Pillow.open(io.BytesIO(data), formats=[name]) as opened:
            camera = opened.getexif().get(_MAKER)
            if suffix not in PICTURE_KINDS:
                stream = io.BytesIO()
                opened.convert("RGBA").save(stream, "PNG")
                data, suffix = stream.getvalue(), ".png"
    # Pillow's readers let every kind of error through; the check says what is wrong with it.
    except Exception:  # noqa: BLE001
        return Image(data, suffix, Kind.ILLUSTRATION) if suffix in PICTURE_KINDS else None
    return Image(data, suffix, Kind.PHOTOGRAPH if camera else Kind.ILLUSTRATION)
