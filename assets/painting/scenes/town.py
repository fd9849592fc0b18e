"""New public places: a community service centre by a pond and a passenger station at the river."""

from __future__ import annotations

import numpy as np
from buildings import block, canopy, coach, ferry, paving, steps
from ink import Drawing, Painting, smooth
from motifs import apartments, grove, person, tree, willow


def service_centre(scale: float = 1.0) -> Painting:
    """Low new service centre with a light in its entrance, housing behind, a pond before it."""
    p = Painting(1920, 1080, 111, scale)
    w, h, y = p.width, p.height, 596
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.11)
    for i in range(3):
        peaks = [
            (w * (0.62 + 0.12 * i), 170 - 20 * i, w * 0.13, 1.7),
            (w * (0.98 - 0.2 * i), 100, w * 0.12, 1.8),
            (w * 0.2, 50, w * 0.2, 2),
        ]
        ridge = p.ridge(y - 215 + 55 * i, 46, 430 - 90 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.24 + 0.07 * i,
            160,
            0.03,
            end=y - 16,
            end_soft=80,
            texture=0.12,
            edge=0.2,
        )
        p.mist(y - 150 + 34 * i, y, 0.75, 46, 300)
    far = ((0, 0, 84, 150, 7), (124, -6, 76, 190, 8), (560, -4, 84, 170, 7), (690, 0, 90, 140, 6))
    apartments(p, 990, y - 24, 0.95, far, lit=False, seed=12)
    p.mist(y - 150, y - 16, 0.72, 46, 240, left=900, right=1900)
    block(p, 1040, y, 300, 118, 2, 8, 0.0, colour="green_light", tint=0.16, glass=0.66, seed=3)
    block(p, 1330, y + 2, 230, 168, 3, 6, 0.0, colour="ochre_light", tint=0.34, glass=0.5, seed=7)
    block(p, 1552, y, 190, 118, 2, 5, 0.20, colour="green_light", tint=0.16, glass=0.66, seed=8)
    canopy(p, 1352, y + 4, 190, 62, 5)
    door = p.mask(lambda d: d.rect(1418, y - 44, 56, 48), 0.2)
    p.cover(door, (1.0, 0.86, 0.55), 0.96)
    p.wash(
        p.mask(
            lambda d: [
                d.line([(x, y - 44), (x, y + 4)], 1.4, 200) for x in (1418, 1437, 1455, 1474)
            ],
            0.2,
        ),
        "ink2",
        0.8,
    )
    steps(p, 1362, y + 5, 170, 4, 5, 12)
    p.glow(1446, y - 16, 62, strength=0.75)
    bank = p.ridge(y + 10, 3, 220, 3)
    p.hill(
        bank,
        "green_light",
        0.42,
        40,
        0,
        end=y + 84,
        end_soft=40,
        edge=0.3,
        span=(780, w * 2, 130),
        hides=0,
    )
    grove(p, [880, 922, 968, 1010], y + 10, (76, 120))
    grove(p, [1756, 1800, 1850, 1900], y + 10, (80, 128))
    tree(p, 1262, y + 26, 120, "ink2", None, blossom="rouge", density=1.6, levels=4)
    tree(p, 1634, y + 26, 130, "ink2", None, blossom="rouge", density=1.6, levels=4)
    _hedge(p, 1040, 1330, y + 22)
    _hedge(p, 1570, 1760, y + 22)
    paving(p, y + 28, y + 96, 900, w, (1446, y - 60), 12)
    for x, foot, size, colour, stride in (
        (1424, y + 52, 46, "ink2", 0.5),
        (1446, y + 54, 42, "bayberry", 0.4),
        (1530, y + 62, 48, "blue", -0.5),
        (1292, y + 58, 45, "ink2", 0.0),
        (1310, y + 59, 30, "river", 0.3),
    ):
        person(p, x, foot, size, colour, stride)
    edge = p.level(y + 96) + p.profile(170, 4) * 6
    p.hill(
        edge.astype(np.float32),
        "tea",
        0.5,
        22,
        0,
        end=y + 134,
        end_soft=20,
        edge=0.4,
        span=(720, w * 2, 160),
        hides=0.3,
    )
    p.dots(edge, 220, "ink2", 0.6, 760, w, size=(2, 7), below=(-2, 6), clump=9)
    p.water(y + 112, h, "river", 0.26, 90)
    p.reflect(y + 112, 260, 0.40, 1.2, (6, 4), gap=14)
    willow(p, 1862, y + 120, 330)
    return p


def _hedge(p: Painting, left: float, right: float, y: float) -> None:
    """Low clipped hedge of overlapping dabs."""
    r = p.rng

    def draw(d: Drawing) -> None:
        x = left
        while x < right:
            d.ellipse(
                x,
                y + r.normal() * 2,
                r.uniform(9, 17),
                r.uniform(6, 10),
                r.normal() * 6,
                r.uniform(120, 255),
            )
            x += r.uniform(7, 14)

    p.wash(p.mask(draw, 0.8), "green", 0.75, edge=0.4, edge_width=2)


