"""Chapter numbers as a visitor reads them."""

import pytest

from kiosk.content.ordinal import numeral


@pytest.mark.parametrize(
    ("number", "zh"),
    [(0, ""), (4, "四"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (1000, "1000")],
)
def test_numbers_of_chapters(number, zh) -> None:
    assert numeral(number, "zh") == zh
    assert numeral(number, "en") == (str(number) if number else "")
