"""Every kind of change that curators, sticks and programs make is seen from outside."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.reader import read
from kiosk.content.refusal import Refusal
from kiosk.ingest.signature import signature
from kiosk.pack.manifest import files
from kiosk.pack.packing import _found


def rename_over(folder: Path) -> None:
    """As most editors save."""
    (folder / "new").write_text("title: b")
    (folder / "new").replace(folder / "a.yaml")


def same_size_and_time(folder: Path) -> None:
    known = (folder / "a.yaml").stat()
    (folder / "a.yaml").write_text("title: b")
    os.utime(folder / "a.yaml", ns=(known.st_atime_ns, known.st_mtime_ns))


def same_folder_made_anew(folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "copy")
    shutil.rmtree(folder)
    (folder.parent / "copy").rename(folder)
    (folder / "a.yaml").write_text("title: b")


def another_target(folder: Path) -> None:
    (folder / "link").unlink()
    (folder / "link").symlink_to("b.jpg")


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited in place": lambda f: (f / "a.yaml").write_text("title: other"),
    "saved by rename": rename_over,
    "same size, time put back": same_size_and_time,
    "appended": lambda f: (f / "a.yaml").write_text("title: a\n"),
    "emptied": lambda f: (f / "a.yaml").write_text(""),
    "touched": lambda f: os.utime(f / "a.yaml", (1, 1)),
    "a file more": lambda f: (f / "c.jpg").write_text("c"),
    "a file less": lambda f: (f / "b.jpg").unlink(),
    "renamed": lambda f: (f / "b.jpg").rename(f / "c.jpg"),
    "only its case changed": lambda f: (f / "b.jpg").rename(f / "B.JPG"),
    "a folder more": lambda f: (f / "more").mkdir(),
    "a file in a new folder": lambda f: shutil.copytree(f / "deep", f / "deeper"),
    "a file deep below": lambda f: (f / "deep" / "down" / "d.jpg").write_text("other"),
    "moved to another folder": lambda f: (f / "b.jpg").rename(f / "deep" / "b.jpg"),
    "a folder less": lambda f: shutil.rmtree(f / "deep"),
    "a link to something else": another_target,
    "all of it replaced": same_folder_made_anew,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "content"
    (made / "deep" / "down").mkdir(parents=True)
    (made / "a.yaml").write_text("title: a")
    (made / "b.jpg").write_text("b")
    (made / "deep" / "down" / "d.jpg").write_text("d")
    (made / "link").symlink_to("a.yaml")
    return made


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(folder, change) -> None:
    before = signature(folder)
    assert signature(folder) == before
    CHANGES[change](folder)
    assert signature(folder) != before


@pytest.mark.parametrize(
    "name",
    [".before-fix", ".DS_Store", "Thumbs.db", "desktop.ini", "~$a.docx", ".a.yaml.swp", "a.yaml~"],
)
@pytest.mark.parametrize("place", [".", "deep"])
def test_what_editors_and_systems_leave_behind_is_no_change(folder, name, place) -> None:
    before = signature(folder)
    (folder / place / name).write_text("1")
    (folder / place / name).write_text("more")
    assert signature(folder) == before
    (folder / place / name).unlink()
    (folder / place / name).mkdir()
    (folder / place / name / "a.yaml").write_text("as it was")
    assert signature(folder) == before


def test_a_change_behind_litter_is_seen(folder) -> None:
    (folder / ".a").write_text("first in its folder")
    before = signature(folder)
    (folder / "b.jpg").write_text("other")
    assert signature(folder) != before


DEEP = 1_200
"""More folders in each other than Python's calls may be; their path is just short enough."""


@pytest.fixture
def deep(folder) -> Iterator[Path]:
    made = [folder / "pictures"]
    made[0].mkdir()
    for _ in range(DEEP):
        made.append(made[-1] / "d")
        made[-1].mkdir()
    yield folder
    for one in reversed(made):  # shutil calls itself, too
        for file in filter(Path.is_file, list(one.iterdir())):
            file.unlink()
        one.rmdir()


def test_a_change_is_seen_however_deep(deep) -> None:
    last = deep / "pictures" / "/".join(["d"] * DEEP)
    before = signature(deep)
    (last / "a.jpg").touch()
    assert signature(deep) != before


def test_a_folder_however_deep_is_read_and_packed(deep) -> None:
    last = "/".join(["d"] * DEEP)
    (deep / "pictures" / last / "a.jpg").touch()
    assert read(deep).folder.pictures == (f"{last}/a.jpg",)
    assert deep / "pictures" / last / "a.jpg" in set(files(deep))
    (deep / "b.jpg").rename(deep / "pictures" / "b.jpg")
    (deep / "deep" / "down" / "d.jpg").rename(deep / "pictures" / "d.jpg")
    (deep / "link").unlink()
    with pytest.raises(Refusal, match="longer than 255 bytes"):
        list(_found(deep))


def test_a_folder_renamed_away_and_back_is_as_it_was(folder) -> None:
    before = signature(folder)
    away = folder.rename(folder.with_name("away"))
    assert signature(folder) != before
    away.rename(folder)
    assert signature(folder) == before
