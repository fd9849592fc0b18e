"""Where each wish leads from a place: the table of the visit, without time.

Every method answers with the new State, or None where the wish leads nowhere: an unknown key, an
index outside its list, a chapter whose content failed. So whatever a finger, a keyboard or a
broken link asks for, the visitor stands on a page that exists.

    from        next                    previous               back
    HOME        –                       –                      –
    OPENING     first page              –                      HOME
    ITEM        next page, next         previous page; before  the OPENING; after an event's
                section; after the      the first one the      story the river it came from
                last the next chapter's OPENING
                OPENING
    RIVER       –                       –                      where it was opened

The last page of the last chapter has no next. Chapters follow each other as in the outline:
prologue, chapters, closing.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.outline import ChapterOutline, Outline, SectionOutline
from kiosk.content.river import events_on, stops_on
from kiosk.visit.phase import Screen
from kiosk.visit.state import State


class Route:
    """The ways through one exhibition."""

    def __init__(self, outline: Outline, page_size: int) -> None:
        """Home shows ``page_size`` chapters on a page; prologue and closing are on every page."""
        self._chapters = outline.chapters
        pages = outline.pages(page_size)
        page_of = {chapter.key: number for number, page in enumerate(pages) for chapter in page}
        self._page_of = {
            i: page_of[c.key] for i, c in enumerate(outline.chapters) if c.key in page_of
        }
        self.pages = len(pages)
        """How many pages home has; at least one."""
        self._open = {c.key: i for i, c in enumerate(outline.chapters) if c.sections}
        self._events = frozenset(event.event.key for event in outline.events)
        self._outline = outline
        self._lit: dict[str, frozenset[str]] = {}

    # ------------------------------------------------------------------ what is at a place

    def chapter(self, at: State) -> ChapterOutline | None:
        """The chapter of an OPENING or ITEM."""
        inside = at.screen in (Screen.OPENING, Screen.ITEM)
        return self._chapters[at.chapter] if inside else None

    def section(self, at: State) -> SectionOutline | None:
        """The section of an ITEM."""
        chapter = self.chapter(at)
        return chapter.sections[at.section] if chapter and at.screen is Screen.ITEM else None

    def choices(self, at: State) -> frozenset[str]:
        """What can be chosen here: events on a river, givers at a flow."""
        if at.screen is Screen.RIVER:
            return self._events
        chapter, section = self.chapter(at), self.section(at)
        if chapter is None or section is None:
            return frozenset()
        if section.kind == "timeline":
            return self._on_river(chapter.key)
        return frozenset(section.choices)

    def _on_river(self, chapter: str) -> frozenset[str]:
        """The events of a chapter's own river: looked for when it is first opened."""
        if chapter not in self._lit:
            stops = stops_on(events_on(self._outline, chapter))
            self._lit[chapter] = frozenset(stop.key for stop in stops)
        return self._lit[chapter]

    # ------------------------------------------------------------------ steps

    def next(self, at: State) -> State | None:
        """One page on; from a chapter's last page to the opening of the following chapter."""
        chapter, section = self.chapter(at), self.section(at)
        if chapter is None:
            return None
        if section is None:
            return self._item(at, 0, 0)
        if at.item + 1 < items(section):
            return self._item(at, at.section, at.item + 1)
        if at.section + 1 < len(chapter.sections):
            return self._item(at, at.section + 1, 0)
        following = next((i for i in self._open.values() if i > at.chapter), None)
        return None if following is None else self._opening(at, following)

    def previous(self, at: State) -> State | None:
        """One page back; from a chapter's first page to its opening."""
        chapter = self.chapter(at)
        if chapter is None or at.screen is not Screen.ITEM:
            return None
        if at.item > 0:
            return self._item(at, at.section, at.item - 1)
        if at.section > 0:
            before = chapter.sections[at.section - 1]
            return self._item(at, at.section - 1, items(before) - 1)
        return self._opening(at, at.chapter)

    def turn(self, at: State, step: int) -> State | None:
        """Another page of home; after the last one comes the first."""
        if at.screen is not Screen.HOME:
            return None
        return replace(at, page=(at.page + step) % self.pages)

    # ------------------------------------------------------------------ jumps

    def home(self, at: State) -> State:
        """Home, on the page of the chapter last opened."""
        return State(Screen.HOME, at.language, page=at.page)

    def back(self, at: State) -> State | None:
        """Up one level, or to the river after an event's story."""
        if at.origin is not None:
            return at.origin.seen_from(at)
        if at.screen is Screen.ITEM:
            return self._opening(at, at.chapter)
        return None if at.screen is Screen.HOME else self.home(at)

    def open_chapter(self, at: State, key: str) -> State | None:
        """The opening of a chapter."""
        index = self._open.get(key)
        return None if index is None else self._opening(at, index)

    def open_section(self, at: State, index: int) -> State | None:
        """The first page of a section of the chapter the visitor is in."""
        chapter = self.chapter(at)
        if chapter is None or not 0 <= index < len(chapter.sections):
            return None
        return self._item(at, index, 0)

    def open_river(self, at: State) -> State | None:
        """The river of years; back leads here again."""
        if at.screen is Screen.RIVER:
            return None
        return State(Screen.RIVER, at.language, page=at.page, large=at.large, origin=at.as_origin())

    def open_story(self, at: State, story: str) -> State | None:
        """The section ``chapter/section`` that tells more; back leads to the event again."""
        key, _, name = story.partition("/")
        index = self._open.get(key)
        if index is None:
            return None
        names = [section.key for section in self._chapters[index].sections]
        if name not in names:
            return None
        opening = self._opening(at, index)
        told = replace(opening, screen=Screen.ITEM, section=names.index(name))
        if told.place[:-1] == at.place[:-1]:
            return None
        return replace(told, origin=at.as_origin()) if self.choices(at) else told

    def enlarge(self, at: State) -> State | None:
        """The same page with large words, or with those it had; home and attract have one size."""
        if at.screen in (Screen.ATTRACT, Screen.HOME):
            return None
        return replace(at, large=not at.large)

    def choose(self, at: State, key: str) -> State | None:
        """The same page with an event or giver chosen; with none when ``key`` is empty."""
        if key and key not in self.choices(at):
            return None
        return replace(at, choice=key)

    # ------------------------------------------------------------------ places

    def _opening(self, at: State, index: int) -> State:
        page = self._page_of.get(index, at.page)
        return State(Screen.OPENING, at.language, page=page, chapter=index, large=at.large)

    def _item(self, at: State, section: int, item: int) -> State:
        # Another section is another story: only within the one that was jumped to does back
        # still mean the river.
        same = at.screen is Screen.ITEM and at.section == section
        return State(
            Screen.ITEM,
            at.language,
            page=at.page,
            chapter=at.chapter,
            section=section,
            item=item,
            large=at.large,
            origin=at.origin if same else None,
        )


def items(section: SectionOutline) -> int:
    """How many pages a section has: at least one, even where the outline counts none."""
    return max(1, section.items)
