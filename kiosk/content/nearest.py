"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, words: Iterable[str], cutoff: float = 0.6) -> str:
    """The one of ``words`` that looks most like ``word``, or nothing where none is close."""
    by_small = {known.casefold(): known for known in words}
    found = get_close_matches(word.strip().casefold()[:80], by_small, n=1, cutoff=cutoff)
    return by_small[found[0]] if found else ""
