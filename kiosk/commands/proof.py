"""Print the sign-off book."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from kiosk.commands.arguments import content
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.commands.whereabouts import meant
from kiosk.machine.trouble import trouble


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.app.walk import WalkError
    from kiosk.desk.proof import prove

    today = datetime.now().astimezone().date()
    try:
        pages = prove(meant(given.content), given.out, today)
    except WalkError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        why = trouble(error)
        print(f"写不进 {given.out}：{why.chinese} · not written: {why.english}", file=sys.stderr)
        return PROBLEMS
    print(f"{given.out}: {pages} 个画面 · screens")
    return CLEAN
