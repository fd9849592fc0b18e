"""One curator's picture → the bytes that a screen shows: upright, sRGB, no larger than needed.

Curators' files come from telephones, printers, messengers and broken sticks. A file is believed
only after every pixel of it was decoded; Qt would show half a JPEG as if it were whole.
"""

from __future__ import annotations

import hashlib
import os
import stat
import struct
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePath
from typing import Final, NamedTuple, TypeAlias

from PIL import Image, ImageCms, ImageOps

from kiosk.content.problem import Code, Fact
from kiosk.content.rules import PICTURE_KINDS
from kiosk.ingest.recipe import Box

MAX_BYTES: Final = 64 * 1024 * 1024
"""A 100 megapixel JPEG of a scanner stays below this."""

MAX_PIXELS: Final = 100_000_000
"""400 MB once decoded: what a small player still has to spare."""

MAX_SIDE: Final = 32_768
"""Longer than any panorama; decoders and scalers count up to here without overflow."""

MAX_DERIVATIVE: Final = 8192
"""Longest side of a derivative: the largest texture that every GPU since 2012 takes."""

QUALITY: Final = 90
"""JPEG quality: no visible loss on a painting at 1:1."""

BLURRED: Final = 2.0
"""Enlarged more than this a picture is visibly blurred, and its curator is told."""

CLEAR: Final = ".png"
"""Suffix of derivatives with a clear ground; all others are JPEGs."""

Pixels: TypeAlias = tuple[int, int]
"""Width and height."""

