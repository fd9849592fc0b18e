"""The curator's window as QML sees it: the folder's state out, the curator's wishes in."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickTextDocument

from kiosk.app.presentation import Presentation
from kiosk.bridge.row_list import RowList
from kiosk.bridge.visit import VisitBridge
from kiosk.content.glimpse import Glance
from kiosk.content.mending import SAFE
from kiosk.content.model import EXHIBITION
from kiosk.content.node import Path as Place
from kiosk.content.problem import Code
from kiosk.content.revision import Revision
from kiosk.desk import contents
from kiosk.desk.form import FormBridge
from kiosk.desk.rows import LineRow, PageRow, ProblemRow
from kiosk.desk.stand import Stand, go, stand, stand_at
from kiosk.desk.workpiece import Workpiece
from kiosk.editing.basis import Basis
from kiosk.editing.field import Field
from kiosk.editing.gift import GiftError
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot
from kiosk.visit.phase import Screen

QML_IMPORT_NAME = "Kiosk.Desk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS = (True, False)
"""Errors, warnings."""

AROUND = 60
"""Lines shown before and after the one that is looked at."""


@QmlElement
@QmlUncreatable("there is one desk")
class DeskBridge(QObject):
    """One content folder on a curator's desk."""

    presented = Signal()
    """Another revision is there to be shown."""
    read = Signal()
    """The files, or what is wrong with them, have changed."""
    looked = Signal()
    """Another place is being looked at."""
    refused = Signal(str)
    """A wish was not carried out, and why: a word that the window says in its language."""
    removed = Signal(str)
    """A page was taken out, and what it was called; undo brings it back."""
    outdated = Signal()
    """A file is no longer what is shown; the folder is to be compiled at once."""

    def __init__(self, piece: Workpiece, language: str, parent: QObject | None = None) -> None:
        """For the folder of ``piece``, in a window that speaks ``language``: zh or en."""
        super().__init__(parent)
        self._piece = piece
        self._presentation: Presentation | None = None
        self._before: Presentation | None = None
        self._problems: list[ProblemRow] = []
        self._stand = Stand()
        self._awaited: Spot | None = None
        """A page that has just been written and is to be seen once there is a revision with it."""
        self._language = ""
        self._file = ""
        self._line = 1
        self._took = 0.0
        self._when = ""
        self._form = FormBridge(language, self._fill, self)
        self._held: tuple[Basis, Place, str] | None = None
        self._lists = {name: RowList([]) for name in ("problems", "pages", "lines")}
        # Delegates of the list before are still there when the next one comes.
        self._gone: deque[RowList] = deque(maxlen=8)

    # ------------------------------------------------------------------ what has come

    def take(self, problems: list[dict[str, Any]], when: str, took: float) -> None:
        """What the compiler said of the folder, at what time, and after how many seconds."""
        self._when, self._took = when, took
        fixed = {
            (one.file, one.line, one.code.value): self._piece.fixed(one)
            for one in self._piece.reading.problems
        }
        self._problems = [
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
        self._list("problems", self._problems)
        self.read.emit()
        self._point(self._file or EXHIBITION, self._line)

    def present(self, revision: Revision) -> None:
        """Show ``revision`` where the curator stands, in the language that is spoken."""
        # The scene that is still shown reads the one before.
        self._before, self._presentation = (
            self._presentation,
            Presentation(revision, language=self._language, idle=float("inf")),
        )
        visit = self._presentation.bridge
        awaited = self._awaited and stand_at(self._awaited, self._piece.chapters)
        self._awaited = None
        self._stand = (awaited or self._stand)._replace(large=self._stand.large)
        go(visit, revision.outline, self._stand)
        for change in (visit.moved, visit.chosen, visit.spoken):
            change.connect(self._look)
        self.presented.emit()
        self._look()

    # ------------------------------------------------------------------ state, read-only

    @Property(VisitBridge, notify=presented)
    def visit(self) -> VisitBridge | None:
        """The exhibition as it was when it was last without errors; null before."""
        return self._presentation.bridge if self._presentation else None

    @Property(str, notify=looked)
    def title(self) -> str:
        """The exhibition's, or the folder's name where it has none yet."""
        said = contents.say(self._piece.title, self._language)
        return said or self._piece.folder.resolve().name

    @Property(str, notify=read)
    def when(self) -> str:
        """The time of the last look at the folder."""
        return self._when

    @Property(float, notify=read)
    def took(self) -> float:
        """How long it took from the change to the page, s."""
        return self._took

    @Property(int, notify=read)
    def errors(self) -> int:
        """How many problems keep the exhibition off the wall."""
        return sum(problem.is_error for problem in self._problems)

    @Property(int, notify=read)
    def warnings(self) -> int:
        """How many other problems there are."""
        return len(self._problems) - self.errors

    @Property(RowList, notify=read)
    def problems(self) -> RowList:
        """Every problem, as the report orders them."""
        return self._lists["problems"]

    @Property(ProblemRow, notify=looked)
    def blocker(self) -> ProblemRow | None:
        """The error that keeps the page as it was, first of all one of its file; null if none."""
        errors = [problem for problem in self._problems if problem.is_error]
        file = self._spot().file
        return min(errors, key=lambda one: one.file != file, default=None)

    @Property(RowList, notify=looked)
    def pages(self) -> RowList:
        """The files, and the pages of the one being looked at."""
        return self._lists["pages"]

    @Property(str, notify=looked)
    def file(self) -> str:
        """The file being looked at."""
        return self._file

    @Property(int, notify=looked)
    def line(self) -> int:
        """The line being looked at, as a row of ``lines``."""
        return min(self._line - 1, AROUND)

    @Property(RowList, notify=looked)
    def lines(self) -> RowList:
        """The lines of the file around the one being looked at."""
        return self._lists["lines"]

    @Property(FormBridge, constant=True)
    def form(self) -> FormBridge:
        """What the page shown says, to be filled in."""
        return self._form

    @Property(bool, notify=read)
    def canMend(self) -> bool:
        """Whether something is wrong that can have been meant in one way only."""
        return any(problem.is_safe for problem in self._problems)

    @Property(bool, notify=read)
    def canUndo(self) -> bool:
        """Whether a change made here can be taken back."""
        return self._piece.history.can_undo

    @Property(bool, notify=read)
    def canRedo(self) -> bool:
        """Whether it can be done again."""
        return self._piece.history.can_redo

    @Property(bool, notify=looked)
    def movable(self) -> bool:
        """Whether the page shown is one of a list."""
        return bool(self._spot().row)

    # ------------------------------------------------------------------ wishes: looking

    @Slot(QObject)
    def open(self, row: PageRow) -> None:
        """Go to a page, or to a file's first one."""
        self._go(row.stand)
        if row.opens:
            self._point(row.opens, 1)

    @Slot(QObject)
    def seek(self, problem: ProblemRow) -> None:
        """Show the line of a problem, and its chapter."""
        key = problem.file.rpartition("/")[2].removesuffix(".yaml")
        if problem.file.startswith("chapters/") and key != self._stand.chapter:
            self._go(Stand(Screen.OPENING, key))
        self._point(problem.file, problem.line)

    @Slot()
    def openFile(self) -> None:
        """Open the file in the program that this computer has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._piece.folder / self._file)))

    @Slot(QQuickItem, result=str)
    def grasp(self, item: QQuickItem) -> str:
        """Take hold of a text on the page: it, as the files say it; nothing where none does."""
        glance = Glance(
            chapter=self._stand.chapter,
            item=self._item_name(),
            language=self._language,
            words=str(item.property("text")),
        )
        self._held = self._piece.source_of(glance)
        return self._held[2]

    @Slot(QQuickTextDocument, float)
    def space(self, text: QQuickTextDocument, more: float) -> None:
        """Put its lines ``more`` px apart than their face does: QML has no words for it."""
        document = text.textDocument()
        form = QTextBlockFormat()
        form.setLineHeight(more, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        # It is no step of the curator's.
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(form)
        document.setUndoRedoEnabled(True)

    # ------------------------------------------------------------------ wishes: changing

    @Slot(str)
    def write(self, text: str) -> None:
        """Say this instead of the text taken hold of."""
        if self._held and text.strip() not in ("", self._held[2]):
            basis, path, _ = self._held
            self._do(lambda: self._piece.put(basis, path, text.strip()))

    @Slot(QObject)
    def mend(self, problem: ProblemRow) -> None:
        """Write the line of a problem as it was probably meant."""
        if not problem.fixed:
            self.mendAll()
        else:
            self._do(lambda: self._piece.put_line(problem.basis, problem.line, problem.fixed))

    @Slot()
    def mendAll(self) -> None:
        """Mend whatever can have been meant in one way only."""
        self._do(self._piece.mend)

    @Slot(QUrl)
    def hang(self, picture: QUrl) -> None:
        """Show this picture on the page."""
        self._do(lambda: self._piece.hang(self._spot(), Path(picture.toLocalFile())))

    @Slot(float, float)
    def focus(self, across: float, down: float) -> None:
        """Keep this point of the page's picture visible."""
        self._do(lambda: self._piece.focus(self._spot(), across, down))

    @Slot(QObject, int)
    def move(self, row: PageRow, onto: int) -> None:
        """Bring a page of the list ``pages`` to where the one at ``onto`` is."""
        at, pages = row.stand, self._lists["pages"].entries
        if row not in pages:
            # Another list has come while it was being dragged.
            self.refused.emit(Refusal.BEHIND.value)
            return
        here = self._piece.spot(at.chapter, at.section, at.item, at.choice)
        to = contents.place_for(row, pages[max(0, min(onto, len(pages) - 1))])
        if here.row and to is not None and to != here.index:
            self._do(lambda: self._piece.move(here, to))

    @Slot()
    def add(self) -> None:
        """A new page behind the one shown."""
        spot = self._spot()
        if self._do(lambda: self._piece.add(spot)):
            self._awaited = spot.behind

    @Slot()
    def remove(self) -> None:
        """Take the page shown out of the exhibition."""
        name = contents.called(self._lists["pages"].entries)
        if self._do(lambda: self._piece.remove(self._spot())):
            self.removed.emit(name)

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._do(self._piece.undo)

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self._do(self._piece.redo)

    # ------------------------------------------------------------------ one way out

    def _do(self, wish: Callable[[], object]) -> bool:
        """Carry out a wish, or say why not; True where it was carried out."""
        try:
            wish()
        except RefusalError as error:
            self.refused.emit(error.reason.value)
            if error.reason is Refusal.CHANGED:
                self.outdated.emit()
        except GiftError:
            self.refused.emit("gift")
        except OSError:
            self.refused.emit("disk")
        else:
            self._awaited = None
            # What is written next is based on this; fields of a page that is to come wait for it.
            if fields := self._piece.fields(self._spot()):
                self._form.show(fields)
            self.outdated.emit()
            return True
        return False

    def _fill(self, field: Field, text: str) -> None:
        self._do(lambda: self._piece.fill(field, text))

    def _look(self) -> None:
        self._awaited = None
        if self._presentation:
            state = self._presentation.visit.state
            self._language = state.language
            self._stand = stand(state, self._presentation.revision.outline)
        here = self._spot()
        self._point(here.file, self._piece.line_of(here))

    def _go(self, to: Stand) -> None:
        self._stand = to._replace(large=self._stand.large)
        if self._presentation:
            go(self._presentation.bridge, self._presentation.revision.outline, self._stand)

    def _point(self, file: str, line: int) -> None:
        self._file, self._line = file, line
        wrong = {kind: [one for one in self._problems if one.is_error is kind] for kind in _KINDS}
        count = (
            Counter(one.file for one in wrong[True]),
            Counter(one.file for one in wrong[False]),
        )
        piece, at = self._piece, self._spot().file
        here = {kind: [one.line for one in wrong[kind] if one.file == at] for kind in _KINDS}
        on_pages = piece.pages_of(at, here[True]), piece.pages_of(at, here[False])
        today = date.today()  # noqa: DTZ011  the curator's own day
        self._list(
            "pages",
            contents.rows(
                piece.files(),
                piece.chapters,
                self._stand,
                self._language,
                count,
                on_pages=on_pages,
                today=today,
            ),
        )
        self._form.show(self._piece.fields(self._spot()))
        lines = {kind: {one.line for one in wrong[kind] if one.file == file} for kind in _KINDS}
        first = max(1, line - AROUND)
        every = enumerate(self._piece.lines(file)[first - 1 : line + AROUND], first)
        self._list(
            "lines",
            [
                LineRow(
                    at, text, error=at in lines[True], warning=at in lines[False], here=at == line
                )
                for at, text in every
            ],
        )
        self.looked.emit()

    def _spot(self) -> Spot:
        at = self._stand
        return self._piece.spot(at.chapter, at.section, at.item, at.choice)

    def _item_name(self) -> str:
        chapter = self._piece.chapters.get(self._stand.chapter)
        if chapter is None or not 0 <= self._stand.section < len(chapter.sections):
            return ""
        return f"{chapter.sections[self._stand.section].key}/{self._stand.item + 1}"

    def _list(self, name: str, rows: Sequence[QObject]) -> None:
        self._gone.append(self._lists[name])
        self._lists[name] = RowList(rows)
