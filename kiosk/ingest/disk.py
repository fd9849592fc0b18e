"""The few things that the store does to a disk, each safe against a pulled plug."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path


class Disk:
    """Writes that are on the disk when the method returns; a test's disk fails at any of them."""

    def mkdir(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file."""
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def put(self, path: Path, data: bytes) -> None:
        """Write a file that may be there already: whoever looks sees the old or the new one."""
        draft = path.with_name(f".{path.name}.tmp")  # a name that nobody takes for content
        # Anew: in a folder of another user's, root must not write through a link that lies there.
        draft.unlink(missing_ok=True)
        self.pour(draft, [data])
        self.rename(draft, path)

    def pour(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a new file that is too large to be held at once."""
        with path.open("xb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())

    def link(self, path: Path, existing: Path) -> None:
        """Give an existing file one more name; a copy where the disk knows no links."""
        try:
            path.hardlink_to(existing)
        except OSError:
            self.write(path, existing.read_bytes())

    def rename(self, old: Path, new: Path) -> None:
        """Rename at once: whoever looks sees the old or the new, never something between."""
        old.replace(new)
        self.sync(new.parent)

    def sync(self, folder: Path) -> None:
        """Make the names in a folder lasting."""
        if os.name == "nt":
            # Windows has no handle for folders to flush; NTFS keeps its journal of names itself.
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def unlink(self, path: Path) -> None:
        """Remove one file."""
        path.unlink(missing_ok=True)
        self.sync(path.parent)

    def remove(self, folder: Path) -> None:
        """Remove a folder that nobody needs; what cannot be removed is left for the next time."""
        shutil.rmtree(folder, ignore_errors=True)
