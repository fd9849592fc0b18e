"""One curator's picture → the bytes that a screen shows: upright, sRGB, no larger than needed.

Curators' files come from telephones, printers, messengers and broken sticks. A file is believed
only after every pixel of it was decoded; Qt would show half a JPEG as if it were whole.
"""

from __future__ import annotations

import hashlib
import os
import stat
import warnings
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePath
from typing import Final, NamedTuple, TypeAlias

from PIL import Image, ImageOps

from kiosk.content.problem import Code, Fact
from kiosk.ingest.colours import BANDED, continuous, on_screen
from kiosk.ingest.format import EXTENSIONS, kind
from kiosk.ingest.hanging import Place, too_small
from kiosk.ingest.recipe import Box
from kiosk.ingest.refusal import PictureError
from kiosk.ingest.wholeness import is_doubtful, is_whole

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

CLEAR: Final = ".png"
"""Suffix of derivatives with a clear ground; all others are JPEGs."""

LARGE: Final = 16_000_000
"""Pixels from which a picture of another mode is converted in bands."""

BAND: Final = 512
"""Rows of a band, or the next multiple of what becomes one row."""

Pixels: TypeAlias = tuple[int, int]
"""Width and height."""

Remark: TypeAlias = tuple[Code, Mapping[str, Fact]]
"""What is worth knowing about a picture, and the facts for its wording."""


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
    doubts: tuple[Code, ...] = ()
    """What its curator should look at, wherever the picture is shown."""


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
        printed = image.mode == "CMYK"
        image = on_screen(image)
        doubts = (
            (Code.PICTURE_DOUBTFUL, is_doubtful(data, known)),
            (Code.PICTURE_PRINT, printed),
            (Code.PICTURE_INVISIBLE, image.mode == "RGBA" and not image.getbbox()),
        )
        encoded, suffix = _encode(image)
    except PictureError:
        raise
    except (MemoryError, RecursionError) as error:
        raise PictureError(Code.PICTURE_TOO_HARD) from error
    except Exception as error:
        # Decoders answer damage with whatever their arithmetic runs into: OSError, ValueError,
        # SyntaxError, IndexError, KeyError, struct.error, NotImplementedError …
        raise PictureError(Code.PICTURE_DAMAGED) from error
    seen = tuple(code for code, there in doubts if there)
    return Made(encoded, suffix, *image.size, original, known, seen)


def remarks(
    file: str, kind: str, suffix: str, original: Pixels, *, shown: Iterable[Place], box: Box
) -> Iterator[Remark]:
    """What the curator should know about a picture that can be decoded, and is ``shown`` somewhere.

    ``suffix`` is the derivative's: a picture with a clear ground lies upon another one and is not
    meant to fill the screen.
    """
    extension = PurePath(file).suffix
    if extension.lower() not in EXTENSIONS[kind]:
        yield Code.PICTURE_MISNAMED, {"got": extension, "format": kind}
    if suffix != CLEAR and (remark := too_small(original, shown, box)):
        yield remark


def _decode(data: bytes, kind: str, box: Box) -> tuple[Image.Image, tuple[int, int]]:
    """The first frame, upright and scaled down, in its own colours; and its upright size."""
    if kind == "PNG":
        # A PNG whose second half is zeros loads without an error, but its checksums do not fit.
        with _open(data, kind) as unread:
            unread.verify()
    image = _open(data, kind)
    # Pillow turns a TIFF by itself, and tells its upright size before.
    turned = kind != "TIFF" and image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    size = (image.height, image.width) if turned else (image.width, image.height)
    wanted = _covering(size, box)
    # A JPEG can be decoded at an eighth of its size for an eighth of the time.
    scaled = (wanted[1], wanted[0]) if turned else wanted
    image.draft(None, scaled)
    image.load()

    def again(changed: bytes) -> Image.Image:
        other = _open(changed, kind)
        other.draft(None, scaled)
        other.load()
        return other

    if not is_whole(data, kind, image, again):
        raise PictureError(Code.PICTURE_DAMAGED)
    profile = image.info.get("icc_profile")
    image = ImageOps.exif_transpose(image)
    image = _in_bands(image, wanted) or continuous(image)
    if image.size != wanted:
        # Half as dear as Lanczos. After the decoder has halved, Hamming is cheaper by a third again
        # and differs from Lanczos of the whole by 1 of 255 at most places (49 to 54 dB).
        halved = image.width * image.height < size[0] * size[1]
        filtered = Image.Resampling.HAMMING if halved else Image.Resampling.BICUBIC
        image = image.resize(wanted, filtered)
    image.info["icc_profile"] = profile
    return image, size


def _in_bands(image: Image.Image, wanted: Pixels) -> Image.Image | None:
    """A large picture that is to change its mode, made continuous and smaller band by band.

    All at once it would need memory for three. None where that is not worth while.
    """
    times = min(image.width // wanted[0], image.height // wanted[1])
    if image.width * image.height < LARGE or times < 2 or image.mode not in BANDED:
        return None
    reduced: Image.Image | None = None
    rows = -(-BAND // times) * times
    for top in range(0, image.height, rows):
        box = (0, top, image.width, min(image.height, top + rows))
        band = continuous(image.crop(box)).reduce(times)
        if reduced is None:
            size = (-(-image.width // times), -(-image.height // times))
            reduced = Image.new(band.mode, size)
        reduced.paste(band, (0, top // times))
    return reduced


def _open(data: bytes, kind: str) -> Image.Image:
    # Opening reads the header only, so the size can be judged here, with facts for the wording.
    if kind == "HEIC":
        return _heic(data)
    Image.MAX_IMAGE_PIXELS = None
    with warnings.catch_warnings():
        # Metadata that Pillow cannot read is no fault of the picture.
        warnings.simplefilter("ignore")
        image = Image.open(BytesIO(data), formats=[kind])
    _judge(image.size)
    return image


def _heic(data: bytes) -> Image.Image:
    """A telephone's picture, turned by its decoder: its EXIF tells the same turn, and is left."""
    try:
        from pi_heif import open_heif  # noqa: PLC0415 - only telephones' pictures need it

        file = open_heif(data)
        _judge(file.size)
        image: Image.Image = file.to_pillow()
    except (PictureError, MemoryError):
        raise
    except Exception as error:
        raise PictureError(Code.PICTURE_HEIC) from error
    image.info["icc_profile"] = file.info.get("icc_profile")
    return image


def _judge(size: Pixels) -> None:
    width, height = size
    if width * height > MAX_PIXELS or max(size) > MAX_SIDE:
        facts: dict[str, Fact] = {
            "width": width,
            "height": height,
            "limit": MAX_PIXELS // 1_000_000,
            "longest": MAX_SIDE,
        }
        raise PictureError(Code.PICTURE_TOO_MANY_PIXELS, facts)


def _covering(size: tuple[int, int], box: Box) -> tuple[int, int]:
    """``size`` scaled down until it just covers ``box``, or is short enough for every GPU."""
    width, height = size
    scale = min(1.0, max(box.width / width, box.height / height), MAX_DERIVATIVE / max(size))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _encode(image: Image.Image) -> tuple[bytes, str]:
    image.info.clear()
    buffer = BytesIO()
    if image.mode == "RGBA":
        image.save(buffer, "PNG", compress_level=6)
        return buffer.getvalue(), CLEAR
    image.save(buffer, "JPEG", quality=QUALITY)
    return buffer.getvalue(), ".jpg"
