"""Take a picture of every screen."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands.arguments import content, size
from kiosk.commands.outcome import PROBLEMS
from kiosk.commands.whereabouts import meant


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--size", type=size, action="append", metavar="WxH")
    parser.add_argument("--large", action="store_true", help="大字 · with large words")
    parser.add_argument("--language", action="append", metavar="TAG")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.app.pictures import take_pictures
    from kiosk.app.walk import WalkError

    try:
        return take_pictures(
            meant(given.content),
            given.out,
            sizes=given.size or [(1920, 1080)],
            languages=given.language or [],
            large=given.large,
        )
    except WalkError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
