"""What is amiss in the value of one line, and how that line was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from kiosk.content.filename import bare_name, is_elsewhere
from kiosk.content.problem import Code, Fact
from kiosk.content.vocabulary import FIELDS, LISTS, is_text_key

KEY = r"[A-Za-z][A-Za-z0-9_-]*"
WHITE = " \t\u00a0\u3000\u2002\u2003\u2007\u2009\u202f"
SMART = "“”‘’＂「"
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
COMMENT = re.compile(r"(^|\s)#(\s|$)")
KEY_COLON = re.compile(r":(?=[ \t]|$)")
WIDE_COLON = re.compile(rf"({KEY})[ \u00a0\u3000]*([：﹕︰])[ \u00a0\u3000]*")
# Two letters at least, for C:\\ is a drive; no slash after it, for https:// is an address.
TIGHT_COLON = re.compile(rf"({KEY}[A-Za-z0-9_-]):(?=[^\s/])")
BLOCK_SIGN = re.compile(r"[|>][+-]?[1-9]?[+-]?[ \t]*(#.*)?")
BLOCK_TEXT = re.compile(r"([|>][+-]?)[ \t]+(\S.*)")
_CUTTING_HASH = re.compile(r"(^|\s)#(?=\S)")
_LONE_HASH = re.compile(r"(?<=\S) # (?=\S)")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+)(?![\d.])")
_PATH = re.compile(r"\"[^\s\"]*\\[^\s\"]*\.[A-Za-z0-9]{2,4}\"")
_ESCAPE = re.compile(r"\\[\"\\/nt0abefrvxuUNLP _]")
_WIDE_COMMA = re.compile("[，、；]")
# Words in such brackets are words; keys in them were meant as a list.
_WIDE_BRACKETS = re.compile(r"([［【〔])([A-Za-z0-9_.,，、 -]*)[］】〕\]]\s*(#.*)?")
_OTHER_BRACKETS = re.compile(r"([(（［【〔\[])([A-Za-z0-9_.,，、 -]*)[)）］】〕\]]\s*(#.*)?")
_WIDE_COMMA_IN_BRACES = re.compile(rf"，(?=\s*{KEY}\s*[:：])")
_LEFT_OVER = re.compile(r"[\s,，;；.。、]+")
# Whatever fingers make of |- (a full-width bar, quotes around it, a small l), and nothing else.
_LIKE_BLOCK_SIGN = re.compile(
    r"([\"'“”‘’＂「]?\s*[|｜︱lI1丨]\s*[-－–—+]?\s*[\"'“”‘’＂」]?)\s*(?:[,，;；.。、:：]|//.*|[＃#].*)?"
)


class Found(Struct, frozen=True):
    """One slip in one line."""

    code: Code
    at: int
    """Column from 0."""
    mended: str
    """The line as it was meant, or nothing where that cannot be told."""
    facts: dict[str, Fact] = {}
    read: str | None = None
    """The line by which the file is read on, where that is not ``mended``."""


def quote(line: str, start: int, length: int | None = None) -> str:
    """The line with its value in quotes of a kind that the value does not contain."""
    end = len(line.rstrip(WHITE)) if length is None else start + length
    value = line[start:end].strip()
    for mark in "\"'":
        # One that only closes was meant to open as well.
        if value.count(mark) == 1 and value.endswith(mark) and len(value) > 1:
            value = value[:-1]
    if value[:1] in SMART and value[-1:] in SMART + "」" and len(value) > 1:
        value = value[1:-1]
    plain = '"' not in value and "\\" not in value
    quoted = f'"{value}"' if plain else "'" + value.replace("'", "''") + "'"
    return line[:start] + quoted + line[end:]


def hash_cuts(line: str, start: int, key: str, *, mends: bool = True) -> Found | None:
    """A # after which nothing would be shown."""
    value = line[start:]
    found, comment = _CUTTING_HASH.search(value), COMMENT.search(value)
    if found and not (comment and comment.start() < found.start()):
        left = value[: found.start()].strip()
        at = start + found.end() - 1
        if not mends:
            # Quotes would have to begin in a line above.
            return Found(Code.HASH_CUTS, at, "", {"left": left})
        # Behind a name or a number nobody wants to show more of it.
        names = re.fullmatch(r"[!-~]+|\[.*\]", left) and not is_text_key(key)
        is_comment = names and (key in FIELDS or not key)
        mended = f"{line[: at + 1]} {line[at + 1 :]}" if is_comment else quote(line, start)
        return Found(Code.HASH_CUTS, at, mended, {"left": left})
    lone = _LONE_HASH.search(value)
    if mends and lone and is_text_key(key) and value[0] not in "\"'":
        facts: dict[str, Fact] = {"got": value[lone.end() :].strip()[:20]}
        at = start + lone.start() + 1
        return Found(Code.COMMENT_CUTS, at, quote(line, start), facts, read=line)
    return None


