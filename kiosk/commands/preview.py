"""Open the curator's desk."""

from __future__ import annotations

import argparse

from kiosk.commands.arguments import content
from kiosk.commands.whereabouts import meant


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    parser.add_argument("--lang", choices=["zh", "en"], default="zh", help="language of the window")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.desk.preview import preview

    return preview(meant(given.content), given.lang)
