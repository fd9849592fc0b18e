"""Names for what is new."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count


def alike(stem: str, first: int = 1) -> Iterator[str]:
    """``stem`` itself and names like it, until one is free: pier, pier_2, pier_3."""
    for number in count(first):
        yield stem if number == 1 else f"{stem}_{number}"
