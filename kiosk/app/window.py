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

    def __init__(
        self,
        file: str,
        size: tuple[int, int] | None,
        properties: dict[str, Any],
        *,
        beside: Window | None = None,
    ) -> None:
        """Open Kiosk/``file`` in px ``size``, or in its default size. Raises WindowError.

        One that is opened ``beside`` another, to succeed it, shares its engine and is not shown.
        """
        self._beside = beside
        self.engine: QQmlApplicationEngine = beside.engine if beside else _engine()
        first = properties | ({"width": size[0], "height": size[1]} if size else {})
        self.engine.setInitialProperties(first | ({"visible": False} if beside else {}))
        known = len(self.engine.rootObjects())
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / file)))
        roots = self.engine.rootObjects()[known:]
        if not roots:
            raise WindowError("the screens could not be loaded")
        self.window = cast("QQuickWindow", roots[0])

    def succeed(self) -> None:
        """The one that this was opened beside goes; what they share is this one's from now on."""
        old, self._beside = self._beside, None
        if old:
            old._beside = self  # noqa: SLF001  of the same class
            old.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the window; what QML has goes before the objects that it reads."""
        self.window.close()
        Shiboken.delete(self.window)
        del self.window
        if self._beside is None:
            Shiboken.delete(self.engine)


def _engine() -> QQmlApplicationEngine:
    # Never two at a time: one that goes takes the types along, and the other one finds nulls where
    # it had screens.
    engine = QQmlApplicationEngine()
    for path in (QML, ASSETS):
        engine.addImportPath(str(path))
    return engine
