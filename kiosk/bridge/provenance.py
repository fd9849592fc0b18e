"""When the figures of a page held, and who says so."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.figure import FigureBridge
from kiosk.bridge.tongue import Tongue
from kiosk.content.telling import together

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("provenance comes with a page")
class Provenance(QObject):
    """What stands in small type beneath a page's figures; nothing on a page without any."""

    spoken = Signal()

    def __init__(self, figures: list[FigureBridge], tongue: Tongue, parent: QObject) -> None:
        super().__init__(parent)
        self._figures = figures
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    @Property(str, notify=spoken)
    def asOf(self) -> str:
        """The time for which the figures hold; several where they differ."""
        return self._together("asOf")

    @Property(str, notify=spoken)
    def source(self) -> str:
        """The sources of the figures."""
        return self._together("source")

    @Property(bool, notify=spoken)
    def sameTime(self) -> bool:
        """Whether one time holds for all figures."""
        return len({figure.property("asOf") for figure in self._figures}) <= 1

    def _together(self, name: str) -> str:
        said = (str(figure.property(name)) for figure in self._figures)
        return together(said, self._tongue.language)
