"""The compiler in a process of its own: the player never reads YAML or decodes originals."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread, Timer
from typing import Any, NamedTuple

log = logging.getLogger(__name__)

PATIENCE = 600.0
"""Seconds after which a compilation is given up; 200 large photographs take a tenth of it."""


class Outcome(NamedTuple):
    """What became of a content folder."""

    revision: Path | None
    problems: list[dict[str, Any]]
    """As in ``kiosk check --json``."""
    failure: str = ""
    """Why nothing could be written although the content may be right: the disk is full."""
    errno: int = 0
    """Which of the system's refusals that was; 0 where it was none."""


def compile_content(
    folder: Path,
    store: Path,
    size: tuple[int, int],
    progress: Callable[[str], None] = log.debug,
    *,
    timeless: bool = False,
) -> Outcome:
    """Compile ``folder`` into ``store`` for a screen of ``size`` px; no exception leaves here.

    ``timeless``, everything is shown, whatever its dates say. ``progress`` hears every line that
    the compiler writes to stderr when it is written.
    """
    try:
        with subprocess.Popen(
            command(folder, store, size, timeless=timeless),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as process:
            complained: list[str] = []

            def listen() -> None:
                for line in process.stderr or ():
                    complained.append(line)
                    progress(line.rstrip())

            # Both are read at once: whoever waits for one of two full pipes waits for ever.
            listener = Thread(target=listen)
            end = Timer(PATIENCE, process.kill)
            listener.start()
            end.start()
            said = process.stdout.read() if process.stdout else ""
            listener.join()
            end.cancel()
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        number = getattr(error, "errno", None) or 0
        return Outcome(None, [], f"{type(error).__name__}: {error}", number)
    return outcome_of(said, "".join(complained))


def command(
    folder: Path,
    store: Path,
    size: tuple[int, int],
    *,
    patient: bool = False,
    unfinished: bool = False,
    timeless: bool = False,
    language: str = "zh",
) -> list[str]:
    """The command line that compiles.

    ``patient``, it leaves the processor to all others; ``unfinished``, pages that are still being
    written are let through; ``timeless``, everything is shown, whatever its dates say. Problems
    are told in ``language``, zh or en.
    """
    chosen = {"--patient": patient, "--unfinished": unfinished, "--timeless": timeless}
    manner = ["--lang", language, *(flag for flag, wanted in chosen.items() if wanted)]
    program = [sys.executable, "-m", "kiosk.ingest", *manner]
    return [*program, str(folder), str(store), *map(str, size)]


def outcome_of(said: str, complained: str) -> Outcome:
    """What the compiler wrote to stdout and stderr, understood."""
    try:
        answer = json.loads(said)
        revision = Path(answer["revision"]) if answer["revision"] else None
        return Outcome(revision, answer["problems"], answer["failure"], int(answer["errno"]))
    except (ValueError, LookupError, TypeError) as error:
        last = complained.strip().rpartition("\n")[2]
        return Outcome(None, [], last or f"{type(error).__name__}: {error}")
