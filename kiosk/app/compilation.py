"""The compiler beside a running exhibition: nobody waits for it."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.app.compiler import PATIENCE, Outcome, command, outcome_of

log = logging.getLogger(__name__)


class Compilation(QObject):
    """Compiles one content folder for one screen, as often as asked, one after the other."""

    ended = Signal(object)
    """An Outcome."""

    def __init__(
        self,
        content: Path,
        store: Path,
        box: tuple[int, int],
        parent: QObject | None = None,
        *,
        patient: bool = True,
        for_desk: bool = False,
        language: str = "zh",
    ) -> None:
        """For ``content`` on a screen of ``box`` px, into ``store``.

        ``patient``, it leaves the processor to all others. ``for_desk``, pages are let through
        that are still being written or not shown today. Problems are told in ``language``.
        """
        super().__init__(parent)
        self._process = QProcess(self)
        program, *arguments = command(
            content,
            store,
            box,
            patient=patient,
            unfinished=for_desk,
            timeless=for_desk,
            language=language,
        )
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        # One that hangs would keep the store to itself, and the next start waiting.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(round(1000 * PATIENCE))
        self._patience.timeout.connect(self._process.kill)
        self._is_over = False

    @property
    def running(self) -> bool:
        """Whether the compiler is at work."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def begin(self) -> None:
        """Compile. There must be none running; after ``stop`` nothing is begun any more."""
        if self._is_over:
            # What a watch has seen before it was stopped may still be on its way.
            return
        self._patience.start()
        self._process.start()

    def stop(self) -> None:
        """Leave it, and say nothing more. What was being made is made by the next one."""
        self._is_over = True
        self._process.finished.disconnect(self._end)
        self._process.errorOccurred.disconnect(self._fail)
        self._patience.stop()
        self._process.kill()
        self._process.waitForFinished()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # of that one "finished" is never said
            self._patience.stop()
            self.ended.emit(Outcome(None, [], self._process.errorString()))

    def _end(self) -> None:
        self._patience.stop()
        said = self._process.readAllStandardOutput().toStdString()
        complained = self._process.readAllStandardError().toStdString()
        self.ended.emit(outcome_of(said, complained))
