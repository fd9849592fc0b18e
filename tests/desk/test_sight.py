"""What the curator sees belongs to where they stand."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.report import as_json
from kiosk.desk.sight import AROUND, Sight
from kiosk.desk.stand import Stand
from kiosk.desk.workpiece import Workpiece
from kiosk.visit.phase import Screen

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
LAND = "chapters/land.yaml"


@pytest.fixture
def piece(tmp_path: Path) -> Workpiece:
    return Workpiece(Path(shutil.copytree(TINY, tmp_path / "content")))


def judged(piece: Workpiece, *changes: tuple[str, str]) -> Sight:
    """The folder after somebody has saved the chapter on land."""
    text = (piece.folder / LAND).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (piece.folder / LAND).write_text(text, "utf-8")
    piece.look()
    sight = Sight(piece)
    sight.judge(as_json(piece.reading.problems, "en")["problems"])
    return sight


def test_a_problem_leads_to_its_chapter_and_no_further(piece) -> None:
    sight = judged(piece, ("value: 30", "value: many"))
    (problem,) = sight.errors
    assert sight.chapter_of(problem) == Stand(Screen.OPENING, "land")
    sight.stand = Stand(Screen.ITEM, "land", 0, 1)
    assert sight.chapter_of(problem) is None, "the page that is open stays"
    problem.file = "exhibition.yaml"
    assert sight.chapter_of(problem) is None
    problem.file = "pictures/tea.jpg"
    assert sight.chapter_of(problem) is None


def test_each_file_says_how_much_is_wrong_in_it(piece) -> None:
    sight = judged(piece, ("value: 30", "value: many"), ("kind: photograph", "kind: dream"))
    rows = sight.pages(date(2026, 1, 1))
    wrong = {row.opens: row.property("errors") for row in rows if row.opens}
    assert wrong[LAND] == 2
    assert sum(wrong.values()) == 2


def test_lines_are_those_around_the_one_looked_at(piece) -> None:
    sight = judged(piece, ("name:", "# a remark\n" * 200 + "name:"), ("value: 30", "value: many"))
    every = piece.lines(LAND)
    number = next(n for n, line in enumerate(every, 1) if "many" in line)
    sight.file, sight.line = LAND, number
    rows = sight.lines()
    assert rows[sight.row].property("number") == number
    assert rows[sight.row].property("error")
    assert [row.property("number") for row in rows if row.property("error")] == [number]
    assert rows[0].property("number") == number - AROUND
    sight.line = 3
    rows = sight.lines()
    assert rows[sight.row].property("number") == 3
    assert [row.property("text") for row in rows] == list(every[: 3 + AROUND])
