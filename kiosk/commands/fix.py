"""Mend what can be mended safely."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.arguments import language
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.commands.whereabouts import named, own, typed
from kiosk.ingest.fixing import Fixing


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="文件，不写就是全部 · none: all"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--yes", action="store_true", help="不问就写入 · write without asking")
    how.add_argument("--undo", action="store_true", help="改回上一次以前 · take the last one back")
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""

    def ask(question: str) -> str:
        try:
            return input(question)
        except EOFError:
            return ""

    paths = [one if one.is_file() else named(one) for one in given.files] or [own(None)]
    fixing = Fixing(given.lang, print, ask, " ".join(map(typed, paths)))
    done = fixing.undo(paths) if given.undo else fixing.fix(paths, sure=given.yes)
    return CLEAN if done else PROBLEMS
