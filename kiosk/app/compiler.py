"""The compiler in a process of its own: the player never reads YAML or decodes originals."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

PATIENCE = 600.0
"""Seconds after which a compilation is given up; 200 large photographs take a tenth of it."""


class Outcome(NamedTuple):
    """What became of a content folder."""

    revision: Path | None
    problems: list[dict[str, Any]]
    """As in ``kiosk check --json``."""
    failure: str = ""
    """Why nothing could be written although the content may be right: the disk is full."""


def compile_content(folder: Path, store: Path, size: tuple[int, int]) -> Outcome:
    """Compile ``folder`` into ``store`` for a screen of ``size`` px; no exception leaves here."""
    try:
        done = subprocess.run(
            command(folder, store, size),
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        return Outcome(None, [], f"{type(error).__name__}: {error}")
    return outcome_of(done.stdout, done.stderr)


def command(
    folder: Path,
    store: Path,
    size: tuple[int, int],
    *,
    patient: bool = False,
    language: str = "zh",
) -> list[str]:
    """The command line that compiles; ``patient``, it leaves the processor to all others.

    Problems are told in ``language``, zh or en.
    """
    manner = ["--lang", language, *(["--patient"] if patient else [])]
    program = [sys.executable, "-m", "kiosk.ingest", *manner]
    return [*program, str(folder), str(store), *map(str, size)]


def outcome_of(said: str, complained: str) -> Outcome:
    """What the compiler wrote to stdout and stderr, understood."""
    try:
        answer = json.loads(said)
        revision = Path(answer["revision"]) if answer["revision"] else None
        return Outcome(revision, answer["problems"], answer["failure"])
    except (ValueError, LookupError, TypeError) as error:
        last = complained.strip().rpartition("\n")[2]
        return Outcome(None, [], last or f"{type(error).__name__}: {error}")
