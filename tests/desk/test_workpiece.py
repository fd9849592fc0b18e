"""Whatever page a curator adds, moves or takes away, only its words are missing."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.model import Slideshow, Timeline
from kiosk.content.problem import UNFINISHED, Severity
from kiosk.desk.workpiece import Workpiece
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot
from kiosk.editing.tree import Plain, at, parse, plain
from kiosk.ingest.disk import Disk
from kiosk.places import EXHIBITION

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def piece(tmp_path: Path) -> Workpiece:
    return Workpiece(Path(shutil.copytree(EXHIBITION, tmp_path / "content")))


def pages(piece: Workpiece) -> list[Spot]:
    found = []
    for key, chapter in piece.chapters.items():
        for index, section in enumerate(chapter.sections):
            found.append(piece.spot(key, index, 0, ""))
            if isinstance(section, Slideshow):
                found += [piece.spot(key, index, item, "") for item in range(len(section.slides))]
            if isinstance(section, Timeline):
                found += [piece.spot(key, index, 0, event.key) for event in section.events]
            found.append(Spot(f"chapters/{key}.yaml", ("sections", index), ("sections",), index))
    return found


def errors(piece: Workpiece) -> list[str]:
    return [
        f"{one.file}:{one.line} {one.code} {one.facts}"
        for one in piece.reading.problems
        if one.severity is Severity.ERROR and one.code not in UNFINISHED
    ]


def test_a_page_can_be_added_after_every_page(piece) -> None:
    assert len(pages(piece)) > 40
    for here in pages(piece):
        piece.add(here)
        assert not errors(piece), here
        piece.undo()


def removed(piece: Workpiece, here: Spot) -> Refusal | None:
    """Take the page out; why not, if it was refused."""
    try:
        piece.remove(here)
    except RefusalError as refused:
        return refused.reason
    return None


def listed(piece: Workpiece, here: Spot) -> list[Plain]:
    """What the file says of the pages among which this one is."""
    return plain(at(parse(piece.basis(here.file).text), here.row))


def test_every_page_can_be_taken_away_or_says_why_not(piece) -> None:
    said = set()
    for here in pages(piece):
        data, before = piece.basis(here.file), listed(piece, here)
        refused = removed(piece, here)
        if refused is None:
            assert listed(piece, here) == before[: here.index] + before[here.index + 1 :]
            piece.undo()
        assert (refused is Refusal.LAST_ITEM) is (len(before) == 1)
        said.add(refused)
        assert piece.basis(here.file) == data
    assert said == {None, Refusal.LAST_ITEM}


# ---------------------------------------------------------------------- whole, or not at all


LAND = "chapters/land.yaml"
GORGE = Spot(LAND, ("sections", 0, "slides", 1), ("sections", 0, "slides"), 1)


@pytest.fixture
def tiny(tmp_path: Path) -> Workpiece:
    return Workpiece(Path(shutil.copytree(TINY, tmp_path / "content")))


def contents(piece: Workpiece) -> dict[str, bytes]:
    """Every file of the folder."""
    found = sorted(path for path in piece.folder.rglob("*") if path.is_file())
    return {path.relative_to(piece.folder).as_posix(): path.read_bytes() for path in found}


def slip(piece: Workpiece, *files: str) -> None:
    """A wide colon in each, which can be mended in one way only."""
    for file in files:
        path = piece.folder / file
        path.write_text(path.read_text("utf-8").replace(": ", "：", 1), "utf-8")
    piece.look()


def new_picture(piece: Workpiece) -> Path:
    path = piece.folder.with_name("new.jpg")
    path.write_bytes(b"\xff\xd8\xff, and so on")
    return path


WISHES = {
    "put": lambda piece: piece.put(piece.basis(LAND), ("name", "zh"), "水"),
    "fill": lambda piece: piece.fill(piece.fields(GORGE)[0], "水"),
    "put_line": lambda piece: piece.put_line(piece.basis(LAND), 1, "name: {zh: 水, en: Water}"),
    "mend": lambda piece: piece.mend(),
    "move": lambda piece: piece.move(GORGE, 0),
    "add": lambda piece: piece.add(GORGE),
    "remove": lambda piece: piece.remove(GORGE),
    "hang": lambda piece: piece.hang(GORGE, new_picture(piece)),
    "focus": lambda piece: piece.focus(GORGE, 0.5, 0.5),
}


@pytest.mark.parametrize("wish", WISHES)
def test_no_wish_writes_over_what_was_written_since(tiny, wish) -> None:
    if wish == "mend":
        slip(tiny, "exhibition.yaml", LAND)
    text = (tiny.folder / LAND).read_text("utf-8")
    (tiny.folder / LAND).write_text(f"# theirs\n{text}", "utf-8")
    theirs = contents(tiny)
    with pytest.raises(RefusalError) as refused:
        WISHES[wish](tiny)
    assert refused.value.reason is Refusal.CHANGED
    assert contents(tiny) == theirs
    assert not tiny.history.can_undo


def test_a_wish_for_two_files_is_one_step(tiny) -> None:
    good = contents(tiny)
    slip(tiny, "exhibition.yaml", LAND)
    slips = contents(tiny)
    tiny.mend()
    assert contents(tiny) == good
    tiny.undo()
    assert contents(tiny) == slips
    tiny.redo()
    assert contents(tiny) == good


def test_a_disk_that_is_full_at_the_second_file_keeps_the_first(tiny, monkeypatch) -> None:
    slip(tiny, "exhibition.yaml", LAND)
    slips = contents(tiny)
    write = Disk.write

    def full(self, path: Path, data: bytes) -> None:
        if "land" in path.name:
            raise OSError(28, "No space left on device")
        write(self, path, data)

    monkeypatch.setattr(Disk, "write", full)
    with pytest.raises(OSError, match="space"):
        tiny.mend()
    assert contents(tiny) == slips


def test_a_picture_comes_only_with_the_words_that_name_it(tiny) -> None:
    (tiny.folder / LAND).write_text(
        (tiny.folder / LAND)
        .read_text("utf-8")
        .replace("file: tea.jpg", "file: &tea tea.jpg", 1)
        .replace("file: gorge.jpg", "file: *tea"),
        "utf-8",
    )
    tiny.look()
    before = contents(tiny)
    with pytest.raises(RefusalError) as refused:
        tiny.hang(GORGE, new_picture(tiny))
    assert refused.value.reason is Refusal.REFERENCE
    assert contents(tiny) == before


def test_a_line_is_counted_as_the_reader_counts_it(tiny) -> None:
    """An office program has left a line break of its own inside a text."""
    text = (tiny.folder / LAND).read_text("utf-8")
    (tiny.folder / LAND).write_text(text.replace("两岸人家", "两岸\u2028人家"), "utf-8")
    tiny.look()
    (number,) = (n for n, line in enumerate(tiny.lines(LAND), 1) if line == "accent: earth")
    tiny.put_line(tiny.basis(LAND), number, "accent: water")
    assert tiny.lines(LAND)[number - 1] == "accent: water"
    assert (tiny.folder / LAND).read_text("utf-8").count("accent") == 1
