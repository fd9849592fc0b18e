"""The language in which this computer speaks with its user."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

CHINESE: Final = "zh"
ENGLISH: Final = "en"

_ENGLISH_OF_WINDOWS: Final = 0x09
"""LANG_ENGLISH of winnt.h: the lower ten bits of a LANGID."""


def tongue(environment: Mapping[str, str] = os.environ) -> str:
    """``en`` where the system speaks English, else ``zh``: a system that says nothing says that."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only a command that speaks asks

        said = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return ENGLISH if said == _ENGLISH_OF_WINDOWS else CHINESE
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    said = next(filter(None, map(environment.get, names)), "")
    return ENGLISH if said.startswith("en") else CHINESE
