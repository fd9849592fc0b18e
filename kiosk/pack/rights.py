"""Who may read and change a folder, and everything below it."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

_ACCESS: Final = "system.posix_acl_access"
_DEFAULT: Final = "system.posix_acl_default"
_NO_LISTS: Final = {errno.ENOTSUP, errno.ENODATA, errno.EPERM, errno.EACCES}
"""A disk without access lists, a folder without one, or one that somebody else must give it."""


class Rights(NamedTuple):
    """Of a folder: its owner, group, mode and access lists, as the system knows them."""

    owner: int
    group: int
    mode: int
    access: bytes | None = None
    default: bytes | None = None
    """What is made in it from now on begins with this."""

    @property
    def of_files(self) -> int:
        """The mode of a file in it."""
        return self.mode & 0o666


def rights_of(folder: Path) -> Rights | None:
    """Those of ``folder``; None where there is none, and on Windows, where they are inherited."""
    if sys.platform == "win32":
        return None
    try:
        status = folder.stat()
    except OSError:
        return None
    mode = stat.S_IMODE(status.st_mode)
    return Rights(status.st_uid, status.st_gid, mode, *map(_list(folder), (_ACCESS, _DEFAULT)))


def give(rights: Rights | None, place: Path, *, below: bool = False) -> None:
    """Give a folder or a file the ``rights``; with ``below`` everything in it, too.

    What this user has no right to give away, a curator a file to another owner, stays as it is.
    """
    if sys.platform == "win32" or rights is None:
        return
    if below:
        # By handles and never through a link: others may write beside what root is changing.
        for _, _, files, folder in os.fwalk(place, onerror=_raise):
            _give(rights, folder)
            for file in files:
                _open_and_give(rights, file, folder)
    else:
        _open_and_give(rights, os.fspath(place), None)


if sys.platform != "win32":

    def _open_and_give(rights: Rights, name: str, folder: int | None) -> None:
        try:
            handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EACCES):
                return
            raise
        try:
            _give(rights, handle)
        finally:
            os.close(handle)

    def _give(rights: Rights, handle: int) -> None:
        status = os.fstat(handle)
        is_folder = stat.S_ISDIR(status.st_mode)
        if not is_folder and (not stat.S_ISREG(status.st_mode) or status.st_nlink > 1):
            return  # a second name of a file that may belong to something else
        # Apart from each other: who owns a file may give it to a group of his, but to nobody else.
        with suppress(PermissionError):
            os.fchown(handle, -1, rights.group)
        with suppress(PermissionError):
            os.fchown(handle, rights.owner, -1)
        _put_list(handle, _ACCESS, rights.access)
        if is_folder:
            _put_list(handle, _DEFAULT, rights.default)
        with suppress(PermissionError):
            # Last: another owner takes setgid away, and an access list the rights of the group.
            os.fchmod(handle, rights.mode if is_folder else rights.of_files)

    def _list(folder: Path) -> Callable[[str], bytes | None]:
        def read(name: str) -> bytes | None:
            with suppress(OSError):
                return os.getxattr(folder, name)
            return None

        return read

    def _put_list(handle: int, name: str, value: bytes | None) -> None:
        try:
            if value is None:
                os.removexattr(handle, name)
            else:
                os.setxattr(handle, name, value)
        except OSError as error:
            if error.errno not in _NO_LISTS:
                raise


def _raise(error: OSError) -> None:
    raise error


def group_for(places: list[Path]) -> str:
    """Whoever is in this group may write in all ``places``; nothing where there is no such one."""
    if sys.platform == "win32":
        return ""
    import grp  # noqa: PLC0415 - Windows has none

    seen = [one.stat() for one in places]
    groups = {one.st_gid for one in seen if one.st_mode & stat.S_IWGRP}
    if len(groups) != 1 or not all(one.st_mode & stat.S_IWGRP for one in seen):
        return ""
    try:
        return grp.getgrgid(groups.pop()).gr_name
    except KeyError:
        return ""
