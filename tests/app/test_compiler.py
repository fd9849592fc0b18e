"""Whatever becomes of the compiler's process, the player hears why."""

import sys
from pathlib import Path

import pytest

from kiosk.app import compiler
from kiosk.app.compiler import compile_content

HERE = Path()


@pytest.fixture
def becomes(monkeypatch: pytest.MonkeyPatch):
    """Puts another program in the compiler's place."""

    def put(*words: str) -> None:
        monkeypatch.setattr(compiler, "command", lambda *_, **__: list(words))

    return put


def test_a_compiler_that_cannot_be_started_is_told(becomes, tmp_path) -> None:
    becomes(str(tmp_path / "gone"))
    outcome = compile_content(HERE, HERE, (1, 1))
    assert outcome.revision is None
    assert "FileNotFoundError" in outcome.failure


def test_a_compiler_that_falls_is_told_with_its_last_words(becomes) -> None:
    heard: list[str] = []
    becomes(sys.executable, "-c", "import sys; sys.exit('out of memory')")
    outcome = compile_content(HERE, HERE, (1, 1), heard.append)
    assert outcome.failure == "out of memory"
    assert heard == ["out of memory"]


def test_a_compiler_that_hangs_is_given_up(becomes, monkeypatch) -> None:
    monkeypatch.setattr(compiler, "PATIENCE", 0.1)
    becomes(sys.executable, "-c", "import signal; signal.pause()")
    outcome = compile_content(HERE, HERE, (1, 1))
    assert outcome.revision is None
    assert outcome.failure


def test_what_is_said_at_length_blocks_nobody(becomes) -> None:
    becomes(
        sys.executable, "-c",
        "import sys; sys.stderr.write('x\\n' * 100_000); print('y' * 1_000_000)",
    )  # fmt: skip
    assert compile_content(HERE, HERE, (1, 1)).failure
