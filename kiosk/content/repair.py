"""Where the parser stumbled: the one line by whose change it reads on, and how it was meant.

The parser says where it gave up, which is often below the slip. So every line near that place is
tried with the indents of its neighbours, or with what it may lack; the change after which the
parser reads furthest, and the lines around stand in good order, is the one to be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml
from msgspec import Struct

from kiosk.content.decoding import Fault
from kiosk.content.node import Mark
from kiosk.content.problem import Code, Fact
from kiosk.content.stumble import explain, span
from kiosk.content.vocabulary import FIELDS, TAG

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Libyaml's parser where PyYAML was built with it."""

_AROUND = 8
"""Lines above and below whose indents a line may have been meant to have."""
_BEYOND = 300
"""Lines below the stumble: what is read so far was mended."""
_PARSED = 400_000
"""Characters that may be parsed again for one stumble; 1 MB takes 0.3 s."""
_MOST_TRIED = 12
_NO_COLON = re.compile(r"( *(?:- +)*)([A-Za-z][A-Za-z0-9_-]*)(\s*[=;；,，.。]\s*|\s+|$)(.*)")
_KEY = re.compile(r" *(?:- +)*[A-Za-z][A-Za-z0-9_-]*:(\s|$)| *- ")
_ITEM = re.compile(r"- +")


class Repair(Struct, frozen=True):
    """One line, changed."""

    line: int
    """From 1."""
    read: str
    """The line by which the file is read on."""
    fault: Fault
    also: dict[int, str] = {}
    """Lines below with the same slip, by the same cause."""


class _Change(Struct, frozen=True):
    line: int
    """From 1."""
    text: str
    code: Code


