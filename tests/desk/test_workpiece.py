"""Whatever page a curator adds, moves or takes away, only its words are missing."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.model import Slideshow, Timeline
from kiosk.content.problem import UNFINISHED, Severity
from kiosk.desk.workpiece import Workpiece
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot
from kiosk.places import EXHIBITION


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
        piece.look()
        assert not errors(piece), here
        piece.history.undo()
        piece.look()


def removed(piece: Workpiece, here: Spot) -> Refusal | None:
    """Take the page out; why not, if it was refused."""
    try:
        piece.remove(here)
    except RefusalError as refused:
        return refused.reason
    return None


def test_every_page_can_be_taken_away_or_says_why_not(piece) -> None:
    said = set()
    for here in pages(piece):
        before = (piece.folder / here.file).read_bytes()
        refused = removed(piece, here)
        if refused is None:
            piece.history.undo()
        said.add(refused)
        assert (piece.folder / here.file).read_bytes() == before
    assert said <= {None, Refusal.LAST_ITEM}
