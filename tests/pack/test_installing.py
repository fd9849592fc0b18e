"""A pack on a machine: whole or not at all, one step back each time, and nothing of anybody's lost."""

import errno
import grp
import os
import random
import shutil
from pathlib import Path

import pytest

import kiosk
from kiosk import settings
from kiosk.cli import main
from kiosk.content.refusal import Refusal
from kiosk.ingest.disk import Disk
from kiosk.pack import archive, installing
from kiosk.pack.installing import install, roll_back
from kiosk.pack.manifest import carried, untouched
from kiosk.pack.shelf import KEPT, Shelf
from tests.cuts import CarelessDisk, CutDisk
from tests.pack.packs import forged, retitle, title, tree

CUTS = 100


def texts(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (_, data) in tree(folder).items() if data is not None}


def test_what_is_installed_is_what_was_packed(packed, content, wall) -> None:
    done = install(packed(7, "新"), wall)
    assert (done.manifest.title, carried(wall).title) == ("river-7", "river-7")
    assert texts(content).items() <= texts(wall).items()
    assert set(texts(wall)) - set(texts(content)) == {"manifest.json"}
    assert untouched(wall)


def test_a_machine_may_begin_with_nothing(packed, tmp_path) -> None:
    for wall in (tmp_path / "none", tmp_path / "empty"):
        if wall.name == "empty":
            wall.mkdir()
        install(packed(), wall)
        assert title(wall) == "一条小河"


def test_each_rollback_is_one_step_and_says_what_is_shown(packed, wall, capsys) -> None:
    retitle(wall, "手工")
    for number in (1, 2):
        install(packed(number, f"第{number}版"), wall)
    assert main(["rollback", str(wall)]) == 0
    assert "现在展出的是 river-1" in capsys.readouterr().out
    assert title(wall) == "第1版"
    assert main(["rollback", str(wall), "--lang", "en"]) == 0
    assert "put there by hand" in capsys.readouterr().out
    assert title(wall) == "手工"
    before = tree(wall)
    assert main(["rollback", str(wall)]) == 1
    assert "退不回去了" in capsys.readouterr().err
    assert tree(wall) == before


def test_what_was_taken_back_is_newer_still(packed, wall) -> None:
    install(packed(1), wall)
    second = packed(2, "第2版")
    install(second, wall)
    roll_back(wall)
    with pytest.raises(Refusal, match="is not newer than river-2"):
        install(second, wall)
    install(second, wall, again=True)
    assert title(wall) == "第2版"


def test_a_number_must_rise_among_packs_of_one_name(packed, wall, content, tmp_path) -> None:
    first, second = packed(1, "第1版"), packed(2, "第2版")
    install(second, wall)
    for file in (first, second):
        with pytest.raises(Refusal, match="--again"):
            install(file, wall)
    assert title(wall) == "第2版"
    install(forged(tmp_path / "other.kiosk", name="other"), wall)
    with pytest.raises(Refusal, match="river-2"):
        install(first, wall)
    install(first, wall, again=True)
    assert title(wall) == "第1版"


def test_an_old_pack_does_not_come_back_when_its_successors_are_gone(packed, wall, tmp_path):
    """Otherwise three packs of a small number would let every older one in again."""
    first = packed(7, "第7版")
    old = packed(6, "第6版")
    install(first, wall)
    for number in range(1, 6):
        install(packed(number, f"第{number}版"), wall, again=True)
    assert "river-7" not in {one.title for one in Shelf(wall).manifests()}
    with pytest.raises(Refusal, match="is not newer than river-7"):
        install(old, wall)
    install(forged(tmp_path / "other.kiosk", name="other"), wall)
    install(old, wall, again=True)
    with pytest.raises(Refusal, match="is not newer than river-7"):
        install(first, wall)
    install(packed(8, "第8版"), wall)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff", b'{"river": "x"}'])
def test_where_that_memory_is_damaged_what_is_kept_still_counts(packed, wall, damage) -> None:
    second = packed(2)
    install(second, wall)
    (Shelf(wall).aside / "numbers.json").write_bytes(damage)
    with pytest.raises(Refusal, match="river-2"):
        install(second, wall)
    install(packed(3), wall)
    assert Shelf(wall).highest("river") == 3


def test_only_the_last_three_are_kept(packed, wall) -> None:
    retitle(wall, "手工")
    for number in range(1, 8):
        install(packed(number, f"第{number}版"), wall)
    kept = sorted(one for one in Shelf(wall).aside.iterdir() if one.is_dir())
    assert [title(one) for one in kept] == ["手工", "第4版", "第5版", "第6版"]
    assert len(kept) == KEPT + 1, "what somebody has made by hand is never removed"


def test_a_pack_that_was_changed_by_hand_is_never_removed(packed, wall) -> None:
    install(packed(1), wall)
    (wall / "notes.txt").write_text("mine", "utf-8")
    for number in range(2, 8):
        install(packed(number), wall)
    assert [one.read_text() for one in Shelf(wall).aside.glob("*/notes.txt")] == ["mine"]


