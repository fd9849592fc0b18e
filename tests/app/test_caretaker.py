"""What decays on the disk while the doors are open is found and made again."""

import logging
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.app.caretaker import Caretaker
from kiosk.app.compilation import Compilation
from kiosk.app.compiler import command
from kiosk.app.doors import open_revision
from kiosk.app.faces import load_faces
from kiosk.app.midnight import Midnight
from kiosk.app.player import Wish, _take_care
from kiosk.app.presentation import Presentation
from kiosk.app.show import Show
from kiosk.app.succession import Succession
from kiosk.app.walk import settle
from kiosk.app.watch import Watch
from kiosk.content.revision import CHAPTERS, INDEX, PICTURES, Revision
from kiosk.pack.installing import install, roll_back
from kiosk.pack.packing import pack

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
BOX = (640, 360)
PATIENT = 60_000
"""ms, beside other tests. QSignalSpy's own wait would keep Python's threads from running."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture(autouse=True)
def _in_a_hurry(request, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside other tests the compiler would wait for all of them."""
    if "patient" not in request.fixturenames:

        def hurried(folder: Path, store: Path, size: tuple[int, int], **manner: bool) -> list[str]:
            assert manner.pop("patient")
            assert not manner["unfinished"]
            assert not manner["timeless"]
            return command(folder, store, size, **manner)

        monkeypatch.setattr("kiosk.app.compilation.command", hurried)


@pytest.fixture
def patient() -> None:
    """As in a hall."""


@pytest.fixture
def look_through(content, qtbot) -> Callable[..., None]:
    """Let a caretaker go through all of ``content`` once."""

    def looker(shown: str = "") -> None:
        caretaker = Caretaker(content, BOX, shown)
        with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
            caretaker.watch()
        caretaker.stop()

    return looker


def test_a_picture_that_decayed_is_made_again(look_through, content) -> None:
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
    look_through()
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


def one_bit(data: bytes) -> bytes:
    """So that it is no text."""
    return data[:5] + b"\xff" + data[6:]


def another_figure(data: bytes) -> bytes:
    """So that it is text of the same kind, but speaks of what is not there."""
    assert b'"figures":["' in data
    return data.replace(b'"figures":["', b'"figures":["x', 1)


@pytest.mark.parametrize("harm", [one_bit, another_figure])
def test_a_chapter_that_decayed_is_mist_until_it_is_made_again(look_through, content, harm) -> None:
    revision = open_revision(content, BOX)
    assert revision
    chapter = revision.folder / CHAPTERS / "land.json"
    before = chapter.read_bytes()
    chapter.write_bytes(harm(before))
    shown = Presentation(Revision(revision.folder))
    visit = shown.bridge
    visit.wake()
    assert visit.pictureOf("land", False).isEmpty() is (harm is one_bit)
    visit.openChapter("land")
    visit.openSection(0)
    assert visit.screen == "item", "the visitor gets an answer"
    assert visit.page.kind == "mist"
    visit.home()
    look_through(revision.name)
    assert chapter.read_bytes() == before
    visit.openChapter("land")
    visit.openSection(0)
    assert visit.page.kind == "slide", "the next visitor finds it whole"


def test_what_is_whole_is_said_to_be(look_through, content, caplog) -> None:
    revision = open_revision(content, BOX)
    assert revision
    with caplog.at_level(logging.INFO):
        look_through(revision.name)
    assert f"{revision.name} is whole" in caplog.text


def test_what_is_not_on_the_screen_is_not_said_to_be_whole(look_through, content, caplog) -> None:
    revision = open_revision(content, BOX)
    assert revision
    file = content / "exhibition.yaml"
    file.write_text(file.read_text("utf-8") + "\n# a remark\n", "utf-8")
    with caplog.at_level(logging.INFO):
        look_through("another")
    assert "whole" not in caplog.text
    assert "is ready" in caplog.text


def test_a_compiler_that_does_not_start_is_told(look_through, content, caplog, monkeypatch) -> None:
    monkeypatch.setattr(sys, "executable", str(content / "nothing"))
    look_through()
    assert "could not be prepared" in caplog.text


def test_nothing_is_left_running_when_the_doors_close(qapp, content) -> None:
    compilation = Compilation(content, content.parent / "state", BOX)
    compilation.begin()
    compilation.stop()
    assert not compilation.running
    compilation.begin()
    assert not compilation.running, "a look at the folder may still have been on its way"


def test_content_that_broke_meanwhile_is_told_and_left_alone(look_through, content, caplog) -> None:
    assert open_revision(content, BOX)
    (content / "exhibition.yaml").write_text("title: [", encoding="utf-8")
    look_through()
    assert "exhibition.yaml" in caplog.text


