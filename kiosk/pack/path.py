"""Which names a pack may write: those that every system spells the same, below the folder."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from kiosk.content.filename import DEVICE, FORBIDDEN

LONGEST: Final = 255
"""Bytes of a whole path in UTF-8. Windows allows 260 characters with the folder before it."""


class Flaw(NamedTuple):
    """What is wrong with a name."""

    chinese: str
    english: str


def flaw(path: str) -> Flaw | None:
    """What keeps ``path`` from being written; None where nothing does."""
    parts = path.split("/")
    wrong = next((letter for letter in path if letter in FORBIDDEN), "")
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") for letter in path):
        return Flaw("里有看不见的控制字符", "holds an invisible character")
    if wrong:
        return Flaw(f"里有“{wrong}”", f"holds “{wrong}”")
    if path.startswith("/"):
        return Flaw("从磁盘的根目录写起", "begins at the root of the disk")
    if ".." in parts:
        return Flaw("要写到文件夹外面去（..）", "leads out of the folder (..)")
    if "" in parts or "." in parts:
        return Flaw("里有空的一段，或一个单独的点", "has an empty part, or a dot that stands alone")
    if any(part[-1] in ". " or part[0] == " " for part in parts):
        return Flaw(
            "有一段以空格开头，或以点、空格结尾",
            "has a part that begins with a space, or ends with a dot or a space",
        )
    if any(DEVICE.match(part) for part in parts):
        return Flaw("用了 Windows 的设备名", "is the name of a device on Windows")
    if len(path.encode()) > LONGEST:
        return Flaw(f"太长，超过 {LONGEST} 个字节", f"is longer than {LONGEST} bytes")
    if unicodedata.normalize("NFC", path) != path:
        return Flaw("的写法不规范（不是 NFC）", "is spelt in an unusual way (not NFC)")
    return None


def clash(paths: Iterable[str]) -> tuple[str, str] | None:
    """The first two of ``paths`` that some system takes for one, or for a file and its folder."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        key = _same(path)
        if key in files or key in folders:
            return files.get(key) or folders[key], path
        files[key] = path
        above = path
        while "/" in above:
            above = above.rpartition("/")[0]
            key = _same(above)
            if key in files or folders.setdefault(key, above) != above:
                return files.get(key) or folders[key], path
    return None


def _same(path: str) -> str:
    """Windows and macOS tell neither capitals nor spellings of one letter apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
