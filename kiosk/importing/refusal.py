"""Why a file is not taken in, for people."""

from __future__ import annotations


class ImportRefusal(Exception):  # noqa: N818  it is no error of the program
    """A file that cannot be imported; nothing was written. Said in Chinese and English."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese} · {english}")
        self.chinese = chinese
        self.english = english

    def told(self, language: str) -> str:
        """The sentence in ``language``: zh or en."""
        return self.chinese if language == "zh" else self.english
