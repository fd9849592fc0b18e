"""Put a pack on this machine's wall."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.answer import answer, wall
from kiosk.commands.arguments import content, language
from kiosk.pack.installing import install
from kiosk.pack.telling import installed


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, help="the pack", metavar="FILE")
    parser.add_argument("--again", action="store_true", help="the same or an older number, too")
    content(parser)
    language(parser)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="本机的设置 · settings.toml")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""

    def act() -> str:
        folder, keys = wall(given)
        done = install(given.file, folder, keys, again=given.again)
        return installed(done, folder, given.lang)

    return answer(act, given.lang)
