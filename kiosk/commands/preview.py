"""Open the curator's desk."""

from __future__ import annotations

import argparse

from kiosk.commands.arguments import content, language
from kiosk.commands.whereabouts import meant


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    content(parser)
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    from kiosk.desk.preview import preview
    from kiosk.editing.spot import chapter_of

    folder = meant(given.content)
    # A double-click hands over a file: a chapter is opened at its own page.
    is_file = given.content is not None and given.content.is_file()
    file = given.content.relative_to(folder).as_posix() if is_file else ""
    return preview(folder, given.lang, chapter_of(file))
