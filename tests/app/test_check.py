"""kiosk check and kiosk pictures end in words, whatever happens to them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk import cli
from kiosk.app import layout, progress, walk
from kiosk.commands.outcome import PROBLEMS
from kiosk.ingest.pace import understood

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def test_a_letter_that_the_console_lacks_does_not_stop_the_report(content) -> None:
    land = content / "chapters" / "land.yaml"
    land.write_text(land.read_text("utf-8").replace("accent: earth", "acent: 𠮷"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", str(content)],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    said = done.stdout.decode("gbk")
    assert done.returncode == PROBLEMS
    assert not done.stderr
    assert "acent: ?" in said
    assert "不可以上墙" in said


def test_a_missing_picture_is_one_problem(content, capsys) -> None:
    land = content / "chapters" / "land.yaml"
    land.write_text(land.read_text("utf-8").replace("tea.jpg", "sea.jpg", 1), "utf-8")
    assert cli.main(["check", str(content)]) == PROBLEMS
    said = capsys.readouterr().out
    assert "X021" in said
    assert "P001" not in said
    assert "1 个错误" in said


def test_a_picture_of_two_hundred_pixels_goes_on_no_wall(content, capsys) -> None:
    Image.new("RGB", (200, 200), "red").save(content / "pictures" / "gorge.jpg")
    assert cli.main(["check", str(content)]) == PROBLEMS
    said = capsys.readouterr().out
    assert "P014" in said
    assert "图片只有 200 × 200 像素" in said
    assert "至少 960 × 540 像素" in said
    assert "不可以上墙" in said


@pytest.fixture(params=["check", "pictures"])
def command(request, tmp_path, content) -> list[str]:
    """A command that walks."""
    more = {"check": ["--strict"], "pictures": ["--out", str(tmp_path / "out")]}
    return [request.param, str(content), *more[request.param]]


def test_a_screen_that_never_becomes_complete_is_named(qapp, command, capsys, monkeypatch) -> None:
    def never(show: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(walk, "settle", never)
    assert cli.main(command) == PROBLEMS
    assert "attract 一直没有画完" in capsys.readouterr().err


def test_a_walk_that_cannot_begin_is_no_success(qapp, command, capsys, tmp_path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "kiosk").mkdir()
    (tmp_path / "cache" / "kiosk" / "walks").write_text("in the way")
    assert cli.main(command) == PROBLEMS
    assert "没能准备好" in capsys.readouterr().err


def test_pictures_in_a_language_that_the_exhibition_lacks_are_refused(
    qapp, content, capsys, tmp_path
) -> None:
    out = tmp_path / "out"
    assert cli.main(["pictures", str(content), "--out", str(out), "--language", "de"]) == PROBLEMS
    told = capsys.readouterr().err
    assert "展览没有 de，只有 zh、en" in told
    assert "The exhibition has no de, only zh, en" in told
    assert not list(out.rglob("*.png"))


def test_pictures_of_broken_content_are_refused(qapp, content, capsys, tmp_path) -> None:
    (content / "exhibition.yaml").write_text("title: [", "utf-8")
    assert cli.main(["pictures", str(content), "--out", str(tmp_path / "out")]) == PROBLEMS
    assert "请先运行 kiosk check" in capsys.readouterr().err


def test_every_screen_of_the_walk_is_counted(qapp, content) -> None:
    heard: list[str] = []
    list(layout.glimpses(content, heard.append))
    steps = [step for line in heard if (step := understood(line)) and step.what == "screen"]
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))
    assert {step.total for step in steps} == {len(steps)}


def test_the_walk_of_a_strict_check_is_told_to_whoever_waits(
    qapp, content, capsys, monkeypatch
) -> None:
    monkeypatch.setattr(progress, "PERIOD", 0.0)
    monkeypatch.setattr(layout, "SIZES", layout.SIZES[:1])
    cli.main(["check", str(content), "--strict"])
    assert "正在走遍每个画面：" in capsys.readouterr().err
