"""Whether a file that decodes without a complaint holds all of its picture.

A copy that broke off may have been closed by a program that repairs, and a stick leaves zeros where
its cells have gone. Decoders paint grey or ripples there and say nothing. What a file lacks shows
when it is decoded again with a little more or less in it; only files that look doubtful are, and
progressive JPEGs, whose last passes merely sharpen.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from itertools import chain, pairwise
from typing import Final, TypeAlias

from PIL import Image, ImageChops

from kiosk.ingest.scans import Scan, scans

Decode: TypeAlias = Callable[[bytes], Image.Image]
"""How the picture was decoded; what does not show at its scale is not missed."""

SUSPECT: Final = 256
"""Zero bytes in a row that are looked at. In a JPEG they may stand for ten blocks that are full of
the same ripples, which no camera has ever seen."""

STEPS: Final = 4096
"""Zero bytes that may stand for more equal steps from block to block than there are greys."""

CODER: Final = 1024
"""Zero bytes that no arithmetic coder writes, but WebP's for plain areas: there a byte stands for
40 macroblocks, measured on white and black pictures of 24 and 48 megapixels. AVIF's: 16 at most."""

CLUSTER: Final = 4096
"""Zero bytes in a row that disks lose at once."""

_TAIL: Final = 64
"""Bytes that are taken from the end for a trial: many blocks' worth, however plain they are."""

_ZEROS: Final = re.compile(rb"\0{%d,}" % SUSPECT)
_RESTART: Final = re.compile(rb"\xff[\xd0-\xd7]")
_MORE: Final = bytes(range(1, 255))
"""Data that change every block that is still wanting."""

_MIDDLE: Final = frozenset({127, 128})
"""What libjpeg paints where it has no data: the middle of every channel."""


def is_whole(data: bytes, kind: str, image: Image.Image, decode: Decode) -> bool:
    """Whether ``image``, which ``decode`` made of ``data``, lacks nothing that can be told."""
    if kind == "JPEG":
        return _is_whole_jpeg(data, image, decode)
    if kind == "WEBP":
        return _is_whole_webp(data, image, decode)
    if kind in ("AVIF", "HEIC") and data.endswith(bytes(SUSPECT)):
        return False
    return kind != "AVIF" or bytes(CODER) not in data


def is_doubtful(data: bytes, kind: str) -> bool:
    """Whether there is a hole where coders write none, but which may lie beside the picture."""
    # A telephone's HEIC keeps a maker's notes among its data, and these may hold zeros.
    hole = {"AVIF": SUSPECT, "HEIC": CLUSTER}.get(kind)
    return hole is not None and bytes(hole) in data


# ---------------------------------------------------------------------- JPEG


def _is_whole_jpeg(data: bytes, image: Image.Image, decode: Decode) -> bool:
    passes = scans(data)
    first = next(passes, None)
    if first is None:
        return True  # of the arithmetic and lossless kinds, which nobody sends, nothing is known
    several = first.frame.progressive or len(first.components) < len(first.frame.sampling)
    every = [first, *passes] if several else [first]
    if several and not _is_sharp(every):
        return False
    plain = False
    for scan in every:
        hole, allowed = _longest_hole(data, scan), _plain_hole(scan)
        if hole > allowed or _restarts_missing(data, scan):
            return False
        plain = plain or hole > 0
    if several or _looks_unpainted(image):
        more = {scan.end(data): _more(data, scan) for scan in every}
        return _same(image, decode(_spliced(data, more)))
    if plain:
        # Zeros may stand for a plain area. Those that stand for nothing can be taken away.
        end = first.end(data)
        return not _same(image, decode(data[: end - _TAIL] + data[end:]))
    return True


def _is_sharp(every: list[Scan]) -> bool:
    """Whether every coefficient of every component has been sent to its last bit."""
    frame = every[0].frame
    wanting = {(component, at) for component in frame.sampling for at in range(64)}
    for scan in every:
        if scan.low == 0:
            held = range(scan.first, scan.last + 1)
            wanting -= {(component, at) for component in scan.components for at in held}
    return not wanting


def _longest_hole(data: bytes, scan: Scan) -> int:
    at = data.find(bytes(SUSPECT), scan.start)
    if at < 0:
        return 0
    found = _ZEROS.finditer(data, at, scan.end(data))
    return max((len(one[0]) for one in found), default=0)


def _plain_hole(scan: Scan) -> int:
    """Zero bytes in a row that may still be a picture."""
    # A plain block, or many of them, is ended by a code without bits of its own.
    if any(symbol & 15 or symbol == 0xF0 for symbol in scan.ripples):
        return 0
    return STEPS if any(scan.steps) else sys.maxsize


def _restarts_missing(data: bytes, scan: Scan) -> bool:
    if not scan.interval:
        return False
    found = sum(1 for _ in _RESTART.finditer(data, scan.start, scan.end(data)))
    return found < -(-scan.units // scan.interval) - 1


def _looks_unpainted(image: Image.Image) -> bool:
    last = image.getpixel((image.width - 1, image.height - 1))
    return _MIDDLE.issuperset(last if isinstance(last, tuple) else (last,))


def _more(data: bytes, scan: Scan) -> bytes:
    """What a scan that lacks data would go on to read; one that is whole passes it by."""
    if not scan.interval:
        return _MORE
    number = sum(1 for _ in _RESTART.finditer(data, scan.start, scan.end(data)))
    return _MORE + bytes((0xFF, 0xD0 + number % 8)) + _MORE


def _spliced(data: bytes, more: dict[int, bytes]) -> bytes:
    """``data`` with something more before each of these places, which are in order."""
    places = [0, *more, len(data)]
    pieces = (data[start:end] for start, end in pairwise(places))
    return b"".join(chain.from_iterable(zip(pieces, [*more.values(), b""], strict=True)))


def _same(image: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(image, other).getbbox(alpha_only=False) is None


# ---------------------------------------------------------------------- WebP


def _is_whole_webp(data: bytes, image: Image.Image, decode: Decode) -> bool:
    """Whether its data are data to their end; animations are passed by, as is an alpha channel."""
    at = 12
    while at + 8 <= len(data):
        start, kind = at + 8, data[at : at + 4]
        end = start + int.from_bytes(data[at + 4 : start], "little")
        if kind == b"VP8 ":
            hole = max((len(one[0]) for one in _ZEROS.finditer(data, start, end)), default=0)
            return hole <= CODER + image.width * image.height // 256 // 8
        if kind == b"VP8L" and data.find(bytes(SUSPECT), start, end) >= 0:
            # Here, too, zeros may stand for a plain area, unless it does without some of them.
            shorter = data[: end - _TAIL]
            sizes = (
                (len(shorter) - 8).to_bytes(4, "little"),
                (end - _TAIL - start).to_bytes(4, "little"),
            )
            shorter = shorter[:4] + sizes[0] + shorter[8 : at + 4] + sizes[1] + shorter[start:]
            try:
                return not _same(image, decode(shorter))
            except (OSError, ValueError, SyntaxError, EOFError):
                return True
        at = end + (end - start) % 2
    return True
