"""New homes: flats that step up a green slope, a lane with young trees in front of them."""

from __future__ import annotations

import numpy as np
from buildings import paving
from ink import Painting, smooth
from motifs import apartments, grove, person, tree


def new_homes(scale: float = 1.0) -> Painting:
    """Housing in three rows upon a hillside, one lit window, a few people on the lane."""
    p = Painting(1920, 1080, 137, scale)
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.16 + 0.13 * i), 130, w * 0.13, 1.7),
            (w * (0.78 + 0.06 * i), 190 - 20 * i, w * 0.14, 1.7),
        ]
        ridge = p.ridge(h * (0.40 + 0.04 * i), 56, 420 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge, ("blue", "river_light", "river")[i], 0.24 + 0.08 * i, 170, 0.03,
            end=h * 0.62, end_soft=80, texture=0.12, edge=0.2,
        )  # fmt: skip
        p.mist(h * (0.46 + 0.03 * i), h * 0.62, 0.7, 50, 300)
    slope = (h * 0.60 - 130 * smooth(w * 0.40, w * 0.86, p.xs) - p.profile(420, 4) * 46).astype(
        np.float32
    )
    p.hill(
        slope, "green", 0.42, 190, 0.04, end=h * 0.69, end_soft=90, texture=0.25, edge=0.3,
        texture_colour="tea",
    )  # fmt: skip
    upper = ((0, 0, 86, 126, 6), (118, -8, 92, 140, 6), (244, -14, 84, 118, 5))
    apartments(p, w * 0.70, h * 0.515, 1.0, upper, lit=False, seed=5)
    grove(p, np.linspace(w * 0.66, w * 0.90, 9), h * 0.53, (40, 72), strength=0.5)
    p.mist(h * 0.50, h * 0.545, 0.45, 24, 240, left=w * 0.60, right=w * 0.95)
    middle = ((0, 0, 96, 150, 6), (140, -6, 104, 172, 7), (292, -10, 92, 146, 6))
    apartments(p, w * 0.545, h * 0.585, 1.2, middle, lit=False, seed=12)
    grove(p, np.linspace(w * 0.52, w * 0.80, 11), h * 0.60, (46, 84), strength=0.55)
    p.mist(h * 0.57, h * 0.61, 0.4, 24, 240, left=w * 0.42, right=w * 0.86)
    front = (
        (0, 0, 104, 168, 6),
        (138, 2, 112, 190, 7),
        (300, 0, 108, 166, 6),
        (440, 2, 96, 150, 6),
    )
    apartments(p, w * 0.42, h * 0.668, 1.18, front, seed=8)
    grove(p, np.linspace(w * 0.30, w * 0.40, 5), h * 0.675, (60, 108), strength=0.5)
    grove(p, np.linspace(w * 0.80, w * 0.98, 9), h * 0.672, (58, 120), strength=0.55)
    for x, size in ((0.445, 92), (0.548, 88), (0.655, 96), (0.752, 90)):
        tree(
            p,
            w * x,
            h * 0.686,
            size,
            "ink2",
            None,
            blossom="rouge" if x > 0.7 else "green",
            levels=4,
        )
    p.mist(h * 0.65, h * 0.69, 0.35, 20, 200, left=w * 0.36, right=w * 0.84)
    verge = p.ridge(h * 0.682, 5, 240, 3)
    p.hill(verge, "tea", 0.5, 30, 0.0, end=h * 0.712, end_soft=26, edge=0.35)
    paving(p, h * 0.706, h * 0.80, w * 0.26, w * 0.97, (w * 0.62, h * 0.44))
    people = (
        (0.470, 0.744, 44, 0.4, "ink2"), (0.486, 0.745, 31, 0.3, "rouge"), (0.604, 0.735, 40, 0.0, "blue"),
        (0.520, 0.752, 44, -0.4, "river"),
    )  # fmt: skip
    for x, y, size, stride, colour in people:
        person(p, w * x, h * y, size, colour, stride)
    p.mist(h * 0.77, h * 1.05, 0.95, 70, 300)
    return p
