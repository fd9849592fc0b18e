"""The starter's paintings: cut paper in layers, each with its shadow on the one behind.

`python assets/painting/starter/papercut.py assets/starter/pictures` makes them all, with Pillow alone.
"""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import plain

WIDE, UPRIGHT, BESIDE = (1920, 1080), (1080, 1920), (1920, 1080)
FINE = 2
"""Drawn so much larger, then reduced: scissors leave no steps."""

CREAM, PEACH, ROSE = "#F6EFE2", "#F4DCC4", "#E3B7A6"
MAUVE, PLUM, INDIGO, NIGHT = "#B9A0AE", "#7E6A8C", "#3E3F66", "#1E2447"
LAKE, FOAM, GOLD, SUN = "#DCD6DF", "#ECE6E6", "#E8B85A", "#D9772F"


class Sheet:
    """A pile of paper, from the farthest sheet to the nearest."""

    def __init__(self, size: tuple[int, int], top: str, foot: str) -> None:
        self.w, self.h = size
        self.picture = Image.new("RGB", (self.w * FINE, self.h * FINE), top)
        shade = Image.linear_gradient("L").resize(self.picture.size)
        self.picture.paste(Image.new("RGB", self.picture.size, foot), mask=shade)

    def lay(self, mask: Image.Image, colour: str, shadow: float = 0.28, lift: int = 7) -> None:
        soft = mask.filter(ImageFilter.GaussianBlur(9 * FINE))
        soft = ImageChops.offset(soft, 0, -lift * FINE if lift > 0 else 0)
        soft = soft.point([round(value * shadow) for value in range(256)])
        self.picture.paste(Image.new("RGB", self.picture.size, "#2A2340"), mask=soft)
        self.picture.paste(Image.new("RGB", self.picture.size, colour), mask=mask)

    def mask(self) -> tuple[Image.Image, ImageDraw.ImageDraw]:
        mask = Image.new("L", self.picture.size)
        return mask, ImageDraw.Draw(mask)

    def hills(
        self, level: float, swing: float, seed: int, colour: str, *, peaks: float = 2.2
    ) -> None:
        """A ridge whose mean height is ``level`` and which rises and falls by ``swing``."""
        wave = random.Random(seed)
        parts = [
            (wave.uniform(0.7, 1.3) * peaks * n, wave.uniform(0, 6.3), 1 / n) for n in (1, 2, 3.7)
        ]
        w, h = self.picture.size
        ridge = []
        for x in range(0, w + 8, 8):
            rise = sum(a * math.sin(f * x / w * math.pi + p) for f, p, a in parts)
            ridge.append((x, h * (level - swing * rise / 1.8)))
        mask, pen = self.mask()
        pen.polygon([*ridge, (w, h), (0, h)], fill=255)
        self.lay(mask, colour)

    def ribbon(self, points: list[tuple[float, float]], width: float, colour: str) -> None:
        mask, pen = self.mask()
        w, h = self.picture.size
        upper = [(x * w, y * h - width * FINE / 2) for x, y in points]
        lower = [(x * w, y * h + width * FINE / 2) for x, y in reversed(points)]
        pen.polygon([*upper, *lower], fill=255)
        self.lay(mask, colour, 0.16, 3)

    def disc(self, x: float, y: float, radius: float, colour: str, bite: float = 0.0) -> None:
        """A round sheet; ``bite`` cuts a crescent out of it."""
        mask, pen = self.mask()
        r, cx, cy = radius * FINE, x * self.w * FINE, y * self.h * FINE
        pen.ellipse((cx - r, cy - r, cx + r, cy + r), fill=255)
        if bite:
            move = bite * r
            pen.ellipse(
                (
                    cx - r + move,
                    cy - r - bite * bite * r / 2,
                    cx + r + move,
                    cy + r - bite * bite * r / 2,
                ),
                fill=0,
            )
        self.lay(mask, colour, 0.3, 0)

    def rays(self, x: float, y: float, inner: float, outer: float, count: int, colour: str) -> None:
        mask, pen = self.mask()
        cx, cy = x * self.w * FINE, y * self.h * FINE
        corners = []
        for i in range(count * 2):
            r = (outer if i % 2 else inner) * FINE
            turn = math.pi * i / count
            corners.append((cx + r * math.sin(turn), cy - r * math.cos(turn)))
        pen.polygon(corners, fill=255)
        self.lay(mask, colour, 0.2, 0)

    def star(self, x: float, y: float, radius: float, colour: str = GOLD) -> None:
        self.rays(x, y, radius * 0.42, radius, 5, colour)

    def stars(self, count: int, low: float, seed: int) -> None:
        """A scatter of small holes through which light falls."""
        dice = random.Random(seed)
        pen = ImageDraw.Draw(self.picture)
        for _ in range(count):
            x, y = dice.random() * self.w * FINE, dice.random() * low * self.h * FINE
            r = dice.choice((1.2, 1.6, 2.4, 3.2)) * FINE
            pen.ellipse((x - r, y - r, x + r, y + r), fill=dice.choice((CREAM, PEACH, GOLD)))

    def pines(self, level: float, seed: int, colour: str, places: list[float], tall: float) -> None:
        dice = random.Random(seed)
        mask, pen = self.mask()
        w, h = self.picture.size
        for place in places:
            height = tall * h * dice.uniform(0.7, 1.15)
            half, x, y = height * 0.2, place * w, level * h
            for tier in range(3):
                top = y - height + tier * height * 0.25
                reach = half * (0.55 + tier * 0.24)
                pen.polygon(
                    [(x, top), (x + reach, top + height * 0.42), (x - reach, top + height * 0.42)],
                    fill=255,
                )
            pen.rectangle((x - half / 7, y - height * 0.15, x + half / 7, y + 10 * FINE), fill=255)
        self.lay(mask, colour, 0.22, 3)

    def save(self, folder: Path, name: str) -> None:
        small = self.picture.resize((self.w, self.h), Image.Resampling.LANCZOS)
        grain = Image.effect_noise((self.w, self.h), 9).convert("RGB")
        small = Image.blend(small, ImageChops.overlay(small, grain), 0.35)
        small.save(folder / name, quality=86, optimize=True, subsampling=0)


