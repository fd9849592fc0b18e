"""Every code's words in Chinese and English, a module for each family of codes."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.files import FILES
from kiosk.content.phrases.fitting import FITTING
from kiosk.content.phrases.phrase import Phrase
from kiosk.content.phrases.pictures import PICTURES
from kiosk.content.phrases.screens import SCREENS
from kiosk.content.phrases.texts import TEXTS
from kiosk.content.phrases.values import VALUES
from kiosk.content.phrases.writing import WRITING
from kiosk.content.problem import Code

PHRASES: Mapping[Code, tuple[Phrase, Phrase]] = {
    **FILES,
    **WRITING,
    **VALUES,
    **FITTING,
    **TEXTS,
    **PICTURES,
    **SCREENS,
}
"""Code → its words in Chinese and in English."""

__all__ = ["PHRASES", "Phrase"]
