"""Qt's software renderer and OpenGL show a visitor the same screens.

Needs an X display and a software OpenGL (Debian: libgl1-mesa-dri); a GPU's own driver would add its
own differences, so Mesa's llvmpipe is asked for.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageMath

ROOT = Path(__file__).parents[2]
LEAST = 0.97
BLOCK = 8
"""px: the side of the squares that are compared, about half a character."""

RENDERERS = {
    "software": {"QT_QUICK_BACKEND": "software"},
    "opengl": {
        "QT_QUICK_BACKEND": "rhi",
        "QSG_RHI_BACKEND": "opengl",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "QSG_INFO": "1",
    },
}


def take(folder: Path, renderer: str) -> tuple[dict[str, Path], str]:
    """Every screen as the renderer draws it, and what Qt said about itself."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "kiosk", "pictures", "--out", folder),
            *("--size", "1920x1080", "--size", "1080x1920", "--language", "zh", "--language", "en"),
        ],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb"} | RENDERERS[renderer],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (folder / "pictures.json").is_file(), done.stderr
    taken = json.loads((folder / "pictures.json").read_text("utf-8"))["pictures"]
    return {one["file"]: folder / one["file"] for one in taken}, done.stdout + done.stderr


def similarity(one: Image.Image, other: Image.Image) -> tuple[float, tuple[int, int, float]]:
    """Structural similarity (Wang 2004) of the greys in squares of BLOCK px: the mean, and the
    least similar square with its place."""
    x, y = one.convert("L").convert("F"), other.convert("L").convert("F")

    def eval_(formula, **images):
        return ImageMath.lambda_eval(formula, **images)

    def mean(formula) -> Image.Image:
        return eval_(formula, x=x, y=y).reduce(BLOCK)

    parts = {
        "x": mean(lambda a: a["x"] * 1.0),
        "y": mean(lambda a: a["y"] * 1.0),
        "xx": mean(lambda a: a["x"] * a["x"]),
        "yy": mean(lambda a: a["y"] * a["y"]),
        "xy": mean(lambda a: a["x"] * a["y"]),
    }
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    squares = eval_(
        lambda a: (
            (2 * a["x"] * a["y"] + c1)
            * (2 * (a["xy"] - a["x"] * a["y"]) + c2)
            / (
                (a["x"] * a["x"] + a["y"] * a["y"] + c1)
                * (a["xx"] - a["x"] * a["x"] + a["yy"] - a["y"] * a["y"] + c2)
            )
        ),
        **parts,
    )
    values = squares.tobytes()
    floats = memoryview(values).cast("f")
    worst = min(range(len(floats)), key=floats.__getitem__)
    row, column = divmod(worst, squares.width)
    return sum(floats) / len(floats), (column * BLOCK, row * BLOCK, floats[worst])


@pytest.mark.renderers
@pytest.mark.timeout(1800)
def test_every_screen_is_the_same_on_both(tmp_path, capsys) -> None:
    software, _ = take(tmp_path / "software", "software")
    opengl, said = take(tmp_path / "opengl", "opengl")
    assert "llvmpipe" in said, f"OpenGL was not drawn by llvmpipe:\n{said[:800]}"
    assert software.keys() == opengl.keys()
    found = {}
    for file, path in software.items():
        with Image.open(path) as one, Image.open(opengl[file]) as other:
            found[file] = similarity(one, other)
    with capsys.disabled():
        print()
        for file, (mean, (x, y, least)) in sorted(found.items(), key=lambda item: item[1][0]):
            print(f"{mean:.4f}  {file}  least {least:.2f} at {x},{y}")
    assert {file: mean for file, (mean, _) in found.items() if mean < LEAST} == {}


def test_a_missing_word_is_not_similar() -> None:
    """The measure itself: text that is gone is seen, a slightly other grey is not."""
    paper = Image.new("L", (400, 80), 240)
    written = paper.copy()
    for x in range(8, 392, 6):
        written.paste(20, (x, 20, x + 3, 60))
    assert similarity(paper, paper)[0] == pytest.approx(1)
    assert similarity(paper, Image.new("L", paper.size, 239))[0] > LEAST
    assert similarity(paper, written)[0] < 0.6
