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
@pytest.mark.parametrize("language", sorted(SETS.keys() - {"zh"}))
def test_a_word_is_said_in_every_language(word, language) -> None:
    chinese, western = SETS["zh"][word], SETS[language][word]
    assert western
    assert not HANZI.search(western)
    assert HANZI.search(chinese) or not re.search(r"[^\W\d]", chinese)
    assert sorted(re.findall(r"%\d", chinese)) == sorted(re.findall(r"%\d", western))


def test_every_language_has_the_same_words() -> None:
    assert SETS.keys() >= {"zh", "en", "fr"}
    assert all(words.keys() == SETS["zh"].keys() != set() for words in SETS.values())
