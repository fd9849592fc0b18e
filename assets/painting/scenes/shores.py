"""The two shores of the opening: tea hills on the left, the gorge on the right, open water between.

No boat is painted in: the boat is a moving layer of its own.
"""

from __future__ import annotations

import math

import numpy as np
from ink import Drawing, Painting, smooth
from motifs import birds, tree, white_house, willow


def two_shores(scale: float = 1.0) -> Painting:
    """Landscape sheet, 1920x1080."""
    return _shores(Painting(1920, 1080, 7, scale), waterline=648, unit=1.0)


def two_shores_portrait(scale: float = 1.0) -> Painting:
    """Upright sheet, 1080x1920: the title's sky above, a long water below."""
    return _shores(Painting(1080, 1920, 27, scale), waterline=1020, unit=1.12)


def _shores(p: Painting, waterline: float, unit: float) -> Painting:
    """Both formats: widths are shares of the sheet, heights are `unit` px above the waterline."""
    w, y, u = p.width, waterline, unit
    p.wash(1 - smooth(0, y * 0.92, p.y + (p.low - 0.5) * 260), "river_light", 0.10, flow=0.5)
    warm = smooth(w * 0.1, w * 0.55, p.xs) * (1 - smooth(w * 0.55, w * 0.95, p.xs))
    rise = smooth(y - 430 * u, y - 110 * u, p.y) * (1 - smooth(y - 110 * u, y + 60 * u, p.y))
    p.wash(warm * rise, "ochre_light", 0.18)
    _far_ranges(p, y, u)
    _gorge(p, y, u)
    _tea_hills(p, y, u)
    p.water(y + 26 * u, p.height, "river", 0.30, 150 if w > p.height else 190)
    p.reflect(y + 26 * u, 240 * u, 0.34, 1.3, (9, 5), fade_in=60, gap=16 * u)
    _left_bank(p, y, u)
    wide = w > p.height
    flock = [(0.325, 416, 15), (0.35, 432, 12), (0.372, 408, 10.5), (0.305, 383, 10.5)]
    if not wide:
        flock = [(0.20, 330, 13), (0.25, 346, 11), (0.30, 322, 9), (0.165, 300, 9)]
    birds(p, [(w * fx, y - up * u, size) for fx, up, size in flock])
    return p


def _far_ranges(p: Painting, y: float, u: float) -> None:
    """Three pale ranges, high towards the gorge."""
    w = p.width
    for i, (up, amplitude, strength, fall) in enumerate(
        ((151, 60, 0.20, 150), (108, 80, 0.30, 170), (76, 90, 0.40, 190))
    ):
        peaks = [
            (w * (0.80 + 0.05 * i), (210 - 20 * i) * u, w * 0.13, 1.7),
            (w * (0.98 - 0.04 * i), (300 - 20 * i) * u, w * 0.10, 1.5),
            (w * 0.10, (60 + 10 * i) * u, w * 0.2, 2),
        ]
        ridge = p.ridge(y - up * u, amplitude * u, 520 - 120 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river", "river")[i],
            strength,
            fall * u,
            0.03,
            end=y - 6,
            end_soft=70 * u,
            texture=0.05 + 0.05 * i,
            edge=0.18,
        )
        p.mist(y - (108 - 32 * i) * u, y - 27 * u, 0.75, 60 * u, 320)
    p.mist(y - 70 * u, y + 24 * u, 0.85, 50 * u, 380)


def _gorge(p: Painting, y: float, u: float) -> None:
    """Three steep planes at the right that close towards the water."""
    w = p.width
    for i, (start, top, strength, colour) in enumerate(
        ((0.70, 324, 0.62, "river"), (0.79, 432, 0.85, "blue"), (0.90, 583, 1.15, "ink2"))
    ):
        rough = p.profile(170, 6, 0.55) * 70 * u + p.profile(420, 3) * 60 * u
        t = 0.45 * smooth(w * start, w * (start + 0.05), p.xs) + 0.55 * smooth(
            w * (start + 0.035), w * (start + 0.15), p.xs
        )
        foot = y + 60 * u * i
        ridge = (foot + 6 - (top + 60 * i) * u * t - rough * t).astype(np.float32)
        p.hill(
            ridge,
            colour,
            strength * 0.8,
            (240 + 60 * i) * u,
            0.10,
            end=y + (10 + 44 * i) * u,
            end_soft=60 * u,
            texture=0.75 + 0.2 * i,
            edge=0.5,
            texture_colour="ink2",
            warp=20 * u,
            span=(w * (start - 0.04), w * 1.3, w * 0.02),
        )
        p.dots(
            ridge,
            170 + 90 * i,
            "ink2" if i < 2 else "ink",
            0.7,
            w * (start + 0.04),
            w,
            size=(2, 5 + 2 * i),
            below=(-2, 40),
            end=y - 60 * u,
            clump=6,
        )
        p.dots(
            ridge,
            420 + 160 * i,
            "green",
            0.42,
            w * (start + 0.05),
            w,
            size=(1.5, 5 + i),
            below=(10, 190),
            end=y - 60 * u,
            clump=14,
        )
        p.mist(
            y - 50 * u,
            y + 40 * u * i,
            0.85 if i < 2 else 0.5,
            46 * u,
            240,
            left=w * 0.66,
            right=w * 1.2,
        )