def hash_in_braces(line: str, start: int) -> Found | None:
    """A # in a text within braces, after which not even the closing brace would be read."""
    value = line[start:]
    bare = QUOTED.sub(lambda one: "\x00" * len(one[0]), value)
    cut = re.search(r"\s#", bare)
    if not cut or bare[0] != "{" or balance(bare):
        return None
    begins = max((one.end() for one in KEY_COLON.finditer(bare[: cut.start()])), default=1)
    begins += len(bare[begins:]) - len(bare[begins:].lstrip(WHITE))
    ends = re.compile("[,}]").search(bare, cut.end())
    length = (ends.start() if ends else len(bare)) - begins
    left = value[begins : cut.start()].strip()
    return Found(
        Code.HASH_CUTS, start + cut.end() - 1, quote(line, start + begins, length), {"left": left}
    )


def colon(line: str, start: int, key: str, keys: frozenset[str]) -> Found | None:
    """A colon within a text that YAML takes for the end of a key."""
    value = line[start:]
    comment = COMMENT.search(value)
    text = value[: comment.start()] if comment else value
    found = KEY_COLON.search(text)
    if not found:
        return None
    inside = text.rstrip(WHITE)[1:-1]
    if text[0] in SMART and key in FIELDS and re.fullmatch(r"\{.*\}|\[.*\]", inside):
        return Found(Code.SMART_QUOTES, start, line[:start] + inside + value[len(text) :])
    if two := _two_keys(line, start, key, keys):
        return two
    code = Code.SMART_QUOTES if text[0] in SMART else Code.COLON_IN_VALUE
    at = start if code is Code.SMART_QUOTES else start + found.start()
    return Found(code, at, quote(line, start, len(text)))


def _two_keys(line: str, start: int, key: str, keys: frozenset[str]) -> Found | None:
    """A second language, or a second key, that should have begun a line of its own."""
    value = line[start:]
    for found in re.finditer(rf"(?<!\S)({KEY}):[ \t]+(?=\S)", value):
        name = found[1]
        both_texts = is_text_key(key) and is_text_key(name)
        both_fields = key in FIELDS and name in FIELDS
        if name == key or not found.start() or name not in keys or not (both_texts or both_fields):
            continue
        head = line[:start].rstrip(WHITE)[: -len(key) - 1]
        first = value[: found.start()].rstrip(WHITE).replace("'", "''")
        second = value[found.end() :].rstrip(WHITE).replace("'", "''")
        read = f"{head}<<: {{{key}: '{first}', {name}: '{second}'}}"
        facts: dict[str, Fact] = {"got": f"{name}:"}
        return Found(Code.TWO_KEYS, start + found.start(), "", facts, read=read)
    return None


def block_sign(line: str, start: int, key: str, *, goes_on: bool) -> Found | None:
    """``|-`` in other letters, or text behind it; ``goes_on`` says that deeper lines follow."""
    value = line[start:].rstrip(WHITE)
    if text := BLOCK_TEXT.fullmatch(value):
        like = _LIKE_BLOCK_SIGN.fullmatch(value)
        if like and goes_on:
            mended = f"{line[:start]}|-"
            return Found(Code.BLOCK_SIGN, start, mended, {"got": value})
        if text[2][0] == "#":
            return None
        if is_text_key(key):
            facts: dict[str, Fact] = {"got": text[1]}
            bare = line[:start] + text[2]
            needs = KEY_COLON.search(text[2]) or _CUTTING_HASH.search(text[2])
            one_line = quote(bare, start) if needs or text[2][0] in "\"'[{&*!%@`" else bare
            read = f"{line[:start]}{text[1]}" if goes_on else one_line
            mended = "" if goes_on else one_line
            return Found(Code.BLOCK_TEXT, start + text.start(2), mended, facts, read=read)
    if goes_on and not BLOCK_SIGN.fullmatch(value) and _LIKE_BLOCK_SIGN.fullmatch(value):
        return Found(Code.BLOCK_SIGN, start, f"{line[:start]}|-", {"got": value})
    return None


