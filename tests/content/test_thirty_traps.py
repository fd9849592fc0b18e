"""The thirty ways in which YAML misreads curators: each is named in its line, or does no harm."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.content.report import report
from kiosk.content.wording import typed
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.examination import examine
from kiosk.ingest.revision import RevisionStore

WATER, EXHIBITION = "chapters/water.yaml", "exhibition.yaml"
SENTENCE = "sentence: {zh: 水从山里来。, en: Water comes from the hills.}"
PARSERS = re.compile(
    r"expected|found|mapping|sequence|token|scalar|block|character|codec|Error|Traceback|None\b"
)
"""Words of parsers and of Python."""


class Trap(NamedTuple):
    """A slip in the tiny exhibition."""

    number: int
    old: str
    new: str
    code: Code
    meant: str = ""
    """What is to be typed in that line; empty where only the curator knows."""
    below: int = 0
    """How many lines below the first one that was changed."""
    file: str = WATER


def sentence(text: str) -> str:
    return f"sentence:\n  zh: {text}\n  en: Water"


TRAPS = [
    Trap(1, "value: 3000", "value: [1,024, 5]", Code.THOUSANDS_IN_LIST, "    value: [1024, 5]"),
    Trap(6, SENTENCE, sentence("第 #1 号"), Code.HASH_CUTS, '  zh: "第 #1 号"', 1),
    Trap(6, "zh: 水从山里来。", "zh: 第 #1 号", Code.HASH_CUTS,
         'sentence: {zh: "第 #1 号", en: Water comes from the hills.}'),
    Trap(7, "  - water", "  -water", Code.TIGHT_DASH, "  - water", file=EXHIBITION),
    Trap(8, "  - water", "  － water", Code.WIDE_DASH, "  - water", file=EXHIBITION),
    Trap(9, "    value: 3000", "\u3000\u3000value: 3000", Code.WIDE_INDENT, "    value: 3000"),
    Trap(9, "    value: 3000", "\u00a0" * 4 + "value: 3000", Code.WIDE_INDENT, "    value: 3000"),
    Trap(10, "[0.5, 0.4]", "[0.5，0.4]", Code.WIDE_COMMA, "    focus: [0.5, 0.4]", file=EXHIBITION),
    Trap(11, SENTENCE, "sentence: {三峡}", Code.BRACES, 'sentence: "{三峡}"'),
    Trap(12, "accent: jade", "accent: jade\naccent: earth", Code.DUPLICATE_KEY, below=1),
    Trap(13, "file: gorge.jpg", 'file: "images\\new\\t.jpg"', Code.BACKSLASH, '  file: "t.jpg"'),
    Trap(16, "accent: jade", "accent:", Code.EMPTY_VALUE),
    Trap(16, "accent: jade", "accent: ~", Code.EMPTY_VALUE),
    Trap(17, "accent: jade", "accent：jade", Code.WIDE_COLON, "accent: jade"),
    Trap(18, "accent: jade", "accent:jade", Code.TIGHT_COLON, "accent: jade"),
    Trap(19, SENTENCE, sentence("上篇: 峡谷"), Code.COLON_IN_VALUE, '  zh: "上篇: 峡谷"', 1),
    Trap(20, SENTENCE, sentence('"三峡"移民'), Code.QUOTE_CLOSED_EARLY, "  zh: '\"三峡\"移民'", 1),
    Trap(21, "accent: jade", 'accent: "jade', Code.QUOTE_OPEN, 'accent: "jade"'),
    Trap(22, "    value: 3000", "\tvalue: 3000", Code.TAB, "    value: 3000"),
    *(Trap(23, SENTENCE, sentence(f"{sign}水"), Code.RESERVED_START, f'  zh: "{sign}水"', 1)
      for sign in "%@*&!`[{"),
    Trap(25, "date: 2004-05-19", "date: 1994-02-30", Code.NO_SUCH_DAY),
    Trap(26, "accent: jade", "accent: “jade”", Code.SMART_QUOTES, "accent: jade"),
    Trap(28, "    value: 3000", "     value: 3000", Code.INDENT, "    value: 3000"),
    Trap(29, "file: gorge.jpg", "file: Gorge.JPG", Code.PICTURE_CASE, "  file: gorge.jpg"),
    Trap(29, "file: gorge.jpg", "file: ｇorge.jpg", Code.PICTURE_CASE, "  file: gorge.jpg"),
    Trap(30, "accent: jade", "acent: jade", Code.UNKNOWN_KEY, "accent: jade"),
]  # fmt: skip


def change(tiny: Path, file: str, old: str, new: str) -> int:
    """Put ``new`` in the place of the first ``old``; the line on which it begins."""
    path = tiny / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: f"{trap.number}-{trap.new[:24]}")
def test_it_is_named_in_the_line_to_change_with_what_to_type(tiny: Path, trap: Trap) -> None:
    line = change(tiny, trap.file, trap.old, trap.new) + trap.below
    problems = read(tiny).problems
    first = problems[0]
    assert (first.code, first.file, first.line) == (trap.code, trap.file, line)
    assert not [one for one in problems if one.line != line or one.file != trap.file]
    assert typed(first) == trap.meant
    chinese, english = report(problems, "zh"), report(problems, "en")
    for told in (chinese, english):
        assert trap.code.value in told
        assert trap.meant.strip() in told
    words = chinese.replace(trap.new, "").replace(trap.meant, "")
    assert not PARSERS.search(words), "no parser speaks to a curator"
    assert re.search("请改成|怎么改|是不是想写", chinese)
    assert "不可以上墙" in chinese
    if trap.meant:
        path = tiny / trap.file
        lines = path.read_text("utf-8").split("\n")
        lines[line - 1] = trap.meant
        path.write_text("\n".join(lines), "utf-8")
        after = {one.code for one in read(tiny).problems if one.line == line}
        assert trap.code not in after, "what is to be typed mends it"


@pytest.mark.parametrize(("number", "value"), [(2, "234.50"), (2, "0.10"), (27, "1,024")])
def test_a_number_is_shown_as_it_was_typed(tiny: Path, number: int, value: str) -> None:
    change(tiny, WATER, "value: 3000", f"value: {value}")
    shown = read(tiny).chapters["water"].figures["visits"].value
    assert str(shown.text) == value


@pytest.mark.parametrize(
    ("number", "text"),
    [(3, "16:9"), (3, "12:30"), (4, "010"), (5, "NO"), (5, "on"), (5, "yes"), (14, "1e3"),
     (23, "?水"), (26, "“三峡”移民"), (2, "234.50")],
)  # fmt: skip
def test_a_text_says_what_was_typed(tiny: Path, number: int, text: str) -> None:
    change(tiny, WATER, SENTENCE, f"sentence:\n  zh: {text}\n  en: {text}")
    reading = read(tiny)
    assert not [one for one in reading.problems if one.code.value[0] in "YRS"]
    assert reading.chapters["water"].sentence == {"zh": text, "en": text}


@pytest.mark.parametrize(("number", "value"), [(4, "010"), (14, "1e3"), (3, "16:9")])
def test_what_is_no_amount_is_not_guessed(tiny: Path, number: int, value: str) -> None:
    line = change(tiny, WATER, "value: 3000", f"value: {value}")
    assert [(one.code, one.line) for one in read(tiny).problems] == [(Code.NOT_AMOUNT, line)]


def test_15_a_file_saved_as_gibberish_says_so(tiny: Path) -> None:
    path = tiny / EXHIBITION
    path.write_text("锘縧" + path.read_text("utf-8"), "utf-8")
    first = read(tiny).problems[0]
    assert (first.code, first.file, first.line) == (Code.MOJIBAKE, EXHIBITION, 1)


@pytest.mark.parametrize(
    ("encoding", "code"), [("gb18030", Code.GB18030), ("gbk", Code.GB18030), ("utf-16", Code.UTF16)]
)
def test_24_a_file_of_notepad_or_wps_is_read_and_told(tiny: Path, encoding, code) -> None:
    before = read(tiny).chapters["water"]
    path = tiny / WATER
    path.write_bytes(path.read_text("utf-8").encode(encoding))
    reading = read(tiny)
    assert [(one.code, one.file) for one in reading.problems] == [(code, WATER)]
    assert reading.chapters["water"] == before


def test_15_a_mark_of_the_byte_order_is_nothing(tiny: Path) -> None:
    path = tiny / WATER
    path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert not read(tiny).problems


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("typed_as", ["NFC", "NFD"])
def test_29_a_name_is_the_same_however_its_accents_are_written(
    tiny, tmp_path, on_disk, typed_as
) -> None:
    """A Mac writes é as e and an accent: its folders come to Windows and Linux like that."""
    name = "café.jpg"
    (tiny / "pictures/gorge.jpg").rename(tiny / "pictures" / unicodedata.normalize(on_disk, name))
    for file in (WATER, "chapters/land.yaml", "chapters/prologue.yaml"):
        while "gorge.jpg" in (tiny / file).read_text("utf-8"):
            change(tiny, file, "gorge.jpg", unicodedata.normalize(typed_as, name))
    found = [one for one in examine(tiny, read(tiny)) if one.code.value[0] in "XP"]
    assert {one.code for one in found} <= {Code.PICTURE_SMALL}, report(found, "en")
    assert "pictures/" + unicodedata.normalize(typed_as, name) in {one.file for one in found}
    compiled = compile_(tiny, RevisionStore(tmp_path / "store"), (1920, 1080))
    assert compiled.revision, report(compiled.problems, "en")


def test_every_number_of_the_table_is_here() -> None:
    own = {2, 3, 4, 5, 14, 15, 24, 26, 27, 29}
    assert {trap.number for trap in TRAPS} | own == set(range(1, 31))


def test_a_name_that_is_unknown_tells_where_the_like_of_it_is_written(tiny: Path) -> None:
    line = change(tiny, EXHIBITION, "    jade:", "    jaed:")
    problems = read(tiny).problems
    assert {one.code for one in problems} == {Code.UNKNOWN_ACCENT}
    assert f"这个名字写在：exhibition.yaml:{line}" in report(problems, "zh")
    assert f"That name is written in: exhibition.yaml:{line}" in report(problems, "en")
