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
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ROLES = {0x0100: "entry"}
"""Qt.ItemDataRole.UserRole is the first role that is free; naming it would build every enumeration
of that namespace, a tenth of the time to the first screen."""
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
        known = role in ROLES and 0 <= row < len(self.entries)
        return self.entries[row] if known else None

    def roleNames(self) -> dict[int, QByteArray]:
        """What a delegate may require."""
        return {role: QByteArray(name.encode()) for role, name in ROLES.items()}

    @Property(int, constant=True)
    def count(self) -> int:
        """How many rows there are."""
        return len(self.entries)
