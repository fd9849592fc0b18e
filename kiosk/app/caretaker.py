"""Holds what is on the screen against its digests once the doors are open: disks decay."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.app.compiler import command, outcome_of
from kiosk.app.doors import report
from kiosk.machine.folders import revision_folder

log = logging.getLogger(__name__)


class Caretaker(QObject):
    """Lets the compiler look through the revision, every byte; it makes anew what is damaged."""

    ended = Signal()

    def __init__(self, content: Path, box: tuple[int, int], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        program, *arguments = command(content, revision_folder(), box, patient=True)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.finished.connect(self._end)

    def begin(self) -> None:
        """Look, while visitors come first."""
        self._process.start()

    def _end(self) -> None:
        said = self._process.readAllStandardOutput().toStdString()
        failed = self._process.readAllStandardError().toStdString()
        outcome = outcome_of(said, failed)
        report(outcome)
        if outcome.revision:
            log.info("looked through: %s is whole", outcome.revision.name)
        self.ended.emit()