def harbour(scale: float = 1.0) -> Painting:
    """Passenger station at the river: waiting hall, coach, long stairs, pontoon and ferry."""
    p = Painting(1920, 1080, 121, scale)
    w, h, y = p.width, p.height, 640
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 220), "river_light", 0.12)
    sun = np.exp(-(((p.x - w * 0.46) / (w * 0.14)) ** 2) - ((p.y - h * 0.46) / (h * 0.12)) ** 2)
    p.wash(sun, "ochre_light", 0.26)
    for i in range(3):
        peaks = [
            (w * (0.92 - 0.05 * i), 230 - 30 * i, w * 0.14, 1.6),
            (w * (0.22 + 0.05 * i), 120 - 20 * i, w * 0.13, 1.7),
        ]
        ridge = p.ridge(y - 190 + 50 * i, 44, 420 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.25 + 0.08 * i,
            180,
            0.03,
            end=y - 6,
            end_soft=80,
            texture=0.12,
            edge=0.2,
        )
        p.mist(y - 120 + 30 * i, y, 0.75, 46, 300)
    slope = (
        y + 6 - smooth(1010, 1300, p.xs) * 150 - p.profile(260, 4) * 12 * smooth(1000, 1200, p.xs)
    ).astype(np.float32)
    p.hill(
        slope, "tea", 0.62, 150, 0.12, end=y + 16, end_soft=60, texture=0.35, kind="soft",
        texture_colour="ink2", edge=0.4, span=(1015, w * 2, 24), hides=0.95,
    )  # fmt: skip
    top = y - 138
    block(
        p,
        1330,
        top,
        400,
        92,
        2,
        11,
        0.09,
        colour="ochre_light",
        tint=0.26,
        glass=0.7,
        lit=None,
        seed=21,
    )
    _long_roof(p, 1300, top - 92, 480)
    canopy(p, 1350, top + 2, 250, 44, 7, 6)
    coach(p, 1618, top + 24, 150)
    grove(p, [1240, 1272, 1304], top + 14, (60, 96), ("green", "tea"))
    grove(p, [1776, 1816, 1858, 1900], top + 16, (70, 110), ("green", "tea"))
    p.dots(slope, 240, "green", 0.6, 1060, w, size=(2, 8), below=(0, 110), clump=9)
    p.dots(slope, 120, "ink2", 0.5, 1060, w, size=(2, 6), below=(30, 150), clump=7)
    steps(p, 1424, top + 22, 74, 22, 5.6, 1.6)
    for x, foot, size, colour, stride in (
        (1450, top + 62, 34, "ink2", 0.6),
        (1474, top + 88, 38, "bayberry", 0.5),
        (1440, top + 118, 42, "blue", -0.5),
    ):
        person(p, x, foot, size, colour, stride, load=colour == "blue")
    shore = p.level(y + 10) + p.profile(150, 4) * 5
    p.hill(
        shore.astype(np.float32),
        "ink2",
        0.4,
        16,
        0,
        end=y + 40,
        end_soft=18,
        edge=0.4,
        span=(1000, w * 2, 30),
        hides=0,
    )
    p.dots(shore, 200, "ink2", 0.65, 1030, w, size=(3, 9), below=(-3, 8), clump=8)
    p.water(y + 18, h, "river", 0.30, 120)
    p.reflect(y + 18, 230, 0.36, 1.2, (7, 4), gap=10)
    _pontoon(p, 1372, y + 36)
    ferry(p, 1240, y + 66, 330, facing=-1)
    p.glow(1240 - 330 * 0.145, y + 66 - 330 * 0.215, 34, strength=0.9, core=3)
    wake = p.mask(
        lambda d: [d.ellipse(1240, y + 74 + 7 * i, 190 - 24 * i, 1.6, 0, 190) for i in range(5)],
        1.0,
    )
    p.wash(p.blur(wake, 1), "river", 0.8)
    return p


def _long_roof(p: Painting, x: float, y: float, w: float) -> None:
    """Broad roof of the waiting hall, slightly curved."""
    arc = [(x + w * t, y - 10 - 20 * np.sin(np.pi * t)) for t in np.linspace(0, 1, 20)]
    mask = p.mask(lambda d: d.poly([*arc, (x + w, y + 3), (x, y + 3)]), 0.4)
    p.cover(mask, "paper", 0.8)
    p.wash(mask, "ink2", 0.75, edge=0.5, edge_width=4, grain=0.4)


def _pontoon(p: Painting, x: float, y: float) -> None:
    """Landing stage with a gangway from the foot of the stairs."""

    def draw(d: Drawing) -> None:
        d.poly([(x, y), (x + 250, y), (x + 262, y + 12), (x - 8, y + 12)])
        d.poly([(x + 60, y), (x + 78, y), (x + 116, y - 46), (x + 104, y - 46)], 200)
        for i in range(13):
            d.line([(x + 4 + 20 * i, y), (x + 4 + 20 * i, y - 15)], 1.1, 190)
        d.line([(x, y - 15), (x + 250, y - 15)], 1.1, 190)

    p.wash(p.mask(draw, 0.35), "ink2", 0.85, edge=0.4, edge_width=2)
