"""Workshops: casting a wheel by the light of the metal, and a spandex spinning hall."""

from __future__ import annotations

import math

import numpy as np
from ink import Drawing, Painting, smooth, spline
from motifs import person


def wheel(scale: float = 1.0) -> Painting:
    """One great wheel in wash, its spokes left as paper; small men pour metal beside it."""
    p = Painting(1920, 1080, 81, scale)
    haze = smooth(260, 1000, p.xs)[None, :] * (1 - smooth(520, 760, p.y + (p.low - 0.5) * 160))
    p.wash(haze * (0.35 + 1.1 * p.low), "blue", 0.34, flow=0.9)
    p.wash(haze * smooth(360, 0, p.y), "dusk", 0.30)
    _hall(p)
    fire = (1000, 418)
    p.glow(fire[0], fire[1], 230, (0.96, 0.70, 0.42), 0.55)
    for x, y, r, strength in ((1838, 566, 146, 0.35), (1722, 534, 180, 0.5)):
        _rim(p, x, y, r, strength, fire)
    _pour(p, fire)
    workers = ((884, 664, 88, "ink2", 0.5, 0.12, 1), (1096, 672, 92, "blue", -0.25, -0.08, -1))
    for x, y, h, colour, stride, lean, _ in workers:
        person(p, x, y, h, colour, stride, lean=lean)
    _lit_edges(p, [(x, y, h, side) for x, y, h, *_, side in workers])
    _rim(p, 1450, 446, 268, 1.0, fire)
    line = p.mask(
        lambda d: d.brush([(560, 716), (1250, 722), (1920, 716)], [0.3, 1.6, 0.4], 200), 0.8
    )
    p.wash(p.dry(line, 0.5), "ink2", 0.5)
    p.reflect(722, 240, 0.30, 1.2, (8, 7))
    p.mist(752, 1100, 0.9, 70, 300)
    return p


def _hall(p: Painting) -> None:
    """Columns and trusses of the hall, pale and lost downwards."""

    def draw(d: Drawing) -> None:
        for k in range(9):
            x = 170 + 210 * k
            d.brush([(x, 40), (x + 1, 340), (x, 690)], [4.5, 4, 3], 170)
            for a, b in ((0, 105), (105, 210)):
                d.line([(x + a, 112), (x + b, 70 if a == 0 else 112)], 2, 150)
                d.line([(x + a, 70 if a else 112), (x + a, 112)], 1.6, 130)
        d.line([(150, 70), (1920, 70)], 3.4, 180)
        d.line([(150, 112), (1920, 112)], 2.8, 180)

    mask = p.mask(draw, 0.8) * smooth(660, 120, p.y) * smooth(200, 1000, p.xs)[None, :]
    p.wash(p.dry(mask, 0.35, 1, 4), "ink2", 0.62)


