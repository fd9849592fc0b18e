"""One number, spelled in the visitor's language."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Figure, Source
from kiosk.content.spelling import Spelled, spell

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("figures come from the exhibition")
class FigureBridge(QObject):
    """A figure: about | 100 | billion yuan, what it counts, when it held and who says so."""

    spoken = Signal()

    def __init__(
        self,
        figure: Figure,
        source: Source | None,
        tongue: Tongue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._figure = figure
        self._source = source
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    def _spelled(self) -> Spelled:
        return spell(self._figure, self._tongue.language, self._tongue.languages)

    @Property(str, notify=spoken)
    def prefix(self) -> str:
        """What stands before the digits: 约, more than; often nothing."""
        return self._spelled().prefix

    @Property(str, notify=spoken)
    def digits(self) -> str:
        """The digits exactly as they are to stand at the end of the count."""
        return self._spelled().digits

    @Property(str, notify=spoken)
    def unit(self) -> str:
        """The unit: 亿元, 余次, billion yuan."""
        return self._spelled().unit

    @Property(str, notify=spoken)
    def name(self) -> str:
        """What is counted."""
        return self._tongue.say(self._figure.name)

    @Property(str, notify=spoken)
    def asOf(self) -> str:
        """The time for which the number holds."""
        return self._tongue.say(self._figure.as_of)

    @Property(str, notify=spoken)
    def source(self) -> str:
        """The source's title and year, as a book is named."""
        return self._tongue.cite(self._source) if self._source else ""
