"""From a folder to a revision, and what becomes of it when the machine fails meanwhile."""

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.problem import Code
from kiosk.content.revision import Revision, RevisionError
from kiosk.ingest import compile as compiling
from kiosk.ingest.__main__ import main
from kiosk.ingest.compile import UnsettledError
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.disk import Disk
from kiosk.ingest.recipe import Box, state
from kiosk.ingest.revision import SCREENS, RevisionStore, Seen

SCREEN = (192, 108)
TODAY = date(2022, 6, 1)
ROOT = Path(__file__).parents[2]


def edit(content, old="一条小河", new="另一条河"):
    path = content / "exhibition.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def title(folder):
    return Revision(folder).outline.exhibition.title["zh"]


def errors(problems):
    return [p for p in problems if p.severity == "error"]


# ---------------------------------------------------------------------- what a revision is


def test_a_page_that_is_still_being_written_is_for_the_desk_alone(content, store, in_process):
    edit(content, new="待定")
    folder, problems = compile_(content, store, SCREEN)
    assert folder is None
    assert [one.code for one in errors(problems)] == [Code.PLACEHOLDER]
    folder, problems = compile_(content, store, SCREEN, unfinished=True)
    assert title(folder) == "待定"
    assert [one.code for one in errors(problems)] == [Code.PLACEHOLDER]


def test_the_player_finds_everything(content, store, in_process):
    folder, problems = compile_(content, store, SCREEN)
    assert not errors(problems)
    assert store.latest() == folder
    revision = Revision(folder)
    assert [c.key for c in revision.outline.chapters] == ["prologue", "water", "land"]
    for chapter in revision.outline.chapters:
        assert len(revision.chapter(chapter.key).sections) == len(chapter.sections)
    named = {path.name for path in (content / "pictures").iterdir()}
    assert set(revision.outline.pictures) == named
    for file, derivative in revision.outline.pictures.items():
        with Image.open(revision.picture(file)) as image:
            assert image.size == (derivative.width, derivative.height)


def test_every_byte_is_in_the_manifest(content, store, in_process):
    folder = compile_(content, store, SCREEN).revision
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert set(store.manifest(folder).files) == files - {"manifest.json"}


# ---------------------------------------------------------------------- names


def test_same_content_same_name(content, tmp_path, in_process):
    other = shutil.copytree(content, tmp_path / "elsewhere")
    names = {
        compile_(folder, RevisionStore(tmp_path / store), SCREEN).revision.name
        for folder, store in ((content, "one"), (other, "two"))
    }
    assert len(names) == 1


def test_another_word_picture_or_screen_another_name(content, store, in_process):
    names = [compile_(content, store, SCREEN).revision.name]
    names.append(compile_(content, store, (1920, 1080)).revision.name)
    edit(content)
    names.append(compile_(content, store, SCREEN).revision.name)
    Image.new("RGB", (960, 720), "red").save(content / "pictures" / "gorge.jpg")
    names.append(compile_(content, store, SCREEN).revision.name)
    assert len(set(names)) == 4


def test_a_comment_changes_nothing(content, store, in_process):
    before = compile_(content, store, SCREEN).revision
    with (content / "exhibition.yaml").open("a", encoding="utf-8") as file:
        file.write("# checked by the curator\n")
    assert compile_(content, store, SCREEN).revision == before


# ---------------------------------------------------------------------- what is not done twice


def test_an_unchanged_folder_is_recognised_unread(content, store, in_process, monkeypatch):
    first = compile_(content, store, SCREEN)
    monkeypatch.setattr(compiling, "read", None)
    assert compile_(content, store, SCREEN) == first


def test_pictures_are_made_once(content, store, in_process):
    box = (1920, 1080)
    compile_(content, store, box)
    assert len(in_process) == 8
    in_process.clear()
    edit(content)
    folder, problems = compile_(content, store, box)
    assert in_process == []
    assert {p.code for p in problems} == {Code.PICTURE_SMALL}
    assert title(folder) == "另一条河"
    Image.new("RGB", (1080, 720), "red").save(content / "pictures" / "gorge.jpg")
    compile_(content, store, box)
    assert in_process == ["gorge.jpg"]


