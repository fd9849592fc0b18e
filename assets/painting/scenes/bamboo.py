"""Bamboo: a grove with a path, and the base where the shoots are dug."""

from __future__ import annotations

import numpy as np
from ink import Painting, smooth
from motifs import bamboo, person, shoot


def bamboo_grove(scale: float = 1.0) -> Painting:
    """Tall grove, two small walkers with a lantern on a path of bare paper."""
    p = Painting(1920, 1080, 31, scale)
    w, h, r = p.width, p.height, p.rng
    p.wash(smooth(h * 0.1, h * 0.9, p.y + (p.low - 0.5) * 300), "green_light", 0.22)
    p.wash(
        np.exp(-(((p.x - w * 0.60) / (w * 0.14)) ** 2)) * smooth(0, h * 0.4, p.y),
        "ochre_light",
        0.12,
    )
    for x in r.uniform(0, w, 34):
        if abs(x - w * 0.58) >= 70:
            foot, width, lean = h * r.uniform(0.72, 0.80), r.uniform(7, 12), r.normal() * 0.4
            bamboo(p, x, foot, -30, width, "green_light", 0.33, lean, leaves=False)
    p.mist(h * 0.45, h * 0.85, 0.75, 140, 360)
    for x in [*r.uniform(0, w * 0.46, 9), *r.uniform(w * 0.68, w, 8)]:
        foot, width, lean = h * r.uniform(0.80, 0.86), r.uniform(13, 19), r.normal() * 0.4
        bamboo(p, x, foot, -40, width, "tea", 0.5, lean, density=0.5)
    p.mist(h * 0.66, h * 0.92, 0.8, 90, 320)
    ground = p.ridge(h * 0.86, 16, 300, 4)
    p.hill(ground, "tea", 0.5, 120, 0.05, texture=0.2, kind="soft", edge=0.4, hides=0.5)
    p.dots(ground, 300, "green", 0.6, 0, w, size=(2, 7), below=(-6, 120), clump=7)
    path = [(1085, 864), (1152, 864), (1267, 972), (1536, 1091), (768, 1091), (1018, 972)]
    p.cover(p.blur(p.mask(lambda d: d.poly(path), 2.0), 5), "paper", 0.9)
    for x, width, lean in (
        (0.06, 30, 0.3),
        (0.15, 36, -0.2),
        (0.27, 27, 0.5),
        (0.80, 30, -0.4),
        (0.90, 40, 0.2),
        (0.985, 30, -0.6),
    ):
        bamboo(p, w * x, h * 0.97 + r.normal() * 14, -60, width, "green", 0.98, lean, density=0.95)
    for x, y, size in (
        (0.335, 0.915, 88),
        (0.372, 0.93, 60),
        (0.71, 0.925, 74),
        (0.22, 0.965, 104),
    ):
        shoot(p, w * x, h * y, size, 0.05 - 0.1 * (x > 0.5))
    for x, y in (
        (0.335, 0.915),
        (0.372, 0.93),
        (0.71, 0.925),
        (0.22, 0.965),
        (0.06, 0.97),
        (0.15, 0.97),
    ):
        at = w * x
        p.dots(
            p.level(h * y), 40, "green", 0.75, at - 34, at + 34, size=(2, 6), below=(-5, 5), clump=5
        )
    p.mist(h * 0.92, h * 1.05, 0.35, 60, 300)
    person(p, w * 0.574, h * 0.842, 56, "ink2", 0.5)
    person(p, w * 0.592, h * 0.842, 52, "blue", 0.3, load=True)
    p.glow(w * 0.584, h * 0.826, 26, strength=0.85, core=2.6)
    return p
