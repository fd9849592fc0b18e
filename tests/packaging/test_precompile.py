"""Where nothing can be written, the compiled screens that came along are shown."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TINY = CHECKOUT / "tests" / "exhibitions" / "tiny"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """What is installed."""
    without = shutil.ignore_patterns("__pycache__", "*.qmlc")
    for folder in ("kiosk", "assets"):
        shutil.copytree(CHECKOUT / folder, tmp_path / "tree" / folder, ignore=without)
    return tmp_path / "tree"


def precompile(tree: Path) -> int:
    program = CHECKOUT / "packaging" / "precompile.py"
    return subprocess.run([sys.executable, program, tree], check=False).returncode


def start(tree: Path) -> int:
    """Show the first screen without a place for compiled ones: the exit status."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", TINY, "--smoke", "--window", "640x360"],
        cwd=tree,
        env=os.environ
        | {
            "PYTHONPATH": str(tree),
            "QML_DISK_CACHE_PATH": "/proc/nowhere",
            "XDG_STATE_HOME": str(tree.parent),
        },
        check=False,
        timeout=120,
    )
    return done.returncode


def test_every_screen_is_shown_from_what_was_compiled(tree) -> None:
    assert precompile(tree) == 0
    for screen in tree.rglob("*.qml"):
        screen.write_text("not a screen any more")
    assert start(tree) == 0


def test_every_module_comes_compiled(tree) -> None:
    assert precompile(tree) == 0
    for module in (tree / "kiosk").rglob("*.py"):
        assert list((module.parent / "__pycache__").glob(f"{module.stem}.*.pyc")), module


def test_a_tree_without_screens_is_said_to_be_one(tmp_path) -> None:
    assert precompile(tmp_path) == 1


def test_a_screen_that_cannot_be_compiled_fails(tree) -> None:
    (tree / "kiosk" / "qml" / "Kiosk" / "Main.qml").write_text("Item {")
    assert precompile(tree) == 1


def test_a_tree_that_is_edited_is_left_alone(tree) -> None:
    (tree / ".git").mkdir()
    assert precompile(tree) != 0
    assert not list(tree.rglob("*.qmlc"))
