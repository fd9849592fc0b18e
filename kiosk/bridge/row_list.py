"""A list as QML wants it: one row per thing, the thing itself in the only role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ROLES = ("entry",)
_NOWHERE = QModelIndex()


@QmlElement
@QmlUncreatable("lists come from the exhibition")
class RowList(QAbstractListModel):
    """Figures, events, chapters or givers; a delegate declares which it requires as ``entry``.

    The rows never change: what changes with the language are the properties of each entry.
    """

    def __init__(self, entries: Sequence[QObject], parent: QObject | None = None) -> None:
        """Own ``entries`` and list them in order."""
        super().__init__(parent)
        self.entries = tuple(entries)
        for entry in entries:
            entry.setParent(self)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """The entry of a row."""
        row = index.row()
        known = role == Qt.ItemDataRole.UserRole and 0 <= row < len(self.entries)
        return self.entries[row] if known else None

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers follow the order of ROLES."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + i: QByteArray(name.encode()) for i, name in enumerate(ROLES)}

    @Property(int, constant=True)
    def count(self) -> int:
        """How many rows there are."""
        return len(self.entries)
