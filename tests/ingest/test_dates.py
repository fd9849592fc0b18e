"""A revision is what is shown on its day, and remembers for how long that holds."""

from datetime import date

import pytest

from kiosk.content.problem import Code
from kiosk.content.revision import Revision
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.recipe import Box, state

SCREEN = (192, 108)
MAY, JUNE, JULY = date(2026, 5, 31), date(2026, 6, 15), date(2026, 7, 1)


@pytest.fixture
def june(content):
    """The chapter ``land`` is shown in June 2026 only."""
    file = content / "chapters" / "land.yaml"
    file.write_text(file.read_text("utf-8") + "from: 2026-06\nuntil: 2026-06\n", "utf-8")
    return content


def keys(folder) -> list[str]:
    return [chapter.key for chapter in Revision(folder).outline.chapters]


def test_a_wall_shows_what_its_day_allows(june, store, in_process) -> None:
    for day, there in ((MAY, False), (JUNE, True), (JULY, False)):
        folder = compile_(june, store, SCREEN, today=day).revision
        assert ("land" in keys(folder)) is there
        assert (folder / "chapters" / "land.json").exists() is there


def test_a_desk_shows_everything(june, store, in_process) -> None:
    assert "land" in keys(compile_(june, store, SCREEN).revision)


def test_a_figure_outlives_the_chapter_that_defines_it(june, store, in_process) -> None:
    folder = compile_(june, store, SCREEN, today=MAY).revision
    assert "share" in Revision(folder).outline.figures


def test_a_day_without_a_change_is_known_and_another_is_not(june, store, in_process) -> None:
    made = compile_(june, store, SCREEN, today=JUNE).revision
    signature = state(june, Box(*SCREEN))
    for day in (date(2026, 6, 1), JUNE, date(2026, 6, 30)):
        assert store.unchanged(june, signature, day) == made
        assert store.seen(june, signature, day)
    for day in (MAY, JULY):
        assert store.unchanged(june, signature, day) is None
        assert store.seen(june, signature, day) is None
    assert store.seen(june, signature) is None, "timeless is another question"


def test_without_dates_every_day_is_the_same(content, store, in_process) -> None:
    made = compile_(content, store, SCREEN, today=MAY).revision
    assert store.unchanged(content, state(content, Box(*SCREEN)), JULY) == made
    assert compile_(content, store, SCREEN, today=JULY).revision == made
    assert compile_(content, store, SCREEN).revision == made


def test_a_day_with_nothing_to_show_leaves_what_was_there(content, store, in_process) -> None:
    for file in (content / "chapters").iterdir():
        file.write_text(file.read_text("utf-8") + "until: 2026-06\n", "utf-8")
    good = compile_(content, store, SCREEN, today=JUNE).revision
    folder, problems = compile_(content, store, SCREEN, today=JULY)
    assert folder is None
    (problem,) = problems
    assert (problem.code, problem.facts["day"]) == (Code.NOTHING_SHOWN, "2026-07-01")
    assert problem.text == "chapters:"
    assert store.latest() == good
