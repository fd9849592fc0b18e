"""Which content folder is meant: the one that is named, or the one in which a command is typed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from kiosk.content.model import EXHIBITION as FILE
from kiosk.content.nearest import nearest
from kiosk.content.reader import CHAPTERS
from kiosk.content.refusal import Refusal
from kiosk.places import EXHIBITION
from kiosk.settings import SettingsError, load

CONTENT: Final = "content"
"""What the content folder is called wherever nobody has called it otherwise."""

_AROUND: Final = (Path(), Path(CONTENT), Path(".."))
"""Where a curator stands: in the folder, beside it, or among its chapters or pictures."""

_OF_SETTINGS: Final = ("settings.toml 里的", "the one in settings.toml")


def named(path: Path) -> Path:
    """The content folder at ``path``; of a file in one, the folder. Raises Refusal."""
    if path.is_file():
        return next((one for one in path.parents if _holds_content(one)), path.parent)
    if path.is_dir():
        return path
    if (around := _around()) and str(path) in (CONTENT, around.resolve().name):
        # As the guide writes it, but typed where its reader stands already.
        print(
            f"这里没有“{path}”，但您已经在内容文件夹里，就用它：{around.resolve()}"
            f" · There is no {path} here, but you are in the content folder already:"
            f" this is {around.resolve()}",
            file=sys.stderr,
        )
        return around
    try:
        beside = [one.name for one in path.parent.iterdir() if _holds_content(one)]
    except OSError:
        beside = []
    near = nearest(path.name, beside)
    chinese = f"，是不是想写 {path.with_name(near)}" if near else "，请看看名字和位置写对了没有"
    english = f". Perhaps {path.with_name(near)}?" if near else ". Is its name right?"
    raise Refusal(f"没有“{path}”这个文件夹{chinese}", f"There is no folder {path}{english}")


def own(path: Path | None) -> Path:
    """The curator's folder: the one named or around; else the settings', and it is said so.

    Raises Refusal; the exhibition that comes along is nobody's own.
    """
    if found := named(path) if path else _around():
        return found
    chosen = _chosen()
    if chosen and chosen.resolve() != EXHIBITION:
        _say(chosen, *_OF_SETTINGS)
        return chosen
    raise Refusal(
        f"没有说是哪个内容文件夹，这里也没有 {FILE}。请把文件夹写在命令后面，例如 content",
        f"Which content folder? There is no {FILE} here; name the folder after the command",
    )


def meant(path: Path | None) -> Path:
    """As ``own``; without any, what the settings name or the product's own, and it is said so.

    Raises Refusal.
    """
    if found := named(path) if path else _around():
        return found
    chosen = _chosen()
    if chosen:
        _say(chosen, *_OF_SETTINGS)
    else:
        _say(EXHIBITION, "产品自带的展览", "the exhibition that comes along")
    return chosen or EXHIBITION


def called(folder: Path) -> str:
    """``folder`` as somebody knows it again who did not name it."""
    return str(folder if folder.name not in ("", "..") else folder.resolve())


def typed(folder: Path) -> str:
    """``folder`` as it is typed after a command."""
    text = str(folder)
    return f'"{text}"' if set(text) & set(" &()'") else text


def _chosen() -> Path | None:
    try:
        return load().content
    except SettingsError as error:
        raise Refusal(str(error), str(error)) from error


def _say(folder: Path, chinese: str, english: str) -> None:
    print(
        f"没有写内容文件夹，这里也没有 {FILE}，用的是{chinese}：{folder}"
        f" · No folder was named and no {FILE} is here: this is {english}, {folder}",
        file=sys.stderr,
    )


def _around() -> Path | None:
    return next((one for one in _AROUND if _holds_content(one)), None)


def _holds_content(folder: Path) -> bool:
    """Chapters count, too: where their exhibition.yaml has another name, the check says so."""
    return (folder / FILE).is_file() or (folder / CHAPTERS).is_dir()
