"""The page as a form: what it says, one field after the other, and the curator fills it in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.row_list import RowList
from kiosk.content.glossary import GROUPS, KEYS, NAMES
from kiosk.content.reference import sentence
from kiosk.editing.field import Field

QML_IMPORT_NAME = "Kiosk.Desk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("fields come from the folder")
class FieldRow(QObject):
    """One text that can be filled in."""

    changed = Signal()

    def __init__(self, field: Field, heading: str, name: str, advice: str) -> None:
        super().__init__()
        self.field = field
        self._heading, self._name, self._advice = heading, name, advice

    def say(self, field: Field) -> None:
        """The same field, filled in otherwise."""
        if field != self.field:
            self.field = field
            self.changed.emit()

    @Property(str, constant=True)
    def heading(self) -> str:
        """What the fields from here on belong to; empty where that has been said."""
        return self._heading

    @Property(str, constant=True)
    def name(self) -> str:
        """What is to be filled in."""
        return self._name

    @Property(str, constant=True)
    def language(self) -> str:
        """The tag of its language, if it has one."""
        return self.field.language

    @Property(str, constant=True)
    def advice(self) -> str:
        """How it is to be written."""
        return self._advice

    @Property(str, notify=changed)
    def text(self) -> str:
        """What it says now."""
        return self.field.text


@QmlElement
@QmlUncreatable("the desk has one")
class FormBridge(QObject):
    """The fields of the page shown; what is written into one comes to its file."""

    changed = Signal()

    def __init__(self, language: str, fill: Callable[[Field, str], None], parent: QObject) -> None:
        """``language`` of the names, zh or en; ``fill`` is told what was written into a field."""
        super().__init__(parent)
        self._chinese = language == "zh"
        self._fill = fill
        self._rows: list[FieldRow] = []
        self._held: Field | None = None
        self._fields = RowList([])
        # Delegates of the list before are still there when the next one comes.
        self._gone: deque[RowList] = deque(maxlen=4)

    @Property(RowList, notify=changed)
    def fields(self) -> RowList:
        """Every field, in the order of the page."""
        return self._fields

    @Slot(QObject)
    def grasp(self, row: FieldRow) -> None:
        """Take hold of a field as it is now: its row may become another one meanwhile."""
        self._held = row.field

    @Slot(str)
    def write(self, text: str) -> None:
        """Write this into the field taken hold of."""
        if self._held and text.strip() != self._held.text:
            self._fill(self._held, text)

    def show(self, fields: Sequence[Field]) -> None:
        """Lay out ``fields``; rows that stay where they were are only filled in anew."""
        if [row.field.path for row in self._rows] == [field.path for field in fields]:
            for row, field in zip(self._rows, fields, strict=True):
                row.say(field)
            return
        self._gone.append(self._fields)
        self._rows = self._laid_out(fields)
        self._fields = RowList(self._rows)
        self.changed.emit()

    def _laid_out(self, fields: Sequence[Field]) -> list[FieldRow]:
        rows = []
        before = ""
        for field in fields:
            heading = self._heading(field)
            name = NAMES[field.key] if self._chinese else field.key.replace("_", " ")
            said = "" if heading == before else heading
            rows.append(FieldRow(field, said, name, self._advice(field)))
            before = heading
        return rows

    def _heading(self, field: Field) -> str:
        zh, en = GROUPS.get(field.owner, ("这一页", "This page"))
        name = field.path[1] if field.owner in ("Figure", "Source") else ""
        return f"{zh if self._chinese else en} {name}".rstrip()

    def _advice(self, field: Field) -> str:
        if not self._chinese:
            return sentence(field.owner, field.key)
        return KEYS.get(f"{field.owner}.{field.key}") or KEYS[f"Dated.{field.key}"]
