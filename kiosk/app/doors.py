"""Which revision goes on the screen: what is known, else what can be made, else what was good."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.content.clock import hall_day
from kiosk.content.revision import Revision, RevisionError
from kiosk.ingest.recipe import Box, state
from kiosk.ingest.revision import RevisionStore
from kiosk.machine.folders import revision_folders
from kiosk.machine.trouble import Trouble, trouble

if TYPE_CHECKING:
    from kiosk.app.compiler import Outcome

log = logging.getLogger(__name__)

TOLD: Final = 20
"""Problems of one compilation in the log: it is read by technicians, and on every day."""

_FAULT: Final = Trouble("程序自己出了错", "the program itself has failed")
"""Where it was none of the system's refusals."""


def open_revision(content: Path, size: tuple[int, int]) -> Revision | None:
    """The content for a screen of ``size`` px; where it is broken the last good revision."""
    if not os.path.isdir(content):  # noqa: PTH112  what may not be looked at is no folder, either
        _recover(content)
    places = revision_folders()
    store = RevisionStore(places[0])
    today = hall_day()
    if today is None:
        say(
            "时钟不对：比程序做好的日子还早。时钟对好以前，from 和 until 不算数，全部内容都展出。",
            "The clock is wrong: it is behind the day on which this program was made. Until it is"
            " right, from and until are not followed and everything is shown.",
        )
    known = store.unchanged(content, state(content, Box(*size)), today)
    revision = _chosen(store, content, known) if known else None
    if revision:
        log.info("unchanged, showing revision %s", revision.name)
        return revision
    from kiosk.app.compiler import compile_content  # an exhibition that is known needs none
    from kiosk.app.progress import Progress

    outcome = compile_content(content, store.folder, size, Progress())
    report(outcome)
    for folder in (outcome.revision, *(RevisionStore(place).last_of(content) for place in places)):
        revision = _chosen(store, content, folder) if folder else None
        if revision is None:
            continue
        if outcome.revision is None:
            log.warning("showing the last good revision %s", revision.name)
            say(
                f"{_why(outcome, content)[0]}。正在放上一次的内容。",
                f"{_why(outcome, content)[1]}. The last good content is shown.",
            )
        return revision
    say(
        f"{_why(outcome, content)[0]}。没有可以展示的内容。",
        f"{_why(outcome, content)[1]}. There is nothing to show.",
    )
    return None


def _recover(content: Path) -> None:
    """An installation that the power has cut short may have left the folder beside its place."""
    from kiosk.content.refusal import Refusal
    from kiosk.pack.shelf import Shelf

    try:
        if Shelf(content).recover():
            log.warning("an installation was interrupted; it is finished now")
    except (Refusal, OSError) as error:
        log.error("if an installation was interrupted, it cannot be finished: %s", error)  # noqa: TRY400  one line, no traceback


def report(outcome: Outcome) -> None:
    """Write down what the compiler has found: the first of it, errors before all."""
    told = sorted(outcome.problems, key=lambda problem: problem["severity"] != "error")
    for problem in told[:TOLD]:
        log.warning("%(file)s:%(line)s:%(column)s %(code)s %(message)s；%(fix)s", problem)
    if len(told) > TOLD:
        log.warning("… and %d more, which kiosk check tells", len(told) - TOLD)
    if outcome.failure:
        log.error("the content could not be prepared: %s", outcome.failure)


def say(chinese: str, english: str) -> None:
    """For whoever stands at the terminal, and for whoever reads the log tomorrow."""
    print(chinese, file=sys.stderr)
    log.error("%s", english)


def _chosen(store: RevisionStore, content: Path, folder: Path) -> Revision | None:
    """The revision in ``folder``, or the one before where it has ended the program too often."""
    if store.probation.has_failed(content, folder.name):
        for good in store.confirmed(content):
            if revision := _opened(store, good):
                say(
                    f"新内容（{folder.name}）两次都没能放满一分钟，现在放上一次好的内容（{good.name}）。"
                    "内容改动以后会再试。",
                    f"The new content ({folder.name}) ended twice within its first minute. The last"
                    f" content that did well ({good.name}) is shown, until the new one is changed.",
                )
                return revision
        log.warning("%s has failed twice, but there is nothing else to show", folder.name)
    return _opened(store, folder)


def _opened(store: RevisionStore, folder: Path) -> Revision | None:
    try:
        revision = Revision(folder)
        store.show(revision.name)
    except RevisionError as error:
        log.error("%s", error)  # noqa: TRY400  one line, no traceback
        return None
    except OSError as error:
        # On a full or read-only disk nobody else can compile either, so nothing is removed.
        log.warning("the revision on the screen could not be noted: %s", error)
    return revision


def _why(outcome: Outcome, content: Path) -> tuple[str, str]:
    if outcome.failure:
        why = trouble(OSError(outcome.errno, "")) if outcome.errno else _FAULT
        return (
            f"内容没能准备好：{why.chinese}（{outcome.failure}）",
            f"The content could not be prepared: {why.english} ({outcome.failure})",
        )
    return (
        f"内容有错误，请运行 kiosk check {content}",
        f"The content has errors: run kiosk check {content}",
    )
