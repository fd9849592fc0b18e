"""The scans of a JPEG, as far as their headers tell: nothing is decoded here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from msgspec import Struct

_MARKER: Final = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
"""Ends a scan: neither a stuffed 0xFF nor a restart."""

_SOI, _EOI, _SOS, _DHT, _DRI = 0xD8, 0xD9, 0xDA, 0xC4, 0xDD
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Huffman-coded: baseline, extended, progressive. Nobody writes the others."""

_Tables: TypeAlias = dict[int, int]
"""Huffman tables by class and number, as a DHT names them → what zero bits mean in each: the first
symbol of a table has the shortest code, and that is all zeros."""

_CUSTOMARY: Final[_Tables] = {0x00: 0, 0x01: 0, 0x10: 1, 0x11: 0}
"""The tables of T.81 annex K.3, which a file may leave out."""


class Frame(Struct, frozen=True):
    """The picture as a whole."""

    progressive: bool
    width: int
    height: int
    sampling: dict[int, tuple[int, int]]
    """Component → how finely it is sampled, across and down."""


class Scan(Struct, frozen=True):
    """One pass over the picture."""

    frame: Frame
    components: tuple[int, ...]
    steps: tuple[int, ...]
    """What zero bits mean to the DC tables in use: bits of the difference that follow."""
    ripples: tuple[int, ...]
    """What they mean to the AC tables in use: coefficients skipped and bits that follow."""
    first: int
    """The first and last coefficient of each block that it holds, 0 to 63."""
    last: int
    high: int
    """The lowest bit of these that was known before, 0 where none was, and the lowest after it."""
    low: int
    interval: int
    """Units between two restarts; 0 without restarts."""
    start: int
    """Where its data begin."""

    @property
    def units(self) -> int:
        """Into how many units it cuts the picture: blocks, or as many of them as meet in one."""
        across = max(h for h, _ in self.frame.sampling.values())
        down = max(v for _, v in self.frame.sampling.values())
        h, v = self.frame.sampling.get(self.components[0], (1, 1))
        if len(self.components) > 1:
            h = v = 1
        return -(-self.frame.width * h // (8 * across)) * -(-self.frame.height * v // (8 * down))

    def end(self, data: bytes) -> int:
        """Where its data end: at a marker, wherever that comes from."""
        found = _MARKER.search(data, self.start)
        return found.start() if found else len(data)


def scans(data: bytes) -> Iterator[Scan]:
    """Every scan of a Huffman-coded JPEG, as far as the headers make sense."""
    frame: Frame | None = None
    tables = dict(_CUSTOMARY)
    interval, at = 0, 2
    while found := _MARKER.search(data, at):
        kind, at = found[1][0], found.end()
        if kind == _EOI:
            return
        if kind in (_SOI, 0x01):
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        body, at = data[at + 2 : at + length], at + length
        if kind in _FRAMES and len(body) >= 6 + 3 * body[5]:
            frame = Frame(
                kind == 0xC2,
                int.from_bytes(body[3:5], "big"),
                int.from_bytes(body[1:3], "big"),
                {
                    body[i]: (body[i + 1] >> 4, body[i + 1] & 15)
                    for i in range(6, 6 + 3 * body[5], 3)
                },
            )
        elif kind == _DHT:
            tables |= _first_symbols(body)
        elif kind == _DRI:
            interval = int.from_bytes(body, "big")
        elif kind == _SOS:
            if frame is None or not body or len(body) < 4 + 2 * body[0]:
                return
            yield _scan(frame, tables, interval, body, at)


def _first_symbols(body: bytes) -> _Tables:
    tables: _Tables = {}
    at = 0
    while at + 17 < len(body):
        tables[body[at]] = body[at + 17]
        at += 17 + sum(body[at + 1 : at + 17])
    return tables


def _scan(frame: Frame, tables: _Tables, interval: int, body: bytes, start: int) -> Scan:
    count = body[0]
    used = body[2 : 2 + 2 * count : 2]
    first, last, bits = body[1 + 2 * count : 4 + 2 * count]
    high, low = (bits >> 4, bits & 15) if frame.progressive else (0, 0)
    first, last = (first, last) if frame.progressive else (0, 63)
    return Scan(
        frame=frame,
        components=tuple(body[1 : 1 + 2 * count : 2]),
        # Bits that refine a DC coefficient stand for themselves.
        steps=tuple(tables.get(one >> 4, 0) for one in used) if first == 0 and not high else (),
        ripples=tuple(tables.get(0x10 | one & 15, 0) for one in used) if last else (),
        first=first,
        last=last,
        high=high,
        low=low,
        interval=interval,
        start=start,
    )
