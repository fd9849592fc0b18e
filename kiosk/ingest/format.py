"""What a picture's file is, told by its first bytes: names lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.content.problem import Code
from kiosk.content.rules import PICTURE_KINDS
from kiosk.ingest.refusal import PictureError

EXTENSIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "HEIC": (".heic", ".heif", ".hif"),
    "AVIF": (".avif",),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
    "BMP": (".bmp",),
}
"""Every format that can be shown, and what its files are called."""

_MAGIC: Final = (
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("PNG", 0, b"\x89PNG\r\n\x1a\n"),
    ("WEBP", 8, b"WEBP"),
    ("TIFF", 0, b"II*\x00"),
    ("TIFF", 0, b"MM\x00*"),
    ("GIF", 0, b"GIF8"),
    ("BMP", 0, b"BM"),
)
_BRANDS: Final = (
    ("AVIF", frozenset({b"avif", b"avis"})),
    ("HEIC", frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})),
)
"""ISO 23008-12: what a file's box ftyp says it is compatible with; AVIF says mif1 as well."""

# What else curators send; naming it helps more than a question mark.
_FOREIGN: Final = (
    (4, b"ftyp", "MP4"),
    (0, b"%pdf", "PDF"),
    (0, b"8bps", "PSD"),
    (0, b"%!ps", "EPS"),
    (0, b"<svg", "SVG"),
    (0, b"<?xml", "SVG / XML"),
    (0, b"<!doctype", "HTML"),
    (0, b"<html", "HTML"),
    (0, b"pk\x03\x04", "ZIP"),
)


def kind(data: bytes) -> str:
    """The format, whatever the file is called. Raises PictureError where it cannot be shown."""
    for name, offset, magic in _MAGIC:
        if data.startswith(magic, offset):
            return name
    if data.startswith(b"ftyp", 4):
        length = min(int.from_bytes(data[:4], "big"), 256)
        brands = {data[at : at + 4] for at in range(8, length, 4)}
        for name, known in _BRANDS:
            if brands & known:
                return name
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    found = [name for at, magic, name in _FOREIGN if head.startswith(magic, at)]
    allowed = tuple(kind for kind, (first, *_) in EXTENSIONS.items() if first in PICTURE_KINDS)
    raise PictureError(
        Code.PICTURE_FORMAT, {"format": found[0] if found else "?", "allowed": allowed}
    )
