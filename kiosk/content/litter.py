"""What editors, sticks and systems leave lying about: never meant as content."""

from __future__ import annotations

import re

_LITTER = re.compile(
    r"\..*|~\$.*|.*~|.*\.(bak|tmp|swp)|Thumbs\.db|desktop\.ini|__MACOSX", re.IGNORECASE
)


def is_litter(name: str) -> bool:
    """Whether a file or folder of this name is left alone: an editor or the system made it."""
    return _LITTER.fullmatch(name) is not None
