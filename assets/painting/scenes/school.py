"""Schools: a yard with a great camphor tree, and a school building round a court."""

from __future__ import annotations

import numpy as np
from buildings import block, paving, steps
from ink import Drawing, Painting, smooth
from motifs import grove, person, school, tree

CHILDREN = ("blue", "ink2", "river", "bayberry", "ink2", "blue", "ochre")


def _ranges(p: Painting, y: float, high: float) -> None:
    """Pale sky and three ranges that are lost in mist above the ground line `y`."""
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.78 - 0.10 * i), high * (1 - 0.12 * i), w * 0.11, 1.7),
            (w * (0.40 + 0.07 * i), high * 0.55, w * 0.10, 1.8),
            (w * 1.0, high * 0.8, w * 0.10, 1.7),
        ]
        ridge = p.ridge(y - 250 + 62 * i, 50, 400 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "green")[i],
            (0.24, 0.32, 0.36)[i],
            160,
            0.03,
            end=y - 10,
            end_soft=80,
            texture=0.12,
            edge=0.2,
        )
        p.mist(y - 170 + 42 * i, y, 0.75, 50, 300)


def schoolyard(scale: float = 1.0) -> Painting:
    """Children walk to school across a yard of blank paper, under one great camphor tree."""
    p = Painting(1920, 1080, 61, scale)
    w, y = p.width, 588
    _ranges(p, y, 170)
    school(p, 930, y, 1.62)
    p.mist(y - 26, y + 6, 0.45, 22, 260)
    grove(p, [820, 856, 900], y + 6, (90, 130))
    grove(p, [1590, 1640, 1700, 1850], y + 6, (84, 130))
    bank = p.ridge(y + 6, 3, 200, 3)
    p.hill(
        bank,
        "green_light",
        0.5,
        50,
        0,
        end=y + 110,
        end_soft=70,
        edge=0.3,
        span=(700, w * 2, 150),
        hides=0,
    )
    p.dots(bank, 160, "green", 0.6, 700, w, size=(2, 7), below=(-4, 6), clump=8)
    p.wash(
        smooth(0.50, 0.80, p.noise(300, 3, 3.2, 0.5))
        * smooth(y + 20, y + 80, p.y)
        * (1 - smooth(y + 120, y + 260, p.y)),
        "ochre_light",
        0.20,
    )
    paving(p, y + 34, 860, 760, w, (1250, y - 60), 20)
    walkers = (
        (1196, 652, 48, 0.5),
        (1222, 655, 45, -0.4),
        (1271, 662, 50, 0.6),
        (1128, 684, 58, 0.5),
        (1160, 688, 54, -0.5),
        (1352, 648, 43, 0.3),
    )
    for (x, foot, size, stride), colour in zip(walkers, CHILDREN, strict=False):
        person(p, x, foot, size, colour, stride, load=colour != "ink2")
    _shadows(p, [(x, foot, size) for x, foot, size, _ in walkers])
    root = (700 - smooth(1560, 1760, p.xs) * 34 - p.profile(140, 4) * 8).astype(np.float32)
    p.hill(
        root, "tea", 0.55, 70, 0, end=860, end_soft=110, texture=0.3, kind="soft",
        texture_colour="ink2", edge=0.4, span=(1600, w * 2, 90), hides=0.5,
    )  # fmt: skip
    tree(
        p,
        1752,
        690,
        560,
        "ink",
        "green",
        0.5,
        lean=-0.06,
        density=1.2,
        levels=6,
        spread=0.5,
        dab=(3, 8),
    )
    p.dots(root, 130, "green", 0.75, 1630, w, size=(3, 9), below=(-4, 24), clump=6)
    return p


def _shadows(p: Painting, feet: list[tuple[float, float, float]]) -> None:
    """Short soft shadows to the left of standing people."""

    def draw(d: Drawing) -> None:
        for x, y, size in feet:
            d.ellipse(x - size * 0.2, y + 1, size * 0.28, size * 0.04)

    p.wash(p.blur(p.mask(draw, 0.5), 1.5), "grey", 0.45)


