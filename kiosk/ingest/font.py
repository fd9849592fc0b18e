"""A curator's typeface: whether all of it is there, and which letters it can show.

Qt takes a font whose second half is missing, and draws nothing where a letter should be. What
letters are drawn from lies in tables, each with its place, its length and a sum over its bytes
(https://learn.microsoft.com/typography/opentype/spec/otff).
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final, TypeAlias

Tables: TypeAlias = dict[bytes, bytes]

_COLLECTION: Final = b"ttcf"
_KINDS: Final = (b"\0\1\0\0", b"OTTO", b"true")
_MOST_FACES: Final = 64

_NEEDED: Final = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp")
_DRAWN: Final = frozenset({*_NEEDED, b"CFF ", b"CFF2", b"glyf", b"loca"})
"""What letters come from. The sums of others are often wrong: programs that rename a font do it."""

_UNICODE: Final = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of the lists of letters that are read, the largest first."""


class FontError(Exception):
    """The file is no font, or not all of one."""


def shown(data: bytes, letters: AbstractSet[str]) -> frozenset[str]:
    """Those of ``letters`` that the font in ``data`` has. Raises FontError.

    Of a collection every face must be whole, and the first one is asked: Qt takes that.
    """
    try:
        faces = [_face(data, at) for at in _faces(data)]
        return frozenset(_listed(faces[0][b"cmap"], letters))
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise FontError from error


def _faces(data: bytes) -> tuple[int, ...]:
    if not data.startswith(_COLLECTION):
        return (0,)
    (count,) = struct.unpack_from(">L", data, 8)
    if not 1 <= count <= _MOST_FACES:
        raise FontError
    return struct.unpack_from(f">{count}L", data, 12)


def _face(data: bytes, at: int) -> Tables:
    """The tables that letters come from, every one of them whole."""
    kind, count = struct.unpack_from(">4sH", data, at)
    if kind not in _KINDS:
        raise FontError
    tables: Tables = {}
    for number in range(count):
        tag, total, start, length = struct.unpack_from(">4s3L", data, at + 12 + 16 * number)
        table = data[start : start + length]
        if len(table) < length:
            raise FontError
        if tag in _DRAWN:
            if total != _sum(_as_summed(table) if tag == b"head" else table):
                raise FontError
            tables[tag] = table
    outlines = b"CFF " in tables or b"CFF2" in tables or {b"glyf", b"loca"} <= tables.keys()
    # A font of bitmaps only has no outlines, and does not grow to the size of a wall.
    if not outlines or any(tag not in tables for tag in _NEEDED):
        raise FontError
    return tables


def _as_summed(head: bytes) -> bytes:
    """The table ``head`` holds a sum over the whole file, which counts as 0 in its own."""
    return head[:8] + bytes(4) + head[12:]


def _sum(table: bytes) -> int:
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _listed(cmap: bytes, letters: AbstractSet[str]) -> Iterator[str]:
    """Those of ``letters`` for which the table ``cmap`` names a glyph."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    places = {
        (platform, encoding): at
        for platform, encoding, at in struct.iter_unpack(">HHL", cmap[4 : 4 + 8 * count])
    }
    codes = sorted(map(ord, letters))
    for at in (places[one] for one in _UNICODE if one in places):
        (kind,) = struct.unpack_from(">H", cmap, at)
        if kind == 12:
            return map(chr, _in_groups(cmap, at, codes))
        if kind == 4:
            return map(chr, _in_segments(cmap, at, [code for code in codes if code <= 0xFFFF]))
    return iter(())  # a font of symbols: its letters are none that anybody types


def _in_segments(cmap: bytes, at: int, codes: list[int]) -> Iterator[int]:
    """Format 4: runs of letters, each with a shift or a list of its own."""
    (count,) = struct.unpack_from(">H", cmap, at + 6)
    count //= 2
    ends = struct.unpack_from(f">{count}H", cmap, at + 14)
    starts = struct.unpack_from(f">{count}H", cmap, at + 16 + 2 * count)
    shifts = struct.unpack_from(f">{count}H", cmap, at + 16 + 4 * count)
    lists = at + 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", cmap, lists)
    segment = 0
    for code in codes:
        while segment < count and ends[segment] < code:
            segment += 1
        if segment == count:
            return
        if code < starts[segment]:
            continue
        glyph = code
        if offsets[segment]:
            place = lists + 2 * segment + offsets[segment] + 2 * (code - starts[segment])
            (glyph,) = struct.unpack_from(">H", cmap, place)
            if not glyph:
                continue
        if (glyph + shifts[segment]) & 0xFFFF:
            yield code


def _in_groups(cmap: bytes, at: int, codes: list[int]) -> Iterator[int]:
    """Format 12: runs of letters, one glyph after the other."""
    (count,) = struct.unpack_from(">L", cmap, at + 12)
    groups = struct.iter_unpack(">3L", cmap[at + 16 : at + 16 + 12 * count])
    left = iter(codes)
    code = next(left, None)
    for first, last, glyph in groups:
        while code is not None and code <= last:
            if code >= first and glyph + code - first:
                yield code
            code = next(left, None)
