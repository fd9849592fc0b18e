"""The pages a visitor can stand on: one class per kind, in the language shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.chapter import ChapterBridge
from kiosk.bridge.event import EventBridge
from kiosk.bridge.figure import FigureBridge
from kiosk.bridge.picture import PictureBridge
from kiosk.bridge.provenance import Provenance
from kiosk.bridge.row_list import RowList
from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Words
from kiosk.content.river import PULL, REACH, River, Shown, Stop, nearest, neighbour, rank

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class PageBridge(QObject):
    """What every page has: its kind, its chapter, its title.

    A property's notify signal must stand in the same class: Qt does not find an inherited one.
    """

    spoken = Signal()

    def __init__(
        self, kind: str, title: Words, chapter: ChapterBridge | None, tongue: Tongue
    ) -> None:
        super().__init__()
        self._kind = kind
        self._title = title
        self._chapter = chapter
        self._tongue = tongue
        tongue.changed.connect(self.spoken)

    @Property(str, constant=True)
    def kind(self) -> str:
        """opening, slide, story, wall, hero, flow, river or mist."""
        return self._kind

    @Property(ChapterBridge, constant=True)
    def chapter(self) -> ChapterBridge | None:
        """The chapter it belongs to; null on the exhibition's own river."""
        return self._chapter

    @Property(str, notify=spoken)
    def title(self) -> str:
        """The page's heading."""
        return self._tongue.say(self._title)


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class TextPage(PageBridge):
    """Opening, slide and story: a picture, words and at most a few figures."""

    worded = Signal()

    def __init__(
        self,
        kind: str,
        title: Words,
        chapter: ChapterBridge,
        tongue: Tongue,
        *,
        lead: Words | None = None,
        text: Words | None = None,
        picture: PictureBridge,
        figures: list[FigureBridge],
    ) -> None:
        super().__init__(kind, title, chapter, tongue)
        tongue.changed.connect(self.worded)
        self._lead = lead or {}
        self._text = text or {}
        self._picture = picture
        self._figures = RowList(figures, self)
        self._first = figures[0] if figures else None
        self._provenance = Provenance(figures, tongue, self)
        picture.setParent(self)

    @Property(str, notify=worded)
    def lead(self) -> str:
        """The opening's sentence or the story's first one; nothing on a slide."""
        return self._tongue.say(self._lead)

    @Property(str, notify=worded)
    def text(self) -> str:
        """The caption or the story's paragraphs; nothing on an opening."""
        return self._tongue.say(self._text)

    @Property(PictureBridge, constant=True)
    def picture(self) -> PictureBridge:
        """The page's picture."""
        return self._picture

    @Property(RowList, constant=True)
    def figures(self) -> RowList:
        """The figures named on the page."""
        return self._figures

    @Property(Provenance, constant=True)
    def provenance(self) -> Provenance:
        """When the figures held, and who says so."""
        return self._provenance

    @Property(FigureBridge, constant=True)
    def figure(self) -> FigureBridge | None:
        """The leading figure, or null."""
        return self._first


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class CountersPage(PageBridge):
    """A wall of numbers, or a single large one."""

    worded = Signal()

    def __init__(
        self,
        kind: str,
        title: Words,
        chapter: ChapterBridge,
        tongue: Tongue,
        *,
        text: Words,
        figures: list[FigureBridge],
        beside: FigureBridge | None,
        picture: PictureBridge | None,
    ) -> None:
        super().__init__(kind, title, chapter, tongue)
        tongue.changed.connect(self.worded)
        self._text = text
        self._figures = RowList(figures, self)
        self._first = figures[0]
        self._provenance = Provenance([*figures, *([beside] if beside else [])], tongue, self)
        self._beside = beside
        self._picture = picture
        for part in (beside, picture):
            if part is not None:
                part.setParent(self)

    @Property(str, notify=worded)
    def text(self) -> str:
        """One sentence, or nothing."""
        return self._tongue.say(self._text)

    @Property(RowList, constant=True)
    def figures(self) -> RowList:
        """The figures, the most important first."""
        return self._figures

    @Property(Provenance, constant=True)
    def provenance(self) -> Provenance:
        """When the figures held, and who says so."""
        return self._provenance

    @Property(FigureBridge, constant=True)
    def figure(self) -> FigureBridge:
        """The leading figure."""
        return self._first

    @Property(FigureBridge, constant=True)
    def beside(self) -> FigureBridge | None:
        """One more figure in the corner, or null."""
        return self._beside

    @Property(PictureBridge, constant=True)
    def picture(self) -> PictureBridge | None:
        """The pale ground, or null."""
        return self._picture


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class FlowPage(PageBridge):
    """Who gives to whom."""

    worded = Signal()

    def __init__(
        self,
        title: Words,
        chapter: ChapterBridge,
        tongue: Tongue,
        *,
        receiver: Words,
        givers: RowList,
        figures: list[FigureBridge],
        picture: PictureBridge,
    ) -> None:
        super().__init__("flow", title, chapter, tongue)
        tongue.changed.connect(self.worded)
        self._receiver = receiver
        self._givers = givers
        self._figures = RowList(figures, self)
        self._provenance = Provenance(figures, tongue, self)
        self._picture = picture
        givers.setParent(self)
        picture.setParent(self)

    @Property(str, notify=worded)
    def receiver(self) -> str:
        """The one who receives."""
        return self._tongue.say(self._receiver)

    @Property(RowList, constant=True)
    def givers(self) -> RowList:
        """Those who give."""
        return self._givers

    @Property(RowList, constant=True)
    def figures(self) -> RowList:
        """Up to two figures."""
        return self._figures

    @Property(Provenance, constant=True)
    def provenance(self) -> Provenance:
        """When the figures held, and who says so."""
        return self._provenance

    @Property(PictureBridge, constant=True)
    def picture(self) -> PictureBridge:
        """The shore at which the streams arrive."""
        return self._picture


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class RiverPage(PageBridge):
    """The river of years: the whole exhibition's, or a chapter's own."""

    def __init__(
        self,
        title: Words,
        chapter: ChapterBridge | None,
        tongue: Tongue,
        *,
        years: tuple[int, int],
        river: River,
        bind: Callable[[Shown], EventBridge],
        picture: PictureBridge,
    ) -> None:
        super().__init__("river", title, chapter, tongue)
        self._years = years
        self._river = river
        self._stops = river.stops
        self._bind = bind
        self._entries: dict[int, EventBridge] = {}
        self._picture = picture
        picture.setParent(self)

    @Property(int, constant=True)
    def firstYear(self) -> int:
        """Where the river begins."""
        return self._years[0]

    @Property(int, constant=True)
    def lastYear(self) -> int:
        """Where the river ends."""
        return self._years[1]

    @Slot(float, result="QVariantList")
    def stands(self, span: float) -> list[int]:
        """Who stands together within ``span`` years: number of the first, how many, and so on."""
        return [number for stand in self._river.stands(span) for number in stand]

    @Slot(float, result="QVariantList")
    def apart(self, span: float) -> list[float]:
        """Dates of events that are at least ``span`` years apart."""
        return self._river.apart(span)

    @Property(PictureBridge, constant=True)
    def picture(self) -> PictureBridge:
        """The home painting, pale behind the river."""
        return self._picture

    @Property(int, constant=True)
    def stops(self) -> int:
        """How many events the river is about."""
        return len(self._stops)

    @Property(int, constant=True)
    def first(self) -> int:
        """Index of the first event that the river is about, or -1."""
        return _index(self._stops[0] if self._stops else None)

    @Slot(int, result=EventBridge)
    def entry(self, index: int) -> EventBridge | None:
        """The event of this index, or null; bound when it is first asked for."""
        if not 0 <= index < len(self._river.events):
            return None
        if index not in self._entries:
            self._entries[index] = self._bind(self._river.events[index])
            self._entries[index].setParent(self)
        return self._entries[index]

    @Slot(int, result=float)
    def place(self, index: int) -> float:
        """The date of the event of this index on the axis of years."""
        return self._river.places[index]

    @Slot(str, result=int)
    def find(self, key: str) -> int:
        """Index of the event called ``key``, or -1."""
        return self._river.find(key)

    @Slot(float, str, result=int)
    def at(self, date: float, choice: str) -> int:
        """Index of the event that a boat at ``date`` is at, or -1."""
        return _index(nearest(self._stops, date, choice, REACH))

    @Slot(float, str, result=int)
    def drawn(self, date: float, choice: str) -> int:
        """Index of the event that a boat let go at ``date`` is drawn to, or -1."""
        return _index(nearest(self._stops, date, choice, PULL))

    @Slot(float, int, int, result=int)
    def step(self, date: float, current: int, way: int) -> int:
        """Index of the event one step on (1) or back (-1) from where the boat is, or -1."""
        return _index(neighbour(self._stops, date, current, way))

    @Slot(int, result=int)
    def rank(self, index: int) -> int:
        """Which of the ``stops`` the event is, counted from 1; 0 where it is none."""
        return rank(self._stops, index)


def _index(stop: Stop | None) -> int:
    return stop.number if stop else -1


@QmlElement
@QmlUncreatable("pages come from the exhibition")
class MistPage(PageBridge):
    """A page whose content cannot be shown."""

    def __init__(
        self,
        chapter: ChapterBridge | None,
        tongue: Tongue,
        *,
        code: str,
        picture: PictureBridge | None,
    ) -> None:
        super().__init__("mist", {}, chapter, tongue)
        self._code = code
        self._picture = picture
        if picture is not None:
            picture.setParent(self)

    @Property(str, constant=True)
    def code(self) -> str:
        """What staff read to a technician; never a cause."""
        return self._code

    @Property(PictureBridge, constant=True)
    def picture(self) -> PictureBridge | None:
        """The pale gorge, or null."""
        return self._picture