def _rim(
    p: Painting, x: float, y: float, r: float, strength: float, fire: tuple[float, float]
) -> None:
    """A cast wheel: dark wash between paper-white spokes, warm light from the side of the fire."""
    toward = math.atan2(fire[1] - y, fire[0] - x)
    area_angle = np.arctan2(p.y - y, p.x - x)
    radius = np.hypot(p.x - x, p.y - y) / r
    facing = np.cos(area_angle - toward)
    disc = p.mask(lambda d: d.ellipse(x, y, r, r), 0.7)
    barrel = p.mask(lambda d: d.ellipse(x + r * 0.13, y + r * 0.01, r * 0.97, r * 0.985), 0.7)
    p.cover(np.maximum(disc, barrel), "paper", 0.95)
    p.wash(barrel * (1 - disc) * (0.5 + 0.6 * p.mid), "ink2", 0.95 * strength, edge=0.4, flow=0.7)
    p.wash(
        disc * (0.35 + 0.65 * smooth(0.9, -0.9, facing)) * (0.6 + 0.6 * p.mid),
        "blue",
        0.42 * strength,
        edge=0.6,
        edge_width=5,
        flow=0.8,
    )

    spokes = 5
    turn = 2 * math.pi / spokes

    def polar(a: float, q: float) -> tuple[float, float]:
        return x + math.cos(a) * r * q, y + math.sin(a) * r * q

    def gaps(d: Drawing) -> None:
        for i in range(spokes):
            a = i * turn - 0.31
            wide = [polar(a - 0.20, 0.32), polar(a - 0.355, 0.60), polar(a - 0.385, 0.82)]
            wide += [polar(a + 0.40 * t, 0.885) for t in (-0.85, -0.4, 0, 0.4, 0.85)]
            wide += [
                polar(a + 0.385, 0.82),
                polar(a + 0.355, 0.60),
                polar(a + 0.20, 0.32),
                polar(a, 0.285),
            ]
            d.poly(spline([*wide, wide[0]], 80), 250)
            b = a + turn / 2
            slit = [polar(b - 0.02, 0.36), polar(b - 0.085, 0.70), polar(b - 0.115, 0.84)]
            slit += [
                polar(b, 0.885),
                polar(b + 0.115, 0.84),
                polar(b + 0.085, 0.70),
                polar(b + 0.02, 0.36),
            ]
            d.poly(spline([*slit, slit[0]], 60), 250)

    def grooves(d: Drawing) -> None:
        for q, width in ((0.935, 2.0), (0.955, 1.0), (0.215, 1.6), (0.995, 2.2)):
            d.ellipse(x, y, r * q, r * q, 0, 210, (0, 360), width * r / 290)
        for i in range(5):
            a = i * 2 * math.pi / 5 + 0.2
            d.ellipse(
                x + math.cos(a) * r * 0.125,
                y + math.sin(a) * r * 0.125,
                r * 0.022,
                r * 0.022,
                0,
                230,
            )
        d.ellipse(x, y, r * 0.062, r * 0.062, 0, 240)

    def ridges(d: Drawing) -> None:
        for i in range(spokes):
            b = i * turn - 0.31 + turn / 2
            for side in (-1, 1):
                d.brush(
                    [
                        polar(b + side * 0.16, 0.28),
                        polar(b + side * 0.155, 0.55),
                        polar(b + side * 0.18, 0.87),
                    ],
                    [0.3, 1.4 * r / 290, 0.3],
                    180,
                )

    dark = p.mask(gaps, 0.9)
    p.wash(
        dark * (0.62 + 0.5 * p.mid) * (0.75 + 0.35 * smooth(-1, 1, -facing)),
        "ink",
        0.92 * strength,
        edge=0.4,
        edge_width=5,
        flow=0.7,
        grain=0.3,
    )
    depth = np.clip(dark - p.shift(dark, r * 0.03, r * 0.02), 0, 1)
    p.cover(depth * smooth(0.0, 1.0, facing), (0.97, 0.78, 0.52), 0.35 * strength)
    p.wash(p.dry(p.mask(grooves, 0.6), 0.3, 1, 1), "ink2", 0.75 * strength)
    p.wash(p.mask(ridges, 0.5), "ink2", 0.5 * strength)
    p.wash(
        disc * (1 - dark) * smooth(0.15, -1.0, facing) * (0.5 + 0.7 * p.mid),
        "ink2",
        0.62 * strength,
        flow=0.7,
    )
    warm = disc * (1 - dark) * smooth(0.35, 1.0, facing) * smooth(0.55, 1.0, radius)
    p.wash(warm, (0.97, 0.70, 0.40), 0.75 * strength)


