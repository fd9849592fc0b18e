"""A revision that is new to a screen proves itself there, or the one before comes back."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.app.doors import open_revision
from kiosk.app.heartbeat import ALIVE, Heartbeat
from kiosk.app.player import _go_back
from kiosk.ingest.disk import Disk
from kiosk.ingest.probation import Probation
from kiosk.ingest.revision import RevisionStore
from kiosk.machine.folders import revision_folder

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"
BOX = (640, 360)


def screen(*, settled: bool) -> SimpleNamespace:
    """A window, as far as a heartbeat looks at it."""
    state = {"settled": settled}
    return SimpleNamespace(window=SimpleNamespace(property=state.get), state=state)


@pytest.fixture
def probation(tmp_path) -> Probation:
    return Probation(tmp_path / "store", Disk())


@pytest.fixture
def heart(qapp, probation) -> Heartbeat:
    return Heartbeat(Path("content"), probation)


def beat(heart: Heartbeat, times: int) -> None:
    for _ in range(times):
        if heart._timer.isActive():
            heart._beat()


def test_a_minute_on_the_screen_is_a_proof(heart, probation) -> None:
    heart.begin("new")
    heart.follow("new", screen(settled=True))
    beat(heart, ALIVE - 1)
    assert not probation.confirmed(Path("content"))
    beat(heart, 1)
    assert probation.confirmed(Path("content")) == ("new",)
    assert not heart._timer.isActive(), "a still screen wakes nobody"
    heart.follow("new", screen(settled=True))
    assert not heart._timer.isActive()


def test_a_window_that_never_becomes_complete_proves_nothing_and_is_told_once(
    heart, probation
) -> None:
    told: list[str] = []
    heart.lifeless.connect(told.append)
    for _ in range(2):
        heart.begin("new")
        heart.follow("new", screen(settled=False))
        beat(heart, 3 * ALIVE)
        heart.end()
    assert told == ["new", "new"]
    assert not probation.confirmed(Path("content"))
    assert probation.has_failed(Path("content"), "new")


def test_one_that_becomes_complete_late_has_proved_itself_all_the_same(heart, probation) -> None:
    slow = screen(settled=False)
    heart.begin("new")
    heart.follow("new", slow)
    beat(heart, ALIVE + 5)
    slow.state["settled"] = True
    beat(heart, 1)
    assert probation.confirmed(Path("content")) == ("new",)


def test_who_closes_the_doors_early_blames_nobody(heart, probation) -> None:
    for _ in range(3):
        heart.begin("new")
        heart.follow("new", screen(settled=True))
        beat(heart, 2)
        heart.end()
    assert not probation.has_failed(Path("content"), "new")


def test_a_graphics_driver_that_refuses_is_not_the_revisions_fault(heart, probation) -> None:
    for _ in range(3):
        heart.begin("new")
        heart.follow("new", screen(settled=False))
        heart.end(excused=True)
    assert not probation.has_failed(Path("content"), "new")


def test_what_is_being_made_when_the_screen_goes_away_has_not_failed(heart, probation) -> None:
    heart.begin("bad")
    heart.follow("bad", screen(settled=False))
    for _ in range(2):
        heart.begin("new")
        heart.follow("new", screen(settled=False))
        heart.begin("next")
        heart.end(excused=True)
    record = probation._of(Path("content"))
    assert record.failed == {"bad": 1}, "that one had its time"


def test_a_disk_that_cannot_be_written_ends_nothing(qapp, tmp_path, caplog) -> None:
    (tmp_path / "store").touch()
    heart = Heartbeat(Path("content"), Probation(tmp_path / "store", Disk()))
    heart.begin("new")
    heart.follow("new", screen(settled=True))
    beat(heart, ALIVE)
    assert "could not be noted" in caplog.text


# ---------------------------------------------------------------------- the next start


@pytest.fixture
def content(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def retitle(content: Path, title: str) -> None:
    file = content / "exhibition.yaml"
    head, _, tail = file.read_text("utf-8").partition("{zh: ")
    file.write_text(f"{head}{{zh: {title}{tail[tail.index(',') :]}", "utf-8")


def shown(content: Path) -> str:
    return open_revision(content, BOX).outline.exhibition.title["zh"]


def test_the_last_good_one_is_shown_until_the_bad_one_changes(qapp, content, capsys) -> None:
    store = RevisionStore(revision_folder())
    good = open_revision(content, BOX)
    store.probation.confirm(content, good.name)
    retitle(content, "坏")
    for _ in range(2):
        assert shown(content) == "坏", "it is tried twice"
        store.probation.begin(content, store.last_of(content).name)
    for _ in range(2):
        assert shown(content) == "一条小河"
    said = capsys.readouterr().err
    assert "两次都没能放满一分钟" in said
    assert good.name in said
    retitle(content, "改")
    assert shown(content) == "改"


def test_a_bad_one_is_shown_where_there_is_nothing_else(qapp, content, caplog) -> None:
    store = RevisionStore(revision_folder())
    only = open_revision(content, BOX)
    for _ in range(3):
        store.probation.begin(content, only.name)
    assert shown(content) == "一条小河"
    assert "nothing else to show" in caplog.text


def test_a_good_one_that_decayed_is_passed_over(qapp, content) -> None:
    store = RevisionStore(revision_folder())
    for title in ("甲", "乙"):
        retitle(content, title)
        store.probation.confirm(content, open_revision(content, BOX).name)
    last = store.last_of(content)
    retitle(content, "坏")
    bad = open_revision(content, BOX)
    store.probation.begin(content, bad.name)
    store.probation.begin(content, bad.name)
    (last / "index.json").write_bytes(b"")
    assert shown(content) == "甲"


def test_half_a_screen_makes_room_for_the_last_good_one(qapp, content) -> None:
    store = RevisionStore(revision_folder())
    good = open_revision(content, BOX)
    store.probation.confirm(content, good.name)
    offered: list[Path] = []
    succession = SimpleNamespace(offer=offered.append)
    _go_back(store, content, "bad", succession)
    _go_back(store, content, good.name, succession)
    assert offered == [good.folder]


FALLING = """
import os, sys
from kiosk.app import heartbeat, player
show = player.Show
heartbeat.BEAT_MS, heartbeat.ALIVE = 1, 5

