"""What is remembered of revisions on their first screens, however the program ended."""

import random
from pathlib import Path

import pytest

import kiosk
from kiosk.ingest.disk import Disk
from kiosk.ingest.probation import CONFIRMED, FOLDERS, Probation
from tests.cuts import CutDisk

CONTENT = Path("content")


@pytest.fixture
def probation(tmp_path) -> Probation:
    return Probation(tmp_path / "store", Disk())


def anew(probation: Probation) -> Probation:
    """As the next start finds it."""
    return Probation(probation._file.parent, Disk())


def test_two_bad_starts_are_enough_and_one_is_not(probation) -> None:
    probation.begin(CONTENT, "new")
    assert not anew(probation).has_failed(CONTENT, "new")
    probation.begin(CONTENT, "new")
    assert anew(probation).has_failed(CONTENT, "new")
    assert not probation.has_failed(CONTENT, "other")
    assert not probation.has_failed(Path("elsewhere"), "new")


def test_what_ended_well_does_not_count(probation) -> None:
    for _ in range(5):
        probation.begin(CONTENT, "new")
        probation.spare(CONTENT, "new")
    probation.begin(CONTENT, "new")
    assert not anew(probation).has_failed(CONTENT, "new")


def test_what_has_proved_itself_is_believed_and_never_written_again(probation) -> None:
    probation.begin(CONTENT, "good")
    probation.begin(CONTENT, "good")
    probation.confirm(CONTENT, "good")
    before = probation._file.stat().st_mtime_ns
    for _ in range(5):
        probation.begin(CONTENT, "good")
    probation.confirm(CONTENT, "good")
    assert not anew(probation).has_failed(CONTENT, "good")
    assert probation._file.stat().st_mtime_ns == before


def test_the_last_three_that_did_well_are_known(probation) -> None:
    for name in ("a", "b", "c", "d", "b"):
        probation.confirm(CONTENT, name)
    assert probation.confirmed(CONTENT) == ("b", "d", "c")[:CONFIRMED]
    assert set(probation.kept()) == {"b", "c", "d"}


def test_another_program_gives_another_chance(probation, monkeypatch) -> None:
    probation.confirm(CONTENT, "good")
    probation.begin(CONTENT, "new")
    probation.begin(CONTENT, "new")
    monkeypatch.setattr(kiosk, "__version__", "99.0")
    assert not probation.has_failed(CONTENT, "new")
    assert probation.confirmed(CONTENT) == ("good",)


def test_it_does_not_grow(probation) -> None:
    for number in range(100):
        probation.begin(CONTENT, f"r{number}")
        probation.begin(Path(f"folder{number}"), "x")
    assert probation._file.stat().st_size < 2_000
    assert len(probation._read()) <= FOLDERS


@pytest.mark.parametrize("data", [b"", bytes(200), b"{", b"[]", b'{"a": 1}', b"\xff\xfe", b"null"])
def test_a_damaged_file_is_an_empty_one(probation, data) -> None:
    probation.confirm(CONTENT, "good")
    probation._file.write_bytes(data)
    assert probation.confirmed(CONTENT) == ()
    probation.begin(CONTENT, "new")
    assert not probation.has_failed(CONTENT, "new")
    probation.confirm(CONTENT, "new")
    assert anew(probation).confirmed(CONTENT) == ("new",)


def test_a_power_cut_leaves_what_was_known_or_what_is_new(tmp_path) -> None:
    Probation(tmp_path / "store", Disk()).confirm(CONTENT, "old")
    disk = CutDisk(tmp_path / "store", tmp_path / "before")
    Probation(tmp_path / "store", disk).confirm(CONTENT, "new")
    chance = random.Random(3)
    for cut in range(100):
        after = disk.cut(cut % (len(disk.steps) + 1), chance, tmp_path / "after")
        assert Probation(after, Disk()).confirmed(CONTENT) in (("old",), ("new", "old"))
