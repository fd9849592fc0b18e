"""Where the parser stumbled: the one line by whose change it reads on, and how it was meant.

The parser says where it gave up, which is often below the slip. So every line near that place is
tried with the indents of its neighbours, or with what it may lack; the change after which the
parser reads furthest, and the lines around stand in good order, is the one to be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import yaml
from msgspec import Struct

from kiosk.content import glossary
from kiosk.content.counting import hanzi
from kiosk.content.decoding import Fault
from kiosk.content.node import Mark
from kiosk.content.problem import Code, Fact
from kiosk.content.stumble import explain, span
from kiosk.content.vocabulary import FIELDS, TAG, is_text_key

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Libyaml's parser where PyYAML was built with it."""

_AROUND = 8
"""Lines above and below whose indents a line may have been meant to have."""
_FAR = 1000
"""Lines above and below among which the other items of a list are looked for."""
_BEYOND = 300
"""Lines below the stumble: what is read so far was mended."""
_PARSED = 400_000
"""Characters that may be parsed again for one stumble; 1 MB takes 0.3 s."""
_MOST_TRIED = 12
_NO_COLON = re.compile(r"( *(?:- +)*)([A-Za-z][A-Za-z0-9_-]*)(\s*[=;；,，.。]\s*|\s+|$)(.*)")
_HANZI_KEY = re.compile(r"( *(?:- +)*)([\u4e00-\u9fff]{1,6})\s*[:：]\s*(.*)")
_KEY = re.compile(r" *(?:- +)*[A-Za-z][A-Za-z0-9_-]*:(\s|$)| *- ")
_ITEM = re.compile(r"- +")
_NAMED = re.compile(r" *(- +)?([A-Za-z][A-Za-z0-9_-]*):(?:\s|$)")
"""A key at the beginning of its line, perhaps the first of an item."""


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
    also: dict[int, str] = {}


def repair(lines: Sequence[str], error: yaml.MarkedYAMLError) -> Repair | None:
    """The change that lets the parser read on, or None where there is none among the likely."""
    began, stumbled = span(error)
    at = min(stumbled.line, len(lines))
    known = explain(error, lines)
    if known.code is Code.FLAT_BLOCK:
        return _flat(lines, known)
    for moved in _blocks(lines, at):
        if _reach(lines, moved, at + _BEYOND) > max(moved.also):
            return _told(lines, moved)
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
    if change.code is Code.BLOCK_LEFT:
        by = _indent(change.text) - _indent(old)
        facts = {"first": change.line, "last": max(change.also), "by": by}
    elif change.code is Code.NEEDS_LANGUAGES:
        facts = {"fixed": change.text, "languages": ("zh", "en")}
    return Repair(change.line, change.text, Fault(change.code, mark, facts), change.also)


def lost_dash(lines: Sequence[str], number: int) -> Repair | None:
    """How an item was meant whose keys repeat those above: its first line lacks the dash."""
    change = next(_dash(lines, number), None)
    return _told(lines, change) if change else None


# ---------------------------------------------------------------------- what may have been meant


def _changes(lines: Sequence[str], at: int, began: int) -> Iterator[_Change]:
    near = _filled(lines, at)
    for number in dict.fromkeys([*near, began]):
        line = lines[number - 1]
        if not line.strip() or line.lstrip()[0] == "#":
            continue
        yield from _colons(lines, number)
        yield from _dash(lines, number)
        yield from _tongue(lines, number)
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
    hanzi_key = _HANZI_KEY.fullmatch(line)
    if hanzi_key and glossary.meant(hanzi_key[2], (*FIELDS, "zh", "en")):
        text = f"{hanzi_key[1]}{hanzi_key[2]}: {hanzi_key[3]}".rstrip()
        yield _Change(number, text, Code.WIDE_COLON if "：" in line else Code.TIGHT_COLON)
    indent = _indent(line)
    beside = [one for one in lines[max(0, number - 3) : number + 2] if one is not line]
    items = any(_indent(one) == indent and _ITEM.match(one.lstrip()) for one in beside)
    if items and not _KEY.match(line):
        yield _Change(number, " " * indent + "- " + line.strip(), Code.DASH_MISSING)


