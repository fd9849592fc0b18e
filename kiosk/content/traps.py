"""Looks at raw lines for what curators type and YAML misreads, silently or one line too late.

Each trap names its own line and, where the intention is plain, the line as it was meant. The
parser then reads the lines as meant, so that one slip does not hide the problems after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from kiosk.content.node import Mark
from kiosk.content.problem import Code, Fact
from kiosk.content.slips import (
    BLOCK_SIGN,
    COMMENT,
    KEY,
    KEY_COLON,
    QUOTED,
    SMART,
    TIGHT_COLON,
    WHITE,
    WIDE_COLON,
    Found,
    balance,
    bare_of,
    block_sign,
    bracketed,
    colon,
    hash_cuts,
    hash_in_braces,
    left_over,
    other_brackets,
    other_comment,
    quote,
    quoted,
)
from kiosk.content.vocabulary import FIELDS, LISTS, is_text_key

_WIDE_DASHES = "－—–−‐‑﹣•●·"
_ODD = WHITE.replace(" ", "").replace("\t", "")
_ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)(?:\s+|$)")
_ALIAS = re.compile(r"\*([A-Za-z0-9_-]+)(?:([,，;；.。、]+)|\s*(?:#.*)?)")
_PLAIN_TAG = re.compile(r"!!(str|map|seq)(\s+|$)")
_WIDE_SPACE = re.compile(rf"({KEY}):[ \t]*([{_ODD}])[{WHITE}]*")
_LINE_KEY = re.compile(rf"^[^\S\n]*(?:- +)*({KEY}):(?=\s|$)", re.MULTILINE)
_FIRST = rf"[^\s\"'\[{{#|>%@`*&!,\]}}?:［【〔(（｜︱lI1丨{SMART}-]"
_HARMLESS = re.compile(rf"( *)((?:- +)*)({KEY}):(?: +{_FIRST}[^#＃/:\]]*)?")
"""``key: words`` in which nothing can be amiss: most lines, told from the others at once."""
_MENDS_PER_LINE = 6
_ABOVE = 400
"""How many lines above are asked where a line may begin."""
_MOST = 500
"""Slips that are told at once: who has more mends these first, and nobody waits for the others."""
_LONGEST = 80_000
"""Lines of a file that are looked at: two for each of the values that the parser takes."""
_DEEPEST = 64
"""Dashes in one line; the parser stops at half as many."""


def _behind_alias(line: str, start: int, alias: re.Match[str]) -> Found | None:
    """Punctuation that would become part of the name that is repeated."""
    if not alias[2]:
        return None
    mended = line[: start + alias.start(2)]
    return Found(Code.UNKNOWN_ALIAS, start, mended, {"got": alias[0][1:]})


def _without_other(inside: str, mark: str) -> str:
    """What stands behind ``mark``, without the quote of another kind that was to close it."""
    others = "”“＂" if mark == '"' else "’‘"
    alone = inside[-1:] in others and not set(inside[:-1]) & set(SMART)
    return inside[:-1] if inside and alone else inside


class Trap(Struct, frozen=True):
    """One slip in one line."""

    code: Code
    mark: Mark
    facts: dict[str, Fact] = {}
    mended: str = ""
    """The line as it was probably meant, or nothing where that cannot be told."""


class Scanned(Struct, frozen=True):
    """Every trap of a file, and the lines without them."""

    traps: tuple[Trap, ...]
    lines: tuple[str, ...]


def scan(lines: Sequence[str]) -> Scanned:
    """Find the traps in ``lines``."""
    return _Scanner(lines).scan()


class _Scanner:
    """Walks down the lines and remembers only what the next line needs to be understood."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        text = "\n".join(lines)
        self._anchors = frozenset(re.findall(r"&([A-Za-z0-9_-]+)", text))
        self._keys = frozenset(_LINE_KEY.findall(text))
        self._read: list[str] = []  # the lines above, as they are read
        self._number = 0
        self._is_item = False  # whether the plain text above is a single name in a list
        self._key = ""  # of the line we are in; nothing in an item of a list
        self._block: int | None = None  # indent of the parent of the block text we are in
        self._text: int | None = None  # indent of the parent of the plain text above
        self._listed: set[int] = set()  # indents at which a list may go on
        self._brackets = 0  # open [ and { of the lines above
        self._quoted_until = -1  # last line of the quoted text we are in

    def scan(self) -> Scanned:
        traps: list[Trap] = []
        for number, written in enumerate(self._lines):
            if len(traps) >= _MOST or number >= _LONGEST:
                return Scanned(tuple(traps), (*self._read, *self._lines[number:]))
            self._number = number
            # Blanks at the end mean nothing, of whatever kind they are.
            line = written.rstrip(WHITE) if written[-1:] in _ODD else written
            if self._harmless(line):
                self._read.append(line)
                continue
            # A line without text is an empty line, even with a tab in it.
            read = line if line.strip(WHITE) else ""
            found: list[Found] = []
            while len(found) < _MENDS_PER_LINE and (one := self._look(read)):
                found.append(one)
                if one.read is not None or not one.mended or one.mended == read:
                    read = one.read or read
                    break
                read = one.mended
            for index, one in enumerate(found):
                mark = Mark(number + 1, min(one.at + 1, len(line) + 1))
                told = all(other.mended for other in found[index:])
                meant = found[-1].mended if told else ""
                traps.append(Trap(one.code, mark, one.facts, meant))
            self._read.append(read)
        return Scanned(tuple(traps), tuple(self._read))

    # ------------------------------------------------------------------ one line

    def _harmless(self, line: str) -> bool:
        """Whether nothing can be amiss here; then the next line knows what it must."""
        if self._block is not None or self._brackets or self._number <= self._quoted_until:
            return False
        found = _HARMLESS.fullmatch(line)
        if not found:
            return False
        indent, start = found.end(1), found.end(2)
        if self._text is not None and indent > self._text:
            return False
        if found[3] in LISTS and not line.endswith(":"):
            return False
        dashes = {at for at in range(indent, start) if line[at] == "-"}
        self._listed = {at for at in self._listed if at < start} | dashes
        if line.endswith(":"):
            self._text = None
            self._list_below(start)
        else:
            self._text = start
            self._is_item = False
        return True

    def _list_below(self, key: int) -> None:
        """A list below a key at ``key`` begins in one of these columns."""
        self._listed |= {key, key + 1, key + 2, key + 4}

    def _look(self, line: str) -> Found | None:
        content = line.strip(WHITE)
        if not content or self._number <= self._quoted_until:
            return None
        indent = len(line) - len(line.lstrip(WHITE))
        if self._in_block(line) or self._in_brackets(content):
            return None
        if found := self._indentation(line, indent):
            return found
        if content.startswith("#"):
            return None
        if content.startswith(("//", "＃")) and not (
            self._text is not None and indent > self._text
        ):
            sign = "//" if content.startswith("//") else "＃"
            mended = f"{line[:indent]}# {content.removeprefix(sign).strip()}"
            return Found(Code.COMMENT_SIGN, indent, mended, {"character": sign})
        if content in {"---", "..."}:
            self._text = None
            return None
        continues = self._text is not None and indent > self._text
        return self._structure(line, indent, continues=continues)

    def _in_block(self, line: str) -> bool:
        if self._block is None:
            return False
        if len(line) - len(line.lstrip(" ")) > self._block:
            return True
        # A line of text indented with a tab is still meant to be text.
        if len(line) - len(line.lstrip(" ")) < len(line) - len(line.lstrip(WHITE)):
            return False
        self._block = None
        return False

    def _in_brackets(self, content: str) -> bool:
        if not self._brackets:
            return False
        self._brackets = max(0, self._brackets + balance(content))
        return True

    def _indentation(self, line: str, indent: int) -> Found | None:
        head = line[:indent]
        at = next((place for place, letter in enumerate(head) if letter != " "), None)
        if at is None:
            return None
        mended = " " * self._meant_indent(head, line[indent:]) + line[indent:]
        if head[at] == "\t":
            return Found(Code.TAB, at, mended)
        return Found(Code.WIDE_INDENT, at, mended, {"character": f"U+{ord(head[at]):04X}"})

    def _meant_indent(self, head: str, rest: str) -> int:
        """The column in which a line may begin that comes nearest to its odd indent ``head``."""
        spaces = head.replace("\u3000", "  ")
        wide = {len(re.sub("[^ ]", " ", spaces.replace("\t", " " * tab))) for tab in (2, 4, 8)}
        if self._block is not None:
            return self._block + 2
        open_columns = self._columns(dash=rest.startswith("-"))
        if not open_columns:
            return min(wide)
        return min(open_columns, key=lambda one: (min(abs(one - each) for each in wide), -one))

    def _columns(self, *, dash: bool) -> list[int]:
        """Where the next line may begin: below an open key, or beside any of those around it."""
        columns: list[int] = []
        least = 1 << 30
        for line in reversed(self._read[-_ABOVE:]):
            bare = line.strip(" ")
            if not bare or bare[0] == "#":
                continue
            key = re.match(r" *(?:- +)*", line)
            start = key.end() if key else 0
            if not columns and bare.endswith(":"):
                return [start, start + 2] if dash else [start + 2]
            for column in (start, len(line) - len(line.lstrip(" "))):
                if column >= least:
                    continue
                least = column
                if dash == (line[column : column + 2] == "- "):
                    columns.append(column)
            if not least:
                break
        return columns

    def _structure(self, line: str, indent: int, *, continues: bool) -> Found | None:
        """Dashes, then a key, then its value."""
        start, parent = indent, indent
        while start < len(line):
            letter, after = line[start], line[start + 1 : start + 2]
            if letter == "-" and after in {"", " "} and len(self._listed) < _DEEPEST:
                self._listed.add(start)
                parent = start
                start += 1 + len(line[start + 1 :]) - len(line[start + 1 :].lstrip(" "))
                continue
            if not continues and (found := self._dash(line, start)):
                return found
            break
        rest = line[start:]
        if not rest.strip(WHITE):
            self._text = None
            return None
        key_end = self._key_end(rest)
        if continues and rest.startswith("- ") and self._is_item:
            mended = " " * (self._text or 0) + rest
            facts: dict[str, Fact] = {"got": indent, "above": self._text or 0}
            return Found(Code.INDENT, indent, mended, facts)
        if continues:
            # Where a key stands here, the parser stumbles and knows what came before.
            return hash_cuts(line, start, "zh", mends=False) if key_end is None else None
        self._key = ""
        if found := self._key_trap(line, start, key_end):
            return found
        if key_end is None:
            return self._value(line, start, parent)
        self._key = rest[:key_end].strip("\"' ")
        self._listed = {place for place in self._listed if place < start}
        value_start = start + key_end + 1
        value_start += len(line[value_start:]) - len(line[value_start:].lstrip(WHITE))
        if value_start >= len(line):
            self._text = None
            self._list_below(start)
            return None
        return self._value(line, value_start, start)

    @staticmethod
    def _key_trap(line: str, start: int, key_end: int | None) -> Found | None:
        rest = line[start:]
        wide, tight = WIDE_COLON.match(rest), TIGHT_COLON.match(rest)
        if wide and (key_end is None or wide.end() < key_end):
            mended = f"{line[:start]}{wide[1]}: {rest[wide.end() :]}".rstrip()
            return Found(Code.WIDE_COLON, start + wide.start(2), mended)
        lost = re.match(rf"({KEY})(:|\s*[=;；]\s*|\s+)(?=[\[{{])", rest)
        if lost and lost[1] in FIELDS:
            code = Code.TIGHT_COLON if lost[2] == ":" else Code.COLON_MISSING
            at = start + (lost.start(2) if lost[2] == ":" else 0)
            return Found(code, at, f"{line[:start]}{lost[1]}: {rest[lost.end() :]}")
        if blank := _WIDE_SPACE.match(rest):
            mended = f"{line[:start]}{blank[1]}: {rest[blank.end() :]}".rstrip()
            at = start + blank.start(2)
            return Found(Code.WIDE_SPACE, at, mended, {"character": f"U+{ord(blank[2]):04X}"})
        if tight and key_end is None:
            mended = f"{line[:start]}{tight[1]}: {rest[tight.end() :]}"
            return Found(Code.TIGHT_COLON, start + tight.end() - 1, mended)
        return None

    def _dash(self, line: str, at: int) -> Found | None:
        letter, rest = line[at], line[at + 1 :]
        may_be_item = at in self._listed
        mended = f"{line[:at]}- {rest.lstrip(WHITE)}"
        if letter in _WIDE_DASHES and (rest[:1] in WHITE or may_be_item):
            return Found(Code.WIDE_DASH, at, mended, {"character": letter})
        if letter == "-" and rest[:1] in "\t\u00a0\u3000":
            return Found(Code.TIGHT_DASH, at, mended)
        if letter == "-" and may_be_item and not re.match(r"[-0-9.]", rest):
            return Found(Code.TIGHT_DASH, at, mended)
        return None

    @staticmethod
    def _key_end(rest: str) -> int | None:
        """Where the colon after a key stands, if the line begins with a key."""
        if rest[0] in "\"'":
            text = QUOTED.match(rest)
            after = rest[text.end() :] if text else ""
            ends = re.match(r"\s*:(?=\s|$)", after)
            return text.end() + ends.end() - 1 if text and ends else None
        if rest[0] in "[{#|>":
            return None
        ends = KEY_COLON.search(rest)
        comment = COMMENT.search(rest)
        if not ends or (comment and comment.start() < ends.start()):
            return None
        return ends.start()

    # ------------------------------------------------------------------ one value

    def _value(self, line: str, start: int, parent: int) -> Found | None:
        value = line[start:]
        self._text = None
        for prefix in (_ANCHOR, _PLAIN_TAG):
            if taken := prefix.match(value):
                start += taken.end()
                value = line[start:]
        if not value or COMMENT.match(value):
            return None
        key, first = self._key, value[0]
        if first in "|>" and BLOCK_SIGN.fullmatch(value):
            self._block = parent
            return None
        if slip := self._stray(line, start, parent):
            return slip
        if first in "\"'" and QUOTED.match(value):
            return quoted(line, start, key)
        if first in "\"'":
            return self._open_quote(line, start, parent)
        if first in "[{":
            return self._brackets_from(line, start, parent)
        if found := other_brackets(line, start, key):
            return found
        if first == "*" and (alias := _ALIAS.fullmatch(value)) and alias[1] in self._anchors:
            return _behind_alias(line, start, alias)
        if first in "%@`*&!|>,]}" or re.match(r"[-?](\s|$)", value):
            return Found(Code.RESERVED_START, start, quote(line, start), {"character": first})
        self._text = parent
        self._is_item = not key and bool(re.fullmatch(r"\s*- +\S+\s*", line))
        return hash_cuts(line, start, key) or colon(line, start, key, self._keys)

    def _stray(self, line: str, start: int, parent: int) -> Found | None:
        """A sign for a block of text, a remark or punctuation that is none of the value."""
        key, goes_on = self._key, self._goes_on(parent)
        if is_text_key(key) or line[start] in "|>｜":
            sign = block_sign(line, start, key, goes_on=goes_on)
            if sign:
                self._block = parent if sign.mended.endswith("|-") or sign.read else None
                return sign
        if found := other_comment(line, start, key):
            return found
        return left_over(line, start, key, goes_on=goes_on)

    def _goes_on(self, parent: int) -> bool:
        """Whether the next line with text in it is deeper than ``parent``."""
        for number in range(self._number + 1, len(self._lines)):
            line = self._lines[number]
            if line.strip(WHITE):
                return len(line) - len(line.lstrip(WHITE)) > parent
        return False

    def _open_quote(self, line: str, start: int, parent: int) -> Found | None:
        """A quoted text may run on below its key, but never into a line with a key of its own."""
        mark = line[start]
        for number in range(self._number + 1, len(self._lines)):
            below = self._lines[number]
            indent = len(below) - len(below.lstrip(WHITE))
            known = _LINE_KEY.match(below)
            if below.strip() and (indent <= parent or (known and known[1] in FIELDS)):
                break
            if mark in below.replace('\\"', "").replace("''", ""):
                self._quoted_until = number
                return None
        inside = line[start + 1 :].rstrip(WHITE)
        in_brackets = self._key in FIELDS and re.fullmatch(r"\[.*\]|\{.*\}", inside)
        inside = _without_other(inside, mark)
        mended = line[:start] + inside if in_brackets else line[: start + 1] + inside + mark
        return Found(Code.QUOTE_OPEN, start, mended, {"character": mark})

    def _brackets_from(self, line: str, start: int, parent: int) -> Found | None:
        bare = bare_of(line[start:])
        open_ones = balance(bare)
        if open_ones <= 0:
            return bracketed(line, start, self._key)
        if found := hash_in_braces(line, start):
            return found
        if self._closes_below(open_ones, parent):
            self._brackets = open_ones
            return bracketed(line, start, self._key) if bare.startswith("{") else None
        if is_text_key(self._key) and ":" not in bare:
            return Found(Code.RESERVED_START, start, quote(line, start), {"character": bare[0]})
        if open_ones > 1 or bare.rstrip(WHITE).endswith((",", ":")):
            return None
        end = start + len(bare.rstrip(WHITE))
        mended = line[:end] + ("]" if bare[0] == "[" else "}") + line[end:]
        return Found(Code.BRACKET_OPEN, start, mended)

    def _closes_below(self, open_ones: int, parent: int) -> bool:
        for number in range(self._number + 1, len(self._lines)):
            line = self._lines[number]
            if line.strip() and len(line) - len(line.lstrip(WHITE)) <= parent:
                return line.strip()[0] in "]}"
            open_ones += balance(QUOTED.sub("", line))
            if open_ones <= 0:
                return True
        return False
