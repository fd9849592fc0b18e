"""Which names of files every computer can open: what Linux allows a Windows stick may lose."""

from __future__ import annotations

import re
from typing import Final

MAX_NAME: Final = 255
"""Bytes of UTF-8: the most that ext4, NTFS and exFAT all keep."""

FORBIDDEN: Final = '\\:%~$<>"|?*'
"""Windows cannot write these, or a shell or an address reads something else in them."""

DEVICE: Final = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(?= *(\.|$))", re.IGNORECASE
)
"""Windows takes these for devices, whatever extension they have."""

_SIGNS: Final = re.compile(rf"[{re.escape(FORBIDDEN)}\x00-\x1f\x7f]|[. ]$")
"""Windows also removes a dot or a space at the end."""


def unusable(path: str) -> str:
    """The part of a relative path that some computer cannot open; "" where all can."""
    for name in path.split("/"):
        if found := _SIGNS.search(name) or DEVICE.match(name):
            return found[0]
        if len(name.encode("utf-8", "replace")) > MAX_NAME:
            return f"{name[:20]}…"
    return ""


def is_elsewhere(path: str) -> bool:
    """Whether ``path`` begins at the top of a disk, and so leads out of every content folder."""
    return bool(re.match(r"[A-Za-z]:[\\/]|[\\/~]|file:", path))


def bare_name(path: str) -> str:
    """The file's own name, behind all folders of whatever system."""
    return re.split(r"[\\/]", path.rstrip("\\/"))[-1]
