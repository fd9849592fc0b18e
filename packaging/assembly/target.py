"""A kind of computer, as packaging/targets.toml describes it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parents[1]
CHECKOUT = PACKAGING.parent
TABLE: dict[str, Any] = tomllib.loads((PACKAGING / "targets.toml").read_text("utf-8"))

NAMES = [name for name, entry in TABLE.items() if "wheels" in entry]


@dataclass(frozen=True)
class Target:
    """One of targets.toml; a Linux has a Debian ``suite`` whose Python it takes, a Windows none."""

    name: str
    python: str
    wheels: tuple[str, ...]
    embed: str = ""
    suite: str = ""
    architecture: str = ""
    multiarch: str = ""
    loader: str = ""
    glibc: str = ""
    """The oldest glibc that this tree runs on without its own: what follows "2." in its version."""

    @property
    def windows(self) -> bool:
        return not self.suite

    @property
    def environment(self) -> dict[str, str]:
        """What the markers of requirements ask, answered for this computer."""
        machine = {"win_amd64": "AMD64", "linux_x86_64": "x86_64", "linux_arm64": "aarch64"}
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "os_name": "nt" if self.windows else "posix",
            "platform_machine": machine[self.name],
            "platform_python_implementation": "CPython",
            "platform_system": "Windows" if self.windows else "Linux",
            "python_full_version": f"{self.python}.0",
            "python_version": self.python,
            "sys_platform": "win32" if self.windows else "linux",
        }


def read(name: str) -> Target:
    """The target called ``name``. Raises KeyError."""
    entry = dict(TABLE[name])
    spelled = [tag for text in entry.pop("wheels") for tag in _spelled(text)]
    return Target(name=name, wheels=tuple(spelled), **entry)


def _spelled(tag: str) -> list[str]:
    """``manylinux_2_{17..35}_x86_64`` is one tag for each glibc."""
    found = re.fullmatch(r"(.*)\{(\d+)\.\.(\d+)\}(.*)", tag)
    if not found:
        return [tag]
    before, first, last, after = found.groups()
    return [f"{before}{number}{after}" for number in range(int(first), int(last) + 1)]
