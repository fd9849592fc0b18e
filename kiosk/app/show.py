"""One exhibition on one window: revision → visit → bridge → QML."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import Shiboken

from kiosk.bridge.exhibition import ExhibitionBridge
from kiosk.bridge.library import Library
from kiosk.bridge.tongue import Tongue
from kiosk.bridge.visit import VisitBridge
from kiosk.content.revision import Revision
from kiosk.places import ASSETS, QML
from kiosk.visit.visit import IDLE, PAGE_SIZE, PROMPT, Visit

FALLBACKS = {"Source Serif 4 Display": "Noto Serif SC", "Inter": "Noto Sans SC"}
"""Hanzi inside Western text come from the Chinese face beside it, never from the system."""


class ShowError(Exception):
    """The window could not be made; the message says why in plain words."""


def load_fonts() -> None:
    """Make the bundled faces known to Qt. Raises ShowError when one cannot be read."""
    for file in sorted((ASSETS / "fonts").glob("*.?tf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ShowError(f"font cannot be read: {file.name}")
    for western, chinese in FALLBACKS.items():
        QFont.insertSubstitution(western, chinese)


class Show:
    """Owns everything that is shown. ``close`` lets go of it in the order that Qt needs."""

    def __init__(
        self,
        revision: Revision,
        *,
        language: str = "",
        idle: float = IDLE,
        prompt: float = PROMPT,
        still: bool = False,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Build the window in px ``size``, or in its default size. Raises ShowError."""
        exhibition = revision.outline.exhibition
        self.visit = Visit(
            revision.outline, language or exhibition.languages[0], idle=idle, prompt=prompt
        )
        self.tongue = Tongue(exhibition.languages)
        self.tongue.speak(self.visit.state.language)
        library = Library(revision, self.tongue)
        self.exhibition = ExhibitionBridge(revision, library, self.tongue, PAGE_SIZE)
        self.bridge = VisitBridge(self.visit, library, self.exhibition, self.tongue)
        self._library = library
        self.engine = QQmlApplicationEngine()
        for path in (QML, ASSETS):
            self.engine.addImportPath(str(path))
        self.engine.setInitialProperties(
            {"visit": self.bridge, "still": still}
            | ({"width": size[0], "height": size[1]} if size else {})
        )
        self.engine.load(QUrl.fromLocalFile(str(Path(QML) / "Kiosk" / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots:
            raise ShowError("the screens could not be loaded")
        self.window = cast("QQuickWindow", roots[0])

    def close(self) -> None:
        """Close the window; the engine goes before the objects that QML reads."""
        self.window.close()
        del self.window
        Shiboken.delete(self.engine)
