"""Command that paints the layers the app lays over or under its pictures.

python assets/painting/layers.py [NAME...] --out assets/ink --pictures content/pictures

All layers are PNG with straight alpha, cropped to their ink; the command prints where each crop lies
on the screen in design px.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cv2
import numpy as np
import rivers
from ink import PAPER, PIGMENTS, Drawing, Painting, smooth
from motifs import boat
from PIL import Image

SCALE = 2
ACCENTS = {
    "river": "#1B5B66",
    "bamboo": "#46643A",
    "ochre": "#8A4A1E",
    "rouge": "#7F2B4C",
    "ink": "#191D20",
}
RING = "#8A8778"
Layers = Iterator[tuple[str, np.ndarray, float]]


def lift(paint: Callable[[Painting], object], width: int, height: int, seed: int) -> np.ndarray:
    """What `paint` puts on paper, lifted off it as RGBA: painted on two grounds and compared."""
    sheets = []
    for ground in (1.0, 0.25):
        p = Painting(width, height, seed, SCALE)
        p.colour *= ground
        paint(p)
        sheets.append(p.colour)
    paper = np.array(PAPER, np.float32)
    alpha = np.clip(1 - (sheets[0] - sheets[1]) / (paper * 0.75), 0, 1).max(2)
    alpha = np.clip((alpha - 0.008) / 0.992, 0, 1)
    safe = np.maximum(alpha, 0.02)[..., None]
    colour = np.clip((sheets[0] - (1 - alpha[..., None]) * paper) / safe, 0, 1)
    return to_bytes(colour, alpha)


def to_bytes(colour: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """RGBA bytes from colour (one colour or a picture) and alpha, both 0..1."""
    out = np.empty((*alpha.shape, 4), np.uint8)
    out[..., :3] = np.clip(np.asarray(colour) * 255 + 0.5, 0, 255)
    out[..., 3] = np.clip(alpha * 255 + 0.5, 0, 255)
    return out


def boats() -> Layers:
    """The boat that drifts on the water."""
    yield (
        "boat",
        lift(lambda p: boat(p, 210, 170, 268, ripples=False, glow=0.17), 420, 240, 3),
        SCALE,
    )


def home_rivers() -> Layers:
    """Rivers of the home screens; they pass through the stones."""
    yield "river_home", rivers.river(rivers.HOME, rivers.HOME_WIDTHS, lines=90, seed=2), SCALE
    yield (
        "river_portrait",
        rivers.river(
            rivers.PORTRAIT,
            rivers.PORTRAIT_WIDTHS,
            (1080, 1920),
            colours=rivers.PORTRAIT_COLOURS,
            lines=90,
            seed=8,
            head=0.2,
        ),
        SCALE,
    )


def screen_rivers() -> Layers:
    """Rivers of the timeline and of the large number."""
    line, widths = rivers.TIMELINE, rivers.TIMELINE_WIDTHS
    yield "years_river", rivers.river(line, widths, lines=150, seed=4), SCALE
    yield "number_river", rivers.river(rivers.HERO, rivers.HERO_WIDTHS, lines=110, seed=6), SCALE


def streams() -> Layers:
    """Seven streams of equal width that join."""
    for i in range(rivers.STREAM_COUNT):
        tint = rivers.STREAM_COLOURS[i]
        layer = rivers.river(
            rivers.stream(i), rivers.STREAM_WIDTHS, colours=(tint, tint), lines=34, seed=20 + i
        )
        yield f"stream_{i}", layer, SCALE


def paper_tile(size: int = 512) -> np.ndarray:
    """Seamless square of rice paper with fibres, RGB 0..1."""
    r = np.random.default_rng(9)
    grain = np.zeros((size, size), np.float32)
    for sigma, amount in ((0.7, 0.9), (1.2, 1.0), (3, 0.8), (9, 0.5)):
        noise = np.tile(r.normal(size=(size, size)).astype(np.float32), (3, 3))
        soft = cv2.GaussianBlur(noise, (0, 0), sigma)[size : 2 * size, size : 2 * size]
        grain += soft * sigma * amount
    grain /= grain.std()
    fibres = np.zeros((3 * size, 3 * size), np.uint8)
    for _ in range(150):
        x, y = r.uniform(0, size, 2) + size
        angle, length, bend, value = (
            r.uniform(0, 6.28),
            r.uniform(12, 40),
            r.normal() * 0.6,
            r.uniform(60, 150),
        )
        steps = np.arange(6) / 5
        hair = np.stack(
            [
                x + np.cos(angle + bend * steps) * length * steps,
                y + np.sin(angle + bend * steps) * length * steps,
            ],
            1,
        )
        for ox in (-size, 0, size):
            for oy in (-size, 0, size):
                points = ((hair + [ox, oy]) * 16).astype(np.int32)
                cv2.polylines(fibres, [points], False, int(value), 1, cv2.LINE_AA, 4)
    hair = fibres[size : 2 * size, size : 2 * size, None] / 255.0
    return np.clip(np.array(PAPER) * (1 + grain[..., None] * 0.0020 - 0.02 * hair), 0, 1)


def paper() -> Layers:
    """The ground of every screen."""
    tile = paper_tile()
    yield "paper_tile", np.round(tile * 255).astype(np.uint8), 1


def papered(height: int, width: int) -> np.ndarray:
    """Paper with its own grain, so that an overlay does not look like a flat sheet."""
    tile = paper_tile()
    return np.tile(tile, (height // 512 + 1, width // 512 + 1, 1))[:height, :width]


def mists() -> Layers:
    """Mist: a band that crosses between slides, a full veil, and a patch under words."""
    p = Painting(960, 1080, 40, 1)
    n, m = p.noise(300, 5, 0.9, 1.5), p.noise(150, 4, 1.1, 1.6)
    across = (p.x - 480) / 480 + (n - 0.5) * 0.55
    band = (1 - smooth(0.30, 0.86, np.abs(across))) * (0.62 + 0.55 * m)
    edge = smooth(0, 170, p.x) * (1 - smooth(790, 959, p.x))
    core = 1 - smooth(50, 230, np.abs(p.x - 480))  # the edge that crosses beneath is straight
    yield "mist_band", to_bytes(PAPER, np.maximum(np.clip(band, 0, 1) * edge, core)), 1

    p = Painting(960, 540, 41, 1)
    n, m = p.noise(260, 5, 2.2, 1.0), p.noise(110, 4, 2.4, 1.0)
    veil = np.clip(0.34 + 1.0 * (n - 0.35) + 0.35 * (m - 0.5), 0.08, 0.97)
    # Painted small because it is soft, kept large because scaling it costs 2 ms of every frame.
    veil = cv2.resize(veil, (1920, 1080), interpolation=cv2.INTER_CUBIC)
    yield "mist_full", to_bytes(PAPER, np.clip(veil, 0, 1)), 1

    p = Painting(720, 240, 42, 1)
    n = p.noise(150, 4, 2.2, 1.0)
    out = np.hypot((p.x - 359.5) / 360, (p.y - 119.5) / 120)
    patch = (1 - smooth(0.25, 0.98, out + (n - 0.5) * 0.34 * (1 - out))) * (
        1 - smooth(0.86, 1.0, out)
    )
    yield "mist_patch", to_bytes(PAPER, patch * 0.9), 1


def dissolves() -> Layers:
    """Paper laid over a picture where it must vanish: its left part."""
    p = Painting(1920, 1080, 50, 1)
    n, m = p.noise(420, 5, 1.5, 1.0), p.noise(120, 4, 1.8, 1.0)
    at = p.x + (n - 0.5) * 460 + (m - 0.5) * 130
    alpha = 1 - smooth(760, 1120, at)
    alpha = np.maximum(alpha, 1 - smooth(640, 850, p.x))
    alpha *= 1 - smooth(1160, 1330, p.x)
    yield "dissolve_left", to_bytes(papered(1080, 1920), alpha), 1


def glints() -> Layers:
    """A handful of broken lines that drift on the water."""
    p = Painting(960, 220, 63, SCALE)
    r = p.rng

    def draw(d: Drawing) -> None:
        for _ in range(11):
            y, x, length = r.uniform(16, 204), r.uniform(20, 700), r.uniform(70, 250)
            for k in range(int(r.integers(1, 4))):
                a = x + r.normal() * 40
                points = [
                    (a + length * i / 9, y + k * 6 + math.sin(i * 0.8 + x) * 0.9) for i in range(10)
                ]
                d.brush(points, [0.15, r.uniform(0.7, 1.5), 0.2], r.uniform(70, 190))

    sides = smooth(0, 70, p.x) * (1 - smooth(890, 959, p.x))
    alpha = p.dry(p.mask(draw, 0.4), 0.45, 6, 1) * sides
    yield "water_glints", to_bytes(rivers.rgb(ACCENTS["river"]), alpha * 0.75), SCALE


def lamp() -> Layers:
    """Round glow of the lamp."""
    y, x = np.mgrid[0:256, 0:256].astype(np.float32)
    d = np.hypot(x - 127.5, y - 127.5) / 127.5
    light = 0.72 * np.exp(-((d / 0.26) ** 2)) + 0.42 * np.exp(-((d / 0.55) ** 2))
    yield (
        "lamp_glow",
        to_bytes(PIGMENTS["lamp"], np.clip(light * (1 - smooth(0.72, 1.0, d)), 0, 1)),
        -1,
    )


FAMILIES: tuple[Callable[[], Layers], ...] = (
    paper, home_rivers, screen_rivers, streams, boats, lamp, mists, dissolves, glints,
)  # fmt: skip
PICTURES = {"river_home", "river_portrait", "boat", "years_river", "number_river"}


def crop(layer: np.ndarray) -> tuple[np.ndarray, tuple[int, int]]:
    """Layer cut to what is not transparent, on even pixels, and the offset of the cut."""
    seen = layer[..., 3] > 2
    rows, cols = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    y0, x0 = rows[0] // 2 * 2, cols[0] // 2 * 2
    y1, x1 = -(-(rows[-1] + 1) // 2) * 2, -(-(cols[-1] + 1) // 2) * 2
    return layer[y0:y1, x0:x1], (int(x0), int(y0))


def main() -> None:
    """Paint all layers, or those whose family or name is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="families: " + ", ".join(f.__name__ for f in FAMILIES),
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the app's layers")
    parser.add_argument(
        "--pictures", type=Path, required=True, help="folder for the content's own rivers and boat"
    )
    options = parser.parse_args()
    for family in FAMILIES:
        if options.names and family.__name__ not in options.names:
            continue
        for name, layer, scale in family():
            folder = options.pictures if name in PICTURES else options.out
            folder.mkdir(parents=True, exist_ok=True)
            x, y = 0, 0
            if scale == SCALE:
                layer, (x, y) = crop(layer)
            path = folder / f"{name}.png"
            Image.fromarray(layer).save(path, optimize=True)
            h, w = layer.shape[:2]
            k = abs(scale)
            print(
                f"| {name}.png | {w}×{h} | {w / k:g}×{h / k:g} | {x / k:g}, {y / k:g} | {path.stat().st_size // 1024} KB |",
                flush=True,
            )


if __name__ == "__main__":
    main()
