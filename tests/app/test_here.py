"""Whatever lies in the folder that somebody stands in is read as content, and never run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"

PROGRAM = """
import sys
from kiosk.cli import main
if __name__ == "__main__":
    sys.exit(main())
"""
"""As pip writes it."""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A content folder that was sent, with Python's names in it."""
    folder = Path(shutil.copytree(TINY, tmp_path / "stick"))
    evil = f"open({str(tmp_path / 'evil')!r}, 'a').write(__name__)\nraise SystemExit(3)\n"
    for name in ("kiosk/__init__.py", "multiprocessing.py", "json.py", "argparse.py", "runpy.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(evil, "utf-8")
    return folder


@pytest.mark.parametrize(
    "command", [["check", "."], ["run", ".", "--smoke", "--window", "640x360"]]
)
def test_code_in_the_current_folder_is_not_run(here, tmp_path, command) -> None:
    program = tmp_path / "bin" / "kiosk"
    program.parent.mkdir()
    program.write_text(PROGRAM, "utf-8")
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    done = subprocess.run(
        [sys.executable, program, *command],
        cwd=here,
        env=surroundings
        | {
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        },
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=100,
    )  # fmt: skip
    assert not (tmp_path / "evil").exists()
    assert done.returncode == 0, done.stdout + done.stderr
