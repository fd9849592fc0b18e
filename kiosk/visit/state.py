"""The whole of what a visit remembers: a place, a language, and where back leads."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.visit.phase import Screen


@dataclass(frozen=True, slots=True)
class State:
    """One moment of a visit; the next one is another State."""

    screen: Screen
    language: str
    page: int = 0
    """Page of home, from 0; the one that holds the chapter last opened."""
    chapter: int = 0
    """Index into the outline's chapters; meant on OPENING and ITEM only, 0 elsewhere."""
    section: int = 0
    """Index into the chapter's sections; 0 outside ITEM."""
    item: int = 0
    """Index into the section's items; 0 outside ITEM."""
    choice: str = ""
    """Key of the chosen event (RIVER, timeline) or giver (flow); empty for none."""
    large: bool = False
    """Whether words are to be large; it lasts until home, or until the visit ends."""
    prompting: bool = False
    """Whether the visitor is being asked if they are still there."""
    origin: State | None = None
    """Where back leads, if not simply up: from the river to the page it was opened on, from an
    event's story to the river with the event still chosen."""

    @property
    def place(self) -> tuple[Screen, int, int, int, int, str]:
        """Where the visitor stands, whatever the language."""
        return (self.screen, self.page, self.chapter, self.section, self.item, self.choice)

    def as_origin(self) -> State:
        """This place as another's origin: at most two further ones are remembered behind it."""
        return replace(self, prompting=False, origin=_shallow(self.origin))

    def seen_from(self, at: State) -> State:
        """This place in the language of ``at``, and with words as large; home has only one size."""
        return replace(
            self, language=at.language, large=at.large and self.screen is not Screen.HOME
        )

    def spoken(self, language: str) -> State:
        """The same place in another language."""
        return replace(self, language=language)


def _shallow(origin: State | None) -> State | None:
    return replace(origin, origin=None) if origin else None
