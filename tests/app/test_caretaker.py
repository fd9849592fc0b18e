"""What decays on the disk while the doors are open is found and made again."""

import logging
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtTest import QSignalSpy

from kiosk.app.caretaker import Caretaker
from kiosk.app.compiler import command
from kiosk.app.doors import open_revision
from kiosk.content.revision import INDEX, PICTURES

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
BOX = (640, 360)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def look_through(content: Path, shown: str = "") -> None:
    caretaker = Caretaker(content, BOX, shown)
    ended = QSignalSpy(caretaker.ended)
    caretaker.begin()
    assert ended.count() or ended.wait(60_000)


def test_a_picture_that_decayed_is_made_again(qapp, content) -> None:
    revision = open_revision(content, BOX)
    assert revision
    first = revision.outline.first_pictures
    pictures = sorted((revision.folder / PICTURES).iterdir())
    inner = next(one for one in pictures if f"{PICTURES}/{one.name}" not in first)
    before = inner.read_bytes()
    inner.write_bytes(bytes(len(before)))
    again = open_revision(content, BOX)
    assert again, "a start reads the first screens only"
    assert not any(inner.read_bytes())
    look_through(content)
    assert inner.read_bytes() == before


def test_a_first_picture_that_decayed_is_not_waited_for(qapp, content) -> None:
    revision = open_revision(content, BOX)
    assert revision
    picture = revision.folder / revision.outline.first_pictures[0]
    before = picture.read_bytes()
    picture.write_bytes(bytes(len(before)))
    assert open_revision(content, BOX)
    assert picture.read_bytes() == before


def test_an_index_that_decayed_and_still_can_be_read_ends_no_start(qapp, content) -> None:
    revision = open_revision(content, BOX)
    assert revision
    index = revision.folder / INDEX
    before = index.read_bytes()
    picture = revision.outline.first_pictures[0].encode()
    index.write_bytes(before.replace(picture, picture[:-5] + b"x" + picture[-4:]))
    assert index.read_bytes() != before
    assert open_revision(content, BOX)
    assert index.read_bytes() == before


def test_what_is_whole_is_said_to_be(qapp, content, caplog) -> None:
    revision = open_revision(content, BOX)
    assert revision
    with caplog.at_level(logging.INFO):
        look_through(content, revision.name)
    assert f"{revision.name} is whole" in caplog.text


def test_what_is_not_on_the_screen_is_not_said_to_be_whole(qapp, content, caplog) -> None:
    revision = open_revision(content, BOX)
    assert revision
    file = content / "exhibition.yaml"
    file.write_text(file.read_text("utf-8") + "\n# a remark\n", "utf-8")
    with caplog.at_level(logging.INFO):
        look_through(content, "another")
    assert "whole" not in caplog.text
    assert "the next start shows" in caplog.text


def test_a_compiler_that_does_not_start_is_told(qapp, content, caplog, monkeypatch) -> None:
    monkeypatch.setattr(sys, "executable", str(content / "nothing"))
    look_through(content)
    assert "not looked through" in caplog.text


def test_nothing_is_left_running_when_the_doors_close(qapp, content, capfd) -> None:
    caretaker = Caretaker(content, BOX, "")
    caretaker.begin()
    process = caretaker._process
    assert process.waitForStarted()
    caretaker.stop()
    assert process.state() is QProcess.ProcessState.NotRunning


def test_content_that_broke_meanwhile_is_told_and_left_alone(qapp, content, caplog) -> None:
    assert open_revision(content, BOX)
    (content / "exhibition.yaml").write_text("title: [", encoding="utf-8")
    look_through(content)
    assert "exhibition.yaml" in caplog.text


def test_it_leaves_the_processor_to_visitors(qapp, content) -> None:
    program, *arguments = command(content, content, BOX)
    caretaker = Caretaker(content, BOX, "")
    assert caretaker._process.program() == program
    assert set(caretaker._process.arguments()) - set(arguments) >= {"--patient"}
