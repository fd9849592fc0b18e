"""What is seen of a content folder from where the curator stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kiosk.content.glimpse import Glance
from kiosk.content.mending import SAFE
from kiosk.content.node import Path as Place
from kiosk.content.problem import Code
from kiosk.desk import contents
from kiosk.desk.rows import LineRow, PageRow, ProblemRow
from kiosk.desk.stand import Stand
from kiosk.desk.workpiece import Workpiece
from kiosk.editing.spot import Spot, chapter_of
from kiosk.visit.phase import Screen

AROUND = 60
"""Lines shown before and after the one that is looked at."""


class Sight:
    """A place in the exhibition and one in the files, and what the lists show of them."""

    def __init__(self, piece: Workpiece, begin: Stand = Stand()) -> None:  # noqa: B008  a tuple
        self._piece = piece
        self.stand = begin
        self.language = ""
        """The one that the page is shown in."""
        self.file = self.spot.file
        self.line = 1
        self.problems: list[ProblemRow] = []

    def judge(self, problems: Iterable[dict[str, Any]]) -> None:
        """What the compiler found wrong, each problem as in ``kiosk check --json``."""
        fixed = {
            (one.file, one.line, one.code.value): self._piece.fixed(one)
            for one in self._piece.reading.problems
        }
        self.problems = [
            ProblemRow(
                error=one["severity"] == "error",
                code=one["code"],
                file=one["file"],
                line=one["line"],
                message=one["message"],
                fix=one["fix"],
                fixed=fixed.get((one["file"], one["line"], one["code"]), ""),
                safe=Code(one["code"]) in SAFE,
                basis=self._piece.basis(one["file"]),
            )
            for one in problems
        ]

    @property
    def errors(self) -> list[ProblemRow]:
        return [one for one in self.problems if one.is_error]

    @property
    def warnings(self) -> list[ProblemRow]:
        return [one for one in self.problems if not one.is_error]

    @property
    def blocker(self) -> ProblemRow | None:
        """The error that keeps the page as it was, first of all one of its own file."""
        file = self.spot.file
        return min(self.errors, key=lambda one: one.file != file, default=None)

    @property
    def title(self) -> str:
        """The exhibition's, or the folder's name where it has none yet."""
        said = contents.say(self._piece.title, self.language)
        return said or self._piece.folder.resolve().name

    @property
    def spot(self) -> Spot:
        """Where the page is written."""
        return self._spot(self.stand)

    def glance(self, words: str) -> Glance:
        """A text of the page, for the search of where it is written."""
        chapter = self._piece.chapters.get(self.stand.chapter)
        section = self.stand.section
        known = chapter is not None and 0 <= section < len(chapter.sections)
        item = f"{chapter.sections[section].key}/{self.stand.item + 1}" if chapter and known else ""
        return Glance(chapter=self.stand.chapter, item=item, language=self.language, words=words)

    def chapter_of(self, problem: ProblemRow) -> Stand | None:
        """Where the chapter of a problem begins; None where it has none or that one is open."""
        key = chapter_of(problem.file)
        return Stand(Screen.OPENING, key) if key and key != self.stand.chapter else None

    def pages(self, today: date) -> list[PageRow]:
        """The files, and the pages of the one that the curator stands in."""
        errors, warnings = self.errors, self.warnings
        return contents.rows(
            self._piece.files(),
            self._piece.chapters,
            self.stand,
            self.language,
            (Counter(one.file for one in errors), Counter(one.file for one in warnings)),
            on_pages=(self._on_pages(errors), self._on_pages(warnings)),
            today=today,
        )

    def lines(self) -> list[LineRow]:
        """The lines of the file around the one that is looked at."""
        errors, warnings = (
            {one.line for one in kind if one.file == self.file}
            for kind in (self.errors, self.warnings)
        )
        first = max(1, self.line - AROUND)
        every = self._piece.lines(self.file)[first - 1 : self.line + AROUND]
        return [
            LineRow(at, text, error=at in errors, warning=at in warnings, here=at == self.line)
            for at, text in enumerate(every, first)
        ]

    @property
    def row(self) -> int:
        """Which of ``lines`` is looked at."""
        return min(self.line - 1, AROUND)

    def move(self, page: PageRow, onto: int, pages: Sequence[object]) -> tuple[Spot, int] | None:
        """The page and its new place in its list, when it is laid onto another one of ``pages``."""
        here = self._spot(page.stand)
        to = contents.place_for(page, pages[max(0, min(onto, len(pages) - 1))])
        return (here, to) if here.row and to is not None and to != here.index else None

    def _on_pages(self, problems: Iterable[ProblemRow]) -> Counter[Place]:
        """How many of these belong to each page of the file that the curator stands in."""
        file = self.spot.file
        return self._piece.pages_of(file, [one.line for one in problems if one.file == file])

    def _spot(self, at: Stand) -> Spot:
        return self._piece.spot(at.chapter, at.section, at.item, at.choice)
