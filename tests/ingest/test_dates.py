"""A revision is what is shown on its day, and remembers for how long that holds."""

import json
import re
from datetime import date

import pytest

import kiosk
from kiosk.app.doors import open_revision
from kiosk.content import clock
from kiosk.content.clock import hall_day
from kiosk.content.problem import Code
from kiosk.content.revision import Revision
from kiosk.ingest.__main__ import main
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.recipe import Box, state
from kiosk.machine.folders import revision_folder
from kiosk.places import CHECKOUT

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


# ---------------------------------------------------------------------- a clock that is wrong


class Reset(date):
    """As a clock whose battery was empty."""

    @classmethod
    def today(cls) -> date:
        return date(1970, 1, 1)


def test_a_clock_behind_the_program_is_not_believed() -> None:
    made = date.fromisoformat(kiosk.__date__)
    assert hall_day(made) == made
    assert hall_day(date(2099, 1, 1)) == date(2099, 1, 1)
    for wrong in (date(1970, 1, 1), date(2015, 1, 1), date.fromordinal(made.toordinal() - 1)):
        assert hall_day(wrong) is None


def test_a_wrong_clock_takes_nothing_from_the_wall_and_is_told_once(
    june, in_process, monkeypatch, capsys, caplog
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(june.parent / "state"))
    monkeypatch.setattr(clock, "date", Reset)
    assert main([str(june), str(revision_folder()), *map(str, SCREEN)]) == 0
    made = json.loads(capsys.readouterr().out)["revision"]
    revision = open_revision(june, SCREEN)
    assert str(revision.folder) == made
    assert "land" in keys(revision.folder)
    assert capsys.readouterr().err.count("时钟不对") == 1
    assert caplog.text.count("The clock is wrong") == 1


def test_the_program_knows_when_it_was_made() -> None:
    log = (CHECKOUT / "CHANGELOG.md").read_text("utf-8")
    releases = dict(re.findall(r"^## \[(\d[^]]*)\] - (\S+)$", log, re.MULTILINE))
    assert max(releases.values(), default="") <= kiosk.__date__
    assert releases.get(kiosk.__version__, kiosk.__date__) == kiosk.__date__
