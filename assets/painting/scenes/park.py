"""The park: a path that winds to a pavilion, trees in blossom, a game of badminton beside it."""

from __future__ import annotations

import math

import numpy as np
from buildings import lane
from ink import Drawing, Painting, smooth
from motifs import grove, pavilion, person, tree, willow


def park(scale: float = 1.0) -> Painting:
    """A lawn before pale hills; a path leads from the lower right to a pavilion."""
    p = Painting(1920, 1080, 211, scale)
    w, h = p.width, p.height
    p.wash(1 - smooth(0, h * 0.5, p.y + (p.low - 0.5) * 200), "river_light", 0.10)
    for i in range(3):
        peaks = [
            (w * (0.30 - 0.07 * i), 130, w * 0.13, 1.7),
            (w * (0.66 + 0.10 * i), 170 - 20 * i, w * 0.14, 1.7),
        ]
        ridge = p.ridge(h * (0.38 + 0.04 * i), 56, 420 - 80 * i, 6, 0.5, peaks)
        p.hill(
            ridge, ("blue", "river_light", "river")[i], 0.24 + 0.07 * i, 170, 0.03,
            end=h * 0.60, end_soft=80, texture=0.12, edge=0.2,
        )  # fmt: skip
        p.mist(h * (0.44 + 0.03 * i), h * 0.60, 0.7, 50, 300)
    grove(p, np.linspace(w * 0.02, w * 0.40, 15), h * 0.585, (54, 110), strength=0.5)
    grove(p, np.linspace(w * 0.56, w * 0.98, 17), h * 0.583, (60, 120), strength=0.5)
    p.mist(h * 0.54, h * 0.60, 0.55, 26, 260)
    lawn = (h * 0.585 - p.profile(520, 4) * 16 - 22 * smooth(w * 0.30, w * 0.48, p.xs)).astype(
        np.float32
    )
    p.hill(
        lawn, "green_light", 0.46, 170, 0.05, end=h * 0.80, end_soft=150, texture=0.14,
        kind="soft", edge=0.3,
    )  # fmt: skip
    lane(
        p,
        lambda t: (w * (0.70 - 0.235 * t + 0.06 * math.sin(t * 4.4)), h * (0.80 - 0.188 * t)),
        near=70, shrink=1.2, far=16, tone=0.30,
    )  # fmt: skip
    tree(p, w * 0.565, h * 0.615, 210, "ink", None, blossom="rouge", density=1.6, levels=5)
    tree(p, w * 0.325, h * 0.625, 170, "ink2", None, blossom="rouge", density=1.4, levels=5)
    pavilion(p, w * 0.445, h * 0.615, 2.3)
    willow(p, w * 0.93, h * 0.66, 330)
    _badminton(p)
    people = (
        (0.600, 0.694, 62, 0.5, "ink2"), (0.615, 0.695, 42, 0.4, "bayberry"),
        (0.512, 0.648, 50, -0.3, "blue"), (0.431, 0.612, 40, 0.0, "ink2"), (0.458, 0.612, 38, 0.0, "river"),
    )  # fmt: skip
    for x, y, size, stride, colour in people:
        person(p, w * x, h * y, size, colour, stride)
    p.dots(p.level(h * 0.70), 150, "green", 0.5, 0, w, size=(2, 6), below=(-40, 60), clump=6)
    p.mist(h * 0.76, h * 1.05, 0.95, 80, 300)
    return p


def _badminton(p: Painting) -> None:
    """Two players with raised rackets on either side of a net."""
    w, h = p.width, p.height
    ground = h * 0.672

    def net(d: Drawing) -> None:
        for x in (0.775, 0.842):
            d.line([(w * x, ground + 4), (w * x, ground - 62)], 3.0, 235)
        for k in range(5):
            y = ground - 60 + k * 7
            d.line([(w * 0.775, y), (w * 0.842, y)], 1.1, 170)
        for x in np.linspace(w * 0.775, w * 0.842, 18):
            d.line([(x, ground - 60), (x, ground - 32)], 0.9, 120)

    p.wash(p.mask(net, 0.3), "ink2", 0.8)
    person(p, w * 0.735, ground + 14, 66, "river", 0.35)
    person(p, w * 0.878, ground + 12, 64, "rouge", -0.35)

    def rackets(d: Drawing) -> None:
        for x, way in ((0.735, 1), (0.878, -1)):
            hand = (w * x + way * 9, ground - 32)
            tip = (w * x + way * 30, ground - 62)
            d.line([hand, tip], 2.6, 235)
            for turn in np.linspace(0, math.tau, 14):
                a = (tip[0] + way * 7 + 8 * math.cos(turn), tip[1] - 9 + 11 * math.sin(turn))
                b = (
                    tip[0] + way * 7 + 8 * math.cos(turn + 0.45),
                    tip[1] - 9 + 11 * math.sin(turn + 0.45),
                )
                d.line([a, b], 2.0, 220)
        d.ellipse(w * 0.806, ground - 108, 4.5, 4.5, 0, 255)

    p.wash(p.mask(rackets, 0.2), "ink2", 0.95)
