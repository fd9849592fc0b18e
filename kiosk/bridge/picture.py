"""One picture, ready to be shown."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge.tongue import Tongue
from kiosk.content.model import Kind, Picture
from kiosk.content.revision import Revision

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("pictures come from the exhibition")
class PictureBridge(QObject):
    """A derivative's address with what must be said beside it."""

    spoken = Signal()

    def __init__(
        self, picture: Picture, revision: Revision, tongue: Tongue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._tongue = tongue
        self._wide = address(revision, picture.file)
        self._upright = address(revision, picture.portrait or picture.file)
        tongue.changed.connect(self.spoken)

    def address(self, *, upright: bool) -> QUrl:
        """For screens of one orientation."""
        return self._upright if upright else self._wide

    @Property(QUrl, constant=True)
    def wide(self) -> QUrl:
        """For screens wider than high."""
        return self._wide

    @Property(QUrl, constant=True)
    def upright(self) -> QUrl:
        """For screens higher than wide."""
        return self._upright

    @Property(bool, constant=True)
    def photograph(self) -> bool:
        """Photographs are shown whole and untinted."""
        return self._picture.kind is Kind.PHOTOGRAPH

    @Property(float, constant=True)
    def focusX(self) -> float:
        """The point that stays visible, fraction from the left."""
        return self._picture.focus[0]

    @Property(float, constant=True)
    def focusY(self) -> float:
        """The point that stays visible, fraction from the top."""
        return self._picture.focus[1]

    @Property(str, notify=spoken)
    def alt(self) -> str:
        """What the picture shows."""
        return self._tongue.say(self._picture.alt)

    @Property(str, notify=spoken)
    def credit(self) -> str:
        """Who made it."""
        return self._tongue.say(self._picture.credit)


def address(revision: Revision, file: str) -> QUrl:
    """Where the picture ``file`` lies as it was made ready; nothing where there is none."""
    path = revision.picture(file) if file else None
    return QUrl.fromLocalFile(str(path)) if path else QUrl()
