"""Where the stones of home lie."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from math import hypot

from kiosk.content.model import Place, Shore, Stone

MARGIN = 0.1
"""Part of the river that is left free at each end when stones are spaced evenly."""

TITLE_ABOVE = 0.5
"""A name's top stands this part of the screen's height above its stone on a wide screen."""


def places(shore: Shore, count: int, *, upright: bool) -> tuple[Stone, ...]:
    """Places for ``count`` stones: the curator's own, or evenly along the river.

    On a wide screen names stand above their stones, on an upright one to the right of them.
    """
    if len(shore.stones) == count:
        return shore.stones
    stones = []
    for i in range(count):
        share = (i + 0.5) / count if count > 1 else 0.5
        x, y = _along(shore.path, MARGIN + (1 - 2 * MARGIN) * share)
        title = (x + 0.07, y - 0.03) if upright else (x + 0.035, max(y - TITLE_ABOVE, 0.2))
        stones.append(Stone(at=(x, y), title=title))
    return tuple(stones)


def _along(path: tuple[Place, ...], share: float) -> Place:
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(path):
        lengths.append(lengths[-1] + hypot(x1 - x0, y1 - y0))
    goal = lengths[-1] * share
    i = max(1, min(bisect_left(lengths, goal), len(path) - 1))
    part = (goal - lengths[i - 1]) / ((lengths[i] - lengths[i - 1]) or 1)
    (x0, y0), (x1, y1) = path[i - 1], path[i]
    return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
