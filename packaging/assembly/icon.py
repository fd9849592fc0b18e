"""The product's icon: the lantern of the boat that crosses the attract screen, on paper."""

from __future__ import annotations

from pathlib import Path

from assembly.target import CHECKOUT
from PIL import Image

PAPER = "#f4efe4"
LANTERN = (300, 16, 640, 356)
"""Where it hangs in the painting of the boat, px: left, upper, right, lower."""
SIDE = 256


def draw(out: Path) -> None:
    """Write it, 256 px wide and high."""
    with Image.open(CHECKOUT / "content" / "pictures" / "boat.png") as boat:
        lantern = boat.convert("RGBA").crop(LANTERN).resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    sheet = Image.new("RGBA", (SIDE, SIDE), PAPER)
    sheet.alpha_composite(lantern)
    # With its alpha: not everybody who draws icons knows those without.
    sheet.save(out, optimize=True)
