"""Why something is not changed: the desk says it in the curator's language."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The reasons. Nothing has been written when one is given."""

    NOT_WHOLE = "not whole"
    """The file has problems of its own; they come first."""
    REFERENCE = "reference"
    """What would change is said in another place and only referred to here."""
    LAST_ITEM = "last item"
    """A list must keep one item."""
    NO_PLACE = "no place"
    """There is nothing at that place any more."""
    LAYOUT = "layout"
    """The lines are laid out in a way that an edit would disturb."""
    CHANGED = "changed"
    """The file is no longer what it was when it was looked at."""
    BEHIND = "behind"
    """The page, or the list, does not show yet what the file says by now."""
    COMES_ALONG = "comes along"
    """The exhibition is the program's, and the next version of it brings another."""


class RefusalError(Exception):
    """Nothing was changed, for the ``reason``."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason
