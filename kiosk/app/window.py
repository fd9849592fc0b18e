"""A window made from one of the product's QML files."""

from __future__ import annotations

from typing import Any, Self, cast

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import Shiboken

from kiosk.places import ASSETS, QML


class WindowError(Exception):
    """The window could not be made; the message says why in plain words."""


class Window:
    """An engine and its window. ``close`` lets go of them in the order that Qt needs."""

    def __init__(self, file: str, size: tuple[int, int] | None, properties: dict[str, Any]) -> None:
        """Open Kiosk/``file`` in px ``size``, or in its default size. Raises WindowError."""
        self.engine = QQmlApplicationEngine()
        for path in (QML, ASSETS):
            self.engine.addImportPath(str(path))
        sides = {"width": size[0], "height": size[1]} if size else {}
        self.engine.setInitialProperties(properties | sides)
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / file)))
        roots = self.engine.rootObjects()
        if not roots:
            raise WindowError("the screens could not be loaded")
        self.window = cast("QQuickWindow", roots[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the window; the engine goes before the objects that QML reads."""
        self.window.close()
        del self.window
        Shiboken.delete(self.engine)
