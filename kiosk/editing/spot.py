"""Where in the files a page of the exhibition is written."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.model import EXHIBITION, Chapter, Slideshow, Timeline
from kiosk.content.node import Path


class Spot(Struct, frozen=True):
    """A page in its file, and in the list that it can be moved in."""

    file: str
    path: Path = ()
    row: Path = ()
    """The list that it is an item of; empty where it is none."""
    index: int = 0

    @property
    def behind(self) -> Spot:
        """The next place of its list."""
        index = self.index + 1
        return Spot(self.file, (*self.row, index), self.row, index)


def chapter_file(key: str) -> str:
    """The file of a chapter, as problems call it."""
    return f"chapters/{key}.yaml"


def spot(
    chapters: Mapping[str, Chapter], chapter: str, section: int, item: int, choice: str = ""
) -> Spot:
    """The page of an item; of the chapter's opening where ``section`` is -1.

    Without a chapter it is the exhibition itself. ``choice`` is the key of a chosen event.
    """
    if not chapter:
        return Spot(EXHIBITION)
    file = chapter_file(chapter)
    sections = chapters[chapter].sections if chapter in chapters else ()
    if not 0 <= section < len(sections):
        return Spot(file)
    base: Path = ("sections", section)
    match sections[section]:
        case Slideshow():
            return Spot(file, (*base, "slides", item), (*base, "slides"), item)
        case Timeline(events=events) if choice in [event.key for event in events]:
            index = [event.key for event in events].index(choice)
            return Spot(file, (*base, "events", index), (*base, "events"), index)
        case _:
            return Spot(file, base, ("sections",), section)
