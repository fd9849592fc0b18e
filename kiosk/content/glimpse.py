"""Something wrong on a finished screen, before it is known which line caused it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.problem import Code, Fact


class Glimpse(Struct, frozen=True, kw_only=True):
    """One fault of one screen in one language."""

    code: Code
    chapter: str
    """Key of the chapter, or nothing on a screen of the whole exhibition."""
    item: str
    """Key of the section, a slash, and the number of the page in it; nothing on an opening."""
    language: str
    words: str
    """The text as it is shown, perhaps cut short; of two that meet “one / other”."""
    facts: Mapping[str, Fact]
