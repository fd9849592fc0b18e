"""One exhibition on one window: revision → visit → bridge → QML."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.app.faces import own_face
from kiosk.app.window import Window
from kiosk.bridge.exhibition import ExhibitionBridge
from kiosk.bridge.library import Library
from kiosk.bridge.stamina import StaminaBridge
from kiosk.bridge.tongue import Tongue
from kiosk.bridge.visit import VisitBridge
from kiosk.content.revision import Revision
from kiosk.machine.stamina import Stamina
from kiosk.visit.visit import IDLE, PAGE_SIZE, PROMPT, Visit


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
        exhibition = revision.outline.exhibition
        self.visit = Visit(
            revision.outline, language or exhibition.languages[0], idle=idle, prompt=prompt
        )
        self.tongue = Tongue(exhibition.languages)
        self.tongue.speak(self.visit.state.language)
        self._library = Library(revision, self.tongue)
        self.exhibition = ExhibitionBridge(revision, self._library, self.tongue, PAGE_SIZE)
        self.bridge = VisitBridge(self.visit, self._library, self.exhibition, self.tongue)
        screen = QGuiApplication.primaryScreen()
        self.stamina = StaminaBridge(Stamina(screen.refreshRate()))
        super().__init__(
            "Main.qml",
            size,
            {
                "visit": self.bridge,
                "stamina": self.stamina,
                "still": still,
                "serif": own_face(revision, exhibition.look.serif, "Noto Serif SC"),
                "sans": own_face(revision, exhibition.look.sans, "Noto Sans SC"),
            },
            beside=beside,
        )
