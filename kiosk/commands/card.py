"""Print the card that hangs beside a curator's computer."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.machine.trouble import trouble


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.desk.card import print_card
    from kiosk.ingest.disk import Disk

    data, _ = print_card()
    try:
        Disk().put(given.out, data)
    except OSError as error:
        why = trouble(error)
        print(f"写不进 {given.out}：{why.chinese} · not written: {why.english}", file=sys.stderr)
        return PROBLEMS
    print(f"{given.out}: 2 页 · pages")
    return CLEAN
