"""Why nothing was done, for people."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818  it is no error of the program
    """Something that is not done, and the sentence that says why, in Chinese and English."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese} · {english}")
        self.chinese = chinese
        self.english = english

    def told(self, language: str) -> str:
        """The sentence in ``language``: zh or en."""
        return self.chinese if language == "zh" else self.english
