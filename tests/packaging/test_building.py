"""Who comes to build finds every file of packaging/ at its door."""

import re
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
DOOR = PACKAGING / "BUILDING.md"


def named(text: str) -> set[PurePosixPath]:
    """What the rows of its table name; what follows in a row lies where the first one does."""
    found = set()
    for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE):
        first, *others = re.findall(r"`([^`]+)`", row)
        folder = PurePosixPath(first).parent
        found |= {PurePosixPath(first), *(folder / other for other in others)}
    return found


def fits(file: PurePosixPath, pattern: PurePosixPath) -> bool:
    return file.parent == pattern.parent and fnmatchcase(file.name, pattern.name)


def test_the_door_names_every_file_and_none_that_is_gone() -> None:
    files = {
        PurePosixPath(path.relative_to(PACKAGING).as_posix())
        for path in PACKAGING.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    patterns = named(DOOR.read_text("utf-8"))
    strangers = [str(file) for file in files if not any(fits(file, each) for each in patterns)]
    assert not sorted(strangers)
    gone = [str(each) for each in patterns if not any(fits(file, each) for file in files)]
    assert not sorted(gone)


def test_the_door_is_a_screen() -> None:
    assert len(DOOR.read_text("utf-8").splitlines()) <= 50
