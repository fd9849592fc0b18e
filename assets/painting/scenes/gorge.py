"""The gorge with a cable-stayed bridge in the mist and a boat on blank water."""

from __future__ import annotations

import numpy as np
from ink import Painting, smooth
from motifs import boat, bridge


def gorge(scale: float = 1.0) -> Painting:
    """Cliffs close from both sides towards a pale pass; the boat's lamp is the light."""
    p = Painting(1920, 1080, 11, scale)
    w, h, y = p.width, p.height, 713
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.12)
    glow = np.exp(-(((p.x - w * 0.52) / (w * 0.16)) ** 2) - ((p.y - h * 0.46) / (h * 0.16)) ** 2)
    p.wash(glow, "ochre_light", 0.30)
    for i in range(3):
        peaks = [
            (w * (0.36 - 0.06 * i), 150 + 20 * i, w * 0.09, 1.6),
            (w * (0.66 + 0.06 * i), 190 + 20 * i, w * 0.09, 1.6),
        ]
        ridge = p.ridge(h * (0.47 + 0.03 * i), 50, 340 - 70 * i, 6, 0.5, peaks)
        p.hill(
            ridge,
            ("blue", "river_light", "river")[i],
            (0.25, 0.4, 0.45)[i],
            190,
            0.02,
            end=y - 8,
            end_soft=90,
            texture=0.08 + 0.1 * i,
            edge=0.2,
        )
        p.mist(h * (0.53 + 0.03 * i), y - 10, 0.7, 60, 300)
    p.mist(y - 80, y + 20, 0.85, 50, 380)
    cliffs = (
        (0.30, 0.24, 0.5, "river", -1),
        (0.74, 0.16, 0.6, "river", 1),
        (0.20, 0.08, 0.75, "blue", -1),
        (0.83, -0.02, 0.85, "blue", 1),
        (0.10, -0.10, 1.1, "ink2", -1),
        (0.93, -0.2, 1.15, "ink2", 1),
    )
    for i, (start, top, strength, colour, side) in enumerate(cliffs):
        _cliff(p, i, start, top, strength, colour, side, y)
        if i == 1:
            bridge(
                p, w * 0.16, w * 0.88, 545, 16, [(w * 0.345, 150, 150), (w * 0.685, 150, 150)], 1.15
            )
            p.mist(632, y + 4, 1.0, 44, 260)
    p.water(y + 10, h, "river", 0.34, 170)
    p.reflect(y + 10, h, 0.42, 1.6, (10, 6), fade_in=50)
    boat(p, 960, 864, 120)
    return p


def _cliff(
    p: Painting, i: int, start: float, top: float, strength: float, colour: str, side: int, y: float
) -> None:
    """One cliff plane that rises from `start` (share of the width) to the left or the right."""
    w, h = p.width, p.height
    d = (p.xs / w - start) * side
    t = 0.5 * smooth(-0.005, 0.03, d) + 0.3 * smooth(0.03, 0.09, d) + 0.2 * smooth(0.10, 0.24, d)
    foot = y + 8 + 24 * (i // 2)
    rough = p.profile(120, 6, 0.55) * 60 + p.profile(340, 3) * 70
    ridge = (foot - (foot - h * top) * t - rough * t).astype(np.float32)
    right = side > 0
    p.hill(
        ridge,
        colour,
        strength,
        330 + 60 * i,
        0.16,
        end=foot,
        end_soft=50,
        texture=0.85,
        edge=0.5,
        texture_colour="ink2",
        warp=18,
        span=(w * (start - 0.03), w * 1.4, w * 0.015)
        if right
        else (-w, w * (start + 0.03), w * 0.015),
    )
    reach = (w * (start + 0.02), w) if right else (0, w * (start - 0.02))
    p.dots(
        ridge, 200, "ink2", 0.75, *reach, size=(2, 5 + i), below=(-3, 26), end=foot - 50, clump=8
    )
    p.dots(
        ridge,
        420,
        "green",
        0.45,
        *reach,
        size=(2, 5 + i * 0.6),
        below=(5, 300),
        end=foot - 60,
        clump=14,
    )
    left, far = (w * (start - 0.06), w * 2) if right else (-w, w * (start + 0.06))
    p.mist(foot - 60, foot + 6, 0.75, 46, 220, left=left, right=far)
