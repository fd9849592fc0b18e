"""One revision as a visitor walks through it: revision → visit → bridge, without a window."""

from __future__ import annotations

from kiosk.bridge.exhibition import ExhibitionBridge
from kiosk.bridge.library import Library
from kiosk.bridge.tongue import Tongue
from kiosk.bridge.visit import VisitBridge
from kiosk.content.revision import Revision
from kiosk.visit.visit import IDLE, PAGE_SIZE, PROMPT, Visit


class Presentation:
    """Owns what QML reads; it must live as long as a scene that shows it."""

    def __init__(
        self, revision: Revision, *, language: str = "", idle: float = IDLE, prompt: float = PROMPT
    ) -> None:
        """Begin at the attract screen in ``language``, or in the exhibition's first one."""
        languages = revision.outline.exhibition.languages
        self.revision = revision
        self.visit = Visit(revision.outline, language or languages[0], idle=idle, prompt=prompt)
        tongue = Tongue(languages)
        tongue.speak(self.visit.state.language)
        library = Library(revision, tongue)
        exhibition = ExhibitionBridge(revision, library, tongue, PAGE_SIZE)
        self.bridge = VisitBridge(self.visit, library, exhibition, tongue)
