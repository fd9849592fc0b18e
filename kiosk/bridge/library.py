"""The exhibition as pages: takes a place in the revision, hands out what QML shows there."""

from __future__ import annotations

import logging
from collections import OrderedDict
from functools import lru_cache, partial
from typing import Final, assert_never

from kiosk.bridge.chapter import ChapterBridge
from kiosk.bridge.event import EventBridge
from kiosk.bridge.figure import FigureBridge
from kiosk.bridge.giver import GiverBridge
from kiosk.bridge.pages import CountersPage, FlowPage, MistPage, PageBridge, RiverPage, TextPage
from kiosk.bridge.picture import PictureBridge
from kiosk.bridge.row_list import RowList
from kiosk.bridge.tongue import Tongue
from kiosk.content.model import (
    Chapter,
    Counters,
    Flow,
    Picture,
    Section,
    Slideshow,
    Story,
    Timeline,
    Words,
)
from kiosk.content.outline import ChapterOutline
from kiosk.content.revision import Revision, RevisionError
from kiosk.content.river import River, Shown

log = logging.getLogger(__name__)

KEPT_CHAPTERS: Final = 32
"""Two pages of home and every page that is still in a passage, with room to spare."""

KEPT_RIVERS: Final = 2
"""The exhibition's, and that of the chapter being visited."""


class Library:
    """Makes pages of one revision in one tongue; a chapter that fails becomes mist."""

    def __init__(self, revision: Revision, tongue: Tongue) -> None:
        self._revision = revision
        self._outline = revision.outline
        self._tongue = tongue
        self._ordinals = {
            outline.key: number for number, outline in enumerate(self._outline.numbered, 1)
        }
        # An exhibition may have a thousand chapters: only those on the screens of now are bound.
        self._rivers = lru_cache(KEPT_RIVERS)(partial(River, self._outline))
        self._chapters: OrderedDict[str, ChapterBridge] = OrderedDict()
        self._whole: RiverPage | None = None

    def chapter(self, outline: ChapterOutline) -> ChapterBridge:
        """A chapter as home and the header of its pages show it."""
        if outline.key not in self._chapters:
            ordinal = self._ordinals.get(outline.key, 0)
            self._chapters[outline.key] = ChapterBridge(outline, ordinal, self._tongue)
        self._chapters.move_to_end(outline.key)
        if len(self._chapters) > KEPT_CHAPTERS:
            self._chapters.popitem(last=False)
        return self._chapters[outline.key]

    def opening(self, outline: ChapterOutline) -> PageBridge:
        """The opening of a chapter."""
        try:
            chapter = self._revision.chapter(outline.key)
            return TextPage(
                "opening",
                chapter.name,
                self.chapter(outline),
                self._tongue,
                lead=chapter.sentence,
                picture=self.picture(chapter.picture),
                figures=self._figures((chapter.figure,) if chapter.figure else ()),
            )
        except (RevisionError, LookupError) as error:
            return self._mist(outline, repr(error))

    def item(self, outline: ChapterOutline, section: int, item: int) -> PageBridge:
        """One item of a section."""
        try:
            chapter = self._revision.chapter(outline.key)
            return self._section(outline, chapter, chapter.sections[section], item)
        except (RevisionError, LookupError) as error:
            return self._mist(outline, repr(error))

    def river(self) -> RiverPage:
        """The river of years of the whole exhibition: one page, for the screens keep it."""
        if self._whole is None:
            self._whole = self._river(self._outline.exhibition.river, "", None)
        return self._whole

    def home(self) -> PictureBridge:
        """The home painting."""
        look = self._outline.exhibition.look
        painting = Picture(
            file=look.home.painting,
            portrait=look.home_portrait.painting,
            kind=look.home_kind,
            alt=look.home_alt,
            credit=look.home_credit,
        )
        return self.picture(painting)

    def picture(self, picture: Picture) -> PictureBridge:
        """A picture with its words."""
        return PictureBridge(picture, self._revision, self._tongue)

    def picture_at(self, outline: ChapterOutline, section: int, item: int) -> PictureBridge | None:
        """The picture of an item, or of the opening where ``section`` is -1; None without one."""
        try:
            chapter = self._revision.chapter(outline.key)
            picture = _picture(chapter, section, item)
        except (RevisionError, IndexError):
            return None
        return self.picture(picture) if picture else None

    def _section(
        self, outline: ChapterOutline, chapter: Chapter, section: Section, item: int
    ) -> PageBridge:
        here = self.chapter(outline)
        match section:
            case Slideshow():
                slide = section.slides[item]
                return TextPage(
                    "slide",
                    slide.title,
                    here,
                    self._tongue,
                    text=slide.caption,
                    picture=self.picture(slide.picture),
                    figures=self._figures(slide.figures),
                )
            case Story():
                return TextPage(
                    "story",
                    section.title,
                    here,
                    self._tongue,
                    lead=section.lead,
                    text=section.text,
                    picture=self.picture(section.picture),
                    figures=self._figures((section.figure,) if section.figure else ()),
                )
            case Counters():
                return CountersPage(
                    "hero" if section.alone else "wall",
                    section.title,
                    here,
                    self._tongue,
                    text=section.text,
                    figures=self._figures(section.figures),
                    beside=self._figure(section.beside) if section.beside else None,
                    picture=self.picture(section.picture) if section.picture else None,
                )
            case Flow():
                return FlowPage(
                    section.title,
                    here,
                    self._tongue,
                    receiver=section.receiver,
                    givers=RowList([GiverBridge(g, self._tongue) for g in section.givers]),
                    figures=self._figures(section.figures),
                    picture=self.picture(section.picture),
                )
            case Timeline():
                return self._river(section.title, outline.key, here)
        assert_never(section)

    def _river(self, title: Words, key: str, chapter: ChapterBridge | None) -> RiverPage:
        exhibition = self._outline.exhibition
        return RiverPage(
            title,
            chapter,
            self._tongue,
            years=(exhibition.first_year, exhibition.last_year),
            river=self._rivers(key),
            bind=self._event,
            picture=self.home(),
        )

    def _event(self, shown: Shown) -> EventBridge:
        return EventBridge(shown.event, self._figures, own=shown.own, tongue=self._tongue)

    def _figures(self, keys: tuple[str, ...]) -> list[FigureBridge]:
        return [self._figure(key) for key in keys]

    def _figure(self, key: str) -> FigureBridge:
        figure = self._outline.figures[key]
        source = self._outline.exhibition.sources.get(figure.source)
        return FigureBridge(figure, source, self._tongue)

    def _mist(self, outline: ChapterOutline, cause: str) -> MistPage:
        log.error("chapter %s cannot be shown: %s", outline.key, cause)
        self._revision.forget(outline.key)
        mist = self._outline.exhibition.look.mist
        return MistPage(
            self.chapter(outline),
            self._tongue,
            code=f"C-{outline.key}",
            picture=self.picture(mist),
        )


def _picture(chapter: Chapter, section: int, item: int) -> Picture | None:
    if section < 0:
        return chapter.picture
    match chapter.sections[section]:
        case Slideshow(slides=slides):
            return slides[item].picture
        case Timeline():
            return None
        case other:
            return other.picture
