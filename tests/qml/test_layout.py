"""Each fault of layout is seen when it is planted, and points at the line to change."""

import shutil
from pathlib import Path

import pytest

from kiosk.app.inspection import Fault
from kiosk.app.layout import CODES, _problem, layout_problems
from kiosk.app.walk import Place
from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.content.report import report
from tests.exhibitions.grown import Grown, brimful

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return shutil.copytree(TINY, tmp_path / "tiny")


def plant(folder: Path, file: str, right: str, wrong: str) -> int:
    """Replace ``right`` once; the line on which it stands."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(right) == 1
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    return text[: text.index(right)].count("\n") + 1


def subtitle(folder: Path) -> tuple[str, str]:
    lines = (folder / "exhibition.yaml").read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("subtitle"))
    line = next(line for line in lines[at:] if "en:" in line)
    return line, line[: line.index("en:") + 4]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("far " * 160, Code.TEXT_OVERLAPS),
        ("Unbreakable" * 20, Code.TEXT_OVERFLOWS),
        ("A word with \U0002fffd in it", Code.GLYPH_MISSING),
    ],
)
def test_a_planted_fault_is_found_at_its_line(qapp, tiny, words, code) -> None:
    right, head = subtitle(tiny)
    tail = " }" if right.rstrip().endswith("}") else ""
    line = plant(tiny, "exhibition.yaml", right, f'{head}"{words}"{tail}')
    found = [p for p in layout_problems(tiny) if p.code is code and p.file == "exhibition.yaml"]
    assert line in {problem.line for problem in found}


def test_words_on_a_dark_picture_are_found(qapp, tiny) -> None:
    """The tiny exhibition's patches of colour are dark in places."""
    assert Code.TEXT_FAINT in {problem.code for problem in layout_problems(tiny)}


@pytest.mark.parametrize(
    ("place", "language", "words", "file", "line_has"),
    [
        # The same letters stand in a comment's reach, in two files and on two pages.
        (("land", "garden/1"), "zh", "荒坡变成了茶园。", "land", "lead:"),
        (("land", "garden/1"), "zh", "茶", "land", "title: {zh: 一座茶园"),
        (("land", "garden/1"), "en", "Ten years ago this was a bare", "land", "en: |"),
        (("land", "garden/1"), "zh", "30", "land", "value: 30"),
        (("prologue", "numbers/1"), "zh", "3,000", "prologue", "kind: counters"),
        (("water", "years/1"), "zh", "来源：《小河公报》，2022 年", "", "小河公报"),
        (("land", "seasons/2"), "zh", "峡谷", "land", "title: {zh: 峡谷"),
        (("water", "streams/1"), "zh", "南溪 / 小河", "water", "name: {zh: 南溪"),
        (("water", "streams/1"), "zh", "next / previous", "water", "kind: flow"),
        (("water", ""), "zh", "next / previous", "water", "name: {zh: 河水"),
    ],
)
def test_a_fault_points_at_the_text_that_a_curator_wrote(
    place, language, words, file, line_has
) -> None:
    chapter, item = place
    fault = Fault(kind="overflow", what=words, measure="3 px too wide")
    where = Place("a screen", "any", chapter, item)
    problem = _problem(read(TINY).folder, where, language, "a screen 1920x1080", fault)
    assert problem.file == (f"chapters/{file}.yaml" if file else "exhibition.yaml")
    assert line_has in problem.text


def test_a_caption_that_reaches_the_buttons_is_found(qapp, tiny) -> None:
    caption = "春天采下第一片茶叶。"
    line = plant(tiny, "chapters/land.yaml", caption, caption * 14)
    found = [p for p in layout_problems(tiny) if p.code is Code.TEXT_ON_CONTROLS]
    assert ("chapters/land.yaml", line) in {(p.file, p.line) for p in found}


def test_buttons_that_lie_on_each_other_are_found(qapp, tiny) -> None:
    """A stone where home has its own buttons."""
    plant(tiny, "exhibition.yaml", "at: [0.3, 0.5]", "at: [0.2, 0.9]")
    found = [p for p in layout_problems(tiny) if p.code is Code.TARGETS_MEET]
    assert {p.file for p in found} == {"exhibition.yaml"}


def test_texts_as_long_as_the_check_allows_have_room(fonts, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    grown = Grown(tmp_path)
    brimful(grown)
    assert {p.code for p in read(grown.folder).problems} <= {Code.SAME_TEXT}
    found = [p for p in layout_problems(grown.folder) if p.code is not Code.TEXT_FAINT]
    assert not found, report(found, "en")


def test_every_kind_of_fault_has_a_code() -> None:
    assert set(CODES.values()) == {code for code in Code if code.startswith("W")}
