"""The days around today on which the same things are shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct


class Span(Struct, frozen=True):
    """From a first to a last day, both included; None is without end."""

    first: date | None = None
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        """Whether ``day`` is one of its days."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def span_of(turns: Iterable[date], today: date) -> Span:
    """The days around ``today`` between two ``turns``, on which something begins or ends."""
    before: date | None = None
    after: date | None = None
    for turn in turns:
        if turn <= today:
            before = max(turn, before or turn)
        else:
            after = min(turn, after or turn)
    return Span(before, after - timedelta(days=1) if after else None)
