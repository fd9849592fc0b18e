"""The programs that are measured, each with a home of its own that is kept between its runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from tests.bench.process import Tree
from tests.bench.screen import Screen

CHECKOUT = Path(__file__).resolve().parents[2]

CHROMIUM = [
    "chromium",
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-infobars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # An English browser offers to translate a Chinese page, above the page.
    "--disable-features=Translate",
    "--password-store=basic",
    "--allow-file-access-from-files",
    "--autoplay-policy=no-user-gesture-required",
]


class Subject:
    """A program on a screen; leaving ``with`` ends it and all that it started."""

    def __init__(
        self, screen: Screen, command: list[str], home: Path, environment: dict[str, str]
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_CTYPE") if key in os.environ}
        surroundings = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "DISPLAY": screen.name,
            "LC_CTYPE": "C.UTF-8",
            **kept,
            **environment,
        }
        with (home / "log").open("w") as log:
            self.began = time.monotonic()
            self._process = subprocess.Popen(
                command,
                env=surroundings,
                stdout=log,
                stderr=log,
                cwd=CHECKOUT,
                start_new_session=True,
            )
        self.tree = Tree(self._process.pid)
        self.screen = screen

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pid in self.tree.stats():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self._process.wait()
        # What it drew goes with its window; only then does the next one begin.
        rows = self.screen.rows(8)
        self.screen.wait(lambda: not any(self.screen.look_at(rows)[::4]), patience=10)


def product(
    screen: Screen, content: Path, home: Path, environment: dict[str, str] | None = None
) -> Subject:
    """``kiosk run`` in a window as large as the screen; it never asks whether anybody is there."""
    command = [sys.executable, "-m", "kiosk", "run", str(content), "--idle", "86400"]
    command += ["--window", f"{screen.width}x{screen.height}"]
    return Subject(
        screen,
        command,
        home,
        {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(CHECKOUT), **(environment or {})},
    )


def chromium(
    screen: Screen, page: str, home: Path, environment: dict[str, str] | None = None
) -> Subject:
    """A page in Chromium's kiosk mode, with a profile that is kept."""
    command = [
        *CHROMIUM,
        # Chromium refuses its sandbox to root.
        *(["--no-sandbox"] if os.geteuid() == 0 else []),
        f"--user-data-dir={home / 'profile'}",
        # A page is written in px of 1080 lines and drawn as fine as the screen is.
        f"--force-device-scale-factor={screen.height / 1080:g}",
        f"--window-size={round(screen.width * 1080 / screen.height)},1080",
        "--window-position=0,0",
        page,
    ]
    return Subject(screen, command, home, environment or {})


def limit(screen: Screen, pictures: tuple[Path, Path], home: Path) -> Subject:
    """Two pictures painted in a window, one of them growing and fading: no scene can cost less."""
    command = [sys.executable, str(Path(__file__).with_name("limit.py")), *map(str, pictures)]
    command += [str(screen.width), str(screen.height)]
    return Subject(screen, command, home, {"QT_QPA_PLATFORM": "xcb"})


def still(
    screen: Screen, picture: Path, home: Path, environment: dict[str, str] | None = None
) -> Subject:
    """The product's engine and one picture in a window: what no program of its kind can undercut."""
    command = [sys.executable, str(Path(__file__).with_name("still.py")), str(picture)]
    command += [str(screen.width), str(screen.height)]
    return Subject(screen, command, home, {"QT_QPA_PLATFORM": "xcb", **(environment or {})})