def test_what_a_curator_changes_is_made_ready(qtbot, content) -> None:
    revision = open_revision(content, BOX)
    assert revision
    caretaker = Caretaker(content, BOX, revision.name)
    renewed = QSignalSpy(caretaker.renewed)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        caretaker.watch()
    assert not renewed.count()
    file = content / "exhibition.yaml"
    good = file.read_text("utf-8")
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        file.write_text("title: [", "utf-8")
    assert not renewed.count(), "what is broken is not shown"
    with qtbot.waitSignal(caretaker.renewed, timeout=PATIENT):
        file.write_text(good.replace("zh: ", "zh: 新", 1), "utf-8")
    assert renewed.at(0)[0] != revision.folder
    caretaker.stop()


def test_what_is_installed_is_made_ready_and_what_is_taken_back_too(qtbot, content) -> None:
    first = open_revision(content, BOX)
    assert first
    other = Path(shutil.copytree(content, content.parent / "desk"))
    file = other / "exhibition.yaml"
    file.write_text(file.read_text("utf-8").replace("zh: ", "zh: 新", 1), "utf-8")
    packed = pack(other, content.parent / "river-1.kiosk").file
    caretaker = Caretaker(content, BOX, first.name)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        caretaker.watch()
    with qtbot.waitSignal(caretaker.renewed, timeout=PATIENT) as renewed:
        install(packed, content)
    caretaker.note(renewed.args[0].name)
    with qtbot.waitSignal(caretaker.renewed, timeout=PATIENT) as renewed:
        roll_back(content)
    assert renewed.args[0] == first.folder
    caretaker.stop()


@pytest.mark.parametrize("watch", [True, False])
def test_another_day_is_looked_at_whether_changes_are_watched_or_not(qtbot, content, watch) -> None:
    first = open_revision(content, BOX)
    assert first
    load_faces()
    shown = Show(first, size=BOX)
    succession = Succession(shown, lambda *_: shown, lambda _: None)
    _take_care(Wish(content, BOX, "", 90, 20, False, watch), BOX, first.name, succession)
    caretaker = succession.findChild(Caretaker)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        settle(shown)
    (midnight,) = caretaker.findChildren(Midnight)
    midnight._today = lambda: date.max
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        midnight.look()
    caretaker.stop()
    succession.close()


def save(content: Path) -> Callable[[], object]:
    """A title that somebody regrets; how it is undone."""
    file = content / "exhibition.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("zh: ", "zh: 错", 1), "utf-8")
    return lambda: file.write_text(good, "utf-8")


def bring(content: Path) -> Callable[[], object]:
    """The same from a stick."""
    other = Path(shutil.copytree(content, content.parent / "desk"))
    save(other)
    install(pack(other, content.parent / "river-1.kiosk").file, content)
    return lambda: roll_back(content)


@pytest.mark.parametrize("change", [save, bring])
def test_what_is_undone_during_a_visit_never_goes_on_the_wall(qtbot, content, change) -> None:
    first = open_revision(content, BOX)
    assert first
    load_faces()
    shown = Show(first, size=BOX)
    made: list[Revision] = []
    succession = Succession(shown, lambda revision, _: made.append(revision), lambda _: None)
    settle(shown)
    wish = Wish(content, BOX, "", 90, 20, smoke=False, watch=True)
    _take_care(wish, BOX, first.name, succession)
    caretaker = succession.findChild(Caretaker)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        shown.bridge.wake()
    with qtbot.waitSignal(caretaker.renewed, timeout=PATIENT):
        undo = change(content)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        undo()
    while shown.bridge.screen != "attract":
        shown.visit.tick(shown.visit.deadline)
        shown.bridge.tick()
    caretaker.stop()
    succession.close()
    assert not made, "nobody wants to see it"


def test_what_has_ended_the_program_twice_is_not_offered_again(
    qapp, qtbot, content, caplog
) -> None:
    shown = open_revision(content, BOX)
    assert shown
    file = content / "exhibition.yaml"
    file.write_text(file.read_text("utf-8").replace("zh: ", "zh: 坏", 1), "utf-8")
    bad = open_revision(content, BOX)
    assert bad
    caretaker = Caretaker(content, BOX, shown.name)
    for _ in range(2):
        caretaker._store.probation.begin(content, bad.name)
    renewed = QSignalSpy(caretaker.renewed)
    with qtbot.waitSignal(caretaker.looked, timeout=PATIENT):
        caretaker.look()
    assert not renewed.count()
    assert "is not shown until the content changes" in caplog.text
    caretaker.stop()


def test_a_stick_that_is_pulled_is_seen_and_changes_nothing_when_it_is_back(content) -> None:
    watch = Watch(content, BOX)
    before = watch.look()
    away = content.rename(content.with_name("away"))
    assert watch.look() == "", "there is nothing to compile"
    away.rename(content)
    assert watch.look() == before


def test_it_leaves_the_processor_to_visitors(qapp, content, patient) -> None:
    program, *arguments = command(content, content, BOX)
    compilation = Compilation(content, content, BOX)
    assert compilation._process.program() == program
    assert set(compilation._process.arguments()) - set(arguments) >= {"--patient"}
