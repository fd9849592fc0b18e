"""A command speaks as its system does, where nobody says otherwise."""

import subprocess
import sys

import pytest

from kiosk.machine.tongue import tongue


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself")
def test_the_first_that_says_something_counts(environment, said) -> None:
    assert tongue(environment) == said


@pytest.mark.parametrize(
    ("language", "word"), [("en_US.UTF-8", "There is no"), ("C.UTF-8", "没有")]
)
def test_a_command_follows(monkeypatch, tmp_path, language, word) -> None:
    monkeypatch.setenv("LANG", language)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", tmp_path / "nowhere"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert word in done.stdout + done.stderr
