"""Medians, spreads and ratios of repeated measurements."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Spread(NamedTuple):
    """The middle of some numbers, and how far they reach."""

    median: float
    least: float
    most: float
    count: int


def spread(numbers: Sequence[float]) -> Spread:
    return Spread(median(numbers), min(numbers), max(numbers), len(numbers))


def percentile(numbers: Sequence[float], share: float) -> float:
    """The number below which ``share`` of them lie, between neighbours in proportion."""
    ordered = sorted(numbers)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Median over median; nothing costs less than nothing, so a yardstick of 0 gives infinity."""
    yardstick = median(theirs)
    return median(ours) / yardstick if yardstick else float("inf")