class FallingShow(show):
    def __init__(self, revision, **how):
        super().__init__(revision, **how)
        if revision.outline.exhibition.title["zh"] == "坏":
            os._exit(139)  # as a segmentation fault ends it, with no word to anybody

player.Show = FallingShow
from PySide6.QtCore import QCoreApplication, QTimer

def stop_when_proved():
    def look():
        if beat.confirmed(content):
            QCoreApplication.quit()
    from pathlib import Path
    from kiosk.ingest.revision import RevisionStore
    from kiosk.machine.folders import revision_folder
    content = Path(sys.argv[1])
    beat = RevisionStore(revision_folder()).probation
    timer = QTimer(QCoreApplication.instance())
    timer.timeout.connect(look)
    timer.start(10)

keep = player.keep_compiled
player.keep_compiled = lambda: (keep(), QTimer.singleShot(0, stop_when_proved))
from kiosk.cli import main
sys.exit(main(["run", sys.argv[1], "--window", "640x360"]))
"""


def test_a_revision_that_kills_the_program_is_followed_by_the_last_good_one(
    content, tmp_path
) -> None:
    def run() -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", FALLING, content],
            cwd=ROOT,
            env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")},
            capture_output=True, text=True, encoding="utf-8", check=False, timeout=100,
        )  # fmt: skip
        return done.returncode, done.stderr

    code, said = run()
    assert code == 0, said
    assert "has proved itself" in said
    retitle(content, "坏")
    for _ in range(2):
        assert run()[0] == 139
    code, said = run()
    assert code == 0, said
    assert "两次都没能放满一分钟" in said


WITHOUT_SCREEN = """
import sys
from PySide6.QtCore import QTimer
from kiosk.app import player
ending = player.Ending

def begin():
    QTimer.singleShot(0, lambda: print("running", flush=True))
    return ending()

player.Ending = begin
from kiosk.cli import main
sys.exit(main(["run", sys.argv[1], "--window", "640x360"]))
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="a screen that can be taken away")
def test_a_screen_that_goes_away_is_not_the_revisions_fault(content, tmp_path) -> None:
    surroundings = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
    for _ in range(2):
        with subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        ) as screen:  # fmt: skip
            number = screen.stdout.readline().strip()
            with subprocess.Popen(
                [sys.executable, "-c", WITHOUT_SCREEN, content],
                cwd=ROOT,
                env=surroundings
                | {
                    "DISPLAY": f":{number}",
                    "QT_QPA_PLATFORM": "xcb",
                    "QT_QUICK_BACKEND": "software",
                    "XDG_CACHE_HOME": str(tmp_path / "cache"),
                },
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            ) as program:  # fmt: skip
                running = program.stdout.readline()
                screen.kill()
                said = program.communicate(timeout=60)[1]
        assert running == "running\n", said
        assert program.returncode == 1
        assert "connection broke" in said
    store = RevisionStore(revision_folder())
    (record,) = store.probation._read().values()
    assert record.failed == {}, said
    assert not store.probation.has_failed(content, store.last_of(content).name)