def test_a_newer_program_may_be_needed(packed, wall, tmp_path, monkeypatch) -> None:
    with pytest.raises(Refusal, match="Update the program first"):
        install(forged(tmp_path / "a.kiosk", needs="99.0"), wall)
    monkeypatch.setattr(kiosk, "__version__", "1.10.0")
    install(forged(tmp_path / "a.kiosk", needs="1.9.2"), wall)


def test_content_with_errors_is_reported_and_not_installed(wall, tmp_path, capsys) -> None:
    """Packed by another program: kiosk itself would not have packed it."""
    file = forged(tmp_path / "a.kiosk", instead={"exhibition.yaml": b"title: ["}, number=2)
    before = texts(tmp_path)
    assert main(["install", str(file), str(wall)]) == 1
    said = capsys.readouterr()
    assert "exhibition.yaml 第 1 行" in said.out
    assert "不能上墙" in said.err
    assert texts(tmp_path) == before


@pytest.mark.parametrize("name", ["notes.txt", "pictures"])
def test_a_folder_that_holds_something_else_is_left_alone(packed, tmp_path, name) -> None:
    house = tmp_path / "house"
    (house / name).mkdir(parents=True)
    before = tree(house)
    with pytest.raises(Refusal, match="left alone"):
        install(packed(), house)
    assert tree(house) == before


def test_the_products_own_exhibition_is_not_overwritten(packed, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(settings, "MACHINE", tmp_path / "settings.toml")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert main(["install", str(packed()), "--lang", "en"]) == 1
    assert "Which content folder?" in capsys.readouterr().err
    assert main(["rollback"]) == 1
    assert "哪个内容文件夹" in capsys.readouterr().err


def test_a_content_folder_that_is_a_link_stays_one(packed, wall, tmp_path) -> None:
    way = tmp_path / "way"
    way.symlink_to(wall, target_is_directory=True)
    install(packed(1, "新"), way)
    assert way.is_symlink()
    assert title(wall) == "新"


@pytest.mark.parametrize("chunk", range(12))
def test_a_stick_pulled_while_it_is_read_changes_nothing(
    packed, wall, tmp_path, monkeypatch, chunk
) -> None:
    file = packed(2, "新")
    before = texts(tmp_path)
    read, left = archive.chunks, chunk + 13  # the first time everything is read and only looked at

    def until_it_is_pulled(source):
        nonlocal left
        for one in read(source):
            left -= 1
            if left < 0:
                raise OSError(errno.EIO, "Input/output error")
            yield one

    monkeypatch.setattr(archive, "chunks", until_it_is_pulled)
    with pytest.raises(Refusal, match="Is the stick still in"):
        install(file, wall)
    assert texts(tmp_path) == before
    assert not Shelf(wall).aside.exists()
    monkeypatch.undo()
    assert title(wall) == "一条小河"


class FullDisk(Disk):
    """Has room for some files."""

    def __init__(self, files: int) -> None:
        self.left = files

    def pour(self, path, chunks) -> None:
        self.left -= 1
        if self.left < 0:
            path.touch()
            raise OSError(errno.ENOSPC, "No space left on device")
        super().pour(path, chunks)


def test_a_full_disk_changes_nothing(packed, wall, tmp_path, monkeypatch) -> None:
    file = packed(2, "新")
    before = texts(tmp_path)
    for files in range(12):
        with pytest.raises(Refusal, match="the disk is full"):
            install(file, wall, disk=FullDisk(files))
        assert texts(tmp_path) == before
    monkeypatch.setattr(installing, "SPARE", 1 << 60)
    with pytest.raises(Refusal, match="too full"):
        install(file, wall)
    assert texts(tmp_path) == before


class HeldDisk(Disk):
    """Windows: a folder with an open file in it keeps its name."""

    def __init__(self, held: Path) -> None:
        self.held = held

    def rename(self, old: Path, new: Path) -> None:
        if old == self.held:
            error = PermissionError(errno.EACCES, "Access is denied")
            error.winerror = 5
            raise error
        super().rename(old, new)


def test_a_folder_that_somebody_works_in_is_not_taken_away(packed, wall) -> None:
    before = tree(wall)
    with pytest.raises(Refusal, match="is in use"):
        install(packed(1, "新"), wall, disk=HeldDisk(wall))
    assert tree(wall) == before
    install(packed(1, "新"), wall)
    assert title(wall) == "新"


class ClosedDisk(Disk):
    """A folder in which this user may not write."""

    def mkdir(self, folder: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))


@pytest.mark.parametrize("is_open_to_a_group", [True, False])
def test_who_may_not_write_hears_who_can(packed, wall, monkeypatch, is_open_to_a_group) -> None:
    pack = packed(1, "新")
    wall.parent.chmod(0o775 if is_open_to_a_group else 0o755)
    group = grp.getgrgid(wall.parent.stat().st_gid).gr_name
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(os, "access", lambda place, how: how == os.F_OK and place == wall.parent)
    with pytest.raises(Refusal) as refused:
        install(pack, wall, disk=ClosedDisk())
    assert "别的程序" not in refused.value.chinese
    assert "sudo kiosk install …" in refused.value.chinese
    assert "Ask the administrator to do it (sudo kiosk install …)" in refused.value.english
    assert (f"加入 {group} 组" in refused.value.chinese) is is_open_to_a_group
    assert (f"the group {group}" in refused.value.english) is is_open_to_a_group


