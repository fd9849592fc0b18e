"""One who gives, at the head of a stream."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Giver

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("givers come from the exhibition")
class GiverBridge(QObject):
    """A giver's name and note."""

    spoken = Signal()

    def __init__(self, giver: Giver, tongue: Tongue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._giver = giver
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    @Property(str, constant=True)
    def key(self) -> str:
        """The giver's key."""
        return self._giver.key

    @Property(str, notify=spoken)
    def name(self) -> str:
        """The giver's name."""
        return self._tongue.say(self._giver.name)

    @Property(str, notify=spoken)
    def note(self) -> str:
        """A sentence about the giver, or nothing."""
        return self._tongue.say(self._giver.note)
