"""What this machine's owner chose, read from settings.toml."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.visit.visit import IDLE, PROMPT

if TYPE_CHECKING:
    from kiosk.machine.signing import PublicKey

LARGEST = 8192
"""No screen is wider or higher, px."""

MACHINE: Final = (
    Path(os.environ.get("PROGRAMDATA", "C:/ProgramData"), "Kiosk", "settings.toml")
    if sys.platform == "win32"
    else Path("/etc/kiosk/settings.toml")
)
"""The machine's own place, which its administrator alone may write."""


class SettingsError(Exception):
    """The file cannot be used; the message says why, in Chinese and English."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One machine. Every field has a key of the same name in settings.toml."""

    content: Path | None = None
    """Content folder, seen from settings.toml; None is the exhibition that comes along."""
    language: str = ""
    """Tag of the language to start in; empty is the exhibition's first."""
    window: tuple[int, int] | None = None
    """Window in px; None is the full screen."""
    idle: float = IDLE
    """Seconds without a touch before the visitor is asked."""
    prompt: float = PROMPT
    """Seconds the question stays."""
    watch: bool = True
    """Whether a changed content folder is shown as soon as nobody visits; else on another day."""
    keys: tuple[PublicKey, ...] = ()
    """Whose content packs are accepted; without any, unsigned ones are, too."""
    log: Path | None = None
    """Folder for the log; None is the system's place for it."""


def search() -> tuple[Path, ...]:
    """Where settings.toml is looked for: $KIOSK_SETTINGS alone, else the machine's, the user's.

    Never in the current folder: that may be a stick, and who brings it must not choose whose packs
    are trusted.
    """
    named = os.environ.get("KIOSK_SETTINGS")
    if named:
        return (Path(named),)
    home = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME", "")
    user = Path(home) if home else Path("~/.config")
    return (MACHINE, user / "kiosk" / "settings.toml")


def load(file: Path | None = None) -> Settings:
    """Read ``file``, or the first one that exists; without any, the defaults.

    Raises SettingsError when the file is named but missing, or says something it cannot mean.
    """
    if file is None and os.environ.get("KIOSK_SETTINGS"):
        file = search()[0]
    if file is not None and not _exists(file):
        raise SettingsError(f"找不到设置文件 {file} · There is no settings file {file}")
    for place in (file,) if file else search():
        path = _expand(place)
        if path and _exists(path):
            return _read(path)
    return Settings()


def _exists(file: Path) -> bool:
    """Whether ``file`` is there; what may not be looked at is, and cannot be passed over."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise _unreadable(file) from error
    return True


def _expand(path: Path) -> Path | None:
    try:
        return path.expanduser()
    except RuntimeError:  # no home folder
        return None


def _read(file: Path) -> Settings:
    import tomllib  # noqa: PLC0415 - few machines have settings, every start would pay

    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(file) from error
    except tomllib.TOMLDecodeError as error:
        # The parser's own words are English; where it stopped is all that helps.
        found = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = found.groups() if found else ("?", "?")
        zh = (
            f"第 {line} 行第 {column} 列写法有误，请对照 settings.toml 的样例"
            if found
            else "末尾没有写完"
        )
        en = (
            f"line {line}, column {column} is not written as TOML"
            if found
            else "TOML ends too early"
        )
        raise SettingsError(f"{file} {zh} · {file}: {en}") from error
    known = {field.name for field in fields(Settings)}
    for key in table:
        if key not in known:
            raise SettingsError(
                f"{file}: 没有“{key}”这一项，可用的有 {', '.join(sorted(known))}"
                f" · unknown setting {key}"
            )
    return Settings(**{key: _value(file, key, value) for key, value in table.items()})


def _value(file: Path, key: str, value: Any) -> Any:
    ranges = {"idle": (30, 3600), "prompt": (20, 120)}
    if key in ranges:
        low, high = ranges[key]
        if isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise _wrong(file, key, f"{low}–{high}")
    if key == "window":
        whole = isinstance(value, list) and len(value) == 2  # width, height
        if whole and all(type(side) is int and 240 <= side <= LARGEST for side in value):
            return tuple(value)
        raise _wrong(file, key, "[1920, 1080]")
    if key == "watch":
        if isinstance(value, bool):
            return value
        raise _wrong(file, key, "true / false")
    if key == "keys":
        from kiosk.machine.signing import read_key  # noqa: PLC0415 - most machines have none

        lines = value if isinstance(value, list) else [value]
        if not lines:
            raise SettingsError(
                f"{file}: keys 是空的，不知道该信谁。要安装没有签名的包，请删掉这一行"
                " · keys is empty: nobody would be trusted."
                " To install unsigned packs, take the line out"
            )
        keys = [read_key(line) if isinstance(line, str) else None for line in lines]
        if all(keys):
            return tuple(keys)
        raise _wrong(file, key, '["ed25519 …"]')
    if not isinstance(value, str):
        raise _wrong(file, key, '"…"')
    # Beside the settings, wherever that is: a stick has another letter in each computer.
    return file.parent / Path(value).expanduser() if key in ("content", "log") else value


def _unreadable(file: Path) -> SettingsError:
    return SettingsError(f"{file} 读不出来 · {file} cannot be read")


def _wrong(file: Path, key: str, example: str) -> SettingsError:
    return SettingsError(f"{file}: {key} 要写成 {example} · {key} must be {example}")
