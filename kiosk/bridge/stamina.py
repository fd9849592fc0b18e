"""How much motion the screens may show, as QML sees it."""

from __future__ import annotations

import logging
from time import monotonic

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.machine.stamina import Effort, Stamina

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

SAID = {
    Effort.FULL: "a new day: the full motion is tried again",
    Effort.LIGHT: "this machine cannot hold the full motion: nothing is scaled any more",
    Effort.PLAIN: "this machine cannot hold the light motion: screens only fade",
}


@QmlElement
@QmlUncreatable("there is one machine")
class StaminaBridge(QObject):
    """Hears how passages went, and says how much the next one may cost."""

    changed = Signal()

    def __init__(self, stamina: Stamina, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamina = stamina

    @Property(bool, notify=changed)
    def light(self) -> bool:
        """Nothing may be scaled, and no mist may cover the whole screen."""
        return self._stamina.effort is not Effort.FULL

    @Property(bool, notify=changed)
    def plain(self) -> bool:
        """Screens may only fade, and nothing may loop."""
        return self._stamina.effort is Effort.PLAIN

    @Slot(int, float)
    def note(self, frames: int, seconds: float) -> None:
        """Say that a passage took ``frames`` and ``seconds``."""
        if self._stamina.note(frames, seconds, monotonic()):
            log.info("%s", SAID[self._stamina.effort])
            self.changed.emit()
