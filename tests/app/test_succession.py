"""New content takes the screen when nobody is touching it, whole, or not at all."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.app.doors import open_revision
from kiosk.app.faces import load_faces
from kiosk.app.show import Show
from kiosk.app.succession import HANDOVER_MS, Succession
from kiosk.app.walk import settle
from kiosk.app.window import Window
from kiosk.content.revision import CHAPTERS, INDEX, Revision

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
BOX = (640, 360)
PATIENCE = 20_000
"""ms for a first screen on a busy machine."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture
def compiled(content: Path) -> Callable[[str], Revision]:
    """The revision with another title."""

    def compile_with(title: str) -> Revision:
        file = content / "exhibition.yaml"
        text = file.read_text("utf-8")
        file.write_text(re.sub("(?<=title: {zh: )[^,]*", title, text, count=1), "utf-8")
        revision = open_revision(content, BOX)
        assert revision
        return revision

    return compile_with


@pytest.fixture
def succession(qapp, compiled) -> Iterator[Succession]:
    load_faces()
    first = Show(compiled("旧"), size=BOX)
    heir = Succession(
        first,
        lambda revision, old: Show(revision, size=BOX, beside=old),
        lambda window: window.window.show(),
    )
    settle(first)
    yield heir
    heir.close()


def until(done: Callable[[], bool]) -> None:
    for _ in range(PATIENCE):
        if done():
            return
        QTest.qWait(1)
    pytest.fail("it does not happen")


def look_around(show: Window) -> None:
    """Every kind of screen; a warning of Qt's fails the test."""
    assert isinstance(show, Show)
    show.bridge.wake()
    for chapter in show.visit.outline.chapters:
        show.bridge.openChapter(chapter.key)
        settle(show)
        while show.bridge.canNext:
            show.bridge.next()
            settle(show)
    show.bridge.openRiver()
    settle(show)
    show.bridge.home()
    settle(show)


def title(window: Window) -> str:
    assert isinstance(window, Show)
    return str(window.bridge.exhibition.title)


def test_new_content_takes_over_from_the_attract_screen(succession, compiled) -> None:
    old, names = succession.shown, []
    succession.succeeded.connect(names.append)
    withdrawn = QSignalSpy(succession.withdrawn)
    new = compiled("新")
    succession.offer(new.folder)
    until(lambda: succession.shown is not old)
    assert title(succession.shown) == "新"
    assert succession.shown.window.isVisible()
    assert succession.shown.window.property("settled"), "nobody sees it half made"
    assert names == [new.name]
    assert not withdrawn.count()
    until(lambda: not hasattr(old, "window"))
    look_around(succession.shown)


def test_who_is_visiting_is_not_disturbed(succession, compiled) -> None:
    old = succession.shown
    old.bridge.wake()
    settle(old)
    succession.offer(compiled("新").folder)
    QTest.qWait(HANDOVER_MS)
    assert succession.shown is old
    while old.bridge.screen != "attract":
        old.visit.tick(old.visit.deadline)
        old.bridge.tick()
    until(lambda: succession.shown is not old)
    assert title(succession.shown) == "新"


def test_who_comes_while_it_is_being_made_is_not_disturbed(succession, compiled) -> None:
    old = succession.shown
    withdrawn = QSignalSpy(succession.withdrawn)
    new = compiled("新")
    succession.offer(new.folder)
    old.bridge.wake()
    assert withdrawn.at(0) == [new.name], "it has not failed"
    QTest.qWait(HANDOVER_MS)
    assert succession.shown is old
    assert old.bridge.screen == "home"
    look_around(old)


def test_once_nothing_is_being_made_no_timer_runs(succession, compiled) -> None:
    """A still screen wakes nobody, whatever became of the new content."""

    def running() -> list[QTimer]:
        return [timer for timer in succession.findChildren(QTimer) if timer.isActive()]

    old = succession.shown
    new = compiled("新")
    succession.offer(new.folder)
    assert running()
    old.bridge.wake()
    assert not running(), "somebody came first"
    while old.bridge.screen != "attract":
        old.visit.tick(old.visit.deadline)
        old.bridge.tick()
    assert running()
    succession._give_up()  # as after twenty seconds
    assert not running(), "it never became complete"
    succession.offer(new.folder)
    until(lambda: succession.shown is not old)
    assert not running(), "it is on the screen"


def test_only_the_last_of_several_changes_is_shown(succession, compiled) -> None:
    old = succession.shown
    succession.offer(compiled("新").folder)
    succession.offer(compiled("更新").folder)
    until(lambda: succession.shown is not old)
    assert title(succession.shown) == "更新"


def test_what_is_taken_back_while_it_is_being_made_is_not_shown(succession, compiled) -> None:
    old = succession.shown
    withdrawn = QSignalSpy(succession.withdrawn)
    new = compiled("新")
    succession.offer(new.folder)
    succession.take_back(new.folder.with_name("another"))
    assert not withdrawn.count(), "that one was not to come"
    succession.take_back(new.folder)
    assert withdrawn.at(0) == [new.name], "it has not failed"
    QTest.qWait(HANDOVER_MS)
    assert succession.shown is old
    look_around(old)


@pytest.mark.parametrize("damage", [INDEX, CHAPTERS])
def test_a_revision_that_cannot_be_shown_leaves_the_old_one(succession, compiled, damage) -> None:
    old = succession.shown
    new = compiled("新")
    broken = new.folder / damage
    shutil.rmtree(broken) if broken.is_dir() else broken.write_text("{")
    succession.offer(new.folder)
    if damage == INDEX:
        QTest.qWait(HANDOVER_MS)
        assert succession.shown is old
        assert old.window.isVisible()
    else:
        # A chapter that is missing is behind mist, and all others can be visited.
        until(lambda: succession.shown is not old)


def test_a_window_that_never_becomes_complete_is_given_up(succession, compiled) -> None:
    old = succession.shown
    withdrawn = QSignalSpy(succession.withdrawn)
    succession.offer(compiled("新").folder)
    succession._give_up()  # as after twenty seconds
    assert succession.shown is old
    assert not withdrawn.count(), "that is its own fault"
    old.bridge.wake()
    assert not withdrawn.count()


def test_where_nothing_could_be_shown_the_first_good_content_is(qapp, compiled) -> None:
    load_faces()
    heir = Succession(
        Window("Fallback.qml", BOX, {}),
        lambda revision, old: Show(revision, size=BOX, beside=old),
        lambda window: window.window.show(),
    )
    heir.offer(compiled("新").folder)
    until(lambda: isinstance(heir.shown, Show))
    heir.close()


def test_what_was_being_made_when_the_doors_close_has_not_failed(qapp, compiled) -> None:
    load_faces()
    shown = Show(compiled("旧"), size=BOX)
    succession = Succession(
        shown, lambda revision, old: Show(revision, size=BOX, beside=old), lambda _: None
    )
    withdrawn = QSignalSpy(succession.withdrawn)
    new = compiled("新")
    succession.offer(new.folder)
    succession.close()
    assert [withdrawn.at(i) for i in range(withdrawn.count())] == [[new.name]]


def test_nothing_takes_over_once_the_doors_are_closed(qapp, compiled) -> None:
    load_faces()
    shown = Show(compiled("旧"), size=BOX)
    made: list[Revision] = []
    succession = Succession(shown, lambda revision, _: made.append(revision), lambda _: None)
    settle(shown)
    shown.bridge.wake()
    succession.offer(compiled("新").folder)
    bridge = shown.bridge
    succession.close()
    bridge._visit.tick(1e12)
    bridge.moved.emit()
    assert not made, "its engine is gone"
