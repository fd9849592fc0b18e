"""A key that need not be written goes without a trace."""

import pytest

from kiosk.editing.edit import drop
from kiosk.editing.refusal import Refusal, RefusalError

TEXT = """\
# the chapter
name: {zh: 土地, en: Land}  # both
from: 2026-06  # summer
slides:
  - title: Tea
    # until the harvest
    until: 2026-09
    caption: |-
      one

      two
last: end"""


def test_a_line_goes_and_its_neighbours_stay() -> None:
    assert drop(TEXT, ("from",)) == TEXT.replace("from: 2026-06  # summer\n", "")
    assert drop(TEXT, ("slides", 0, "until")) == TEXT.replace("    until: 2026-09\n", "")


def test_what_stands_under_it_goes_along() -> None:
    block = "    caption: |-\n      one\n\n      two\n"
    assert drop(TEXT, ("slides", 0, "caption")) == TEXT.replace(block, "")


def test_the_end_of_a_file_may_go() -> None:
    assert drop(TEXT, ("last",)) == TEXT.removesuffix("last: end")


def test_line_ends_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert drop(text, ("from",)) == text.replace("from: 2026-06  # summer\r\n", "")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (("nothing",), Refusal.NO_PLACE),
        (("slides", 0), Refusal.NO_PLACE),
        (("name", "zh"), Refusal.LAYOUT),
        (("slides", 0, "title"), Refusal.LAYOUT),
    ],
)
def test_what_would_disturb_its_neighbours_is_left(path, reason) -> None:
    with pytest.raises(RefusalError) as refused:
        drop(TEXT, path)
    assert refused.value.reason is reason
