"""The language being shown, and every content text in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.content.model import Source, Words
from kiosk.content.telling import cite
from kiosk.content.typesetting import typeset


class Tongue(QObject):
    """Says content words in the visitor's language; tells when that language changes."""

    changed = Signal()

    def __init__(self, languages: tuple[str, ...], parent: QObject | None = None) -> None:
        """Begin in the first of ``languages``."""
        super().__init__(parent)
        self.languages = languages
        self.language = languages[0]

    def speak(self, language: str) -> None:
        """Change to ``language``."""
        if language != self.language:
            self.language = language
            self.changed.emit()

    def say(self, words: Words) -> str:
        """The text in this language; where it is missing, in the first language that has it."""
        for language in (self.language, *self.languages):
            if text := words.get(language, ""):
                return typeset(text, language)
        return ""

    def cite(self, source: Source) -> str:
        """A source, named in this language."""
        return typeset(cite(source, self.language), self.language)
