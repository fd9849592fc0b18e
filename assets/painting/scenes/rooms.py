"""Rooms of learning: a classroom before a window of mountains, and an evening seminar."""

from __future__ import annotations

import numpy as np
from ink import Drawing, Painting, smooth
from motifs import sitter, tree


def classroom(scale: float = 1.0) -> Painting:
    """Trainees from behind look out of a wide window; spring hills, one hanging lamp."""
    p = Painting(1920, 1080, 91, scale)
    left, right, top, foot = 930, 1830, 132, 520
    wall = smooth(120, 900, p.xs)[None, :] * (1 - smooth(560, 800, p.y))
    p.wash(wall * (0.6 + 0.7 * p.low), "ochre_light", 0.17)
    view = p.mask(lambda d: d.rect(left, top, right - left, foot - top), 0.5)
    before = p.colour.copy()
    p.cover(view, "paper", 1.0)
    _spring_view(p, left, right, top, foot)
    k = view[..., None]
    p.colour = before * (1 - k) + p.colour * k
    _window_frame(p, left, right, top, foot)
    light = p.mask(
        lambda d: d.poly(
            [(left, foot + 30), (right, foot + 30), (right - 120, 760), (left - 190, 760)]
        ),
        2.0,
    )
    p.cover(p.blur(light, 22), (0.985, 0.965, 0.92), 0.7)
    _lamp(p, 1236, 0, 196, 130)
    rows = (
        (
            606,
            128,
            (
                (1048, "blue", 0, 0.03),
                (1196, "ink2", 1, 0),
                (1476, "river", 0, -0.02),
                (1622, "ink2", 0, 0.02),
            ),
        ),
        (
            742,
            204,
            (
                (1120, "ink2", 0, 0.02),
                (1366, "blue", 1, 0.02),
                (1590, "ink2", 0, -0.03),
                (1800, "river", 1, 0.0),
            ),
        ),
    )
    for depth, (y, h, people) in enumerate(rows):
        _desks(p, y - h * 0.10, 990 - 40 * depth, 1850 + 30 * depth, depth)
        for x, colour, long_hair, tilt in people:
            sitter(p, x, y + h * 0.16, h, colour, 0.46 + 0.26 * depth, bool(long_hair), tilt)
    p.mist(850, 1150, 0.9, 80, 300)
    return p


def _spring_view(p: Painting, left: float, right: float, top: float, foot: float) -> None:
    """Hills, water and a blossoming tree behind the glass."""
    span = right - left
    p.wash((1 - smooth(top, foot, p.y)) * (0.5 + p.low), "river_light", 0.16)
    for i in range(4):
        peaks = [
            (left + span * (0.18 + 0.17 * i), 110 - 14 * i, 130, 1.6),
            (left + span * (0.86 - 0.12 * i), 80, 120, 1.7),
        ]
        ridge = p.ridge(foot - 190 + 46 * i, 34, 300 - 40 * i, 6, 0.5, peaks)
        p.hill(
            ridge, ("blue", "river_light", "river", "green")[i], 0.26 + 0.08 * i, 120, 0.04, end=foot - 24,
            end_soft=56, texture=0.14, edge=0.25,
        )  # fmt: skip
        p.mist(foot - 110 + 24 * i, foot - 20, 0.65, 34, 240)
    p.water(foot - 40, foot + 20, "river", 0.35, 40, left, right)
    tree(p, right - 140, foot + 60, 330, "ink2", None, blossom="rouge", density=1.5, levels=6)


def _window_frame(p: Painting, left: float, right: float, top: float, foot: float) -> None:
    """Thin wooden frame with a sill."""

    def draw(d: Drawing) -> None:
        for x in np.linspace(left, right, 6):
            d.line([(x, top - 2), (x, foot)], 4.0)
        for y in (top, top + 84, foot):
            d.line([(left - 8, y), (right + 8, y)], 4.0)
        d.poly(
            [
                (left - 26, foot + 2),
                (right + 26, foot + 2),
                (right + 34, foot + 13),
                (left - 34, foot + 13),
            ]
        )

    mask = p.mask(draw, 0.3)
    p.cover(mask, "paper", 0.7)
    p.wash(mask, "ochre", 0.75, edge=0.4, edge_width=3, grain=0.35)
    p.wash(mask * p.mid, "ink2", 0.6)
    under = p.mask(lambda d: d.rect(left - 20, foot + 14, right - left + 40, 16), 0.4)
    p.wash(p.blur(under, 5), "grey", 0.35)


