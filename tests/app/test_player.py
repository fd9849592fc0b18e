"""kiosk run on bad days: it says plainly what is wrong, and shows what it can."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.revision import RevisionStore

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture
def run(tmp_path: Path):
    """Runs the exhibition until its first screen is complete: exit status and what was said."""

    def run_once(*arguments: str | Path, **environment: str) -> tuple[int, str]:
        home = {
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        }
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "run", "--smoke", "--window", "640x360", *arguments],
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


def test_the_exhibition_of_the_product_is_the_default(run) -> None:
    assert run("--language", "en")[0] == 0


def test_without_a_screen_it_says_what_to_do(run, content) -> None:
    code, said = run(content, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert code == 1
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
    for round_ in range(4):
        other = Path(shutil.copytree(TINY, tmp_path / f"other{round_}"))
        text = (other / "exhibition.yaml").read_text("utf-8")
        (other / "exhibition.yaml").write_text(text.replace("2022", f"203{round_}"), "utf-8")
        made = compile_(other, RevisionStore(shown.parent), (640, 360))
        assert made.revision
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
    assert "请检查磁盘是否已满" in said
    assert "正在放上一次的内容" in said
    assert "内容有错误" not in said


def test_an_unknown_language_is_said_and_does_not_close_the_doors(run, content) -> None:
    code, said = run(content, "--language", "fr")
    assert code == 0
    assert "fr" in said


@pytest.mark.parametrize("wrong", [["--window", "wide"], ["--idle", "soon"], ["--idle", "0"]])
def test_a_wrong_call_is_told(run, wrong) -> None:
    code, said = run(*wrong)
    assert code == 2
    assert wrong[0] in said
