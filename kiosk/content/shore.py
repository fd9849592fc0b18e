"""Where the stones of home lie."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from math import hypot

from kiosk.content.model import Place, Shore, Stone

MARGIN = 0.1
"""Part of the river that is left free at each end when stones are spaced evenly."""

APART = 0.066
"""Stones on an upright screen lie at least this part of its height apart, for names and fingers."""

TOP, BOTTOM = 0.19, 0.79
"""Between these parts of an upright screen's height stones have room."""

CROWD = 5
"""More stones than these have smaller names."""

TITLE_ABOVE = 0.5
"""A name's top stands this part of the screen's height above its stone on a wide screen."""


def places(shore: Shore, count: int, *, upright: bool) -> tuple[Stone, ...]:
    """Places for ``count`` stones: the curator's own, or evenly along the river.

    On a wide screen names stand above their stones, on an upright one to the right of them.
    """
    if len(shore.stones) == count:
        return shore.stones
    shares = [MARGIN + (1 - 2 * MARGIN) * (i + 0.5) / count for i in range(count)]
    lying = [_along(shore.path, share) for share in shares]
    if upright:
        rise = 0.022 if count > CROWD else 0.03
        return tuple(Stone(at=at, title=(at[0] + 0.07, at[1] - rise)) for at in _apart(lying))
    return tuple(Stone(at=(x, y), title=(x + 0.035, max(y - TITLE_ABOVE, 0.2))) for x, y in lying)


def _apart(lying: list[Place]) -> list[Place]:
    """Stones of an upright screen, spread evenly where they lie too close, too high or too low."""
    heights = [y for _, y in lying]
    low, high = min(heights), max(heights)
    apart = all(abs(one - other) >= APART for one, other in pairwise(heights))
    if apart and low >= TOP and high <= BOTTOM:
        return lying
    span = max(APART * (len(lying) - 1), min(high, BOTTOM) - max(low, TOP))
    step = span / max(1, len(lying) - 1)
    top = max(TOP, min((low + high - span) / 2, BOTTOM - span))
    down = heights[-1] >= heights[0]
    order = range(len(lying)) if down else range(len(lying) - 1, -1, -1)
    return [(x, top + step * i) for (x, _), i in zip(lying, order, strict=True)]


def _along(path: tuple[Place, ...], share: float) -> Place:
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(path):
        lengths.append(lengths[-1] + hypot(x1 - x0, y1 - y0))
    goal = lengths[-1] * share
    i = max(1, min(bisect_left(lengths, goal), len(path) - 1))
    part = (goal - lengths[i - 1]) / ((lengths[i] - lengths[i - 1]) or 1)
    (x0, y0), (x1, y1) = path[i - 1], path[i]
    return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
