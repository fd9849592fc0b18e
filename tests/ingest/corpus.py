"""Hostile, damaged and odd pictures, made from seeds, each with the only right outcome.

``CASES`` is what every run of the tests goes through; ``mutants`` are the thousands for ``-m fuzz``.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

from kiosk.content.problem import Code

HEIC = Path(__file__).parent / "heic"
SKY, LAND = (120, 170, 230), (60, 90, 40)
EOI = b"\xff\xd9"


class Shown(NamedTuple):
    """It is shown upright in this size, with this colour on average."""

    size: tuple[int, int]
    colour: tuple[int, int, int]
    doubts: tuple[Code, ...] = ()


class Case(NamedTuple):
    """One file, and what becomes of it: shown, or refused for a reason."""

    name: str
    data: Callable[[], bytes]
    outcome: Shown | Code


# ---------------------------------------------------------------------- pictures that are sound


@cache
def photograph(seed: int = 1, size: tuple[int, int] = (480, 320)) -> Image.Image:
    """Sky above, hills and trees below, and grain all over."""
    dice = random.Random(seed)
    width, height = size
    image = Image.new("RGB", size, SKY)
    hills = Image.frombytes("RGB", (12, 8), dice.randbytes(288)).resize(
        (width, height // 2), Image.Resampling.BICUBIC
    )
    image.paste(hills, (0, height - height // 2))
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = dice.randrange(width), height // 2 + dice.randrange(height // 2)
        draw.line([x, y, x + dice.randrange(-9, 9), y - dice.randrange(40)], LAND, 2)
    grain = Image.frombytes("L", size, dice.randbytes(width * height)).convert("RGB")
    return Image.blend(image, grain, 0.06)


def plain(colour: tuple[int, int, int], size: tuple[int, int] = (1600, 1200)) -> Image.Image:
    return Image.new("RGB", size, colour)


def half_sky() -> Image.Image:
    """Nothing but blue above."""
    image = plain(SKY)
    image.paste(photograph().resize((1600, 600)), (0, 600))
    return image


def below_grey() -> Image.Image:
    """The lower half is of just the grey that decoders paint where they have no data."""
    image = plain((128, 128, 128))
    image.paste(photograph().resize((1600, 600)), (0, 0))
    return image


def framed() -> Image.Image:
    image = plain((0, 0, 0))
    image.paste(photograph(), (560, 440))
    return image


def page() -> Image.Image:
    """A document: a little black on much white."""
    image = plain((255, 255, 255))
    draw = ImageDraw.Draw(image)
    for y in range(60, 500, 24):
        draw.text((80, y), "many small words of a letter to the museum " * 3, "black")
    return image


def gradient() -> Image.Image:
    return Image.linear_gradient("L").resize((1600, 1200)).convert("RGB")


PLAIN: dict[str, Callable[[], Image.Image]] = {
    "white": lambda: plain((255, 255, 255)),
    "black": lambda: plain((0, 0, 0)),
    "grey": lambda: plain((128, 128, 128)),
    "sky": half_sky,
    "below_grey": below_grey,
    "framed": framed,
    "page": page,
    "gradient": gradient,
}
WAYS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 90}),
    "optimized.jpg": ("JPEG", {"quality": 80, "optimize": True}),
    "progressive.jpg": ("JPEG", {"quality": 90, "progressive": True}),
    "restarts.jpg": ("JPEG", {"quality": 90, "restart_marker_rows": 1}),
    "fine.jpg": ("JPEG", {"quality": 98, "subsampling": 0, "optimize": True}),
    "png": ("PNG", {}),
    "webp": ("WEBP", {"quality": 80}),
    "lossless.webp": ("WEBP", {"lossless": True, "method": 0}),
}
MORE_WAYS: dict[str, tuple[str, dict[str, object]]] = {
    "avif": ("AVIF", {"speed": 10}),
    "gif": ("GIF", {}),
    "tif": ("TIFF", {"compression": "tiff_adobe_deflate"}),
    "bmp": ("BMP", {}),
}


@cache
def written(image: str, way: str) -> bytes:
    """One of the pictures above as a file."""
    picture = photograph() if image == "photograph" else PLAIN[image]()
    kind, options = {**WAYS, **MORE_WAYS}[way]
    return saved(picture, kind, **options)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def mean(image: Image.Image) -> tuple[int, int, int]:
    red, green, blue = image.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return red, green, blue


# ---------------------------------------------------------------------- what happens to files


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


def closed(data: bytes, share: float) -> bytes:
    """Cut, and closed by a program that repairs."""
    return cut(data, share).rstrip(b"\xff") + EOI


def zeroed(data: bytes, first: float, last: float, keep: int = 0) -> bytes:
    """Zeros in the middle, or up to the end but for its last ``keep`` bytes."""
    start, end = int(len(data) * first), int(len(data) * last)
    end = min(end, len(data) - keep)
    return data[:start] + bytes(end - start) + data[end:]


def scan_cut(data: bytes, scans: int) -> bytes:
    """A progressive JPEG after some of its passes, closed."""
    at = 0
    for _ in range(scans + 1):
        at = data.index(b"\xff\xda", at + 1)
    # The tables of the next pass stand before it.
    return data[:at] + EOI


def chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG that claims a size."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def resized_jpeg(width: int, height: int) -> bytes:
    """A JPEG that claims a size."""
    data = written("photograph", "jpg")
    at = data.index(b"\xff\xc0")
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def turned(orientation: int, kind: str) -> bytes:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    upright = photograph()
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = upright.transpose(undo[orientation]) if orientation > 1 else upright
    return saved(stored, kind, exif=exif, quality=90)


# ---------------------------------------------------------------------- the cases


def cases() -> Iterator[Case]:
    yield from _sound()
    yield from _damaged()
    yield from _hostile()


def _sound() -> Iterator[Case]:
    whole = Shown((480, 320), mean(photograph()))
    for way in (*WAYS, *MORE_WAYS):
        yield Case(f"sound.{way}", lambda way=way: written("photograph", way), whole)
    for image, make in PLAIN.items():
        colour = mean(make())
        for way in WAYS:
            seen = Shown((1600, 1200), colour)
            yield Case(
                f"plain_{image}.{way}", lambda image=image, way=way: written(image, way), seen
            )
    for kind in ("JPEG", "PNG", "WEBP", "AVIF", "TIFF"):
        for orientation in (2, 3, 6, 8):
            yield Case(
                f"turned{orientation}.{kind.lower()}",
                lambda orientation=orientation, kind=kind: turned(orientation, kind),
                whole,
            )
    red_and_blue = Shown((80, 48), (115, 45, 115))
    for name in ("plain", "turned"):
        yield Case(
            f"{name}.heic", lambda name=name: (HEIC / f"{name}.heic").read_bytes(), red_and_blue
        )
    printed = whole._replace(doubts=(Code.PICTURE_PRINT,))
    yield Case("cmyk.jpg", lambda: saved(photograph().convert("CMYK"), "JPEG", quality=90), printed)
    yield Case("cmyk.tif", lambda: saved(photograph().convert("CMYK"), "TIFF"), printed)
    grey = photograph().convert("L")
    yield Case("grey.jpg", lambda: saved(grey, "JPEG"), Shown((480, 320), mean(grey)))
    clear = Shown((300, 200), (0, 0, 0), (Code.PICTURE_INVISIBLE,))
    for kind in ("PNG", "WEBP"):
        empty = Image.new("RGBA", (300, 200), (0, 0, 0, 0))
        yield Case(
            f"clear.{kind.lower()}", lambda kind=kind, empty=empty: saved(empty, kind), clear
        )
    jpeg = written("photograph", "jpg")
    trailers = {
        "video": b"\0\0\0\x18ftypmp42" + bytes(9000),
        "zeros": bytes(5000),
        "text": b"x" * 999,
    }
    for name, trailer in trailers.items():
        yield Case(f"followed_by_{name}.jpg", lambda trailer=trailer: jpeg + trailer, whole)
    yield Case(
        "one_pixel.png", lambda: saved(plain((9, 99, 9), (1, 1)), "PNG"), Shown((1, 1), (9, 99, 9))
    )
    yield Case(
        "no_profile.jpg",
        lambda: saved(photograph(), "JPEG", quality=90, icc_profile=b"nonsense"),
        whole,
    )


def _damaged() -> Iterator[Case]:
    damaged = Code.PICTURE_DAMAGED
    for way in (*WAYS, *MORE_WAYS):
        for percent in (0.1, 0.4, 0.7, 0.95):
            yield Case(
                f"cut_{percent}.{way}",
                lambda way=way, percent=percent: cut(written("photograph", way), percent),
                damaged,
            )
    for way in (way for way in WAYS if way.endswith("jpg")):
        for percent in (0.2, 0.5, 0.8, 0.93):
            yield Case(
                f"closed_{percent}.{way}",
                lambda way=way, percent=percent: closed(written("photograph", way), percent),
                damaged,
            )
    for way in (*WAYS, "avif", "gif", "tif"):
        for first, last, name in ((0.5, 1, "tail"), (0.8, 1, "end"), (0.35, 0.65, "middle")):
            keep = 2 if way.endswith("jpg") else 0
            yield Case(
                f"zero_{name}.{way}",
                lambda way=way, first=first, last=last, keep=keep: zeroed(
                    written("photograph", way), first, last, keep
                ),
                damaged,
            )
    for passes in range(1, 10):
        yield Case(
            f"after_{passes}_passes.jpg",
            lambda passes=passes: scan_cut(written("photograph", "progressive.jpg"), passes),
            damaged,
        )
    for percent in (0.3, 0.6, 0.9):
        for name in ("plain", "turned"):
            yield Case(
                f"cut_{name}_{percent}.heic",
                lambda name=name, percent=percent: cut(
                    (HEIC / f"{name}.heic").read_bytes(), percent
                ),
                Code.PICTURE_HEIC,
            )
    yield Case("no_picture.heic", lambda: b"\0\0\0\x18ftypheic" + bytes(5000), Code.PICTURE_HEIC)
    yield Case("empty.jpg", lambda: b"", Code.PICTURE_EMPTY)
    for way in (*WAYS, *MORE_WAYS):
        yield Case(f"head.{way}", lambda way=way: written("photograph", way)[:32], damaged)


def _hostile() -> Iterator[Case]:
    pixels, damaged = Code.PICTURE_TOO_MANY_PIXELS, Code.PICTURE_DAMAGED
    yield Case("bomb.png", lambda: png(12_000, 9_000), pixels)
    yield Case("endless.png", lambda: png(2_000_000_000, 1), pixels)
    yield Case("long.png", lambda: png(40_000, 2), pixels)
    yield Case("bomb.jpg", lambda: resized_jpeg(65_000, 65_000), pixels)
    yield Case("long.jpg", lambda: resized_jpeg(40_000, 8), pixels)
    yield Case("larger_than_its_data.jpg", lambda: resized_jpeg(4_000, 3_000), damaged)
    yield Case("flat.png", lambda: png(0, 10), damaged)
    yield Case("without_rows.png", lambda: png(10, 10), damaged)
    yield Case(
        "few_rows.png", lambda: png(90, 90, chunk(b"IDAT", zlib.compress(bytes(500)))), damaged
    )
    words = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(90_000_000)))
    yield Case("words.png", lambda: png(10, 10, words), damaged)
    yield Case(
        "bomb.gif",
        lambda: (
            b"GIF89a"
            + struct.pack("<HHBBB", 60_000, 60_000, 0, 0, 0)
            + b","
            + struct.pack("<HHHHB", 0, 0, 60_000, 60_000, 0)
            + b"\2\1\0\0;"
        ),
        pixels,
    )
    yield Case(
        "bomb.bmp",
        lambda: (
            b"BM"
            + struct.pack("<IHHI", 99, 0, 0, 54)
            + struct.pack("<IiiHHIIiiII", 40, 30_000, 30_000, 1, 24, 0, 0, 0, 0, 0, 0)
        ),
        pixels,
    )
    foreign = {
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
        "xml": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg/>',
        "html": b"<!DOCTYPE html><img src=x>",
        "pdf": b"%PDF-1.7\n",
        "zip": b"PK\x03\x04" + bytes(99),
        "psd": b"8BPS\0\1" + bytes(99),
        "video": b"\0\0\0\x18ftypisom" + bytes(99),
        "text": "这不是图".encode(),
        "zeros": bytes(9_000),
        "ones": b"\xff" * 9_000,
        "program": b"MZ\x90\0" + bytes(99),
        "icon": b"\0\0\1\0\1\0" + bytes(99),
        "svgz": b"\x1f\x8b\x08\0" + bytes(99),
        "sound": b"RIFF\x24\0\0\0WAVEfmt ",
        "disk_image": b"ER\2\0" + bytes(99),
        "fits": b"SIMPLE  =                    T" + b" " * 99,
        "blp": b"BLP2" + bytes(99),
        "pcx": b"\x0a\5\1\x08" + bytes(99),
        "tga": b"\0\0\2" + bytes(99),
    }
    for name, data in foreign.items():
        yield Case(f"{name}_named.jpg", lambda data=data: data, Code.PICTURE_FORMAT)


CASES = tuple(cases())


# ---------------------------------------------------------------------- thousands


def mutants(seed: int, count: int) -> Iterator[bytes]:
    """Sound files of every format with bytes changed, lost, repeated or exchanged."""
    dice = random.Random(seed)
    sound = [written("photograph", way) for way in (*WAYS, *MORE_WAYS)]
    sound += [path.read_bytes() for path in sorted(HEIC.iterdir())]
    for _ in range(count):
        data = bytearray(dice.choice(sound))
        for _ in range(dice.choice((1, 1, 2, 5, 30))):
            at = dice.randrange(min(len(data), dice.choice((40, 700, len(data)))))
            length = dice.choice((1, 1, 2, 4, 64, 512))
            match dice.randrange(5):
                case 0:
                    data[at : at + length] = dice.randbytes(length)
                case 1:
                    data[at : at + length] = bytes(length)
                case 2:
                    del data[at : at + length]
                case 3:
                    data[at:at] = data[at : at + length]
                case _:
                    data[at] ^= 1 << dice.randrange(8)
            if not data:
                break
        yield bytes(data)
