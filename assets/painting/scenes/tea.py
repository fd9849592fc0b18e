"""Tea: long rows seen from a hill, and white-tea terraces that climb into mist."""

from __future__ import annotations

import math

import numpy as np
from ink import Drawing, Painting, smooth
from motifs import person, tree, white_house


def tea(scale: float = 1.0) -> Painting:
    """Four planes of tea rows, three pickers from behind, one lamp at the far houses."""
    p = Painting(1920, 1080, 21, scale)
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.45, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.75 - 0.2 * i), 110, w * 0.14, 1.8),
            (w * (0.2 + 0.1 * i), 70, w * 0.12, 2),
        ]
        ridge = p.ridge(h * (0.26 + 0.05 * i), 50, 420 - 90 * i, 5, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.28 + 0.1 * i,
            150,
            0.03,
            end=h * (0.44 + 0.02 * i),
            end_soft=70,
            texture=0.08,
            edge=0.2,
        )
        p.mist(h * (0.37 + 0.03 * i), h * 0.45, 0.8, 50, 300)
    white_house(p, w * 0.70, h * 0.452, 84, 60)
    white_house(p, w * 0.755, h * 0.455, 62, 48, windows=1)
    tree(p, w * 0.815, h * 0.46, 120, "ink2", "green", 0.6)
    tree(p, w * 0.685, h * 0.455, 95, "ink2", None, blossom="rouge", density=1.3)
    p.glow(w * 0.70 + 22, h * 0.452 - 20, 24, strength=0.8, core=2.4)
    planes = (
        (0.44, 0.52, "green_light", 0.5, (1.3, 0.62), 26),
        (0.52, 0.66, "tea", 0.62, (-0.2, 0.8), 34),
        (0.62, 0.86, "green", 0.75, (1.25, 0.55), 48),
        (0.80, 1.2, "green", 0.95, (-0.05, 0.9), 70),
    )
    for i, plane in enumerate(planes):
        ridge = _rows(p, i, *plane)
        if i == 2:
            for x, size, dy, colour in (
                (1120, 78, 132, "blue"),
                (1206, 70, 118, "ink2"),
                (985, 74, 140, "river"),
            ):
                person(p, x, p.at(ridge, x) + dy, size, colour, hat=True, load=True, lean=0.10)
    return p


def _rows(
    p: Painting,
    i: int,
    top: float,
    bottom: float,
    colour: str,
    strength: float,
    bend: tuple[float, float],
    gap: float,
) -> np.ndarray:
    """One plane of clipped tea rows between shares `top` and `bottom` of the height."""
    w, h, r = p.width, p.height, p.rng
    centre, curve = bend
    u = p.xs / w
    rough = p.profile(620, 2, 0.35) * 60
    ridge = (
        h * top
        + (u - centre) ** 2 * curve * (110 + 40 * i)
        - rough
        - 60
        + 26 * i * np.sin(u * 5 + i * 1.9)
    ).astype(np.float32)
    end = h * bottom if i < 3 else None
    p.hill(ridge, colour, strength * 0.62, 260, 0.42, end=end, end_soft=70, edge=0.35, hides=0.97)
    count = int((h * (bottom - top) + 200) / (gap * 0.62))

    def rows(d: Drawing, band: int) -> None:
        for k in range(count):
            offset = (k + 0.35) * gap * (0.45 + 0.075 * k) * 0.9
            x = -60.0
            while x < w + 40:
                length = gap * r.uniform(0.5, 1.1)
                at = p.at(ridge, x + length / 2)
                tilt = math.sin(x * 0.0026 + i * 1.7) * (10 + 7 * k) * 0.8
                tilt -= (at - h * top) * min(0.55, 0.06 * k)
                y, half = at + offset + tilt, gap * (0.11 + 0.016 * k)
                if band == 0:
                    d.ellipse(x + length / 2, y, length * 0.62, half, 0, r.uniform(150, 255))
                elif band == 1:
                    for _ in range(3):
                        cx, cy = x + length * r.random(), y + half * r.uniform(-0.1, 0.9)
                        turn, value = r.normal() * 12, r.uniform(60, 200)
                        d.ellipse(cx, cy, length * 0.16, half * 0.42, turn, value)
                else:
                    under = [
                        (x, y + half * 0.85),
                        (x + length / 2, y + half),
                        (x + length, y + half * 0.85),
                    ]
                    d.brush(under, [0.3, half * 0.20, 0.3], r.uniform(60, 190))
                x += length * 0.95

    inside = smooth(-2, 4, p.y - ridge[None, :])
    if i < 3:
        inside = inside * (1 - smooth(h * bottom - 60, h * bottom + 20, p.y))
    for band, (pigment, amount) in enumerate((("tea", 0.55), ("green", 0.85), ("ink2", 0.42))):
        mask = p.mask(lambda d, band=band: rows(d, band), 0.7) * inside
        p.wash(mask, pigment, amount, edge=0.25, edge_width=3, grain=0.25)
    if i < 3:
        p.mist(h * bottom - 70, h * bottom - 10, 0.55, 50, 260)
    return ridge
