"""From a curator's folder to a revision."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from kiosk.content import season
from kiosk.content.agenda import nothing_shown
from kiosk.content.outlining import figures_of, outline_of
from kiosk.content.problem import UNFINISHED, Code, Problem, Severity
from kiosk.content.reader import read
from kiosk.content.revision import CHAPTERS, FONTS, INDEX
from kiosk.content.span import Span, span_of
from kiosk.ingest.draft import Draft
from kiosk.ingest.fonts import read_fonts
from kiosk.ingest.hanging import places
from kiosk.ingest.pictures import hang
from kiosk.ingest.recipe import RECIPE, Box, state
from kiosk.ingest.revision import RevisionStore, Seen

log = logging.getLogger(__name__)

ATTEMPTS: Final = 3
"""How often a folder is read again when it changes while it is being read."""


class Compiled(NamedTuple):
    """What became of a folder."""

    revision: Path | None
    """The revision's folder; None where problems keep the exhibition off the wall."""
    problems: tuple[Problem, ...]
    """Every problem, warnings included."""


class _Choice(NamedTuple):
    """Which part of a folder is wanted."""

    today: date | None
    allowed: AbstractSet[Code]
    """Errors that are let through."""


class UnsettledError(Exception):
    """The folder changed whenever it was read: somebody is still copying."""


def compile(  # noqa: A001 - the word for it
    folder: Path,
    store: RevisionStore,
    box: tuple[int, int],
    progress: Callable[[str], None] = log.info,
    *,
    today: date | None = None,
    unfinished: bool = False,
) -> Compiled:
    """Make ``folder`` a revision for a screen of ``box`` pixels, and make it the current one.

    It holds what is shown ``today``, or, without a day, everything whatever its dates say.
    ``unfinished``, pages that are still being written are let through: never into the store of a
    machine that shows.

    The store's current revision stays where there are errors. Raises UnsettledError when the
    folder does not come to rest, and OSError when the store cannot be written (the disk is full);
    the store then shows what it showed before.
    """
    screen = Box(*box)
    choice = _Choice(today, UNFINISHED if unfinished else frozenset[Code]())
    with store.writing():
        for _ in range(ATTEMPTS):
            before = state(folder, screen)
            known = store.seen(folder, before, today)
            if known is not None:
                progress("unchanged")
                store.make_current(known[0].name)
                return Compiled(*known)
            draft = Draft(store, RECIPE, screen)
            try:
                problems, span = _fill(draft, folder, screen, progress, choice)
                if state(folder, screen) != before:
                    progress("changed meanwhile")
                elif _forbid(problems, choice.allowed):
                    return Compiled(None, problems)
                else:
                    revision = draft.finish()
                    seen = Seen(
                        signature=before, revision=revision.name, problems=problems, span=span
                    )
                    store.remember(folder, seen)
                    return Compiled(revision, problems)
            finally:
                # Leaves alone what has become a revision.
                draft.discard()
    raise UnsettledError(folder)


def _forbid(problems: Iterable[Problem], allowed: AbstractSet[Code]) -> bool:
    return any(one.severity is Severity.ERROR and one.code not in allowed for one in problems)


def _fill(
    draft: Draft,
    folder: Path,
    box: Box,
    progress: Callable[[str], None],
    choice: _Choice,
) -> tuple[tuple[Problem, ...], Span | None]:
    """Write what ``folder`` says into the draft as far as it goes.

    Gives every problem there is, and the days around today on which the same is shown.
    """
    progress("reading")
    reading = read(folder)
    exhibition, chapters = reading.exhibition, reading.chapters
    if exhibition is None or _forbid(reading.problems, choice.allowed):
        return reading.problems, None
    figures = figures_of(chapters.values())
    span = None
    if (today := choice.today) is not None:
        span = span_of(season.turns(chapters.values()), today)
        exhibition, chapters = season.on(today, exhibition, chapters)
        if not chapters:
            return (*reading.problems, nothing_shown(reading, today)), None
    files = places(exhibition, chapters)
    pictures, problems = hang(draft, folder, files, box, progress)
    fonts, damaged = read_fonts(folder, reading)
    problems += damaged
    for font, data in fonts.items():
        draft.add(f"{FONTS}/{font}", data)
    for key, chapter in chapters.items():
        draft.add(f"{CHAPTERS}/{key}.json", msgspec.json.encode(chapter))
    outline = outline_of(exhibition, chapters, pictures, figures)
    draft.add(INDEX, msgspec.json.encode(outline))
    return (*reading.problems, *problems), span
