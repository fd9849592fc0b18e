"""The chemical park at dusk across dark water: the one night picture."""

from __future__ import annotations

import cv2
import numpy as np
from ink import Drawing, Painting, smooth
from motifs import boat, factory, steam


def industry(scale: float = 1.0) -> Painting:
    """Dusk sky, far and near works, sparse small lights and one strong lamp, mirrored in water."""
    p = Painting(1920, 1080, 71, scale, paper=(0.945, 0.915, 0.868))
    w, h, y = p.width, p.height, 745
    p.wash(1 - smooth(0, h * 0.62, p.y + (p.low - 0.5) * 260), "dusk", 0.62, flow=0.5)
    band = smooth(h * 0.22, h * 0.62, p.y + (p.low - 0.5) * 160) * (
        1 - smooth(h * 0.66, h * 0.78, p.y)
    )
    p.wash(band, (0.90, 0.60, 0.40), 0.50)
    sun = np.exp(-(((p.x - w * 0.30) / (w * 0.22)) ** 2) - ((p.y - h * 0.58) / (h * 0.12)) ** 2)
    p.wash(sun, (0.95, 0.62, 0.36), 0.55)
    for i in range(2):
        ridge = p.ridge(
            h * (0.44 + 0.06 * i), 70, 420, 6, 0.5, [(w * (0.8 - 0.5 * i), 150, w * 0.14, 1.7)]
        )
        p.hill(
            ridge,
            ("dusk", "blue")[i],
            0.45 + 0.15 * i,
            200,
            0.10,
            end=y - 10,
            end_soft=110,
            texture=0.15,
            edge=0.2,
            hides=0,
        )
        p.mist(h * (0.56 + 0.02 * i), y, 0.55, 60, 300, colour=(0.93, 0.80, 0.68))
    factory(p, w * 0.02, y - 6, 0.72, 0.55, "dusk", far=True, seed=2)
    factory(p, w * 0.52, y - 6, 0.85, 0.6, far=True, seed=9)
    p.mist(y - 120, y - 10, 0.6, 60, 260, colour=(0.92, 0.80, 0.70))
    left = factory(p, w * 0.10, y + 8, 1.0, 1.05)
    right = factory(p, w * 0.50, y + 14, 1.32, 1.2, seed=6)
    for x, top in [*left["stacks"], *right["stacks"]]:
        steam(p, x, top, 330, 1, 0.85, (0.97, 0.93, 0.89), 15)
    quay = p.level(y + 8) + p.profile(160, 3) * 3
    p.hill(quay, "ink", 0.85, 26, 0, end=y + 44, end_soft=16, edge=0.3, hides=0)
    p.dots(quay, 160, "ink", 0.8, 0, w, size=(3, 8), below=(-4, 6), clump=9)
    for works in (left, right):
        for x, height in works["columns"]:
            for _ in range(3):
                p.glow(
                    x + p.rng.normal() * 6,
                    y - height * p.rng.uniform(0.1, 0.85),
                    8,
                    strength=0.5,
                    core=1.2,
                )
    _water(p, y + 30)
    p.glow(*right["lamp"], 60, strength=0.95, core=4.4)
    boat(p, w * 0.26, h * 0.88, 120, lamp=False, facing=-1, ripples=False)
    return p


def _water(p: Painting, top: float) -> None:
    """Dark water: the mirrored shore, torn sideways, with light and dark broken lines."""
    s, h, r = p.scale, p.height, p.rng
    row = round(top * s)
    n = p.rows - row
    mirror = cv2.GaussianBlur(p.colour[row - n : row][::-1], (0, 0), sigmaX=5 * s, sigmaY=9 * s)
    depth = np.linspace(0, 1, n, dtype=np.float32)[:, None, None]
    mirror = mirror * np.array([0.93, 0.95, 0.98], np.float32) * (1 - 0.16 * depth)
    mirror += 0.10 * p.paper * (0.6 + 0.4 * depth)
    waves = r.random((int((h - top) / 3) + 1, int(p.width / 130) + 1)).astype(np.float32)
    waves = cv2.resize(waves, (p.columns, n), interpolation=cv2.INTER_CUBIC)
    tear = (waves - 0.5) * (22 * s) * (0.4 + 1.6 * depth[..., 0])
    xs = (np.arange(p.columns, dtype=np.float32)[None, :] + tear).astype(np.float32)
    ys = np.repeat(np.arange(n, dtype=np.float32)[:, None], p.columns, 1)
    p.colour[row:] = cv2.remap(
        np.ascontiguousarray(mirror, np.float32), xs, ys, cv2.INTER_LINEAR, None, cv2.BORDER_REFLECT
    )

    def lines(d: Drawing) -> None:
        for _ in range(200):
            y = top + (h - top) * r.random() ** 1.3
            length, x = r.uniform(40, 320), r.uniform(-50, p.width)
            half = 0.9 + 1.2 * (y - top) / (h - top)
            points = [(x, y), (x + length * 0.3, y + 1), (x + length * 0.7, y - 1), (x + length, y)]
            d.brush(points, [0.2, half, 0.2], r.uniform(40, 170))

    mask = p.mask(lines, 0.4)
    lit = smooth(0.3, 0.7, p.low)
    p.cover(mask * lit, (0.97, 0.86, 0.74), 0.55)
    p.wash(mask * (1 - lit), "dusk", 0.5)