def test_copies_of_a_picture_are_one_derivative(content, store, in_process):
    shutil.copy(content / "pictures" / "gorge.jpg", content / "pictures" / "tea.jpg")
    pictures = Revision(compile_(content, store, SCREEN).revision).outline.pictures
    assert pictures["gorge.jpg"] == pictures["tea.jpg"]
    assert len(in_process) == 7


def test_a_picture_of_a_few_pixels_is_for_the_desk_alone(content, store, in_process):
    Image.new("RGB", (200, 200), "red").save(content / "pictures" / "gorge.jpg")
    for box in (SCREEN, (3840, 2160), (1080, 1920)):
        folder, problems = compile_(content, store, box)
        assert folder is None
        assert [one.code for one in errors(problems)] == [Code.PICTURE_TINY]
        assert compile_(content, store, box, unfinished=True).revision


def test_warnings_are_told_every_time(content, store, in_process):
    box = (1920, 1080)
    first = compile_(content, store, box).problems
    assert Code.PICTURE_SMALL in {p.code for p in first}
    assert compile_(content, store, box).problems == first
    edit(content)
    assert compile_(content, store, box).problems == first


def test_doubts_about_a_picture_are_told_every_time(content, store, in_process):
    picture = content / "pictures" / "tea.jpg"
    with Image.open(picture) as image:
        printed = image.convert("CMYK")
    printed.save(picture)
    for _ in range(3):
        problems = compile_(content, store, SCREEN).problems
        told = {p.file for p in problems if p.code is Code.PICTURE_PRINT}
        assert told == {"pictures/tea.jpg"}
        edit(content, "en: A Small River", "en: A Small River again")
    assert in_process.count("tea.jpg") == 1


# ---------------------------------------------------------------------- broken content


def test_a_mistake_keeps_the_old_revision(content, store, in_process):
    old = compile_(content, store, SCREEN).revision
    edit(content, "title:", "titel:")
    revision, problems = compile_(content, store, SCREEN)
    assert revision is None
    assert errors(problems)
    assert store.latest() == old
    assert not list(store.revisions.glob(".*"))


def test_every_bad_picture_is_told_at_once(content, store, in_process):
    pictures = content / "pictures"
    (pictures / "tea.jpg").write_bytes((pictures / "tea.jpg").read_bytes()[:600])
    (pictures / "gorge.jpg").write_bytes(b"")
    revision, problems = compile_(content, store, SCREEN)
    assert revision is None
    assert {(p.file, p.code) for p in errors(problems)} == {
        ("pictures/tea.jpg", Code.PICTURE_DAMAGED),
        ("pictures/gorge.jpg", Code.PICTURE_EMPTY),
    }
    assert store.latest() is None


def test_a_pulled_stick_is_no_empty_exhibition(content, store, in_process):
    old = compile_(content, store, SCREEN).revision
    shutil.rmtree(content)
    revision, problems = compile_(content, store, SCREEN)
    assert revision is None
    assert errors(problems)
    assert store.latest() == old


def test_a_folder_that_changes_while_it_is_read_is_read_again(content, store, in_process):
    steps = []

    def progress(step):
        steps.append(step)
        if step.startswith("picture 3/") and steps.count("reading") == 1:
            edit(content)

    assert title(compile_(content, store, SCREEN, progress).revision) == "另一条河"
    assert steps.count("changed meanwhile") == 1


def test_a_folder_that_never_rests_is_left_for_later(content, store, in_process):
    old = compile_(content, store, SCREEN).revision
    edit(content)

    def progress(step):
        if step == "reading":
            (content / "pictures" / f"{time.monotonic_ns()}.jpg").touch()

    with pytest.raises(UnsettledError):
        compile_(content, store, SCREEN, progress)
    assert store.latest() == old
    assert not list(store.revisions.glob(".*"))


# ---------------------------------------------------------------------- the store


def test_three_are_kept_and_the_one_on_the_screen(content, store, in_process):
    made = []
    for title in ("甲", "乙", "丙", "丁", "戊"):
        edit(content, "en: A Small River", f"en: {title.encode().hex()}")
        made.append(compile_(content, store, SCREEN).revision)
        edit(content, f"en: {title.encode().hex()}", "en: A Small River")
        if title == "甲":
            store.show(made[0].name)
    assert [folder.exists() for folder in made] == [True, False, True, True, True]
    assert list(store.kept())[:3] == made[:1:-1]
    for other in range(SCREENS):
        assert made[0].exists()
        store.show(f"{other:024x}")
        compile_(content, store, SCREEN)
    assert not made[0].exists()


