"""A new revision takes over the screen when nobody is touching it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.show import Show
from kiosk.app.window import Window, WindowError
from kiosk.content.revision import Revision, RevisionError
from kiosk.visit.phase import Screen

log = logging.getLogger(__name__)

PATIENCE_MS: Final = 20_000
"""A first screen that is not complete by then is not shown."""

GLANCE_MS: Final = 50
"""Between two looks whether it is complete: Python hears no signal that QML has made up."""

HANDOVER_MS: Final = 500
"""The new window is above the old one and has been drawn by then."""


class Succession(QObject):
    """Holds the window that is shown, and lets another one take over.

    The next one is made unseen while the attract screen is there, and shown when it is complete.
    Whoever touches the old one meanwhile keeps it until the visit is over.
    """

    succeeded = Signal(str)
    """The revision of this name is on the screen."""
    withdrawn = Signal(str)
    """What was being made of this one is not shown now: somebody came first."""

    def __init__(
        self,
        shown: Window,
        make: Callable[[Revision, Window], Show],
        present: Callable[[Window], None],
    ) -> None:
        """``make`` builds a window beside the one shown, ``present`` puts it on the screen."""
        super().__init__(QGuiApplication.instance())
        self.shown = shown
        self._make = make
        self._present = present
        self._heir: Path | None = None
        self._coming: Show | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self._glance = QTimer(self)
        self._glance.setInterval(GLANCE_MS)
        self._glance.timeout.connect(self._succeed)
        self._listen()

    @property
    def free(self) -> bool:
        """Nobody is visiting."""
        return not isinstance(self.shown, Show) or self.shown.visit.state.screen is Screen.ATTRACT

    def offer(self, revision: Path) -> None:
        """Show ``revision`` as soon as nobody minds."""
        self._discard()
        self._heir = revision
        self._look()

    def take_back(self, revision: Path) -> None:
        """Do not show ``revision`` after all, if it was to be next."""
        if revision == self._heir:
            self._discard()
            self._heir = None

    def fill(self, place: QRect) -> None:
        """The screen lies in another place, or has another size."""
        self.shown.window.setGeometry(place)

    def close(self) -> None:
        """Close every window; nothing succeeds any more."""
        self._discard()
        self._heir = None
        self.shown.succeed()
        self.shown.close()

    def _listen(self) -> None:
        if isinstance(self.shown, Show):
            self.shown.bridge.moved.connect(self._look)

    def _look(self) -> None:
        """Begin where nobody visits; somebody who has begun to meanwhile comes first."""
        if not self.free:
            self._discard()
        elif self._heir and not self._coming:
            self._prepare(self._heir)

    def _prepare(self, folder: Path) -> None:
        try:
            self._coming = self._make(Revision(folder), self.shown)
        except (RevisionError, WindowError) as error:
            log.error("%s cannot be shown, the old one stays: %s", folder.name, error)  # noqa: TRY400  one line, no traceback
            self._heir = None
            return
        self._patience.start()
        self._glance.start()

    def _succeed(self) -> None:
        heir, coming = self._heir, self._coming
        if not (heir and coming and coming.window.property("settled")):
            return
        self._patience.stop()
        self._glance.stop()
        self._heir = self._coming = None
        self.shown = coming
        self._present(coming)
        self._listen()
        log.info("showing %s", heir.name)
        QTimer.singleShot(HANDOVER_MS, coming.succeed)
        self.succeeded.emit(heir.name)

    def _give_up(self) -> None:
        log.error("%s did not become complete, the old one stays", self._heir)
        self._heir = None
        self._drop()

    def _discard(self) -> None:
        """Forget what was being made; the revision is still to be shown."""
        if self._heir and self._drop():
            self.withdrawn.emit(self._heir.name)

    def _drop(self) -> bool:
        """Forget what was being made; tell whether there was anything."""
        self._patience.stop()
        self._glance.stop()
        coming, self._coming = self._coming, None
        if coming:
            coming.close()
        return coming is not None
