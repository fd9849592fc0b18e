"""Go back to the content from before."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.answer import answer, wall
from kiosk.commands.arguments import content, language
from kiosk.pack.installing import roll_back
from kiosk.pack.telling import rolled_back


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    language(parser)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="本机的设置 · settings.toml")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""

    def act() -> str:
        folder, _ = wall(given)
        return rolled_back(*roll_back(folder), folder, given.lang)

    return answer(act, given.lang)
