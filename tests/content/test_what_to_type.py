"""What a message says to type is right as it stands: typed, the file is read as it was meant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.content.mending import mend
from kiosk.content.problem import Code, Problem
from kiosk.content.reader import read
from kiosk.content.report import report
from kiosk.content.source import parse
from kiosk.content.wording import typed, word

ROOT = Path(__file__).parents[2]
LIVELIHOODS = "chapters/livelihoods.yaml"


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    """A chapter of the real exhibition, sound but for what a test does to it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content" / LIVELIHOODS


def told(chapter: Path) -> list[Problem]:
    return [one for one in read(chapter.parent.parent).problems if one.file == LIVELIHOODS]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('en: "2022”', 'en: "2022"'),
        ('- "livelihoods”', '- "livelihoods"'),
        ("en: '2022’", "en: '2022'"),
        # What is quoted within a text is not the end of it.
        ('zh: "他说“好”', 'zh: "他说“好”"'),
        ('en: "the residents’', 'en: "the residents’"'),
    ],
)
def test_a_quote_of_another_kind_is_not_left_within_the_text(wrong: str, right: str) -> None:
    (problem,) = parse(f"{wrong}\n".encode(), "x.yaml").problems
    assert typed(problem) == right


@pytest.mark.parametrize("column", [6, 8])
@pytest.mark.parametrize("slide", ["双溪小区", "水塘变成湖", "杨梅"])
def test_a_slide_without_its_dash_is_told_to_lack_it(chapter, column: int, slide: str) -> None:
    text = chapter.read_text("utf-8")
    begins = text.rindex("      - title:", 0, text.index(f"          zh: {slide}"))
    slipped = text[:begins] + " " * column + "title:" + text[begins + len("      - title:") :]
    chapter.write_text(slipped, "utf-8")
    (problem,) = told(chapter)
    assert problem.code is Code.DASH_MISSING
    assert typed(problem) == "      - title:"


@pytest.mark.parametrize("line", ["zh: 水塘变成湖", "en: From pond to lake"])
def test_a_text_without_its_language_is_told_with_it(chapter, line: str) -> None:
    chapter.write_text(chapter.read_text("utf-8").replace(line, line[4:], 1), "utf-8")
    (problem,) = told(chapter)
    assert problem.code is Code.NEEDS_LANGUAGES
    assert f"请改成：          {line}" in report([problem], "zh")


def example(kind: str) -> str:
    """As it stands in the curators' guide, flush left."""
    guide = (ROOT / "content" / "README.md").read_text("utf-8")
    begins = guide.index(f"- kind: {kind}\n")
    return guide[begins : guide.index("```", begins)]


@pytest.mark.parametrize("kind", ["slideshow", "story", "counters", "timeline", "flow"])
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_an_example_that_was_pasted_flush_left_is_one_problem_and_is_mended(
    chapter, kind: str, place: str
) -> None:
    lines = chapter.read_text("utf-8").splitlines(keepends=True)
    heads = [number for number, line in enumerate(lines) if line.startswith("  - kind:")]
    at = {"first": heads[0], "middle": heads[1], "last": len(lines)}[place]
    pasted = example(kind).splitlines(keepends=True)
    chapter.write_text("".join([*lines[:at], *pasted, *lines[at:]]), "utf-8")
    (problem,) = parse(chapter.read_bytes(), LIVELIHOODS).problems
    last = at + len("".join(pasted).rstrip().splitlines())
    said = word(problem, "zh")
    assert f"从第 {at + 1} 行到第 {last} 行整段往里移" in said.fix
    mended = mend(chapter.read_bytes(), LIVELIHOODS)
    moved = ["  " + line if line.strip() else line for line in pasted]
    assert mended.data.decode() == "".join([*lines[:at], *moved, *lines[at:]])


def test_two_wrong_numbers_of_one_place_are_one_problem(chapter) -> None:
    text = chapter.read_text("utf-8")
    chapter.write_text(text.replace("focus: [0.6, 0.45]", "focus: [60%, 45%]  # 湖", 1), "utf-8")
    (problem,) = told(chapter)
    assert typed(problem).strip() == "focus: [0.6, 0.45]  # 湖"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("file: lakepark.jpg", "文件: lakepark.jpg"),
        ("kind: illustration", "种类: illustration"),
        ("kind: illustration", "kind: 插画"),
        ("qualifier: more than", "qualifier: 余"),
        ("caption:", "说明:"),
        ("figures: [shuangxi_people, shuangxi_share]", "数字: [shuangxi_people, shuangxi_share]"),
        ("zh: 水塘变成湖", "中文: 水塘变成湖"),
        ("- kind: story", "- kind: 故事"),
    ],
)
def test_chinese_names_of_keys_and_values_are_understood(chapter, right: str, wrong: str) -> None:
    text = chapter.read_text("utf-8")
    assert right in text
    chapter.write_text(text.replace(right, wrong, 1), "utf-8")
    (problem,) = told(chapter)
    assert typed(problem).strip() == right


@pytest.mark.parametrize(
    "path", [r"C:\Users\wang\lake.jpg", r'"C:\Users\wang\lake.jpg"', "/a/lake.jpg"]
)
def test_a_picture_elsewhere_is_to_be_copied_first(chapter, path: str) -> None:
    text = chapter.read_text("utf-8")
    chapter.write_text(text.replace("file: lakepark.jpg", f"file: {path}", 1), "utf-8")
    (problem,) = told(chapter)
    said = word(problem, "zh")
    assert "先把它拷进 pictures" in said.fix
    assert said.fix.endswith("lake.jpg")
    assert not said.fix_is_line
