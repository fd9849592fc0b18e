"""The content folder on the desk: what was read of it, and a curator's wishes carried out in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from kiosk.content.folder import Page
from kiosk.content.glimpse import Glance
from kiosk.content.mending import mend
from kiosk.content.model import Chapter, Entry, Exhibition, Flow, Timeline, Words
from kiosk.content.node import Path as Place
from kiosk.content.node import find
from kiosk.content.origin import origin
from kiosk.content.problem import Problem
from kiosk.content.reader import Reading, read
from kiosk.content.revision import Revision
from kiosk.content.rules import named_figures
from kiosk.content.source import parse as load
from kiosk.content.wording import typed
from kiosk.editing import draft, edit
from kiosk.editing.basis import Basis
from kiosk.editing.field import Field, fields
from kiosk.editing.gift import unwrap
from kiosk.editing.history import History, Step
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot, chapter_file, page_at, row_length, spot
from kiosk.editing.tree import Branch, Leaf, Plain, at, parse, plain
from kiosk.ingest.exchange import Change
from kiosk.places import comes_along

_LINE_END = re.compile(r"(\r\n|\r|\n)")


class Workpiece:
    """One folder. Its files are the truth: every verb writes what it changes at once or not at all.

    The verbs raise RefusalError and OSError, and then nothing has changed. Each is based on the
    file as it was when the curator saw what is to be changed, and writes over nothing else.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.comes_along = comes_along(folder)
        """Whether it is a version of the program that brought it, and takes it away again."""
        self.history = History(folder)
        self.reading: Reading
        self.title: Words = {}
        """The exhibition's, as it was last said without a mistake."""
        self.chapters: dict[str, Chapter] = {}
        """The chapters as the pages show them; as the files say them where there is no page yet."""
        self._shown: dict[str, Basis] = {}
        """The files of these chapters, as they were when they said so."""
        self._has_pages = False
        self.look()

    def look(self) -> None:
        """Read the folder again."""
        self.reading = read(self.folder)
        if self.reading.exhibition:
            self.title = self.reading.exhibition.title
        if not self._has_pages:
            self.chapters |= self.reading.chapters
            self._shown |= {
                file: self.basis(file) for file in map(chapter_file, self.reading.chapters)
            }

    def show(self, revision: Revision) -> None:
        """From now on the pages of ``revision`` are seen. Raises RevisionError."""
        self._has_pages = True
        self.chapters = {one.key: revision.chapter(one.key) for one in revision.outline.chapters}
        # What was written while it was being made is not on the pages yet.
        self._shown = {
            chapter_file(key): self.basis(chapter_file(key))
            if self.reading.chapters.get(key) == chapter
            else Basis(chapter_file(key), b"")
            for key, chapter in self.chapters.items()
        }

    # ------------------------------------------------------------------ looking

    def lines(self, file: str) -> tuple[str, ...]:
        """The lines of a file as they were read; none where it is missing."""
        page = self._page(file)
        return page.source.lines if page else ()

    def basis(self, file: str) -> Basis:
        """A file as it was read, for an edit of it; empty where it is missing."""
        page = self._page(file)
        return Basis(file, page.source.data if page else b"")

    def files(self) -> tuple[str, ...]:
        """exhibition.yaml and the chapters that it names, in its order."""
        folder = self.reading.folder
        return tuple(page.source.file for page in folder.pages)

    def spot(self, chapter: str, section: int, item: int, choice: str) -> Spot:
        """Where the page is written that a screen shows."""
        return spot(self.chapters, chapter, section, item, choice)

    def line_of(self, here: Spot) -> int:
        """The line in which a page begins."""
        page = self._page(here.file)
        return find(page.source.root if page else None, here.path).line

    def pages_of(self, file: str, lines: Iterable[int]) -> Counter[Place]:
        """How many of ``lines`` belong to each page that is shown, as far as that is known.

        A file that has no whole tree is taken as it was when it was shown; of a list that has
        become another one meanwhile no page is named.
        """
        counts: Counter[Place] = Counter()
        page = self._page(file)
        if not page or not (rest := list(lines)):
            return counts
        shown = self._shown.get(file)
        before = load(shown.data, file).root if shown and shown.data else None
        root = page.source.root or before
        for line in rest:
            path = page_at(root, line)
            while path and before and row_length(root, path[:-1]) != row_length(before, path[:-1]):
                path = path[:-2] or None
            if path is not None:
                counts[path] += 1
        return counts

    def source_of(self, glance: Glance) -> tuple[Basis, Place, str]:
        """Which file says a text of the screen, where, and with what words; "" where none does."""
        source, path = origin(self.reading.folder, glance)
        try:
            node = at(parse("\n".join(source.lines)), path)
        except RefusalError:
            node = None
        said = node.text if isinstance(node, Leaf) else ""
        return Basis(source.file, source.data), path, said

    def fields(self, here: Spot) -> tuple[Field, ...]:
        """What can be filled in on a page, and in the figures that it names.

        Nothing where its file has problems of its own, or the page does not show it any more.
        """
        page = self._page(here.file)
        value: Any = page.value if page else None
        if value is None or self._is_behind(here.file):
            return ()
        for step in here.path:
            if isinstance(step, int) and step >= len(value):
                return ()  # the page has just been taken away
            value = value[step] if isinstance(step, int) else getattr(value, step)
        found = [*self._fields(here.file, value, here.path)]
        for key in self._figures(here):
            for name, chapter in self.reading.chapters.items():
                if key in chapter.figures:
                    path = ("figures", key)
                    found += self._fields(chapter_file(name), chapter.figures[key], path)
        return tuple(found)

    def _fields(self, file: str, entry: Entry, path: Place) -> Iterator[Field]:
        basis = self.basis(file)
        try:
            root = parse(basis.text)
        except RefusalError:  # it can be read, but not be written letter by letter
            return
        yield from fields(basis, root, entry, path)

    def _page(self, file: str) -> Page[Exhibition] | Page[Chapter] | None:
        return next((one for one in self.reading.folder.pages if one.source.file == file), None)

    def _is_behind(self, file: str) -> bool:
        """Whether the pages do not show what the file says by now."""
        return file in self._shown and self._shown[file] != self.basis(file)

    def _figures(self, here: Spot) -> list[str]:
        """The figures that the page itself names: not those of its slides or events."""
        page = self._page(here.file)
        depth = len(here.path)
        named = named_figures(page.value) if page and isinstance(page.value, Chapter) else ()
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

    def put(self, basis: Basis, path: Place, text: Plain) -> None:
        """Say ``text`` at ``path``."""
        self._write([basis.changed(partial(edit.put, path=path, value=text))], steady=True)

    def fill(self, field: Field, text: str) -> None:
        """Say ``text`` in a field; one that need not be written goes when it is emptied."""
        if text.strip():
            self.put(field.basis, field.path, field.value(text))
        elif field.text and field.optional:
            self._write([field.basis.changed(partial(edit.drop, path=field.path))], steady=True)

    def mend(self) -> None:
        """Mend in every file what can have been meant in one way only."""
        every = [self.basis(file) for file in self.files()]
        self._write(Change(one.file, one.data, mend(one.data, one.file).data) for one in every)

    def put_line(self, basis: Basis, number: int, line: str) -> None:
        """Replace one line, counted from 1."""
        if basis != self.basis(basis.file):
            raise RefusalError(Refusal.BEHIND)
        self._write([basis.changed(partial(_with_line, number=number, line=line))])

    def move(self, here: Spot, to: int) -> None:
        """Bring the page to another place of its list."""
        self._edit(here, partial(edit.move, path=here.row, start=here.index, end=to))

    def add(self, here: Spot) -> None:
        """A new page to be written, behind this one and shaped like it."""
        row = at(parse(self._seen(here).text), here.row)
        if not here.row or not isinstance(row, Branch) or here.index >= len(row.items):
            raise RefusalError(Refusal.NO_PLACE)
        chapters = self.chapters | self.reading.chapters
        taken = chain.from_iterable(_keys(chapter) for chapter in chapters.values())
        new = draft.after(plain(row.items[here.index]), self.reading.folder.languages, taken)
        self._edit(here, partial(edit.insert, path=here.row, index=here.behind.index, value=new))

    def remove(self, here: Spot) -> None:
        """Take the page out; undo brings it back."""
        self._edit(here, partial(edit.remove, path=here.row, index=here.index))

    def hang(self, here: Spot, picture: Path) -> None:
        """Show the file ``picture`` on the page; it is copied into the folder first."""
        basis, place = self._seen(here), (*here.path, "picture", "file")
        if at(parse(basis.text), place) is None:
            raise RefusalError(Refusal.NO_PLACE)
        gift = unwrap(picture, self.folder)
        change = basis.changed(partial(edit.put, path=place, value=gift.name))
        with gift.laid():
            self._write([change], steady=True)

    def focus(self, here: Spot, across: float, down: float) -> None:
        """Keep this point of the page's picture visible, however it is cropped."""
        place: Plain = [f"{across:.2f}", f"{down:.2f}"]
        self.put(self._seen(here), (*here.path, "picture", "focus"), place)

    def undo(self) -> None:
        """Take the last wish back."""
        self._follow(self.history.undo())

    def redo(self) -> None:
        """Carry it out again."""
        self._follow(self.history.redo())

    # ------------------------------------------------------------------ one way out

    def _seen(self, here: Spot) -> Basis:
        """The file of a page as it is shown. Raises RefusalError where it says more by now."""
        if self._is_behind(here.file):
            raise RefusalError(Refusal.BEHIND)
        return self.basis(here.file)

    def _edit(self, here: Spot, edit: Callable[[str], str]) -> None:
        self._write([self._seen(here).changed(edit)])

    def _write(self, changes: Iterable[Change], *, steady: bool = False) -> None:
        if self.comes_along:
            raise RefusalError(Refusal.COMES_ALONG)
        self._follow(self.history.write(changes, steady=steady))

    def _follow(self, step: Step) -> None:
        """Know what has just been written here."""
        for one in step.changes if step.steady else ():
            if self._shown.get(one.file) == Basis(one.file, one.before):
                self._shown[one.file] = Basis(one.file, one.after)
        self.look()


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


def _with_line(text: str, number: int, line: str) -> str:
    rows = _LINE_END.split(text)  # each followed by its end
    if not 1 <= number <= len(rows[::2]):
        raise RefusalError(Refusal.NO_PLACE)
    rows[2 * (number - 1)] = line
    return "".join(rows)
