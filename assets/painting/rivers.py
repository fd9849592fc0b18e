"""The painted rivers: control points, widths, and the brush that turns them into RGBA layers.

Points are design px on a 1920x1080 (portrait 1080x1920) screen; widths are full widths in design px
at even steps along the path.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from ink import Drawing, Painting, Point, normals, smooth, spline

HOME_STONES: list[Point] = [(300, 834), (752, 840), (1190, 822), (1612, 815)]
HOME: list[Point] = [
    (-60, 820), (120, 812), HOME_STONES[0], (470, 848), (610, 830), HOME_STONES[1], (900, 852),
    (1050, 828), HOME_STONES[2], (1335, 844), (1480, 832), HOME_STONES[3], (1780, 822), (1990, 810),
]  # fmt: skip
HOME_WIDTHS = [14, 20, 15, 26, 18, 30, 22, 34, 44]

PORTRAIT_STONES: list[Point] = [(600, 1372), (270, 1180), (560, 990), (390, 812)]
PORTRAIT: list[Point] = [
    (648, 690), (520, 738), PORTRAIT_STONES[3], (452, 905), PORTRAIT_STONES[2], (430, 1086),
    PORTRAIT_STONES[1], (396, 1282), PORTRAIT_STONES[0], (566, 1452), (440, 1520), (452, 1598),
    (620, 1640), (850, 1640), (1150, 1628),
]  # fmt: skip
PORTRAIT_WIDTHS = [3, 7, 12, 14, 17, 21, 24, 28, 32, 36, 40, 44, 48]

TIMELINE: list[Point] = [
    (-70, 384), (170, 456), (390, 488), (640, 438), (900, 370), (1120, 412), (1330, 470), (1560, 432),
    (1760, 352), (1990, 326),
]  # fmt: skip
TIMELINE_WIDTHS = [34, 46, 44, 58, 52, 70, 64, 84, 96]

HERO: list[Point] = [
    (-70, 676), (120, 706), (270, 712), (490, 684), (720, 690), (880, 704), (1120, 676), (1440, 700),
    (1680, 688), (1990, 682),
]  # fmt: skip
HERO_WIDTHS = [26, 40, 30, 48, 34, 54, 70]


STREAM_COUNT = 7
STREAM_WIDTHS = [4, 9, 11, 13, 15, 16, 17, 17, 18]
STREAM_COLOURS = ["#5C7F4C", "#4E7B58", "#3F7664", "#1B5B66", "#2B6B70", "#2A6272", "#2E5A70"]

RIVER_COLOURS = ("#46643A", "#1B5B66", "#173F55")
PORTRAIT_COLOURS = ("#5C8A90", "#1B5B66", "#1B5B66", "#173F55")


def stream(i: int) -> list[Point]:
    """Path of stream `i` of seven: from its pill at the left to the common water at the right."""
    start, joined = 184 + 102 * i, 488 + 12.5 * i
    lean = (i - 3) * 1.5

    def between(t: float) -> float:
        return start + (joined - start) * t

    return [
        (332, start), (460, start - 4 - lean), (600, between(0.17)), (740, between(0.50)),
        (880, between(0.83)), (1030, between(1.0) - lean), (1190, joined - 10), (1320, joined - 13),
        (1480, joined + 5), (1640, joined + 14), (1800, joined + 9), (1990, joined),
    ]  # fmt: skip


def rgb(hex_code: str) -> np.ndarray:
    """Colour 0..1 from '#RRGGBB'."""
    return np.array([int(hex_code[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / 255


def river(
    points: Sequence[Point],
    widths: Sequence[float],
    size: tuple[int, int] = (1920, 1080),
    scale: float = 2.0,
    colours: Sequence[str] = RIVER_COLOURS,
    lines: int = 60,
    seed: int = 2,
    strength: float = 1.8,
    head: float = 0.05,
) -> np.ndarray:
    """Painted river as straight-alpha RGBA (uint8) of the whole screen.

    Soaked halo, pooled edges, granulation and flow lines left in the paper's white. `head` is the
    share of the path over which the water gathers strength."""
    p = Painting(*size, seed, scale)
    n = 1000
    curve = spline(points, n)
    t = np.linspace(0, 1, n)
    width = np.interp(t, np.linspace(0, 1, len(widths)), widths)
    width = width * (1 + 0.10 * np.sin(t * 37 + seed) + 0.06 * np.sin(t * 83))
    side = normals(curve) * width[:, None]
    bed = p.mask(lambda d: d.poly(np.vstack([curve + side / 2, (curve - side / 2)[::-1]])), 0.55)
    white = _flow_lines(p, curve, side, lines)
    edge = np.clip(bed - p.blur(bed, max(2, min(widths) * 0.12)), 0, 1)
    halo = p.blur(bed, max(3, max(widths) * 0.20))
    tone = 0.72 + 0.75 * (p.low - 0.5) + 0.45 * (p.mid - 0.5) + 0.30 * (p.grain - 0.5)
    density = bed * tone + 0.75 * edge
    along = _along(p, points)
    if head:
        density = density * (0.35 + 0.65 * smooth(0, head, along))
    density = np.clip(density * strength * (1 - 0.85 * white), 0, None)
    alpha = (1 - np.exp(-density)) * np.clip(bed * 1.3, 0, 1)
    alpha = np.maximum(alpha, halo * (1 - bed) * 0.10 * min(1, strength))
    stops = [rgb(c) for c in colours]
    at = np.clip(along, 0, 1) * (len(stops) - 1)
    colour = sum(np.clip(1 - np.abs(at - i), 0, 1)[..., None] * c for i, c in enumerate(stops))
    colour = np.clip(colour * (1 - 0.10 * (p.low[..., None] - 0.5)), 0, 1)
    levels = np.where(alpha < 0.2, alpha * 255 + p.grain - 0.5, np.round(alpha * 85) * 3)
    return np.dstack([np.round(colour * 127) * 2, levels]).clip(0, 255).astype(np.uint8)


def _along(p: Painting, points: Sequence[Point]) -> np.ndarray:
    """Place between the first and the last point, 0..1, along the longer axis of the sheet."""
    axis = 1 if p.height > p.width else 0
    first, last = points[0][axis], max(q[axis] for q in points)
    return ((p.y if axis else p.x) - first) / (last - first)


def _flow_lines(p: Painting, curve: np.ndarray, side: np.ndarray, lines: int) -> np.ndarray:
    """Thin strokes along the current; the longer ones near the middle."""
    r, n = p.rng, len(curve)

    def draw(d: Drawing) -> None:
        for _ in range(lines):
            start, length = int(r.uniform(0, n - 30)), int(r.uniform(25, 120))
            part = (curve + side * r.uniform(-0.42, 0.42))[start : start + length]
            half, value = r.uniform(0.45, 1.2), r.uniform(90, 235)
            if len(part) > 12:
                d.brush(part[:: max(1, len(part) // 6)], [0.15, half, 0.15], value)

    return p.mask(draw, 0.3)
