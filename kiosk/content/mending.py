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
    """One line, or the encoding of the whole file, that was mended."""

    problem: Problem
    before: str
    after: str


class Mended(Struct, frozen=True):
    """A file as it was meant."""

    data: bytes
    mends: tuple[Mend, ...]


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
        mends.append(Mend(Problem(code=code, file=file, facts={"encoding": name}), name, "UTF-8"))
    problems = _problems(lines, file)
    refused: set[tuple[Code, int, str]] = set()
    for _ in range(_MOST_ROUNDS):
        todo = _todo(problems, lines, refused)
        if not todo:
            break
        for batch in (todo, todo[:1]):
            tried = list(lines)
            for one in batch:
                tried[one.problem.line - 1] = one.after
            after = _problems(tried, file)
            if _errors(after) < _errors(problems):
                lines, problems = tried, after
                mends += batch
                break
        else:
            first = todo[0]
            refused.add((first.problem.code, first.problem.line, first.after))
    if not mends:
        return Mended(data, ())
    whole = "".join(line + end for line, end in zip(lines, ends, strict=True))
    return Mended((mark + whole).encode(), tuple(mends))


def _todo(
    problems: list[Problem], lines: list[str], refused: set[tuple[Code, int, str]]
) -> list[Mend]:
    """One mend for each line that has any."""
    found: dict[int, Mend] = {}
    for one in problems:
        meant = typed(one)
        if one.code not in SAFE - ENCODINGS or not meant or one.line in found:
            continue
        if lines[one.line - 1] != meant and (one.code, one.line, meant) not in refused:
            found[one.line] = Mend(one, lines[one.line - 1], meant)
    return list(found.values())


def _problems(lines: list[str], file: str) -> list[Problem]:
    source = parse("\n".join(lines).encode(), file)
    walk = Walk(source, ())
    walk.read(Exhibition if file == EXHIBITION else Chapter)
    return [*source.problems, *walk.problems]


def _errors(problems: list[Problem]) -> int:
    return sum(one.severity is Severity.ERROR for one in problems)