def other_comment(line: str, start: int, key: str) -> Found | None:
    """A remark behind // or a full-width #."""
    found = re.search(r"(?:(?<=\s)|^)(//|＃)\s*(?=\S)", line[start:])
    if not found or key not in FIELDS:
        return None
    at = start + found.start()
    gap = "" if line[at - 1 : at] == " " else " "
    mended = f"{line[:at]}{gap}# {line[start + found.end() :]}"
    return Found(Code.COMMENT_SIGN, at, mended, {"character": found[1]})


def left_over(line: str, start: int, key: str, *, goes_on: bool) -> Found | None:
    """Punctuation behind the colon of a key that has a block of its own."""
    if key in FIELDS and goes_on and re.fullmatch(r"[\s,，;；.。、\"'“”]+", line[start:]):
        mended = re.sub(r":.*", ":", line[:start])
        return Found(Code.RESERVED_START, start, mended, {"character": line[start]})
    return None


def quoted(line: str, start: int, key: str) -> Found | None:
    """A value that begins with a quote which closes in this line."""
    value = line[start:]
    closed = QUOTED.match(value)
    if not closed:
        return None
    if _is_picture(key) and "\\" in value and is_elsewhere(closed[0][1:-1]):
        path = closed[0][1:-1]
        facts: dict[str, Fact] = {"got": path, "name": bare_name(path)}
        read = line[:start] + closed[0].replace("\\", "/") + value[closed.end() :]
        return Found(Code.PICTURE_ELSEWHERE, start, "", facts, read=read)
    unescaped = _ESCAPE.sub("  ", closed[0])
    if value[0] == '"' and (_PATH.fullmatch(closed[0]) or "\\" in unescaped):
        at = (unescaped if "\\" in unescaped else closed[0]).index("\\")
        inside = closed[0].replace("\\", "/")
        if _is_file(key):
            inside = f'"{inside[1:-1].rpartition("/")[2]}"'
        mended = line[:start] + inside + value[closed.end() :]
        return Found(Code.BACKSLASH, start + at, mended)
    after = value[closed.end() :]
    if not after.strip(WHITE) or re.match(r"\s+#", after):
        return None
    remark = re.match(r"\s*(//|＃)\s*(.*)", after)
    if remark and not is_text_key(key):
        mended = f"{line[:start]}{closed[0]}  # {remark[2]}"
    elif not is_text_key(key) and _LEFT_OVER.fullmatch(after):
        mended = line[:start] + closed[0]
    else:
        mended = quote(line, start)
    return Found(Code.QUOTE_CLOSED_EARLY, start + closed.end() - 1, mended)


_PICTURES = frozenset(
    ("file", "portrait", "painting", "river", "boat", "years_river", "number_river", "logo")
)


def _is_file(key: str) -> bool:
    return _is_picture(key) or key in {"serif", "sans"}


def _is_picture(key: str) -> bool:
    return key in _PICTURES


def other_brackets(line: str, start: int, key: str) -> Found | None:
    """A list in brackets that are none, or without its first bracket."""
    value = line[start:]
    pattern = _OTHER_BRACKETS if key in LISTS else _WIDE_BRACKETS
    if (wide := pattern.fullmatch(value)) and value[0] != "[":
        items = ", ".join(re.split(r"\s*[,，、]\s*", wide[2].strip()))
        comment = f"  {wide[3]}" if wide[3] else ""
        mended = f"{line[:start]}[{items}]{comment}"
        return Found(Code.WIDE_BRACKET, start, mended, {"character": wide[1]})
    only_closes = value[0] not in "{\"'" and "[" not in value and value.rstrip(WHITE).endswith("]")
    if key in LISTS and only_closes:
        return Found(Code.BRACKET_OPEN, start, f"{line[:start]}[{value}")
    return None


def bare_of(value: str) -> str:
    """``value`` without its comment, and with nothing between its quotes."""
    bare = QUOTED.sub(lambda one: "\x00" * len(one[0]), value)
    comment = re.search(r"\s#", bare)
    return bare[: comment.start()] if comment else bare


