"""What it costs to make a picture ready for the screen, against merely decoding it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, features

from kiosk.ingest.picture import Box, make
from tests.bench.bench import Bench
from tests.bench.line import Line

CAMERA = (6000, 4000)
"""Pixels of a photograph with 24 megapixels."""


def measure(bench: Bench) -> Iterator[Line]:
    name = "derivative build, no colour profile"
    target = 1.5
    if not features.check_feature("libjpeg_turbo"):
        yield Line(name, target=target, missing="this Pillow decodes without libjpeg-turbo")
        return
    photograph = _photograph(bench)
    box = Box(bench.screen.width, bench.screen.height)
    built, decoded = [], []
    for _ in range(2 * bench.repeat):
        decoded.append(_cpu(lambda: _decode(photograph)))
        built.append(_cpu(lambda: make(photograph, box)))
    size = f"{CAMERA[0]} × {CAMERA[1]} px"
    yield Line(name, built, decoded, against="libjpeg-turbo, full size", target=target, note=size)


def _photograph(bench: Bench) -> Path:
    """A painting as large as a camera's picture, and as noisy as paper."""
    path = bench.folder / "photograph.jpg"
    with Image.open(bench.content() / "pictures" / "slide000.jpg") as painting:
        large = painting.resize(CAMERA, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(CAMERA, 24).convert("RGB")
    Image.blend(large, grain, 0.08).save(path, quality=92)
    return path


def _decode(path: Path) -> None:
    with Image.open(path) as image:
        image.load()


def _cpu(work: Callable[[], object]) -> float:
    """CPU ms of this process for ``work``."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000