def _blocks(lines: Sequence[str], at: int) -> Iterator[_Change]:
    """An item left of the others of its list, with all that belongs to it, as examples are copied.

    The parser stumbles where it begins, or at the item below it.
    """
    here = _NAMED.match(lines[at - 1])
    if not here or not here[1]:
        return
    above = _sibling(lines, range(at - 1, max(0, at - _FAR), -1), here[2])
    if not above:
        return
    first = at if _indent(lines[at - 1]) < _indent(lines[above - 1]) else above
    wanted = _indent(lines[(above if first == at else at) - 1])
    by = wanted - _indent(lines[first - 1])
    last = _last(lines, first, wanted, here[2])
    if by > 0 and last > first:
        moved = {n: " " * by + lines[n - 1] for n in range(first, last + 1) if lines[n - 1].strip()}
        text = moved.pop(first)
        yield _Change(first, text, Code.BLOCK_LEFT, moved)


def _sibling(lines: Sequence[str], numbers: Iterable[int], key: str) -> int:
    """The first of the lines that begins an item with ``key``; 0 where none does."""
    for number in numbers:
        found = _NAMED.match(lines[number - 1])
        if found and found[1] and found[2] == key:
            return number
    return 0


def _last(lines: Sequence[str], first: int, wanted: int, key: str) -> int:
    """The last line of the item that begins at ``first``; the others begin at ``wanted``."""
    indent, last = _indent(lines[first - 1]), first
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        if not _counts(line):
            continue
        found = _NAMED.match(line)
        other = found and found[1] and found[2] == key and _indent(line) == wanted
        if _indent(line) <= indent or other:
            break
        last = number
    return last


def _dash(lines: Sequence[str], number: int) -> Iterator[_Change]:
    """The first key of an item without its dash: the other items of the list begin with it."""
    line = lines[number - 1]
    here = _NAMED.match(line)
    if not here or here[1]:
        return
    above = range(number - 1, max(0, number - _FAR), -1)
    below = range(number + 1, min(len(lines), number + _FAR) + 1)
    for numbers in (above, below):
        other = _sibling(lines, numbers, here[2])
        column = _indent(lines[other - 1]) if other else -3
        if _indent(line) in (column, column + 2):
            yield _Change(number, " " * column + "- " + line.lstrip(), Code.DASH_MISSING)
            return


def _tongue(lines: Sequence[str], number: int) -> Iterator[_Change]:
    """A text in one language, beside one in another, without the key that says in which."""
    line = lines[number - 1]
    if _KEY.match(line):
        return
    beside = [
        found[2]
        for other in (*lines[max(0, number - 2) : number - 1], *lines[number : number + 1])
        if _indent(other) == _indent(line) and (found := _NAMED.match(other)) and not found[1]
    ]
    tongue = "zh" if hanzi(line) else "en"
    if beside and all(is_text_key(key) for key in beside) and tongue not in beside:
        text = f"{' ' * _indent(line)}{tongue}: {line.strip()}"
        yield _Change(number, text, Code.NEEDS_LANGUAGES)


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
    # Where a dash is missing, the other items say where it stands, however far above they are.
    item = {_indent(change.text)} if change.code is Code.DASH_MISSING else set()
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
            known = columns | item
            wrong += indent > _start(above) or (number > here - 3 and indent not in known)
    return wrong


def _counts(line: str) -> bool:
    return bool(line.strip()) and line.lstrip()[0] != "#"


def _opens(line: str) -> bool:
    return bool(re.search(r":(\s+[|>][-+]?)?\s*$", line))


def _reach(lines: Sequence[str], change: _Change, enough: int) -> int:
    """The line at which the parser gives up after the change; beyond ``enough`` if it does not."""
    changed = {change.line: change.text, **change.also}
    loader = LOADER("\n".join(changed.get(n, line) for n, line in enumerate(lines, 1)))
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
