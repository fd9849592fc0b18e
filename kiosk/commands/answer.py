"""What the commands about packs have in common: on which wall, and how it is told."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content.refusal import Refusal
from kiosk.content.report import report
from kiosk.pack.soundness import ContentRefusal
from kiosk.settings import SettingsError, load

if TYPE_CHECKING:
    from kiosk.machine.signing import PublicKey


def wall(given: argparse.Namespace) -> tuple[Path, tuple[PublicKey, ...]]:
    """The content folder that is changed, and whose packs it takes."""
    try:
        settings = load(given.settings)
    except SettingsError as error:
        raise Refusal(str(error), str(error)) from error
    content = given.content or settings.content
    if content is None:
        # The exhibition that comes along belongs to the product, which an update brings anew.
        raise Refusal(
            "没有说是哪个内容文件夹。请写在命令后面，或写进 settings.toml 的 content",
            "Which content folder? Name it after the command, or as content in settings.toml",
        )
    return content, settings.keys


def answer(act: Callable[[], str], language: str) -> int:
    """Say what was done, or why nothing was."""
    try:
        print(act())
        return CLEAN
    except Refusal as refusal:
        if isinstance(refusal, ContentRefusal):
            print(report(refusal.problems, language))
        print(refusal.told(language), file=sys.stderr)
        return PROBLEMS
