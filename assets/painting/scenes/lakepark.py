"""The lake park of a resettlement community: housing, boardwalk, pavilion, lotus."""

from __future__ import annotations

import math

import numpy as np
from ink import Drawing, Painting, smooth
from motifs import apartments, grove, pavilion, person, tree, willow


def lakepark(scale: float = 1.0) -> Painting:
    """Housing across a clear lake with one lit window; a pavilion on the near shore at the left."""
    p = Painting(1920, 1080, 51, scale)
    w, h, y = p.width, p.height, 648
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.12)
    for i in range(3):
        peaks = [
            (w * (0.22 + 0.15 * i), 150, w * 0.12, 1.7),
            (w * (0.85 - 0.1 * i), 120, w * 0.11, 1.7),
        ]
        ridge = p.ridge(h * (0.38 + 0.05 * i), 60, 420 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            0.28 + 0.08 * i,
            170,
            0.03,
            end=y - 20,
            end_soft=70,
            texture=0.12,
            edge=0.2,
        )
        p.mist(h * (0.46 + 0.03 * i), y, 0.7, 50, 300)
    far = ((0, 0, 90, 120, 6), (120, -4, 80, 150, 7), (230, 2, 110, 110, 5), (380, 0, 90, 130, 6))
    apartments(p, w * 0.30, y - 22, 0.8, far, lit=False, seed=4)
    p.mist(y - 70, y - 10, 0.72, 36, 240, left=w * 0.22, right=w * 0.62)
    near = ((0, 0, 100, 150, 6), (140, 4, 110, 186, 7), (288, 0, 96, 150, 6), (420, 4, 120, 170, 7))
    apartments(p, w * 0.46, y + 2, 1.25, near, seed=8)
    grove(p, np.linspace(w * 0.28, w * 0.45, 7), y + 10, (56, 104), strength=0.5)
    grove(p, np.linspace(w * 0.47, w * 0.86, 15), y + 10, (48, 92), strength=0.55)
    grove(p, np.linspace(w * 0.87, w * 0.99, 6), y + 10, (64, 112), strength=0.5)
    for x, size in ((0.735, 110), (0.43, 96)):
        tree(p, w * x, y + 12, size, "ink2", None, blossom="rouge", density=1.5, levels=4)
    bank = p.ridge(y + 16, 6, 240, 3)
    p.hill(bank, "tea", 0.55, 34, 0.0, end=y + 70, end_soft=30, edge=0.4)
    p.mist(y + 26, y + 50, 0.5, 20, 200)
    _boardwalk(p, y)
    p.water(y + 54, h, "river", 0.30, 120)
    p.reflect(y + 54, 320, 0.5, 1.2, (6, 4))
    shore = (h * 0.80 - smooth(w * 0.33, w * 0.02, p.xs) * 70 - p.profile(120, 4) * 10).astype(
        np.float32
    )
    p.hill(
        shore,
        "tea",
        0.7,
        90,
        0.08,
        end=h * 0.97,
        end_soft=120,
        texture=0.35,
        kind="soft",
        texture_colour="ink2",
        edge=0.5,
        span=(-99, w * 0.27, w * 0.05),
        hides=0.9,
    )
    p.dots(shore, 160, "green", 0.8, 0, w * 0.27, size=(3, 9), below=(-6, 14), clump=6)
    p.dots(shore, 90, "ink2", 0.55, 0, w * 0.24, size=(2, 6), below=(-2, 40), clump=6)
    willow(p, w * 0.045, h * 0.745, 340)
    pavilion(p, w * 0.150, h * 0.765, 1.7)
    _lotus(p)
    return p


def _boardwalk(p: Painting, y: float) -> None:
    """Railing along the water and a few people walking there."""
    w = p.width

    def level(x: float) -> float:
        return y + 40 + 10 * math.sin(x / w * 7)

    def draw(d: Drawing) -> None:
        xs = np.linspace(w * 0.24, w * 1.02, 50)
        d.line([(x, level(x)) for x in xs], 3, 230)
        d.line([(x, level(x) - 15) for x in xs], 1.1, 170)
        for x in np.arange(w * 0.24, w * 1.02, 15):
            d.line([(x, level(x) - 15), (x, level(x) + 9)], 1.0, 150)

    people = (
        (0.36, 34, 0.6, "ink2"),
        (0.371, 23, 0.4, "river"),
        (0.525, 36, 0.0, "blue"),
        (0.538, 33, 0.0, "ink2"),
        (0.66, 34, -0.6, "ink2"),
        (0.805, 35, 0.3, "blue"),
        (0.816, 22, 0.3, "bayberry"),
    )
    for x, size, stride, colour in people:
        person(p, w * x, level(w * x) - 1, size, colour, stride)
    p.wash(p.mask(draw, 0.3), "ink2", 0.85)


def _lotus(p: Painting) -> None:
    """Floating leaves and four flowers."""
    w, h, r = p.width, p.height, p.rng

    def leaves(d: Drawing) -> None:
        for _ in range(60):
            x, y = w * (0.34 + 0.6 * r.random() ** 1.4), h * (0.86 + 0.12 * r.random())
            size = 10 + 26 * (y / h - 0.84) * 5
            d.ellipse(x, y, size, size * 0.30, r.normal() * 4, r.uniform(110, 230))

    p.wash(p.mask(leaves, 0.6), "green", 0.7, edge=0.5, edge_width=4)

    def flowers(d: Drawing) -> None:
        for x, y in ((0.44, 0.90), (0.60, 0.94), (0.72, 0.885), (0.52, 0.965)):
            for a in (-0.9, -0.45, 0, 0.45, 0.9):
                petal = [
                    (w * x, h * y),
                    (w * x + math.sin(a) * 9, h * y - 12),
                    (w * x + math.sin(a) * 12, h * y - 22 * math.cos(a * 0.7)),
                ]
                d.brush(petal, [1, 4.5, 0.5], 220)

    mask = p.mask(flowers, 0.3)
    p.cover(mask, "paper", 0.8)
    p.wash(mask, "rouge", 0.9, edge=0.6, edge_width=3)
