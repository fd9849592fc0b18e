"""Whether a folder that a group shares can be read by all of the group: the wall is one of them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.content.litter import is_litter
from kiosk.content.model import EXHIBITION
from kiosk.content.problem import Code, Problem
from kiosk.content.reader import CHAPTERS, PICTURES
from kiosk.content.revision import FONTS

_SHARED: Final = stat.S_ISGID | stat.S_IRGRP


def shut(folder: Path) -> Iterator[Problem]:
    """What in ``folder`` its group cannot read, where it belongs to one.

    Who checks is another than who shows: what the one can read says nothing about the other.
    """
    if os.name == "nt":
        return
    try:
        shared = folder.stat()
        if shared.st_mode & _SHARED != _SHARED:
            return
        for place in _places(folder):
            status = place.stat()
            needed, wish = (0o050, "g+rx") if place.is_dir() else (0o040, "g+r")
            is_theirs = status.st_gid == shared.st_gid
            if not is_theirs:
                needed >>= 3  # to another group's file they are everybody else
            if status.st_mode & needed != needed:
                below = place.relative_to(folder).as_posix()
                take = "" if is_theirs else f"chgrp --reference . {below}; "
                facts = {"command": f"{take}chmod {wish} {below}"}
                yield Problem(code=Code.SHUT_TO_GROUP, file=below, facts=facts)
    except OSError:
        return  # told by whoever reads it


def _places(folder: Path) -> Iterator[Path]:
    yield folder / EXHIBITION
    for name in (CHAPTERS, PICTURES, FONTS):
        if (folder / name).is_dir():
            yield folder / name
            yield from sorted(one for one in (folder / name).iterdir() if not is_litter(one.name))
