"""What draws the screens: the graphics card where one answers, else Qt's software renderer."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.machine.trial import Trial

log = logging.getLogger(__name__)

_CARDS = Path("/dev/dri")
_GL_RENDERER: Final = 0x1F01

IMITATIONS: Final = (
    "llvmpipe", "softpipe", "swrast", "lavapipe", "swiftshader",
    "software rasterizer", "gdi generic", "microsoft basic render",
)  # fmt: skip
"""Drivers that imitate a graphics card, in lower case. Qt's own software renderer is five to ten
times cheaper than Mesa's and repaints only what has changed."""


class Renderer(NamedTuple):
    """What draws."""

    card: bool
    """The graphics card was chosen here: only then is its driver on trial."""
    words: str
    """Which it is and why, for the log."""


def choose(trial: Trial) -> Renderer:
    """Choose the renderer of every window to come. There must be an application already."""
    if os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"):
        return Renderer(card=False, words="as the environment says")
    name, why = _card(trial)
    if why:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        # Spans given to other threads cost more to hand over than to paint: a sixth of every frame.
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
        return Renderer(card=False, words=f"software, because {why}")
    return Renderer(card=True, words=f"the graphics card, {name}")


def fall_back(message: str) -> None:
    """Start the program anew with the software renderer: the card has refused the window.

    Does not return, unless the program already runs as the environment says.
    """
    log.error("the graphics card cannot draw: %s", message)
    if not os.environ.get("QT_QUICK_BACKEND"):
        os.execve(  # noqa: S606  this very program, with its own arguments
            sys.executable,
            [sys.executable, *sys.orig_argv[1:]],
            os.environ | {"QT_QUICK_BACKEND": "software"},
        )


def _card(trial: Trial) -> tuple[str, str]:
    """The card's name, and what speaks against it; where nothing does, its trial has begun."""
    if sys.platform.startswith("linux") and not any(_CARDS.glob("renderD*")):
        return "", "there is no graphics card"
    if trial.failed:
        return "", f"its driver ended the last starts (delete {trial.file} to try it again)"
    trial.begin()  # some drivers end the program as soon as they are asked
    name = driver()
    if not name:
        why = "the graphics driver does not start"
    elif any(imitation in name.lower() for imitation in IMITATIONS):
        why = f"{name} draws on the processor"
    else:
        return name, ""
    trial.passed()
    return name, why


def driver() -> str:
    """What OpenGL says draws here; nothing where it does not start.

    Asked on Windows as well: without a driver of its own a card answers "GDI Generic" there.
    """
    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(_GL_RENDERER)
    context.doneCurrent()
    return str(name or "")
