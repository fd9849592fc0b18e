"""Two waters that meet, seen from above: the green tributary and the ochre main river."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from ink import Drawing, Painting, smooth, spline

Stream = Callable[[float], np.ndarray]


def jade(k: float) -> np.ndarray:
    """Stream line of the tributary; k = 0 is its left bank, 1 its right bank (design px)."""
    w, h = 1920, 1080
    points = [
        (w * (0.10 + 0.13 * k), -60),
        (w * (0.155 + 0.13 * k), h * 0.14),
        (w * (0.235 + 0.115 * k), h * (0.40 - 0.06 * k)),
        (w * (0.36 + 0.06 * k), h * (0.585 - 0.17 * k)),
        (w * (0.52 + 0.02 * k), h * (0.60 - 0.235 * k)),
        (w * 0.70, h * (0.60 - 0.27 * k)),
        (w * 0.86, h * (0.69 - 0.31 * k)),
        (w * 1.04, h * (0.74 - 0.34 * k)),
    ]
    return spline(points, 90)


def ochre(k: float) -> np.ndarray:
    """Stream line of the main river; k = 0 is its upper bank, 1 its lower bank (design px)."""
    w, h = 1920, 1080
    points = [
        (-60, h * (0.60 + 0.26 * k)),
        (w * 0.12, h * (0.575 + 0.27 * k)),
        (w * 0.25, h * (0.585 + 0.26 * k)),
        (w * 0.36, h * (0.59 + 0.25 * k)),
        (w * 0.52, h * (0.605 + 0.24 * k)),
        (w * 0.70, h * (0.605 + 0.23 * k)),
        (w * 0.86, h * (0.695 + 0.21 * k)),
        (w * 1.04, h * (0.745 + 0.20 * k)),
    ]
    return spline(points, 90)


def confluence(scale: float = 1.0) -> Painting:
    """Water washes, flow lines left in paper white, moss-dot woods, one lamp on one boat."""
    p = Painting(1920, 1080, 101, scale)
    w, h, r = p.width, p.height, p.rng

    def fill(d: Drawing, stream: Stream) -> None:
        d.poly(np.vstack([stream(0.0), stream(1.0)[::-1]]))

    green = _bank_edge(p, p.mask(lambda d: fill(d, jade), 2.0))
    brown = _bank_edge(p, p.mask(lambda d: fill(d, ochre), 2.0))
    water = np.clip(green + brown, 0, 1)
    p.wash(p.blur(water, 46) * (0.3 + 0.9 * p.low) * (1 - water), "green_light", 0.75, flow=0.8)
    p.wash(p.blur(water, 16) * (1 - water) * p.mid, "green", 0.9)
    mix = smooth(0.30 * w, 0.62 * w, p.xs)
    blend = green * (1 - mix) + p.blur(green, 34) * water * mix
    p.wash(
        brown * (0.55 + 0.6 * p.low) * (1 - 0.35 * mix * blend), (0.80, 0.69, 0.52), 0.95, flow=0.6
    )
    p.wash(blend * (0.6 + 0.6 * p.low), "river", 1.05, flow=0.6)
    p.wash(blend * p.noise(220, 4, 2.4, 0.7) ** 2 * 1.6, "blue", 0.5)
    p.wash(np.clip(water - p.blur(water, 14), 0, 1), "ink2", 0.45)

    def flow_lines(d: Drawing) -> None:
        for stream, n in ((jade, 230), (ochre, 170)):
            for _ in range(n):
                curve = stream(r.uniform(0.04, 0.96))
                start, length = int(r.integers(0, 78)), int(r.integers(7, 26))
                part = curve[start : start + length]
                value = r.uniform(40, 170)
                if len(part) > 4:
                    d.brush(part[:: max(1, len(part) // 6)], [0.2, 1.3, 0.2], value)

    p.cover(p.mask(flow_lines, 0.5) * water, "paper", 0.72)
    _banks(p, water)
    _boats(p, ((1171, 610), (1536, 648), (384, 756)))
    p.glow(1171, 610, 34, strength=0.9, core=3)
    return p


def _bank_edge(p: Painting, mask: np.ndarray) -> np.ndarray:
    """Bank line that bleeds into the paper unevenly instead of being cut out."""
    soft = p.blur(mask, 5)
    tooth = 0.5 + (p.noise(40, 4) - 0.5) * 0.5 + (p.grain - 0.5) * 0.12
    return smooth(-0.16, 0.16, soft - tooth)


def _banks(p: Painting, water: np.ndarray) -> None:
    """Broken contour lines and clumps of moss-dot woods on blank paper."""
    r = p.rng

    def contours(d: Drawing) -> None:
        for stream, k, side in ((jade, 1.0, 1), (ochre, 1.0, 1), (jade, 0.0, -1), (ochre, 0.0, -1)):
            outer = (
                1 if (stream is jade and k == 1) else -1 if (stream is ochre and k == 1) else -0.6
            )
            for j in range(1, 6):
                drift = 18 * j * (0.55 if stream is jade else 0) * side
                line = stream(k) + np.array([drift, -20 * j * side * outer])
                for a in range(0, 86, 9):
                    if r.random() < 0.62 - 0.07 * j:
                        d.brush(line[a : a + 9][::2], [0.3, 1.1, 0.3], r.uniform(60, 150))

    def woods(d: Drawing) -> None:
        for stream, k, side in ((jade, 1.0, -1), (ochre, 1.0, 1), (jade, 0.0, 1), (ochre, 0.0, -1)):
            curve = stream(k)
            for _ in range(34):
                c = curve[int(r.integers(0, 88))] + np.array(
                    [r.normal() * 20, side * r.uniform(16, 150)]
                )
                for _ in range(int(r.integers(3, 16))):
                    size = 2 + 6 * r.random() ** 2
                    cx, cy = c[0] + r.normal() * 16, c[1] + r.normal() * 9
                    d.ellipse(cx, cy, size, size * 0.6, 0, r.uniform(90, 255))

    dry_land = 1 - water
    p.wash(p.mask(contours, 1.0) * dry_land, "green", 0.75)
    mask = p.mask(woods, 0.8) * dry_land
    p.wash(p.blur(mask, 6), "green_light", 0.5)
    p.wash(mask, "green", 0.8, edge=0.3, edge_width=2)


def _boats(p: Painting, places: tuple[tuple[float, float], ...]) -> None:
    """Boats from above, each with a long wake."""

    def draw(d: Drawing) -> None:
        for x, y in places:
            d.poly([(x - 17, y), (x, y - 5), (x + 20, y), (x, y + 5)])
            for side in (-10, 10):
                d.line([(x - 18, y), (x - 110, y + side)], 0.8, 110)

    p.wash(p.mask(draw, 0.3), "ink", 1.2)
