"""The folder is looked at for months: no look that fails is the last one."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.app.watch import Watch

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
BOX = (640, 360)
PATIENCE = 60_000
"""ms, beside other tests."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture
def refuse(content: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Event]:
    """From now on every question about the folder is answered with this error, 0 for none.

    The event is set when somebody has asked.
    """
    answer, asked = [0], Event()
    stat = Path.stat

    def refusing(path: Path, **options: bool) -> os.stat_result:
        if answer[0] and path.is_relative_to(content):
            asked.set()
            raise OSError(answer[0], os.strerror(answer[0]), str(path))
        return stat(path, **options)

    def begin(number: int) -> Event:
        answer[0] = number
        return asked

    monkeypatch.setattr(Path, "stat", refusing)
    return begin


@pytest.fixture
def watch(qapp, content: Path) -> Iterator[Watch]:
    watching = Watch(content, BOX, period=0.001, still=0)
    yield watching
    watching.stop()
    if watching._thread.is_alive():
        watching._thread.join()


def edit(content: Path) -> None:
    file = content / "exhibition.yaml"
    file.write_text(file.read_text("utf-8") + "\n# a remark\n", "utf-8")


REFUSALS = [errno.EIO, errno.ESTALE, errno.EACCES]


@pytest.mark.parametrize("error", REFUSALS)
def test_what_changes_after_a_look_that_failed_is_seen(
    qtbot, content, watch, refuse, error
) -> None:
    with qtbot.waitSignal(watch.begun, timeout=PATIENCE):
        watch.begin()
    settled = QSignalSpy(watch.settled)
    asked = refuse(error)
    assert asked.wait(PATIENCE / 1000)
    assert not settled.count(), "there is nothing to compile"
    edit(content)
    with qtbot.waitSignal(watch.settled, timeout=PATIENCE):
        refuse(0)


@pytest.mark.parametrize("error", REFUSALS)
def test_a_folder_that_cannot_be_read_at_first_is_seen_when_it_can(
    qtbot, watch, refuse, error
) -> None:
    refuse(error)
    with qtbot.waitSignal(watch.begun, timeout=PATIENCE):
        watch.begin()
    with qtbot.waitSignal(watch.settled, timeout=PATIENCE):
        refuse(0)


def test_a_share_that_answers_again_and_is_as_it_was_changes_nothing(watch, refuse, caplog) -> None:
    before = watch.look()
    for _ in range(2):
        refuse(errno.ESTALE)
        assert watch.look() == watch.look() == ""
        refuse(0)
        assert watch.look() == before
    assert caplog.text.count(os.strerror(errno.ESTALE)) == 2, "once each, not every second"
