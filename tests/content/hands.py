"""Curators' slips of the finger, made by the thousand in sound files, and what the check says of them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.content import rules
from kiosk.content.folder import Folder, Page
from kiosk.content.model import EXHIBITION, Chapter, Exhibition
from kiosk.content.problem import Problem, Severity
from kiosk.content.reader import _once, _page, read
from kiosk.content.source import parse

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "tests" / "exhibitions" / "tiny", ROOT / "content")

_WIDE = {number: number + 0xFEE0 for number in range(0x21, 0x7F)}


def _key(line: str) -> str:
    found = re.match(r"\s*(?:- )*([a-z_0-9]+):", line)
    return found[1] if found else ""


def _value(line: str) -> str:
    return line.partition(": ")[2]


def _is_text(line: str) -> bool:
    """A value in which a stray sign is a letter like any other."""
    return _key(line) in {"zh", "en"} and bool(_value(line))


def _after_colon(space: str) -> Callable[[str], str]:
    return lambda line: line.replace(": ", f":{space}", 1)


def _indent(deeper: int) -> Callable[[str], str]:
    def move(line: str) -> str:
        if deeper > 0:
            return " " * deeper + line
        return line[-deeper:] if line[:-deeper].isspace() else line

    return move


def _not_text(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda line: line if _is_text(line) or not _value(line) else change(line)


def _in_list(change: Callable[[str], str]) -> Callable[[str], str]:
    bare = r"\s*(?:- )?[a-z_]+: \[[a-z0-9_., -]+\]"
    return lambda line: change(line) if re.fullmatch(bare, line) else line


def _swap(line: str) -> str:
    key = _key(line)
    if len(key) < 4:
        return line
    at = len(key) // 2
    return line.replace(key, key[:at] + key[at + 1] + key[at] + key[at + 2 :], 1)


SLIPS: dict[str, Callable[[str], str]] = {
    "wide colon": lambda line: re.sub(r"^(\s*(?:- )*[a-z_0-9]+): ?", r"\1：", line),
    "wide colon and space": lambda line: re.sub(r"^(\s*(?:- )*[a-z_0-9]+): ", r"\1： ", line),
    "no space after the colon": lambda line: re.sub(r"^(\s*(?:- )*[a-z_]{2,}): ", r"\1:", line),
    "wide space after the colon": _after_colon("\u3000"),
    "no-break space after the colon": _after_colon("\u00a0"),
    "tabs": lambda line: re.sub("^ +", lambda found: "\t" * (len(found[0]) // 2), line),
    "tabs of four": lambda line: re.sub(
        "^ +", lambda found: "\t" * max(1, len(found[0]) // 4), line
    ),
    "wide indent": lambda line: re.sub("^ +", lambda f: "\u3000" * (len(f[0]) // 2), line),
    "no-break indent": lambda line: re.sub("^ +", lambda found: "\u00a0" * len(found[0]), line),
    "one space more": _indent(1),
    "two spaces more": _indent(2),
    "one space less": _indent(-1),
    "two spaces less": _indent(-2),
    "open quote": lambda line: line.replace(": ", ': "', 1) if '"' not in line else line,
    "open single quote": lambda line: line.replace(": ", ": '", 1) if "'" not in line else line,
    "only a closing quote": _not_text(lambda line: line + '"'),
    "curly quotes": _not_text(lambda line: re.sub(r": (.+)$", r": “\1”", line)),
    "corner quotes": _not_text(lambda line: re.sub(r": (.+)$", r": 「\1」", line)),
    "wide brackets": _in_list(lambda line: line.replace("[", "【").replace("]", "】")),
    "wide comma": _in_list(lambda line: line.replace(", ", "，")),
    "no comma": _in_list(lambda line: line.replace(", ", " ", 1)),
    "no closing bracket": _in_list(lambda line: line.replace("]", "")),
    "no opening bracket": _in_list(lambda line: line.replace("[", "")),
    "round brackets": _in_list(lambda line: line.replace("[", "(").replace("]", ")")),
    "bracket twice": _in_list(lambda line: line + "]"),
    "capital key": lambda line: re.sub(r"([a-z_]+):", lambda f: f[0].capitalize(), line, count=1),
    "wide letters": lambda line: re.sub(
        r"[a-z]+(?=:)", lambda f: f[0].translate(_WIDE), line, count=1
    ),
    "swapped letters": _swap,
    "dash of another kind": lambda line: re.sub(r"^(\s*)- ", r"\1— ", line),
    "wide dash": lambda line: re.sub(r"^(\s*)- ", r"\1－", line),
    "tight dash": lambda line: re.sub(r"^(\s*)- ", r"\1-", line),
    "bullet": lambda line: re.sub(r"^(\s*)- ", r"\1• ", line),
    "dash left out": lambda line: re.sub(r"^(\s*)- (?=[a-z]+:)", r"\1  ", line),
    "dash left out at its column": lambda line: re.sub(r"^(\s*)- (?=[a-z]+:)", r"\1", line),
    "no language": lambda line: re.sub(r"^(\s*)(zh|en): (?![|>\"'])", r"\1", line),
    "quotes of two kinds": lambda line: re.sub(r"(: \"[^\"“”]*)\"$", r"\1”", line),
    "equals": lambda line: line.replace(": ", " = ", 1),
    "no colon": lambda line: line.replace(": ", " ", 1) if _key(line) else line,
    "semicolon": lambda line: line.replace(": ", "; ", 1),
    "twice": lambda line: line if "- " in line else line + "\n" + line,
    "invisible": lambda line: line.replace(": ", ": \u200b", 1),
    "full-width bar": lambda line: line.replace("|-", "｜-"),
    "quoted bar": lambda line: line.replace("|-", "“|-”"),
    "small l": lambda line: re.sub(r"\|-$", "l-", line),
    "text behind the bar": lambda line: re.sub(r"\|-?$", "|- 开头", line),
    "wide digits": _not_text(
        lambda line: re.sub(r"(?<=: )[0-9.]+$", lambda found: found[0].translate(_WIDE), line)
    ),
    "stray comma": _not_text(lambda line: line + "，"),
    "stray full stop": _not_text(lambda line: line + "。"),
    "remark with slashes": _not_text(lambda line: line + " // 备注"),
    "remark with a wide hash": _not_text(lambda line: line + " ＃备注"),
    "hash in a text": lambda line: (
        line + " #1号" if _is_text(line) and line[-1] not in "\"}'" else line
    ),
    "colon in a text": lambda line: (
        re.sub(r"(: [^\"'{\[|]{3})", r"\1: ", line, count=1) if _is_text(line) else line
    ),
    "reserved sign": lambda line: line.replace(": ", ": @", 1) if _is_text(line) else line,
    "empty": lambda line: re.sub(r"(zh|en|file|date|value|accent|source): .+$", r"\1:", line),
    "gone": lambda line: "" if re.match(r"\s+(zh|en|file|alt|value): ?\S", line) else line,
    "date with dots": lambda line: re.sub(r"date: (\d{4})-(\d\d)", r"date: \1.\2", line),
    "date in hanzi": lambda line: re.sub(r"date: (\d{4})$", r"date: \1年", line),
    "value with a word": lambda line: re.sub(r"value: (.+)", r"value: 约\1", line),
    "picture in capitals": lambda line: re.sub(r"\w+\.(jpg|png)$", lambda f: f[0].upper(), line),
    "path of windows": lambda line: re.sub(r"(\w+\.jpg)$", r'"pictures\\new\\\1"', line),
    "not finished": lambda line: re.sub(r"(en): [^|{\[].*", r"\1: TODO", line),
    "emoji": lambda line: line + "😀" if _is_text(line) and line[-1].isalnum() else line,
}
"""What hurried hands do to one line; a slip that does not fit a line leaves it alone."""


class Slipped(NamedTuple):
    """One file with one slip."""

    file: str
    slip: str
    lines: tuple[str, ...]
    line: int
    """From 1."""
    item: range
    """The lines of the smallest list item or block around it."""


class Sound(NamedTuple):
    """A sound folder, read once."""

    folder: Folder
    files: dict[str, tuple[str, ...]]


def load(folder: Path) -> Sound:
    reading = read(folder)
    assert not reading.problems
    files = {page.source.file: page.source.lines for page in reading.folder.pages}
    return Sound(reading.folder, files)


def slip(chance: random.Random, one: Sound) -> Slipped:
    """A slip in a line of a file that it changes."""
    while True:
        file = chance.choice(sorted(one.files))
        lines = one.files[file]
        at = chance.randrange(len(lines))
        name = chance.choice(sorted(SLIPS))
        if not lines[at].strip() or lines[at].lstrip()[0] == "#" or _is_within(lines, at):
            continue
        changed = SLIPS[name](lines[at])
        if changed != lines[at]:
            new = (*lines[:at], *changed.split("\n"), *lines[at + 1 :])
            return Slipped(file, name, new, at + 1, _item(lines, at))


def _is_within(lines: tuple[str, ...], at: int) -> bool:
    """Whether the line is a text of several lines, in which every sign is a letter."""
    return not re.match(r"\s*(- |[a-z_0-9]+:)", lines[at])


def _item(lines: tuple[str, ...], at: int) -> range:
    def depth(line: str) -> int:
        return len(line) - len(line.lstrip())

    def ends(first: int) -> int:
        for number in range(first + 1, len(lines)):
            line = lines[number]
            if line.strip() and line.lstrip()[0] != "#" and depth(line) <= depth(lines[first]):
                return number
        return len(lines)

    first = at
    # A list item of more than a word, or a block at the top of the file.
    while first and not re.match(r"\s*- [a-z_]+:|[a-z_]+:", lines[first]):
        first -= 1
    while ends(first) <= at:
        first -= 1
    # A blank or a key that is lost is missed at the block around it, which begins with its key.
    return range(max(1, first), ends(first) + 2)


def problems_of(one: Sound, file: str, data: bytes) -> tuple[list[Problem], object]:
    """Every problem when ``file`` holds ``data``, and what it then says."""
    problems: list[Problem] = []
    kind = Exhibition if file == EXHIBITION else Chapter
    page: Page = _page(parse(data, file), kind, one.folder.languages, problems)
    old = one.folder
    if file == EXHIBITION:
        changed = {"exhibition": page}
    else:
        chapters = dict(old.chapters)
        chapters[Path(file).stem] = page
        changed = {"chapters": chapters}
    fields = {name: getattr(old, name) for name in old.__struct_fields__} | changed
    problems += rules.check(Folder(**fields))
    return list(_once(problems)), page.value


def judge(one: Sound, slipped: Slipped) -> str:
    """exact, item, elsewhere, silent or harmless: where the check points."""
    data = "\n".join(slipped.lines).encode()
    problems, value = problems_of(one, slipped.file, data)
    here = [problem for problem in problems if problem.file == slipped.file]
    lines = {problem.line for problem in here} | _defined(problems, slipped.file)
    if not problems:
        old = next(p.value for p in one.folder.pages if p.source.file == slipped.file)
        return "harmless" if _words(value) == _words(old) else "silent"
    wanted = {slipped.line}
    if slipped.slip == "twice":
        wanted.add(slipped.line + 1)
    if slipped.slip == "gone":
        # Nothing stands where it was: the block it is missed in begins at another line.
        wanted |= set(slipped.item)
    if lines & wanted:
        return "exact"
    return "item" if lines & set(slipped.item) else "elsewhere"


def _defined(problems: list[Problem], file: str) -> set[int]:
    """Lines of ``file`` that the messages name as the place of a name."""
    told = [place for one in problems for place in one.facts.get("defined", ())]
    return {int(place.rpartition(":")[2]) for place in told if place.startswith(f"{file}:")}


def _words(value: object) -> str:
    """Everything that is said, wherever its lines break."""
    return " ".join(repr(value).replace("\\n", " ").split()).replace(" '", "'")


def errors(problems: list[Problem], file: str, line: int) -> set[str]:
    """The codes of the errors in one line."""
    return {
        one.code.value
        for one in problems
        if one.file == file and one.line == line and one.severity is Severity.ERROR
    }
