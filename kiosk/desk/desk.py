"""The curator's window as QML sees it: the folder's state out, the curator's wishes in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QProcess, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickTextDocument

from kiosk.app.presentation import Presentation
from kiosk.bridge.row_list import RowList
from kiosk.bridge.visit import VisitBridge
from kiosk.content.node import Path as Place
from kiosk.content.revision import Revision
from kiosk.desk import contents
from kiosk.desk.editor import editor
from kiosk.desk.form import FormBridge
from kiosk.desk.rows import PageRow, ProblemRow
from kiosk.desk.sight import Sight
from kiosk.desk.stand import Stand, go, stand, stand_at
from kiosk.desk.workpiece import Workpiece
from kiosk.editing.basis import Basis
from kiosk.editing.field import Field
from kiosk.editing.gift import GiftError
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.spot import Spot

QML_IMPORT_NAME = "Kiosk.Desk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


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

    def __init__(
        self,
        piece: Workpiece,
        language: str,
        begin: Stand = Stand(),  # noqa: B008  it cannot be changed
        parent: QObject | None = None,
    ) -> None:
        """For the folder of ``piece``, in a window that speaks ``language``: zh or en.

        The curator stands at ``begin`` first.
        """
        super().__init__(parent)
        self._piece = piece
        self._presentation: Presentation | None = None
        self._before: Presentation | None = None
        self._sight = Sight(piece, begin)
        self._awaited: Spot | None = None
        """A page that has just been written and is to be seen once there is a revision with it."""
        self._took = 0.0
        self._when = ""
        self._failure = ""
        self._form = FormBridge(language, self._fill, self)
        self._held: tuple[Basis, Place, str] | None = None
        self._lists = {name: RowList([]) for name in ("problems", "pages", "lines")}
        # Delegates of the list before are still there when the next one comes.
        self._gone: deque[RowList] = deque(maxlen=8)

    # ------------------------------------------------------------------ what has come

    def take(
        self, problems: list[dict[str, Any]], when: str, took: float, failure: str = ""
    ) -> None:
        """What the compiler said of the folder, at what time, and after how many seconds.

        ``failure`` is why it could not look at all of it; no problem found then says nothing.
        """
        self._when, self._took, self._failure = when, took, failure
        self._sight.judge(problems)
        self._list("problems", self._sight.problems)
        self.read.emit()
        self._point(self._sight.file, self._sight.line)

    def present(self, revision: Revision) -> None:
        """Show ``revision`` where the curator stands, in the language that is spoken."""
        # The scene that is still shown reads the one before.
        self._before, self._presentation = (
            self._presentation,
            Presentation(revision, language=self._sight.language, idle=float("inf")),
        )
        visit = self._presentation.bridge
        awaited = self._awaited and stand_at(self._awaited, self._piece.chapters)
        self._awaited = None
        large = self._sight.stand.large
        self._sight.stand = (awaited or self._sight.stand)._replace(large=large)
        go(visit, revision.outline, self._sight.stand)
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
        return self._sight.title

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where the files lie."""
        return str(self._piece.folder.resolve())

    @Property(str, notify=read)
    def when(self) -> str:
        """The time of the last look at the folder; empty before the first."""
        return self._when

    @Property(float, notify=read)
    def took(self) -> float:
        """How long it took from the change to the page, s."""
        return self._took

    @Property(str, notify=read)
    def failure(self) -> str:
        """Why the folder could not be looked at; empty where it was."""
        return self._failure

    @Property(int, notify=read)
    def errors(self) -> int:
        """How many problems keep the exhibition off the wall."""
        return len(self._sight.errors)

    @Property(int, notify=read)
    def warnings(self) -> int:
        """How many other problems there are."""
        return len(self._sight.warnings)

    @Property(RowList, notify=read)
    def problems(self) -> RowList:
        """Every problem, as the report orders them."""
        return self._lists["problems"]

    @Property(ProblemRow, notify=looked)
    def blocker(self) -> ProblemRow | None:
        """The error that keeps the page as it was, first of all one of its file; null if none."""
        return self._sight.blocker

    @Property(RowList, notify=looked)
    def pages(self) -> RowList:
        """The files, and the pages of the one being looked at."""
        return self._lists["pages"]

    @Property(str, notify=looked)
    def file(self) -> str:
        """The file being looked at."""
        return self._sight.file

    @Property(int, notify=looked)
    def line(self) -> int:
        """The line being looked at, as a row of ``lines``."""
        return self._sight.row

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
        return any(problem.is_safe for problem in self._sight.problems)

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
        return bool(self._sight.spot.row)

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
        if chapter := self._sight.chapter_of(problem):
            self._go(chapter)
        self._point(problem.file, problem.line)

    @Slot()
    def openFile(self) -> None:
        """Open the file where texts are written on this computer."""
        if self._piece.comes_along:
            self.refused.emit(Refusal.COMES_ALONG.value)
            return
        file = self._piece.folder.resolve() / self._sight.file
        program, *words = editor(file) or [""]
        if not program or not QProcess.startDetached(program, words)[0]:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    @Slot(QQuickItem, result=str)
    def grasp(self, item: QQuickItem) -> str:
        """Take hold of a text on the page: it, as the files say it; nothing where none does."""
        glance = self._sight.glance(str(item.property("text")))
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
        self._do(lambda: self._piece.hang(self._sight.spot, Path(picture.toLocalFile())))

    @Slot(float, float)
    def focus(self, across: float, down: float) -> None:
        """Keep this point of the page's picture visible."""
        self._do(lambda: self._piece.focus(self._sight.spot, across, down))

    @Slot(QObject, int)
    def move(self, row: PageRow, onto: int) -> None:
        """Bring a page of the list ``pages`` to where the one at ``onto`` is."""
        pages = self._lists["pages"].entries
        if row not in pages:
            # Another list has come while it was being dragged.
            self.refused.emit(Refusal.BEHIND.value)
            return
        if way := self._sight.move(row, onto, pages):
            self._do(lambda: self._piece.move(*way))

    @Slot()
    def add(self) -> None:
        """A new page behind the one shown."""
        spot = self._sight.spot
        if self._do(lambda: self._piece.add(spot)):
            self._awaited = spot.behind

    @Slot()
    def remove(self) -> None:
        """Take the page shown out of the exhibition."""
        name = contents.called(self._lists["pages"].entries)
        if self._do(lambda: self._piece.remove(self._sight.spot)):
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
            if fields := self._piece.fields(self._sight.spot):
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
            self._sight.language = state.language
            self._sight.stand = stand(state, self._presentation.revision.outline)
        here = self._sight.spot
        self._point(here.file, self._piece.line_of(here))

    def _go(self, to: Stand) -> None:
        self._sight.stand = to._replace(large=self._sight.stand.large)
        if self._presentation:
            go(self._presentation.bridge, self._presentation.revision.outline, self._sight.stand)

    def _point(self, file: str, line: int) -> None:
        self._sight.file, self._sight.line = file, line
        # The curator's own day.
        self._list("pages", self._sight.pages(date.today()))  # noqa: DTZ011
        self._form.show(self._piece.fields(self._sight.spot))
        self._list("lines", self._sight.lines())
        self.looked.emit()

    def _list(self, name: str, rows: Sequence[QObject]) -> None:
        self._gone.append(self._lists[name])
        self._lists[name] = RowList(rows)
