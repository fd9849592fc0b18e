"""The log fills no disk, and loses no line that it has room for."""

import logging
from pathlib import Path

import pytest

from kiosk.machine import log
from kiosk.machine.log import DAYS, open_log

wall = logging.getLogger("wall")


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An open log whose files are full after 1,000 bytes, of which it keeps 10,000."""
    monkeypatch.setattr(log, "LARGEST", 1_000)
    monkeypatch.setattr(log, "MOST", 10_000)
    crashes = []
    monkeypatch.setattr(log.faulthandler, "enable", crashes.append)
    root = logging.getLogger()
    before = root.handlers[:], root.level, logging.raiseExceptions
    root.handlers = []
    open_log(tmp_path)
    logging.raiseExceptions = True
    yield tmp_path
    for one in (*root.handlers, *crashes):
        one.close()
    root.handlers, root.level, logging.raiseExceptions = before


def lines(folder: Path) -> list[int]:
    """The numbers that were written, in order."""
    files = [one.name.split(".") for one in folder.glob("kiosk.log.*")]
    files.sort(key=lambda parts: int(parts[3]) if len(parts) > 3 else 0)
    whole = [*(folder / ".".join(parts) for parts in files), folder / "kiosk.log"]
    return [int(line.split()[-1]) for one in whole for line in one.read_text("utf-8").splitlines()]


def test_a_day_of_many_lines_loses_none_that_there_is_room_for(folder) -> None:
    for number in range(100):
        wall.warning("line %d", number)
    assert lines(folder) == list(range(100))
    assert len(list(folder.iterdir())) > 3


def test_a_fault_that_repeats_all_night_fills_no_disk(folder) -> None:
    for number in range(1_000):
        wall.warning("line %d", number)
    sizes = [one.stat().st_size for one in folder.glob("kiosk.log*")]
    assert max(sizes) < 1_100
    assert 8_000 < sum(sizes) <= 10_100
    assert lines(folder)[-1] == 999
    assert lines(folder) == list(range(lines(folder)[0], 1_000))


def test_the_last_fourteen_days_are_kept(folder) -> None:
    old = [folder / f"kiosk.log.2026-01-{day:02}" for day in range(1, 31)]
    for one in old:
        one.write_text("x")
    for number in range(60):
        wall.warning("line %d", number)
    left = [one for one in old if one.exists()]
    assert left == old[-(DAYS - 1) :], "and today"


def test_crashes_are_not_gathered_for_ever(folder) -> None:
    (folder / "crash.log").write_text("x" * 1_000)
    open_log(folder)
    assert (folder / "crash.log").read_text() == ""
    assert (folder / "crash.log.old").stat().st_size == 1_000
