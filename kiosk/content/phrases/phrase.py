"""One wording of one code in one language."""

from __future__ import annotations

from msgspec import Struct


class Phrase(Struct, frozen=True):
    """What is wrong, why, and what to type, with places for the facts."""

    message: str
    why: str
    fix: str
