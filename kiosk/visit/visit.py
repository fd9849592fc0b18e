"""One visit: a finger's wishes and the passing of time become the place that is shown."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import Final

from kiosk.content.outline import Outline
from kiosk.visit.phase import Screen
from kiosk.visit.route import Route, items
from kiosk.visit.state import State

IDLE: Final = 60.0
"""Seconds without a touch before the visitor is asked; longer on pages that take long to read."""

PROMPT: Final = 25.0
"""Seconds the question stays before the visit ends; WCAG 2.2.1 asks for 20 or more."""

READINGS: Final = 2
"""A page may be read this often before the visitor is asked."""

SETTLING: Final = 15.0
"""Seconds for looking at the picture and looking up again."""

PAGE_SIZE: Final = 8
"""Chapters on one page of home."""


class Visit:
    """Where the visitor is. Verbs change it, ``tick`` lets time pass, everything else only looks.

    ``now`` is always seconds of a monotonic clock; one that runs backwards is taken to stand
    still. While the visitor is being asked, and on the attract screen, a contact of any kind only
    answers or wakes: it does nothing else, so that nobody presses a button unseen. The language
    buttons are the exception on the attract screen: they wake in the language asked for.
    """

    def __init__(
        self,
        outline: Outline,
        language: str,
        idle: float = IDLE,
        prompt: float = PROMPT,
        page_size: int = PAGE_SIZE,
    ) -> None:
        """Start on the attract screen in ``language``, or in the first one if it is unknown."""
        self.outline = outline
        self.idle = idle
        self.prompt = prompt
        self._route = Route(outline, page_size)
        languages = outline.exhibition.languages
        self._pristine = State(Screen.ATTRACT, language if language in languages else languages[0])
        self._state = self._pristine
        self._direction = 0
        self._now = -inf
        self._since = -inf

    # ------------------------------------------------------------------ what there is to see

    @property
    def state(self) -> State:
        """Where the visitor is."""
        return self._state

    @property
    def direction(self) -> int:
        """Which way the last move went: 1 forward, -1 back, 0 neither."""
        return self._direction

    @property
    def pages(self) -> int:
        """How many pages home has."""
        return self._route.pages

    @property
    def can_next(self) -> bool:
        """Whether ``next`` leads anywhere."""
        return self._route.next(self._state) is not None

    @property
    def can_previous(self) -> bool:
        """Whether ``previous`` leads anywhere."""
        return self._route.previous(self._state) is not None

    def neighbour(self, step: int) -> State | None:
        """Where one step on (1) or back (-1) leads; from the attract screen a touch leads home."""
        if self._state.screen is Screen.ATTRACT:
            return self._route.home(self._state) if step > 0 else None
        way = self._route.next if step > 0 else self._route.previous
        return way(self._state)

    @property
    def stops(self) -> int:
        """How many stops the progress river has, one per section; 0 outside chapters."""
        chapter = self._route.chapter(self._state)
        return len(chapter.sections) if chapter else 0

    @property
    def items(self) -> int:
        """How many pages the section has; 0 outside sections."""
        section = self._route.section(self._state)
        return items(section) if section else 0

    @property
    def position(self) -> float:
        """The lamp's place on the progress river, 0 to ``stops``.

        0 at the opening; every page moves the lamp on, and a section's last page brings it to the
        section's stop.
        """
        section = self._route.section(self._state)
        if section is None:
            return 0.0
        return self._state.section + (self._state.item + 1) / items(section)

    # ------------------------------------------------------------------ time

    @property
    def allowance(self) -> float:
        """Seconds of stillness that this page is given: enough to read it twice."""
        return max(self.idle, READINGS * self._reading() + SETTLING)

    @property
    def deadline(self) -> float:
        """When the question comes, or the visit ends; infinite while nobody is here."""
        if self._state.screen is Screen.ATTRACT:
            return inf
        return self._since + (self.prompt if self._state.prompting else self.allowance)

    def seconds_left(self, now: float) -> float:
        """Seconds until the visit ends while the visitor is being asked; 0 otherwise."""
        if not self._state.prompting:
            return 0.0
        return min(self.prompt, max(0.0, self.deadline - now))

    def tick(self, now: float) -> bool:
        """Let time pass; True when the state changed.

        First the visitor is asked, with the whole of ``prompt`` to answer however late the tick
        comes; then the visit ends and nothing of it is left.
        """
        self._now = max(self._now, now)
        if self._now < self.deadline:
            return False
        self._since = self._now
        if self._state.prompting:
            return self._to(self._pristine)
        return self._to(replace(self._state, prompting=True))

    # ------------------------------------------------------------------ wishes

    def touch(self, now: float) -> bool:
        """Somebody touched something; True when the touch is used up by waking or answering."""
        self._now = max(self._now, now)
        self._since = self._now
        if self._state.screen is Screen.ATTRACT:
            return self._to(self._route.home(self._state))
        if self._state.prompting:
            return self._to(replace(self._state, prompting=False))
        return False

    def wake(self, now: float) -> None:
        """Leave the attract screen for home."""
        self.touch(now)

    def keep(self, now: float) -> None:
        """Answer the question: still here."""
        self.touch(now)

    def say(self, language: str, now: float) -> None:
        """Change the language and nothing else; an unknown one is ignored."""
        woken = self._state.screen is Screen.ATTRACT
        if self.touch(now) and not woken:
            return
        if language in self.outline.exhibition.languages:
            self._to(self._state.spoken(language))

    def enlarge(self, now: float) -> None:
        """Make the words large, or as they were."""
        if not self.touch(now):
            self._go(self._route.enlarge(self._state))

    def open_chapter(self, key: str, now: float) -> None:
        """Go to a chapter's opening."""
        if not self.touch(now):
            self._go(self._route.open_chapter(self._state, key))

    def open_section(self, index: int, now: float) -> None:
        """Go to the first page of a section of this chapter."""
        if not self.touch(now):
            direction = 1 if self._onward(index) else -1
            self._go(self._route.open_section(self._state, index), direction)

    def open_river(self, now: float) -> None:
        """Go to the river of years."""
        if not self.touch(now):
            self._go(self._route.open_river(self._state))

    def open_story(self, story: str, now: float) -> None:
        """Go to the section ``chapter/section`` that tells more about an event."""
        if not self.touch(now):
            self._go(self._route.open_story(self._state, story))

    def choose(self, key: str, now: float) -> None:
        """Choose an event or a giver; an empty key chooses none."""
        if not self.touch(now):
            chosen = self._route.choose(self._state, key)
            if chosen is not None:
                self._to(chosen)

    def next(self, now: float) -> None:
        """One page on."""
        if not self.touch(now):
            self._go(self._route.next(self._state), 1)

    def previous(self, now: float) -> None:
        """One page back."""
        if not self.touch(now):
            self._go(self._route.previous(self._state), -1)

    def back(self, now: float) -> None:
        """Up one level, or from an event's story to the river."""
        if not self.touch(now):
            self._go(self._route.back(self._state))

    def home(self, now: float) -> None:
        """Go home."""
        if not self.touch(now):
            self._go(self._route.home(self._state))

    def turn(self, step: int, now: float) -> None:
        """Turn the pages of home; 1 is the next page, -1 the one before."""
        if not self.touch(now):
            self._go(self._route.turn(self._state, step), 1 if step > 0 else -1)

    # ------------------------------------------------------------------ the one way to change

    def _go(self, goal: State | None, direction: int = 0) -> None:
        if goal is not None and goal != self._state:
            self._direction = direction
            self._to(goal)

    def _to(self, state: State) -> bool:
        if state == self._state:
            return False
        if Screen.ATTRACT in (state.screen, self._state.screen):
            self._direction = 0
        self._state = state
        return True

    def _onward(self, index: int) -> bool:
        return self._state.screen is Screen.OPENING or index >= self._state.section

    def _reading(self) -> float:
        chapter, section = self._route.chapter(self._state), self._route.section(self._state)
        language = self._state.language
        if section is not None:
            seconds = section.seconds.get(language, ())
            return seconds[self._state.item] if self._state.item < len(seconds) else 0.0
        return chapter.seconds.get(language, 0.0) if chapter else 0.0
