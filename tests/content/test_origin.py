"""What is wrong on a screen is traced to the line that was written."""

from pathlib import Path

import pytest

from kiosk.content.glimpse import Glimpse
from kiosk.content.origin import trace
from kiosk.content.problem import Code
from kiosk.content.reader import read

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.mark.parametrize(
    ("place", "language", "words", "file", "line_has"),
    [
        # The same letters stand in a comment's reach, in two files and on two pages.
        (("land", "garden/1"), "zh", "荒坡变成了茶园。", "land", "lead:"),
        (("land", "garden/1"), "zh", "茶", "land", "title: {zh: 一座茶园"),
        (("land", "garden/1"), "en", "Ten years ago this was a bare", "land", "en: |"),
        (("land", "garden/1"), "zh", "30", "land", "value: 30"),
        (("prologue", "numbers/1"), "zh", "3,000", "prologue", "kind: counters"),
        (("water", "years/1"), "zh", "来源：《小河公报》，2022 年", "", "小河公报"),
        (("land", "seasons/2"), "zh", "峡谷", "land", "title: {zh: 峡谷"),
        (("water", "streams/1"), "zh", "南溪 / 小河", "water", "name: {zh: 南溪"),
        (("water", "streams/1"), "zh", "next / previous", "water", "kind: flow"),
        (("water", ""), "zh", "next / previous", "water", "name: {zh: 河水"),
    ],
)
def test_a_fault_points_at_the_text_that_a_curator_wrote(
    place, language, words, file, line_has
) -> None:
    chapter, item = place
    glimpse = Glimpse(
        code=Code.TEXT_OVERFLOWS,
        chapter=chapter,
        item=item,
        language=language,
        words=words,
        facts={"screen": "a screen"},
    )
    problem = trace(read(TINY).folder, glimpse)
    assert (problem.code, problem.facts) == (Code.TEXT_OVERFLOWS, {"screen": "a screen"})
    assert problem.file == (f"chapters/{file}.yaml" if file else "exhibition.yaml")
    assert line_has in problem.text
