"""Every screen of an exhibition, visited one after another without a visitor."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtGui import QGuiApplication

from kiosk.app.compiler import compile_content
from kiosk.app.faces import load_faces
from kiosk.app.show import Show
from kiosk.content.revision import Revision, RevisionError
from kiosk.machine.folders import cache_folder

log = logging.getLogger(__name__)

PATIENCE_MS = 20_000
"""A 4K picture on a slow machine decodes in under a second; this long means it never will."""


class Place(NamedTuple):
    """A screen that the walk has come to."""

    name: str
    screen: str
    chapter: str
    item: str


class WalkError(Exception):
    """The walk cannot begin or go on; the message says why, in Chinese and English."""


def prepare() -> QGuiApplication:
    """An application that needs no display; pictures are the same on every machine."""
    application = QGuiApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
        application = QGuiApplication(["kiosk"])
    load_faces()
    return application  # type: ignore[return-value]  # the instance is always the one made here


def compiled(
    content: Path, size: tuple[int, int], progress: Callable[[str], None] = log.debug
) -> Revision:
    """The content, whatever its dates say, for screens of ``size`` px.

    ``progress`` hears of every picture. Raises WalkError where that fails.
    """
    # A store of its own: trying things out never pushes out what a player shows or falls back to.
    outcome = compile_content(content, cache_folder(), size, progress, timeless=True)
    if outcome.revision is None and outcome.failure:
        raise WalkError(f"没能准备好：{outcome.failure} · It could not be prepared")
    if outcome.revision is None:
        raise WalkError(
            f"内容有错误，请先运行 kiosk check {content}"
            f" · The content has errors. Run kiosk check {content} first."
        )
    try:
        return Revision(outcome.revision)
    except RevisionError as error:
        raise WalkError(f"没能准备好，请再试一次 · Please try again: {error}") from error


def settle(show: Show) -> None:
    """Wait until every picture is decoded and nothing moves. Raises TimeoutError."""
    clock = QElapsedTimer()
    clock.start()
    while True:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        if show.window.property("settled"):
            QGuiApplication.processEvents()
            # What has left is deleted by the main loop, and a walk runs none.
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return
        if clock.elapsed() > PATIENCE_MS:
            raise TimeoutError


def screens(show: Show) -> int:
    """How many places there are to go to, those with large words included."""
    chapters = show.visit.outline.chapters
    inner = 1 + sum(1 + sum(one.items for one in chapter.sections) for chapter in chapters)
    return 2 * inner + show.visit.pages + len(("attract", "prompt"))


def places(show: Show, *, large: bool = False) -> Iterator[Place]:
    """Go to every screen in turn and yield while it is shown. Raises WalkError.

    ``large`` shows those with large words, and only those that have them.
    """
    bridge = show.bridge
    if large:
        bridge.wake()
        yield from _inner(show, large=True)
        return
    yield _here(show, "attract", "attract")
    bridge.wake()
    for page in range(show.visit.pages):
        yield _here(show, "home" if page == 0 else f"home_{page + 1}", "home")
        bridge.turn(1)
    yield from _inner(show, large=False)
    show.visit.tick(1e12)
    bridge.tick()
    yield _here(show, "prompt", "prompt")
    bridge.keep()


def _inner(show: Show, *, large: bool) -> Iterator[Place]:
    """The river of years and the chapters, beginning and ending at home."""
    bridge = show.bridge

    def enlarge() -> None:
        if large:
            bridge.enlarge()

    bridge.openRiver()
    enlarge()
    yield _here(show, "river", "river")
    bridge.home()
    for chapter in show.visit.outline.chapters:
        bridge.openChapter(chapter.key)
        enlarge()
        yield _here(show, chapter.key, "opening", chapter.key)
        for index, section in enumerate(chapter.sections):
            bridge.openSection(index)
            for item in range(section.items):
                name = f"{chapter.key}_{index + 1}_{section.key}"
                if section.items > 1:
                    name += f"_{item + 1}"
                yield _here(show, name, section.kind, chapter.key, f"{section.key}/{item + 1}")
                if item + 1 < section.items:
                    bridge.next()
        bridge.home()


def _here(show: Show, name: str, screen: str, chapter: str = "", item: str = "") -> Place:
    try:
        settle(show)
    except TimeoutError:
        raise WalkError(
            f"画面 {name} 一直没有画完，到这里为止，请再试一次"
            f" · The screen {name} never became complete. Please try again."
        ) from None
    return Place(name, screen, chapter, item)
