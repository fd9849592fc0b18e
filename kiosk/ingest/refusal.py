"""Why a picture cannot be shown."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.problem import Code, Fact


class PictureError(Exception):
    """The picture cannot be shown."""

    def __init__(self, code: Code, facts: Mapping[str, Fact] | None = None) -> None:
        super().__init__(code, facts or {})
        self.code = code
        self.facts: Mapping[str, Fact] = facts or {}

    def __reduce__(self) -> tuple[type[PictureError], tuple[Code, Mapping[str, Fact]]]:
        """It crosses the border between processes."""
        return type(self), (self.code, self.facts)
