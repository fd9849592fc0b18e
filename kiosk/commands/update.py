"""Put another version of the program on this machine, or go back to the one before."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.answer import answer
from kiosk.commands.arguments import language
from kiosk.update.telling import gone_back, told, updated
from kiosk.update.updating import go_back, update
from kiosk.update.versions import Versions


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "place",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="程序包，或它所在的文件夹 · the bundle, or its folder",
    )
    what.add_argument("--back", action="store_true", help="退回前一版 · back to the version before")
    parser.add_argument(
        "--again", action="store_true", help="同一版或旧版也装 · the same or an older version, too"
    )
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""

    def act() -> str:
        versions = Versions.here()
        if given.back:
            return gone_back(go_back(versions), given.lang)
        if given.place:
            return updated(update(given.place, versions, again=given.again), given.lang)
        return told(versions, given.lang)

    return answer(act, given.lang)