def bracketed(line: str, start: int, key: str) -> Found | None:
    """What is amiss within brackets or braces that close in this line."""
    bare = bare_of(line[start:])
    for look in (_in_list, _in_braces):
        if found := look(line, start, key, bare):
            return found
    end = max(bare.rfind("]"), bare.rfind("}")) + 1
    if key in FIELDS and re.fullmatch(r"\s*[,，;；.。、\"'“”]+\s*", bare[end:]):
        mended = line[: start + end] + line[start + len(bare) :]
        return Found(Code.BRACKET_OPEN, start + end, mended)
    if re.search(r"[\]}]\s*[^\s\]},:]", bare) and not re.fullmatch(r"[\[{].*[\]}]\s*", bare):
        return Found(Code.RESERVED_START, start, quote(line, start), {"character": bare[0]})
    if balance(bare) < 0:
        at = start + len(bare.rstrip()) - 1
        return Found(Code.BRACKET_OPEN, at, line[:at] + line[at + 1 :])
    return None


def _in_list(line: str, start: int, key: str, bare: str) -> Found | None:
    if not bare.startswith("["):
        return None
    # A number among names is no number with a comma in it.
    if key not in {"figures", "chapters", "languages"} and (one := _THOUSANDS.search(bare)):
        at = start + one.start()
        mended = line[:at] + one[1].replace(",", "") + line[at + len(one[1]) :]
        return Found(Code.THOUSANDS_IN_LIST, at, mended, {"got": one[1]})
    if not bare.rstrip().endswith("]"):
        return None
    if comma := _WIDE_COMMA.search(bare):
        mended = line
        for each in reversed(list(_WIDE_COMMA.finditer(bare))):
            at = start + each.start()
            mended = f"{mended[:at]}, {mended[at + 1 :].lstrip()}"
        facts: dict[str, Fact] = {"character": comma[0]}
        return Found(Code.WIDE_COMMA, start + comma.start(), mended, facts)
    if key in LISTS and "\x00" not in bare:
        return _items(line, start, bare)
    return None


def _items(line: str, start: int, bare: str) -> Found | None:
    """Names or numbers without a comma between them, or with more than one."""
    end = bare.rfind("]")
    inside = bare[1:end]
    if "[" in inside or "{" in inside or "]" in inside:
        return None
    items = [item for item in re.split(r"[\s,;]+", inside) if item]
    mended = f"{line[:start]}[{', '.join(items)}]{line[start + end + 1 :]}"
    if not all(re.fullmatch(r"[A-Za-z0-9_.-]+", item) for item in items):
        return None
    if gap := re.search(r"[^\s,;](\s*;\s*|\s+)(?=[^\s,;])", inside):
        words = inside[: gap.end()].split(",")[-1].strip()
        got = f"{words.rstrip('; ')} {re.split('[ ,;]', inside[gap.end() :])[0]}"
        return Found(Code.COMMA_MISSING, start + 1 + gap.start(1), mended, {"got": got})
    if re.search(r"^\s*,|,\s*,", inside):
        return Found(Code.BRACKET_OPEN, start, mended)
    return None


def _in_braces(line: str, start: int, key: str, bare: str) -> Found | None:  # noqa: ARG001 - as _in_list
    if not bare.startswith("{"):
        return None
    if comma := _WIDE_COMMA_IN_BRACES.search(bare):
        at = start + comma.start()
        mended = f"{line[:at]}, {line[at + 1 :].lstrip()}"
        return Found(Code.WIDE_COMMA, at, mended, {"character": comma[0]})
    for part in _parts(bare):
        at = start + part.start(1)
        if wide := WIDE_COLON.match(part[1]):
            mended = f"{line[:at]}{wide[1]}: {line[at + wide.end() :]}"
            return Found(Code.WIDE_COLON, at + wide.start(2), mended)
        tight = TIGHT_COLON.match(part[1])
        if tight and not KEY_COLON.search(part[1]):
            mended = f"{line[:at]}{tight[1]}: {line[at + tight.end() :]}"
            return Found(Code.TIGHT_COLON, at + tight.end() - 1, mended)
    if bare.rstrip().endswith("}") and ":" not in bare and bare.strip() != "{}":
        return Found(Code.BRACES, start, quote(line, start))
    return None


def _parts(bare: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"(?<=[{,])\s*([^{},]+)", bare)


def balance(text: str) -> int:
    """How many brackets and braces ``text`` leaves open."""
    opened = sum(text.count(letter) for letter in "[{")
    return opened - sum(text.count(letter) for letter in "]}")
