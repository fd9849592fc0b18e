"""Which names of files every computer can open: what Linux allows a Windows stick may lose."""

from __future__ import annotations

import re
from typing import Final

MAX_NAME: Final = 255
"""Bytes of UTF-8: the most that ext4, NTFS and exFAT all keep."""

_SIGNS: Final = re.compile(r'[\\:*?"<>|%~$\x00-\x1f\x7f]|[. ]$')
"""Forbidden or removed by Windows; the last three mean something else to shells and addresses."""

_DEVICES: Final = re.compile(r"(CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Windows takes these for devices, whatever extension they have."""


def unusable(path: str) -> str:
    """The part of a relative path that some computer cannot open; "" where all can."""
    for name in path.split("/"):
        if found := _SIGNS.search(name) or _DEVICES.match(name):
            return found[0]
        if len(name.encode("utf-8", "replace")) > MAX_NAME:
            return f"{name[:20]}…"
    return ""
