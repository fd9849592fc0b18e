"""A start reads what was compiled and nothing else: every module is paid for each morning."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "exhibitions" / "tiny"

COMPILERS = {"yaml", "PIL", "pydantic", "multiprocessing", "concurrent"}
"""Belong to whoever reads a curator's folder: a process of its own, and only when it changed."""

UNUSED = {
    "PySide6.QtWidgets", "PySide6.QtQuickControls2", "PySide6.QtMultimedia", "asyncio", "nacl",
    "kiosk.pack",
}  # fmt: skip

START = """
import json, sys
from kiosk.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules), "Qt" in vars(sys.modules["PySide6.QtCore"])]))
"""


@pytest.fixture
def start(tmp_path: Path):
    """Starts until the first screen is complete: the modules that were imported."""

    def start_once() -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", START, "run", TINY, "--smoke", "--window", "640x360"],
            cwd=ROOT, env=os.environ | {"XDG_STATE_HOME": str(tmp_path)},
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        code, modules, namespace = json.loads(done.stdout.splitlines()[-1])
        assert code == 0, done.stderr
        assert not namespace, "PySide has built every enumeration of Qt's namespace: 25 ms"
        return set(modules)

    return start_once


def test_neither_yaml_nor_pictures_are_read_by_the_player(start) -> None:
    for modules in (start(), start()):  # the first one compiles, the second one knows
        assert "PySide6.QtQuick" in modules
        assert modules & (COMPILERS | UNUSED) == set()


def test_the_compiler_is_not_asked_when_nothing_changed(start) -> None:
    start()
    known = start()
    assert "kiosk.ingest.revision" in known
    assert {name for name in known if name.startswith("kiosk.ingest.")} == {
        f"kiosk.ingest.{name}" for name in ("disk", "probation", "recipe", "revision", "signature")
    }
    assert known.isdisjoint({"kiosk.app.compiler", "kiosk.app.caretaker", "subprocess"})
    assert "kiosk.content.reader" not in known
    assert "kiosk.content.wording" not in known