def _lamp(p: Painting, x: float, top: float, y: float, radius: float) -> None:
    """Hanging lamp, the one warm light of a room."""

    def draw(d: Drawing) -> None:
        d.line([(x, top), (x, y - 26)], 1.6, 220)
        d.poly(
            [
                (x - 30, y),
                (x - 24, y - 12),
                (x - 8, y - 28),
                (x + 8, y - 28),
                (x + 24, y - 12),
                (x + 30, y),
            ]
        )

    p.wash(p.mask(draw, 0.3), "ink", 0.95, edge=0.3, edge_width=3)
    p.glow(x, y + 6, radius, strength=0.8, core=7)


def _desks(p: Painting, y: float, left: float, right: float, depth: int) -> None:
    """Long desk seen from behind: one plank stroke and a few papers."""
    thick = 5 + 2 * depth
    plank = p.mask(
        lambda d: d.brush(
            [(left, y), ((left + right) / 2, y - 1), (right, y)], [thick * 0.4, thick, thick * 0.5]
        ),
        0.6,
    )
    plank = plank * smooth(left, left + 120, p.xs)
    p.cover(plank, "paper", 0.7)
    p.wash(p.dry(plank, 0.3, 8, 1), "ochre", 0.75, edge=0.4, edge_width=3)


def seminar_room(scale: float = 1.0) -> Painting:
    """Evening seminar: trainees from behind round a long table under one lamp, bamboo outside."""
    p = Painting(1920, 1080, 95, scale)
    w = p.width
    wall = smooth(340, 1050, p.xs)[None, :] * (1 - smooth(470, 640, p.y + (p.low - 0.5) * 60))
    p.wash(wall * (0.55 + 0.8 * p.low), "dusk", 0.22, flow=0.7)
    _moon_window(p, 1640, 330, 176)
    _hanging_scroll(p, 1010, 150, 168, 290)
    floor = p.mask(
        lambda d: d.brush([(760, 640), (1300, 633), (1920, 640)], [0.3, 1.2, 0.4], 190), 0.8
    )
    p.wash(p.dry(floor, 0.5), "ink2", 0.45)
    p.glow(1330, 300, 190, strength=0.62)
    _lamp(p, 1330, 0, 262, 118)
    sitter(p, 1150, 556, 176, "river", 0.55, tilt=0.04)
    _table_top(p)
    near = (
        (930, 770, 214, "ink2", 1, 0.05),
        (1128, 782, 226, "blue", 0, 0.03),
        (1340, 788, 232, "grey", 1, 0.0),
        (1550, 784, 228, "ink2", 0, -0.03),
        (1750, 772, 216, "blue", 1, -0.05),
    )
    for x, y, h, colour, long_hair, tilt in near:
        sitter(p, x, y, h, colour, 0.70, bool(long_hair), tilt)
    p.mist(850, 1150, 0.9, 80, 300)
    p.cover(
        smooth(w * 0.44, w * 0.30, p.xs)[None, :] * np.ones((p.rows, 1), np.float32) * 0.7,
        "paper",
        1.0,
    )
    return p


TABLE = [(1050, 556), (1610, 556), (1830, 690), (836, 690)]


def _table_top(p: Painting) -> None:
    """Table top that catches the lamp, with cups and open notebooks of blank paper."""
    top = p.mask(lambda d: d.poly(TABLE), 0.6)
    p.cover(top, "paper", 0.95)
    p.wash(p.dry(top, 0.25, 10, 1), "ochre", 0.62, edge=0.4, edge_width=4)
    light = np.exp(-(((p.x - 1330) / 280) ** 2) - ((p.y - 606) / 60) ** 2)
    p.cover(light * top, (0.995, 0.86, 0.60), 0.75)

    def sheets(d: Drawing) -> None:
        for x, y in (
            (960, 650),
            (1160, 660),
            (1370, 662),
            (1580, 658),
            (1720, 648),
            (1180, 578),
            (1350, 574),
            (1520, 580),
        ):
            d.poly([(x - 30, y), (x + 26, y - 2), (x + 34, y + 10), (x - 26, y + 12)], 235)

    def cups(d: Drawing) -> None:
        for x, y in ((1060, 622), (1270, 624), (1474, 626), (1440, 574)):
            d.ellipse(x, y, 8, 4.5, 0, 255, (0, 180))
            d.ellipse(x, y, 8, 2.2, 0, 150)

    paper = p.mask(sheets, 0.5)
    p.cover(paper, (0.985, 0.965, 0.92), 0.95)
    p.wash(paper, "grey", 0.08, edge=0.8, edge_width=2)
    p.wash(p.mask(cups, 0.3), "river", 0.8, edge=0.5, edge_width=2)


