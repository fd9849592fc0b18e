"""Holds what is on the screen against its digests once the doors are open: disks decay."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from kiosk.app.compiler import PATIENCE, command, outcome_of
from kiosk.app.doors import report
from kiosk.machine.folders import revision_folder

log = logging.getLogger(__name__)


class Caretaker(QObject):
    """Lets the compiler look through the revision, every byte; it makes anew what is damaged."""

    ended = Signal()

    def __init__(
        self, content: Path, box: tuple[int, int], shown: str, parent: QObject | None = None
    ) -> None:
        """Care for ``content`` on a screen of ``box`` px, where the revision ``shown`` is seen."""
        super().__init__(parent)
        self._shown = shown
        self._process = QProcess(self)
        program, *arguments = command(content, revision_folder(), box, patient=True)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        # One that hangs would keep the store to itself, and the next start waiting.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(round(1000 * PATIENCE))
        self._patience.timeout.connect(self._process.kill)
        if doors := QCoreApplication.instance():
            doors.aboutToQuit.connect(self.stop)

    def begin(self) -> None:
        """Look, while visitors come first."""
        self._patience.start()
        self._process.start()

    def stop(self) -> None:
        """Leave it: the doors close. What was being made is made by the next one."""
        self._process.finished.disconnect(self._end)
        self._process.errorOccurred.disconnect(self._fail)
        self._patience.stop()
        self._process.kill()
        self._process.waitForFinished()

    def _fail(self, error: QProcess.ProcessError) -> None:
        log.error("the content was not looked through: %s", self._process.errorString())
        if error is QProcess.ProcessError.FailedToStart:
            self._over()  # of that one "finished" is never said

    def _end(self) -> None:
        said = self._process.readAllStandardOutput().toStdString()
        failed = self._process.readAllStandardError().toStdString()
        outcome = outcome_of(said, failed)
        report(outcome)
        found = outcome.revision.name if outcome.revision else ""
        if found == self._shown:
            log.info("looked through: %s is whole", found)
        elif found:
            log.info("the content has changed: the next start shows %s", found)
        self._over()

    def _over(self) -> None:
        self._patience.stop()
        self.ended.emit()
