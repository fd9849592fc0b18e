"""kiosk fix: what is mended, that nothing else changes, and that it can be taken back."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content.mending import SAFE, mend
from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.ingest import exchange as exchanging
from kiosk.ingest.exchange import KEPT, Change, ChangedError, HalfwayError, exchange, settle, undo
from tests.content.planted import SNIPPETS, place_in
from tests.cuts import CarelessDisk, CutDisk

LAND = "chapters/land.yaml"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }


@pytest.fixture
def slipped(tiny: Path) -> Path:
    """Three slips in two files; one file has Windows lines, the other is GBK."""
    land, water = tiny / LAND, tiny / "chapters/water.yaml"
    text = land.read_text("utf-8").replace("accent: earth", "accent：earth   # 颜色，别改")
    text = text.replace("figures: [share]", "figures: 【share】")
    land.write_bytes(text.replace("\n", "\r\n").encode())
    water.write_bytes(water.read_text("utf-8").encode("gb18030"))
    return tiny


def test_the_mended_folder_is_whole_and_only_the_slips_changed(slipped, capsys) -> None:
    before = _bytes(slipped)
    assert cli.main(["fix", str(slipped), "--yes"]) == CLEAN
    after = _bytes(slipped)
    assert read(slipped).problems == ()
    wanted = before[LAND].replace("accent：earth".encode(), b"accent: earth")
    assert after[LAND] == wanted.replace("【share】".encode(), b"[share]")
    assert after["chapters/water.yaml"].decode() == before["chapters/water.yaml"].decode("gb18030")
    said = capsys.readouterr().out
    assert "-accent：earth   # 颜色，别改" in said
    assert "+accent: earth   # 颜色，别改" in said


def test_nothing_is_written_without_a_yes(slipped, monkeypatch, capsys) -> None:
    before = _bytes(slipped)
    monkeypatch.setattr("builtins.input", lambda question: "n")
    assert cli.main(["fix", str(slipped)]) == CLEAN
    assert _bytes(slipped) == before
    assert "没有写入" in capsys.readouterr().out


def test_the_last_fix_can_be_taken_back_once(slipped, capsys) -> None:
    before = _bytes(slipped)
    cli.main(["fix", str(slipped), "--yes"])
    assert cli.main(["fix", str(slipped), "--undo"]) == CLEAN
    assert _bytes(slipped) == before
    cli.main(["fix", str(slipped), "--undo", "--lang", "en"])
    assert "nothing to take back" in capsys.readouterr().out


def test_what_was_changed_since_is_not_taken_back(slipped, capsys) -> None:
    cli.main(["fix", str(slipped), "--yes"])
    land = slipped / LAND
    land.write_bytes(land.read_bytes() + b"# mine\r\n")
    now = _bytes(slipped)
    assert cli.main(["fix", str(slipped), "--undo"]) == PROBLEMS
    assert _bytes(slipped) == now
    assert "又被改过" in capsys.readouterr().out


def test_a_file_that_changed_meanwhile_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"other")
    changes = [Change("a", b"1", b"2"), Change("b", b"1", b"2")]
    with pytest.raises(ChangedError, match="b"):
        exchange(tmp_path, changes)
    assert (tmp_path / "a").read_bytes() == b"1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert undo(tmp_path) == ()


# ---------------------------------------------------------------------- a disk that fails

NAMES = ("a", "b", "below/c")
STEPS = 14
"""More than an exchange of three files asks of a disk."""


class FailingDisk(exchanging.Disk):
    """Fails in one of its steps, before or after it is done, and in ``more`` that follow."""

    def __init__(self, step: int, more: int = 0, *, late: bool = False) -> None:
        self._steps = range(step, step + 1 + more)
        self._late = late
        self._now = -1

    def _fail(self, *, late: bool) -> None:
        self._now += not late
        if self._now in self._steps and late is self._late:
            raise OSError(28, "No space left on device")

    def write(self, path: Path, data: bytes) -> None:
        self._fail(late=False)
        super().write(path, data)
        self._fail(late=True)

    def rename(self, old: Path, new: Path) -> None:
        self._fail(late=False)
        old.replace(new)
        self._fail(late=True)

    def unlink(self, path: Path) -> None:
        self._fail(late=False)
        super().unlink(path)
        self._fail(late=True)


def _files(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in NAMES]


@pytest.fixture
def three(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_bytes(b"1")
    return folder


OLD, NEW = [b"1"] * 3, [b"22"] * 3
CHANGES = [Change(name, b"1", b"22") for name in NAMES]


def _all(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("step", range(STEPS))
def test_a_disk_that_fails_in_any_step_leaves_every_file_as_it_was(three, step, late) -> None:
    try:
        exchange(three, CHANGES, FailingDisk(step, late=late))
    except OSError:
        assert _files(three) == OLD
        assert _all(three) == set(NAMES), "nothing is left lying about"
        exchange(three, CHANGES)
    assert _files(three) == NEW
    try:
        undo(three, FailingDisk(step, late=late))
    except OSError:
        assert _files(three) == NEW
        assert undo(three) == NAMES
    assert _files(three) == OLD
    assert undo(three) == ()
    assert _all(three) == set(NAMES)


def test_that_every_step_was_tried(three) -> None:
    exchange(three, CHANGES, FailingDisk(STEPS))
    undo(three, FailingDisk(STEPS))
    for step in range(11):
        with pytest.raises(OSError, match="space"):
            exchange(three, CHANGES, FailingDisk(step))


@pytest.mark.parametrize("step", [8, 9])
def test_a_disk_that_fails_for_good_is_told_so_and_the_next_one_puts_it_right(three, step) -> None:
    with pytest.raises(HalfwayError):
        exchange(three, CHANGES, FailingDisk(step, more=STEPS))
    before = _files(three)
    back = settle(three)
    assert _files(three) == OLD
    assert back == tuple(name for name, one in zip(NAMES, before, strict=True) if one == b"22")
    assert _all(three) == set(NAMES)


def test_what_was_only_not_closed_is_closed(three) -> None:
    with pytest.raises(HalfwayError):
        exchange(three, CHANGES, FailingDisk(10, more=STEPS))
    assert settle(three) == ()
    assert _files(three) == NEW
    assert undo(three) == NAMES
    assert _files(three) == OLD


def test_what_was_written_since_a_cut_is_not_written_over(three) -> None:
    with pytest.raises(HalfwayError):
        exchange(three, CHANGES, FailingDisk(9, more=STEPS))
    (three / "a").write_bytes(b"mine")
    assert settle(three) == ("b",)
    assert _files(three) == [b"mine", b"1", b"1"]


def _cut(disk: CutDisk, chance: random.Random, moment: int, after: Path) -> Path:
    folder = disk.cut(moment, chance, after)
    assert all(one in {b"1", b"22", b"333"} for one in _files(folder)), "half a file"
    return folder


@pytest.mark.parametrize("undoing", [False, True])
def test_after_any_power_cut_the_next_fix_or_undo_ends_what_was_begun(
    three, tmp_path, undoing
) -> None:
    if undoing:
        exchange(three, CHANGES)
    disk = CutDisk(three, tmp_path / "before")
    if undoing:
        undo(three, disk)
    else:
        exchange(three, CHANGES, disk)
    chance, seen, halves = random.Random(6), [], 0
    for number in range(5 * (len(disk.steps) + 1)):
        after = _cut(disk, chance, number % (len(disk.steps) + 1), tmp_path / "after")
        halves += _files(after) not in (OLD, NEW)
        if number % 2:
            undo(after)
            assert _files(after) == OLD
            assert _all(after) == set(NAMES)
            continue
        settle(after)
        assert _files(after) in (OLD, NEW)
        seen.append(_files(after))
        if _files(after) == OLD:
            exchange(after, CHANGES)
        assert undo(after) == NAMES
        assert _files(after) == OLD
        assert undo(after) == ()
    assert OLD in seen
    assert NEW in seen
    assert halves > 4


def test_a_second_exchange_that_is_cut_leaves_one_step_back(three, tmp_path) -> None:
    exchange(three, CHANGES)
    disk = CutDisk(three, tmp_path / "before")
    exchange(three, [Change(name, b"22", b"333") for name in NAMES], disk)
    chance = random.Random(7)
    for number in range(5 * (len(disk.steps) + 1)):
        after = _cut(disk, chance, number % (len(disk.steps) + 1), tmp_path / "after")
        settle(after)
        now = _files(after)
        assert now in (NEW, [b"333"] * 3)
        if undo(after):
            assert _files(after) == (OLD if now == NEW else NEW)


def test_the_simulation_finds_what_is_not_on_the_disk(three, tmp_path) -> None:
    disk = CarelessDisk(three, tmp_path / "before")
    exchange(three, CHANGES, disk)
    chance = random.Random(8)

    def cuts() -> None:
        for _ in range(200):
            _cut(disk, chance, len(disk.steps), tmp_path / "after")

    with pytest.raises(AssertionError, match="half a file"):
        cuts()


def test_a_cut_is_told_and_what_follows_is_the_whole_fix(slipped, monkeypatch, capsys) -> None:
    before = _bytes(slipped)
    failing = FailingDisk(6, more=STEPS)
    monkeypatch.setattr(exchanging, "Disk", lambda: failing)
    assert cli.main(["fix", str(slipped), "--yes", "--lang", "en"]) == PROBLEMS
    assert "some files" in capsys.readouterr().out
    assert _bytes(slipped) != before
    monkeypatch.undo()
    assert cli.main(["fix", str(slipped), "--yes", "--lang", "en"]) == CLEAN
    assert f"cut off; as it was before: {LAND}" in capsys.readouterr().out
    assert read(slipped).problems == ()
    assert cli.main(["fix", str(slipped), "--undo"]) == CLEAN
    assert _bytes(slipped) == before


def test_of_two_folders_each_is_told_what_became_of_it(slipped, tmp_path, capsys) -> None:
    other = Path(shutil.copytree(slipped, tmp_path / "other"))
    before = _bytes(slipped)
    cli.main(["fix", str(slipped), str(other), "--yes"])
    (other / LAND).write_bytes(b"# mine")
    now = _bytes(other)
    capsys.readouterr()
    assert cli.main(["fix", str(slipped), str(other), "--undo", "--lang", "en"]) == PROBLEMS
    assert _bytes(slipped) == before
    assert _bytes(other) == now
    said = capsys.readouterr().out
    assert f"as it was before: {LAND}" in said
    assert f"no file in {other} was touched" in said
    assert f"no file in {slipped}" not in said


@pytest.mark.parametrize("file", ["../outside", "link"])
def test_a_list_that_somebody_sent_along_reaches_nothing_outside_the_folder(three, file) -> None:
    outside = three.parent / "outside"
    outside.write_bytes(b"22")
    (three / "link").symlink_to(outside)
    exchange(three, CHANGES)
    listed = three / KEPT / "list.json"
    listed.write_text(listed.read_text().replace('"b"', f'"{file}"'))
    with pytest.raises(ChangedError):
        undo(three)
    (three / KEPT).rename(three / f"{KEPT}.new")
    settle(three)
    assert outside.read_bytes() == b"22"


def test_one_file_alone_may_be_named(slipped) -> None:
    before = _bytes(slipped)
    assert cli.main(["fix", str(slipped / LAND), "--yes"]) == CLEAN
    after = _bytes(slipped)
    assert {name for name in after if after[name] != before[name]} == {LAND}


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.name)
def test_a_mend_mends_what_it_says_and_is_done_with_it(snippet) -> None:
    data = place_in(snippet.text)[0].encode()
    mended = mend(data, "x.yaml")
    assert all(one.problem.code in SAFE for one in mended.mends)
    assert mend(mended.data, "x.yaml").data == mended.data
    if not mended.mends:
        assert mended.data == data


def test_utf_16_becomes_utf_8_with_its_lines() -> None:
    mended = mend("a: 三峡\r\nb: 1\r\n".encode("utf-16"), "x.yaml")
    assert mended.data == "a: 三峡\r\nb: 1\r\n".encode()
    assert [one.problem.code for one in mended.mends] == [Code.UTF16]


def test_a_map_needs_its_approval_number(tiny: Path) -> None:
    land = tiny / LAND
    text = land.read_text("utf-8")
    alt = text.index("alt: {zh: ")
    end = text.index("}", alt)
    land.write_text(f"{text[:alt]}alt: {{zh: 涪陵区地图, en: Fuling{text[end:]}", "utf-8")
    (problem,) = read(tiny).problems
    assert (problem.code, problem.file) == (Code.MAP_UNAPPROVED, LAND)
    marked = land.read_text("utf-8").replace(
        "credit: {zh: ", "credit: {zh: 审图号：GS(2022)1234号 "
    )
    land.write_text(marked, "utf-8")
    assert read(tiny).problems == ()


def test_a_chapter_in_capitals_is_to_be_renamed_and_then_all_is_well(tiny: Path) -> None:
    (tiny / LAND).rename(tiny / "chapters/Land.yaml")
    (problem,) = read(tiny).problems
    assert (problem.code, problem.facts["wanted"]) == (Code.FILE_MISNAMED, "land.yaml")
    shutil.move(tiny / "chapters/Land.yaml", tiny / LAND)
    assert read(tiny).problems == ()