# ---------------------------------------------------------------------- the power fails


def installing_2(hall: Path, file: Path, disk: Disk) -> None:
    install(file, hall / "exhibition", disk=disk)


def taking_back(hall: Path, file: Path, disk: Disk) -> None:
    roll_back(hall / "exhibition", disk=disk)


def found(hall: Path) -> str:
    """What a start finds after a cut: whole, and one of the contents that were ever there."""
    wall = hall / "exhibition"
    Shelf(wall).recover()
    assert untouched(wall), "half a content"
    return title(wall)


@pytest.fixture
def hall(packed, wall) -> Path:
    for number in (1, 2, 3):
        install(packed(number, f"第{number}版"), wall)
    shutil.rmtree(wall.with_name("exhibition.packs") / "before-0001")  # the one made by hand
    return wall.parent


@pytest.mark.parametrize("act", [installing_2, taking_back])
def test_a_hundred_power_cuts_leave_one_content_or_the_other(packed, hall, tmp_path, act) -> None:
    file = packed(4, "第4版")
    disk = CutDisk(hall, tmp_path / "before")
    act(hall, file, disk)
    now = title(hall / "exhibition")
    chance = random.Random(7)
    seen = set()
    for cut in range(CUTS):
        moment = cut % (len(disk.steps) + 1)
        after = disk.cut(moment, chance, tmp_path / "after")
        seen.add(found(after))
        assert seen <= {"第3版", now}
        if cut % 10 == 0:
            install(file, after / "exhibition", again=True)
            assert found(after) == "第4版"
            assert not list((after / "exhibition.packs").glob(".*"))
            assert not (after / "exhibition.packs" / "swap").exists()
    assert seen == {"第3版", now}


class Nothing(random.Random):
    """Nothing is lost: the program was killed, and the system goes on."""

    def random(self) -> float:
        return 0.0


@pytest.mark.parametrize("act", [installing_2, taking_back])
def test_killed_at_any_step_it_is_finished_or_undone(packed, hall, tmp_path, act) -> None:
    disk = CutDisk(hall, tmp_path / "before")
    act(hall, packed(4, "第4版"), disk)
    now = title(hall / "exhibition")
    seen = [
        found(disk.cut(moment, Nothing(), tmp_path / "after"))
        for moment in range(len(disk.steps) + 1)
    ]
    assert seen == sorted(seen, key=["第3版", now].index), "first all old, then all new"
    assert set(seen) == {"第3版", now}


def test_a_second_cut_while_the_first_is_mended_loses_nothing(packed, hall, tmp_path) -> None:
    first = CutDisk(hall, tmp_path / "before")
    install(packed(4, "第4版"), hall / "exhibition", disk=first)
    chance = random.Random(8)
    for moment in range(len(first.steps)):
        after = first.cut(moment, chance, tmp_path / "after")
        second = CutDisk(after, tmp_path / f"before{moment}")
        Shelf(after / "exhibition", second).recover()
        for again in range(len(second.steps) + 1):
            left = second.cut(again, chance, tmp_path / "left")
            assert found(left) in ("第3版", "第4版")


def test_the_simulation_finds_what_is_not_synced(packed, hall, tmp_path) -> None:
    disk = CarelessDisk(hall, tmp_path / "before")
    install(packed(4, "第4版"), hall / "exhibition", disk=disk)
    chance = random.Random(9)

    def cut() -> None:
        for moment in range(len(disk.steps) + 1):
            found(disk.cut(moment, chance, tmp_path / "after"))

    with pytest.raises(AssertionError, match="half a content"):
        cut()


def test_a_start_after_a_cut_finds_the_folder_in_its_place(packed, hall, tmp_path, monkeypatch):
    """Between the two renames, the worst moment, as the player sees it."""
    from kiosk.app.doors import open_revision

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    shelf = Shelf(hall / "exhibition")
    (shelf.aside / "swap").touch()
    (hall / "exhibition").rename(shelf.aside / "before-0009")
    revision = open_revision(hall / "exhibition", (192, 108))
    assert revision.outline.exhibition.title["zh"] == "第3版"
    assert title(hall / "exhibition") == "第3版"
    assert not (shelf.aside / "swap").exists()


def test_a_start_that_cannot_mend_shows_what_was_good(packed, hall, tmp_path, monkeypatch, caplog):
    from kiosk.app.doors import open_revision

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    wall = hall / "exhibition"
    good = open_revision(wall, (192, 108))
    shelf = Shelf(wall)
    (shelf.aside / "swap").touch()
    wall.rename(shelf.aside / "before-0009")

    def held(disk: Disk, old: Path, new: Path) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Disk, "rename", held)
    assert open_revision(wall, (192, 108)).name == good.name
    assert "cannot be finished" in caplog.text