def _pour(p: Painting, fire: tuple[float, float]) -> None:
    """Ladle, stream of metal and mould: the one warm light."""
    x, y = fire

    def ladle(d: Drawing) -> None:
        outline = [
            (x + 8, y - 128),
            (x - 92, y - 166),
            (x - 104, y - 156),
            (x - 100, y - 92),
            (x - 72, y - 40),
            (x - 36, y - 24),
            (x - 2, y - 44),
            (x + 8, y - 128),
        ]
        d.poly(spline(outline, 80))
        d.line([(x - 104, y - 122), (x - 46, y - 212), (x + 2, y - 100)], 3.0, 230)
        d.line([(x - 46, y - 212), (x - 46, 112)], 3.0, 220)

    def mould(d: Drawing) -> None:
        d.poly([(x - 64, y + 182), (x + 84, y + 182), (x + 76, y + 240), (x - 56, y + 240)])
        d.ellipse(x + 10, y + 182, 74, 15)

    def stream(d: Drawing) -> None:
        d.brush(
            [(x + 2, y - 128), (x + 14, y - 84), (x + 16, y + 30), (x + 14, y + 180)],
            [4.4, 4.4, 2.6, 3.6],
        )

    pot = p.mask(ladle, 0.6)
    p.cover(pot, "paper", 0.7)
    p.wash(pot * (0.7 + 0.4 * p.mid), "ink", 0.9, edge=0.4, edge_width=4, flow=0.6)
    p.cover(
        pot * np.exp(-(((p.x - x - 2) / 34) ** 2) - ((p.y - y + 96) / 60) ** 2),
        (0.97, 0.66, 0.34),
        0.6,
    )
    box = p.mask(mould, 0.6)
    p.cover(box, "paper", 0.7)
    p.wash(box * (0.7 + 0.4 * p.mid), "ink", 0.85, edge=0.4, edge_width=4, flow=0.6)
    p.glow(x + 14, y + 182, 84, (0.97, 0.66, 0.34), 0.75)
    metal = p.mask(stream, 0.2)
    p.cover(p.blur(metal, 13), (0.98, 0.68, 0.32), 0.9)
    p.cover(p.blur(metal, 2), (1.0, 0.82, 0.46), 1)
    p.cover(metal, (0.99, 0.95, 0.80), 0.95)
    p.cover(p.mask(lambda d: d.ellipse(x + 13, y + 181, 24, 5.5), 0.3), (0.99, 0.93, 0.72), 1)
    r = p.rng

    def sparks(d: Drawing) -> None:
        for _ in range(38):
            a, length = r.uniform(-2.8, -0.35), r.uniform(20, 92)
            s = r.uniform(0.25, 0.6)
            points = [
                (
                    x + 14 + math.cos(a) * length * t,
                    y + 178 + math.sin(a) * length * t + (length * t) ** 2 * 0.004,
                )
                for t in (s, (s + 1) / 2, 1)
            ]
            d.brush(points, [0.3, 0.9, 0.2], r.uniform(90, 255))

    p.cover(p.mask(sparks, 0.2), (1.0, 0.78, 0.38), 0.95)


def _lit_edges(p: Painting, people: list[tuple[float, float, float, int]]) -> None:
    """Thin warm edges on people beside the fire; the last value is the lit side."""

    def draw(d: Drawing) -> None:
        for x, y, h, side in people:
            d.brush(
                [
                    (x + side * h * 0.13, y - h * 0.75),
                    (x + side * h * 0.165, y - h * 0.58),
                    (x + side * h * 0.14, y - h * 0.40),
                ],
                [0.3, 1.2, 0.3],
                200,
            )
            d.brush(
                [
                    (x + side * h * 0.05, y - h * 0.97),
                    (x + side * h * 0.075, y - h * 0.92),
                    (x + side * h * 0.05, y - h * 0.86),
                ],
                [0.3, 1.2, 0.3],
                220,
            )

    p.cover(p.blur(p.mask(draw, 0.5), 0.6), (1.0, 0.76, 0.42), 0.85)


EYE = (1290.0, 396.0, 880.0, 1.75)


def place(x: float, y: float, z: float) -> tuple[float, float]:
    """Design px of a point in metres: x to the right, y up from the floor, z into the hall."""
    vx, vy, focus, eye = EYE
    return vx + focus * x / z, vy - focus * (y - eye) / z


def spinning_hall(scale: float = 1.0) -> Painting:
    """Long aisle between winding machines; threads, bobbins, one light at the far door."""
    p = Painting(1920, 1080, 131, scale)
    w = p.width
    vx, vy, *_ = EYE
    air = smooth(420, 1000, p.xs)[None, :] * (1 - smooth(600, 780, p.y + (p.low - 0.5) * 120))
    p.wash(air * (0.45 + 0.8 * p.low), "river_light", 0.20, flow=0.8)
    _roof(p)
    far_end = p.mask(
        lambda d: d.poly(
            [place(-1.7, 0, 42), place(1.7, 0, 42), place(1.7, 3.4, 42), place(-1.7, 3.4, 42)]
        ),
        0.3,
    )
    p.cover(far_end, (1.0, 0.88, 0.62), 0.95)
    for bands in ((42, 20), (20, 11), (11, 6.5), (6.5, 2.1)):
        for side in (-1, 1):
            _machine(p, side, *bands)
        if bands[0] > 6.5:
            p.mist(vy - 150, vy + 40, 0.16, 60, 240, left=820, right=1800)
    _floor(p)
    foot = place(0.25, 0, 13)
    person(p, foot[0], foot[1], 880 * 1.66 / 13, "blue", 0.45)
    p.glow(vx, vy - 6, 96, strength=0.80)
    p.mist(700, 1100, 0.92, 80, 300)
    p.cover(smooth(w * 0.53, w * 0.33, p.x + (p.mid - 0.5) * 220), "paper", 1.0)
    return p