def _tea_hills(p: Painting, y: float, u: float) -> None:
    """Rounded hills with rows of tea at the left."""
    w, r = p.width, p.rng
    for i, (end, top, strength, colour) in enumerate(
        ((0.46, 173, 0.42, "river_light"), (0.36, 140, 0.6, "green"), (0.25, 86, 0.8, "tea"))
    ):
        t = 1 - smooth(w * (end - 0.22), w * end, p.xs)
        rough = p.profile(330, 4, 0.42) * 46 * u
        ridge = (y + 24 * u * i + 8 - (top + 24 * i) * u * t - rough * t).astype(np.float32)
        p.hill(
            ridge,
            colour,
            strength,
            210 * u,
            0.16,
            end=y + (8 + 30 * i) * u,
            end_soft=46 * u,
            texture=0.22,
            kind="soft",
            edge=0.35,
            span=(-99, w * (end - 0.01), w * 0.03),
        )
        if i:

            def rows(d: Drawing, ridge=ridge, i=i, end=end) -> None:
                for k in range(13):
                    offset = 14 + k * (13 + 4 * i)
                    for x in range(-40, int(w * (end - 0.03)), 46):
                        points = [
                            (
                                q,
                                p.at(ridge, q)
                                + offset * (1 + 0.25 * math.sin(q * 0.004 + k))
                                + r.normal() * 1.2,
                            )
                            for q in (x + 10 * j for j in range(5))
                        ]
                        value = r.uniform(60, 190)
                        if points[2][1] <= y + 26 * i * u:
                            d.brush(points, [0.6, 2.6 + i * 1.2, 0.6], value)

            p.wash(p.mask(rows, 1.0), "green", 0.75, grain=0.4)
            p.dots(
                ridge, 90, "green", 0.6, 0, w * (end - 0.12), size=(2, 7), below=(-4, 8), clump=9
            )
        p.mist(
            y - 26 * u,
            y + (6 + 26 * i) * u,
            0.7,
            40 * u,
            260,
            left=-w * 0.3,
            right=w * (end + 0.05),
        )


def _left_bank(p: Painting, y: float, u: float) -> None:
    """White houses by the water, a tree in blossom, a willow on the near bank."""
    w = p.width
    k = u * (1.0 if w > p.height else 0.80)
    for x, dy, width, height in (
        (188, 54, 58, 46),
        (288, 56, 50, 40),
        (119, 65, 72, 58),
        (230, 69, 88, 66),
    ):
        white_house(p, x * k * 0.98, y + dy * k, width * k, height * k)
    shore = y + 69 * k
    p.dots(p.level(shore), 170, "ink2", 0.8, 0, 420 * k, size=(3, 8), below=(-6, 5), clump=6)
    p.dots(p.level(shore + 6), 150, "green", 0.6, 0, 425 * k, size=(4, 10), below=(-8, 6), clump=6)
    tree(p, 413 * k, y + 81 * k, 150 * k, "ink", None, blossom="rouge", density=1.6, levels=5)
    near = 205 * u if w > p.height else 450
    willow(p, 35, y + near, 330 * u)
    crest = p.ridge(y + near + 5, 10, 260, 4, 0.5, [(0, 46, w * 0.13, 2.0)])
    crest += smooth(w * 0.10, w * 0.24, p.xs) * 160
    p.hill(
        crest.astype(np.float32),
        "tea",
        0.75,
        60,
        0.0,
        texture=0.4,
        kind="soft",
        texture_colour="ink2",
        edge=0.4,
        span=(-99, w * 0.17, w * 0.05),
        hides=0.5,
        end=y + near + 190,
        end_soft=120,
    )
    p.dots(crest, 140, "green", 0.8, 0, w * 0.17, size=(3, 9), below=(-4, 16), clump=5)
    p.dots(crest, 90, "ink2", 0.6, 0, w * 0.15, size=(2, 6), below=(-2, 30), clump=5)
