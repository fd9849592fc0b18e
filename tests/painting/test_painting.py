"""The painting engine: same picture at every scale, and never pure white or black."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

np = pytest.importorskip("numpy", reason="numpy is only needed to repaint the pictures")
cv2 = pytest.importorskip("cv2", reason="OpenCV is only needed to repaint the pictures")

PAINTING = Path(__file__).resolve().parents[2] / "assets" / "painting"


@pytest.fixture(scope="module")
def painted() -> dict[float, np.ndarray]:
    """One quick scene at two scales, before the grain of the paper is put on."""
    sys.path.insert(0, str(PAINTING))
    try:
        from scenes.confluence import confluence

        return {
            scale: np.asarray(confluence(scale).finish(grain=0, fibres=False))
            for scale in (0.125, 0.25)
        }
    finally:
        sys.path.remove(str(PAINTING))


def test_size_follows_the_scale(painted: dict[float, np.ndarray]) -> None:
    assert painted[0.25].shape == (270, 480, 3)
    assert painted[0.125].shape == (135, 240, 3)


def test_composition_is_the_same_at_two_scales(painted: dict[float, np.ndarray]) -> None:
    small = painted[0.125].astype(float)
    reduced = cv2.resize(painted[0.25], (240, 135), interpolation=cv2.INTER_AREA).astype(float)
    assert np.abs(small - reduced).mean() < 6
    shifted = np.roll(small, 12, axis=1)
    assert np.abs(shifted - reduced).mean() > 2 * np.abs(small - reduced).mean()


def test_neither_pure_white_nor_pure_black(painted: dict[float, np.ndarray]) -> None:
    for picture in painted.values():
        assert picture.min() > 0
        assert picture.max() < 255


def test_every_scene_is_listed_under_its_own_file_name() -> None:
    sys.path.insert(0, str(PAINTING))
    try:
        from scenes import SCENES
    finally:
        sys.path.remove(str(PAINTING))
    assert all(name.isidentifier() for name in SCENES)
    assert {"two_shores", "panorama", "scroll"} <= set(SCENES)
