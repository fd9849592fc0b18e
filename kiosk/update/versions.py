"""Which versions a machine has, which one its wall runs and which one it would go back to.

The launcher alone notes that down, in a few files of one line each (packaging/README.md); here they
are read.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.content.refusal import Refusal
from kiosk.ingest.disk import Disk
from kiosk.machine.signing import PublicKey, read_key
from kiosk.places import PACKAGE
from kiosk.update.bundle import VERSION

LAUNCHER: Final = "KIOSK_LAUNCHER"
STATE: Final = "KIOSK_LAUNCHER_STATE"
FOLDER: Final = "KIOSK_LAUNCHER_VERSIONS"
"""The launcher's answer to where it is itself, where its notes and where new versions lie."""

_TREE: Final = PACKAGE.parents[1]
"""An installed kiosk is TREE/app/kiosk."""


class Versions:
    """The versions of one installation.

    folder/VERSION/   a version that a bundle brought
    state/current     the one that runs
    state/previous    the one to go back to
    state/confirmed   the last one that has shown its first screen
    state/failed      the one that was gone back from last
    """

    def __init__(
        self,
        launcher: Path,
        state: Path,
        folder: Path,
        tree: Path = _TREE,
        disk: Disk | None = None,
    ) -> None:
        """``tree`` is the version that runs this."""
        self.launcher = launcher
        self.state = state
        self.folder = folder
        self.tree = tree
        self.disk = disk or Disk()

    @classmethod
    def here(cls, environment: Mapping[str, str] = os.environ) -> Versions:
        """Those of the installation that this runs in. Raises Refusal where it is none."""
        launcher, state, folder = (environment.get(name) for name in (LAUNCHER, STATE, FOLDER))
        if not launcher or not state or not folder:
            raise Refusal(
                "这里不是安装好的 kiosk，没有可换的版本。请用安装后的 kiosk 命令",
                "This kiosk is not an installed one and has no versions."
                " Call the installed command",
            )
        return cls(Path(launcher), Path(state), Path(folder))

    @property
    def target(self) -> str:
        """The kind of computer that this version was built for."""
        return self._line(self.tree / "TARGET")

    @property
    def running(self) -> str:
        """The version that is asked."""
        return self._line(self.tree / "VERSION")

    @property
    def keys(self) -> list[PublicKey]:
        """Whose bundles this version accepts."""
        try:
            lines = (self.tree / "release.pub").read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return []
        return [key for line in lines if (key := read_key(line))]

    def note(self, name: str) -> str:
        """The version that the note ``name`` holds; empty where there is none."""
        version = self._line(self.state / name)
        return version if re.fullmatch(VERSION, version) else ""

    @property
    def current(self) -> str:
        """The version that the wall runs from its next start on."""
        return self.note("current") or self.running

    @property
    def before(self) -> str:
        """The version that can be gone back to; empty where there is none."""
        previous = self.note("previous")
        return previous if previous != self.current and self.place(previous) else ""

    def place(self, version: str) -> Path | None:
        """Where ``version`` lies, from a bundle or the installer; None where it is not here."""
        for folder in (self.folder, self.launcher.parent / "versions"):
            if version and (folder / version / "VERSION").is_file():
                return folder / version
        return None

    def use(self, version: str) -> None:
        """Let the wall run ``version`` from its next start on. Raises Refusal."""
        command = [str(self.launcher), "--use", version]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            raise Refusal(
                f"启动器没有换到 {version}：{self.state} 写不了吗？",
                f"The launcher did not change to {version}. Can it write to {self.state}?",
            )

    def _line(self, file: Path) -> str:
        try:
            return file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""
