"""The faces that text is set in: the product's own, and those that an exhibition brings."""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.content.revision import FONTS, Revision
from kiosk.places import ASSETS

log = logging.getLogger(__name__)

FALLBACKS = {"Source Serif 4 Display": "Noto Serif SC", "Inter": "Noto Sans SC"}
"""Hanzi inside Western text come from the Chinese face beside it, never from the system."""


class FaceError(Exception):
    """One of the product's own faces cannot be read; the message names it."""


@cache
def load_faces() -> None:
    """Make the product's faces known to Qt, once. Raises FaceError when one cannot be read."""
    for file in sorted((ASSETS / "fonts").glob("*.?tf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FaceError(f"font cannot be read: {file.name}")
    for western, chinese in FALLBACKS.items():
        QFont.insertSubstitution(western, chinese)


def own_face(revision: Revision, file: str, behind: str) -> str:
    """Load the exhibition's face ``file`` and name it; nothing where there is none.

    Characters that it lacks come from the family ``behind``.
    """
    if not file:
        return ""
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(revision.folder / FONTS / file))
    )
    if not families:
        log.warning("the exhibition's font %s cannot be read; the product's own is shown", file)
        return ""
    QFont.insertSubstitution(families[0], behind)
    return families[0]
