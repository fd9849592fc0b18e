"""kiosk fix: what is mended, that nothing else changes, and that it can be taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content.mending import SAFE, mend
from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.ingest import exchange as exchanging
from kiosk.ingest.exchange import Change, ChangedError, exchange, undo
from tests.content.planted import SNIPPETS, place_in

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


def test_a_disk_that_fails_half_way_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    class Failing(exchanging.Disk):
        renames = 0

        def rename(self, old: Path, new: Path) -> None:
            self.renames += 1
            if self.renames == 2:
                raise OSError
            super().rename(old, new)

    for name in "ab":
        (tmp_path / name).write_bytes(b"1")
    with pytest.raises(OSError):  # noqa: PT011 - any of them
        exchange(tmp_path, [Change("a", b"1", b"2"), Change("b", b"1", b"2")], Failing())
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"1", b"1"]


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
