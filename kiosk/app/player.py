"""``kiosk run``: the exhibition until somebody closes it."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor, QGuiApplication, QPixmap

from kiosk import __version__
from kiosk.app import display
from kiosk.app.doors import open_revision, say
from kiosk.app.ending import Ending
from kiosk.app.faces import FaceError, load_faces
from kiosk.app.heartbeat import Heartbeat
from kiosk.app.herald import tell_launcher, when_complete
from kiosk.app.renderer import choose, fall_back
from kiosk.app.show import Show
from kiosk.app.succession import Succession
from kiosk.app.window import Window, WindowError
from kiosk.content.revision import Revision
from kiosk.content.typesetting import seams
from kiosk.ingest.revision import RevisionStore
from kiosk.machine.fitness import UNFIT
from kiosk.machine.folders import keep_compiled, revision_folder, trial_file
from kiosk.machine.trial import Trial

log = logging.getLogger(__name__)

SURVIVAL_MS = 5_000
"""A graphics driver that ends the program does so with the first frames."""

CARE_MS = 10_000
"""The first screen is complete long before, on the slowest machine, too."""

SMOKE_PATIENCE_MS = 120_000
"""A first start on a slow machine decodes every picture; after two minutes something is wrong."""


class Wish(NamedTuple):
    """What the command line asks for."""

    content: Path
    size: tuple[int, int] | None
    language: str
    idle: float
    prompt: float
    smoke: bool
    watch: bool


def play(wish: Wish) -> int:
    """Show the exhibition, or calm paper where there is none.

    Returns 0 when it ended well, 1 when nothing could be shown, UNFIT when there is no display.
    """
    if display.missing():
        say(
            "没有找到显示屏。请先接好屏幕并登录图形桌面，再运行 kiosk run。",
            "No display answers. Connect a screen and start the desktop, then run kiosk run.",
        )
        return UNFIT
    sys.excepthook = _note
    threading.excepthook = _note_thread
    qInstallMessageHandler(_hear)
    keep_compiled()
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    trial = Trial(trial_file())
    draw_at_once()
    renderer = choose(trial)
    screen = QGuiApplication.primaryScreen()
    full = screen.size() * screen.devicePixelRatio()
    log.info(
        "kiosk %s shows %s on %s %dx%d, renderer: %s",
        __version__,
        wish.content,
        QGuiApplication.platformName(),
        full.width(),
        full.height(),
        renderer.words,
    )
    box = wish.size or (full.width(), full.height())
    revision = open_revision(wish.content, box)
    if revision is None and wish.smoke:
        return 1
    store = RevisionStore(revision_folder())
    heartbeat = Heartbeat(wish.content, store.probation, app)
    lost = partial(heartbeat.end, excused=True)
    qInstallMessageHandler(lambda kind, place, told: _hear(kind, place, told, lost))

    def make(new: Revision, beside: Window | None = None) -> Show:
        if not wish.smoke:
            heartbeat.begin(new.name)
        return _show(new, wish, size, beside)

    # Without a window manager nobody else makes the window as large as the screen.
    size = wish.size or (screen.size().width(), screen.size().height())
    try:
        load_faces()
        shown = make(revision) if revision else Window("Fallback.qml", size, {})
    except (FaceError, WindowError) as error:
        log.error("%s", error)  # noqa: TRY400  one line, no traceback
        return 1

    def present(window: Window) -> None:
        window.window.sceneGraphError.connect(lambda _, told: _give_up(told, trial, heartbeat))
        _present(window, wish)

    present(shown)
    succession = Succession(shown, make, present)
    succession.succeeded.connect(lambda name: heartbeat.follow(name, succession.shown))
    succession.withdrawn.connect(heartbeat.spare)
    heartbeat.lifeless.connect(lambda name: _go_back(store, wish.content, name, succession))
    if not wish.size:
        screen.geometryChanged.connect(succession.fill)
    if renderer.card:
        QTimer.singleShot(SURVIVAL_MS, trial.passed)
    QTimer.singleShot(SURVIVAL_MS, freeze)
    ending = Ending()
    when_complete(shown, tell_launcher)
    if wish.smoke:
        _leave_when_settled(shown)
    else:
        name = revision.name if revision else ""
        heartbeat.follow(name, shown)
        QTimer.singleShot(CARE_MS, lambda: _take_care(wish, box, name, succession))
    code = app.exec()
    if code == 0:
        heartbeat.end()
        if renderer.card:
            trial.passed()
    ending.close()
    log.info("ended with %d", code)
    succession.close()
    return int(code) if revision else 1


def _present(window: Window, wish: Wish) -> None:
    if wish.size:
        window.window.show()
    else:
        window.window.setCursor(_no_cursor())
        window.window.showFullScreen()


def draw_at_once() -> None:
    """Qt waits 5 ms before it draws, in case more is to come: a finger sees that."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")