def lake(sheet: Sheet, level: float, seed: int) -> None:
    """The water: pale sheets with strips of light on them."""
    w, h = sheet.picture.size
    mask, pen = sheet.mask()
    pen.rectangle((0, level * h, w, h), fill=255)
    sheet.lay(mask, LAKE, 0.2)
    dice = random.Random(seed)
    for _ in range(15):
        y = level + 0.03 + dice.random() * (0.95 - level)
        x, long = dice.random(), dice.uniform(0.08, 0.3)
        points = [(x + long * t / 20, y + 0.003 * math.sin(t)) for t in range(21)]
        # A strip of paper ends in a point, so its widest place is its middle.
        mask, pen = sheet.mask()
        upper = [
            (px * w, py * h - 5 * FINE * math.sin(math.pi * i / 20))
            for i, (px, py) in enumerate(points)
        ]
        lower = [
            (px * w, py * h + 5 * FINE * math.sin(math.pi * i / 20))
            for i, (px, py) in enumerate(points)
        ]
        pen.polygon([*upper, *reversed(lower)], fill=255)
        sheet.lay(mask, FOAM, 0.1, 2)


def way(upright: bool) -> list[tuple[float, float]]:
    """The ribbon of moonlight on which the stones of home lie."""
    if upright:
        return [(0.32 + 0.1 * math.sin(t / 40 * 7), 0.35 + 0.42 * t / 40) for t in range(41)]
    return [(t / 40, 0.755 + 0.01 * math.sin(t / 40 * 9)) for t in range(41)]


