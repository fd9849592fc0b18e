"""A bough of red bayberries on bare paper."""

from __future__ import annotations

import math

import numpy as np
from ink import Drawing, Painting, smooth, spline

BOUGHS = (
    ((1.02, 0.05), (0.86, 0.20), (0.70, 0.27), (0.52, 0.42), (0.40, 0.46)),
    ((0.78, 0.24), (0.70, 0.42), (0.66, 0.60)),
    ((0.60, 0.35), (0.50, 0.30), (0.42, 0.26)),
    ((0.88, 0.18), (0.86, 0.38), (0.82, 0.55)),
)
FRUIT = (
    (0.655, 0.60, 54), (0.615, 0.645, 58), (0.69, 0.67, 50), (0.655, 0.72, 60), (0.585, 0.735, 44),
    (0.82, 0.56, 52), (0.785, 0.615, 56), (0.845, 0.635, 48), (0.505, 0.47, 50), (0.465, 0.515, 54),
    (0.53, 0.545, 42), (0.74, 0.34, 40),
)  # fmt: skip


def bayberry(scale: float = 1.0) -> Painting:
    """Boughs, two layers of leaves, then fruit with a warm light from the upper left."""
    p = Painting(1920, 1080, 41, scale)
    w, h, r = p.width, p.height, p.rng
    air = np.exp(-(((p.x - w * 0.68) / (w * 0.28)) ** 2) - ((p.y - h * 0.5) / (h * 0.40)) ** 2)
    p.wash(air * (0.5 + p.low), "green_light", 0.20)
    boughs = [[(w * a, h * b) for a, b in bough] for bough in BOUGHS]

    def wood(d: Drawing) -> None:
        for i, points in enumerate(boughs):
            d.brush(points, [15 / (1 + 0.7 * i), 11 / (1 + 0.5 * i), 5, 2])

    p.wash(p.dry(p.mask(wood, 1.0), 0.35, 2, 2), "ink2", 1.0, edge=0.4)
    leaves = []
    for i, points in enumerate(boughs):
        curve = spline(points, 40)
        for q in np.linspace(8, 39, 15 if i == 0 else 10).astype(int):
            for side in (-1, 1):
                if r.random() < 0.72:
                    d = curve[min(39, q)] - curve[max(0, q - 2)]
                    angle = math.atan2(d[1], d[0]) + side * r.uniform(0.5, 1.1)
                    leaves.append((curve[q][0], curve[q][1], angle, r.uniform(110, 190)))
    for layer in (0, 1):
        for x, y, angle, length in leaves[layer::2]:
            _leaf(p, x, y, angle, length)
    for x, y, radius in FRUIT:
        _fruit(p, w * x, h * y, radius)
    return p


def _leaf(p: Painting, x: float, y: float, angle: float, length: float) -> None:
    """One leaf with its midrib and side veins."""
    end = (x + math.cos(angle) * length, y + math.sin(angle) * length)
    mid = (x + math.cos(angle + 0.12) * length * 0.5, y + math.sin(angle + 0.12) * length * 0.5)
    blade = p.mask(
        lambda d: d.brush([(x, y), mid, end], [1.2, length * 0.135, length * 0.11, 0.4]), 0.6
    )
    p.cover(blade, "paper", 0.55)
    tone = p.rng.random()
    colour = "green" if tone < 0.65 else "tea"
    p.wash(blade * (0.55 + 0.7 * p.mid), colour, 0.75 + 0.3 * (tone < 0.3), edge=0.55, edge_width=5)
    if tone < 0.35:
        p.wash(blade * p.low, "ink2", 0.4)

    def veins(d: Drawing) -> None:
        d.brush([(x, y), mid, end], [1.3, 1, 0.4])
        for t in (0.25, 0.4, 0.55, 0.7):
            for side in (-1, 1):
                sx, sy = x + (end[0] - x) * t, y + (end[1] - y) * t
                tx = x + (end[0] - x) * (t + 0.12) + math.cos(angle + side * 1.2) * length * 0.08
                ty = y + (end[1] - y) * (t + 0.12) + math.sin(angle + side * 1.2) * length * 0.08
                d.brush([(sx, sy), (tx, ty)], [0.7, 0.4])

    p.wash(p.mask(veins, 0.4), "ink2", 0.6)


def _fruit(p: Painting, x: float, y: float, radius: float) -> None:
    """One berry: rouge ground, shaded side, rows of grains, a wet highlight."""
    r = p.rng
    stalk = [
        (x, y - radius),
        (x + radius * 0.2, y - radius * 1.6),
        (x + radius * 0.5, y - radius * 2.2),
    ]
    p.wash(p.mask(lambda d: d.brush(stalk, [2, 1.6, 1]), 0.4), "green", 0.9)
    ball = p.mask(lambda d: d.ellipse(x, y, radius, radius * 0.97), 0.9)
    p.cover(ball, "paper", 1)
    p.wash(ball, "rouge", 0.45)
    shade = smooth(-0.9, 0.9, ((p.xs - x)[None, :] + (p.y - y)) / radius)
    p.wash(ball * (0.25 + 0.75 * shade), "bayberry", 1.15, edge=0.3, edge_width=6, flow=0.6)

    def grains(d: Drawing) -> None:
        for k in range(150):
            t = k / 150
            out, turn = radius * math.sqrt(t) * 0.97, k * 2.39996
            size = radius * (1.1 - 0.35 * t)
            d.ellipse(
                x + out * math.cos(turn),
                y + out * math.sin(turn),
                size * 0.075,
                size * 0.07,
                0,
                r.uniform(120, 255),
            )

    grain = p.mask(grains, 0.2)
    below = p.shift(grain, 2, 2)
    p.wash(np.clip(below - grain, 0, 1) * ball, "ink", 0.65)
    p.cover(np.clip(grain - below, 0, 1) * ball * (1 - shade * 0.75), (0.98, 0.80, 0.78), 0.55)
    d2 = (p.x - x + radius * 0.38) ** 2 + (p.y - y + radius * 0.40) ** 2
    p.cover(np.exp(-d2 / (2 * (radius * 0.17) ** 2)) * ball, (1, 0.93, 0.88), 0.42)
