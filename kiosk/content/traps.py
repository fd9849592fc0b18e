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

_KEY = r"[A-Za-z][A-Za-z0-9_-]*"
_WIDE_COLON = re.compile(rf"({_KEY})[ \u00a0\u3000]*([：﹕︰])[ \u00a0\u3000]*")
# Two letters at least, for C:\ is a drive; no slash after it, for https:// is an address.
_TIGHT_COLON = re.compile(rf"({_KEY}[A-Za-z0-9_-]):(?=[^\s/])")
_KEY_COLON = re.compile(r":(?=\s|$)")
_WIDE_DASHES = "－—–−‐‑﹣•●·"
_WHITE = " \t\u00a0\u3000\u2002\u2003\u2007\u2009\u202f"
_BLOCK_HEADER = re.compile(r"[|>][+-]?[1-9]?[+-]?\s*(#.*)?")
_ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)(?:\s+|$)")
_ALIAS = re.compile(r"\*([A-Za-z0-9_-]+)\s*(#.*)?")
_PLAIN_TAG = re.compile(r"!!(str|map|seq)(\s+|$)")
_CUTTING_HASH = re.compile(r"(^|\s)#(?=\S)")
_COMMENT = re.compile(r"(^|\s)#(\s|$)")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+)(?![\d.])")
_PATH = re.compile(r"\"[^\s\"]*\\[^\s\"]*\.[A-Za-z0-9]{2,4}\"")
_ESCAPE = re.compile(r"\\[\"\\/nt0abefrvxuUNLP _]")
_WIDE_COMMA = re.compile("[，、；]")
# Words in such brackets are words; keys in them were meant as a list.
_WIDE_BRACKETS = re.compile(r"([［【〔])([A-Za-z0-9_.,，、 ]*)[］】〕\]]\s*(#.*)?")
_WIDE_COMMA_IN_BRACES = re.compile(rf"，(?=\s*{_KEY}\s*[:：])")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_SMART = "“”‘’＂「"
_FIRST = rf"[^\s\"'\[{{#|>%@`*&!,\]}}?:［【〔{_SMART}-]"
_HARMLESS = re.compile(rf"( *)((?:- +)*){_KEY}:(?: +{_FIRST}[^#:]*)?")
"""``key: words`` in which nothing can be amiss: most lines, told from the others at once."""
_MENDS_PER_LINE = 6


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


class _Found(Struct, frozen=True):
    code: Code
    at: int
    mended: str
    facts: dict[str, Fact] = {}


def scan(lines: Sequence[str]) -> Scanned:
    """Find the traps in ``lines``."""
    return _Scanner(lines).scan()


