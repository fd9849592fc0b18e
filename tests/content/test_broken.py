"""Broken files beside what curators are told about them, word for word.

`UPDATE_GOLDENS=1 pytest tests/content/test_broken.py` writes the reports anew; read the difference.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.content.problem import Problem
from kiosk.content.reader import read
from kiosk.content.report import report
from kiosk.content.source import parse

BROKEN = Path(__file__).parent / "broken"


def _problems(case: Path, tiny: Path) -> list[Problem]:
    """A case with files of an exhibition is laid over the tiny one; others are single files."""
    if (case / "chapters").is_dir() or (case / "exhibition.yaml").is_file():
        shutil.copytree(case, tiny, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.txt"))
        return list(read(tiny).problems)
    files = sorted(case.glob("*.yaml"))
    return [one for file in files for one in parse(file.read_bytes(), file.name).problems]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", sorted(BROKEN.iterdir()), ids=lambda case: case.name)
def test_the_report_is_what_we_agreed_on(case, language, tiny):
    told = report(_problems(case, tiny), language)
    golden = case / f"report.{language}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")
