"""Dates as exact as their source: a year, a month or a day, never more."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from msgspec import Struct


class Moment(Struct, frozen=True, order=True):
    """A date with its own precision; ``month`` and ``day`` are 0 where the source gives none."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read ``1992``, ``1992-03`` or ``2004-05-19``.

        Raises ValueError when the text has another shape or names no day of the calendar.
        """
        parts = text.split("-")
        widths = [len(part) for part in parts]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not text.replace("-", "").isascii():
            raise ValueError(text)
        numbers = [int(part) for part in parts]
        date(*[*numbers, 1, 1][:3])
        return cls(*numbers)

    @property
    def place(self) -> float:
        """Where the date lies on an axis of years: 2004-05-19 is 2004.38, a bare year its start."""
        month, day = max(self.month, 1), max(self.day, 1)
        start, end = date(self.year, 1, 1), date(self.year, 12, 31)
        return self.year + (date(self.year, month, day) - start).days / ((end - start).days + 1)

    @property
    def first(self) -> date:
        """The first day that is meant: of 2026-12 the 1st."""
        return date(self.year, max(self.month, 1), max(self.day, 1))

    @property
    def last(self) -> date:
        """The last day that is meant: of 2026-12 the 31st."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The shape that ``parse`` reads."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text
