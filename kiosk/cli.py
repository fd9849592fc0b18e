"""The command line: finds the command and hands it its words."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import Final

from kiosk import __version__
from kiosk.commands.outcome import PROBLEMS
from kiosk.content.refusal import Refusal
from kiosk.places import CHECKOUT, IS_INSTALLED
from kiosk.speaking import Parser

COMMANDS: Final = {
    "run": "展出 · show the exhibition, full screen",
    "check": "检查 · report every problem in the content at once",
    "fix": "修改 · mend what can be mended safely",
    "preview": "策展工作台 · the curator's desk: change the content and see it at once",
    "proof": "样册 · the sign-off book of every screen, PDF",
    "card": "卡片 · the card beside a curator's computer, PDF",
    "pictures": "留影 · every screen as a picture",
    "new": "新展览 · a small commented exhibition to begin with",
    "import": "导入 · a table, a deck, a document or a TimelineJS becomes a chapter",
    "pack": "打包 · the content in one file, to be installed",
    "install": "安装 · put a pack on this machine's wall",
    "rollback": "退回 · back to the content from before",
    "update": "升级 · another version of the program, or back to the one before",
}
"""Name of a command, and of its module in ``kiosk.commands`` → what it does."""

MODULES: Final = {"import": "importing"}
"""Modules that cannot be called as their command: it is a word of Python's own."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command that ``arguments`` name; without a command, run the exhibition."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page shows ? for a letter that it lacks, and the report goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if arguments is None:
        _import_nothing_from_here()
    words = sys.argv[1:] if arguments is None else arguments
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words = ["run", *words]
    name, *rest = words
    if name not in COMMANDS:
        _overview().parse_args(words)
    # Each command is imported when it is called: check needs no Qt, run no YAML and no other words.
    command = import_module(f"kiosk.commands.{MODULES.get(name, name)}")
    parser = Parser(prog=f"kiosk {name}", description=COMMANDS[name])
    command.add(parser)
    given = parser.parse_args(rest)
    try:
        return int(command.do(given))
    except Refusal as refusal:
        language = getattr(given, "lang", "")
        told = refusal.told(language) if language else str(refusal)
        sys.stderr.write(f"{told}\n")
        return PROBLEMS
    except BrokenPipeError:
        # Whoever read has seen enough: `kiosk check | head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


def _import_nothing_from_here() -> None:
    """Let no process that is started run Python code that lies in the current folder.

    The compiler and those that make pictures begin as ``python -m`` and ``python -c``, which look
    there first: on a stick, in a folder that somebody has sent. They inherit the environment.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    if not IS_INSTALLED:
        known = [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if one]
        os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys([str(CHECKOUT), *known]))


def _overview() -> Parser:
    """Answers where no command is named: with help, the version, or what is wrong."""
    parser = Parser(
        prog="kiosk",
        description="触摸展项 · A touch-screen exhibition from plain YAML and pictures",
    )
    version = f"kiosk {__version__}"
    parser.add_argument("--version", action="version", version=version, help="版本 · the version")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="命令 Commands")
    for name, purpose in COMMANDS.items():
        commands.add_parser(name, help=purpose)
    return parser
