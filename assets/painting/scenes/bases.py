"""Farm bases: white-tea terraces that climb round two knolls, and a slope of bamboo with shoots."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from ink import Drawing, Painting, smooth
from motifs import bamboo, person, shoot, tree, white_house


def white_tea_base(scale: float = 1.0) -> Painting:
    """Terraces in pale green rings round two knolls; a lit drying house on the saddle."""
    p = Painting(1920, 1080, 141, scale)
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.42, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.90 - 0.10 * i), 150 - 20 * i, w * 0.10, 1.7),
            (w * (0.30 + 0.12 * i), 90, w * 0.14, 1.9),
        ]
        ridge = p.ridge(300 + 44 * i, 46, 400 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge, ("blue", "river_light", "river")[i], 0.22 + 0.08 * i, 150, 0.03, end=470,
            end_soft=80, texture=0.1, edge=0.2,
        )  # fmt: skip
        p.mist(360 + 30 * i, 480, 0.8, 50, 300)
    _terraces(p, 1690, 292, 620, 470, 12, 0.62, 300)
    p.mist(470, 560, 0.75, 50, 260, left=900, right=1500)
    white_house(p, 1444, 436, 92, 64)
    tree(p, 1560, 438, 96, "ink2", None, blossom="rouge", density=1.4)
    tree(p, 1420, 440, 84, "ink2", "green", 0.6)
    p.glow(1470, 414, 26, strength=0.85, core=2.6)
    p.mist(440, 486, 0.5, 26, 240, left=1300, right=1640)
    _terraces(p, 1210, 432, 900, 520, 13, 0.85, 420)
    for x, y, size, colour in (
        (1106, 560, 58, "ink2"),
        (1158, 566, 54, "blue"),
        (1372, 604, 62, "river"),
    ):
        person(p, x, y, size, colour, hat=True, load=True, lean=0.10)
    p.mist(760, 1100, 0.95, 80, 320)
    return p


def _terraces(
    p: Painting,
    cx: float,
    top: float,
    width: float,
    height: float,
    n: int,
    strength: float,
    drop: float,
) -> None:
    """Knoll with `n` terrace rings seen from the front; each ring is a row of clipped tea."""
    r = p.rng
    u = (p.xs - cx) / (width * 0.62)
    uneven = p.profile(420, 3) * 52 * np.clip(np.abs(u) * 2, 0, 1)
    crown = (
        top + uneven + height * (1 - np.exp(-(np.abs(u) ** 1.9))) * 0.95 - p.profile(180, 4) * 11
    ).astype(np.float32)
    end = top + drop + 120
    p.hill(
        crown, "green_light", 0.52 * strength, 200, 0.25, end=end, end_soft=150, texture=0.10, kind="soft",
        edge=0.35, hides=0.97, span=(cx - width * 0.86, cx + width * 0.86, 60),
    )  # fmt: skip
    rings = []
    for k in range(n):
        t = (k + 0.9) / n
        half = width * 0.64 * t**0.62
        rings.append((top + drop * t**1.12 * 0.92, half, drop * (0.035 + 0.06 * t), t))

    def point(ring, a: float) -> tuple[float, float]:
        y, half, sag, t = ring
        wave = math.sin(a * 3.1 + t * 5) * 4 * t
        x = cx + half * math.sin(a)
        lift = p.at(uneven, x) * (0.3 + 0.5 * t)
        return x, max(y + sag * (math.cos(a) * 1.5 - 0.9) + wave + lift, p.at(crown, x) + 3)

    def bushes(d: Drawing, band: int) -> None:
        for ring in rings:
            t = ring[3]
            a = -1.5
            while a < 1.5:
                step = r.uniform(0.020, 0.034) / (0.35 + t)
                x, y = point(ring, a)
                size = 3.2 + 6.5 * t
                lean = -math.degrees(math.atan(math.sin(a) * 0.3)) * 0.3
                face = 0.35 + 0.65 * math.cos(a)
                if band == 0:
                    d.ellipse(x, y, size * 1.7 * face + 1, size * 0.62, lean, r.uniform(150, 255))
                elif band == 1:
                    d.ellipse(
                        x + r.normal() * 3,
                        y + size * r.uniform(-0.1, 0.5),
                        size * 0.7,
                        size * 0.32,
                        r.normal() * 15,
                        r.uniform(60, 210),
                    )
                elif r.random() < 0.7:
                    d.ellipse(
                        x + r.normal() * 3,
                        y - size * r.uniform(0.25, 0.6),
                        size * 0.34,
                        size * 0.2,
                        r.normal() * 20,
                        r.uniform(90, 230),
                    )
                a += step

    def walls(d: Drawing) -> None:
        for ring in rings:
            t = ring[3]
            for a in np.arange(-1.45, 1.4, 0.16):
                if r.random() < 0.78:
                    pts = [point(ring, a + q) for q in (0, 0.06, 0.12, 0.17)]
                    low = 6 + 8 * t
                    d.brush(
                        [(x, y + low) for x, y in pts],
                        [0.2, 0.7 + 0.6 * t, 0.2],
                        r.uniform(60, 180),
                    )

    def joints(d: Drawing) -> None:
        for upper, lower in pairwise(rings):
            for _ in range(3):
                a = r.uniform(-1.1, 1.1)
                d.brush(
                    [point(upper, a), point(lower, a + r.normal() * 0.02)],
                    [0.2, 0.8, 0.2],
                    r.uniform(50, 120),
                )

    inside = smooth(-2, 3, p.y - crown[None, :]) * (
        1 - smooth(end - 190, end - 40, p.y + (p.mid - 0.5) * 90)
    )
    p.wash(
        p.mask(lambda d: bushes(d, 0), 0.7) * inside, "tea", 0.62 * strength, edge=0.3, edge_width=3
    )
    p.wash(
        p.mask(lambda d: bushes(d, 1), 0.6) * inside,
        "green",
        0.75 * strength,
        edge=0.2,
        edge_width=2,
    )
    p.wash(p.mask(walls, 0.6) * inside, "ink2", 0.5 * strength, grain=0.3)
    p.wash(p.mask(joints, 0.6) * inside, "ochre", 0.5 * strength)
    p.cover(p.mask(lambda d: bushes(d, 2), 0.4) * inside, (0.93, 0.935, 0.86), 0.62 * strength)


def shoot_base(scale: float = 1.0) -> Painting:
    """Slope of bamboo in mist; two diggers with baskets, tall shoots in the foreground."""
    p = Painting(1920, 1080, 151, scale)
    w, h, r = p.width, p.height, p.rng
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 260), "green_light", 0.14)
    for i in range(2):
        ridge = p.ridge(
            270 + 60 * i, 44, 420 - 100 * i, 6, 0.5, [(w * (0.66 + 0.2 * i), 120, w * 0.12, 1.7)]
        )
        p.hill(
            ridge,
            ("blue", "river_light")[i],
            0.24 + 0.08 * i,
            150,
            0.03,
            end=460,
            end_soft=90,
            texture=0.1,
            edge=0.2,
        )
        p.mist(330 + 30 * i, 470, 0.8, 50, 300)
    for i, (base, strength) in enumerate(((470, 0.5), (560, 0.75))):
        slope = (base - smooth(760, 1900, p.xs) * (150 - 40 * i) - p.profile(260, 4) * 16).astype(
            np.float32
        )
        _plumes(p, slope, i, strength)
        p.hill(
            slope, "tea", 0.42 + 0.12 * i, 120, 0.06, end=base + 150, end_soft=90, texture=0.25, kind="soft",
            edge=0.3, hides=0.85, span=(700 - 60 * i, w * 2, 130),
        )  # fmt: skip
        p.dots(slope, 240, "green", 0.5, 720, w, size=(2, 6 + i), below=(0, 90), clump=9)
        p.mist(base + 20, base + 110, 0.6, 46, 280, left=700, right=w * 2)
    for x, width, lean, strength in (
        (1560, 17, 0.3, 0.55),
        (1640, 20, -0.2, 0.6),
        (1316, 14, 0.25, 0.42),
        (1104, 13, -0.3, 0.36),
    ):
        bamboo(p, x, 640, -40, width, "tea", strength, lean, density=0.55)
    for x, width, lean in ((1745, 30, -0.25), (1868, 36, 0.2)):
        bamboo(p, x, 770 + r.normal() * 8, -60, width, "green", 0.95, lean, density=0.85)
    ground = (648 - smooth(1000, 1900, p.xs) * 26 - p.profile(240, 4) * 10).astype(np.float32)
    p.hill(
        ground, "ochre_light", 0.40, 120, 0.05, end=860, end_soft=110, texture=0.25, kind="soft",
        texture_colour="ink2", edge=0.3, hides=0.6, span=(840, w * 2, 150),
    )  # fmt: skip
    p.dots(ground, 260, "green", 0.6, 880, w, size=(2, 8), below=(-4, 90), clump=8)
    person(p, 1236, 640, 96, "blue", 0.2, hat=True, lean=0.26)
    person(p, 1420, 628, 88, "ink2", -0.5, hat=True, load=True, lean=-0.06)
    _basket(p, 1304, 660, 52)
    p.glow(1304, 616, 44, strength=0.8, core=3.2)
    for x, y, size, lean in (
        (1500, 742, 190, 0.05),
        (1592, 752, 132, -0.05),
        (1082, 716, 104, 0.06),
        (1418, 724, 84, -0.04),
        (1672, 728, 92, 0.05),
    ):
        shoot(p, x, y, size, lean)
        half = size * 0.24
        p.dots(
            p.level(y), 56, "green", 0.75, x - half, x + half, size=(2, 7), below=(-6, 7), clump=5
        )
        p.dots(
            p.level(y),
            40,
            "ochre",
            0.6,
            x - half * 1.4,
            x + half * 1.4,
            size=(2, 6),
            below=(-2, 9),
            clump=5,
        )
    p.mist(800, 1120, 0.95, 70, 320)
    return p


def _plumes(p: Painting, slope: np.ndarray, i: int, strength: float) -> None:
    """Bamboo woods far off: nodding plumes of short strokes in soft wash."""
    r = p.rng
    crowns = [(r.uniform(740, 1920), r.uniform(70, 150) + 20 * i) for _ in range(46)]

    def mass(d: Drawing) -> None:
        for x, size in crowns:
            y, bend = p.at(slope, x), r.normal() * 16
            d.brush(
                [
                    (x, y + 10),
                    (x + bend * 0.2, y - size * 0.5),
                    (x + bend, y - size * 0.95),
                    (x + bend * 2.1, y - size),
                ],
                [4, size * 0.14, size * 0.11, 1],
                r.uniform(70, 170),
            )

    def strokes(d: Drawing) -> None:
        for x, size in crowns:
            y = p.at(slope, x)
            for _ in range(34):
                t, side = r.random(), r.normal()
                cx, cy = x + side * size * 0.12 * (1.2 - t * 0.6), y - size * (0.1 + 0.9 * t)
                length = r.uniform(8, 17)
                d.brush(
                    [(cx, cy), (cx + side * 4, cy + length * 0.5), (cx + side * 5, cy + length)],
                    [0.3, 1.5, 0.2],
                    r.uniform(60, 220),
                )

    soft = p.blur(p.mask(mass, 1.5), 6)
    p.wash(soft * (0.5 + 0.7 * p.mid), "green_light", 0.9 * strength, flow=0.8)
    p.wash(p.mask(strokes, 0.5), "green", 0.75 * strength)


def _basket(p: Painting, x: float, y: float, s: float) -> None:
    """Wicker basket with a few shoots in it."""
    for dx, size, lean in ((-14, 44, -0.15), (2, 54, 0.05), (16, 42, 0.2)):
        shoot(p, x + dx, y - s * 0.45, size, lean)
    body = [
        (x - s * 0.5, y - s * 0.62),
        (x + s * 0.5, y - s * 0.62),
        (x + s * 0.40, y),
        (x - s * 0.40, y),
    ]
    mask = p.mask(lambda d: d.poly(body), 0.5)
    p.cover(mask, "paper", 0.95)
    p.wash(mask, "ochre_light", 0.9, edge=0.6, edge_width=3)
    p.wash(mask * smooth(x - s * 0.1, x + s * 0.5, p.x), "ochre", 0.7)

    def weave(d: Drawing) -> None:
        for k in range(5):
            up = y - s * (0.06 + 0.13 * k)
            half = s * (0.41 + 0.02 * k)
            d.brush([(x - half, up), (x, up + 3), (x + half, up)], [0.3, 0.8, 0.3], 190)
        for k in range(-4, 5):
            d.line([(x + k * s * 0.115, y - s * 0.61), (x + k * s * 0.092, y - 1)], 0.7, 130)
        d.ellipse(x, y - s * 0.62, s * 0.5, s * 0.07, 0, 230, (0, 360), 1.6)

    p.wash(p.mask(weave, 0.4), "ink2", 0.75)
