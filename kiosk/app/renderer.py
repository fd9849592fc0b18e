"""What draws the screens: the graphics card where one answers, else Qt's software renderer."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Final

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


def choose(trial: Trial) -> str:
    """Choose the renderer of every window to come, and say for the log which and why.

    There must be an application already.
    """
    # Qt waits 5 ms before it draws what has changed, in case more is to come: a finger sees that.
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    if os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"):
        return "as the environment says"
    name, why = _card(trial)
    if why:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        return f"software, because {why}"
    trial.begin()
    return f"the graphics card, {name}"


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
    """The card's name, and what speaks against it."""
    if sys.platform.startswith("linux") and not any(_CARDS.glob("renderD*")):
        return "", "there is no graphics card"
    if trial.failed:
        return "", f"its driver ended the last starts (delete {trial.file} to try it again)"
    name = driver()
    if not name:
        return "", "the graphics driver does not start"
    if any(imitation in name.lower() for imitation in IMITATIONS):
        return name, f"{name} draws on the processor"
    return name, ""


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
