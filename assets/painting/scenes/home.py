"""The home pictures: one river, four places. Sky and lower water stay blank for type and controls."""

from __future__ import annotations

import numpy as np
from ink import Painting, smooth
from motifs import apartments, factory, grove, pavilion, school, steam, tree, white_house, willow

STEAM = (0.985, 0.97, 0.94)
HOUSING = ((0, 0, 90, 130, 6), (128, 2, 104, 176, 7), (270, 0, 92, 140, 6))


def panorama(scale: float = 1.0) -> Painting:
    """Landscape home: old houses, new housing, works and school along one far shore."""
    p = Painting(1920, 1080, 14, scale)
    w, h, y = p.width, p.height, 653
    p.wash(1 - smooth(0, h * 0.35, p.y + (p.low - 0.5) * 200), "river_light", 0.05)
    glow = np.exp(-(((p.x - w * 0.47) / (w * 0.20)) ** 2) - ((p.y - h * 0.50) / (h * 0.11)) ** 2)
    p.wash(glow, "ochre_light", 0.26)
    for i in range(3):
        peaks = [
            (w * 0.16, 40, w * 0.12, 2),
            (w * (0.66 + 0.08 * i), 70 + 16 * i, w * 0.10, 1.7),
            (w * (0.93 - 0.03 * i), 190 - 20 * i, w * 0.09, 1.6),
        ]
        ridge = p.ridge(h * (0.505 + 0.02 * i), 36, 460 - 110 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.24 + 0.07 * i,
            120,
            0.02,
            end=y - 10,
            end_soft=54,
            texture=0.08,
            edge=0.2,
        )
        p.mist(h * (0.545 + 0.01 * i), y, 0.7, 36, 320)
    _tea_hills(p, y)
    _gorge(p, y)
    _old_houses(p, y)
    apartments(p, w * 0.315, y + 2, 0.66, HOUSING, seed=8)
    grove(p, np.linspace(w * 0.305, w * 0.50, 9), y + 8, (38, 66))
    pavilion(p, w * 0.478, y + 8, 0.62)
    works = factory(p, w * 0.555, y + 4, 0.50)
    for x, top in works["stacks"]:
        steam(p, x, top, 150, 1, 0.8, STEAM, 8)
    school(p, w * 0.795, y + 4, 0.66, lit=False)
    grove(p, [w * 0.772, w * 0.784, w * 0.925, w * 0.938, w * 0.952], y + 8, (46, 76))
    bank = p.ridge(y + 8, 3, 200, 3)
    p.hill(bank, "tea", 0.45, 20, 0, end=y + 30, end_soft=14, edge=0.4, hides=0.3)
    p.dots(bank, 240, "ink2", 0.6, 0, w, size=(2, 6), below=(-3, 5), clump=9)
    p.mist(y - 6, y + 16, 0.55, 18, 200)
    p.water(y + 20, h * 0.90, "river", 0.26, 70)
    p.reflect(y + 20, 190, 0.36, 1.2, (5, 4))
    p.cover(smooth(h * 0.70, h * 0.86, p.y + (p.low - 0.5) * 90), "paper", 0.86)
    return p


def _tea_hills(p: Painting, y: float) -> None:
    """Two low hills at the left edge."""
    w, h = p.width, p.height
    for end, top, colour, strength in (
        (0.30, 0.49, "green_light", 0.6),
        (0.19, 0.525, "tea", 0.75),
    ):
        t = 1 - smooth(w * (end - 0.20), w * end, p.xs)
        rough = p.profile(300, 3, 0.4) * 24
        ridge = (y + 8 - (y + 8 - h * top) * t - rough * t).astype(np.float32)
        p.hill(
            ridge,
            colour,
            strength,
            150,
            0.15,
            end=y + 8,
            end_soft=34,
            texture=0.25,
            kind="soft",
            edge=0.35,
            span=(-99, w * (end - 0.01), w * 0.03),
        )
        p.mist(y - 24, y + 10, 0.7, 30, 240, left=-w, right=w * (end + 0.03))


def _gorge(p: Painting, y: float) -> None:
    """Two cliffs at the right edge."""
    w, h = p.width, p.height
    for i, (start, top, strength, colour) in enumerate(
        ((0.90, 0.34, 0.6, "river"), (0.955, 0.24, 0.9, "blue"))
    ):
        d = p.xs / w - start
        t = 0.55 * smooth(0, 0.03, d) + 0.45 * smooth(0.02, 0.08, d)
        rough = p.profile(120, 6, 0.55) * 34 + p.profile(340, 3) * 30
        foot = y + 6 + 18 * i
        ridge = (foot - (foot - h * top) * t - rough * t).astype(np.float32)
        p.hill(
            ridge,
            colour,
            strength,
            240,
            0.14,
            end=foot,
            end_soft=40,
            texture=0.85,
            edge=0.5,
            texture_colour="ink2",
            warp=14,
            span=(w * (start - 0.02), w * 1.5, w * 0.01),
        )
        p.dots(
            ridge,
            200,
            "green",
            0.45,
            w * (start + 0.02),
            w,
            size=(1.5, 5),
            below=(0, 160),
            end=foot - 40,
            clump=10,
        )
        p.mist(foot - 44, foot + 4, 0.7, 34, 220, left=w * (start - 0.05), right=w * 2)


