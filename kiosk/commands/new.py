"""Begin a new exhibition."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands.arguments import language
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.ingest.starter import StarterError, begin


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    try:
        print(begin(given.folder, given.lang))
    except StarterError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    return CLEAN
