"""Open the curator's desk."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.arguments import content
from kiosk.places import EXHIBITION


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    parser.add_argument("--lang", choices=["zh", "en"], default="zh", help="language of the window")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.desk.preview import preview

    return preview(_folder(given.content or EXHIBITION), given.lang)


def _folder(named: Path) -> Path:
    """The content folder of a file in it: a double-click names exhibition.yaml or a chapter."""
    if named.is_file():
        for folder in named.resolve().parents:
            if (folder / "exhibition.yaml").is_file():
                return folder
    return named
