"""``kiosk preview``: the curator's window, for as long as it is open."""

from __future__ import annotations

import logging
import sys
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.app.compilation import Compilation
from kiosk.app.compiler import Outcome
from kiosk.app.faces import FaceError, load_faces
from kiosk.app.renderer import choose
from kiosk.app.watch import Watch
from kiosk.app.window import Window, WindowError
from kiosk.content.revision import Revision, RevisionError
from kiosk.desk.desk import DeskBridge
from kiosk.desk.stand import Stand
from kiosk.desk.workpiece import Workpiece
from kiosk.machine.folders import cache_folder, trial_file
from kiosk.machine.trial import Trial
from kiosk.visit.phase import Screen

log = logging.getLogger(__name__)

BOX = (1920, 1080)
"""The screen that pages are shown for, px; upright pages take the same pictures."""

STORE = "desk"
"""Folder of the revisions that only the desk shows."""

PERIOD = 0.1
"""s between two looks at the folder: a save is to be seen within a second."""


def preview(content: Path, language: str, chapter: str = "") -> int:
    """Open the window and return when it is closed: 0, or 1 when it could not be opened.

    It begins with ``chapter``, or where visitors do.
    """
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    choose(Trial(trial_file()))
    try:
        load_faces()
        bench = Bench(content, language, chapter)
    except (FaceError, WindowError) as error:
        log.error("%s", error)  # noqa: TRY400  one line, no traceback
        return 1
    code = app.exec()
    bench.close()
    return int(code)


class Bench(QObject):
    """Has the folder compiled whenever it changes, and lays what comes of it on the desk."""

    def __init__(self, content: Path, language: str, chapter: str = "") -> None:
        """Open the window on ``content``, at a ``chapter`` of it. Raises WindowError."""
        super().__init__()
        self._piece = Workpiece(content)
        begin = Stand(Screen.OPENING, chapter) if chapter else Stand()
        self.desk = DeskBridge(self._piece, language, begin)
        # Apart from the store of a player: what is half written stands on no wall of this computer.
        store = cache_folder() / STORE
        self._compilation = Compilation(
            content, store, BOX, self, patient=False, for_desk=True, language=language
        )
        self._compilation.ended.connect(self._end)
        # A save that is caught half written is read again a moment later.
        self._watch = Watch(content, BOX, self, period=PERIOD, still=0)
        self._watch.begun.connect(self.compile)
        self._watch.settled.connect(self.compile)
        self.desk.outdated.connect(self.compile)
        self._revision: Revision | None = None
        self._due = False
        self._began = monotonic()
        self.window = Window("Preview.qml", None, {"desk": self.desk, "language": language})
        self._watch.begin()

    def compile(self) -> None:
        """Look at the folder once more, now or as soon as the look under way is over."""
        self._due = self._compilation.running
        if not self._due:
            self._began = monotonic()
            self._compilation.begin()

    def close(self) -> None:
        """Put everything away."""
        self._watch.stop()
        self._compilation.stop()
        self.window.close()

    def _end(self, outcome: Outcome) -> None:
        self._piece.look()
        if outcome.failure:
            log.error("the content could not be prepared: %s", outcome.failure)
            self._watch.failed()
        now = datetime.now().astimezone()
        is_new = outcome.revision is not None and self._turn_to(outcome.revision)
        took = monotonic() - self._began + PERIOD / 2
        self.desk.take(outcome.problems, f"{now:%H:%M:%S}", took, outcome.failure)
        if is_new and self._revision:
            self.desk.present(self._revision)
        if self._due:
            self.compile()

    def _turn_to(self, folder: Path) -> bool:
        """The files are those of the revision in ``folder``; True where it is not shown yet."""
        known = self._revision
        try:
            revision = known if known and known.name == folder.name else Revision(folder)
            self._piece.show(revision)
        except RevisionError as error:
            log.error("%s cannot be shown: %s", folder.name, error)  # noqa: TRY400  no traceback
            return False
        self._revision = revision
        return revision is not known