_MAGIC: Final = (
    ("JPEG", 0, b"\xff\xd8\xff"),
    ("PNG", 0, b"\x89PNG\r\n\x1a\n"),
    ("WEBP", 8, b"WEBP"),
    ("TIFF", 0, b"II*\x00"),
    ("TIFF", 0, b"MM\x00*"),
    ("GIF", 0, b"GIF8"),
    ("BMP", 0, b"BM"),
)
_EXTENSIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"),
    "GIF": (".gif",),
    "BMP": (".bmp",),
}
# What else curators send; naming it helps more than a question mark.
_FOREIGN: Final = (
    (4, b"ftyphei", "HEIC"),
    (4, b"ftypmif", "HEIC"),
    (4, b"ftypavif", "AVIF"),
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
_GREY16: Final = ("I;16", "I;16L", "I;16B", "I;16N")


Remark: TypeAlias = tuple[Code, Mapping[str, Fact]]
"""What is worth knowing about a picture, and the facts for its wording."""


class PictureError(Exception):
    """The picture cannot be shown."""

    def __init__(self, code: Code, facts: Mapping[str, Fact] | None = None) -> None:
        super().__init__(code, facts or {})
        self.code = code
        self.facts: Mapping[str, Fact] = facts or {}

    def __reduce__(self) -> tuple[type[PictureError], tuple[Code, Mapping[str, Fact]]]:
        """It crosses the border between processes."""
        return type(self), (self.code, self.facts)


class Made(NamedTuple):
    """A picture made ready."""

    data: bytes
    suffix: str
    """.jpg, or ``CLEAR`` where parts of it are transparent."""
    width: int
    height: int
    original: Pixels
    """Upright pixels of the curator's picture."""
    kind: str
    """Format of the curator's file."""


def digest(data: bytes) -> str:
    """The name of some bytes."""
    return hashlib.sha256(data).hexdigest()


def load(path: Path) -> bytes:
    """The bytes of a picture. Raises PictureError when it is no ordinary file of a fitting size.

    Links are refused, and a named pipe or a device cannot make the reader wait.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            known = os.fstat(file.fileno())
            if not stat.S_ISREG(known.st_mode):
                raise PictureError(Code.PICTURE_UNREADABLE)
            if known.st_size > MAX_BYTES:
                raise PictureError(Code.PICTURE_TOO_LARGE, {"limit": MAX_BYTES >> 20})
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise PictureError(Code.PICTURE_UNREADABLE) from error
    if not data:
        raise PictureError(Code.PICTURE_EMPTY)
    return data


def make(path: Path, box: Box) -> Made:
    """Make the picture ready for a screen of ``box``. Raises PictureError when it cannot be shown.

    It is scaled down until it just covers the box, and never enlarged.
    """
    data = load(path)
    try:
        known = kind(data)
        image, original = _decode(data, known, box)
        image = _screen_colours(image)
        encoded, suffix = _encode(image)
    except PictureError:
        raise
    except (MemoryError, RecursionError) as error:
        raise PictureError(Code.PICTURE_TOO_HARD) from error
    except Exception as error:
        # Decoders answer damage with whatever their arithmetic runs into: OSError, ValueError,
        # SyntaxError, IndexError, KeyError, struct.error, NotImplementedError …
        raise PictureError(Code.PICTURE_DAMAGED) from error
    return Made(encoded, suffix, *image.size, original, known)


def remarks(file: str, kind: str, suffix: str, original: Pixels, box: Box) -> Iterator[Remark]:
    """What the curator should know about a picture that can be shown.

    ``suffix`` is the derivative's: a picture with a clear ground lies upon another one and is not
    meant to fill the screen.
    """
    extension = PurePath(file).suffix
    if extension.lower() not in _EXTENSIONS[kind]:
        yield Code.PICTURE_MISNAMED, {"got": extension, "format": kind}
    width, height = original
    times = max(box.width / width, box.height / height)
    if times > BLURRED and suffix != CLEAR:
        yield Code.PICTURE_SMALL, {"width": width, "height": height, "times": f"{times:.1f}"}


def kind(data: bytes) -> str:
    """The format, whatever the file is called. Raises PictureError where it cannot be shown."""
    for name, offset, magic in _MAGIC:
        if data.startswith(magic, offset):
            return name
    head = data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    found = [name for at, magic, name in _FOREIGN if head.startswith(magic, at)]
    allowed = tuple(kind for kind, (first, *_) in _EXTENSIONS.items() if first in PICTURE_KINDS)
    raise PictureError(
        Code.PICTURE_FORMAT, {"format": found[0] if found else "?", "allowed": allowed}
    )


def _decode(data: bytes, kind: str, box: Box) -> tuple[Image.Image, tuple[int, int]]:
    """The first frame, upright and scaled down, in its own colours; and its upright size."""
    if kind == "PNG":
        # A PNG whose second half is zeros loads without an error, but its checksums do not fit.
        with _open(data, kind) as unread:
            unread.verify()
    image = _open(data, kind)
    turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    size = (image.height, image.width) if turned else (image.width, image.height)
    wanted = _covering(size, box)
    # A JPEG can be decoded at an eighth of its size for an eighth of the time.
    image.draft(None, (wanted[1], wanted[0]) if turned else wanted)
    image.load()
    profile = image.info.get("icc_profile")
    image = ImageOps.exif_transpose(image)
    image = _continuous(image)
    if image.size != wanted:
        # Half as dear as Lanczos, and after the decoder has halved nobody sees the difference.
        image = image.resize(wanted, Image.Resampling.BICUBIC)
    image.info["icc_profile"] = profile
    return image, size


def _open(data: bytes, kind: str) -> Image.Image:
    # Opening reads the header only, so the size can be judged here, with facts for the wording.
    Image.MAX_IMAGE_PIXELS = None
    with warnings.catch_warnings():
        # Metadata that Pillow cannot read is no fault of the picture.
        warnings.simplefilter("ignore")
        image = Image.open(BytesIO(data), formats=[kind])
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        facts: dict[str, Fact] = {
            "width": image.width,
            "height": image.height,
            "limit": MAX_PIXELS // 1_000_000,
            "longest": MAX_SIDE,
        }
        raise PictureError(Code.PICTURE_TOO_MANY_PIXELS, facts)
    return image


def _covering(size: tuple[int, int], box: Box) -> tuple[int, int]:
    """``size`` scaled down until it just covers ``box``, or is short enough for every GPU."""
    width, height = size
    scale = min(1.0, max(box.width / width, box.height / height), MAX_DERIVATIVE / max(size))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _continuous(image: Image.Image) -> Image.Image:
    """The picture in a mode of 8 bits whose neighbouring values are neighbouring colours."""
    if image.mode in _GREY16:
        # convert("L") would clip everything brighter than 255 of 65535 to white.
        return image.convert("I").point(lambda value: value * (1 / 256) + 0).convert("L")
    if image.mode in ("I", "F"):
        low, high = image.getextrema()
        return _stretched(image, low, high)
    if image.mode in ("P", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("RGBX", "YCbCr", "HSV"):
        return image.convert("RGB")
    return image


def _stretched(image: Image.Image, low: object, high: object) -> Image.Image:
    """Scientific values without a known range: the darkest becomes black, the brightest white."""
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        raise PictureError(Code.PICTURE_DAMAGED)
    slope = 255 / (high - low) if high > low else 0.0
    offset = -low * slope
    return image.convert("F").point(lambda value: value * slope + offset).convert("L")


def _screen_colours(image: Image.Image) -> Image.Image:
    """RGB or RGBA in sRGB, whatever the picture's own colours were made for."""
    profile = image.info.get("icc_profile")
    alpha = None
    if image.mode in ("RGBA", "LA", "RGBa", "La"):
        image = image.convert("RGBA" if image.mode[0] == "R" else "LA")
        alpha = image.getchannel("A")
        image = image.convert(image.mode[:-1])
    image = (_through_profile(image, profile) if profile else None) or image.convert("RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        image.putalpha(alpha)
    return image


def _through_profile(image: Image.Image, data: bytes) -> Image.Image | None:
    """The picture in sRGB, or None where its profile is broken or made for other channels."""
    spaces = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab"}
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        if profile.profile.xcolor_space.strip() != spaces.get(image.mode):
            return None
        return ImageCms.profileToProfile(
            image,
            profile,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, struct.error):
        return None


def _encode(image: Image.Image) -> tuple[bytes, str]:
    image.info.clear()
    buffer = BytesIO()
    if image.mode == "RGBA":
        image.save(buffer, "PNG", compress_level=6)
        return buffer.getvalue(), CLEAR
    image.save(buffer, "JPEG", quality=QUALITY)
    return buffer.getvalue(), ".jpg"
