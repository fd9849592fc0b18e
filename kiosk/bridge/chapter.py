"""One chapter as home and the header of its pages show it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Ground
from kiosk.content.ordinal import numeral
from kiosk.content.outline import ChapterOutline

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("chapters come from the exhibition")
class ChapterBridge(QObject):
    """Name, note, numeral and accent of a chapter."""

    spoken = Signal()

    def __init__(
        self,
        chapter: ChapterOutline,
        ordinal: int,
        tongue: Tongue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chapter = chapter
        self._ordinal = ordinal
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    @Property(str, constant=True)
    def key(self) -> str:
        """The chapter's key."""
        return self._chapter.key

    @Property(int, constant=True)
    def ordinal(self) -> int:
        """1 for the first chapter; 0 for a prologue or closing."""
        return self._ordinal

    @Property(bool, constant=True)
    def framing(self) -> bool:
        """Whether this is the prologue or the closing."""
        return self._chapter.framing

    @Property(bool, constant=True)
    def sealed(self) -> bool:
        """Whether the chapter cannot be opened because its content failed."""
        return self._chapter.sealed

    @Property(bool, constant=True)
    def night(self) -> bool:
        """Whether its opening is dark."""
        return self._chapter.ground is Ground.NIGHT

    @Property(str, constant=True)
    def accent(self) -> str:
        """Its colour as #RRGGBB."""
        return self._chapter.accent

    @Property(int, constant=True)
    def stops(self) -> int:
        """How many sections it has."""
        return len(self._chapter.sections)

    @Property(str, notify=spoken)
    def numeral(self) -> str:
        """一 or 1; the first letter of its name for a prologue or closing."""
        name = self._tongue.say(self._chapter.name)
        return numeral(self._ordinal, self._tongue.language) or name[:1]

    @Property(str, notify=spoken)
    def name(self) -> str:
        """Its name."""
        return self._tongue.say(self._chapter.name)

    @Property(str, notify=spoken)
    def note(self) -> str:
        """What it is about, in a few words."""
        return self._tongue.say(self._chapter.note)
