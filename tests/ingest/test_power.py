"""A hundred power cuts while a revision is written: a start finds the old one or the new one, whole."""

import random
import shutil
from datetime import date

import pytest

from kiosk.content.revision import Revision
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.recipe import Box, state
from kiosk.ingest.revision import RevisionStore
from tests.cuts import CarelessDisk, CutDisk

SCREEN = (192, 108)
TODAY = date(2022, 6, 1)
CUTS = 100


def retitle(content, title: str) -> None:
    file = content / "exhibition.yaml"
    head, _, tail = file.read_text("utf-8").partition("{zh: ")
    file.write_text(f"{head}{{zh: {title}{tail[tail.index(',') :]}", "utf-8")


def titles(store: RevisionStore, content) -> set[str]:
    """Of every revision that a start could open; each of them must be whole to the last byte."""
    latest = store.latest()
    assert latest, "nothing to show"
    folders = {latest}
    if known := store.unchanged(content, state(content, Box(*SCREEN)), TODAY):
        folders.add(known)
    if last := store.last_of(content):
        folders.add(last)
    folders |= set(store.confirmed(content))
    for folder in folders:
        assert store.intact(folder.name), "half a revision"
    return {Revision(folder).outline.exhibition.title["zh"] for folder in folders}


def prepared(content, tmp_path, disk_of) -> CutDisk:
    """The steps of compiling the fourth version of a content in a store that has seen three."""
    folder = tmp_path / "store"
    for number in (1, 2, 3):
        retitle(content, f"第{number}版")
        made = compile_(content, RevisionStore(folder), SCREEN, today=TODAY).revision
        if number == 1:
            RevisionStore(folder).probation.confirm(content, made.name)
    retitle(content, "第4版")
    disk = disk_of(folder, tmp_path / "before")
    compile_(content, RevisionStore(folder, disk), SCREEN, today=TODAY)
    return disk


def test_a_hundred_power_cuts_never_leave_half_a_revision(content, tmp_path, in_process) -> None:
    disk = prepared(content, tmp_path, CutDisk)
    chance = random.Random(4)
    seen = set()
    for cut in range(CUTS):
        after = RevisionStore(disk.cut(cut % (len(disk.steps) + 1), chance, tmp_path / "after"))
        now = titles(after, content)
        assert now <= {"第1版", "第3版", "第4版"}
        assert "第1版" in now, "what has proved itself is still there"
        seen |= now
        if cut % 10 == 0:
            compile_(content, after, SCREEN)
            assert "第4版" in titles(after, content)
            assert not list(after.revisions.glob(".*"))
    assert seen == {"第1版", "第3版", "第4版"}


def test_the_simulation_finds_what_is_not_synced(content, tmp_path, in_process) -> None:
    disk = prepared(content, tmp_path, CarelessDisk)
    chance = random.Random(5)

    def cut() -> None:
        for _ in range(10 * CUTS):
            after = disk.cut(len(disk.steps), chance, tmp_path / "after")
            titles(RevisionStore(after), content)

    with pytest.raises(AssertionError, match="half a revision"):
        cut()


def test_what_has_proved_itself_is_never_swept(content, store, in_process) -> None:
    first = compile_(content, store, SCREEN).revision
    store.probation.confirm(content, first.name)
    for number in range(6):
        retitle(content, f"第{number}版")
        compile_(content, store, SCREEN)
    assert store.intact(first.name)
    assert [one.name for one in store.confirmed(content)] == [first.name]
    shutil.rmtree(first)
    assert not list(store.confirmed(content)), "what is gone is not offered"
