from __future__ import annotations

import os
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content.manual import manual, page
from kiosk.content.problem import WARNINGS, Code, Severity
from kiosk.content.reader import read
from kiosk.speaking import Parser

MANUALS = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_committed_manual_is_made_from_the_codes(language) -> None:
    """`UPDATE_GOLDENS=1 pytest tests/content/test_manual.py` writes it anew."""
    file = MANUALS / f"manual.{language}.md"
    if os.environ.get("UPDATE_GOLDENS"):
        file.write_text(manual(language), encoding="utf-8")
    assert file.read_text("utf-8") == manual(language)


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_every_code_says_what_why_and_how_in_both_languages(code) -> None:
    for language, letter, mild in (
        ("zh", "[\u4e00-\u9fff]", "- 提醒"),
        ("en", "[a-z]{2}", "- warning"),
    ):
        text = page(code, language)
        heading, _, severity, why, fix = text.split("\n")[:5]
        assert severity.startswith(mild) is (code in WARNINGS)
        what = heading.removeprefix(f"{code.value}  ")
        for said in (what, *(re.split("：|: ", line, maxsplit=1)[1] for line in (why, fix))):
            assert re.search(letter, said), (language, text)
        assert not re.search(r"\{\w+\}", text), "no blanks for facts"


def test_a_code_is_explained_in_small_letters_too(capsys) -> None:
    assert cli.main(["check", "--explain", "y017"]) == CLEAN
    assert "冒号用成了中文全角" in capsys.readouterr().out


def test_a_code_that_does_not_exist_is_said(capsys) -> None:
    assert cli.main(["check", "--explain", "Z9"]) == PROBLEMS
    assert "Z9" in capsys.readouterr().err


def test_lines_are_what_an_editor_can_match(tiny, capsys) -> None:
    land = tiny / "chapters/land.yaml"
    land.write_text(land.read_text("utf-8").replace("accent: earth", "accent：earth"), "utf-8")
    assert cli.main(["check", str(tiny), "--lines"]) == PROBLEMS
    matcher = re.compile(r"^(.+):(\d+):(\d+): (error|warning): (\w\d{3}) (.+)$")
    lines = [matcher.match(line) for line in capsys.readouterr().out.splitlines()]
    assert all(lines)
    assert any(line[5] == "Y017" and line[2] == "3" for line in lines)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_readme_names_every_command(name) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert f"| `kiosk {name} " in readme


@pytest.mark.parametrize(
    "words",
    [["chek"], ["check", "--lang", "fr"], ["pictures"], ["run", "--window", "5"], ["check", "-x"]],
)
def test_a_wrong_call_is_told_in_chinese_first(words, capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(words)
    assert stopped.value.code == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert " · " in told
    assert re.search("[\u4e00-\u9fff]", told.partition(" · ")[0])


def test_every_picture_and_file_of_the_guide_is_there() -> None:
    """And those beside the English words are English."""
    content = Path(__file__).parents[2] / "content"
    text = (content / "README.md").read_text("utf-8")
    chinese, english = text.split("\n# How to change", 1)
    for half, mark in ((chinese, False), (english, True)):
        pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", half)
        assert len(pictures) == 9
        assert all(name.endswith(".en.jpg") is mark for name in pictures)
        links = re.findall(r"\]\(([^)#:]+)\)", half)
        assert "guide/card.pdf" in links
        assert not [name for name in links if not (content / name).is_file()]


GUIDE = (MANUALS / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "line", sorted(set(re.findall(r"^ *kiosk (\w.*?)(?:  +#.*)?$", GUIDE, re.MULTILINE)))
)
def test_what_the_guide_says_to_type_can_be_typed(line) -> None:
    name, *words = line.split()
    module = import_module(f"kiosk.commands.{cli.MODULES.get(name, name)}")
    parser = Parser(prog="kiosk")
    module.add(parser)
    parser.parse_args(words)


def test_the_recipes_begin_with_the_check_that_takes_seconds() -> None:
    recipes = [one for one in GUIDE.split("```")[1::2] if "kiosk run" in one]
    assert len(recipes) == 2
    assert not any("--strict" in one for one in recipes)


def test_a_chapter_goes_as_the_guide_says(tmp_path) -> None:
    """What others still use of it is all that the check finds."""
    content = Path(shutil.copytree(MANUALS, tmp_path / "content"))
    top = content / "exhibition.yaml"
    listed = read(content).folder.listed
    # The prologue has no stone, so that the second chapter has the first.
    index = listed.index("livelihoods") - 1
    text = top.read_text("utf-8").replace("  - livelihoods\n", "", 1)
    halves = re.split(r"(?<=    stones:\n)", text)
    for number, half in enumerate(halves[1:], 1):
        stones = re.findall(r"      - at:.*\n(?:        .*\n)*", half)
        halves[number] = half.replace(stones[index], "", 1)
    top.write_text("".join(halves), "utf-8")
    (content / "chapters" / "livelihoods.yaml").unlink()
    errors = [one for one in read(content).problems if one.severity is Severity.ERROR]
    assert errors
    assert {one.code for one in errors} <= {Code.UNKNOWN_FIGURE, Code.UNKNOWN_CHAPTER}
