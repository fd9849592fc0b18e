"""A folder for a new exhibition, filled with the starter."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from kiosk.content import schema
from kiosk.ingest.disk import Disk
from kiosk.places import STARTER

_SAID: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "done": "新展览写好了：{folder}\n"
        "先看一看：kiosk run {quoted}\n改过以后检查：kiosk check {quoted}",
        "full": "{folder} 里已经有东西，没有动它。请换一个新的文件夹名，或先把里面的东西移走。",
        "file": "{folder} 是一个文件，不是文件夹。请换一个名字。",
        "refused": "{folder} 写不进去，什么也没有留下。请检查磁盘空间和写入权限，或换一个位置。",
    },
    "en": {
        "done": "A new exhibition is in {folder}\nSee it:            kiosk run {quoted}\n"
        "After changing it:  kiosk check {quoted}",
        "full": "{folder} already holds something and was left as it is. Name a new "
        "folder, or move what is in it elsewhere first.",
        "file": "{folder} is a file, not a folder. Give another name.",
        "refused": "{folder} cannot be written, and nothing was left behind. Check the free "
        "space and the permissions, or name another place.",
    },
}


class StarterError(Exception):
    """The folder could not be filled; the message is for the curator."""


def begin(folder: Path, language: str) -> str:
    """Fill ``folder``, new or empty, with the starter, whole or not at all; say what comes next.

    ``language`` is zh or en. Raises StarterError where the folder holds anything, is no folder, or
    cannot be written.
    """
    folder = folder.absolute()
    said = {
        name: text.format(folder=folder, quoted=f'"{folder}"' if " " in str(folder) else folder)
        for name, text in _SAID[language].items()
    }
    stage: Path | None = None
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise StarterError(said["file"])
        if folder.is_dir() and any(folder.iterdir()):
            raise StarterError(said["full"])
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        whole = stage / folder.name
        # Only the content: an installed starter may be read-only, and its owner somebody else.
        shutil.copytree(STARTER, whole, copy_function=_copy)
        schema.write(whole)
        if folder.is_dir():
            folder.rmdir()  # Windows renames onto no folder, not even an empty one.
        Disk().rename(whole, folder)
    except OSError as error:
        raise StarterError(said["refused"]) from error
    finally:
        if stage is not None:
            shutil.rmtree(stage, ignore_errors=True)
    return said["done"]


def _copy(source: str, target: str) -> None:
    Disk().write(Path(target), Path(source).read_bytes())
