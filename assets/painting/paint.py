"""Command that paints: python assets/painting/paint.py NAME... --out DIR --scale 2

Without names every scene is painted. `--list` prints the names.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from ink import save_jpeg
from scenes import SCENES


def main() -> None:
    """Paint the named scenes as JPEG files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="scenes to paint (default: all)")
    parser.add_argument("--out", type=Path, default=Path(), help="folder for the pictures")
    parser.add_argument("--scale", type=float, default=2.0, help="1 = 1920x1080, 2 = 3840x2160")
    parser.add_argument("--list", action="store_true", help="print the names of the scenes")
    options = parser.parse_args()
    if options.list:
        print("\n".join(SCENES))
        return
    if unknown := set(options.names) - set(SCENES):
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    options.out.mkdir(parents=True, exist_ok=True)
    for name in options.names or SCENES:
        start = time.monotonic()
        image = SCENES[name](options.scale).finish()
        size = save_jpeg(image, options.out / f"{name}.jpg")
        print(
            f"{name}: {image.width}x{image.height}, {size / 1e6:.2f} MB, {time.monotonic() - start:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
