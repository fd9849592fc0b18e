"""What the player must know before a chapter is opened: order, names, events, figures, pictures.

The outline is the index of a compiled revision. It holds everything that the attract screen, home
and the river of years show, and for every page how long it takes to read.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk.content.model import Event, Exhibition, Figure, Ground, Role, Words


class SectionOutline(Struct, frozen=True, kw_only=True):
    """One section: how many items a visitor can step through, and what can be chosen in it."""

    key: str
    kind: str
    """slideshow, timeline, counters, flow or story."""
    items: int
    """Slides of a slideshow; 1 for every other kind."""
    choices: tuple[str, ...] = ()
    """Keys of the events of a timeline or the givers of a flow."""
    seconds: dict[str, tuple[float, ...]] = {}
    """Language tag → reading time of each item in seconds."""


class ChapterOutline(Struct, frozen=True, kw_only=True):
    """One chapter as home shows it."""

    key: str
    role: Role
    name: Words
    note: Words
    accent: str
    """Colour as ``#RRGGBB``."""
    ground: Ground
    sections: tuple[SectionOutline, ...]
    seconds: dict[str, float] = {}
    """Language tag → reading time of the opening in seconds."""

    @property
    def framing(self) -> bool:
        """Whether this is the prologue or the closing."""
        return self.role is not Role.CHAPTER

    @property
    def sealed(self) -> bool:
        """Whether the chapter cannot be opened because its content failed."""
        return not self.sections


class RiverEvent(Struct, frozen=True, kw_only=True):
    """An event on the river of years, with the chapter that it belongs to."""

    chapter: str
    accent: str
    event: Event


class Derivative(Struct, frozen=True, kw_only=True):
    """A picture made ready for one screen: upright, sRGB, no larger than the screen needs."""

    file: str
    """Path relative to the revision."""
    width: int
    height: int


class Outline(Struct, frozen=True, kw_only=True):
    """The index of a revision."""

    exhibition: Exhibition
    chapters: tuple[ChapterOutline, ...]
    """In the order of a visit: prologue, chapters, closing."""
    events: tuple[RiverEvent, ...]
    """Every event of every chapter, in order of date."""
    figures: dict[str, Figure]
    """Every figure of every chapter, by key."""
    pictures: dict[str, Derivative]
    """File name in the folder pictures → its derivative."""

    @property
    def numbered(self) -> tuple[ChapterOutline, ...]:
        """The chapters between prologue and closing: those that have a numeral and a stone."""
        return tuple(chapter for chapter in self.chapters if not chapter.framing)

    @property
    def first_pictures(self) -> tuple[str, ...]:
        """The derivatives that attract and home show: what a start cannot do without."""
        look = self.exhibition.look
        files = (look.attract.file, look.attract.portrait, look.home.painting)
        named = dict.fromkeys([*files, look.home_portrait.painting])
        return tuple(self.pictures[file].file for file in named if file in self.pictures)

    def pages(self, size: int) -> tuple[tuple[ChapterOutline, ...], ...]:
        """The numbered chapters, ``size`` on each page of home; one page at least."""
        numbered = self.numbered
        starts = range(0, max(1, len(numbered)), size)
        return tuple(numbered[start : start + size] for start in starts)
