"""Ink-and-wash engine: rice paper multiplied by transparent pigments.

Everything is measured in design pixels of a 1920x1080 (or 1080x1920) sheet. A painting made at
scale 2 has arrays twice as wide and high, but the same composition: all random draws that place
things come from one generator whose use does not depend on the scale. Grain and fibres come from a
second generator and stay fine at every scale.

Masks are float32 arrays of the size of the sheet, 0 (nothing) to 1 (full).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

cv2.setNumThreads(1)

Colour = str | tuple[float, float, float]
Point = tuple[float, float]

PAPER = (0.957, 0.937, 0.894)
PIGMENTS: dict[str, tuple[float, float, float]] = {
    "ink": (0.10, 0.12, 0.135),
    "ink2": (0.22, 0.25, 0.27),
    "grey": (0.42, 0.45, 0.46),
    "river": (0.11, 0.36, 0.41),
    "river_light": (0.36, 0.58, 0.60),
    "blue": (0.20, 0.33, 0.43),
    "green": (0.28, 0.43, 0.22),
    "green_light": (0.52, 0.63, 0.35),
    "tea": (0.38, 0.50, 0.24),
    "ochre": (0.56, 0.34, 0.17),
    "ochre_light": (0.76, 0.58, 0.38),
    "cinnabar": (0.72, 0.22, 0.14),
    "bayberry": (0.50, 0.15, 0.29),
    "rouge": (0.80, 0.42, 0.46),
    "lamp": (0.97, 0.72, 0.36),
    "paper": PAPER,
    "wall": (0.965, 0.955, 0.93),
    "dusk": (0.30, 0.30, 0.42),
    "night": (0.13, 0.18, 0.25),
}


def smooth(low: float, high: float, x: np.ndarray) -> np.ndarray:
    """Smooth step from 0 at `low` to 1 at `high` (also downwards when low > high)."""
    span = high - low
    t = np.clip((x - low) / (span if abs(span) > 1e-9 else 1e-9), 0, 1)
    return t * t * (3 - 2 * t)


def spline(points: Sequence[Point] | np.ndarray, n: int) -> np.ndarray:
    """`n` points on the Catmull-Rom curve through `points`."""
    p = np.asarray(points, float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    spans = len(p) - 3
    u = np.linspace(0, spans - 1e-6, n)
    i = u.astype(int)
    t = (u - i)[:, None]
    a, b, c, d = p[i], p[i + 1], p[i + 2], p[i + 3]
    square, cube = t * t, t * t * t
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * square + (3 * b - a - 3 * c + d) * cube
    )


def normals(curve: np.ndarray) -> np.ndarray:
    """Unit normals of a sampled curve."""
    d = np.gradient(curve, axis=0)
    d /= np.linalg.norm(d, axis=1, keepdims=True) + 1e-9
    return np.stack([-d[:, 1], d[:, 0]], 1)


class Drawing:
    """Records shapes in design px; `raster` then draws only the part of the sheet they touch."""

    def __init__(self) -> None:
        self._shapes: list[tuple] = []
        self.box = [math.inf, math.inf, -math.inf, -math.inf]

    def _grow(self, points: np.ndarray, margin: float) -> None:
        low, high = points.min(0) - margin, points.max(0) + margin
        self.box = [
            min(self.box[0], low[0]),
            min(self.box[1], low[1]),
            max(self.box[2], high[0]),
            max(self.box[3], high[1]),
        ]

    def poly(self, points: Iterable[Point] | np.ndarray, value: float = 255) -> None:
        """Filled polygon."""
        p = np.array(list(points), float)
        self._shapes.append(("poly", p, int(value)))
        self._grow(p, 1)

    def line(self, points: Iterable[Point], width: float = 1.5, value: float = 255) -> None:
        """Open line of even width, for ruled drawing."""
        p = np.array(list(points), float)
        self._shapes.append(("line", p, width, int(value)))
        self._grow(p, width + 1)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        angle: float = 0,
        value: float = 255,
        arc: tuple[float, float] = (0, 360),
        width: float = -1,
    ) -> None:
        """Filled ellipse, or only its outline when `width` is given; angles in degrees."""
        rx, ry = max(0.3, rx), max(0.3, ry)
        self._shapes.append(("ellipse", (x, y), (rx, ry), angle, int(value), arc, width))
        self._grow(np.array([(x, y)]), max(rx, ry) + max(width, 0) + 1)

    def rect(self, x: float, y: float, w: float, h: float, value: float = 255) -> None:
        """Filled upright rectangle from its top left corner."""
        self.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], value)

    def brush(
        self,
        points: Sequence[Point] | np.ndarray,
        widths: Sequence[float],
        value: float = 255,
    ) -> None:
        """Stroke of changing half-width along a curve through `points`."""
        p = np.asarray(points, float)
        if len(p) == 2:
            p = np.array([p[0], p[0] * 0.67 + p[1] * 0.33, p[0] * 0.33 + p[1] * 0.67, p[1]])
        q = spline(p, max(10, len(p) * 8))
        w = np.interp(np.linspace(0, 1, len(q)), np.linspace(0, 1, len(widths)), widths)
        side = normals(q) * w[:, None]
        self.poly(np.vstack([q + side, (q - side)[::-1]]), value)

    def raster(self, scale: float, shape: tuple[int, int], margin: float):
        """(row slice, column slice, mask) of the touched part, or None."""
        if not self._shapes:
            return None
        height, width = shape
        x0 = max(0, math.floor((self.box[0] - margin) * scale))
        y0 = max(0, math.floor((self.box[1] - margin) * scale))
        x1 = min(width, math.ceil((self.box[2] + margin) * scale) + 1)
        y1 = min(height, math.ceil((self.box[3] + margin) * scale) + 1)
        if x0 >= x1 or y0 >= y1:
            return None
        over = 2 if scale >= 1 else math.ceil(2 / scale)
        k = over * scale
        image = np.zeros(((y1 - y0) * over, (x1 - x0) * over), np.uint8)
        origin = np.array([x0 * over, y0 * over], float)

        def fixed(points) -> np.ndarray:
            p = (np.asarray(points, float) + 0.5) * k - 0.5 - origin
            return np.clip(p * 16, -(2**30), 2**30).round().astype(np.int32)

        for shape_ in self._shapes:
            kind = shape_[0]
            if kind == "poly":
                cv2.fillPoly(image, [fixed(shape_[1])], shape_[2], cv2.LINE_AA, 4)
            elif kind == "line":
                _, points, w, value = shape_
                thick = max(1, round(w * k))
                cv2.polylines(image, [fixed(points)], False, value, thick, cv2.LINE_AA, 4)
            else:
                _, centre, axes, angle, value, arc, w = shape_
                c = fixed([centre])[0].tolist()
                a = [round(v * k * 16) for v in axes]
                thick = -1 if w < 0 else max(1, round(w * k))
                cv2.ellipse(image, c, a, angle, arc[0], arc[1], value, thick, cv2.LINE_AA, 4)
        mask = cv2.resize(image, (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)
        return slice(y0, y1), slice(x0, x1), mask.astype(np.float32) / 255


class Painting:
    """One sheet of paper and the ways of putting pigment on it."""

    def __init__(
        self,
        width: int = 1920,
        height: int = 1080,
        seed: int = 1,
        scale: float = 1.0,
        paper: tuple[float, float, float] = PAPER,
    ) -> None:
        self.width, self.height, self.scale = width, height, scale
        self.columns, self.rows = round(width * scale), round(height * scale)
        self.rng = np.random.default_rng(seed)
        self.fine = np.random.default_rng(seed + 90001)
        self.paper = np.array(paper, np.float32)
        self.colour = np.ones((self.rows, self.columns, 3), np.float32) * self.paper
        xs = ((np.arange(self.columns) + 0.5) / scale - 0.5).astype(np.float32)
        ys = ((np.arange(self.rows) + 0.5) / scale - 0.5).astype(np.float32)
        self.xs = xs
        self.x = np.broadcast_to(xs[None, :], (self.rows, self.columns))
        self.y = np.broadcast_to(ys[:, None], (self.rows, self.columns))
        self.low = self.noise(500, 4)
        self.mid = self.noise(90, 4)
        self.grain = self.noise(7, 3, fine=True)
        self.big = self.noise(900, 3)
        self.wobble_x = (self.noise(14, 2) - 0.5) * 5
        self.wobble_y = (self.noise(14, 2) - 0.5) * 5

    # -- noise ---------------------------------------------------------------------------------

    def noise(
        self,
        size: float,
        octaves: int = 4,
        stretch_x: float = 1.0,
        stretch_y: float = 1.0,
        persistence: float = 0.52,
        fine: bool = False,
    ) -> np.ndarray:
        """Cloud noise 0..1 with blobs of `size` px; `fine` adds octaves down to device pixels."""
        total = np.zeros((self.rows, self.columns), np.float32)
        amplitude = 1.0
        for octave in range(octaves):
            cell = size / 2**octave
            total += amplitude * self._lattice(self.rng, cell * stretch_x, cell * stretch_y)
            amplitude *= persistence
        if fine and self.scale > 1:
            cell = size / 2**octaves
            while cell * self.scale >= 1.2:
                total += amplitude * self._lattice(self.fine, cell, cell)
                cell, amplitude = cell / 2, amplitude * persistence
        mean, deviation = cv2.meanStdDev(total)
        total -= float(mean[0, 0])
        total /= float(deviation[0, 0]) * 4.2 + 1e-6
        total += 0.5
        return np.clip(total, 0, 1, out=total)

    def _lattice(self, rng: np.random.Generator, cell_x: float, cell_y: float) -> np.ndarray:
        """One octave: random values every cell, joined by cubic interpolation."""
        gw = max(2, int(self.width / cell_x) + 3)
        gh = max(2, int(self.height / cell_y) + 3)
        grid = rng.random((gh, gw), dtype=np.float32)
        ox = float(rng.random()) * 1.5
        oy = float(rng.random()) * 1.5
        across = self._cubic(self.xs / cell_x + ox, gw)
        down = self._cubic(self.y[:, 0] / cell_y + oy, gh)
        if gw * gh <= 160_000:
            return (down @ grid) @ across.T
        return self._stretch(grid, cell_x, cell_y)

    def _stretch(self, grid: np.ndarray, cell_x: float, cell_y: float) -> np.ndarray:
        """Fine octave by plain resizing, where the matrix product would be slow."""
        size = (
            max(self.columns, round(grid.shape[1] * cell_x * self.scale)),
            max(self.rows, round(grid.shape[0] * cell_y * self.scale)),
        )
        out = cv2.resize(grid, size, interpolation=cv2.INTER_CUBIC)
        return out[: self.rows, : self.columns]

    @staticmethod
    def _cubic(at: np.ndarray, n: int) -> np.ndarray:
        """Matrix of cubic weights that samples `n` lattice values at positions `at`."""
        base = np.floor(at).astype(int)
        t = (at - base).astype(np.float32)
        a = -0.6
        weights = (
            a * (t**3 - 2 * t**2 + t),
            (a + 2) * t**3 - (a + 3) * t**2 + 1,
            -(a + 2) * t**3 + (2 * a + 3) * t**2 - a * t,
            a * (t**2 - t**3),
        )
        matrix = np.zeros((len(at), n), np.float32)
        rows = np.arange(len(at))
        for offset, weight in enumerate(weights):
            np.add.at(matrix, (rows, np.clip(base + offset - 1, 0, n - 1)), weight)
        return matrix

    def profile(self, size: float, octaves: int = 5, persistence: float = 0.5) -> np.ndarray:
        """One-dimensional noise -1..1, one value per device column."""
        total = np.zeros(self.columns, np.float32)
        amplitude, weight = 1.0, 0.0
        for octave in range(octaves):
            cell = max(2.0, size / 2**octave)
            grid = self.rng.random(int(self.width / cell) + 5).astype(np.float32)
            u = np.maximum(self.xs, 0) / cell + float(self.rng.random())
            i = np.minimum(u.astype(int), len(grid) - 2)
            t = u - i
            t = t * t * (3 - 2 * t)
            total += amplitude * (grid[i] * (1 - t) + grid[i + 1] * t)
            weight += amplitude
            amplitude *= persistence
        return total / weight * 2 - 1

    def at(self, profile: np.ndarray, x: float) -> float:
        """Value of a per-column profile at design x."""
        i = int(np.clip(round((x + 0.5) * self.scale - 0.5), 0, self.columns - 1))
        return float(profile[i])

    def level(self, y: float) -> np.ndarray:
        """Flat profile at height y."""
        return np.full(self.columns, y, np.float32)

    # -- pigment -------------------------------------------------------------------------------

    def blur(self, mask: np.ndarray, sigma: float, sigma_y: float = 0) -> np.ndarray:
        """Gaussian blur with sigma in design px."""
        return cv2.GaussianBlur(
            mask, (0, 0), sigmaX=sigma * self.scale, sigmaY=(sigma_y or sigma) * self.scale
        )

    def shift(self, mask: np.ndarray, dx: float, dy: float) -> np.ndarray:
        """Mask moved by whole device pixels nearest to (dx, dy) design px."""
        return np.roll(mask, (round(dy * self.scale), round(dx * self.scale)), (0, 1))

    def _extent(self, mask: np.ndarray, margin: float) -> tuple[slice, slice] | None:
        """Slices around the part of a mask that is not empty."""
        m = np.ascontiguousarray(mask, np.float32)
        rows = np.flatnonzero(cv2.reduce(m, 1, cv2.REDUCE_MAX).ravel() > 1e-4)
        if not len(rows):
            return None
        part = m[rows[0] : rows[-1] + 1]
        cols = np.flatnonzero(cv2.reduce(part, 0, cv2.REDUCE_MAX).ravel() > 1e-4)
        pad = math.ceil(margin * self.scale)
        return (
            slice(max(0, rows[0] - pad), min(self.rows, rows[-1] + 1 + pad)),
            slice(max(0, cols[0] - pad), min(self.columns, cols[-1] + 1 + pad)),
        )

    def wash(
        self,
        mask: np.ndarray,
        colour: Colour,
        strength: float = 1.0,
        grain: float = 0.13,
        flow: float = 0.35,
        edge: float = 0.0,
        edge_width: float = 5.0,
    ) -> None:
        """Transparent glaze. `edge` pools pigment at the rim, `grain` is the tooth of the paper,
        `flow` the slow drift of tone."""
        area = self._extent(mask, edge_width * 3 if edge else 0)
        if area is None:
            return
        m = np.asarray(mask[area], np.float32)
        density = m * (
            1 + flow * 1.8 * (self.low[area] - 0.5) + flow * 0.5 * (self.mid[area] - 0.5)
        )
        if grain:
            density *= 1 + grain * 1.6 * (self.grain[area] - 0.5)
        if edge:
            density += edge * 2 * np.clip(m - self.blur(m, edge_width), 0, 1)
        density = np.clip(density * np.float32(strength), 0, 1.6)
        target = np.array(PIGMENTS[colour] if isinstance(colour, str) else colour, np.float32)
        logs = np.log(np.clip(target / self.paper, 0.02, 1))
        part = self.colour[area]
        for channel in range(3):
            part[..., channel] *= np.exp(density * logs[channel])

    def cover(self, mask: np.ndarray, colour: Colour = "paper", strength: float = 1.0) -> None:
        """Opaque body colour (paper white, mist, light)."""
        area = self._extent(mask, 0)
        if area is None:
            return
        k = np.clip(np.asarray(mask[area], np.float32) * np.float32(strength), 0, 1)[..., None]
        target = np.array(PIGMENTS[colour] if isinstance(colour, str) else colour, np.float32)
        self.colour[area] += (target - self.colour[area]) * k

    def tone(self, mask: np.ndarray, shade: np.ndarray, tint: Sequence[float] = (1, 1, 1)) -> None:
        """Replace what lies under a mask by a modelled grey `shade`, tinted."""
        area = self._extent(mask, 0)
        if area is None:
            return
        k = mask[area][..., None]
        target = shade[area][..., None] * np.array(tint, np.float32)
        self.colour[area] += (target.astype(np.float32) - self.colour[area]) * k

    def mist(
        self,
        top: float,
        bottom: float,
        strength: float = 1.0,
        soft: float = 90,
        size: float = 260,
        colour: Colour = "paper",
        left: float | None = None,
        right: float | None = None,
    ) -> None:
        """Bank of mist between two heights, optionally only from `left` to `right`."""
        n = self.noise(size, 4, 2.6, 1.0)
        yy = self.y + (n - 0.5) * (soft * 2.2)
        m = smooth(top - soft, top, yy) * (1 - smooth(bottom, bottom + soft, yy))
        m *= 0.55 + 0.65 * n
        if left is not None and right is not None:
            m *= smooth(left - 200, left + 200, self.xs) * (
                1 - smooth(right - 200, right + 200, self.xs)
            )
        self.cover(np.clip(m, 0, 1), colour, strength)

    def glow(
        self,
        x: float,
        y: float,
        radius: float,
        colour: Colour = "lamp",
        strength: float = 0.8,
        core: float = 0.0,
    ) -> None:
        """Warm light: a tight heart, a wide halo and, if asked, the flame itself."""
        area = self.window(x, y, radius * 3.6)
        if area is None:
            return
        mask = np.zeros((self.rows, self.columns), np.float32)
        d2 = (self.x[area] - x) ** 2 + (self.y[area] - y) ** 2
        light = (
            np.exp(-d2 / (2 * (radius * 0.32) ** 2)) * 0.75 + np.exp(-d2 / (2 * radius**2)) * 0.35
        )
        light -= 0.35 * math.exp(-(3.6**2) / 2)
        mask[area] = np.clip(light * strength, 0, 1)
        self.cover(mask, colour)
        if core:
            flame = np.exp(-d2 / (4 * core**2)) * (d2 < (core * 3) ** 2)
            mask[area] = flame
            self.cover(mask, (1.0, 0.93, 0.75), 0.95)

    def window(self, x: float, y: float, radius: float) -> tuple[slice, slice] | None:
        """Slices of the square of `radius` around a point, or None when off the sheet."""
        s = self.scale
        r0, r1 = max(0, int((y - radius) * s)), min(self.rows, int((y + radius) * s) + 1)
        c0, c1 = max(0, int((x - radius) * s)), min(self.columns, int((x + radius) * s) + 1)
        return (slice(r0, r1), slice(c0, c1)) if r0 < r1 and c0 < c1 else None

    # -- masks ---------------------------------------------------------------------------------

    def mask(self, draw: Callable[[Drawing], object], wobble: float = 1.0) -> np.ndarray:
        """Mask of what `draw` records, trembling a little as a hand does."""
        drawing = Drawing()
        draw(drawing)
        out = np.zeros((self.rows, self.columns), np.float32)
        part = drawing.raster(self.scale, out.shape, 2 + 3.5 * wobble)
        if part is None:
            return out
        rows, cols, m = part
        if wobble:
            k = np.float32(wobble * self.scale)
            h, w = m.shape
            xs = np.arange(w, dtype=np.float32)[None, :] + self.wobble_x[rows, cols] * k
            ys = np.arange(h, dtype=np.float32)[:, None] + self.wobble_y[rows, cols] * k
            m = self._bristle(cv2.remap(m, xs, ys, cv2.INTER_LINEAR), self.grain[rows, cols])
        out[rows, cols] = m
        return out

    def _bristle(self, m: np.ndarray, tooth: np.ndarray) -> np.ndarray:
        """Rims and thin strokes broken by the tooth of the paper, as a dry brush leaves them."""
        soft = self.blur(m, 0.35)
        return np.clip(soft + (tooth - 0.5) * 1.3 * soft * (1 - soft), 0, 1)

    def dry(
        self, mask: np.ndarray, amount: float = 0.5, stretch_x: float = 6, stretch_y: float = 1
    ) -> np.ndarray:
        """Dry-brush version of a mask: streaks of bare paper."""
        n = self.noise(10, 3, stretch_x, stretch_y)
        return mask * (1 - amount + amount * smooth(0.35, 0.6, n))

    # -- landscape -----------------------------------------------------------------------------

    def ridge(
        self,
        base: float,
        amplitude: float,
        size: float,
        octaves: int = 5,
        persistence: float = 0.5,
        peaks: Sequence[tuple[float, float, float, float]] = (),
    ) -> np.ndarray:
        """Skyline: noise around `base` plus peaks (x, height, half-width, roundness)."""
        y = base - amplitude * self.profile(size, octaves, persistence)
        for x, height, width, power in peaks:
            y = y - height * np.exp(-(np.abs((self.xs - x) / width) ** power))
        return y.astype(np.float32)

    def hill(
        self,
        ridge: np.ndarray,
        colour: Colour,
        strength: float = 0.8,
        fall: float = 260,
        floor: float = 0.0,
        end: float | None = None,
        end_soft: float = 120,
        texture: float = 0.0,
        kind: str = "cliff",
        texture_colour: Colour | None = None,
        edge: float = 0.25,
        span: tuple[float, float, float] | None = None,
        warp: float = 0.0,
        hides: float = 0.92,
    ) -> None:
        """One mountain plane: first covers what lies behind, then a wash that is dark at the
        ridge and is lost downwards. `span` = (left, right, softness); `fall` is the depth of the
        wash; `kind` is 'cliff' (vertical cracks) or 'soft' (earth)."""
        line = self._warped(ridge, warp) if warp else ridge[None, :]
        depth = self.y - line + (self.grain - 0.5) * 3
        body = smooth(-1.2, 1.2, depth)
        if span is not None:
            left, right, soft = span
            body *= smooth(left - soft, left + soft, self.xs) * (
                1 - smooth(right - soft, right + soft, self.xs)
            )
        if hides:
            o = body
            if end is not None:
                o = body * (1 - smooth(end - end_soft * 0.3, end + end_soft * 0.4, self.y))
            self.cover(o, "paper", hides)
        below = np.maximum(depth, 0)
        m = body * (floor + (1 - floor) * np.exp(-below / fall * (0.7 + 0.7 * self.mid)))
        if end is not None:
            ragged = self.y + (self.mid - 0.5) * (end_soft * 1.4)
            m *= 1 - smooth(end - end_soft, end + end_soft * 0.4, ragged)
        self.wash(m, colour, strength)
        lost = 1 - smooth(end - end_soft, end, self.y) if end is not None else None
        if edge:
            e = body * np.exp(-below / 5.0) * (0.3 + 0.9 * self.mid)
            self.wash(
                e if lost is None else e * lost, texture_colour or colour, strength * edge * 1.6
            )
        if texture:
            marks = self._cracks() if kind == "cliff" else self._earth(ridge)
            marks = body * marks * np.exp(-below / (fall * 0.9))
            if lost is not None:
                marks = marks * lost
            self.wash(marks, texture_colour or colour, texture, grain=0.3)

    def _warped(self, ridge: np.ndarray, warp: float) -> np.ndarray:
        """Ridge line pushed sideways by noise, so that cliffs may overhang."""
        n = self.noise(60, 4, 1.0, 0.55)
        at = np.clip((self.xs + (n - 0.5) * (2 * warp)) * self.scale, 0, self.columns - 1)
        i = at.astype(np.int32)
        t = at - i
        return ridge[i] * (1 - t) + ridge[np.minimum(i + 1, self.columns - 1)] * t

    def _cracks(self) -> np.ndarray:
        """Vertical 'axe-cut' texture of rock faces."""
        streaks = self.noise(26, 4, 1.0, 5.5)
        bent_x = (np.arange(self.columns) + (self.mid - 0.5) * (40 * self.scale)).astype(np.float32)
        rows = np.broadcast_to(
            np.arange(self.rows, dtype=np.float32)[:, None], (self.rows, self.columns)
        )
        streaks = cv2.remap(
            streaks, bent_x, np.ascontiguousarray(rows), cv2.INTER_LINEAR, None, cv2.BORDER_REFLECT
        )
        facet = self.noise(120, 3, 0.8, 1.6)
        return smooth(0.52, 0.74, streaks) * smooth(0.35, 0.65, facet) + 0.5 * smooth(
            0.50, 0.56, facet
        ) * (1 - smooth(0.56, 0.80, facet))

    def _earth(self, ridge: np.ndarray) -> np.ndarray:
        """'Hemp-fibre' texture that follows the slope of an earthen hill."""
        streaks = self.noise(22, 4, 3.2, 1.0)
        rows = np.mod(np.abs(self.y - ridge[None, :] * 0.85) * self.scale, self.rows - 2)
        cols = np.broadcast_to(
            np.arange(self.columns, dtype=np.float32)[None, :], (self.rows, self.columns)
        )
        return smooth(
            0.55,
            0.75,
            cv2.remap(
                streaks, np.ascontiguousarray(cols), rows.astype(np.float32), cv2.INTER_LINEAR
            ),
        )

    def dots(
        self,
        ridge: np.ndarray,
        n: int,
        colour: Colour = "ink2",
        strength: float = 0.7,
        left: float = 0,
        right: float | None = None,
        size: tuple[float, float] = (3, 9),
        flat: float = 0.55,
        below: tuple[float, float] = (0, 10),
        end: float | None = None,
        clump: int = 1,
    ) -> None:
        """Moss dots seated on a ridge, in clumps."""
        right = self.width if right is None else right
        r = self.rng

        def draw(d: Drawing) -> None:
            for _ in range(n // clump):
                centre = r.uniform(left, right)
                for _ in range(clump):
                    x = centre + r.normal() * 14 * (clump > 1)
                    y = self.at(ridge, x) + r.uniform(*below)
                    rx = size[0] + (size[1] - size[0]) * r.random() ** 1.8
                    ry, turn, value = (
                        rx * flat * r.uniform(0.7, 1.3),
                        r.normal() * 8,
                        r.uniform(120, 255),
                    )
                    if end is None or y <= end:
                        d.ellipse(x, y, rx, ry, turn, value)

        self.wash(self.mask(draw, 0.8), colour, strength, edge=0.2, edge_width=2)

    def water(
        self,
        top: float,
        bottom: float,
        colour: Colour = "river",
        strength: float = 0.25,
        lines: int = 90,
        left: float = 0,
        right: float | None = None,
    ) -> None:
        """Still water: blank paper, a slow wash and thin broken lines, denser near the viewer."""
        right = self.width if right is None else right
        r = self.rng
        near = smooth(top, bottom, self.y)
        n = self.noise(60, 4, 9.0, 1.0)
        m = smooth(top - 2, top + 18, self.y) * (0.25 + 0.75 * near) * smooth(0.38, 0.72, n)
        self.wash(m, colour, strength, grain=0.1, flow=0.5)

        def draw(d: Drawing) -> None:
            for _ in range(lines):
                u0, centre = r.random() ** 1.2, r.uniform(left - 80, right)
                for q in range(int(r.integers(1, 5))):
                    u = float(np.clip(u0 + q * 0.012, 0, 1))
                    y = top + (bottom - top) * u + 3
                    length = r.uniform(40, 300) * (0.3 + u * 1.2)
                    x, value, phase = (
                        centre + r.normal() * 60,
                        40 + 110 * r.random(),
                        r.random() * 6,
                    )
                    points = [
                        (x + length * i / 11, y + math.sin(i * 0.7 + phase) * (0.4 + u * 0.9))
                        for i in range(12)
                    ]
                    d.brush(points, [0.15, 0.5 + u * 0.7, 0.2], value)

        self.wash(self.mask(draw, 0.35), colour, 0.6, grain=0.3)

    def reflect(
        self,
        waterline: float,
        height: float,
        strength: float,
        power: float = 1.3,
        sigma: tuple[float, float] = (6, 4),
        fade_in: float = 1,
        gap: float = 0,
    ) -> None:
        """Soft mirror of what stands above `waterline - gap`, `height` px deep."""
        s = self.scale
        top = round(waterline * s)
        n = min(self.rows - top, round(height * s), top - round(gap * s))
        mirror = self.colour[top - round(gap * s) - n : top - round(gap * s)][::-1]
        mirror = cv2.GaussianBlur(mirror, (0, 0), sigmaX=sigma[0] * s, sigmaY=sigma[1] * s)
        depth = np.linspace(1, 0, n, dtype=np.float32) ** power * strength
        depth *= np.clip(np.arange(n, dtype=np.float32) / (fade_in * s), 0, 1)
        self.colour[top : top + n] *= np.clip(mirror / self.paper, 0.02, 1) ** depth[:, None, None]

    # -- finish --------------------------------------------------------------------------------

    def finish(
        self, vignette: float = 0.10, grain: float = 0.010, fibres: bool = True
    ) -> Image.Image:
        """Aged edges, paper grain and fibres; returns the picture as RGB."""
        d = (self.x / self.width - 0.5) ** 2 * 1.1 + (self.y / self.height - 0.5) ** 2 * 1.1
        self.wash(smooth(0.18, 0.62, d), (0.80, 0.74, 0.62), vignette, grain=0, flow=0.6)
        tooth = self._tooth()
        self.colour *= (1 + tooth * grain + (self.big - 0.5) * 0.02)[..., None]
        if fibres:
            mask = self.mask(self._fibres, 0)
            self.colour *= (1 - 0.045 * mask)[..., None]
        out = (np.clip(self.colour, 0.016, 0.984) * 255 + 0.5).astype(np.uint8)
        return Image.fromarray(out)

    def _tooth(self) -> np.ndarray:
        """Grain about 1.6 device pixels wide at any scale, about -1..1."""
        rows, cols = self.rows, self.columns
        n = self.fine.standard_normal((rows, cols), dtype=np.float32)
        soft = cv2.GaussianBlur(n, (0, 0), 0.8) + 1.4 * cv2.GaussianBlur(n, (0, 0), 1.9)
        return soft * (0.42 / max(float(soft.std()), 1e-6))

    def _fibres(self, d: Drawing) -> None:
        """Short curved hairs of the paper."""
        r = self.rng
        for _ in range(int(self.width * self.height / 5200)):
            x, y, angle = r.uniform(0, self.width), r.uniform(0, self.height), r.uniform(0, 6.28)
            length, bend = r.uniform(10, 36), r.normal() * 0.5
            curve = [
                (
                    x + math.cos(angle + bend * i / 4) * length * i / 4,
                    y + math.sin(angle + bend * i / 4) * length * i / 4,
                )
                for i in range(5)
            ]
            d.line(curve, 0.5, r.uniform(30, 90))


def save_jpeg(image: Image.Image, path: Path, limit: int = 2_300_000) -> int:
    """Write a JPEG of quality 86, 4:4:4, stepping down until it is under `limit` bytes."""
    for quality, subsampling in ((86, 0), (86, 2), (83, 2), (80, 2), (76, 2), (72, 2)):
        image.save(path, quality=quality, subsampling=subsampling, optimize=True)
        if path.stat().st_size <= limit:
            break
    return path.stat().st_size
