"""The plain boat and rivers of the product, for exhibitions that bring none of their own.

`python assets/painting/plain.py assets/ink` makes them, with Pillow alone. Who paints others bends
them as these bend: boat, marks and labels keep to the middle of the water.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from PIL import Image, ImageDraw

FINE = 2
"""Drawn so much larger, then reduced."""
BOAT, YEARS, NUMBER = (714, 396), (3840, 548), (3840, 238)
WATERLINE = (326, 270)
"""Of the boat: amidships on the water, px."""

MIDDLES = (10, 29, 47, 62, 75, 86, 92, 89, 80, 66, 51, 37, 18, -1, -17, -26, -24, -12, 5, 21, 41, 61,
           73, 72, 64, 51, 35, 13, -15, -39, -53, -60, -64)  # fmt: skip
HALVES = (21, 22, 24, 26, 26, 25, 24, 24, 25, 27, 28, 29, 31, 31, 30, 29, 29, 29, 32, 34, 36, 38, 37,
          36, 36, 36, 38, 41, 43, 45, 47, 48, 49)  # fmt: skip
"""The river of years every 120 px: how far below the picture's middle, and half its width, in px of
a river of 1920; the same numbers stand in RiverBand.qml."""

RIVER, LAMP, INK = "#5E8790", "#F3B65C", "#191D20"


def years(share: float = 1.0) -> Image.Image:
    """Where the river of years is water: an L of its size, the river ``share`` of its width."""
    edges = []
    for x in range(YEARS[0] + 1):
        at = x / YEARS[0] * (len(MIDDLES) - 1)
        edges.append((x, YEARS[1] / 2 + 2 * _smooth(MIDDLES, at), 2 * _smooth(HALVES, at) * share))
    return _band(YEARS, edges)


def _smooth(values: tuple[int, ...], at: float) -> float:
    """A Catmull-Rom curve through the values."""
    i = min(len(values) - 2, int(at))
    t = at - i
    a, b, c, d = (values[max(0, min(len(values) - 1, i + k))] for k in (-1, 0, 1, 2))
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def number(share: float = 1.0) -> Image.Image:
    """Where the river beneath a large number is water."""
    return _band(
        NUMBER,
        [
            (x, NUMBER[1] / 2 + 26 * math.sin(x / 610), (58 + 12 * math.sin(x / 900)) * share)
            for x in range(NUMBER[0] + 1)
        ],
    )


def _band(size: tuple[int, int], edges: list[tuple[int, float, float]]) -> Image.Image:
    mask = Image.new("L", (size[0] * FINE, size[1] * FINE))
    upper = [(x * FINE, (middle - half) * FINE) for x, middle, half in edges]
    lower = [(x * FINE, (middle + half) * FINE) for x, middle, half in reversed(edges)]
    ImageDraw.Draw(mask).polygon([*upper, *lower], fill=255)
    return mask.resize(size, Image.Resampling.LANCZOS)


def washed(mask: Image.Image, colour: str) -> Image.Image:
    """One colour where the mask is."""
    layer = Image.new("RGBA", mask.size, colour)
    layer.putalpha(mask)
    return layer


def float_() -> Image.Image:
    """A round float with a lamp's colour, half in the water."""
    picture = Image.new("RGBA", (BOAT[0] * FINE, BOAT[1] * FINE))
    pen = ImageDraw.Draw(picture)
    x, y = WATERLINE[0] * FINE, (WATERLINE[1] - 52) * FINE
    for radius, colour in ((84, INK), (76, LAMP), (30, INK), (24, "#F4EFE4")):
        r = radius * FINE
        pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)
    return picture.resize(BOAT, Image.Resampling.LANCZOS)


def main(folder: Path) -> None:
    float_().save(folder / "plain_boat.png", optimize=True)
    washed(years(), RIVER).save(folder / "plain_years.png", optimize=True)
    washed(number(), RIVER).save(folder / "plain_number.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
