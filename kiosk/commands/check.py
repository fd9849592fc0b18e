"""Say everything that is wrong with a content folder."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date

from kiosk.app.progress import Progress
from kiosk.commands.arguments import content, language
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.commands.whereabouts import called, meant, typed
from kiosk.content.agenda import Agenda, agenda, nothing_shown
from kiosk.content.manual import named as code_named
from kiosk.content.manual import page
from kiosk.content.reader import read
from kiosk.content.report import as_json, coming, dates, hints, lines, report
from kiosk.ingest.examination import examine


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="给程序读 · for programs")
    shape.add_argument(
        "--lines", action="store_true", help="一行一个问题，给编辑器读 · one line each, for editors"
    )
    shape.add_argument("--explain", metavar="CODE", help="一个编号的说明 · what a code means")
    strict = "提醒也算，并走遍每个画面 · warnings count, every screen is walked"
    parser.add_argument("--strict", action="store_true", help=strict)
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    if given.explain is not None:
        code = code_named(given.explain)
        if code is None:
            wanted = given.explain
            print(f"没有编号“{wanted}” · there is no code “{wanted}”", file=sys.stderr)
            return PROBLEMS
        print(page(code, given.lang))
        return CLEAN
    folder = meant(given.content)
    reading = read(folder)
    progress = Progress((given.lang,))
    problems = list(examine(folder, reading, progress))
    today = date.today()  # noqa: DTZ011  the hall's own day
    turns = agenda(reading, today) if reading.ok else Agenda((), None)
    if turns.empty == today:
        problems.append(nothing_shown(reading, today))
    if given.strict and reading.ok:
        from kiosk.app.layout import glimpses
        from kiosk.app.walk import WalkError
        from kiosk.content.origin import trace

        try:
            problems += [trace(reading.folder, glimpse) for glimpse in glimpses(folder, progress)]
        except WalkError as error:
            print(error, file=sys.stderr)
            return PROBLEMS
    if given.json:
        said = {**as_json(problems), "agenda": dates(turns)}
        print(json.dumps(said, ensure_ascii=False, indent=1))
    elif given.lines:
        sys.stdout.writelines(lines(problems, given.lang, folder))
    else:
        print(report(problems, given.lang, called(folder)))
        for hint in hints(reading, problems, given.lang, typed(folder)):
            print(hint)
        for turn in coming(turns, given.lang):
            print(turn)
    errors = [p for p in problems if given.strict or p.severity == "error"]
    return PROBLEMS if errors else CLEAN