def strips(size: tuple[int, int], *sheets: tuple[Image.Image, str]) -> Image.Image:
    """Sheets on a clear ground, each with its shadow on the ones below."""
    picture = Image.new("RGBA", size)
    for mask, colour in sheets:
        soft = mask.filter(ImageFilter.GaussianBlur(8))
        soft = ImageChops.offset(soft, 0, 6).point([round(value * 0.3) for value in range(256)])
        picture.alpha_composite(plain.washed(soft, "#2A2340"))
        picture.alpha_composite(plain.washed(mask, colour))
    return picture


def folded_boat() -> Image.Image:
    """A boat folded from a sheet, with a pennant."""
    w, h = (side * FINE for side in plain.BOAT)
    x, y = (part * FINE for part in plain.WATERLINE)

    def cut(*corners: tuple[float, float]) -> Image.Image:
        mask = Image.new("L", (w, h))
        points = [(x + across * FINE, y + up * FINE) for across, up in corners]
        ImageDraw.Draw(mask).polygon(points, fill=255)
        return mask

    picture = strips(
        (w, h),
        (cut((-4, -210), (4, -210), (4, -60), (-4, -60)), PLUM),
        (cut((4, -210), (92, -180), (4, -150)), GOLD),
        (cut((0, -168), (92, -40), (-92, -40)), CREAM),
        (cut((0, -168), (92, -40), (0, -40)), PEACH),
        (cut((-210, -78), (0, -44), (210, -78), (128, 36), (-128, 36)), SUN),
        (cut((-210, -78), (0, -44), (0, 36), (-128, 36)), "#C4652A"),
    )
    return picture.resize(plain.BOAT, Image.Resampling.LANCZOS)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    folded_boat().save(folder / "boat.png", optimize=True)
    for name, size, water in (
        ("years_river", plain.YEARS, plain.years),
        ("number_river", plain.NUMBER, plain.number),
    ):
        sheets = ((water(0.94), MAUVE), (water(0.62), GOLD), (water(0.3), FOAM))
        strips(size, *sheets).save(folder / f"{name}.png", optimize=True)
    for size, name in ((WIDE, "lake.jpg"), (UPRIGHT, "lake_upright.jpg")):
        tall = size == UPRIGHT
        one = Sheet(size, CREAM, PEACH)
        one.disc(0.82 if not tall else 0.8, 0.24 if not tall else 0.5, 92, GOLD, 0.0)
        one.hills(0.55, 0.05, 3, ROSE)
        one.hills(0.6, 0.035, 8, MAUVE, peaks=3)
        lake(one, 0.655, 4)
        one.pines(0.67, 2, PLUM, [0.03, 0.07, 0.12, 0.16], 0.13 if not tall else 0.08)
        one.pines(0.67, 5, PLUM, [0.86, 0.9, 0.95, 0.985], 0.14 if not tall else 0.08)
        one.save(folder, name)
    for size, name in ((WIDE, "home.jpg"), (UPRIGHT, "home_upright.jpg")):
        tall = size == UPRIGHT
        one = Sheet(size, CREAM, CREAM if tall else PEACH)
        if tall:
            one.hills(0.25, 0.012, 3, "#F2DFCC")
            one.hills(0.285, 0.01, 8, "#E6CFC4", peaks=3)
            lake(one, 0.32, 4)
        else:
            one.hills(0.6, 0.035, 3, PEACH)
            one.hills(0.635, 0.02, 8, ROSE, peaks=3)
            one.hills(0.66, 0.012, 9, MAUVE, peaks=3)
            lake(one, 0.68, 4)
        one.pines(
            0.335 if tall else 0.69,
            2,
            PLUM,
            [0.9, 0.95, 0.99] if tall else [0.02, 0.05, 0.08],
            0.06,
        )
        if tall:
            slope = way(True)
            mask, pen = one.mask()
            pen.line(
                [(x * one.w * FINE, y * one.h * FINE) for x, y in slope],
                fill=255,
                width=26 * FINE,
                joint="curve",
            )
            one.lay(mask, GOLD, 0.16, 3)
        else:
            one.ribbon(way(False), 18, GOLD)
        one.save(folder, name)
    one = Sheet(BESIDE, CREAM, PEACH)
    one.disc(0.72, 0.36, 250, "#F1E2BE")
    for x, y, r in ((0.66, 0.3, 44), (0.75, 0.43, 62), (0.77, 0.25, 28), (0.68, 0.46, 24)):
        one.disc(x, y, r, "#E2CD9C")
    one.hills(0.78, 0.03, 12, MAUVE)
    one.hills(0.87, 0.025, 15, PLUM, peaks=3)
    one.save(folder, "moon.jpg")
    one = Sheet(BESIDE, NIGHT, INDIGO)
    one.stars(150, 0.7, 4)
    one.disc(0.6, 0.36, 190, GOLD, -0.5)  # in the evening the Sun, and so the lit side, is right
    one.hills(0.76, 0.05, 22, PLUM)
    one.hills(0.86, 0.03, 25, "#2C2D50", peaks=3)
    one.pines(0.86, 6, NIGHT, [0.06, 0.1, 0.15, 0.83, 0.88, 0.94], 0.18)
    one.save(folder, "crescent.jpg")
    one = Sheet(BESIDE, CREAM, PEACH)
    one.rays(0.72, 0.4, 260, 380, 24, "#F0CE96")
    one.rays(0.72, 0.4, 230, 310, 16, GOLD)
    one.disc(0.72, 0.4, 200, SUN)
    one.hills(0.8, 0.035, 31, "#9DA886")
    one.hills(0.89, 0.025, 35, "#66785F", peaks=3)
    one.save(folder, "sun.jpg")
    one = Sheet(BESIDE, "#8E7F9B", ROSE)
    one.rays(0.55, 0.41, 160, 250, 28, PEACH)
    one.disc(0.55, 0.41, 152, GOLD)
    one.disc(0.55, 0.41, 140, NIGHT)
    one.hills(0.78, 0.04, 41, PLUM)
    one.hills(0.88, 0.025, 45, INDIGO, peaks=3)
    one.save(folder, "eclipse.jpg")
    one = Sheet(BESIDE, NIGHT, INDIGO)
    one.stars(210, 0.8, 7)
    # The same on pale paper: a story's picture dissolves into the page, and the night would turn milky.
    pale = Sheet(BESIDE, CREAM, PEACH)
    # The Plough as it is seen: four stars of the bowl, three of the handle.
    plough = [
        (0.86, 0.22),
        (0.845, 0.4),
        (0.735, 0.45),
        (0.72, 0.3),
        (0.645, 0.265),
        (0.585, 0.225),
        (0.5, 0.255),
    ]
    line = [
        (x * one.w * FINE, y * one.h * FINE)
        for x, y in [*plough[:4], plough[0], *plough[:4], *plough[4:]]
    ]
    for sky, thread, hills, name in (
        (one, "#8F8BB0", (PLUM, "#2C2D50"), "stars.jpg"),
        (pale, MAUVE, (ROSE, MAUVE), "plough.jpg"),
    ):
        ImageDraw.Draw(sky.picture).line(line, fill=thread, width=3 * FINE)
        for x, y in plough:
            sky.star(x, y, 30)
        sky.hills(0.8, 0.04, 51, hills[0])
        sky.hills(0.88, 0.025, 55, hills[1], peaks=3)
        sky.save(folder, name)
    one = Sheet(BESIDE, CREAM, CREAM)
    one.hills(0.7, 0.03, 61, "#F0E3D4")
    one.hills(0.82, 0.03, 65, "#E9D8CC", peaks=3)
    one.save(folder, "mist.jpg")
    logo = Image.new("RGBA", (288, 288))
    pen = ImageDraw.Draw(logo)
    pen.ellipse((20, 20, 268, 268), fill=INDIGO)
    pen.ellipse((90, 2, 300, 212), fill=(0, 0, 0, 0))
    pen.ellipse((176, 66, 228, 118), fill=SUN)
    logo.save(folder / "logo.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
