"""What was found in a foreign file, before it becomes YAML."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from kiosk.content.model import Words


class Shape(StrEnum):
    """What a table holds."""

    EVENTS = "events"
    FIGURES = "figures"
    SLIDES = "slides"
    STORIES = "stories"
    """Events of a time that no river of years reaches."""


class Item(Struct, frozen=True, kw_only=True):
    """One event, figure or slide."""

    words: dict[str, Words]
    """Key of the model → the text in each language in which it was found."""
    facts: dict[str, str] = {}
    """Key of the model → what is said in no language: date, value, picture."""
    remarks: tuple[str, ...] = ()
    """What has no place in the model, as it stood."""


class Part(Struct, frozen=True, kw_only=True):
    """Items of one shape; they become a section, or several."""

    shape: Shape
    items: tuple[Item, ...]
    title: Words = {}
    """What a section of them is called; as the draft is, where nothing is said."""


class Draft(Struct, frozen=True, kw_only=True):
    """Everything that was found in one file."""

    title: Words
    """What the file itself is called, if it says so."""
    text: Words = {}
    """What it says of itself."""
    remarks: tuple[str, ...] = ()
    parts: tuple[Part, ...]
    pictures: Mapping[str, bytes] = {}
    """Those that lay in the file, under the names by which the items know them."""

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its events, in order."""
        dates = (
            item.facts.get("date", "")
            for part in self.parts
            if part.shape is Shape.EVENTS
            for item in part.items
        )
        return tuple(sorted(int(date[:4]) for date in dates if date[:4].isdecimal()))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its texts, Chinese first."""
        tags = {
            tag
            for part in self.parts
            for item in part.items
            for words in item.words.values()
            for tag in words
        } | set(self.title)
        return tuple(sorted(tags, key=lambda tag: (tag != "zh", tag)))
