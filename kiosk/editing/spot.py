"""Where in the files a page of the exhibition is written."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from kiosk.content.model import EXHIBITION, Chapter, Slideshow, Timeline
from kiosk.content.node import Mapping as Table
from kiosk.content.node import Node, Path, Sequence


class Spot(Struct, frozen=True):
    """A page in its file, and in the list that it can be moved in."""

    file: str
    path: Path = ()
    row: Path = ()
    """The list that it is an item of; empty where it is none."""
    index: int = 0

    @property
    def behind(self) -> Spot:
        """The next place of its list."""
        index = self.index + 1
        return Spot(self.file, (*self.row, index), self.row, index)


def chapter_file(key: str) -> str:
    """The file of a chapter, as problems call it."""
    return f"chapters/{key}.yaml"


def chapter_of(file: str) -> str:
    """The chapter that a file is of; empty where it is of none."""
    key = file.rpartition("/")[2].removesuffix(".yaml")
    return key if file == chapter_file(key) else ""


def spot(
    chapters: Mapping[str, Chapter], chapter: str, section: int, item: int, choice: str = ""
) -> Spot:
    """The page of an item; of the chapter's opening where ``section`` is -1.

    Without a chapter it is the exhibition itself. ``choice`` is the key of a chosen event.
    """
    if not chapter:
        return Spot(EXHIBITION)
    file = chapter_file(chapter)
    sections = chapters[chapter].sections if chapter in chapters else ()
    if not 0 <= section < len(sections):
        return Spot(file)
    base: Path = ("sections", section)
    match sections[section]:
        case Slideshow():
            return Spot(file, (*base, "slides", item), (*base, "slides"), item)
        case Timeline(events=events) if choice in [event.key for event in events]:
            index = [event.key for event in events].index(choice)
            return Spot(file, (*base, "events", index), (*base, "events"), index)
        case _:
            return Spot(file, base, ("sections",), section)


def page_at(root: Node | None, line: int) -> Path | None:
    """The page of a chapter's file to which a line belongs; None where it belongs to none.

    () is the chapter's opening.
    """
    if not isinstance(root, Table) or _is_under(root, "figures", line):
        return None
    path: Path = ()
    node: Node = root
    for key in ("sections", "slides", "events"):
        if not isinstance(node, Table) or not _is_under(node, key, line):
            continue
        row = node.pairs[key].value
        begun = [one.mark.line <= line for one in row.items] if isinstance(row, Sequence) else []
        if isinstance(row, Sequence) and any(begun):
            path, node = (*path, key, sum(begun) - 1), row.items[sum(begun) - 1]
    return path


def row_length(root: Node | None, row: Path) -> int:
    """How many pages stand in a list of a file; 0 where there is none."""
    node = root
    for step in row:
        if isinstance(node, Table) and step in node.pairs:
            node = node.pairs[str(step)].value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return 0
    return len(node.items) if isinstance(node, Sequence) else 0


def _is_under(table: Table, key: str, line: int) -> bool:
    starts = sorted(pair.key.mark.line for pair in table.pairs.values())
    if key not in table.pairs or line < (first := table.pairs[key].key.mark.line):
        return False
    return all(start <= first or line < start for start in starts)
