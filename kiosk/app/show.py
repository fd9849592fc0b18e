"""One exhibition on one window: revision → visit → bridge → QML."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.app.faces import own_face
from kiosk.app.presentation import Presentation
from kiosk.app.window import Window
from kiosk.bridge.stamina import StaminaBridge
from kiosk.content.revision import Revision
from kiosk.machine.stamina import Stamina
from kiosk.visit.visit import IDLE, PROMPT


class Show(Window):
    """Owns everything that is shown."""

    def __init__(
        self,
        revision: Revision,
        *,
        language: str = "",
        idle: float = IDLE,
        prompt: float = PROMPT,
        still: bool = False,
        size: tuple[int, int] | None = None,
        beside: Window | None = None,
    ) -> None:
        """Build the window in px ``size``, or in its default size. Raises WindowError."""
        look = revision.outline.exhibition.look
        self._presentation = Presentation(revision, language=language, idle=idle, prompt=prompt)
        self.visit = self._presentation.visit
        self.bridge = self._presentation.bridge
        screen = QGuiApplication.primaryScreen()
        self.stamina = StaminaBridge(Stamina(screen.refreshRate()))
        super().__init__(
            "Main.qml",
            size,
            {
                "visit": self.bridge,
                "stamina": self.stamina,
                "still": still,
                "serif": own_face(revision, look.serif, "Noto Serif SC"),
                "sans": own_face(revision, look.sans, "Noto Sans SC"),
            },
            beside=beside,
        )
