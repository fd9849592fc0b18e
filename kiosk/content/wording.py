"""The one wording of every problem, in Chinese and English: what is wrong, why, what to type."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.phrases import PHRASES
from kiosk.content.problem import Code, Fact, Problem

LANGUAGES = ("zh", "en")


class Wording(Struct, frozen=True):
    """A problem in words that stand alone."""

    message: str
    why: str
    fix: str
    fix_is_line: bool
    """Whether ``fix`` is the line itself, to be typed as it stands."""


def word(problem: Problem, language: str) -> Wording:
    """The wording of ``problem`` in ``language``: zh or en."""
    phrase = PHRASES[problem.code][LANGUAGES.index(language)]
    facts = {name: _fact(fact, language) for name, fact in problem.facts.items()}
    facts = {"got": facts.get("key", ""), "file": problem.file, **facts}
    if fixed := facts.get("fixed"):
        fix, is_line = fixed.rstrip(), True
    elif facts.get("near"):
        fix, is_line = _NEAR[language].format_map(facts), False
    else:
        fix, is_line = phrase.fix.format_map(facts), False
    return Wording(phrase.message.format_map(facts), phrase.why.format_map(facts), fix, is_line)


def _fact(fact: Fact, language: str) -> str:
    if isinstance(fact, tuple):
        return ("、" if language == "zh" else ", ").join(fact)
    return _COUNTED.get(str(fact), {}).get(language, str(fact))


_NEAR = {"zh": "您是不是想写“{near}”？把“{got}”改成“{near}”", "en": "change “{got}” to “{near}”"}
_COUNTED: Mapping[str, Mapping[str, str]] = {
    "hanzi": {"zh": "个汉字", "en": "hanzi"},
    "words": {"zh": "个词", "en": "words"},
}
