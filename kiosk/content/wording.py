"""The one wording of every problem, in Chinese and English: what is wrong, why, what to type."""

from __future__ import annotations

import re
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
    is_sure: bool = True
    """Whether nothing else can have been meant."""


def word(problem: Problem, language: str) -> Wording:
    """The wording of ``problem`` in ``language``: zh or en."""
    phrase = PHRASES[problem.code][LANGUAGES.index(language)]
    facts = {name: _fact(fact, language) for name, fact in problem.facts.items()}
    facts = {"got": facts.get("key", ""), "file": problem.file, **facts}
    message, why = phrase.message.format_map(facts), phrase.why.format_map(facts)
    if line := typed(problem):
        return Wording(message, why, line, fix_is_line=True, is_sure=problem.code not in GUESSES)
    if facts.get("near"):
        return Wording(message, why, _NEAR[language].format_map(facts), fix_is_line=False)
    return Wording(message, why, phrase.fix.format_map(facts), fix_is_line=False)


def typed(problem: Problem) -> str:
    """The line as it should be typed, or nothing where a problem is not mended in its line."""
    if fixed := problem.facts.get("fixed"):
        return str(fixed).rstrip()
    near, got = str(problem.facts.get("near", "")), str(problem.facts.get("got", ""))
    for start in (problem.column - 1, problem.column):
        if near and got and problem.text.startswith(got, start):
            rest = problem.text[start + len(got) :]
            is_quoted = problem.text[start - 1 : start] in ("'", '"')
            return (problem.text[:start] + _safe(near, is_quoted=is_quoted) + rest).rstrip()
    return ""


def _safe(text: str, *, is_quoted: bool) -> str:
    """``text`` as YAML takes it for itself."""
    needs = re.search(r":(\s|$)|\s#|^[\s\"'\[{#|>%@`*&!,\]}?-]", text)
    return f'"{text}"' if needs and not is_quoted and '"' not in text else text


def _fact(fact: Fact, language: str) -> str:
    if isinstance(fact, tuple):
        return ("、" if language == "zh" else ", ").join(fact)
    return _COUNTED.get(str(fact), {}).get(language, str(fact))


GUESSES = frozenset(
    {
        Code.INDENT,
        Code.UNKNOWN_KEY,
        Code.WRONG_WORD,
        Code.BAD_KEY,
        Code.UNKNOWN_LANGUAGE,
        Code.CHAPTER_MISSING,
        Code.UNKNOWN_FIGURE,
        Code.UNKNOWN_SOURCE,
        Code.UNKNOWN_ACCENT,
        Code.STORY_SHAPE,
        Code.UNKNOWN_CHAPTER,
        Code.UNKNOWN_SECTION,
        Code.PICTURE_MISSING,
        Code.FONT_MISSING,
        Code.COMMENT_CUTS,
        Code.FIGURE_INEXACT,
        Code.UNIT_UNCLEAR,
    }
)
"""Codes whose line is what was probably meant; nobody but the curator knows."""

_NEAR = {"zh": "您是不是想写“{near}”？把“{got}”改成“{near}”", "en": "change “{got}” to “{near}”"}
_COUNTED: Mapping[str, Mapping[str, str]] = {
    "hanzi": {"zh": "个汉字", "en": "hanzi"},
    "words": {"zh": "个词", "en": "words"},
}
