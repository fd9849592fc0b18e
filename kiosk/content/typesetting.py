"""Chinese text made ready to be set: gaps beside digits, numbers that stay with their units.

The rules are those of clreq and GB/T 15834: a quarter-em gap between hanzi and Western characters,
and no line break between a number and its unit.
"""

from __future__ import annotations

import re

GAP = " "
"""About a quarter em in the bundled faces, which have no thinner space."""

JOINED_GAP = "\u00a0"
"""The same width, and no line breaks at it."""

_HANZI = "\u3400-\u4dbf\u4e00-\u9fff"
_WESTERN = "[0-9A-Za-z%]"
_BEFORE = rf"(?<=[{_HANZI}])(?=[0-9A-Za-z])"
_AFTER = rf"(?<=[0-9%])(?=[{_HANZI}])"
_AFTER_LETTER = rf"(?<=[A-Za-z])(?=[{_HANZI}])"


def typeset(text: str, language: str) -> str:
    """Return ``text`` with its gaps; languages other than Chinese are returned as they are."""
    if not language.startswith("zh") or not re.search(_WESTERN, text):
        return text
    # Compiled when the first text needs them: no invitation waits for that.
    text = re.sub(_BEFORE, GAP, text)
    text = re.sub(_AFTER, JOINED_GAP, text)
    return re.sub(_AFTER_LETTER, GAP, text)
