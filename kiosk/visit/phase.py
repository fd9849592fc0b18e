"""The screens a visit passes through."""

from __future__ import annotations

from enum import StrEnum


class Screen(StrEnum):
    """What fills the display."""

    ATTRACT = "attract"
    """Nobody is here: the painting, the title and the invitation."""
    HOME = "home"
    """The river with the chapters' stones."""
    OPENING = "opening"
    """A chapter's opening."""
    ITEM = "item"
    """One page of a section of a chapter."""
    RIVER = "river"
    """The river of years of the whole exhibition."""
