"""The commands. Each only reads its words and calls the rooms that do the work."""

from __future__ import annotations

import argparse
import gc
import io
import logging
import os
import sys
from pathlib import Path

from kiosk import __version__
from kiosk.places import EXHIBITION
from kiosk.settings import LARGEST

CLEAN, PROBLEMS = 0, 1

CHECKED_SIZE = (1920, 1080)
"""Pictures must be large enough for at least this screen, px."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command that ``arguments`` name; without a command, run the exhibition."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page shows ? for a letter that it lacks, and the report goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    words = sys.argv[1:] if arguments is None else arguments
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words = ["run", *words]
    given = _parser().parse_args(words)
    try:
        return int(given.command(given))
    except BrokenPipeError:
        # Whoever read has seen enough: `kiosk check | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="触摸展项 · A touch-screen exhibition from plain YAML and pictures",
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="run | check | pictures | new")

    run = commands.add_parser("run", help="展出 · show the exhibition, full screen")
    _content(run)
    run.add_argument("--window", type=_size, metavar="WxH", help="in a window of this size")
    run.add_argument("--language", default="", metavar="TAG", help="start in this language")
    run.add_argument("--idle", type=_seconds, metavar="SECONDS", help="ask after this silence")
    run.add_argument("--settings", type=Path, metavar="FILE", help="this machine's settings.toml")
    run.add_argument(
        "--smoke", action="store_true", help="leave with 0 once the first screen is complete"
    )
    run.set_defaults(command=_run)

    check = commands.add_parser("check", help="检查 · report every problem in the content at once")
    _content(check)
    check.add_argument("--json", action="store_true", help="for programs")
    check.add_argument("--strict", action="store_true", help="warnings count, layouts are walked")
    check.add_argument("--lang", choices=["zh", "en"], default="zh", help="language of the report")
    check.set_defaults(command=_check)

    pictures = commands.add_parser("pictures", help="留影 · every screen as a picture")
    _content(pictures)
    pictures.add_argument("--out", type=Path, required=True, metavar="DIR")
    pictures.add_argument("--size", type=_size, action="append", metavar="WxH")
    pictures.add_argument("--language", action="append", metavar="TAG")
    pictures.set_defaults(command=_pictures)

    new = commands.add_parser("new", help="新展览 · a small commented exhibition to begin with")
    new.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    new.add_argument("--lang", choices=["zh", "en"], default="zh", help="language of the answer")
    new.set_defaults(command=_new)
    return parser


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", type=Path, help="content folder", metavar="CONTENT")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    sides = width.isdigit() and height.isdigit()
    if not sides or not (320 <= int(width) <= LARGEST and 240 <= int(height) <= LARGEST):
        raise argparse.ArgumentTypeError(
            f"{text}: 要写成 1920x1080 的样子 · write it like 1920x1080"
        )
    return int(width), int(height)


def _seconds(text: str) -> float:
    if not text.replace(".", "", 1).isdigit() or not 1 <= float(text) <= 86_400:
        raise argparse.ArgumentTypeError(f"{text}: 要写秒数 · a number of seconds")
    return float(text)


# Each command imports its room only when it is called: check needs no Qt, run no YAML.


def _run(given: argparse.Namespace) -> int:
    # Nothing that a start makes is garbage: the search for it would take a twentieth of the start.
    gc.disable()
    from kiosk.app.player import Wish, play
    from kiosk.machine.log import open_log
    from kiosk.settings import SettingsError, load

    try:
        settings = load(given.settings)
    except SettingsError as error:
        open_log()
        logging.getLogger(__name__).error("%s", error)  # noqa: TRY400  one line, no traceback
        return PROBLEMS
    open_log(settings.log)
    return play(
        Wish(
            content=given.content or settings.content or EXHIBITION,
            size=given.window or settings.window,
            language=given.language or settings.language,
            idle=given.idle or settings.idle,
            prompt=settings.prompt,
            smoke=given.smoke,
            watch=settings.watch,
        )
    )


def _check(given: argparse.Namespace) -> int:
    import json

    from kiosk.content.reader import read
    from kiosk.content.report import as_json, report
    from kiosk.ingest.pictures import inspect, named
    from kiosk.ingest.recipe import Box

    folder = given.content or EXHIBITION
    reading = read(folder)
    problems = list(reading.problems)
    if reading.exhibition is not None:
        named_files = named(reading.exhibition, reading.chapters)
        files = [file for file in named_files if file in reading.folder.pictures]
        problems += inspect(folder, files, Box(*CHECKED_SIZE))
    if given.strict and reading.ok:
        from kiosk.app.layout import glimpses
        from kiosk.app.walk import WalkError
        from kiosk.content.origin import trace

        try:
            problems += [trace(reading.folder, glimpse) for glimpse in glimpses(folder)]
        except WalkError as error:
            print(error, file=sys.stderr)
            return PROBLEMS
    if given.json:
        print(json.dumps(as_json(problems), ensure_ascii=False, indent=1))
    else:
        print(report(problems, given.lang))
    errors = [p for p in problems if given.strict or p.severity == "error"]
    return PROBLEMS if errors else CLEAN


def _pictures(given: argparse.Namespace) -> int:
    from kiosk.app.pictures import take_pictures
    from kiosk.app.walk import WalkError

    try:
        return take_pictures(
            given.content or EXHIBITION,
            given.out,
            sizes=given.size or [(1920, 1080)],
            languages=given.language or [],
        )
    except WalkError as error:
        print(error, file=sys.stderr)
        return PROBLEMS


def _new(given: argparse.Namespace) -> int:
    from kiosk.ingest.starter import StarterError, begin

    try:
        print(begin(given.folder, given.lang))
    except StarterError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    return CLEAN
