"""The exhibition's own home: the painted river lies where its stones lie."""

from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.reader import read

EXHIBITION = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize("side", ["home", "home_portrait"])
def test_the_painted_river_passes_beneath_every_stone(side):
    shore = getattr(read(EXHIBITION).exhibition.look, side)
    with Image.open(EXHIBITION / "pictures" / shore.painting) as painting:
        shape = painting.width / painting.height
    with Image.open(EXHIBITION / "pictures" / shore.river) as river:
        alpha = river.getchannel("A")
    # Width and height of the river as parts of the screen's.
    wide = shore.river_width
    high = wide * shape * alpha.height / alpha.width
    for stone in shore.stones:
        x = (stone.at[0] - shore.river_at[0]) / wide * alpha.width
        y = (stone.at[1] - shore.river_at[1]) / high * alpha.height
        assert 0 <= x < alpha.width
        assert 0 <= y < alpha.height
        # Pale lines run through the water; a stone is a hundred px wide.
        patch = alpha.crop((int(x) - 20, int(y) - 20, int(x) + 20, int(y) + 20))
        assert sum(patch.tobytes()) / (40 * 40) > 50
