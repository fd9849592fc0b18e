"""The bytes of a file → its lines of text, or the reason why they are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from kiosk.content.node import Mark
from kiosk.content.problem import Code, Fact

_FORMATS = {
    b"PK\x03\x04": "ZIP / XLSX / DOCX",
    b"\xd0\xcf\x11\xe0": "XLS / DOC / WPS",
    b"%PDF": "PDF",
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG": "PNG",
    b"{\\rtf": "RTF",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What YAML 1.1 allows (chapter 5.1 of its specification), without the line breaks below.
_REFUSED = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFUSED_OR_RETURN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
# They look like nothing, yet make a key another key. Joiners (U+200C, U+200D) belong to scripts.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# YAML 1.1 starts a new line at these; office programs put them inside paragraphs.
_SOFT_BREAKS = "\x85\u2028\u2029"


class Fault(Struct, frozen=True):
    """A problem of the text, before its file and line are added."""

    code: Code
    mark: Mark = Mark()
    facts: dict[str, Fact] = {}


class Decoded(Struct, frozen=True):
    """The lines of a file, and what is wrong with its characters."""

    lines: tuple[str, ...]
    faults: tuple[Fault, ...]
    readable: bool
    """Whether the lines can be parsed."""


def decode(data: bytes) -> Decoded:
    """Read UTF-8, UTF-16 with a byte order mark, or GB18030, and look for what is no text."""
    for magic, name in _FORMATS.items():
        if data.startswith(magic):
            return Decoded((), (Fault(Code.NOT_TEXT, facts={"format": name}),), readable=False)
    faults: list[Fault] = []
    if data.startswith(_UTF16):
        faults.append(Fault(Code.UTF16, facts={"encoding": "UTF-16"}))
        text = _try(data, "utf-16")
    elif (text := _try(data, "utf-8-sig")) is None and b"\x00" not in data:
        text = _try(data, "gb18030")
        if text is not None:
            mark = _first_foreign(data)
            faults.append(Fault(Code.GB18030, mark, {"encoding": "GBK / GB18030"}))
    if text is not None and _is_garbled(text):
        return Decoded(_lines(text), (Fault(Code.MOJIBAKE),), readable=False)
    if text is None:
        lines = _lines(data.decode("utf-8", "replace"))
        return Decoded(lines, (Fault(Code.UNDECODABLE, _first_foreign(data)),), readable=False)
    lines = _lines(text)
    text = "\n".join(lines)
    if refused := _REFUSED.search(text):
        code = Code.NOT_TEXT if refused[0] == "\x00" else Code.CONTROL_CHARACTER
        facts: dict[str, Fact] = {"format": "NUL", "character": f"U+{ord(refused[0]):04X}"}
        faults.append(Fault(code, _place(text, refused.start()), facts))
        return Decoded(lines, tuple(faults), readable=False)
    for found in _INVISIBLE.finditer(text):
        facts = {"character": f"U+{ord(found[0]):04X}"}
        faults.append(Fault(Code.INVISIBLE_CHARACTER, _place(text, found.start()), facts))
        # A file full of them has one cause.
        break
    return Decoded(lines, tuple(faults), readable=True)


def as_text(data: bytes) -> tuple[str, str] | None:
    """``data`` as text with all its line ends, and its encoding; None where that would lose any."""
    if any(data.startswith(magic) for magic in _FORMATS):
        return None
    tried = ("utf-16",) if data.startswith(_UTF16) else ("utf-8", "gb18030")
    for encoding in tried:
        text = _try(data, encoding)
        if text is None:
            continue
        whole = encoding != "gb18030" or text.encode("gb18030") == data
        return (text, encoding) if whole and not _REFUSED_OR_RETURN.search(text) else None
    return None


def without_invisible(lines: Sequence[str]) -> list[str]:
    """The lines as they look."""
    return _INVISIBLE.sub("", "\n".join(lines)).split("\n")


def has_control(text: str) -> bool:
    """Whether an escape smuggled in a character that no screen can show."""
    return _REFUSED.search(text) is not None


def _lines(text: str) -> tuple[str, ...]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for soft in _SOFT_BREAKS:
        text = text.replace(soft, " ")
    return tuple(text.removeprefix("\ufeff").split("\n"))


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_garbled(text: str) -> bool:
    """Whether UTF-8 was once opened as GBK and saved: 锘縯itle, 涓夊场.

    Real Chinese, written as GBK, is hardly ever UTF-8 as well.
    """
    if text.startswith("锘"):
        return True
    letters = "".join(letter for letter in text if letter > "\x7f")[:600]
    try:
        again = letters.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return False
    return len(again) >= 6


def _first_foreign(data: bytes) -> Mark:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].removeprefix(b"\xef\xbb\xbf")
        return _place(before.decode("utf-8", "replace"), None)
    return Mark()


def _place(text: str, index: int | None) -> Mark:
    before = text if index is None else text[:index]
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