class _Scanner:
    """Walks down the lines and remembers only what the next line needs to be understood."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._anchors = frozenset(re.findall(r"&([A-Za-z0-9_-]+)", "\n".join(lines)))
        self._number = 0
        self._block: int | None = None  # indent of the parent of the block text we are in
        self._text: int | None = None  # indent of the parent of the plain text above
        self._listed: set[int] = set()  # indents at which a list may go on
        self._brackets = 0  # open [ and { of the lines above
        self._quoted_until = -1  # last line of the quoted text we are in

    def scan(self) -> Scanned:
        traps: list[Trap] = []
        lines: list[str] = []
        for number, line in enumerate(self._lines):
            self._number = number
            if self._harmless(line):
                lines.append(line)
                continue
            # A line without text is an empty line, even with a tab in it.
            mended = line if line.strip(_WHITE) else ""
            found: list[_Found] = []
            while len(found) < _MENDS_PER_LINE and (one := self._look(mended)):
                found.append(one)
                if not one.mended or one.mended == mended:
                    break
                mended = one.mended
            for one in found:
                mark = Mark(number + 1, min(one.at + 1, len(line) + 1))
                meant = mended if all(other.mended for other in found) else ""
                traps.append(Trap(one.code, mark, one.facts, meant))
            lines.append(mended)
        return Scanned(tuple(traps), tuple(lines))

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
        dashes = {at for at in range(indent, start) if line[at] == "-"}
        self._listed = {at for at in self._listed if at < start} | dashes
        if line.endswith(":"):
            self._text = None
            self._list_below(start)
        else:
            self._text = start
        return True

    def _list_below(self, key: int) -> None:
        """A list below a key at ``key`` begins in one of these columns."""
        self._listed |= {key, key + 1, key + 2, key + 4}

    def _look(self, line: str) -> _Found | None:
        content = line.strip(_WHITE)
        if not content or self._number <= self._quoted_until:
            return None
        indent = len(line) - len(line.lstrip(_WHITE))
        if self._in_block(line) or self._in_brackets(content):
            return None
        if found := self._indentation(line, indent):
            return found
        if content.startswith("#"):
            return None
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
        if len(line) - len(line.lstrip(" ")) < len(line) - len(line.lstrip(_WHITE)):
            return False
        self._block = None
        return False

    def _in_brackets(self, content: str) -> bool:
        if not self._brackets:
            return False
        self._brackets = max(0, self._brackets + _balance(content))
        return True

    def _indentation(self, line: str, indent: int) -> _Found | None:
        head = line[:indent]
        at = next((place for place, letter in enumerate(head) if letter != " "), None)
        if at is None:
            return None
        mended = head.replace("\t", "  ").replace("\u3000", "  ")
        mended = re.sub(r"[^ ]", " ", mended) + line[indent:]
        if head[at] == "\t":
            return _Found(Code.TAB, at, mended)
        return _Found(Code.WIDE_INDENT, at, mended, {"character": f"U+{ord(head[at]):04X}"})

    def _structure(self, line: str, indent: int, *, continues: bool) -> _Found | None:
        """Dashes, then a key, then its value."""
        start, parent = indent, indent
        while start < len(line):
            letter, after = line[start], line[start + 1 : start + 2]
            if letter == "-" and after in {"", " "}:
                self._listed.add(start)
                parent = start
                start += 1 + len(line[start + 1 :]) - len(line[start + 1 :].lstrip(" "))
                continue
            if not continues and (found := self._dash(line, start)):
                return found
            break
        rest = line[start:]
        if not rest.strip(_WHITE):
            self._text = None
            return None
        key_end = self._key_end(rest)
        if continues:
            # Where a key stands here, the parser stumbles and knows what came before.
            return self._hash(line, start, mends=False) if key_end is None else None
        if found := self._key_trap(line, start, key_end):
            return found
        if key_end is None:
            return self._value(line, start, parent)
        self._listed = {place for place in self._listed if place < start}
        value_start = start + key_end + 1
        value_start += len(line[value_start:]) - len(line[value_start:].lstrip(_WHITE))
        if value_start >= len(line):
            self._text = None
            self._list_below(start)
            return None
        return self._value(line, value_start, start)

    @staticmethod
    def _key_trap(line: str, start: int, key_end: int | None) -> _Found | None:
        rest = line[start:]
        wide, tight = _WIDE_COLON.match(rest), _TIGHT_COLON.match(rest)
        if wide and (key_end is None or wide.end() < key_end):
            mended = f"{line[:start]}{wide[1]}: {rest[wide.end() :]}".rstrip()
            return _Found(Code.WIDE_COLON, start + wide.start(2), mended)
        if tight and key_end is None:
            mended = f"{line[:start]}{tight[1]}: {rest[tight.end() :]}"
            return _Found(Code.TIGHT_COLON, start + tight.end() - 1, mended)
        return None

    def _dash(self, line: str, at: int) -> _Found | None:
        letter, rest = line[at], line[at + 1 :]
        may_be_item = at in self._listed
        mended = f"{line[:at]}- {rest.lstrip(_WHITE)}"
        if letter in _WIDE_DASHES and (rest[:1] in _WHITE or may_be_item):
            return _Found(Code.WIDE_DASH, at, mended, {"character": letter})
        if letter == "-" and rest[:1] in "\t\u00a0\u3000":
            return _Found(Code.TIGHT_DASH, at, mended)
        if letter == "-" and may_be_item and not re.match(r"[-0-9.]", rest):
            return _Found(Code.TIGHT_DASH, at, mended)
        return None

    @staticmethod
    def _key_end(rest: str) -> int | None:
        """Where the colon after a key stands, if the line begins with a key."""
        if rest[0] in "\"'":
            quoted = _QUOTED.match(rest)
            after = rest[quoted.end() :] if quoted else ""
            colon = re.match(r"\s*:(?=\s|$)", after)
            return quoted.end() + colon.end() - 1 if quoted and colon else None
        if rest[0] in "[{#|>":
            return None
        colon = _KEY_COLON.search(rest)
        comment = _COMMENT.search(rest)
        if not colon or (comment and comment.start() < colon.start()):
            return None
        return colon.start()

    # ------------------------------------------------------------------ one value

    def _value(self, line: str, start: int, parent: int) -> _Found | None:
        value = line[start:]
        self._text = None
        for prefix in (_ANCHOR, _PLAIN_TAG):
            if found := prefix.match(value):
                start += found.end()
                value = line[start:]
        if not value or _COMMENT.match(value):
            return None
        first = value[0]
        if first in "|>" and _BLOCK_HEADER.fullmatch(value):
            self._block = parent
            return None
        if first in "\"'":
            return self._quoted(line, start, parent)
        if first in "[{":
            return self._bracketed(line, start, parent)
        if wide := _WIDE_BRACKETS.fullmatch(value):
            items = ", ".join(re.split(r"\s*[,，、]\s*", wide[2].strip()))
            return _Found(
                Code.WIDE_BRACKET, start, f"{line[:start]}[{items}]", {"character": wide[1]}
            )
        if first == "*" and (alias := _ALIAS.fullmatch(value)) and alias[1] in self._anchors:
            return None
        if first in "%@`*&!|>,]}" or re.match(r"[-?](\s|$)", value):
            return _Found(Code.RESERVED_START, start, _quote(line, start), {"character": first})
        self._text = parent
        return self._hash(line, start) or self._colon(line, start)

    @staticmethod
    def _hash(line: str, start: int, *, mends: bool = True) -> _Found | None:
        value = line[start:]
        found, comment = _CUTTING_HASH.search(value), _COMMENT.search(value)
        if not found or (comment and comment.start() < found.start()):
            return None
        left = value[: found.start()].strip()
        at = start + found.end() - 1
        if not mends:
            # Quotes would have to begin in a line above.
            return _Found(Code.HASH_CUTS, at, "", {"left": left})
        return _Found(Code.HASH_CUTS, at, _quote(line, start), {"left": left})

    @staticmethod
    def _colon(line: str, start: int) -> _Found | None:
        value = line[start:]
        comment = _COMMENT.search(value)
        text = value[: comment.start()] if comment else value
        found = _KEY_COLON.search(text)
        if not found:
            return None
        code = Code.SMART_QUOTES if text[0] in _SMART else Code.COLON_IN_VALUE
        at = start if code is Code.SMART_QUOTES else start + found.start()
        return _Found(code, at, _quote(line, start, len(text)))

    def _quoted(self, line: str, start: int, parent: int) -> _Found | None:
        value = line[start:]
        closed = _QUOTED.match(value)
        if not closed:
            return self._open_quote(line, start, parent)
        unescaped = _ESCAPE.sub("  ", closed[0])
        if value[0] == '"' and (_PATH.fullmatch(closed[0]) or "\\" in unescaped):
            at = (unescaped if "\\" in unescaped else closed[0]).index("\\")
            mended = line[:start] + closed[0].replace("\\", "/") + value[closed.end() :]
            return _Found(Code.BACKSLASH, start + at, mended)
        after = value[closed.end() :]
        if after.strip(_WHITE) and not re.match(r"\s+#", after):
            mended = _quote(line, start)
            return _Found(Code.QUOTE_CLOSED_EARLY, start + closed.end() - 1, mended)
        return None

    def _open_quote(self, line: str, start: int, parent: int) -> _Found | None:
        """A quoted text may run on, but only over lines that are indented below its key."""
        quote = line[start]
        for number in range(self._number + 1, len(self._lines)):
            below = self._lines[number]
            if below.strip() and len(below) - len(below.lstrip(_WHITE)) <= parent:
                break
            if quote in below.replace('\\"', "").replace("''", ""):
                self._quoted_until = number
                return None
        return _Found(Code.QUOTE_OPEN, start, line.rstrip() + quote, {"character": quote})

    def _bracketed(self, line: str, start: int, parent: int) -> _Found | None:
        value = line[start:]
        bare = _QUOTED.sub(lambda quoted: "\x00" * len(quoted[0]), value)
        comment = _COMMENT.search(bare)
        bare = bare[: comment.start()] if comment else bare
        if found := self._in_list(line, start, bare) or self._in_braces(line, start, bare):
            return found
        if (balance := _balance(bare)) > 0:
            self._brackets = balance
            if not self._closes_below(balance, parent):
                self._brackets = 0
            return None
        if re.search(r"[\]}]\s*[^\s\]},:]", bare) and not re.fullmatch(r"[\[{].*[\]}]\s*", bare):
            return _Found(Code.RESERVED_START, start, _quote(line, start), {"character": bare[0]})
        return None

    @staticmethod
    def _in_list(line: str, start: int, bare: str) -> _Found | None:
        if not bare.startswith("["):
            return None
        if thousands := _THOUSANDS.search(bare):
            at = start + thousands.start()
            mended = line[:at] + thousands[1].replace(",", "") + line[at + len(thousands[1]) :]
            return _Found(Code.THOUSANDS_IN_LIST, at, mended, {"got": thousands[1]})
        if bare.rstrip().endswith("]") and (comma := _WIDE_COMMA.search(bare)):
            mended = line
            for one in reversed(list(_WIDE_COMMA.finditer(bare))):
                at = start + one.start()
                mended = f"{mended[:at]}, {mended[at + 1 :].lstrip()}"
            facts: dict[str, Fact] = {"character": comma[0]}
            return _Found(Code.WIDE_COMMA, start + comma.start(), mended, facts)
        return None

    @staticmethod
    def _in_braces(line: str, start: int, bare: str) -> _Found | None:
        if not bare.startswith("{"):
            return None
        if comma := _WIDE_COMMA_IN_BRACES.search(bare):
            at = start + comma.start()
            mended = f"{line[:at]}, {line[at + 1 :].lstrip()}"
            return _Found(Code.WIDE_COMMA, at, mended, {"character": comma[0]})
        for part in re.finditer(r"(?<=[{,])\s*([^{},]+)", bare):
            at = start + part.start(1)
            if wide := _WIDE_COLON.match(part[1]):
                mended = f"{line[:at]}{wide[1]}: {line[at + wide.end() :]}"
                return _Found(Code.WIDE_COLON, at + wide.start(2), mended)
            tight = _TIGHT_COLON.match(part[1])
            if tight and not _KEY_COLON.search(part[1]):
                mended = f"{line[:at]}{tight[1]}: {line[at + tight.end() :]}"
                return _Found(Code.TIGHT_COLON, at + tight.end() - 1, mended)
        if bare.rstrip().endswith("}") and ":" not in bare and bare.strip() != "{}":
            return _Found(Code.BRACES, start, _quote(line, start))
        return None

    def _closes_below(self, balance: int, parent: int) -> bool:
        for line in self._lines[self._number + 1 :]:
            if line.strip() and len(line) - len(line.lstrip(_WHITE)) <= parent:
                return line.strip()[0] in "]}"
            balance += _balance(_QUOTED.sub("", line))
            if balance <= 0:
                return True
        return False


def _balance(text: str) -> int:
    return sum(text.count(letter) for letter in "[{") - sum(text.count(letter) for letter in "]}")


def _quote(line: str, start: int, length: int | None = None) -> str:
    """The line with its value in quotes of a kind that the value does not contain."""
    end = len(line.rstrip()) if length is None else start + length
    value = line[start:end].strip()
    if value[:1] in _SMART and value[-1:] in _SMART and len(value) > 1:
        value = value[1:-1]
    plain = '"' not in value and "\\" not in value
    quoted = f'"{value}"' if plain else "'" + value.replace("'", "''") + "'"
    return line[:start] + quoted + line[end:]
