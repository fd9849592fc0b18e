"""The exhibition as attract and home show it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Property, QObject, QPointF, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.chapter import ChapterBridge
from kiosk.bridge.library import Library
from kiosk.bridge.picture import PictureBridge, address
from kiosk.bridge.row_list import RowList
from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Shore
from kiosk.content.revision import Revision
from kiosk.content.shore import places

KEPT_PAGES: Final = 3
"""Pages of home that are bound at a time."""

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("places come from the exhibition")
class StoneBridge(QObject):
    """A chapter's stone on one page of home: where it lies, where its name stands."""

    def __init__(
        self,
        chapter: ChapterBridge,
        wide: tuple[QPointF, QPointF],
        upright: tuple[QPointF, QPointF],
    ) -> None:
        super().__init__()
        self._chapter = chapter
        self._wide = wide
        self._upright = upright

    @Property(ChapterBridge, constant=True)
    def chapter(self) -> ChapterBridge:
        """The chapter it opens."""
        return self._chapter

    @Property(QPointF, constant=True)
    def wideAt(self) -> QPointF:
        """The stone's centre on a wide screen, as fractions."""
        return self._wide[0]

    @Property(QPointF, constant=True)
    def wideTitle(self) -> QPointF:
        """The name's right edge and top on a wide screen, as fractions."""
        return self._wide[1]

    @Property(QPointF, constant=True)
    def uprightAt(self) -> QPointF:
        """The stone's centre on an upright screen, as fractions."""
        return self._upright[0]

    @Property(QPointF, constant=True)
    def uprightTitle(self) -> QPointF:
        """The name's left edge and top on an upright screen, as fractions."""
        return self._upright[1]


@QmlElement
@QmlUncreatable("river layers come from the exhibition")
class ShoreBridge(QObject):
    """Home in one orientation: the painting, and the painted river upon it."""

    def __init__(self, shore: Shore, revision: Revision, parent: QObject) -> None:
        super().__init__(parent)
        self._shore = shore
        self._revision = revision

    @Property(QUrl, constant=True)
    def painting(self) -> QUrl:
        """The painting."""
        return address(self._revision, self._shore.painting)

    @Property(QUrl, constant=True)
    def river(self) -> QUrl:
        """The painted river; empty where the painting has its own."""
        return address(self._revision, self._shore.river)

    @Property(QPointF, constant=True)
    def riverAt(self) -> QPointF:
        """The painted river's top left corner, as fractions of the screen."""
        return QPointF(*self._shore.river_at)

    @Property(float, constant=True)
    def riverWidth(self) -> float:
        """The painted river's width, as a fraction of the screen's."""
        return self._shore.river_width


@QmlElement
@QmlUncreatable("there is one exhibition")
class ExhibitionBridge(QObject):
    """Title, invitation, paintings and stones."""

    spoken = Signal()

    def __init__(
        self,
        revision: Revision,
        library: Library,
        tongue: Tongue,
        page_size: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibition = revision.outline.exhibition
        self._tongue = tongue
        look = self._exhibition.look
        self._attract = library.picture(look.attract)
        self._attract.setParent(self)
        self._home = library.home()
        self._home.setParent(self)
        self._wide = ShoreBridge(look.home, revision, self)
        self._upright = ShoreBridge(look.home_portrait, revision, self)
        outline = revision.outline
        self._library = library
        self._pages = outline.pages(page_size)
        # Home may leave while the next page of it arrives.
        self._stones_of = lru_cache(KEPT_PAGES)(self._bind)
        framing = [library.chapter(chapter) for chapter in outline.chapters if chapter.framing]
        self._framing = RowList(framing, self)
        self._revision = revision
        tongue.changed.connect(self.spoken)

    def _stones(self, chapters: list[ChapterBridge]) -> list[StoneBridge]:
        look = self._exhibition.look
        wide = places(look.home, len(chapters), upright=False)
        upright = places(look.home_portrait, len(chapters), upright=True)
        return [
            StoneBridge(
                chapter,
                (QPointF(*wide[i].at), QPointF(*wide[i].title)),
                (QPointF(*upright[i].at), QPointF(*upright[i].title)),
            )
            for i, chapter in enumerate(chapters)
        ]

    def stones(self, page: int) -> RowList:
        """The stones of one page of home."""
        return self._stones_of(page)

    def _bind(self, page: int) -> RowList:
        return RowList(self._stones([self._library.chapter(one) for one in self._pages[page]]))

    @Property(str, notify=spoken)
    def title(self) -> str:
        """The exhibition's title."""
        return self._tongue.say(self._exhibition.title)

    @Property(str, notify=spoken)
    def subtitle(self) -> str:
        """One line beneath it."""
        return self._tongue.say(self._exhibition.subtitle)

    @Property(str, notify=spoken)
    def river(self) -> str:
        """What the timeline is called."""
        return self._tongue.say(self._exhibition.river)

    @Property(str, notify=spoken)
    def invitation(self) -> str:
        """The call to touch in the language shown."""
        return self._tongue.say(self._exhibition.invitation)

    @Property(str, notify=spoken)
    def otherInvitation(self) -> str:
        """The call to touch in the next language; empty where there is only one."""
        following = self._following()
        if following == self._tongue.language:
            return ""
        return self._exhibition.invitation.get(following, "")

    @Property(str, notify=spoken)
    def otherLanguage(self) -> str:
        """The tag of the next language."""
        return self._following()

    def _following(self) -> str:
        languages = self._exhibition.languages
        return languages[(languages.index(self._tongue.language) + 1) % len(languages)]

    @Property(int, constant=True)
    def firstYear(self) -> int:
        """Where the river of years begins."""
        return self._exhibition.first_year

    @Property(int, constant=True)
    def lastYear(self) -> int:
        """Where the river of years ends."""
        return self._exhibition.last_year

    @Property(PictureBridge, constant=True)
    def home(self) -> PictureBridge:
        """The home painting, with its words."""
        return self._home

    @Property(PictureBridge, constant=True)
    def attract(self) -> PictureBridge:
        """The painting of the attract screen."""
        return self._attract

    @Property(ShoreBridge, constant=True)
    def wide(self) -> ShoreBridge:
        """Home on a wide screen."""
        return self._wide

    @Property(ShoreBridge, constant=True)
    def upright(self) -> ShoreBridge:
        """Home on an upright screen."""
        return self._upright

    @Property(RowList, constant=True)
    def framing(self) -> RowList:
        """Prologue and closing, where there are any."""
        return self._framing

    @Property(QUrl, constant=True)
    def logo(self) -> QUrl:
        """The host's logo, or nothing."""
        return address(self._revision, self._exhibition.look.logo)

    @Property(QUrl, constant=True)
    def boat(self) -> QUrl:
        """The exhibition's own boat, or nothing."""
        return address(self._revision, self._exhibition.look.boat)

    @Property(QUrl, constant=True)
    def yearsRiver(self) -> QUrl:
        """Its own river of years, or nothing."""
        return address(self._revision, self._exhibition.look.years_river)

    @Property(QUrl, constant=True)
    def numberRiver(self) -> QUrl:
        """Its own river under a large number, or nothing."""
        return address(self._revision, self._exhibition.look.number_river)