def _roof(p: Painting) -> None:
    """Trusses, ducts and strips of daylight that run to the far end."""

    def ribs(d: Drawing) -> None:
        for z in (4.2, 5.4, 7, 9, 11.5, 15, 20, 27, 36):
            d.line([place(-7, 4.6, z), place(0, 5.5, z), place(7, 4.6, z)], max(0.8, 14 / z), 190)
            for x in (-4.6, 4.6):
                d.line([place(x, 0, z), place(x, 4.9, z)], max(0.8, 12 / z), 130)

    def runs(d: Drawing) -> None:
        for x, y in ((-5, 4.7), (-2.6, 5.0), (0, 5.4), (2.6, 5.0), (5, 4.7)):
            d.line([place(x, y, 3.4), place(x, y, 42)], 1.1, 140)

    def strips(d: Drawing) -> None:
        for x in (-1.9, 1.9):
            for z in np.arange(4, 34, 2.2):
                d.poly(
                    [
                        place(x - 0.16, 4.3, z),
                        place(x + 0.16, 4.3, z),
                        place(x + 0.16, 4.3, z + 1.4),
                        place(x - 0.16, 4.3, z + 1.4),
                    ]
                )

    fade = smooth(60, 260, p.y) * smooth(420, 980, p.xs)[None, :]
    p.wash(p.dry(p.mask(ribs, 0.5), 0.3, 2, 2) * fade, "ink2", 0.55)
    p.wash(p.mask(runs, 0.4) * fade, "ink2", 0.45)
    light = p.mask(strips, 0.3) * fade
    p.cover(light, (0.985, 0.975, 0.945), 0.95)
    p.wash(light, "grey", 0.1, edge=0.8, edge_width=2)


