"""Things that stand in the landscapes: trees, houses, works, boats, people seen from behind.

All positions are design px; (x, y) is the foot or the left foot of a motif, `s` its size factor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from ink import Colour, Drawing, Painting, Point, smooth, spline

# -- trees -------------------------------------------------------------------------------------


def tree(
    p: Painting,
    x: float,
    y: float,
    h: float,
    bark: Colour = "ink2",
    leaf: Colour | None = "green",
    leaf_strength: float = 0.6,
    lean: float = 0.0,
    blossom: Colour | None = None,
    density: float = 1.0,
    levels: int = 5,
    spread: float = 0.5,
    dab: tuple[float, float] = (2, 5),
) -> None:
    """Branching tree of height `h`: bare boughs, then a soft wet crown and leaf dabs, or blossom."""
    r = p.rng
    boughs: list[tuple[list[Point], float]] = []
    tips: list[Point] = []

    def grow(px: float, py: float, angle: float, length: float, width: float, level: int) -> None:
        bend = r.normal() * 0.18
        mid = (
            px + math.cos(angle + bend) * length * 0.5,
            py + math.sin(angle + bend) * length * 0.5,
        )
        end = (px + math.cos(angle) * length, py + math.sin(angle) * length)
        boughs.append(([(px, py), mid, end], width))
        if level <= 2:
            tips.extend((end, mid))
        if level == 0:
            return
        upright = -0.06 if angle > -1.57 else 0.06
        for i in range(2 + (r.random() < 0.45)):
            turn = r.normal() * spread * 0.5 + (i - 0.6) * spread + upright
            grow(*end, angle + turn, length * r.uniform(0.66, 0.84), width * 0.62, level - 1)

    grow(x, y, -1.57 + lean, h * 0.27, max(1.2, h * 0.018), levels)

    def draw_boughs(d: Drawing) -> None:
        for points, w in boughs:
            d.brush(points, [w, w * 0.75, w * 0.6], r.integers(190, 255))

    def dabs(scale: float, share: float):
        def draw(d: Drawing) -> None:
            for tx, ty in tips:
                for _ in range(int(4 * density * share) + 1):
                    size = r.uniform(*dab) * scale
                    cx, cy = tx + r.normal() * h * 0.03, ty + r.normal() * h * 0.025
                    d.ellipse(cx, cy, size, size * 0.6, r.normal() * 25, r.uniform(90, 255))

        return draw

    p.wash(p.mask(draw_boughs, 0.7), bark, 0.95, grain=0.35)
    if leaf:
        first = p.mask(dabs(1.5, 0.6), 0.8)
        p.wash(p.blur(first, h * 0.016 + 1), leaf, leaf_strength * 0.7, flow=0.8)
        p.wash(first, leaf, leaf_strength * 0.75, edge=0.35, edge_width=2)
        p.wash(p.mask(dabs(1.0, 1.0), 0.8), leaf, leaf_strength * 1.05, edge=0.35, edge_width=2)
    if blossom:

        def petals(d: Drawing) -> None:
            for tx, ty in tips:
                for _ in range(int(3 * density) + 1):
                    size = r.uniform(1.2, 3.4)
                    cx, cy = tx + r.normal() * h * 0.03, ty + r.normal() * h * 0.03
                    d.ellipse(cx, cy, size, size * 0.85, 0, r.uniform(110, 255))

        mask = p.mask(petals, 0.5)
        p.wash(p.blur(mask, 5), blossom, 0.35)
        p.cover(mask, "paper", 0.45)
        p.wash(mask, blossom, 0.95, edge=0.4, edge_width=2)


def grove(
    p: Painting,
    xs: Sequence[float],
    y: float,
    heights: tuple[float, float],
    colours: Sequence[Colour] = ("green", "tea", "green_light"),
    strength: float = 0.6,
) -> None:
    """Loose line of wet tree crowns merging into one another, with a few trunks."""
    r = p.rng
    crowns = [(x + r.normal() * 8, r.uniform(*heights), int(r.integers(len(colours)))) for x in xs]

    def trunks(d: Drawing) -> None:
        for x, h, _ in crowns:
            lean = r.normal() * h * 0.05
            d.brush(
                [(x, y), (x + lean * 0.3, y - h * 0.4), (x + lean, y - h * 0.75)],
                [h * 0.016 + 0.5, h * 0.011 + 0.3, 0.3],
                220,
            )
            for side in (-1, 1):
                d.brush(
                    [
                        (x + lean * 0.3, y - h * 0.42),
                        (x + side * h * 0.12, y - h * 0.62),
                        (x + side * h * 0.18, y - h * 0.76),
                    ],
                    [h * 0.009 + 0.3, h * 0.006 + 0.2, 0.2],
                    190,
                )

    p.wash(p.mask(trunks, 0.6), "ink2", 0.85, grain=0.35)
    for index, colour in enumerate(colours):

        def lobes(d: Drawing, index: int = index) -> None:
            for x, h, c in crowns:
                if c != index:
                    continue
                for _ in range(13):
                    cx, cy = x + r.normal() * h * 0.18, y - h * (0.68 + r.normal() * 0.12)
                    size = h * r.uniform(0.08, 0.17)
                    d.ellipse(cx, cy, size, size * 0.62, r.normal() * 10, r.uniform(120, 220))

        def leaves(d: Drawing, index: int = index) -> None:
            for x, h, c in crowns:
                if c != index:
                    continue
                for _ in range(70):
                    cx, cy = x + r.normal() * h * 0.19, y - h * (0.67 + r.normal() * 0.13)
                    size = h * r.uniform(0.012, 0.034) + 0.5
                    d.ellipse(cx, cy, size, size * 0.6, r.normal() * 30, r.uniform(60, 230))

        mass = p.mask(lobes, 1.4)
        p.cover(mass, "paper", 0.45)
        p.wash(p.blur(mask_lift(p, mass), 1.6), colour, strength * 1.25, edge=0.5, edge_width=4)
        p.wash(p.mask(leaves, 0.6), colour, strength * 1.1, edge=0.2, edge_width=2)
        p.wash(p.mask(leaves, 0.6) * p.mid, "ink2", strength * 0.4)


def mask_lift(p: Painting, mask: np.ndarray) -> np.ndarray:
    """Mask broken by slow noise, so that a wash looks wet and uneven."""
    return mask * (0.45 + 0.75 * p.mid)


def willow(
    p: Painting, x: float, y: float, h: float, bark: Colour = "ink2", leaf: Colour = "tea"
) -> None:
    """Weeping willow with hanging strands."""
    r = p.rng
    lean = r.normal() * 0.12
    top = (x + h * lean, y - h * 0.55)

    def trunk(d: Drawing) -> None:
        middle = (x + h * 0.05, y - h * 0.25)
        d.brush([(x - h * 0.01, y + h * 0.02), middle, top], [h * 0.034, h * 0.02, h * 0.010])
        d.brush(
            [middle, (x + h * 0.12, y - h * 0.40), (x + h * 0.2, y - h * 0.5)], [h * 0.012, 2, 1]
        )

    p.wash(p.dry(p.mask(trunk, 0.8), 0.3, 1, 3), bark, 0.95)
    strands = []
    for _ in range(46):
        a, reach = r.uniform(-2.8, -0.35), h * r.uniform(0.2, 0.48)
        sx, sy = x + h * lean, y - h * 0.52
        ex, ey = sx + math.cos(a) * reach, sy + math.sin(a) * reach * 0.8
        drop = h * r.uniform(0.25, 0.62)
        foot = (ex + r.normal() * 6, min(ey + drop, y - h * 0.03))
        strands.append([(sx, sy), (ex * 0.6 + sx * 0.4, ey), (ex, ey + drop * 0.25), foot])

    def twigs(d: Drawing) -> None:
        for strand in strands:
            d.brush(strand, [1.6, 1.0, 0.5], r.integers(90, 200))

    def leaves(d: Drawing) -> None:
        for strand in strands:
            for q in spline(strand, 26)[8:]:
                d.ellipse(
                    q[0] + r.normal() * 2,
                    q[1],
                    r.uniform(0.8, 1.8),
                    r.uniform(3, 6.5),
                    r.normal() * 22,
                    r.uniform(80, 240),
                )

    p.wash(p.mask(twigs, 0.5), bark, 0.5)
    mask = p.mask(leaves, 0.4)
    p.wash(p.blur(mask, 5), leaf, 0.35)
    p.wash(mask, leaf, 0.85)


def bamboo(
    p: Painting,
    x: float,
    foot: float,
    top: float,
    width: float,
    colour: Colour = "green",
    strength: float = 0.8,
    lean: float = 0,
    leaves: bool = True,
    density: float = 1.0,
) -> None:
    """One bamboo culm from `foot` up to `top` with joints, twigs and leaf strokes."""
    r = p.rng
    n = int(max(4, (foot - top) / (width * 7)))
    ys = np.linspace(foot, top, n + 1)
    xs = [x + lean * t**1.4 * (foot - top) * 0.12 for t in np.linspace(0, 1, n + 1)]

    def thick(i: int) -> float:
        return 0.55 + 0.45 * (1 - i / n)

    def culm(d: Drawing) -> None:
        for i in range(n):
            t = thick(i)
            middle = ((xs[i] + xs[i + 1]) / 2, (ys[i] + ys[i + 1]) / 2)
            d.brush(
                [(xs[i], ys[i] - width * 0.10), middle, (xs[i + 1], ys[i + 1] + width * 0.10)],
                [width * 0.52 * t, width * 0.44 * t, width * 0.52 * t],
                r.uniform(170, 255),
            )

    def joints(d: Drawing) -> None:
        for i in range(1, n):
            q = width * 0.55 * thick(i)
            d.brush(
                [
                    (xs[i] - q * 1.15, ys[i] - q * 0.15),
                    (xs[i], ys[i] + q * 0.12),
                    (xs[i] + q * 1.15, ys[i] - q * 0.2),
                ],
                [0.6, width * 0.09, 0.6],
            )

    def foliage(d: Drawing) -> None:
        for i in range(2, n):
            if r.random() >= 0.72 * density:
                continue
            side = 1 if r.random() < 0.5 else -1
            bx, by = xs[i], ys[i]
            reach = width * r.uniform(4, 9)
            ex, ey = bx + side * reach, by - reach * r.uniform(0.2, 0.7)
            twig = [(bx, by), (bx + side * reach * 0.5, by - reach * 0.3), (ex, ey)]
            d.brush(twig, [width * 0.07, width * 0.05, width * 0.03], 200)
            for _ in range(int(9 * density)):
                u = r.uniform(0.35, 1.05)
                px, py = bx + (ex - bx) * u, by + (ey - by) * u
                angle, length = 1.2 - side * 0.35 + r.normal() * 0.45, width * r.uniform(2.2, 4.6)
                d.brush(
                    [
                        (px, py),
                        (px + math.cos(angle) * length * 0.5, py + math.sin(angle) * length * 0.45),
                        (px + math.cos(angle + 0.12) * length, py + math.sin(angle) * length),
                    ],
                    [0.4, width * 0.19, 0.2],
                    r.uniform(110, 255),
                )

    mask = p.mask(culm, 0.3)
    p.cover(mask, "paper", 0.55 * min(1, strength))
    roundness = 0.55 + 0.6 * p.noise(8, 2, 1.0, 14.0)
    p.wash(mask * roundness, colour, strength, edge=0.5, edge_width=3, grain=0.2)
    p.wash(p.mask(joints, 0.3), "ink2" if strength > 0.6 else colour, strength * 1.1)
    if leaves:
        p.wash(p.mask(foliage, 0.3), colour, strength * 1.05, edge=0.3, edge_width=2)


def shoot(p: Painting, x: float, y: float, h: float, lean: float = 0.03) -> None:
    """Bamboo shoot: overlapping pointed sheaths, pale at the foot, ochre and ink at the tips."""
    r = p.rng
    w = h * 0.17

    def body(d: Drawing) -> None:
        d.brush(
            [(x, y), (x - lean * h * 0.3, y - h * 0.45), (x + lean * h, y - h)],
            [w * 0.98, w * 0.95, w * 0.52, 0.4],
        )

    mask = p.mask(body, 0.8)
    p.cover(mask, "paper", 0.95)
    p.wash(mask, "ochre_light", 0.7, edge=0.7, edge_width=3)
    p.wash(mask * smooth(y - h * 0.2, y - h, p.y), "ochre", 0.7, edge=0.4, edge_width=4)
    p.wash(mask * smooth(x - w * 0.2, x + w, p.x) * (0.4 + 0.6 * p.mid), "ink2", 0.65)

    def sheaths(d: Drawing) -> None:
        for k in range(6):
            q = k / 6
            half = w * (1 - q) ** 0.75
            cx, yy = x + lean * h * q, y - h * q * 0.9
            side = 1 if k % 2 else -1
            d.brush(
                [
                    (cx - side * half * 1.0, yy),
                    (cx - side * half * 0.62, yy - h * 0.13),
                    (cx + side * half * 0.12, yy - h * 0.27),
                ],
                [0.5, h * 0.010 + 0.5, 0.3],
                210,
            )
            for _ in range(5):
                u = r.uniform(-0.8, 0.8)
                d.brush(
                    [
                        (cx + half * u, yy - h * 0.02),
                        (cx + half * u * 0.8, yy - h * r.uniform(0.08, 0.16)),
                    ],
                    [0.3, 0.6, 0.2],
                    90,
                )

    def tips(d: Drawing) -> None:
        for side in (-1, 1, 0.3):
            d.brush(
                [
                    (x + lean * h, y - h * 0.95),
                    (x + lean * h + side * w * 0.35, y - h * 1.05),
                    (x + lean * h + side * w * 0.9, y - h * 1.12),
                ],
                [0.8, h * 0.012, 0.3],
                220,
            )

    p.wash(p.mask(sheaths, 0.5), "ink2", 0.85)
    p.wash(p.mask(tips, 0.4), "green", 0.9)


# -- people ------------------------------------------------------------------------------------


def person(
    p: Painting,
    x: float,
    y: float,
    h: float,
    colour: Colour = "ink2",
    stride: float = 0.0,
    hat: bool = False,
    load: bool = False,
    lean: float = 0.0,
    strength: float = 1.0,
) -> None:
    """Small walking or standing figure from behind: a few wet brush marks, no features.

    `stride` -1..1 opens the legs and gives the direction, `lean` bends the back, `load` is a
    back basket."""
    shoulder = (x + lean * h * 0.5, y - h * 0.79)
    hip = (x, y - h * 0.34)
    step = stride * h * 0.13

    def legs(d: Drawing) -> None:
        for side, reach in ((-1, -step), (1, step)):
            top = (hip[0] + side * h * 0.03, hip[1])
            knee = (hip[0] + side * h * 0.032 + reach * 0.5, y - h * 0.18)
            d.brush(
                [top, knee, (x + side * h * 0.032 + reach, y)], [h * 0.045, h * 0.034, h * 0.022]
            )

    def coat(d: Drawing) -> None:
        d.brush(
            [
                (shoulder[0], shoulder[1] - h * 0.02),
                (shoulder[0] * 0.8 + hip[0] * 0.2, shoulder[1] + h * 0.07),
                (shoulder[0] * 0.4 + hip[0] * 0.6, (shoulder[1] + hip[1]) / 2 + h * 0.02),
                (hip[0], hip[1] + h * 0.06),
            ],
            [h * 0.05, h * 0.115, h * 0.10, h * 0.125, h * 0.115],
        )
        for side in (-1, 1):
            swing = -side * step * 0.8
            d.brush(
                [
                    (shoulder[0] + side * h * 0.10, shoulder[1] + h * 0.03),
                    (shoulder[0] + side * h * 0.145 + swing * 0.4, shoulder[1] + h * 0.20),
                    (hip[0] + side * h * 0.13 + swing, hip[1] - h * 0.01),
                ],
                [h * 0.04, h * 0.036, h * 0.02],
                235,
            )

    head = (shoulder[0] + lean * h * 0.22, y - h * 0.905)

    def hair(d: Drawing) -> None:
        d.line([(head[0], head[1]), (shoulder[0], shoulder[1])], h * 0.065, 190)
        d.ellipse(head[0], head[1], h * 0.066, h * 0.078)

    lower = p.mask(legs, 0.4)
    p.wash(lower * smooth(y + h * 0.04, y - h * 0.3, p.y), "ink2", 0.9 * strength, flow=0.6)
    body = p.mask(coat, 0.7)
    p.cover(body, "paper", 0.75)
    wet = (0.40 + 0.60 * smooth(y - h * 0.30, y - h * 0.72, p.y)) * (0.55 + 0.65 * p.mid)
    p.wash(body * wet, colour, strength, edge=0.5, edge_width=h * 0.03 + 1, flow=0.7)
    shade = smooth(x - h * 0.02, x + h * 0.14, p.x)
    p.wash(p.blur(body, h * 0.02) * body * shade, "ink2", 0.45 * strength)
    p.wash(p.mask(hair, 0.4), "ink", 0.95 * strength, flow=0.5)
    if load:
        basket = p.mask(
            lambda d: d.brush(
                [(shoulder[0], shoulder[1] + h * 0.05), (hip[0], hip[1] - h * 0.05)],
                [h * 0.06, h * 0.112, h * 0.108, h * 0.06],
            ),
            0.4,
        )
        p.cover(basket, "paper", 0.8)
        p.wash(basket, "ochre", 0.9, edge=0.6, edge_width=2)
    if hat:
        cone = p.mask(
            lambda d: d.poly(
                spline(
                    [
                        (head[0] - h * 0.17, head[1] + h * 0.01),
                        (head[0] - h * 0.07, head[1] - h * 0.055),
                        (head[0], head[1] - h * 0.12),
                        (head[0] + h * 0.07, head[1] - h * 0.055),
                        (head[0] + h * 0.17, head[1] + h * 0.01),
                        (head[0], head[1] + h * 0.045),
                    ],
                    40,
                )
            ),
            0.3,
        )
        p.cover(cone, "paper", 0.9)
        p.wash(cone, "ochre_light", 0.95, edge=0.7, edge_width=2)
        p.wash(cone * smooth(head[0] - h * 0.1, head[0] + h * 0.17, p.x), "ochre", 0.6)


def sitter(
    p: Painting,
    x: float,
    y: float,
    h: float,
    colour: Colour = "blue",
    strength: float = 0.7,
    long_hair: bool = False,
    tilt: float = 0.0,
) -> None:
    """Seated person from behind, waist at `y`: sloping shoulders as one wet mark that is lost
    downwards, hair as one dark dab."""

    def back(d: Drawing) -> None:
        d.poly(
            spline(
                [
                    (x - h * 0.30, y + h * 0.10),
                    (x - h * 0.33, y - h * 0.22),
                    (x - h * 0.27, y - h * 0.43),
                    (x - h * 0.10, y - h * 0.53),
                    (x + tilt * h * 0.3, y - h * 0.555),
                    (x + h * 0.11, y - h * 0.525),
                    (x + h * 0.28, y - h * 0.42),
                    (x + h * 0.33, y - h * 0.2),
                    (x + h * 0.29, y + h * 0.10),
                ],
                60,
            )
        )

    def folds(d: Drawing) -> None:
        for side in (-1, 1):
            d.brush(
                [
                    (x + side * h * 0.22, y - h * 0.40),
                    (x + side * h * 0.19, y - h * 0.20),
                    (x + side * h * 0.22, y + h * 0.02),
                ],
                [0.3, h * 0.012, 0.2],
                190,
            )
        d.brush(
            [(x, y - h * 0.50), (x + h * 0.012, y - h * 0.3), (x - h * 0.01, y - h * 0.12)],
            [0.2, h * 0.008, 0.2],
            110,
        )

    def hair(d: Drawing) -> None:
        cx, cy = x + tilt * h, y - h * 0.70
        if not long_hair:
            d.brush([(cx, cy + h * 0.06), (x, y - h * 0.49)], [h * 0.07, h * 0.055, h * 0.06], 150)
        d.ellipse(cx, cy, h * 0.122, h * 0.145, tilt * 60)
        if long_hair:
            d.brush(
                [(cx, cy), (cx - h * 0.01, cy + h * 0.16), (cx, cy + h * 0.27)],
                [h * 0.12, h * 0.13, h * 0.09],
            )

    mask = p.mask(back, 1.1)
    fade = smooth(y + h * 0.07, y - h * 0.28, p.y + (p.mid - 0.5) * h * 0.16)
    p.cover(mask * fade, "paper", 0.95)
    p.wash(
        mask * fade * (0.5 + 0.7 * p.mid),
        colour,
        strength,
        edge=0.55,
        edge_width=h * 0.03,
        flow=1.0,
    )
    p.wash(
        p.blur(mask, h * 0.05) * mask * smooth(x - h * 0.1, x + h * 0.34, p.x) * fade,
        colour,
        strength * 0.6,
    )
    p.wash(p.mask(folds, 0.8) * fade, "ink2", 0.34)
    crown = p.dry(p.mask(hair, 0.9), 0.18, 1, 3)
    p.wash(crown, "ink", 0.85, edge=0.5, edge_width=h * 0.02, flow=0.6)


# -- boats -------------------------------------------------------------------------------------


def boat(
    p: Painting,
    x: float,
    y: float,
    length: float,
    lamp: bool = True,
    facing: int = 1,
    ink: Colour = "ink",
    ripples: bool = True,
    glow: float = 0.20,
) -> None:
    """Sampan with an ochre hood and a boatman at the stern; `x` is amidships at the waterline."""
    f, n = facing, length
    r = p.rng

    def hull(d: Drawing) -> None:
        under = [
            (-0.52, -0.055),
            (-0.40, 0.028),
            (-0.18, 0.052),
            (0.18, 0.052),
            (0.40, 0.022),
            (0.57, -0.085),
        ]
        above = [(0.42, -0.022), (0.15, 0.006), (-0.20, 0.006), (-0.40, -0.016), (-0.52, -0.055)]
        curve = np.vstack([spline(under, 50), spline(above, 50)])
        d.poly([(x + f * n * a, y + n * b) for a, b in curve])

    def oar(d: Drawing) -> None:
        d.brush(
            [
                (x - f * n * 0.315, y - n * 0.15),
                (x - f * n * 0.46, y - n * 0.02),
                (x - f * n * 0.60, y + n * 0.075),
            ],
            [n * 0.004, n * 0.005, n * 0.011],
            225,
        )

    def hood(d: Drawing) -> None:
        arch = [
            (
                x + f * (-0.15 + 0.37 * t) * n,
                y + n * 0.020 - math.sin(math.pi * t) ** 0.55 * n * 0.141,
            )
            for t in np.linspace(0, 1, 28)
        ]
        d.poly(arch)

    def ribs(d: Drawing) -> None:
        for t in (0.2, 0.36, 0.52, 0.68, 0.84):
            top = y + n * 0.004 - math.sin(math.pi * t) ** 0.55 * n * 0.122
            cx = x + f * (-0.15 + 0.37 * t) * n
            d.brush(
                [(cx - n * 0.012, y), (cx - n * 0.004, (y + top) / 2), (cx, top)],
                [n * 0.0022, n * 0.003, n * 0.002],
                180,
            )
        d.brush(
            [
                (x - f * n * 0.15, y - n * 0.006),
                (x + f * n * 0.03, y - n * 0.014),
                (x + f * n * 0.22, y - n * 0.006),
            ],
            [n * 0.003, n * 0.005, n * 0.003],
            210,
        )

    if ripples:

        def wake(d: Drawing) -> None:
            for i in range(5):
                d.ellipse(
                    x + r.normal() * n * 0.06,
                    y + n * (0.075 + 0.035 * i),
                    n * (0.42 - 0.06 * i),
                    n * 0.007,
                    0,
                    190,
                )

        p.wash(p.blur(p.mask(wake, 1.0), 1.2), ink, 0.5)
    under = p.mask(hood, 0.22)
    p.cover(under, "paper", 0.9)
    p.wash(under, "ochre", 0.95, edge=0.5, edge_width=n * 0.012 + 1)
    p.wash(under * smooth(y - n * 0.09, y, p.y), ink, 0.32)
    p.wash(under * smooth(x + f * n * 0.02, x - f * n * 0.15, p.x), ink, 0.4)
    p.wash(p.mask(ribs, 0.3), ink, 0.65)
    body = p.mask(hull, 0.5)
    p.cover(body, "paper", 0.5)
    p.wash(body, ink, 1.3, edge=0.3, edge_width=2)
    p.wash(p.mask(oar, 0.3), ink, 1.1)
    boatman(p, x - f * n * 0.345, y + n * 0.005, n * 0.27, f, ink)
    if lamp:
        lx, ly = x + f * n * 0.315, y - n * 0.072

        def pole(d: Drawing) -> None:
            d.line([(lx, y - n * 0.004), (lx, ly - n * 0.028)], n * 0.006, 235)
            d.line(
                [(lx - f * n * 0.012, ly - n * 0.028), (lx + f * n * 0.012, ly - n * 0.028)],
                n * 0.005,
                235,
            )

        p.wash(p.mask(pole, 0.2), ink, 1.1)
        p.glow(lx, ly, n * glow, strength=0.9, core=max(2, n * 0.013))


def boatman(p: Painting, x: float, y: float, h: float, facing: int, ink: Colour = "ink") -> None:
    """Boatman seen half from behind, leaning on the oar, in a straw hat."""
    f = facing

    def body(d: Drawing) -> None:
        for foot, knee in ((0.13, 0.07), (-0.10, -0.03)):
            d.brush(
                [(x, y - h * 0.42), (x + f * h * knee, y - h * 0.2), (x + f * h * foot, y)],
                [h * 0.065, h * 0.05, h * 0.03],
            )
        d.brush(
            [
                (x - f * h * 0.01, y - h * 0.38),
                (x + f * h * 0.0, y - h * 0.6),
                (x + f * h * 0.07, y - h * 0.80),
            ],
            [h * 0.115, h * 0.105, h * 0.125, h * 0.09],
        )
        for hand in ((0.10, 0.53), (0.02, 0.50)):
            d.brush(
                [
                    (x + f * h * 0.06, y - h * 0.76),
                    (x + f * h * 0.19, y - h * 0.62),
                    (x + f * h * hand[0], y - h * hand[1]),
                ],
                [h * 0.04, h * 0.038, h * 0.026],
            )
        d.line([(x + f * h * 0.06, y - h * 0.74), (x + f * h * 0.10, y - h * 0.88)], h * 0.085)
        d.ellipse(x + f * h * 0.105, y - h * 0.885, h * 0.066, h * 0.075)

    def hat(d: Drawing) -> None:
        cx, cy = x + f * h * 0.105, y - h * 0.925
        d.poly(
            [(cx - h * 0.17, cy + h * 0.03), (cx, cy - h * 0.10), (cx + h * 0.17, cy + h * 0.03)]
        )

    p.wash(p.mask(body, 0.25), ink, 1.2, flow=0.2)
    p.wash(p.mask(hat, 0.25), ink, 1.15, flow=0.2)


# -- buildings ---------------------------------------------------------------------------------


def white_house(
    p: Painting, x: float, y: float, w: float, h: float, roof: float = 0.30, windows: int = 2
) -> None:
    """Jiangnan house: white walls, grey tiles, stepped gable at the right."""
    rh, gx = h * roof, x + w * 0.66
    steps = [(0, 0.80), (0.05, 0.98), (0.13, 1.10), (0.25, 0.98), (0.33, 0.80), (0.38, 0)]

    def walls(d: Drawing) -> None:
        d.rect(x, y - h + rh, w * 0.7, h - rh)
        outline = [(gx, y)]
        height = 0.80
        for at, following in steps:
            outline += [(gx + w * at, y - h * height), (gx + w * at, y - h * following)]
            height = following
        d.poly(outline)

    def tiles(d: Drawing) -> None:
        d.poly(
            [
                (x - w * 0.06, y - h + rh + 2),
                (x - w * 0.02, y - h + rh * 0.55),
                (x + w * 0.07, y - h * 0.98),
                (gx + w * 0.02, y - h * 0.98),
                (gx + w * 0.02, y - h + rh + 3),
                (x, y - h + rh + 3),
            ]
        )

    def furrows(d: Drawing) -> None:
        for i in range(1, 12):
            d.line(
                [(x + w * 0.055 * i, y - h * 0.97), (x + w * (0.058 * i - 0.03), y - h + rh + 2)],
                0.8,
                200,
            )

    def ruled(d: Drawing) -> None:
        caps = (
            (-0.012, 0.062, 0.80),
            (0.04, 0.14, 0.98),
            (0.12, 0.26, 1.10),
            (0.24, 0.34, 0.98),
            (0.32, 0.395, 0.80),
        )
        for a, b, up in caps:
            d.line([(gx + w * a, y - h * up), (gx + w * b, y - h * up)], 2.0)
        d.line([(x, y - h + rh), (x, y)], 0.7, 150)
        d.line([(gx + w * 0.38, y - h * 0.80), (gx + w * 0.38, y)], 0.8, 170)
        d.line([(gx, y - h * 0.8), (gx, y)], 0.7, 120)
        for i in range(windows):
            d.rect(
                x + w * 0.68 * (i + 0.5) / windows - w * 0.045,
                y - h * 0.46,
                w * 0.09,
                h * 0.17,
                190,
            )
        d.rect(gx + w * 0.16, y - h * 0.62, w * 0.07, h * 0.11, 170)

    p.cover(p.mask(walls, 0.35), (0.968, 0.958, 0.935), 0.97)
    shade = p.mask(lambda d: d.rect(x, y - h + rh, w * 0.68, (h - rh) * 0.42), 0.35)
    p.wash(shade, "grey", 0.22)
    foot = p.mask(lambda d: d.rect(x, y - h * 0.14, w * 1.04, h * 0.14), 0.35)
    p.wash(foot * 0.6, "green_light", 0.5)
    cover = p.mask(tiles, 0.5)
    p.wash(cover, "ink2", 0.75, edge=0.5, edge_width=3, grain=0.5)
    p.wash(p.mask(furrows, 0.3) * cover, "ink", 0.9)
    p.wash(p.mask(ruled, 0.35), "ink", 0.9)


Block = tuple[float, float, float, float, int]


def apartments(
    p: Painting,
    x: float,
    y: float,
    s: float,
    blocks: Sequence[Block] = ((0, 0, 90, 150, 6), (105, -4, 80, 190, 8), (200, 2, 100, 140, 6)),
    lit: bool = True,
    colour: Colour = "ochre_light",
    seed: int = 3,
) -> None:
    """Resettlement housing in ruled-line drawing; a block is (dx, dy, width, height, floors)."""
    r = np.random.default_rng(seed)
    lamp = None
    for index, (dx, dy, bw, bh, floors) in enumerate(blocks):
        bx, by, w, h = x + dx * s, y + dy * s, bw * s, bh * s
        side, storey, bays = w * 0.24, h / floors, max(3, int(w / (17 * s)))
        flank = [
            (bx + w, by - h),
            (bx + w + side, by - h + side * 0.35),
            (bx + w + side, by),
            (bx + w, by),
        ]

        def solid(d: Drawing, bx=bx, by=by, w=w, h=h, side=side, flank=flank) -> None:
            d.rect(bx, by - h, w, h)
            d.poly(flank)
            d.poly(
                [
                    (bx - 3 * s, by - h),
                    (bx + w * 0.5, by - h - 14 * s),
                    (bx + w, by - h),
                    (bx + w + side, by - h + side * 0.35),
                ]
            )

        def roof(d: Drawing, bx=bx, by=by, w=w, h=h, side=side) -> None:
            d.poly(
                [
                    (bx - 4 * s, by - h + 2),
                    (bx + w * 0.10, by - h - 13 * s),
                    (bx + w * 0.93, by - h - 13 * s),
                    (bx + w + 2, by - h + 2),
                ]
            )
            d.poly(
                [
                    (bx + w * 0.93, by - h - 13 * s),
                    (bx + w + side + 3 * s, by - h + side * 0.35),
                    (bx + w, by - h + 1),
                ]
            )

        def ruled(
            d: Drawing, bx=bx, by=by, w=w, h=h, side=side, floors=floors, storey=storey, bays=bays
        ) -> None:
            for f in range(floors):
                yy = by - h + storey * (f + 0.28)
                for i in range(bays):
                    cx = bx + w * (i + 0.5) / bays
                    d.rect(
                        cx - w / bays * 0.26, yy, w / bays * 0.52, storey * 0.48, r.uniform(90, 190)
                    )
                    d.line([(cx, yy), (cx, yy + storey * 0.48)], 0.5, 60)
                d.line(
                    [(bx, by - h + storey * (f + 1)), (bx + w, by - h + storey * (f + 1))], 0.6, 110
                )
                d.rect(bx + w + side * 0.35, yy + side * 0.16, side * 0.22, storey * 0.42, 130)
            for i in range(0, bays + 1, 2):
                d.line([(bx + w * i / bays, by - h), (bx + w * i / bays, by)], 0.6, 90)
            d.line([(bx, by - h), (bx, by)], 0.8, 180)
            d.line([(bx + w, by - h), (bx + w, by)], 0.8, 190)
            d.line([(bx + w + side, by - h + side * 0.35), (bx + w + side, by)], 0.8, 160)

        p.cover(p.mask(solid, 0.3), "wall", 0.96)
        front = p.mask(lambda d: d.rect(bx, by - h, w, h), 0.4)  # noqa: B023 - used at once
        p.wash(front * smooth(by + 10, by - h, p.y), colour, 0.42, edge=0.2)
        p.wash(p.mask(lambda d: d.poly(flank), 0.4), "grey", 0.42)  # noqa: B023 - used at once
        p.wash(p.mask(roof, 0.4), "ink2", 0.8, edge=0.4, edge_width=3)
        p.wash(p.mask(ruled, 0.25), "ink2", 0.85, grain=0.3)
        if lit and index == len(blocks) // 2:
            lamp = (
                bx + w * 1.5 / bays,
                by - h + storey * (floors // 2 + 0.52),
                w / bays * 0.52,
                storey * 0.48,
            )
    if lamp:
        lit_window(p, *lamp, glow=22 * s)


def lit_window(p: Painting, x: float, y: float, w: float, h: float, glow: float) -> None:
    """The one warm window of a picture, centred on (x, y)."""
    p.cover(p.mask(lambda d: d.rect(x - w / 2, y - h / 2, w, h), 0), (1.0, 0.86, 0.55), 1)
    p.glow(x, y, glow, strength=0.75)


def school(p: Painting, x: float, y: float, s: float, lit: bool = True) -> None:
    """Four-storey gallery building with a stair tower at the right."""
    w, h, floors = 330 * s, 112 * s, 4
    storey, tower = h / floors, 58 * s

    def solid(d: Drawing) -> None:
        d.rect(x, y - h, w, h)
        d.rect(x + w, y - h * 1.28, tower, h * 1.28)

    def galleries(d: Drawing) -> None:
        for f in range(floors):
            d.rect(x + 4 * s, y - h + storey * (f + 0.10), w - 8 * s, storey * 0.50)

    def ruled(d: Drawing) -> None:
        for f in range(floors):
            yy = y - h + storey * f
            d.line([(x, yy + storey * 0.62), (x + w, yy + storey * 0.62)], 1.2, 230)
            for i in range(40):
                cx = x + w * i / 40
                d.line([(cx, yy + storey * 0.62), (cx, yy + storey * 0.95)], 0.5, 110)
            d.line([(x, yy + storey * 0.97), (x + w, yy + storey * 0.97)], 0.9, 190)
            for i in range(13):
                cx = x + w * (i + 0.5) / 13
                d.line(
                    [(cx - w / 26, yy + storey * 0.06), (cx - w / 26, yy + storey * 0.62)], 1.0, 160
                )
                d.rect(cx - w / 60, yy + storey * 0.16, w / 30, storey * 0.42, 150)
            for i in range(3):
                d.rect(
                    x + w + (9 + 16 * i) * s,
                    y - h * 1.2 + f * storey * 1.22,
                    9 * s,
                    storey * 0.6,
                    170,
                )
        d.rect(x - 6 * s, y - h - 5 * s, w + 10 * s, 6 * s)
        d.rect(x + w - 3 * s, y - h * 1.28 - 6 * s, tower + 6 * s, 7 * s)
        for edge in (x + w, x + w + tower):
            d.line([(edge, y - h * 1.28), (edge, y)], 1, 200)

    p.cover(p.mask(solid, 0.3), "wall", 0.97)
    p.wash(
        p.mask(lambda d: d.rect(x + w, y - h * 1.28, tower, h * 1.28), 0.4),
        "ochre_light",
        0.75,
        edge=0.3,
    )
    p.wash(p.mask(lambda d: d.rect(x, y - h, w, h), 0.4), "ochre_light", 0.22)
    p.wash(p.mask(galleries, 0.3), "grey", 0.6)
    p.wash(p.mask(ruled, 0.25), "ink2", 0.9, grain=0.3)
    if lit:
        cx, cy = x + w * 8.5 / 13, y - h + storey * 1.37
        lit_window(p, cx, cy, w / 17, storey * 0.44, 24 * s)


def pavilion(p: Painting, x: float, y: float, s: float) -> None:
    """Open lakeside pavilion with upturned eaves; (x, y) is the middle of its floor."""

    def roof(d: Drawing) -> None:
        half = [(0, -104), (10, -92), (40, -68), (62, -58), (66, -62)]
        right = [(x + a * s, y + b * s) for a, b in half]
        left = [(x - a * s, y + b * s) for a, b in half]
        d.poly([*right, (x + 40 * s, y - 56 * s), (x - 40 * s, y - 56 * s), *left[::-1]])
        d.line([(x, y - 104 * s), (x, y - 114 * s)], 2.5 * s)

    def furrows(d: Drawing) -> None:
        for k in (-44, -30, -16, -5, 5, 16, 30, 44):
            d.brush(
                [
                    (x + k * 0.12 * s, y - 98 * s),
                    (x + k * 0.55 * s, y - 76 * s),
                    (x + k * 1.1 * s, y - 58 * s),
                ],
                [0.3, 0.9 * s, 0.4],
                150,
            )

    def frame(d: Drawing) -> None:
        for k in (-38, -14, 14, 38):
            d.line([(x + k * s, y - 58 * s), (x + k * s, y)], 2.2 * s, 230)
        d.line([(x - 42 * s, y - 16 * s), (x + 42 * s, y - 16 * s)], 1.4 * s)
        d.rect(x - 48 * s, y - 3 * s, 96 * s, 5 * s)
        d.line([(x - 40 * s, y - 52 * s), (x + 40 * s, y - 52 * s)], 1.2 * s, 200)
        for k in range(-36, 40, 8):
            d.line([(x + k * s, y - 16 * s), (x + k * s, y - 4 * s)], 0.8 * s, 150)

    p.wash(p.mask(roof, 0.4), "ink2", 0.85, edge=0.5, edge_width=3)
    p.wash(p.mask(furrows, 0.3), "ink", 0.6)
    mask = p.mask(frame, 0.3)
    p.wash(mask, "ochre", 0.95)
    p.wash(mask, "ink2", 0.4)


PLANT = (
    (20, 26, 210, "column"),
    (62, 18, 260, "column"),
    (96, 34, 150, "column"),
    (150, 12, 330, "stack"),
    (184, 22, 230, "column"),
    (232, 60, 70, "sphere"),
    (306, 60, 70, "sphere"),
    (372, 14, 300, "stack"),
    (402, 30, 190, "column"),
    (446, 20, 245, "column"),
    (480, 80, 90, "tank"),
    (572, 80, 90, "tank"),
)


def factory(
    p: Painting,
    x: float,
    y: float,
    s: float,
    strength: float = 1.0,
    colour: Colour = "ink2",
    far: bool = False,
    seed: int = 5,
) -> dict[str, object]:
    """Chemical park: columns, spheres, pipe rack, stacks. Returns the stack tops, the lamp's place
    and points on the columns where small lights may sit."""
    r = np.random.default_rng(seed)
    parts = [
        (x + a * s * (1.05 if far else 1), w * s, h * s * (r.uniform(0.6, 1.1) if far else 1), kind)
        for a, w, h, kind in PLANT
    ]

    def bodies(d: Drawing) -> None:
        for left, w, h, kind in parts:
            if kind == "column":
                d.rect(left, y - h, w, h)
                d.ellipse(left + w / 2, y - h, w / 2, w * 0.30)
            elif kind == "stack":
                d.poly(
                    [(left, y), (left + w * 0.22, y - h), (left + w * 0.78, y - h), (left + w, y)]
                )
            elif kind == "sphere":
                d.ellipse(left + w / 2, y - w * 0.62, w / 2, w / 2)
                for q in (0.12, 0.35, 0.65, 0.88):
                    d.line([(left + w * q, y - w * 0.5), (left + w * q, y)], 1.6 * s)
            else:
                d.rect(left, y - h, w, h)
                d.ellipse(left + w / 2, y - h, w / 2, 7 * s)

    def shades(d: Drawing) -> None:
        for left, w, h, kind in parts:
            if kind in ("column", "tank"):
                d.rect(left + w * 0.62, y - h, w * 0.38, h)
            elif kind == "sphere":
                d.ellipse(left + w * 0.62, y - w * 0.56, w * 0.36, w * 0.38)
            else:
                d.poly(
                    [
                        (left + w * 0.55, y),
                        (left + w * 0.53, y - h),
                        (left + w * 0.78, y - h),
                        (left + w, y),
                    ]
                )

    def platforms(d: Drawing, left: float, w: float, h: float) -> None:
        for q in np.arange(0.16, 1, 0.17):
            up = y - h * q
            d.line([(left - 6 * s, up), (left + w + 6 * s, up)], 1.3 * s, 220)
            d.line([(left - 6 * s, up - 7 * s), (left + w + 6 * s, up - 7 * s)], 0.7 * s, 150)
            for i in range(5):
                cx = left - 6 * s + (w + 12 * s) * i / 4
                d.line([(cx, up), (cx, up - 7 * s)], 0.5 * s, 140)
        d.line([(left + w + 3 * s, y), (left + w + 3 * s, y - h * 0.95)], 0.8 * s, 170)
        pipe = [(0.5, h + 6 * s), (0.5, h + 16 * s), (1.6, h + 16 * s), (1.6, h * 0.4)]
        d.line([(left + w * a, y - b) for a, b in pipe], 1.8 * s, 210)

    def details(d: Drawing) -> None:
        for left, w, h, kind in parts:
            if kind == "column":
                platforms(d, left, w, h)
            elif kind == "stack":
                for q in (0.62, 0.8, 0.97):
                    d.line([(left - 2 * s, y - h * q), (left + w + 2 * s, y - h * q)], 1.2 * s)
            elif kind == "sphere":
                d.ellipse(left + w / 2, y - w * 0.62, w / 2, w * 0.10, 0, 170, (0, 180), 1 * s)
                d.line([(left, y - w * 1.15), (left + w, y - w * 1.15)], 1 * s, 150)
            else:
                for q in (0.33, 0.66):
                    d.line([(left, y - h * q), (left + w, y - h * q)], 0.6 * s, 130)
                d.line([(left + 8 * s, y), (left + w * 0.9, y - h)], 0.8 * s, 150)
        for up in (26, 34, 46):
            d.line([(x - 30 * s, y - up * s), (x + 690 * s, y - up * s)], 1.5 * s, 220)
        for i in range(24):
            cx = x - 30 * s + i * 31 * s
            d.line([(cx, y - 50 * s), (cx, y)], 1.1 * s, 200)

    mask = p.mask(bodies, 0.35)
    if not far:
        p.cover(mask, "paper", 0.85)
    rise = smooth(y + 30 * s, y - 260 * s, p.y) ** 0.35
    p.wash(mask * rise, colour, 0.80 * strength, edge=0.35, edge_width=4, flow=0.5)
    if not far:
        p.wash(p.blur(p.mask(shades, 0.3), 2.2) * mask, colour, 0.6 * strength)
        p.wash(p.mask(details, 0.25), "ink", 0.9 * strength, grain=0.3)
    return {
        "stacks": [(x + 156 * s, y - 332 * s), (x + 379 * s, y - 302 * s)],
        "lamp": (x + 73 * s, y - 206 * s),
        "columns": [(left + w / 2, h) for left, w, h, kind in parts if kind == "column"],
    }


def steam(
    p: Painting,
    x: float,
    y: float,
    length: float,
    wind: float = 1,
    strength: float = 0.8,
    colour: Colour = "paper",
    width: float = 16,
) -> None:
    """Plume that leaves a stack, widens and is lost downwind."""
    mask = np.zeros((p.rows, p.columns), np.float32)
    for t in np.linspace(0, 1, 60):
        px = x + wind * length * t**1.25
        py = y - length * 0.42 * t**0.8 + math.sin(t * 7) * 5
        rr = width * (0.35 + 2.6 * t)
        area = p.window(px, py, 3 * rr)
        if area is None:
            continue
        d2 = (p.x[area] - px) ** 2 + ((p.y[area] - py) * 1.3) ** 2
        puff = np.exp(-d2 / (2 * (rr * 0.7) ** 2)) * (1 - t) ** 0.8
        mask[area] = np.maximum(mask[area], puff)
    p.cover(np.clip(mask * (0.5 + 0.9 * p.mid), 0, 1), colour, strength)


def bridge(
    p: Painting,
    left: float,
    right: float,
    y: float,
    sag: float,
    towers: Sequence[tuple[float, float, float]],
    width: float = 1.0,
) -> None:
    """Cable-stayed bridge; a tower is (x, height above the deck, depth below it)."""

    def deck(x: float) -> float:
        return y - sag * math.sin(math.pi * (x - left) / (right - left))

    def draw(d: Drawing) -> None:
        xs = np.linspace(left, right, 60)
        d.line([(q, deck(q)) for q in xs], 3.2 * width)
        d.line([(q, deck(q) - 7 * width) for q in xs], 0.7 * width, 140)
        for tx, up, down in towers:
            at = deck(tx)
            d.poly(
                [
                    (tx - 7 * width, at + down),
                    (tx - 2.5 * width, at - up),
                    (tx + 2.5 * width, at - up),
                    (tx + 7 * width, at + down),
                ]
            )
            for k in range(1, 14):
                for side in (-1, 1):
                    ex = tx + side * k * up * 0.13
                    if left < ex < right:
                        d.line(
                            [(tx, at - up * (0.30 + 0.05 * k)), (ex, deck(ex))], 0.7 * width, 130
                        )

    p.wash(p.mask(draw, 0.25), "ink2", 0.9, grain=0.3)


def birds(p: Painting, places: Sequence[tuple[float, float, float]]) -> None:
    """Far birds as two brush marks each; a place is (x, y, half span)."""

    def draw(d: Drawing) -> None:
        for x, y, s in places:
            d.brush([(x - s, y - s * 0.35), (x - s * 0.4, y - s * 0.45), (x, y)], [0.4, 1.3, 1.1])
            d.brush([(x, y), (x + s * 0.45, y - s * 0.5), (x + s, y - s * 0.25)], [1.1, 1.3, 0.4])

    p.wash(p.mask(draw, 0.2), "ink", 0.9)
