"""The product's own words: each in its language, with the same places for numbers."""

import re
from pathlib import Path

import pytest

WORDS = Path(__file__).parents[2] / "kiosk" / "qml" / "Kiosk" / "Words" / "Words.qml"
SETS = {
    language: dict(re.findall(r'(\w+): "(.*)"', body))
    for language, body in re.findall(
        r"WordSet (\w+): WordSet \{(.*?)\n    \}", WORDS.read_text("utf-8"), re.DOTALL
    )
}
HANZI = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("word", SETS["zh"])
def test_a_word_is_said_in_both_languages(word) -> None:
    chinese, english = SETS["zh"][word], SETS["en"][word]
    assert english
    assert not HANZI.search(english)
    assert HANZI.search(chinese) or not re.search(r"[^\W\d]", chinese)
    assert sorted(re.findall(r"%\d", chinese)) == sorted(re.findall(r"%\d", english))


def test_both_languages_have_the_same_words() -> None:
    assert SETS["zh"].keys() == SETS["en"].keys() != set()
