"""Words that several commands take."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.machine.tongue import CHINESE, ENGLISH, tongue
from kiosk.settings import LARGEST


def content(parser: argparse.ArgumentParser) -> None:
    """``[CONTENT]``, a content folder."""
    parser.add_argument(
        "content", nargs="?", type=Path, help="内容文件夹 · content folder", metavar="CONTENT"
    )


def language(parser: argparse.ArgumentParser) -> None:
    """``--lang``, in which language the command speaks; else as the system does."""
    words = "说明用的语言 · language of what is said"
    parser.add_argument("--lang", choices=[CHINESE, ENGLISH], default=tongue(), help=words)


def size(text: str) -> tuple[int, int]:
    """1920x1080 → (1920, 1080), px."""
    width, _, height = text.lower().partition("x")
    sides = width.isdigit() and height.isdigit()
    if not sides or not (320 <= int(width) <= LARGEST and 240 <= int(height) <= LARGEST):
        raise argparse.ArgumentTypeError(
            f"{text}: 要写成 1920x1080 的样子 · write it like 1920x1080"
        )
    return int(width), int(height)


def seconds(text: str) -> float:
    """1 s to a day."""
    if not text.replace(".", "", 1).isdigit() or not 1 <= float(text) <= 86_400:
        raise argparse.ArgumentTypeError(f"{text}: 要写秒数 · a number of seconds")
    return float(text)


def number(text: str) -> int:
    """1, 2, 3… as a pack is counted."""
    if not text.isdecimal() or not 1 <= int(text) <= 999_999_999:
        raise argparse.ArgumentTypeError(f"{text}: 要写 1、2、3…… · a number from 1")
    return int(text)
