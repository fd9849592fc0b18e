"""A content folder as far as it could be read: what the rules across files look at."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from kiosk.content.model import Chapter, Exhibition
from kiosk.content.source import Source
from kiosk.content.walk import Written

_T = TypeVar("_T")


class Page(Struct, Generic[_T], frozen=True):
    """One file: where everything stands in it, and what it says if it is whole."""

    source: Source
    value: _T | None
    texts: tuple[Written, ...]


class Folder(Struct, frozen=True):
    """Everything a curator put into the folder."""

    languages: tuple[str, ...]
    """Empty where exhibition.yaml does not say them."""
    exhibition: Page[Exhibition]
    listed: tuple[str, ...]
    """The chapters that exhibition.yaml names."""
    chapters: dict[str, Page[Chapter]]
    """Every file of the folder chapters that exhibition.yaml names and that exists."""
    others: tuple[str, ...]
    """File names in the folder chapters that nobody names."""
    pictures: tuple[str, ...]
    fonts: tuple[str, ...]

    @property
    def whole(self) -> dict[str, Chapter]:
        """The chapters without a problem of their own, in the order of exhibition.yaml."""
        return {key: page.value for key, page in self.chapters.items() if page.value is not None}

    @property
    def pages(self) -> tuple[Page[Exhibition] | Page[Chapter], ...]:
        return (self.exhibition, *self.chapters.values())
