"""Where nothing can be written, the compiled screens that came along are shown."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TINY = CHECKOUT / "tests" / "exhibitions" / "tiny"
COMPILER = Path(PySide6.__path__[0]) / "Qt/libexec/qmlcachegen"
sys.path.append(str(CHECKOUT / "packaging"))
from assembly.compiling import compile_screens  # noqa: E402


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """What is installed."""
    without = shutil.ignore_patterns("__pycache__", "*.qmlc")
    for folder in ("kiosk", "assets"):
        shutil.copytree(CHECKOUT / folder, tmp_path / "tree" / folder, ignore=without)
    return tmp_path / "tree"


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
    compile_screens(tree, COMPILER)
    for screen in tree.rglob("*.qml"):
        screen.write_text("not a screen any more")
    assert start(tree) == 0


def test_a_screen_that_cannot_be_compiled_stops_the_build(tree) -> None:
    (tree / "kiosk" / "qml" / "Kiosk" / "Main.qml").write_text("Item {")
    with pytest.raises(subprocess.CalledProcessError):
        compile_screens(tree, COMPILER)
