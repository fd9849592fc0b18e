"""One event on the river of years."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.figure import FigureBridge
from kiosk.bridge.provenance import Provenance
from kiosk.bridge.row_list import RowList
from kiosk.bridge.tongue import Tongue
from kiosk.content.outline import RiverEvent
from kiosk.content.telling import label, tell

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("events come from the exhibition")
class EventBridge(QObject):
    """An event: where on the axis of years it lies, and the words of its slip."""

    spoken = Signal()

    def __init__(
        self,
        river_event: RiverEvent,
        bind: Callable[[tuple[str, ...]], list[FigureBridge]],
        *,
        own: bool,
        tongue: Tongue,
    ) -> None:
        """``bind`` makes figures when they are asked for: few events are ever stopped at."""
        super().__init__()
        self._event = river_event.event
        self._accent = river_event.accent
        self._bind = bind
        self._own = own
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    @Property(str, constant=True)
    def key(self) -> str:
        """The event's key."""
        return self._event.key

    @Property(float, constant=True)
    def place(self) -> float:
        """The date on the axis of years: 2004.38."""
        return self._event.date.place

    @Property(int, constant=True)
    def year(self) -> int:
        """The year."""
        return self._event.date.year

    @Property(int, constant=True)
    def level(self) -> int:
        """1 is always shown; 2 to 4 appear when zoomed in."""
        return self._event.level

    @Property(bool, constant=True)
    def own(self) -> bool:
        """Whether it belongs to the chapter being visited; all do on the exhibition's river."""
        return self._own

    @Property(str, constant=True)
    def accent(self) -> str:
        """Its chapter's colour as #RRGGBB."""
        return self._accent

    @Property(str, constant=True)
    def story(self) -> str:
        """chapter/section that tells more, or nothing."""
        return self._event.story

    @Property(RowList, constant=True)
    def figures(self) -> RowList:
        """The figures of its slip."""
        return self._slip[0]

    @Property(Provenance, constant=True)
    def provenance(self) -> Provenance:
        """When the figures held, and who says so."""
        return self._slip[1]

    @Property(str, notify=spoken)
    def label(self) -> str:
        """The date in its short form."""
        return label(self._event.date, self._tongue.language)

    @Property(str, notify=spoken)
    def date(self) -> str:
        """The date in full, no more exact than its source."""
        return tell(self._event.date, self._tongue.language)

    @Property(str, notify=spoken)
    def name(self) -> str:
        """A few words, on the river."""
        return self._tongue.say(self._event.name)

    @Property(str, notify=spoken)
    def title(self) -> str:
        """The heading of the slip."""
        return self._tongue.say(self._event.title)

    @Property(str, notify=spoken)
    def text(self) -> str:
        """The text of the slip."""
        return self._tongue.say(self._event.text)

    @cached_property
    def _slip(self) -> tuple[RowList, Provenance]:
        figures = self._bind(self._event.figures)
        return RowList(figures, self), Provenance(figures, self._tongue, self)
