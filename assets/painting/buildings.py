"""Plain modern buildings in ruled-line drawing: generic blocks, canopies, a ferry, a coach.

(x, y) is the left foot of a front in design px. Nothing here depicts a real building.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from ink import Colour, Drawing, Painting, smooth
from motifs import lit_window


def block(
    p: Painting,
    x: float,
    y: float,
    w: float,
    h: float,
    floors: int,
    bays: int,
    side: float = 0.16,
    roof: str = "flat",
    colour: Colour = "ochre_light",
    tint: float = 0.30,
    glass: float = 0.5,
    lit: tuple[int, int] | None = None,
    seed: int = 1,
) -> None:
    """Building block with a front of `floors` x `bays` windows and a side wall to the right.

    `side` is the width of the side wall as a share of `w`, `glass` the share of a bay that is
    window, `lit` the (floor from the top, bay) of a warm window."""
    r = np.random.default_rng(seed)
    sw, storey, bay = w * side, h / floors, w / bays
    drop = sw * 0.30
    top = y - h
    flank = [(x + w, top), (x + w + sw, top + drop), (x + w + sw, y - drop * 0.08), (x + w, y)]

    def front(d: Drawing) -> None:
        d.rect(x, top, w, h)

    def eaves(d: Drawing) -> None:
        over, thick = 0.022 * w, max(4.0, h * 0.035)
        if roof == "hip":
            rise = h * 0.13
            d.poly(
                [
                    (x - over, top + 2),
                    (x + w * 0.09, top - rise),
                    (x + w * 0.92, top - rise),
                    (x + w + 2, top + 2),
                ]
            )
            d.poly([(x + w * 0.92, top - rise), (x + w + sw + over, top + drop), (x + w, top + 1)])
        else:
            d.poly(
                [
                    (x - over, top - thick),
                    (x + w + over * 0.4, top - thick),
                    (x + w + sw + over, top + drop - thick * 0.7),
                    (x + w + sw + over, top + drop + 1),
                    (x + w + over * 0.4, top + 2),
                    (x - over, top + 2),
                ]
            )

    def panes(d: Drawing) -> None:
        for f in range(floors):
            for b in range(bays):
                left, up = x + bay * (b + 0.5 - glass / 2), top + storey * (f + 0.26)
                d.rect(left, up, bay * glass, storey * 0.50, r.uniform(110, 200))
            up = top + storey * (f + 0.30)
            for q in (0.22, 0.62):
                d.poly(
                    [
                        (x + w + sw * q, up + drop * q),
                        (x + w + sw * (q + 0.2), up + drop * (q + 0.2)),
                        (x + w + sw * (q + 0.2), up + drop * q + storey * 0.44),
                        (x + w + sw * q, up + drop * q + storey * 0.46),
                    ],
                    140,
                )

    def lines(d: Drawing) -> None:
        for f in range(1, floors):
            up = top + storey * f
            d.line([(x, up), (x + w, up), (x + w + sw, up + drop * (1 - f / floors))], 0.8, 150)
        for f in range(floors):
            for b in range(bays):
                cx, up = x + bay * (b + 0.5), top + storey * (f + 0.26)
                d.line([(cx, up), (cx, up + storey * 0.5)], 0.6, 150)
                d.line(
                    [
                        (cx - bay * glass * 0.56, up + storey * 0.53),
                        (cx + bay * glass * 0.56, up + storey * 0.53),
                    ],
                    1.0,
                    190,
                )
        for edge, upper in ((x, top), (x + w, top), (x + w + sw, top + drop)):
            d.line([(edge, upper), (edge, y)], 0.9, 200)

    face = p.mask(front, 0.3)
    flank_mask = p.mask(lambda d: d.poly(flank), 0.3)
    p.cover(np.maximum(face, flank_mask), "wall", 0.97)
    p.wash(face * smooth(y + h * 0.2, top, p.y), colour, tint, edge=0.25)
    p.wash(flank_mask * smooth(y + h * 0.5, top, p.y), "grey", 0.42)
    p.wash(p.mask(panes, 0.3), "blue", 0.55, edge=0.3, edge_width=2, flow=0.8)
    p.wash(p.mask(lines, 0.25), "ink2", 0.75, grain=0.3)
    p.wash(p.mask(eaves, 0.35), "ink2", 0.78, edge=0.45, edge_width=3, grain=0.35)
    shadow = p.mask(lambda d: d.rect(x, top + 2, w, storey * 0.16), 0.3)
    p.wash(shadow, "grey", 0.5)
    if lit is not None:
        f, b = lit
        lit_window(
            p,
            x + bay * (b + 0.5),
            top + storey * (f + 0.51),
            bay * glass,
            storey * 0.48,
            storey * 0.8,
        )


def canopy(
    p: Painting, x: float, y: float, w: float, h: float, columns: int, thick: float = 9
) -> None:
    """Flat entrance canopy on thin columns; what lies under it is in shade."""
    shade = p.mask(lambda d: d.rect(x + w * 0.03, y - h + thick, w * 0.94, h - thick), 0.3)
    p.wash(shade * smooth(y, y - h, p.y), "grey", 0.55)

    def draw(d: Drawing) -> None:
        d.poly(
            [
                (x - 8, y - h),
                (x + w + 8, y - h),
                (x + w + 22, y - h + thick),
                (x - 8, y - h + thick),
            ]
        )
        for i in range(columns):
            cx = x + w * (0.03 + 0.94 * i / (columns - 1))
            d.line([(cx, y - h + thick), (cx, y)], 2.6, 225)
            d.line([(cx + 2.4, y - h + thick), (cx + 2.4, y)], 0.8, 130)

    p.wash(p.mask(draw, 0.25), "ink2", 0.85, edge=0.4, edge_width=2, grain=0.3)


def steps(p: Painting, x: float, y: float, w: float, n: int, rise: float, flare: float) -> None:
    """Flight of `n` broad steps that widens downwards from (x, y)."""

    def draw(d: Drawing) -> None:
        for i in range(n + 1):
            out = flare * i
            d.brush(
                [
                    (x - out, y + rise * i),
                    (x + w * 0.5, y + rise * i + 0.6),
                    (x + w + out, y + rise * i),
                ],
                [0.3, 0.5 + 0.10 * i, 0.3],
                120 + 90 * (i % 2),
            )

    fill = [(x, y), (x + w, y), (x + w + flare * n, y + rise * n), (x - flare * n, y + rise * n)]
    p.cover(p.blur(p.mask(lambda d: d.poly(fill), 0.3), 1.5), "paper", 0.85)
    p.wash(p.mask(draw, 0.5), "ink2", 0.55, grain=0.3)


def paving(
    p: Painting,
    y0: float,
    y1: float,
    left: float,
    right: float,
    vanish: tuple[float, float],
    lines: int = 26,
) -> None:
    """Broken paving lines on a forecourt: rows, and joints that run to a vanishing point."""
    r = p.rng

    def draw(d: Drawing) -> None:
        for k in range(lines):
            u = (k / lines) ** 1.7
            y = y0 + (y1 - y0) * u
            for _ in range(3):
                x, length = r.uniform(left, right), r.uniform(60, 260) * (0.4 + u)
                d.brush(
                    [(x, y), (x + length / 2, y + r.normal()), (x + length, y)],
                    [0.2, 0.5 + 0.6 * u, 0.2],
                    r.uniform(40, 130),
                )
        for k in range(lines):
            foot = left - 200 + (right - left + 400) * k / lines
            a, b = sorted(r.uniform(0, 1, 2))
            if b - a > 0.12:
                pts = []
                for t in (a, (a + b) / 2, b):
                    y = y0 + (y1 - y0) * t
                    share = (y - vanish[1]) / (y1 - vanish[1])
                    pts.append((vanish[0] + (foot - vanish[0]) * share, y))
                d.brush(pts, [0.2, 0.5, 0.3], r.uniform(40, 110))

    p.wash(p.mask(draw, 0.6), "ink2", 0.5, grain=0.3)


def ferry(p: Painting, x: float, y: float, length: float, facing: int = 1) -> None:
    """Small river ferry with two white decks; `x` is amidships at the waterline."""
    f, n = facing, length

    def at(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + f * n * a, y - n * b) for a, b in points]

    def hull(d: Drawing) -> None:
        d.poly(
            at(
                [
                    (-0.48, 0.0),
                    (-0.5, 0.062),
                    (-0.42, 0.055),
                    (0.40, 0.055),
                    (0.54, 0.085),
                    (0.46, 0.0),
                    (0.3, -0.012),
                    (-0.4, -0.012),
                ]
            )
        )

    def decks(d: Drawing) -> None:
        d.poly(at([(-0.42, 0.055), (-0.42, 0.125), (0.36, 0.125), (0.39, 0.055)]))
        d.poly(at([(-0.34, 0.125), (-0.34, 0.19), (0.24, 0.19), (0.27, 0.125)]))
        d.poly(at([(0.08, 0.19), (0.09, 0.245), (0.20, 0.245), (0.225, 0.19)]))

    def ruled(d: Drawing) -> None:
        for a, b, up in ((-0.44, 0.40, 0.128), (-0.37, 0.29, 0.193), (0.06, 0.24, 0.247)):
            d.line(at([(a, up), (b, up)]), n * 0.006, 235)
        for i in range(17):
            q = -0.39 + 0.044 * i
            d.rect(x + f * n * q - n * 0.013, y - n * 0.107, n * 0.026, n * 0.026, 190)
        for i in range(12):
            q = -0.31 + 0.047 * i
            d.rect(x + f * n * q - n * 0.014, y - n * 0.175, n * 0.028, n * 0.03, 175)
        d.line(at([(0.15, 0.247), (0.15, 0.32)]), n * 0.004, 200)
        d.line(at([(-0.5, 0.062), (-0.5, 0.10), (-0.42, 0.10)]), 0.8, 150)
        d.line(at([(0.40, 0.085), (0.53, 0.115), (0.54, 0.085)]), 0.8, 150)

    upper = p.mask(decks, 0.3)
    p.cover(upper, "wall", 1)
    p.wash(upper, "grey", 0.16, edge=0.5, edge_width=3)
    p.wash(p.mask(ruled, 0.25), "ink2", 0.8, grain=0.3)
    body = p.mask(hull, 0.35)
    p.cover(body, "paper", 0.7)
    p.wash(body, "river", 1.1, edge=0.4, edge_width=3, flow=0.6)
    p.wash(body * smooth(y - n * 0.035, y, p.y), "ink", 0.6)


def coach(p: Painting, x: float, y: float, length: float) -> None:
    """Plain coach seen from its side, without any marks; (x, y) is the left foot."""
    n = length

    def body(d: Drawing) -> None:
        d.poly(
            [
                (x, y - n * 0.04),
                (x, y - n * 0.24),
                (x + n * 0.03, y - n * 0.275),
                (x + n * 0.95, y - n * 0.275),
                (x + n, y - n * 0.2),
                (x + n, y - n * 0.04),
            ]
        )

    def dark(d: Drawing) -> None:
        for i in range(7):
            d.rect(x + n * (0.05 + 0.125 * i), y - n * 0.235, n * 0.105, n * 0.09, 200)
        d.poly(
            [
                (x + n * 0.935, y - n * 0.235),
                (x + n * 0.965, y - n * 0.235),
                (x + n * 0.992, y - n * 0.145),
                (x + n * 0.935, y - n * 0.145),
            ]
        )
        for q in (0.2, 0.8):
            d.ellipse(x + n * q, y - n * 0.035, n * 0.042, n * 0.042)

    shell = p.mask(body, 0.3)
    p.cover(shell, "wall", 1)
    p.wash(shell * smooth(y - n * 0.26, y - n * 0.02, p.y), "green", 0.55, edge=0.5, edge_width=3)
    p.wash(p.mask(dark, 0.3), "ink2", 0.85, edge=0.3, edge_width=2)
    under = p.mask(lambda d: d.ellipse(x + n * 0.5, y + n * 0.01, n * 0.52, n * 0.02), 0.5)
    p.wash(p.blur(under, 3), "grey", 0.6)


def lane(
    p: Painting,
    middle: Callable[[float], tuple[float, float]],
    near: float,
    shrink: float,
    far: float,
    tone: float,
) -> None:
    """A pale way that narrows as it leads off: `middle` is its course from near (0) to far (1)."""

    def draw(d: Drawing) -> None:
        left, right = [], []
        for t in np.linspace(0, 1, 40):
            x, y = middle(t)
            half = near * (1 - t) ** shrink + far
            left.append((x - half, y))
            right.append((x + half, y))
        d.poly([*left, *right[::-1]])

    way = p.blur(p.mask(draw, 1.2), 2.0)
    p.cover(way, "paper", 0.86)
    p.wash(way, "ochre_light", tone, edge=0.65, edge_width=5)
