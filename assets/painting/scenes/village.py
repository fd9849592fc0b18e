"""A village: white houses on two terraces above fields, a road that leads up to them."""

from __future__ import annotations

import math

import numpy as np
from buildings import lane
from ink import Drawing, Painting, smooth
from motifs import grove, lit_window, person, tree, white_house


def village(scale: float = 1.0) -> Painting:
    """New white houses on a green slope at the right, one window lit; pale fields below."""
    p = Painting(1920, 1080, 223, scale)
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.24 + 0.10 * i), 140, w * 0.13, 1.7),
            (w * (0.88 - 0.08 * i), 200 - 24 * i, w * 0.15, 1.7),
        ]
        ridge = p.ridge(h * (0.37 + 0.04 * i), 58, 430 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge, ("blue", "river_light", "river")[i], 0.26 + 0.07 * i, 170, 0.03,
            end=h * 0.60, end_soft=80, texture=0.12, edge=0.2,
        )  # fmt: skip
        p.mist(h * (0.44 + 0.03 * i), h * 0.60, 0.7, 50, 300)
    for top, lift, strength in ((0.545, 120, 0.40), (0.625, 90, 0.50)):
        slope = (h * top - lift * smooth(w * 0.40, w * 0.80, p.xs) - p.profile(420, 4) * 30).astype(
            np.float32
        )
        p.hill(
            slope, "green", strength, 150, 0.05, end=h * (top + 0.12), end_soft=90, texture=0.22,
            edge=0.3, texture_colour="tea",
        )  # fmt: skip
        p.mist(h * (top + 0.03), h * (top + 0.09), 0.45, 26, 260)
    for x, y, width, height in (
        (0.66, 0.468, 96, 70), (0.735, 0.452, 108, 76), (0.82, 0.446, 100, 72), (0.895, 0.452, 94, 68),
    ):  # fmt: skip
        white_house(p, w * x, h * y, width, height)
    grove(p, np.linspace(w * 0.62, w * 0.97, 12), h * 0.486, (34, 62), strength=0.55)
    for x, y, width, height in (
        (0.54, 0.580, 128, 92), (0.635, 0.566, 140, 100), (0.745, 0.556, 136, 96), (0.85, 0.560, 130, 94),
    ):  # fmt: skip
        white_house(p, w * x, h * y, width, height)
    lit_window(p, w * 0.635 + 28, h * 0.566 - 34, 14, 17, 60)
    for x, y, size, blossom in (
        (0.615, 0.592, 118, "rouge"),
        (0.73, 0.582, 96, "green"),
        (0.945, 0.582, 130, "rouge"),
    ):
        tree(p, w * x, h * y, size, "ink", None, blossom=blossom, density=1.5, levels=5)
    grove(p, np.linspace(w * 0.46, w * 0.535, 4), h * 0.60, (46, 84), strength=0.55)
    _fields(p)
    lane(
        p,
        lambda t: (w * (0.52 + 0.22 * t - 0.035 * math.sin(t * 5.2)), h * (0.76 - 0.165 * t)),
        near=52, shrink=1.3, far=8, tone=0.24,
    )  # fmt: skip
    for x, y, size, stride, colour in (
        (0.580, 0.680, 50, 0.5, "ink2"), (0.592, 0.681, 34, 0.4, "bayberry"), (0.700, 0.640, 40, -0.4, "blue"),
    ):  # fmt: skip
        person(p, w * x, h * y, size, colour, stride)
    p.mist(h * 0.74, h * 1.05, 0.95, 80, 300)
    return p


def _fields(p: Painting) -> None:
    """Strips of young green that follow the foot of the slope."""
    w, h, r = p.width, p.height, p.rng

    def draw(d: Drawing) -> None:
        for k in range(7):
            y = h * (0.655 + 0.020 * k)
            for _ in range(3):
                x = w * r.uniform(0.30, 0.86)
                length = r.uniform(140, 330)
                d.brush(
                    [
                        (x, y),
                        (x + length * 0.5, y - 6 + r.normal() * 3),
                        (x + length, y + r.normal() * 3),
                    ],
                    [0.4, 2.6 + 0.5 * k, 0.4],
                    r.uniform(90, 190),
                )

    p.wash(p.mask(draw, 0.8), "green", 0.55, grain=0.3)
