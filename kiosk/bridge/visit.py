"""The visit as QML sees it: read-only state out, a visitor's wishes in as verbs."""

from __future__ import annotations

import math
from collections import deque
from time import monotonic

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.exhibition import ExhibitionBridge
from kiosk.bridge.library import Library
from kiosk.bridge.pages import PageBridge, RiverPage
from kiosk.bridge.picture import PictureBridge
from kiosk.bridge.row_list import RowList
from kiosk.bridge.tongue import Tongue
from kiosk.visit.phase import Screen
from kiosk.visit.state import State
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

KEPT_PAGES = 4
"""Pages kept alive: the one shown, the one leaving, and one more for each hurried tap."""

TICK_MS = 250
"""The prompt's ring steps at this rate. Else the visit is told the time when something is due."""

LONGEST_MS = 3_600_000
"""An hour: longer waits are cut up, for a timer counts its ms in 31 bits."""


@QmlElement
@QmlUncreatable("there is one visit")
class VisitBridge(QObject):
    """Where the visitor is, and what a finger can do."""

    moved = Signal()
    chosen = Signal()
    prompted = Signal()
    spoken = Signal()

    def __init__(
        self,
        visit: Visit,
        library: Library,
        exhibition: ExhibitionBridge,
        tongue: Tongue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._library = library
        self._exhibition = exhibition
        self._tongue = tongue
        self._state = visit.state
        self._pages: deque[PageBridge] = deque(maxlen=KEPT_PAGES)
        self._page: PageBridge | None = None
        self._left = 0.0
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.tick)
        self._arm()

    # ------------------------------------------------------------------ state, read-only

    @Property(str, notify=moved)
    def screen(self) -> str:
        """attract, home, opening, item or river."""
        return self._state.screen.value

    @Property(int, notify=moved)
    def direction(self) -> int:
        """1 after a step forward, -1 after a step back, 0 otherwise."""
        return self._visit.direction

    @Property(bool, notify=moved)
    def large(self) -> bool:
        """Whether words are large."""
        return self._state.large

    @Property(PageBridge, notify=moved)
    def page(self) -> PageBridge | None:
        """What is shown on openings, items and the river; null on attract and home."""
        return self._page

    @Property(ExhibitionBridge, constant=True)
    def exhibition(self) -> ExhibitionBridge:
        """Title, paintings and stones."""
        return self._exhibition

    @Property(RiverPage, constant=True)
    def river(self) -> RiverPage:
        """The river of years, which may be made ready before anybody stands there."""
        return self._library.river()

    @Property(RowList, notify=moved)
    def stones(self) -> RowList:
        """The stones of the home page being shown."""
        return self._exhibition.stones(self._state.page)

    @Property(int, notify=moved)
    def homePage(self) -> int:
        """Which page of home, from 0."""
        return self._state.page

    @Property(int, constant=True)
    def homePages(self) -> int:
        """How many pages home has."""
        return self._visit.pages

    @Property(bool, notify=moved)
    def canNext(self) -> bool:
        """Whether there is anything further on."""
        return self._visit.can_next

    @Property(bool, notify=moved)
    def canPrevious(self) -> bool:
        """Whether there is anything before."""
        return self._visit.can_previous

    @Property(float, notify=moved)
    def position(self) -> float:
        """The lamp's place on the progress river: 0 at the opening, up to the number of stops."""
        return self._visit.position

    @Property(int, notify=moved)
    def stops(self) -> int:
        """How many stops the progress river has: one per section."""
        return self._visit.stops

    @Property(int, notify=moved)
    def item(self) -> int:
        """Which item of the section, from 0."""
        return self._state.item

    @Property(int, notify=moved)
    def items(self) -> int:
        """How many items the section has."""
        return self._visit.items

    @Property(str, notify=chosen)
    def choice(self) -> str:
        """Key of the event or giver that was chosen; empty for none."""
        return self._state.choice

    @Property(str, notify=spoken)
    def language(self) -> str:
        """Tag of the language shown."""
        return self._state.language

    @Property("QStringList", constant=True)
    def languages(self) -> list[str]:
        """Tags of the exhibition's languages."""
        return list(self._tongue.languages)

    @Property(bool, notify=prompted)
    def prompting(self) -> bool:
        """Whether the visitor is being asked if they are still there."""
        return self._state.prompting

    @Property(int, notify=prompted)
    def secondsLeft(self) -> int:
        """Whole seconds until the visit ends."""
        return math.ceil(self._left)

    @Property(float, notify=prompted)
    def promptShare(self) -> float:
        """What is left of the prompt: 1 when it appears, 0 when it ends."""
        return self._left / self._visit.prompt

    @Slot(int, bool, result=QUrl)
    def pictureBeside(self, step: int, upright: bool) -> QUrl:
        """The picture one step on (1) or back (-1), to be decoded before anybody asks for it."""
        state = self._visit.neighbour(step)
        picture = self._picture(state) if state else None
        if picture is None:
            return QUrl()
        return picture.address(upright=upright)

    @Slot(str, bool, result=QUrl)
    def pictureOf(self, chapter: str, upright: bool) -> QUrl:
        """The picture of a chapter's opening, while a finger is still on its stone."""
        for outline in self._visit.outline.chapters:
            if outline.key == chapter:
                picture = self._library.picture_at(outline, -1, 0)
                return picture.address(upright=upright) if picture else QUrl()
        return QUrl()

    # ------------------------------------------------------------------ wishes

    @Slot()
    def wake(self) -> None:
        """Leave the attract screen."""
        self._visit.wake(monotonic())
        self._look()

    @Slot()
    def touch(self) -> None:
        """Say that somebody is there."""
        self._visit.touch(monotonic())
        self._look()

    @Slot(str)
    def openChapter(self, key: str) -> None:
        """Go to a chapter's opening."""
        self._visit.open_chapter(key, monotonic())
        self._look()

    @Slot(int)
    def openSection(self, index: int) -> None:
        """Go to a section of the chapter."""
        self._visit.open_section(index, monotonic())
        self._look()

    @Slot()
    def openRiver(self) -> None:
        """Go to the river of years."""
        self._visit.open_river(monotonic())
        self._look()

    @Slot(str)
    def openStory(self, story: str) -> None:
        """Go to the section ``chapter/section`` that tells more about an event."""
        self._visit.open_story(story, monotonic())
        self._look()

    @Slot()
    def enlarge(self) -> None:
        """Make the words large, or as they were."""
        self._visit.enlarge(monotonic())
        self._look()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose an event or a giver; an empty key chooses none."""
        self._visit.choose(key, monotonic())
        self._look()

    @Slot()
    def next(self) -> None:
        """Go on."""
        self._visit.next(monotonic())
        self._look()

    @Slot()
    def previous(self) -> None:
        """Go back one step."""
        self._visit.previous(monotonic())
        self._look()

    @Slot()
    def back(self) -> None:
        """Go up one level."""
        self._visit.back(monotonic())
        self._look()

    @Slot()
    def home(self) -> None:
        """Go home."""
        self._visit.home(monotonic())
        self._look()

    @Slot(str)
    def say(self, language: str) -> None:
        """Change the language and stay."""
        self._visit.say(language, monotonic())
        self._look()

    @Slot(int)
    def turn(self, step: int) -> None:
        """Turn the pages of home."""
        self._visit.turn(step, monotonic())
        self._look()

    @Slot()
    def keep(self) -> None:
        """Answer the prompt: still here."""
        self._visit.keep(monotonic())
        self._look()

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        now = monotonic()
        self._visit.tick(now)
        self._look()
        if self._state.prompting:
            self._left = self._visit.seconds_left(now)
            self.prompted.emit()
        self._arm()

    # ------------------------------------------------------------------ one way out

    def _look(self) -> None:
        before, self._state = self._state, self._visit.state
        after = self._state
        if before == after:
            return
        if before.language != after.language:
            self._tongue.speak(after.language)
            self.spoken.emit()
        if _place(before) != _place(after):
            self._page = self._open()
            self.moved.emit()
        if before.choice != after.choice:
            self.chosen.emit()
        if before.prompting != after.prompting:
            self._left = self._visit.prompt
            self.prompted.emit()
        self._arm()

    def _arm(self) -> None:
        """Sleep until something is due: a still screen wakes nobody.

        A touch that only puts the deadline off is noticed when the clock has rung for nothing.
        """
        due = self._visit.deadline - monotonic()
        if due == math.inf:
            self._clock.stop()
        elif self._state.prompting:
            self._clock.start(TICK_MS)
        else:
            self._clock.start(min(LONGEST_MS, max(1, math.ceil(due * 1000))))

    def _open(self) -> PageBridge | None:
        state = self._state
        chapters = self._visit.outline.chapters
        page: PageBridge | None = None
        if state.screen is Screen.RIVER:
            page = self._library.river()
        elif state.screen is Screen.OPENING:
            page = self._library.opening(chapters[state.chapter])
        elif state.screen is Screen.ITEM:
            page = self._library.item(chapters[state.chapter], state.section, state.item)
        if page is not None:
            self._pages.append(page)
        return page

    def _picture(self, state: State) -> PictureBridge | None:
        if state.screen is Screen.HOME:
            return self._library.home()
        outline = self._visit.outline.chapters[state.chapter]
        section = state.section if state.screen is Screen.ITEM else -1
        return self._library.picture_at(outline, section, state.item)


def _place(state: State) -> tuple[object, ...]:
    return (state.screen, state.page, state.chapter, state.section, state.item, state.large)
