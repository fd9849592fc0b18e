"""Put a content folder into one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.answer import answer
from kiosk.commands.arguments import content, language, number
from kiosk.commands.whereabouts import own
from kiosk.content.refusal import Refusal
from kiosk.machine.signing import KeyFileError, new_key
from kiosk.pack.packing import pack
from kiosk.pack.telling import key_made, packed


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    language(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="NAME-N.kiosk, or a folder")
    parser.add_argument("--number", type=number, metavar="N", help="its number, which must rise")
    parser.add_argument("--key", type=Path, metavar="FILE", help="sign with this private key")
    parser.add_argument("--new-key", metavar="NAME", help="make NAME.key and NAME.pub, and no pack")


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""

    def act() -> str:
        if given.new_key:
            try:
                return key_made(*new_key(given.new_key, Path()), given.lang)
            except KeyFileError as error:
                raise Refusal(error.chinese, error.english) from error
        if not given.out:
            raise Refusal("请用 --out 写出包放在哪里", "Say with --out where the pack goes")
        return packed(pack(own(given.content), given.out, given.number, given.key), given.lang)

    return answer(act, given.lang)
