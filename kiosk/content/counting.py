"""How long a text is: hanzi for Chinese, words for languages that put spaces between them."""

from __future__ import annotations

import re

# CJK Unified Ideographs with extensions A to H and the compatibility block (Unicode 16, ch. 18),
# and 〇, which Chinese years are written with.
_HANZI = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_WORD = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*")
_LETTER = re.compile(r"[^\W\d_]")


def hanzi(text: str) -> int:
    """How many hanzi ``text`` holds; punctuation is not read."""
    return len(_HANZI.findall(text))


def words(text: str) -> int:
    """How many words and numbers ``text`` holds beside hanzi."""
    return len(_WORD.findall(_HANZI.sub(" ", text)))


def has_letters(text: str) -> bool:
    """Whether there is anything to translate; 2021 and % stand alike in every language."""
    return _LETTER.search(text) is not None
