"""Show the exhibition."""

from __future__ import annotations

import argparse
import gc
import logging
from pathlib import Path

from kiosk.commands.arguments import content, seconds, size
from kiosk.machine.fitness import UNFIT
from kiosk.places import EXHIBITION


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    parser.add_argument(
        "--window", type=size, metavar="WxH", help="在窗口里 · in a window of this size"
    )
    parser.add_argument(
        "--language", default="", metavar="TAG", help="开头的语言 · start in this language"
    )
    parser.add_argument(
        "--idle", type=seconds, metavar="SECONDS", help="静多久以后询问 · ask after this silence"
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="本机的设置 · this machine's settings.toml"
    )
    parser.add_argument(
        "--smoke", action="store_true", help="首屏完成就退出 · leave once the first screen is there"
    )


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
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
        return UNFIT
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