def _take_care(wish: Wish, box: tuple[int, int], shown: str, succession: Succession) -> None:
    from kiosk.app.caretaker import Caretaker  # no first screen waits for it

    caretaker = Caretaker(wish.content, box, shown, succession)
    caretaker.renewed.connect(succession.offer)
    caretaker.undone.connect(succession.take_back)
    succession.succeeded.connect(caretaker.note)
    succession.succeeded.connect(lambda _: QTimer.singleShot(SURVIVAL_MS, freeze))
    if wish.watch:
        caretaker.watch()
    else:
        caretaker.look()


def _go_back(store: RevisionStore, content: Path, name: str, succession: Succession) -> None:
    """Nobody is to look at half a screen until tomorrow."""
    good = next((one for one in store.confirmed(content) if one.name != name), None)
    if good:
        log.warning("going back to %s", good.name)
        succession.offer(good)


def _no_cursor() -> QCursor:
    """As Qt.BlankCursor, whose namespace would cost a tenth of the time to the first screen."""
    nothing = QPixmap(1, 1)
    nothing.fill("transparent")
    return QCursor(nothing)


def _give_up(message: str, trial: Trial, heartbeat: Heartbeat) -> None:
    trial.refuse()
    heartbeat.end(excused=True)
    fall_back(message)
    QGuiApplication.exit(1)


def freeze() -> None:
    """Do what the first screen did not wait for and the first touch should not.

    Garbage is searched for from now on, but not in what the start made: that would cost frames.
    """
    from kiosk.machine.heap import give_back  # ctypes is not needed for the first screen

    seams()
    gc.unfreeze()  # of a window that another one has succeeded
    gc.collect()
    gc.freeze()
    gc.enable()
    give_back()


def _show(
    revision: Revision, wish: Wish, size: tuple[int, int], beside: Window | None = None
) -> Show:
    languages = revision.outline.exhibition.languages
    if wish.language and wish.language not in languages:
        log.warning("language %s: this exhibition speaks %s", wish.language, ", ".join(languages))
    return Show(
        revision,
        language=wish.language,
        idle=wish.idle,
        prompt=wish.prompt,
        size=size,
        beside=beside,
    )


def _leave_when_settled(shown: Window) -> None:
    """Leave with 0 once every picture of the first screen is decoded and drawn, else with 1."""
    patience = QTimer(shown.engine)
    patience.setSingleShot(True)
    patience.timeout.connect(lambda: QGuiApplication.exit(1))
    patience.start(SMOKE_PATIENCE_MS)

    def leave() -> None:
        shown.window.grabWindow()
        QGuiApplication.exit(0)

    when_complete(shown, leave)


def _note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault in a slot is written down and the exhibition goes on."""
    log.critical("unexpected", exc_info=(kind, error, trace))


def _note_thread(fault: threading.ExceptHookArgs) -> None:
    """So is one in a thread."""
    _note(fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback)


def _hear(
    kind: QtMsgType,
    _: QMessageLogContext,
    message: str,
    lost: Callable[[], None] = lambda: None,
) -> None:
    """What Qt and QML complain of goes into the log, too.

    ``lost`` is called where the display has gone away: Qt says so, and then Xlib or the library of
    Wayland ends the program without asking anybody.
    """
    if "connection broke" in message:
        lost()
    grave = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    level = logging.ERROR if kind in grave else logging.WARNING
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        log.log(level, "Qt: %s", message)