def _moon_window(p: Painting, x: float, y: float, radius: float) -> None:
    """Round window with bamboo leaves in the dusk."""
    disc = p.mask(lambda d: d.ellipse(x, y, radius, radius), 0.6)
    p.cover(disc, (0.93, 0.925, 0.90), 0.95)
    p.wash(disc * smooth(y + radius, y - radius, p.y), "blue", 0.42, flow=0.8)
    r = p.rng

    def culms(d: Drawing) -> None:
        for cx, lean, w in ((x - 70, 10, 6), (x - 20, -12, 8), (x + 66, 16, 7)):
            for k in range(7):
                y0 = y + radius - k * 54
                d.brush(
                    [(cx + lean * k * 0.3, y0), (cx + lean * (k + 1) * 0.3, y0 - 51)],
                    [w * 0.5, w * 0.44],
                    200,
                )

    def leaves(d: Drawing) -> None:
        for _ in range(46):
            cx, cy = x + r.normal() * radius * 0.5, y - radius * 0.1 + r.normal() * radius * 0.42
            length, slant = r.uniform(34, 70), r.normal() * 0.5 + 1.1
            d.brush(
                [
                    (cx, cy),
                    (cx + np.cos(slant) * length * 0.5, cy + np.sin(slant) * length * 0.46),
                    (cx + np.cos(slant + 0.12) * length, cy + np.sin(slant) * length),
                ],
                [0.4, 4.2, 0.3],
                r.uniform(80, 230),
            )

    p.wash(p.mask(culms, 0.4) * disc, "green", 0.6, edge=0.4, edge_width=2)
    p.wash(p.mask(leaves, 0.4) * disc, "green", 0.7, edge=0.3, edge_width=2)
    ring = p.mask(lambda d: d.ellipse(x, y, radius + 3, radius + 3, 0, 255, (0, 360), 8), 0.6)
    p.cover(ring, "paper", 0.6)
    p.wash(ring, "ochre", 0.8, edge=0.4, edge_width=3)
    p.wash(ring * p.mid, "ink2", 0.7)


def _hanging_scroll(p: Painting, x: float, y: float, w: float, h: float) -> None:
    """Small landscape scroll on the wall, without any writing."""
    body = p.mask(lambda d: d.rect(x, y, w, h), 0.4)
    inner = p.mask(lambda d: d.rect(x + 14, y + 34, w - 28, h - 68), 0.3)
    p.cover(body, (0.90, 0.86, 0.78), 0.9)
    p.cover(inner, (0.965, 0.95, 0.915), 1)

    def far(d: Drawing) -> None:
        d.poly(
            [
                (x + 14, y + 190),
                (x + 50, y + 150),
                (x + 74, y + 96),
                (x + 96, y + 136),
                (x + 124, y + 172),
                (x + w - 14, y + 182),
                (x + w - 14, y + 200),
                (x + 14, y + 200),
            ]
        )

    def near(d: Drawing) -> None:
        d.poly(
            [
                (x + 14, y + 226),
                (x + 44, y + 198),
                (x + 70, y + 214),
                (x + 104, y + 230),
                (x + 14, y + 244),
            ]
        )

    p.wash(p.mask(far, 1.2) * inner * smooth(y + 205, y + 100, p.y), "river", 0.7)
    p.wash(p.mask(near, 1.2) * inner * smooth(y + 250, y + 195, p.y), "ink2", 0.8)
    rods = p.mask(lambda d: [d.rect(x - 6, q, w + 12, 7) for q in (y - 3, y + h - 4)], 0.3)
    p.wash(rods, "ink2", 0.85)
    cord = p.mask(lambda d: d.line([(x + 30, y), (x + w / 2, y - 34), (x + w - 30, y)], 1.0), 0.3)
    p.wash(cord, "ink2", 0.6)
