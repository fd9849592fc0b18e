"""What the command line itself says, in Chinese and English: its help and its complaints."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

# What argparse says (CPython 3.11 to 3.14), and what it means; the rest is told in our words only.
_COMPLAINTS: tuple[tuple[str, str], ...] = (
    (r"unrecognized arguments: (?P<what>.*)", "不认识“{what}” · “{what}” is not known"),
    (
        r"the following arguments are required: (?P<what>.*)",
        "还缺少 {what} · {what} is missing",
    ),
    (
        r"argument (?P<option>[^:]*): expected .*argument.*",
        "“{option}”后面要写一个值 · a value must follow “{option}”",
    ),
    (
        r".*invalid choice: '?(?P<what>.*?)'? \(\D+ from (?P<those>.*)\)",
        "没有“{what}”，可以写的有：{those} · there is no “{what}”; choose from: {those}",
    ),
    (
        r"argument (?P<option>[^:]*): invalid \S+ value: '?(?P<what>.*?)'?",
        "“{option}”后面不能写“{what}” · “{what}” cannot follow “{option}”",
    ),
    (
        r"argument (?P<option>[^:]*): not allowed with argument (?P<what>.*)",
        "“{option}”不能和“{what}”一起写 · “{option}” cannot go with “{what}”",
    ),
    (r"argument (?P<option>[^:]*): (?P<what>.* · .*)", "{option} {what}"),
    (r"ambiguous option: (?P<what>\S+) .*", "“{what}”没有写全 · “{what}” is cut short"),
)


def complaint(message: str) -> str:
    """What argparse says of a wrong call, in Chinese and English."""
    for pattern, words in _COMPLAINTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            facts = {name: _plain(what or "") for name, what in found.groupdict().items()}
            return words.format(**facts)
    return "这个命令写得不对 · this command is not written right"


def _plain(words: str) -> str:
    return words.replace("'", "")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法 Usage: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser whose every word is Chinese and English."""

    def __init__(self, **words: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **words)
        self._positionals.title = "写什么 Words"
        self._optionals.title = "选项 Options"
        self.add_argument("-h", "--help", action="help", help="看这些说明 · show this help")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {complaint(message)}\n")
