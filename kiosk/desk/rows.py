"""What the lists of the curator's window show, one object a row."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.stand import Stand
from kiosk.editing.basis import Basis

QML_IMPORT_NAME = "Kiosk.Desk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("rows come from the folder")
class PageRow(QObject):
    """A file, or a page below it."""

    def __init__(
        self,
        name: str,
        depth: int,
        *,
        file: str = "",
        stand: Stand = Stand(),  # noqa: B008  it is frozen
        problems: tuple[int, int] = (0, 0),
        here: bool = False,
        hidden: bool = False,
        own: bool = False,
        row: int = -1,
    ) -> None:
        super().__init__()
        self._own = own
        self._hidden = hidden
        self._depth, self._row = depth, row
        self.called, self.is_here = name, here
        self.opens, self.index = file, row
        self.is_section = depth == 1
        self.stand = stand
        self._problems = problems

    @Property(str, constant=True)
    def name(self) -> str:
        """What it is called."""
        return self.called

    @Property(bool, constant=True)
    def own(self) -> bool:
        """Whether the window has a word of its own for that name."""
        return self._own

    @Property(int, constant=True)
    def depth(self) -> int:
        """0 for a file, 1 for a section, 2 for a slide or an event."""
        return self._depth

    @Property(str, constant=True)
    def file(self) -> str:
        """The file's name; empty for a page."""
        return self.opens

    @Property(int, constant=True)
    def row(self) -> int:
        """Its place in a list that can be brought into another order; -1 where it is in none."""
        return self._row

    @Property(bool, constant=True)
    def here(self) -> bool:
        """Whether it is the page shown."""
        return self.is_here

    @Property(bool, constant=True)
    def hidden(self) -> bool:
        """Whether its dates keep it off the wall today."""
        return self._hidden

    @Property(int, constant=True)
    def errors(self) -> int:
        """How many errors the file or page has, as far as is known of a page."""
        return self._problems[0]

    @Property(int, constant=True)
    def warnings(self) -> int:
        """How many warnings it has."""
        return self._problems[1]


@QmlElement
@QmlUncreatable("rows come from the folder")
class ProblemRow(QObject):
    """One problem: where, what, and what to do."""

    def __init__(
        self,
        *,
        error: bool,
        code: str,
        file: str,
        line: int,
        message: str,
        fix: str,
        fixed: str,
        safe: bool,
        basis: Basis,
    ) -> None:
        """``basis`` is the file in which the problem was found."""
        super().__init__()
        self.is_safe = safe
        self.basis = basis
        self._code, self._message, self._fix = code, message, fix
        self.is_error = error
        self.file, self.line, self.fixed = file, line, fixed

    @Property(bool, constant=True)
    def error(self) -> bool:
        """Whether it keeps the exhibition off the wall."""
        return self.is_error

    @Property(str, constant=True)
    def code(self) -> str:
        """Its number in the manual."""
        return self._code

    @Property(str, constant=True)
    def place(self) -> str:
        """``file:line``."""
        return f"{self.file}:{self.line}"

    @Property(str, constant=True)
    def inFile(self) -> str:
        """Its file alone."""
        return self.file

    @Property(int, constant=True)
    def inLine(self) -> int:
        """Its line alone."""
        return self.line

    @Property(str, constant=True)
    def message(self) -> str:
        """What is wrong."""
        return self._message

    @Property(str, constant=True)
    def fix(self) -> str:
        """What to do, or the line as it was probably meant."""
        return self._fix

    @Property(bool, constant=True)
    def mendable(self) -> bool:
        """Whether it can be put right by a click."""
        return bool(self.fixed) or self.is_safe


@QmlElement
@QmlUncreatable("rows come from the folder")
class LineRow(QObject):
    """One line of a file."""

    def __init__(self, number: int, text: str, *, error: bool, warning: bool, here: bool) -> None:
        super().__init__()
        self._number, self._text = number, text
        self._error, self._warning, self._here = error, warning, here

    @Property(int, constant=True)
    def number(self) -> int:
        """From 1."""
        return self._number

    @Property(str, constant=True)
    def text(self) -> str:
        """As it stands in the file."""
        return self._text

    @Property(bool, constant=True)
    def error(self) -> bool:
        """Whether it has an error."""
        return self._error

    @Property(bool, constant=True)
    def warning(self) -> bool:
        """Whether it has a warning."""
        return self._warning

    @Property(bool, constant=True)
    def here(self) -> bool:
        """Whether it belongs to what is being looked at."""
        return self._here
