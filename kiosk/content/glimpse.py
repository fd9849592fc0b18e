"""What a finished screen shows, before it is known which line says so."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.problem import Code, Fact


class Glance(Struct, frozen=True, kw_only=True):
    """One text of one screen in one language."""

    chapter: str
    """Key of the chapter, or nothing on a screen of the whole exhibition."""
    item: str
    """Key of the section, a slash, and the number of the page in it; nothing on an opening."""
    language: str
    words: str
    """The text as it is shown, perhaps cut short; of two that meet “one / other”."""


class Glimpse(Glance, frozen=True, kw_only=True):
    """One fault of one screen in one language."""

    code: Code
    facts: Mapping[str, Fact]