def _machine(p: Painting, side: int, far: float, near: float) -> None:
    """Part of a winding machine between two depths: frame, three tiers of bobbins, threads."""
    x = 1.55 * side
    strength = 0.30 + 0.62 * smooth(30, 5, np.array((far + near) / 2)).item()
    body = [place(x, 0.12, near), place(x, 2.35, near), place(x, 2.35, far), place(x, 0.12, far)]
    top = [
        place(x, 2.35, near),
        place(x + 0.22 * side, 2.42, near),
        place(x + 0.22 * side, 2.42, far),
        place(x, 2.35, far),
    ]
    mask = p.mask(lambda d: d.poly(body), 0.3)
    p.cover(mask, "paper", 0.92)
    p.wash(mask * (0.55 + 0.6 * p.mid), "blue", 0.36 * strength, flow=0.8)
    lid = p.mask(lambda d: d.poly(top), 0.3)
    p.wash(lid, "river", 0.5 * strength, edge=0.4, edge_width=3)
    depths = []
    z = near
    while z < far:
        depths.append(z)
        z += 0.42 if z < 14 else 0.84
    tiers = (0.45, 1.05, 1.65)

    def shadows(d: Drawing) -> None:
        for y in tiers:
            d.poly(
                [
                    place(x, y + 0.40, near),
                    place(x, y + 0.53, near),
                    place(x, y + 0.53, far),
                    place(x, y + 0.40, far),
                ],
                200,
            )
        d.poly(
            [place(x, 0.12, near), place(x, 0.30, near), place(x, 0.30, far), place(x, 0.12, far)],
            230,
        )

    def frame(d: Drawing) -> None:
        for y, weight in ((2.35, 1.0), (1.55, 0.7), (0.95, 0.7), (0.36, 0.8)):
            a, b = place(x, y, near), place(x, y, far)
            d.brush(
                [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b],
                [9 * weight / near, 12 * weight / (near + far), 9 * weight / far],
                230,
            )
        for k, z in enumerate(depths):
            if k % 6 == 0:
                d.line([place(x, 0, z), place(x, 2.4, z)], max(0.6, 9 / z), 210)

    def spools(d: Drawing, some: list[float]) -> None:
        for z in some[::-1]:
            for y in tiers:
                cx, upper = place(x, y + 0.34, z)
                lower, half = place(x, y, z)[1], 880 * 0.078 / z
                d.rect(cx - half, upper, 2 * half, lower - upper)
                d.ellipse(cx, upper, half, half * 0.30)
                d.ellipse(cx, lower, half, half * 0.30)

    def cores(d: Drawing, some: list[float]) -> None:
        for z in some:
            for y in tiers:
                cx, upper = place(x, y + 0.34, z)
                half = 880 * 0.078 / z
                d.ellipse(cx, upper, half * 0.42, half * 0.13, 0, 220)
                d.ellipse(cx, upper, half, half * 0.30, 0, 130, (0, 360), max(0.5, 2.4 / z))
                d.ellipse(
                    cx, place(x, y, z)[1], half, half * 0.30, 0, 190, (0, 180), max(0.5, 3.4 / z)
                )
                for q in (0.25, 0.5, 0.75):
                    at = upper + (place(x, y, z)[1] - upper) * q
                    d.ellipse(cx, at, half, half * 0.30, 0, 60, (20, 160), max(0.4, 2 / z))

    def threads(d: Drawing) -> None:
        for z in depths:
            for y in tiers:
                a = place(x, y + 0.36, z)
                b = place(x + 0.10 * side, 2.35, z + 0.1)
                d.line([a, b], max(0.5, 3.0 / z), 120)
            a, b = place(x, 2.35, z), place(x + 0.5 * side, 3.6, z)
            d.line([a, b], max(0.5, 2.4 / z), 90)

    p.wash(p.mask(shadows, 0.3), "ink2", 0.62 * strength, flow=0.7)
    p.wash(p.mask(threads, 0.15), "ink2", 0.5 * strength)
    groups = [[z] for z in depths[::-1]] if near < 11 else [depths[1::2], depths[::2]]
    for some in groups:
        spool = p.mask(lambda d, some=some: spools(d, some), 0.2)
        p.cover(spool, (0.965, 0.955, 0.93), 0.97)
        p.wash(spool, "grey", 0.16 * strength, edge=0.9, edge_width=2.2)
        width = 880 * 0.078 / some[0]
        inner = np.clip(spool - p.shift(spool, -side * width * 0.9, 0), 0, 1)
        p.wash(p.blur(inner, width * 0.14) * spool, "blue", 0.62 * strength)
        p.wash(p.mask(lambda d, some=some: cores(d, some), 0.2), "ink2", 0.7 * strength)
    p.wash(p.mask(frame, 0.4), "ink2", 0.85 * strength, grain=0.35)


def _floor(p: Painting) -> None:
    """Polished floor: a thin wash, joints towards the far door, broken reflections."""
    vx, vy, *_ = EYE
    r = p.rng
    strip = p.mask(
        lambda d: d.poly(
            [place(-1.5, 0, 3), place(1.5, 0, 3), place(1.5, 0, 42), place(-1.5, 0, 42)]
        ),
        0.5,
    )
    p.cover(strip, "paper", 0.9)
    p.wash(strip * smooth(0.35, 0.75, p.noise(40, 4, 0.7, 3.0)), "river_light", 0.3)
    path = np.exp(-(((p.x - vx) / (18 + 0.16 * np.maximum(p.y - vy, 0))) ** 2)) * smooth(
        vy, vy + 40, p.y
    )
    p.cover(path * strip * (1 - smooth(vy + 60, vy + 300, p.y)), (1.0, 0.88, 0.64), 0.55)

    def draw(d: Drawing) -> None:
        for x in (-1.5, -0.75, 0.75, 1.5):
            d.line([place(x, 0, 3.2), place(x, 0, 42)], 0.8, 130)
        for z in np.geomspace(3.6, 30, 15):
            a, b = sorted(r.uniform(-1.5, 1.5, 2))
            d.brush(
                [place(a, 0, z), place((a + b) / 2, 0, z * 1.005), place(b, 0, z)],
                [0.2, max(0.4, 4 / z), 0.2],
                130,
            )

    p.wash(p.mask(draw, 0.4), "ink2", 0.5, grain=0.3)
