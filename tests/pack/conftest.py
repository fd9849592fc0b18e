"""A small exhibition, a place for it on a machine, and a pack of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.ingest import pictures
from kiosk.ingest.picture import PictureError, make
from kiosk.pack.packing import pack
from tests.pack.packs import TINY, retitle


@pytest.fixture(autouse=True)
def _in_process(monkeypatch):
    """Pictures are looked through without worker processes."""

    def make_all(paths, box):
        for path in paths:
            try:
                yield path, make(path, box)
            except PictureError as error:
                yield path, error

    monkeypatch.setattr(pictures, "make_all", make_all)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """What a curator works in."""
    return Path(shutil.copytree(TINY, tmp_path / "desk" / "content"))


@pytest.fixture
def wall(tmp_path: Path) -> Path:
    """The content folder of a machine in a hall."""
    (tmp_path / "hall").mkdir()
    return Path(shutil.copytree(TINY, tmp_path / "hall" / "exhibition"))


@pytest.fixture
def packed(content: Path, tmp_path: Path) -> Callable[..., Path]:
    """A pack of the content with another title."""

    def make_pack(number: int = 1, title: str = "一条小河", **more) -> Path:
        retitle(content, title)
        return pack(content, tmp_path / "desk" / f"river-{number}.kiosk", **more).file

    return make_pack
