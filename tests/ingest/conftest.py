"""A small exhibition that a test may change, and a store for its revisions."""

import shutil
from pathlib import Path

import pytest

from kiosk.ingest import pictures
from kiosk.ingest.picture import PictureError, make
from kiosk.ingest.revision import RevisionStore

TINY = Path(__file__).parent.parent / "exhibitions" / "tiny"


@pytest.fixture
def content(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "content"))


@pytest.fixture
def store(tmp_path):
    return RevisionStore(tmp_path / "store")


@pytest.fixture
def in_process(monkeypatch):
    """Pictures are made without worker processes; the list of those that were made."""
    made = []

    def make_all(paths, box):
        for path in paths:
            made.append(path.name)
            try:
                yield path, make(path, box)
            except PictureError as error:
                yield path, error

    monkeypatch.setattr(pictures, "make_all", make_all)
    return made
