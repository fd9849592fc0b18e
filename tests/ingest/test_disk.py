"""What the disk refuses is heard, at whatever moment it does."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.ingest.disk import Disk


@pytest.fixture
def refusing(monkeypatch) -> None:
    """A disk that takes everything and then says that it could not keep it."""

    def fsync(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)


WRITES = {
    "write": lambda folder: Disk().write(folder / "new", b"new"),
    "put": lambda folder: Disk().put(folder / "old", b"new"),
    "pour": lambda folder: Disk().pour(folder / "new", [b"n", b"ew"]),
}


@pytest.mark.parametrize("kind", WRITES)
def test_what_could_not_be_kept_is_not_called_written(tmp_path, refusing, kind) -> None:
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(OSError, match="Input/output error"):
        WRITES[kind](tmp_path)
    assert (tmp_path / "old").read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_full_disk_is_heard_although_nothing_was_refused_yet(tmp_path) -> None:
    """The first bytes wait in memory: only flushing them meets the disk."""
    (tmp_path / "new").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        Disk().write(tmp_path / "new", b"new")


@pytest.mark.skipif(os.name == "nt", reason="there is nothing to flush there")
def test_names_that_could_not_be_kept_are_told(tmp_path, refusing) -> None:
    (tmp_path / "old").write_bytes(b"old")
    for act in (
        lambda: Disk().sync(tmp_path),
        lambda: Disk().rename(tmp_path / "old", tmp_path / "new"),
        lambda: Disk().unlink(tmp_path / "new"),
    ):
        with pytest.raises(OSError, match="Input/output error"):
            act()
