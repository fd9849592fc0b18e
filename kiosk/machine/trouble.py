"""Why the system refused, in plain words: its own are English, or the language of the system."""

from __future__ import annotations

import errno
import sys
from typing import Final, NamedTuple

_READ_ONLY: Final = ("不能写入：只读", "it is read-only")
_FORBIDDEN: Final = (
    ("不能写入：只读，或没有权限", "it is read-only, or not allowed")
    if sys.platform == "win32"
    else ("没有权限", "it is not allowed")
)
_IN_USE: Final = ("正被别的程序用着", "another program is using it")
_GONE: Final = (
    "盘读不出来了，可能被拔掉或坏了",
    "the disk answers no more: pulled out or damaged",
)
_FULL: Final = (
    "系统忙不过来：内存不够，或开的程序太多",
    "the system has too little memory, or runs too many programs",
)
_REASONS: Final = {
    errno.ENOSPC: ("磁盘满了", "the disk is full"),
    errno.EDQUOT: ("磁盘满了", "the disk is full"),
    errno.EFBIG: ("文件太大了", "the file is too large"),
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOENT: ("找不到这个位置", "there is no such place"),
    errno.ENOTDIR: ("找不到这个位置", "there is no such place"),
    errno.EAGAIN: _FULL,
    errno.ENOMEM: _FULL,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EIO: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ENAMETOOLONG: ("名字太长了", "the name is too long"),
}
_SHARED: Final = {32, 33}
"""Windows calls these a lack of permission, too: of the file, or a part of it, somebody has."""


class Trouble(NamedTuple):
    """A reason, without a full stop."""

    chinese: str
    english: str


def trouble(error: OSError) -> Trouble:
    """What ``error`` means."""
    if getattr(error, "winerror", None) in _SHARED:
        return Trouble(*_IN_USE)
    number = error.errno or 0
    return Trouble(
        *_REASONS.get(number, (f"系统不允许（{number}）", f"the system refuses ({number})"))
    )