def _old_houses(p: Painting, y: float) -> None:
    """White houses, a blossoming tree and a willow at the left."""
    for x, dy, width, height in ((163, 1, 56, 44), (106, 8, 66, 54), (240, 8, 62, 46)):
        white_house(p, x, y + dy, width, height)
    tree(p, 355, y + 12, 120, "ink", None, blossom="rouge", density=1.5, levels=5)
    willow(p, 42, y + 20, 170)


def scroll(scale: float = 1.0) -> Painting:
    """Portrait home: a hanging scroll; the river will wind down past four banks."""
    p = Painting(1080, 1920, 17, scale)
    w, h = p.width, p.height
    glow = np.exp(-(((p.x - w * 0.46) / (w * 0.26)) ** 2) - ((p.y - h * 0.335) / (h * 0.05)) ** 2)
    p.wash(glow, "ochre_light", 0.28)
    for i in range(3):
        peaks = [
            (w * (0.80 - 0.06 * i), 150 - 24 * i, w * 0.16, 1.7),
            (w * (0.14 + 0.08 * i), 90 + 10 * i, w * 0.16, 1.8),
        ]
        ridge = p.ridge(h * (0.335 + 0.018 * i), 46, 330 - 70 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.26 + 0.08 * i,
            140,
            0.03,
            end=h * 0.405,
            end_soft=70,
            texture=0.12,
            edge=0.2,
        )
        p.mist(h * (0.368 + 0.008 * i), h * 0.405, 0.75, 44, 260)
    p.water(h * 0.400, h * 0.90, "river", 0.30, 110)
    for i, (at, side, reach) in enumerate(
        ((0.445, 1, 0.46), (0.540, -1, 0.56), (0.640, 1, 0.50), (0.745, -1, 0.54))
    ):
        _bank(p, i, h * at, side, reach)
    p.cover(smooth(h * 0.81, h * 0.90, p.y + (p.low - 0.5) * 60), "paper", 0.9)
    return p


def _bank(p: Painting, i: int, y: float, side: int, reach: float) -> None:
    """Bank `i` counted from the far shore, with its place standing on it."""
    w, r = p.width, p.rng
    e = p.xs / w - (1 - reach) if side > 0 else reach - p.xs / w
    t = smooth(-0.02, 0.16, e)
    rough = p.profile(150, 5, 0.5) * 16 + p.profile(420, 3) * 22
    if i < 2:
        _mountain_behind(p, i, y, side, reach, smooth(0.06, 0.40, e), rough)
    ridge = (y + 14 - 14 * t - rough * 0.25 * t).astype(np.float32)
    span = (w * (1 - reach), w * 2, w * 0.03) if side > 0 else (-w, w * reach, w * 0.03)
    p.hill(
        ridge,
        "tea",
        0.62,
        44,
        0.05,
        end=y + 52 + 8 * i,
        end_soft=26,
        edge=0.45,
        span=span,
        hides=0.85,
    )
    left, right = (w * (1 - reach + 0.05), w) if side > 0 else (0, w * (reach - 0.05))
    if i == 0:
        school(p, w * 0.66, y + 2, 0.80, lit=False)
        grove(p, [w * 0.63, w * 0.655, w * 0.97], y + 10, (52, 84))
    elif i == 1:
        works = factory(p, w * 0.03, y + 4, 0.66)
        for x, top in works["stacks"]:
            steam(p, x, top, 150, 1, 0.8, STEAM, 9)
        grove(p, [w * 0.475, w * 0.50], y + 10, (50, 74))
    elif i == 2:
        apartments(p, w * 0.60, y + 4, 0.86, HOUSING, seed=8)
        pavilion(p, w * 0.565, y + 14, 0.6)
        grove(p, [w * 0.635, w * 0.70, w * 0.79, w * 0.89, w * 0.955], y + 10, (46, 74))
    else:
        for x, dy, width, height in ((232, -8, 92, 72), (108, 4, 112, 90), (292, 2, 104, 78)):
            white_house(p, x, y + dy, width, height)
        tree(p, w * 0.405, y + 8, 118, "ink", None, blossom="rouge", density=1.5, levels=5)
        willow(p, w * 0.045, y + 24, 300)
    p.dots(ridge, 150, "green", 0.7, left, right, size=(2, 8), below=(-3, 10), clump=8)
    p.dots(ridge, 60, "ink2", 0.5, left, right, size=(2, 5), below=(-2, 16), clump=6)


def _mountain_behind(
    p: Painting, i: int, y: float, side: int, reach: float, rise: np.ndarray, rough: np.ndarray
) -> None:
    """Hill behind one of the two far banks."""
    w = p.width
    ridge = (y + 10 - (150 + 40 * i) * rise - rough * 2 * rise).astype(np.float32)
    span = (
        (w * (1 - reach + 0.03), w * 2, w * 0.02)
        if side > 0
        else (-w, w * (reach - 0.03), w * 0.02)
    )
    p.hill(
        ridge,
        ("river", "green")[i],
        0.62,
        150,
        0.06,
        end=y + 4,
        end_soft=46,
        texture=(0.6, 0.25)[i],
        kind=("cliff", "soft")[i],
        edge=0.45,
        texture_colour="ink2",
        warp=(10, 0)[i],
        span=span,
    )
    left, right = (w * (1 - reach), 2 * w) if side > 0 else (-w, w * reach)
    p.mist(y - 46, y + 8, 0.75, 30, 220, left=left, right=right)
