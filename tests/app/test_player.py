"""kiosk run on bad days: it says plainly what is wrong, and shows what it can."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
    assert f"请先运行 kiosk check {content}" in said
    assert f"Run kiosk check {content} first" in said


@pytest.mark.parametrize("harm", [break_, shutil.rmtree])
def test_broken_content_leaves_the_last_good_exhibition_open(run, content, harm) -> None:
    assert run(content)[0] == 0
    harm(content)
    code, said = run(content)
    assert code == 0
    assert "showing the last good revision" in said


def test_broken_content_never_shows_another_folders_exhibition(run, content, tmp_path) -> None:
    other = Path(shutil.copytree(TINY, tmp_path / "other"))
    assert run(other)[0] == 0
    break_(content)
    code, said = run(content)
    assert code == 1
    assert "请先运行 kiosk check" in said


def test_a_damaged_last_revision_is_passed_over(run, content, tmp_path) -> None:
    assert run(content)[0] == 0
    for index in tmp_path.glob("cache/**/index.json"):
        index.write_bytes(b"{")
    assert run(content)[0] == 0
    break_(content)
    assert run(content)[0] == 0


def test_an_unknown_language_is_said_and_does_not_close_the_doors(run, content) -> None:
    code, said = run(content, "--language", "fr")
    assert code == 0
    assert "fr" in said


@pytest.mark.parametrize("wrong", [["--window", "wide"], ["--idle", "soon"], ["--idle", "0"]])
def test_a_wrong_call_is_told(run, wrong) -> None:
    code, said = run(*wrong)
    assert code == 2
    assert wrong[0] in said
