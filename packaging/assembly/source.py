"""What something was built from: ``python -m assembly.source`` in packaging prints it.

A sum over everything that a tree and its installers are made of: the application as its wheel holds
it, the pins, this folder and the system's own; not over times, nor over whose keys go in. Then the
commit, where git knows one.
"""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from assembly.target import CHECKOUT, NAMES, PACKAGING, Target, read

_EACH = ("assemble.py", "targets.toml", "requirements.txt", "requirements-build.txt")


def told(target: Target, wheel: Path) -> str:
    """Two lines at most: the sum, and the commit. ``wheel`` is the application's."""
    return f"{summed(target, wheel)}\n{_commit()}"


def summed(target: Target, wheel: Path) -> str:
    """The sum alone: the same where two commits differ in nothing that goes in."""
    digest = hashlib.sha256(target.name.encode())
    for name, data in _contents(target, wheel):
        # What is in a file never looks like another file's name: each has a sum of its own.
        digest.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return f"sha256 {digest.hexdigest()}"


def _contents(target: Target, wheel: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            yield name, archive.read(name)
    files = [PACKAGING / name for name in _EACH]
    # Which libraries a Linux brings is asked for Windows, too: the Debian that compiles has them.
    files.append(PACKAGING / "linux" / "libraries")
    for folder in ("assembly", "windows" if target.windows else "linux"):
        files += (file for file in sorted((PACKAGING / folder).rglob("*")) if file.is_file())
    for file in files:
        if "__pycache__" not in file.parts:
            yield file.relative_to(CHECKOUT).as_posix(), file.read_bytes()


def _commit() -> str:
    if not (CHECKOUT / ".git").exists():
        return ""
    command = ["git", "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty"]
    try:
        done = subprocess.run(
            command, cwd=CHECKOUT, check=False, capture_output=True, text=True, timeout=60
        )
    except OSError:
        return ""
    return f"commit {done.stdout.strip()}\n" if done.returncode == 0 else ""


if __name__ == "__main__":
    from assembly.fetching import application

    program = application()
    for each in NAMES:
        print(each, summed(read(each), program))
