"""What the YAML parser stumbled over, in our terms and at the line to be changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from kiosk.content.decoding import Fault
from kiosk.content.node import Mark
from kiosk.content.problem import Code

_CAUSES = (
    ("quoted scalar / found unexpected", Code.QUOTE_OPEN),
    ("escape", Code.BACKSLASH),
    ("simple key", Code.COLON_MISSING),
    ("parsing a flow", Code.BRACKET_OPEN),
    ("mapping values are not allowed", Code.INDENT),
    ("parsing a block", Code.INDENT),
    ("block sequence entries", Code.INDENT),
    ("mapping keys are not allowed", Code.INDENT),
    ("<document start>", Code.INDENT),
    ("cannot start any token", Code.RESERVED_START),
    ("scanning a directive", Code.RESERVED_START),
    ("scanning an alias", Code.RESERVED_START),
    ("scanning an anchor", Code.RESERVED_START),
    ("scanning a block scalar", Code.RESERVED_START),
    ("tag", Code.TAG),
)
"""What PyYAML's and libyaml's parsers say, and what it means to a curator; the first fits."""

_AT_BEGINNING = frozenset({Code.QUOTE_OPEN, Code.COLON_MISSING, Code.BRACKET_OPEN})
"""The line to change is the one where the thing began, not the one where reading failed."""

_ENDS_WELL = re.compile(r":(\s|$)|^\s*-(\s|$)|[\"'\]}]\s*$")

_OPENS_BLOCK = re.compile(r":\s+[|>][+-]?\s*$")


def place_of(mark: Any) -> Mark:
    """A parser's mark, counted from 1."""
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark()


def span(error: yaml.MarkedYAMLError) -> tuple[Mark, Mark]:
    """Where the thing began that could not be read, and where reading failed."""
    began = place_of(error.context_mark or error.problem_mark)
    return began, place_of(error.problem_mark or error.context_mark)


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Fault:
    """The problem behind ``error``."""
    began, stumbled = span(error)
    text = f"{error.context or ''} / {error.problem or ''}"
    code = next((code for words, code in _CAUSES if words in text), Code.NOT_UNDERSTOOD)
    mark = began if code in _AT_BEGINNING else stumbled
    if code is Code.INDENT:
        return _indent(stumbled, lines)
    if code is Code.COLON_MISSING and mark.line <= len(lines):
        return _no_colon(mark.line, lines)
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    letter = line[mark.column - 1 : mark.column] or line[:1]
    return Fault(code, mark, {"character": letter})


def _indent(stumbled: Mark, lines: Sequence[str]) -> Fault:
    """The line that is not in line with its neighbours, or the one above that is no line at all."""
    number = min(stumbled.line, len(lines))
    above = number - 1
    while above > 0 and (not lines[above - 1].strip() or lines[above - 1].lstrip()[0] == "#"):
        above -= 1
    neighbour = lines[above - 1] if above else ""
    indent, got = _indent_of(neighbour), _indent_of(lines[number - 1])
    if above and got <= indent and not _ENDS_WELL.search(neighbour):
        return _no_colon(above, lines)
    return Fault(Code.INDENT, Mark(number, got + 1), {"got": got, "above": indent})


def _no_colon(number: int, lines: Sequence[str]) -> Fault:
    """A line without a colon: a key, or words below a ``|`` that stand no further in than it."""
    line = lines[number - 1]
    mark = Mark(number, _indent_of(line) + 1)
    above = next((one for one in reversed(lines[: number - 1]) if one.strip()), "")
    if not _OPENS_BLOCK.search(above):
        return Fault(Code.COLON_MISSING, mark)
    meant = " " * (_indent_of(above) + 2) + line.strip()
    return Fault(Code.FLAT_BLOCK, mark, {"fixed": meant})


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
