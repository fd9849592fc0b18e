"""Takes care of what is on the screen while the doors are open: disks decay, and curators work."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.app.compilation import Compilation
from kiosk.app.compiler import Outcome
from kiosk.app.doors import report
from kiosk.app.midnight import Midnight
from kiosk.app.watch import Watch
from kiosk.ingest.revision import RevisionStore
from kiosk.machine.folders import revision_folder

log = logging.getLogger(__name__)


class Caretaker(QObject):
    """Lets the compiler look through the revision, every byte; it makes anew what is damaged.

    It looks once more when a day begins: what is shown may have dates. Where it watches, every
    change is compiled as soon as the folder has come to rest.
    """

    renewed = Signal(Path)
    """Another revision than the one shown is ready: its folder."""
    undone = Signal(Path)
    """The content is what is shown again: this one, which was said to be ready, is not wanted."""
    looked = Signal()
    """The compiler has ended once more."""

    def __init__(
        self, content: Path, box: tuple[int, int], shown: str, parent: QObject | None = None
    ) -> None:
        """Care for ``content`` on a screen of ``box`` px, where the revision ``shown`` is seen."""
        super().__init__(parent)
        self.shown = shown
        self._content = content
        self._due = False
        self._ready: Path | None = None
        self._store = RevisionStore(revision_folder())
        self._compilation = Compilation(content, self._store.folder, box, self)
        self._compilation.ended.connect(self._end)
        self._watch = Watch(content, box, self)
        self._watch.begun.connect(self.look)
        self._watch.settled.connect(self.look)
        Midnight(self).passed.connect(self.look)
        if doors := QCoreApplication.instance():
            doors.aboutToQuit.connect(self.stop)

    def look(self) -> None:
        """Look at everything once, or once more where it is being looked at already."""
        self._due = self._compilation.running
        if not self._due:
            self._compilation.begin()

    def watch(self) -> None:
        """Look at everything once, and from then on at what changes."""
        self._watch.begin()

    def stop(self) -> None:
        """The doors close."""
        self._watch.stop()
        self._compilation.stop()

    def note(self, shown: str) -> None:
        """Another revision is seen now."""
        self.shown = shown
        self._ready = None
        try:
            self._store.show(shown)
        except OSError as error:
            log.warning("the revision on the screen could not be noted: %s", error)

    def _end(self, outcome: Outcome) -> None:
        report(outcome)
        if outcome.failure:
            self._watch.failed()
        elif outcome.revision is None:
            log.warning("the content has errors; what was good is still shown")
        elif outcome.revision.name == self.shown:
            log.info("looked through: %s is whole", self.shown)
            if self._ready:
                log.info("%s is not to be shown after all", self._ready.name)
                self.undone.emit(self._ready)
                self._ready = None
        elif self._store.probation.has_failed(self._content, outcome.revision.name):
            log.warning(
                "%s has failed twice and is not shown until the content changes",
                outcome.revision.name,
            )
        else:
            log.info("the content has changed: %s is ready", outcome.revision.name)
            self._ready = outcome.revision
            self.renewed.emit(outcome.revision)
        self.looked.emit()
        if self._due:
            self.look()
