"""The mends that are safe: a file's bytes → the bytes as they were meant, and what was changed.

Nothing here reads or writes files, so that the command line and a preview can both use it.
"""

from __future__ import annotations

import re

from msgspec import Struct

from kiosk.content.decoding import as_text
from kiosk.content.model import EXHIBITION, Chapter, Exhibition
from kiosk.content.problem import Code, Problem, Severity
from kiosk.content.source import parse
from kiosk.content.walk import Walk
from kiosk.content.wording import typed

SAFE = frozenset(
    {
        Code.UTF16,
        Code.GB18030,
        Code.INVISIBLE_CHARACTER,
        Code.THOUSANDS_IN_LIST,
        Code.TIGHT_DASH,
        Code.WIDE_DASH,
        Code.WIDE_INDENT,
        Code.WIDE_COMMA,
        Code.WIDE_BRACKET,
        Code.WIDE_COLON,
        Code.TIGHT_COLON,
        Code.WIDE_SPACE,
        Code.COLON_IN_VALUE,
        Code.COMMA_MISSING,
        Code.TAB,
        Code.SMART_QUOTES,
        Code.BLOCK_SIGN,
        Code.COMMENT_SIGN,
        Code.FLAT_BLOCK,
        Code.BLOCK_LEFT,
        Code.NEEDS_LIST,
        Code.NOT_MOMENT,
    }
)
"""Codes whose line can have been meant in one way only."""

ENCODINGS = frozenset({Code.UTF16, Code.GB18030})
"""Codes of the whole file: its words stay, its bytes become UTF-8."""

_LINE_END = re.compile(r"(\r\n|\r|\n)")
_MOST_ROUNDS = 40


class Mend(Struct, frozen=True):
    """Lines, or the encoding of the whole file, that were mended."""

    problem: Problem
    lines: dict[int, str] = {}
    """Number, from 1 → how it was meant."""


class Mended(Struct, frozen=True):
    """A file as it was meant."""

    data: bytes
    mends: tuple[Mend, ...]


def is_safe(problem: Problem) -> bool:
    """Whether ``mend`` knows what was meant."""
    return problem.code in SAFE and (problem.code is Code.BLOCK_LEFT or bool(typed(problem)))


def mend(data: bytes, file: str) -> Mended:
    """``data`` with every safe mend made; problems call it ``file``.

    Line ends, comments and whatever needs no mending stay as they are, byte for byte. A mend that
    would only make room for another error is left out. Never raises for what the file holds.
    """
    decoded = as_text(data)
    if decoded is None:
        return Mended(data, ())
    text, encoding = decoded
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    pieces = _LINE_END.split(text.removeprefix("\ufeff"))
    lines, ends = pieces[::2], [*pieces[1::2], ""]
    mends: list[Mend] = []
    if encoding != "utf-8":
        mark = ""
        code = Code.GB18030 if encoding == "gb18030" else Code.UTF16
        name = "GBK / GB18030" if encoding == "gb18030" else "UTF-16"
        mends.append(Mend(Problem(code=code, file=file, facts={"encoding": name})))
    problems = _problems(lines, file)
    refused: list[tuple[Code, dict[int, str]]] = []
    for _ in range(_MOST_ROUNDS):
        todo = _todo(problems, lines, refused)
        if not todo:
            break
        for batch in (todo, todo[:1]):
            tried = list(lines)
            for one in batch:
                for number, meant in one.lines.items():
                    tried[number - 1] = meant
            after = _problems(tried, file)
            if _errors(after) < _errors(problems):
                lines, problems = tried, after
                mends += batch
                break
        else:
            refused.append((todo[0].problem.code, todo[0].lines))
    if not mends:
        return Mended(data, ())
    whole = "".join(line + end for line, end in zip(lines, ends, strict=True))
    return Mended((mark + whole).encode(), tuple(mends))


def _todo(
    problems: list[Problem], lines: list[str], refused: list[tuple[Code, dict[int, str]]]
) -> list[Mend]:
    """One mend for each line that has any."""
    found: list[Mend] = []
    taken: set[int] = set()
    for one in problems:
        meant = _meant(one, lines) if one.code in SAFE - ENCODINGS else {}
        news = any(lines[number - 1] != line for number, line in meant.items())
        if news and not taken & set(meant) and (one.code, meant) not in refused:
            taken |= set(meant)
            found.append(Mend(one, meant))
    return found


def _meant(problem: Problem, lines: list[str]) -> dict[int, str]:
    """The lines that ``problem`` speaks of, as they were meant; nothing where that is unknown."""
    facts = problem.facts
    match facts.get("first"), facts.get("last"), facts.get("by"):
        case int(first), int(last), int(by):
            whole = range(first, last + 1)
            return {n: " " * by + lines[n - 1] for n in whole if lines[n - 1].strip()}
    line = typed(problem)
    return {problem.line: line} if line else {}


def _problems(lines: list[str], file: str) -> list[Problem]:
    source = parse("\n".join(lines).encode(), file)
    walk = Walk(source, ())
    walk.read(Exhibition if file == EXHIBITION else Chapter)
    return [*source.problems, *walk.problems]


def _errors(problems: list[Problem]) -> int:
    return sum(one.severity is Severity.ERROR for one in problems)
