"""Each fault of layout is seen when it is planted, and points at the line to change."""

import shutil
from pathlib import Path

import pytest

from kiosk.app.inspection import Fault
from kiosk.app.layout import CODES, _problem, layout_problems
from kiosk.app.walk import Place
from kiosk.content.problem import Code

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


def test_a_small_target_becomes_a_problem_of_its_chapter() -> None:
    fault = Fault(kind="small_target", what="杭州", measure="12.0 mm")
    problem = _problem(TINY, Place("flow", "flow", "water", ""), "flow 1920x1080 zh", fault)
    assert problem.code is Code.TARGET_SMALL
    assert problem.file == "chapters/water.yaml"


def test_every_kind_of_fault_has_a_code() -> None:
    assert set(CODES.values()) == {code for code in Code if code.startswith("W")}
