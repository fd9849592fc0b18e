"""The content folder on the desk: what was read of it, and a curator's wishes carried out in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk.content.folder import Page
from kiosk.content.glimpse import Glance
from kiosk.content.mending import mend
from kiosk.content.model import Chapter, Exhibition, Flow, Timeline
from kiosk.content.node import Path as Place
from kiosk.content.node import find
from kiosk.content.origin import origin
from kiosk.content.problem import Problem
from kiosk.content.reader import Reading, read
from kiosk.content.rules import named_figures
from kiosk.content.wording import typed
from kiosk.editing import draft, edit
from kiosk.editing.field import Field, fields
from kiosk.editing.gift import take_in
from kiosk.editing.history import History
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot, chapter_file, spot
from kiosk.editing.tree import Branch, Leaf, Node, Plain, at, parse, plain


class Workpiece:
    """One folder. Its files are the truth: every verb writes one of them, at once or not at all.

    The verbs raise RefusalError and OSError, and then nothing has changed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.history = History(folder)
        self.reading: Reading
        self.chapters: dict[str, Chapter] = {}
        """The chapters as they were when they last were without a problem."""
        self.look()

    def look(self) -> None:
        """Read the folder again."""
        self.reading = read(self.folder)
        self.chapters |= self.reading.chapters

    # ------------------------------------------------------------------ looking

    def lines(self, file: str) -> tuple[str, ...]:
        """The lines of a file as they were read; none where it is missing."""
        pages = self.reading.folder.pages
        return next((page.source.lines for page in pages if page.source.file == file), ())

    def files(self) -> tuple[str, ...]:
        """exhibition.yaml and the chapters that it names, in its order."""
        folder = self.reading.folder
        return tuple(page.source.file for page in folder.pages)

    def spot(self, chapter: str, section: int, item: int, choice: str) -> Spot:
        """Where the page is written that a screen shows."""
        return spot(self.chapters, chapter, section, item, choice)

    def line_of(self, here: Spot) -> int:
        """The line in which a page begins."""
        pages = self.reading.folder.pages
        roots = (page.source.root for page in pages if page.source.file == here.file)
        return find(next(roots, None), here.path).line

    def source_of(self, glance: Glance) -> tuple[str, Place, str]:
        """Which file says a text of the screen, where, and with what words; "" where none does."""
        source, path = origin(self.reading.folder, glance)
        try:
            node = at(parse("\n".join(source.lines)), path)
        except RefusalError:
            node = None
        return source.file, path, node.text if isinstance(node, Leaf) else ""

    def fields(self, here: Spot) -> tuple[Field, ...]:
        """What can be filled in on a page, and in the figures that it names.

        Nothing where its file has problems of its own, or the page is no longer there.
        """
        value: Any = self._page(here.file).value
        if value is None:
            return ()
        for step in here.path:
            if isinstance(step, int) and step >= len(value):
                return ()  # the page has just been taken away
            value = value[step] if isinstance(step, int) else getattr(value, step)
        found = [*fields(here.file, self._tree(here.file), value, here.path)]
        for key in self._figures(here):
            for name, chapter in self.reading.chapters.items():
                if key in chapter.figures:
                    file, path = chapter_file(name), ("figures", key)
                    found += fields(file, self._tree(file), chapter.figures[key], path)
        return tuple(found)

    def _page(self, file: str) -> Page[Exhibition] | Page[Chapter]:
        return next(page for page in self.reading.folder.pages if page.source.file == file)

    def _figures(self, here: Spot) -> list[str]:
        """The figures that the page itself names: not those of its slides or events."""
        page = self._page(here.file)
        depth = len(here.path)
        named = named_figures(page.value) if isinstance(page.value, Chapter) else ()
        return list(
            dict.fromkeys(
                name
                for path, name in named
                if path[:depth] == here.path and depth < len(path) <= depth + 2
            )
        )

    def fixed(self, problem: Problem) -> str:
        """The line as it was probably meant, or nothing."""
        return typed(problem)

    # ------------------------------------------------------------------ changing

    def put(self, file: str, path: Place, text: Plain) -> None:
        """Say ``text`` at ``path``."""
        self.history.change(file, partial(edit.put, path=path, value=text))

    def fill(self, field: Field, text: str) -> None:
        """Say ``text`` in a field; one that need not be written goes when it is emptied."""
        if text.strip():
            self.put(field.file, field.path, field.value(text))
        elif field.text and field.optional:
            self.history.change(field.file, partial(edit.drop, path=field.path))

    def mend(self) -> None:
        """Mend in every file what can have been meant in one way only."""
        for file in self.files():
            self.history.rewrite(file, partial(_mended, file=file))

    def put_line(self, file: str, number: int, line: str) -> None:
        """Replace one line, counted from 1."""
        self.history.change(file, partial(_with_line, number=number, line=line))

    def move(self, here: Spot, to: int) -> None:
        """Bring the page to another place of its list."""
        self.history.change(here.file, partial(edit.move, path=here.row, start=here.index, end=to))

    def add(self, here: Spot) -> None:
        """A new page to be written, behind this one and shaped like it."""
        row = at(self._tree(here.file), here.row)
        if not here.row or not isinstance(row, Branch) or here.index >= len(row.items):
            raise RefusalError(Refusal.NO_PLACE)
        taken = chain.from_iterable(_keys(chapter) for chapter in self.chapters.values())
        new = draft.after(plain(row.items[here.index]), self.reading.folder.languages, taken)
        self.history.change(
            here.file, partial(edit.insert, path=here.row, index=here.index + 1, value=new)
        )

    def remove(self, here: Spot) -> None:
        """Take the page out; undo brings it back."""
        self.history.change(here.file, partial(edit.remove, path=here.row, index=here.index))

    def hang(self, here: Spot, picture: Path) -> None:
        """Show the file ``picture`` on the page; it is copied into the folder first."""
        if at(self._tree(here.file), (*here.path, "picture", "file")) is None:
            raise RefusalError(Refusal.NO_PLACE)
        self.put(here.file, (*here.path, "picture", "file"), take_in(picture, self.folder))

    def focus(self, here: Spot, across: float, down: float) -> None:
        """Keep this point of the page's picture visible, however it is cropped."""
        place: Plain = [f"{across:.2f}", f"{down:.2f}"]
        self.put(here.file, (*here.path, "picture", "focus"), place)

    def _tree(self, file: str) -> Node:
        return parse((self.folder / file).read_bytes().decode("utf-8-sig"))


def _keys(chapter: Chapter) -> Iterator[str]:
    """Every name in use for sections, events and givers."""
    for section in chapter.sections:
        yield section.key
        match section:
            case Timeline(events=events):
                yield from (event.key for event in events)
            case Flow(givers=givers):
                yield from (giver.key for giver in givers)
            case _:
                pass


def _mended(data: bytes, file: str) -> bytes:
    return mend(data, file).data


def _with_line(text: str, number: int, line: str) -> str:
    rows = text.splitlines(keepends=True)
    if not 1 <= number <= len(rows):
        raise RefusalError(Refusal.NO_PLACE)
    ends = rows[number - 1][len(rows[number - 1].rstrip("\r\n")) :]
    rows[number - 1] = line + ends
    return "".join(rows)