def repair(lines: Sequence[str], error: yaml.MarkedYAMLError) -> Repair | None:
    """The change that lets the parser read on, or None where there is none among the likely."""
    began, stumbled = span(error)
    at = min(stumbled.line, len(lines))
    known = explain(error, lines)
    if known.code is Code.FLAT_BLOCK:
        return _flat(lines, known)
    changes = sorted(
        _changes(lines, at, min(began.line, len(lines))),
        key=lambda one: (_disorder(lines, one), _effort(lines, one)),
    )
    size = sum(len(line) + 1 for line in lines[: at + _BEYOND])
    best: tuple[int, int] | None = None
    chosen: _Change | None = None
    for one in changes[: min(_MOST_TRIED, 1 + _PARSED // (size + 1))]:
        reached = _reach(lines, one, at + _BEYOND)
        if reached <= at:
            continue
        rank = (_disorder(lines, one), -reached)
        if best is None or rank < best:
            best, chosen = rank, one
        if reached > at + _BEYOND and not rank[0]:
            break
    return _told(lines, chosen) if chosen else None


def _flat(lines: Sequence[str], fault: Fault) -> Repair:
    """A text below ``|`` that is not indented: every line of it up to the next key."""
    meant = str(fault.facts["fixed"])
    deeper = _indent(meant) - _indent(lines[fault.mark.line - 1])
    also: dict[int, str] = {}
    for number in range(fault.mark.line + 1, len(lines) + 1):
        line = lines[number - 1]
        if line.strip() and (_indent(line) >= _indent(meant) or _KEY.match(line)):
            break
        also[number] = " " * deeper + line if line.strip() else line
    return Repair(fault.mark.line, meant, fault, also)


def _told(lines: Sequence[str], change: _Change) -> Repair:
    old = lines[change.line - 1]
    above = next((one for one in reversed(lines[: change.line - 1]) if one.strip()), "")
    mark = Mark(change.line, _indent(old) + 1)
    facts: dict[str, Fact] = {"fixed": change.text, "got": _indent(old), "above": _indent(above)}
    return Repair(change.line, change.text, Fault(change.code, mark, facts))


# ---------------------------------------------------------------------- what may have been meant


def _changes(lines: Sequence[str], at: int, began: int) -> Iterator[_Change]:
    near = _filled(lines, at)
    for number in dict.fromkeys([*near, began]):
        line = lines[number - 1]
        if not line.strip() or line.lstrip()[0] == "#":
            continue
        yield from _colons(lines, number)
        bare = line.lstrip(" ")
        for indent in _indents(lines, number):
            yield _Change(number, " " * indent + bare, Code.INDENT)


def _filled(lines: Sequence[str], at: int) -> list[int]:
    """The line ``at``, then those with text above and below it, the nearest first."""
    above = [n for n in range(at - 1, max(0, at - _AROUND), -1) if lines[n - 1].strip()]
    below = [n for n in range(at + 1, min(len(lines), at + 2) + 1) if lines[n - 1].strip()]
    return [at, *above[:3], *below[:1], *_first_beside(lines, at)]


def _first_beside(lines: Sequence[str], at: int) -> list[int]:
    """The first line of the block above that stands deeper than ``at``: perhaps it is wrong."""
    indent = _indent(lines[at - 1])
    least, first = 1 << 30, 0
    for number in range(at - 1, 0, -1):
        line = lines[number - 1]
        if not _counts(line):
            continue
        if _indent(line) < indent:
            break
        if indent < _indent(line) <= least:
            least, first = _indent(line), number
    return [first] if first else []


def _indents(lines: Sequence[str], number: int) -> list[int]:
    """Where a line may have been meant to begin."""
    old = _indent(lines[number - 1])
    found: set[int] = set()
    for other in lines[max(0, number - 1 - _AROUND) : number + _AROUND]:
        if other.strip():
            indent = _indent(other)
            found |= {indent, _start(other)}
            if other.rstrip().endswith((":", "|-", "|", ">-")):
                found |= {indent + 2, _start(other) + 2}
    return sorted(found - {old}, key=lambda one: abs(one - old))


def _colons(lines: Sequence[str], number: int) -> Iterator[_Change]:
    """A key without its colon, or an item without its dash."""
    line = lines[number - 1]
    found = _NO_COLON.fullmatch(line)
    if found and (found[2] in FIELDS or TAG.fullmatch(found[2])):
        text = f"{found[1]}{found[2]}: {found[4]}".rstrip()
        if found[2] in FIELDS or found[4]:
            yield _Change(number, text, Code.COLON_MISSING)
    indent = _indent(line)
    beside = [one for one in lines[max(0, number - 3) : number + 2] if one is not line]
    items = any(_indent(one) == indent and _ITEM.match(one.lstrip()) for one in beside)
    if items and not _KEY.match(line):
        yield _Change(number, " " * indent + "- " + line.strip(), Code.DASH_MISSING)


# ---------------------------------------------------------------------- which is the likeliest


def _effort(lines: Sequence[str], change: _Change) -> int:
    """How far the line moves; a colon that is missing is likelier than any move."""
    if change.code is not Code.INDENT:
        return 0
    return 1 + abs(_indent(change.text) - _indent(lines[change.line - 1]))


def _disorder(lines: Sequence[str], change: _Change) -> int:
    """How many lines around would not stand two columns further in than what they belong to."""
    first = max(0, change.line - 1 - _AROUND)
    window = [line for line in lines[first : change.line - 1] if _counts(line)]
    here = len(window)
    window.append(change.text)
    window += [line for line in lines[change.line : change.line + 5] if _counts(line)]
    wrong = 0
    for number, line in enumerate(window):
        above = window[number - 1] if number else ""
        if not above:
            continue
        indent = _indent(line)
        dash = line.lstrip().startswith("- ")
        if _opens(above):
            wanted = {_start(above) + 2} | ({_start(above)} if dash else set())
            wrong += indent not in wanted
        else:
            columns = {column for one in window[:number] for column in (_indent(one), _start(one))}
            wrong += indent > _start(above) or (number > here - 3 and indent not in columns)
    return wrong


def _counts(line: str) -> bool:
    return bool(line.strip()) and line.lstrip()[0] != "#"


def _opens(line: str) -> bool:
    return bool(re.search(r":(\s+[|>][-+]?)?\s*$", line))


def _reach(lines: Sequence[str], change: _Change, enough: int) -> int:
    """The line at which the parser gives up after the change; beyond ``enough`` if it does not."""
    text = "\n".join([*lines[: change.line - 1], change.text, *lines[change.line :]])
    loader = LOADER(text)
    try:
        while loader.check_event():
            if loader.get_event().start_mark.line >= enough:
                return enough + 1
    except yaml.MarkedYAMLError as error:
        return min(span(error)[1].line, enough)
    except (yaml.YAMLError, ValueError, OverflowError):
        return 0
    return enough + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _start(line: str) -> int:
    """The column of the key or word behind the dashes."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0