def test_going_back_to_older_content_makes_its_revision_current(content, store, in_process):
    first = compile_(content, store, SCREEN).revision
    edit(content)
    second = compile_(content, store, SCREEN).revision
    edit(content, "另一条河", "一条小河")
    assert compile_(content, store, SCREEN).revision == first
    assert store.latest() == first
    assert second.exists()


@pytest.mark.parametrize("file", ["index.json", "chapters/water.json", "manifest.json"])
@pytest.mark.parametrize("harm", ["missing", "cut"])
def test_a_damaged_revision_is_passed_over_and_made_again(content, store, in_process, file, harm):
    old = compile_(content, store, SCREEN).revision
    edit(content)
    new = compile_(content, store, SCREEN).revision
    data = (new / file).read_bytes()
    (new / file).unlink()
    if harm == "cut":
        (new / file).write_bytes(data[: len(data) // 2])
    assert store.latest() == old
    assert compile_(content, store, SCREEN).revision == new
    assert store.latest() == new


@pytest.fixture
def bad_sector(monkeypatch):
    """Makes a file unreadable, by whatever name, as a disk does that has lost one of its sectors."""
    lost = set()
    read = Path.read_bytes

    def read_bytes(path):
        if path.stat().st_ino in lost:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    return lambda path: lost.add(path.stat().st_ino)


@pytest.mark.parametrize("file", ["index.json", "chapters/water.json", "manifest.json", "pictures"])
@pytest.mark.parametrize("changed", [False, True])
@pytest.mark.usefixtures("in_process")
def test_what_the_disk_cannot_read_is_made_anew(content, store, bad_sector, file, changed):
    old = compile_(content, store, SCREEN).revision
    pictures = sorted((old / "pictures").iterdir())
    bad_sector(pictures[0] if file == "pictures" else old / file)
    if changed:
        edit(content)
    new = compile_(content, store, SCREEN).revision
    assert store.intact(new.name)
    assert store.latest() == new
    assert (new == old) is not changed
    assert sorted(one.name for one in (new / "pictures").iterdir()) == [p.name for p in pictures]


def test_what_is_lost_while_it_is_copied_is_made_anew(content, store, in_process, tmp_path):
    class Stick(Disk):
        """Knows no links, and loses what is read from it once too often."""

        def link(self, path, existing):
            path.write_bytes(b"half")
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(existing))

    compile_(content, store, SCREEN)
    del in_process[:]
    edit(content)
    worn = RevisionStore(store.folder, Stick())
    new = compile_(content, worn, SCREEN).revision
    assert worn.intact(new.name)
    assert in_process, "the pictures are made once more"


@pytest.mark.parametrize("pointer", [None, b"", b"\xff\xfe\0", b"../../etc\n", b"0123456789\n"])
def test_a_lost_pointer_leads_to_the_youngest(content, store, in_process, pointer):
    folder = compile_(content, store, SCREEN).revision
    current = store.folder / "current"
    current.unlink()
    if pointer is not None:
        current.write_bytes(pointer)
    assert RevisionStore(store.folder).latest() == folder


@pytest.mark.parametrize("file", ["seen", "probation", "index", "manifest", "water"])
def test_one_bit_of_any_file_keeps_no_door_shut_and_is_mended(content, store, in_process, file):
    folder = compile_(content, store, SCREEN, today=TODAY).revision
    store.probation.confirm(content, folder.name)
    known = state(content, Box(*SCREEN))
    (damaged,) = store.folder.rglob(f"{file}.json")
    good = damaged.read_bytes()
    # Every bit at the beginning, where the keys are, and the one that makes a letter none further on.
    bits = [8 * at + bit for at in range(48) for bit in range(8)]
    bits += range(7, 8 * len(good), 8 * (len(good) // 100 + 1))
    for number in bits:
        flipped = bytearray(good)
        flipped[number // 8] ^= 1 << number % 8
        damaged.write_bytes(flipped)
        store.unchanged(content, known, TODAY)  # as a start does, and what it falls back to
        assert {store.last_of(content), store.latest(), *store.confirmed(content)} <= {folder, None}
        with suppress(RevisionError):
            Revision(folder).chapter("water")
    flipped = bytearray(good)
    flipped[5] = 0xFF
    damaged.write_bytes(flipped)
    assert compile_(content, store, SCREEN, today=TODAY).revision == folder
    assert store.intact(folder.name)
    assert store.unchanged(content, known, TODAY) == folder


@pytest.mark.parametrize("seen", [b"", b"{", b"[]", b'{"a": 1}'])
def test_what_was_seen_may_be_lost(content, store, in_process, seen):
    folder = compile_(content, store, SCREEN).revision
    (store.folder / "seen.json").write_bytes(seen)
    assert compile_(content, store, SCREEN).revision == folder


def test_a_look_at_a_window_does_not_make_the_wall_forget(content, store, in_process):
    wall = compile_(content, store, SCREEN, today=TODAY).revision
    window = compile_(content, store, (96, 54), today=TODAY).revision
    known = {box: state(content, Box(*box)) for box in (SCREEN, (96, 54))}
    assert store.unchanged(content, known[SCREEN], TODAY) == wall
    assert store.unchanged(content, known[96, 54], TODAY) == window
    assert store.last_of(content) == window
    edit(content)
    new = compile_(content, store, SCREEN, today=TODAY).revision
    assert store.last_of(content) == new
    (seen,) = json.loads((store.folder / "seen.json").read_bytes()).values()
    assert len(seen) == 2, "of each screen the last one"


def test_what_was_seen_is_not_kept_for_revisions_that_are_gone(store):
    store.disk.mkdir(store.revisions)
    for number in range(3):
        (store.revisions / f"r{number}").mkdir()
        store.remember(Path(f"/c{number}"), Seen(signature="s", revision=f"r{number}", problems=()))
    (store.revisions / "r0").rmdir()
    store.remember(Path("/c3"), Seen(signature="s", revision="r2", problems=()))
    seen = json.loads((store.folder / "seen.json").read_bytes())
    assert sorted(seen) == ["/c1", "/c2", "/c3"]


def test_an_empty_store_has_nothing(store):
    assert store.latest() is None
    assert list(store.kept()) == []


# ---------------------------------------------------------------------- pulled plugs, full disks


class PulledPlug(BaseException):
    """No clearing up follows: it is no Exception."""


class FallingDisk(Disk):
    """Falls at one of its steps: before it, in the middle of it or after it."""

    def __init__(self, step, moment):
        self.left = step
        self.moment = moment
        self.fallen = False

    def _step(self, action, halfway=None):
        if self.fallen:
            raise PulledPlug
        self.left -= 1
        if self.left:
            action()
            return
        self.fallen = True
        if self.moment == "after":
            action()
        elif self.moment == "halfway" and halfway:
            halfway()
        raise PulledPlug

    def mkdir(self, folder):
        self._step(lambda: Disk.mkdir(self, folder))

    def write(self, path, data):
        half = data[: len(data) // 2]
        self._step(lambda: Disk.write(self, path, data), lambda: path.write_bytes(half))

    def link(self, path, existing):
        self._step(lambda: Disk.link(self, path, existing))

    def rename(self, old, new):
        self._step(lambda: Disk.rename(self, old, new))

    def sync(self, folder):
        self._step(lambda: Disk.sync(self, folder))

    def remove(self, folder):
        if not self.fallen:
            self._step(
                lambda: Disk.remove(self, folder),
                lambda: [path.unlink() for path in folder.rglob("*.json")],
            )


@pytest.mark.parametrize("moment", ["before", "halfway", "after"])
def test_a_pulled_plug_leaves_the_old_or_the_new(content, tmp_path, in_process, moment):
    edit(content, new="第〇版")
    base = RevisionStore(tmp_path / "base")
    for version in range(1, 4):
        compile_(content, base, SCREEN)
        edit(content, f"第{'〇一二三'[version - 1]}版", f"第{'〇一二三'[version]}版")
    for step in range(1, 200):
        folder = Path(shutil.copytree(base.folder, tmp_path / f"store{step}"))
        disk = FallingDisk(step, moment)
        with suppress(PulledPlug):
            compile_(content, RevisionStore(folder, disk), SCREEN)
        after = RevisionStore(folder)
        assert title(after.latest()) in ("第二版", "第三版")
        if not disk.fallen:
            break
        again = compile_(content, after, SCREEN).revision
        assert title(again) == "第三版"
        assert after.latest() == again
        assert not list(after.revisions.glob(".*"))
        assert len(list(after.revisions.iterdir())) == 3
        shutil.rmtree(folder)
    assert step > 20
    assert title(after.latest()) == "第三版"


class FullDisk(Disk):
    """Has room for some writes."""

    def __init__(self, writes):
        self.left = writes

    def write(self, path, data):
        if not self.left:
            path.write_bytes(b"")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        self.left -= 1
        super().write(path, data)


def test_a_full_disk_leaves_the_old(content, tmp_path, in_process):
    folder = tmp_path / "store"
    old = compile_(content, RevisionStore(folder), SCREEN).revision
    edit(content)
    for writes in range(100):
        store = RevisionStore(folder, FullDisk(writes))
        new = None
        with suppress(OSError):
            new = compile_(content, store, SCREEN).revision
        if new:
            break
        assert not list(store.revisions.glob(".*"))
        assert title(store.latest()) in ("一条小河", "另一条河")
    assert writes > 5
    assert RevisionStore(folder).latest() == new != old


# ---------------------------------------------------------------------- as a process


def start(content, store, width=16, height=9):
    """Far smaller than the pictures, so that none is worth a remark."""
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk.ingest", content, store, str(width), str(height)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def run(content, store, *size):
    with start(content, store, *size) as process:
        out, told = process.communicate()
    return process.returncode, out, told


def test_the_player_is_answered_in_one_line(content, tmp_path):
    code, out, told = run(content, tmp_path / "s")
    assert code == 0, told
    answer = json.loads(out)
    assert title(Path(answer["revision"])) == "一条小河"
    assert (answer["problems"], answer["failure"]) == ([], "")
    assert "picture 8/8" in told


def test_problems_are_told_as_by_check(content, tmp_path):
    (content / "pictures" / "tea.jpg").write_bytes(b"%PDF-1.7")
    code, out, _ = run(content, tmp_path / "s")
    assert code == 1
    answer = json.loads(out)
    assert answer["revision"] is None
    (problem,) = answer["problems"]
    assert problem["severity"] == "error"
    assert (problem["code"], problem["file"]) == ("P004", "pictures/tea.jpg")
    assert set(problem) == {"severity", "code", "file", "line", "column", "message", "fix"}


def test_a_store_that_cannot_be_written_is_a_failure_and_no_problem(content, tmp_path):
    (tmp_path / "s").write_text("a file where the store should be")
    code, out, _ = run(content, tmp_path / "s")
    assert code == 1
    answer = json.loads(out)
    assert (answer["revision"], answer["problems"]) == (None, [])
    assert answer["failure"]
    assert answer["errno"] in (errno.ENOTDIR, errno.EEXIST)


def test_a_wrong_call(content, tmp_path):
    code, _, _ = run(content, tmp_path / "s", 0)
    assert code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes of priority instead")
@pytest.mark.parametrize(("manner", "given_way"), [([], []), (["--patient"], [10])])
def test_only_the_patient_one_gives_way(content, tmp_path, monkeypatch, manner, given_way):
    steps = []
    monkeypatch.setattr(os, "nice", steps.append)
    assert main([*manner, str(content), str(tmp_path / "s"), *map(str, SCREEN)]) == 0
    assert steps == given_way


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is inherited there")
@pytest.mark.parametrize("step", ["reading", "picture 1/", "picture 5/", "picture 8/"])
def test_kill_9_leaves_the_old_and_no_orphans(content, tmp_path, step):
    store = RevisionStore(tmp_path / "s")
    compile_(content, store, SCREEN)
    edit(content)
    for picture in (content / "pictures").iterdir():
        Image.effect_noise((960, 960), 90).convert("RGB").save(picture)
    with start(content, store.folder) as process:
        while step not in process.stderr.readline():
            assert process.poll() is None
        process.kill()
        # The workers hold the other end: this returns when the last of them has gone.
        process.stderr.read()
    assert title(store.latest()) in ("一条小河", "另一条河")
    assert title(compile_(content, store, SCREEN).revision) == "另一条河"
