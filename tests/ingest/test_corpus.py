"""Hostile, damaged and odd pictures: each gets its right outcome, and no other."""

from io import BytesIO

import pytest
from PIL import Image

from kiosk.ingest.picture import make
from kiosk.ingest.recipe import Box
from kiosk.ingest.refusal import PictureError
from tests.ingest.corpus import CASES, Shown, mean, mutants

SCREEN = Box(192, 108)
FULL = Box(4096, 4096)


@pytest.mark.parametrize("box", [SCREEN, FULL], ids=["scaled", "whole"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_file_gets_its_right_outcome(case, box, tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(case.data())
    if not isinstance(case.outcome, Shown):
        with pytest.raises(PictureError) as refused:
            make(path, box)
        assert refused.value.code is case.outcome
        return
    made = make(path, box)
    assert made.original == case.outcome.size
    assert made.doubts == case.outcome.doubts
    colour = mean(Image.open(BytesIO(made.data)))
    assert colour == pytest.approx(case.outcome.colour, abs=5)


def test_there_are_enough_of_them():
    assert len({case.name for case in CASES}) == len(CASES) >= 140


@pytest.mark.fuzz
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(40))
def test_no_file_whatsoever_escapes(seed, tmp_path):
    """A hundred mutants each: shown or refused, with no other exception."""
    path = tmp_path / "a.jpg"
    for data in mutants(seed, 100):
        path.write_bytes(data)
        try:
            made = make(path, SCREEN)
        except PictureError:
            continue
        with Image.open(BytesIO(made.data)) as image:
            image.load()
            assert image.size == (made.width, made.height)
