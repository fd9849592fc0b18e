"""kiosk run on bad days: it says plainly what is wrong, and shows what it can."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QtMsgType

import kiosk
from kiosk.app import doors, player
from kiosk.app.compiler import Outcome
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.revision import RevisionStore
from kiosk.machine import folders
from kiosk.machine.fitness import UNFIT

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture
def run(tmp_path: Path):
    """Runs the exhibition until its first screen is complete: exit status and what was said."""

    def run_once(
        *arguments: str | Path, through: tuple[str, ...] = (), **environment: str
    ) -> tuple[int, str]:
        home = {
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        }
        kiosk = (sys.executable, "-m", "kiosk", "run", "--smoke", "--window", "640x360")
        done = subprocess.run(
            [*through, *kiosk, *arguments],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | home | environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        said = done.stdout + done.stderr
        assert "Traceback" not in said
        return done.returncode, said

    return run_once


def break_(content: Path) -> None:
    (content / "exhibition.yaml").write_text("title: [", encoding="utf-8")


def test_a_sound_exhibition_reaches_its_first_screen(run, content) -> None:
    assert run(content)[0] == 0
    assert run(content)[0] == 0


def test_screens_are_compiled_once_even_without_a_home(run, content, tmp_path) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    spare = tmp_path / "spare"
    spare.mkdir()
    nowhere = {"HOME": str(blocked), "XDG_CACHE_HOME": str(blocked), "TMPDIR": str(spare)}
    assert run(content, **nowhere)[0] == 0
    compiled = {file: file.stat().st_mtime_ns for file in spare.rglob("*.qmlc")}
    assert len(compiled) > 20
    assert run(content, **nowhere)[0] == 0
    assert {file: file.stat().st_mtime_ns for file in spare.rglob("*.qmlc")} == compiled


def test_the_exhibition_of_the_product_is_the_default(run) -> None:
    assert run("--language", "en")[0] == 0


def test_without_a_screen_it_says_what_to_do(run, content) -> None:
    code, said = run(content, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert code == UNFIT
    assert "没有找到显示屏" in said
    assert "Connect a screen" in said


@pytest.mark.parametrize("harm", [break_, shutil.rmtree])
def test_without_content_it_names_the_command_that_tells_more(run, content, harm) -> None:
    harm(content)
    code, said = run(content)
    assert code == 1
    assert f"请运行 kiosk check {content}" in said
    assert f"run kiosk check {content}" in said


@pytest.mark.parametrize("harm", [break_, shutil.rmtree])
def test_broken_content_leaves_the_last_good_exhibition_open(run, content, harm) -> None:
    assert run(content)[0] == 0
    harm(content)
    code, said = run(content)
    assert code == 0
    assert "正在放上一次的内容" in said
    assert "The last good content is shown" in said


def test_a_stick_that_answers_with_errors_leaves_the_last_good_exhibition_open(
    qapp, content, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    good = doors.open_revision(content, (640, 360))
    assert good
    stat, scandir = Path.stat, os.scandir

    def fail(real):
        def failing(path, **options):
            if Path(path).is_relative_to(content):
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
            return real(path, **options)

        return failing

    monkeypatch.setattr(Path, "stat", fail(stat))
    monkeypatch.setattr("os.scandir", fail(scandir))
    nothing = Outcome(None, [], "OSError: [Errno 5]")
    monkeypatch.setattr("kiosk.app.compiler.compile_content", lambda *_: nothing)
    shown = doors.open_revision(content, (640, 360))
    assert shown
    assert shown.name == good.name


def test_broken_content_never_shows_another_folders_exhibition(run, content, tmp_path) -> None:
    other = Path(shutil.copytree(TINY, tmp_path / "other"))
    assert run(other)[0] == 0
    break_(content)
    code, said = run(content)
    assert code == 1
    assert "没有可以展示的内容" in said


def test_a_damaged_last_revision_is_passed_over(run, content, tmp_path) -> None:
    assert run(content)[0] == 0
    for index in tmp_path.glob("state/**/index.json"):
        index.write_bytes(b"{")
    assert run(content)[0] == 0
    break_(content)
    assert run(content)[0] == 0


def test_what_is_on_the_screen_is_kept_when_others_compile(run, content, tmp_path) -> None:
    """A player that runs for months opens chapters of the revision that it began with."""
    assert run(content)[0] == 0
    (shown,) = (tmp_path / "state").rglob("shown")
    first = shown.read_text().strip()
    store = RevisionStore(shown.parent)
    for round_ in range(4):
        other = Path(shutil.copytree(TINY, tmp_path / f"other{round_}"))
        text = (other / "exhibition.yaml").read_text("utf-8")
        (other / "exhibition.yaml").write_text(text.replace("2022", f"203{round_}"), "utf-8")
        made = compile_(other, store, (640, 360))
        store.show(made.revision.name)  # a curator looks at it in a window
    assert (shown.parent / "revisions" / first / "index.json").exists()


def test_a_full_disk_is_not_called_an_error_of_the_content(run, content, tmp_path) -> None:
    assert run(content)[0] == 0
    (lock,) = (tmp_path / "state").rglob("lock")
    lock.unlink()
    lock.mkdir()  # nobody may write
    edited = (content / "exhibition.yaml").read_text("utf-8").replace("2022", "2023")
    (content / "exhibition.yaml").write_text(edited, "utf-8")
    code, said = run(content)
    assert code == 0
    assert "内容没能准备好：" in said
    assert "正在放上一次的内容" in said
    assert "内容有错误" not in said


@pytest.mark.skipif(os.name != "posix", reason="permissions are another thing there")
def test_a_folder_that_may_not_be_looked_at_leaves_the_last_good_exhibition_open(
    run, tmp_path
) -> None:
    bound = () if os.getuid() else ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if bound and not shutil.which("setpriv"):
        pytest.skip("root may look at everything")
    place = tmp_path / "share"
    content = Path(shutil.copytree(TINY, place / "content"))
    assert run(content, through=bound)[0] == 0
    place.chmod(0)
    try:
        code, said = run(content, through=bound)
    finally:
        place.chmod(0o700)
    assert code == 0
    assert "exhibition.yaml:1:1 S013" in said
    assert "正在放上一次的内容" in said
    assert "磁盘满了" not in said


@pytest.mark.parametrize(
    ("outcome", "chinese", "english"),
    [
        (Outcome(None, [], "OSError: x", errno.ENOSPC), "磁盘满了", "the disk is full"),
        (Outcome(None, [], "OSError: x", errno.EACCES), "没有权限", "not allowed"),
        (Outcome(None, [], "UnsettledError: x", errno.EBUSY), "别的程序", "another program"),
        (Outcome(None, [], "JSONDecodeError: x"), "程序自己", "the program itself"),
    ],
)
def test_why_nothing_could_be_prepared_is_said_as_it_is(outcome, chinese, english) -> None:
    said = doors._why(outcome, TINY)
    assert chinese in said[0]
    assert english in said[1]
    assert outcome.errno == errno.ENOSPC or "full" not in said[1]


def test_a_thousand_warnings_do_not_bury_the_error(caplog) -> None:
    def problem(number: int, severity: str) -> dict[str, object]:
        place = {"file": "a.yaml", "line": number, "column": 1, "code": "X000"}
        return {**place, "severity": severity, "message": "m", "fix": "f"}

    warnings = [problem(number, "warning") for number in range(1_000)]
    doors.report(Outcome(None, [*warnings, problem(5_000, "error")]))
    said = caplog.messages
    assert len(said) == doors.TOLD + 1
    assert said[0].startswith("a.yaml:5000:1 ")
    assert f"{1_001 - doors.TOLD} more" in said[-1]


def test_an_unknown_language_is_said_and_does_not_close_the_doors(run, content) -> None:
    code, said = run(content, "--language", "fr")
    assert code == 0
    assert "fr" in said


@pytest.mark.parametrize("wrong", [["--window", "wide"], ["--idle", "soon"], ["--idle", "0"]])
def test_a_wrong_call_is_told(run, wrong) -> None:
    code, said = run(*wrong)
    assert code == 2
    assert wrong[0] in said


def test_the_log_says_what_was_shown_and_how_it_ended(run, content, tmp_path) -> None:
    assert run(content)[0] == 0
    log = (tmp_path / "state" / "kiosk" / "log" / "kiosk.log").read_text("utf-8")
    assert f"shows {content} on offscreen" in log
    assert "ended with 0" in log


def test_the_log_keeps_what_the_terminal_was_told(run, content, tmp_path) -> None:
    break_(content)
    assert run(content)[0] == 1
    log = (tmp_path / "state" / "kiosk" / "log" / "kiosk.log").read_text("utf-8")
    assert f"run kiosk check {content}" in log


def test_wrong_settings_are_in_the_log(run, content, tmp_path) -> None:
    wrong = tmp_path / "settings.toml"
    wrong.write_text("idel = 90\n")
    code, said = run(content, "--settings", wrong)
    assert code == UNFIT
    assert "idel" in said
    assert "idel" in (tmp_path / "state" / "kiosk" / "log" / "kiosk.log").read_text("utf-8")


def test_a_fault_in_a_slot_is_written_down(caplog) -> None:
    try:
        raise RuntimeError("a slot")
    except RuntimeError as error:
        player._note(type(error), error, error.__traceback__)
    assert "a slot" in caplog.text


def test_a_fault_in_a_thread_is_written_down_too(caplog, monkeypatch) -> None:
    monkeypatch.setattr("threading.excepthook", player._note_thread)
    thread = Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in caplog.text


def test_what_qt_complains_of_is_written_down(caplog) -> None:
    player._hear(QtMsgType.QtWarningMsg, None, "Cannot open: lake.jpg")
    player._hear(QtMsgType.QtDebugMsg, None, "chatter")
    assert "lake.jpg" in caplog.text
    assert "chatter" not in caplog.text


def test_a_decayed_picture_is_made_again(run, content, tmp_path) -> None:
    """Disks that die keep the length of a file and lose what is in it."""
    assert run(content)[0] == 0
    pictures = list((tmp_path / "state").rglob("pictures/*"))
    assert pictures
    for picture in pictures:
        picture.write_bytes(bytes(picture.stat().st_size))
    assert run(content)[0] == 0
    assert all(any(picture.read_bytes()) for picture in pictures if picture.exists())


@pytest.mark.parametrize("file", ["seen.json", "index.json", "manifest.json", "probation.json"])
def test_one_flipped_bit_leaves_the_doors_open(run, content, tmp_path, file) -> None:
    assert run(content)[0] == 0
    store = RevisionStore(tmp_path / "state" / "kiosk" / "revisions")
    store.probation.confirm(content, store.latest().name)
    (damaged,) = store.folder.rglob(file)
    data = bytearray(damaged.read_bytes())
    data[5] ^= 0x80
    damaged.write_bytes(data)
    assert run(content)[0] == 0
    if file != "probation.json":  # that one is written when there is something to write
        assert damaged.read_bytes() != data


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
def test_a_name_of_another_encoding_keeps_nothing_off_the_wall(run, content) -> None:
    (content / "pictures" / os.fsdecode(b"\xba\xfe.jpg")).write_bytes(b"x")
    assert run(content)[0] == 0


def test_the_last_good_exhibition_is_shown_from_a_disk_that_became_read_only(
    run, content, tmp_path, monkeypatch
) -> None:
    assert run(content)[0] == 0
    monkeypatch.setattr(folders.os, "access", lambda *_: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (place,) = folders.revision_folders()
    assert RevisionStore(place).last_of(content)


def test_full_screen_is_as_large_as_the_screen(content, tmp_path) -> None:
    """Without a window manager nobody else sees to it."""
    script = f"""
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
import kiosk
from kiosk.app import player
from pathlib import Path
app = QGuiApplication(["kiosk"])
def measure(shown):
    def tell():
        window, screen = shown.window, app.primaryScreen()
        print("sizes", window.geometry() == screen.geometry(), screen.geometry())
        app.exit(0)
    QTimer.singleShot(0, tell)
player._leave_when_settled = measure
player.play(player.Wish(Path({str(content)!r}), None, "", 90, 20, smoke=True, watch=False))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=os.environ | {"XDG_STATE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "sizes True" in done.stdout, done.stdout + done.stderr


def test_the_launcher_hears_of_the_first_screen(run, content, tmp_path) -> None:
    started = tmp_path / "started"
    assert run(content, KIOSK_STARTED=str(started))[0] == 0
    assert started.read_text("utf-8") == f"{kiosk.__version__}\n"


def test_a_launcher_that_cannot_be_told_keeps_nobody_from_the_exhibition(run, content) -> None:
    code, said = run(content, KIOSK_STARTED="/nowhere/started")
    assert code == 0
    assert "could not be told" in said