def friendship_school(scale: float = 1.0) -> Painting:
    """A school round a court: a long wing, a stair tower, a low gallery and a row of ginkgoes."""
    p = Painting(1920, 1080, 67, scale)
    w, y = p.width, 606
    _ranges(p, y, 130)
    block(p, 1010, y - 14, 150, 150, 4, 4, 0.2, colour="green_light", tint=0.2, seed=4)
    block(
        p,
        1210,
        y - 6,
        420,
        190,
        5,
        12,
        0.10,
        colour="ochre_light",
        tint=0.34,
        glass=0.62,
        lit=(2, 4),
        seed=9,
    )
    block(p, 1640, y - 4, 92, 250, 6, 2, 0.34, colour="ochre", tint=0.26, glass=0.4, seed=5)
    _gallery(p, 870, y + 4, 330)
    p.mist(y - 24, y + 8, 0.4, 22, 240)
    grove(p, [790, 826, 858], y + 8, (80, 118), ("green", "tea"))
    grove(p, [1760, 1804, 1862, 1906], y + 8, (90, 140), ("green", "tea"))
    bank = p.ridge(y + 8, 3, 200, 3)
    p.hill(
        bank,
        "green_light",
        0.45,
        34,
        0,
        end=y + 70,
        end_soft=40,
        edge=0.3,
        span=(700, w * 2, 130),
        hides=0,
    )
    p.dots(bank, 150, "green", 0.6, 740, w, size=(2, 7), below=(-4, 6), clump=8)
    steps(p, 1330, y + 10, 180, 6, 5.5, 13)
    paving(p, y + 46, 900, 760, w, (1420, y - 90), 24)
    for x in (1088, 1176):
        tree(
            p,
            x,
            y + 34,
            165,
            "ink2",
            None,
            blossom=(0.86, 0.66, 0.24),
            density=2.0,
            levels=5,
            spread=0.42,
        )
    walkers = (
        (1402, 672, 50, "ink2", 0.4),
        (1430, 676, 42, "rouge", 0.4),
        (1498, 668, 46, "blue", -0.4),
        (1330, 700, 54, "river", 0.5),
    )
    for x, foot, size, colour, stride in walkers:
        person(p, x, foot, size, colour, stride)
    _shadows(p, [(x, foot, size) for x, foot, size, *_ in walkers])
    return p


def _gallery(p: Painting, x: float, y: float, w: float) -> None:
    """Low open gallery with a tiled roof that closes the court."""

    def roof(d: Drawing) -> None:
        d.poly([(x - 10, y - 62), (x + 14, y - 88), (x + w - 14, y - 88), (x + w + 10, y - 62)])

    def posts(d: Drawing) -> None:
        for i in range(12):
            cx = x + 6 + (w - 12) * i / 11
            d.line([(cx, y - 62), (cx, y)], 2.0, 215)
        d.line([(x, y - 18), (x + w, y - 18)], 1.2, 190)

    def tiles(d: Drawing) -> None:
        for i in range(34):
            cx = x + 4 + (w - 8) * i / 33
            d.line([(cx * 0.99 + (x + w / 2) * 0.01, y - 87), (cx, y - 63)], 0.7, 150)

    back = p.mask(lambda d: d.rect(x, y - 62, w, 62), 0.3)
    p.cover(back, "wall", 0.8)
    p.wash(back * smooth(y, y - 62, p.y), "grey", 0.4)
    p.wash(p.mask(posts, 0.25), "ochre", 0.9)
    p.wash(p.mask(roof, 0.4), "ink2", 0.75, edge=0.4, edge_width=3, grain=0.4)
    p.wash(p.mask(tiles, 0.3), "ink", 0.6)
