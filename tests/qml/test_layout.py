"""Each fault of layout is seen when it is planted, and points at the line to change."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app.inspection import FaultKind, inspect
from kiosk.app.layout import CODES
from kiosk.app.walk import places
from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.content.report import report
from tests.exhibitions.grown import Grown, brimful
from tests.qml.layouts import layout_problems
from tests.qml.tree import objects_in

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
        # Few words, which the plain check lets through, and many letters.
        ("Farawaybeyondthehills " * 14, Code.TEXT_OVERLAPS),
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


@pytest.mark.parametrize(("lower", "seen"), [(-2, True), (3, False)])
def test_texts_that_touch_by_a_hair_are_found_and_those_that_do_not_are_left(
    open_show, lower, seen
) -> None:
    """A line box is air above and below its strokes; two px of strokes on strokes are no air."""
    show = open_show()
    assert "slideshow" in (place.screen for place in places(show))
    page = show.bridge.page
    items = {
        str(one.property("text")): one
        for one in objects_in(show.window)
        if isinstance(one, QQuickItem) and one.inherits("QQuickText") and one.isVisible()
    }
    title, caption = items[page.title], items[page.text]
    boxes = {one.text: one for one in inspect(show.window)[1].texts}
    over, under = boxes[page.title], boxes[page.text]
    caption.setX(title.x())
    caption.setY(caption.y() + over.y + over.h + lower - under.y)
    faults = [fault for fault in inspect(show.window)[1].faults if page.title in fault.what]
    assert bool([one for one in faults if one.kind is FaultKind.OVERLAP]) is seen


def test_words_on_a_dark_picture_are_found(qapp, tiny) -> None:
    """The tiny exhibition's patches of colour are dark in places."""
    assert Code.TEXT_FAINT in {problem.code for problem in layout_problems(tiny)}


def test_a_text_that_reaches_the_buttons_is_found(qapp, tiny) -> None:
    words = "Watercomesdownfromthehills " * 22
    line = plant(tiny, "chapters/water.yaml", "en: Water comes from the hills.", f"en: {words}")
    found = [p for p in layout_problems(tiny) if p.code is Code.TEXT_ON_CONTROLS]
    assert ("chapters/water.yaml", line) in {(p.file, p.line) for p in found}


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


def test_every_kind_of_fault_has_a_code_and_no_code_is_left() -> None:
    assert set(CODES) == set(FaultKind)
    assert set(CODES.values()) == {code for code in Code if code.startswith("W")}
