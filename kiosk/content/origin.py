"""Where in the content the words stand that a screen shows."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.folder import Folder
from kiosk.content.glimpse import Glance, Glimpse
from kiosk.content.model import Slideshow
from kiosk.content.node import Path
from kiosk.content.problem import Problem
from kiosk.content.source import Source
from kiosk.content.typesetting import JOINED_GAP

_FRAMED = 1
"""How like a text is to one within words of the product's own, as in “Source: …”."""


def trace(folder: Folder, glimpse: Glimpse) -> Problem:
    """What is wrong with ``glimpse``, as a problem of the text that was written."""
    source, path = origin(folder, glimpse)
    return source.at(path, glimpse.code, **glimpse.facts)


def origin(folder: Folder, glimpse: Glance) -> tuple[Source, Path]:
    """Where the text stands that a screen shows as ``words``; the page where none is like it."""
    home = folder.chapters.get(glimpse.chapter, folder.exhibition).source
    page = _page(folder, glimpse)
    wanted = _bare(
        glimpse.words.partition(" / ")[0]
    )  # of two texts that meet the longer comes first

    def rank(source: Source, path: Path, text: str) -> tuple[int, ...]:
        likeness = _likeness(wanted, _bare(text))
        if likeness == _FRAMED:
            return 0, len(text)
        return 1, path[: len(page)] == page, path[:2] == page[:2], source is home, likeness

    found = [
        (rank(source, path, text), source, path)
        for source, path, text in _shown(folder, glimpse.language)
        if _likeness(wanted, _bare(text))
    ]
    _, source, path = max(found, key=lambda one: one[0], default=((), home, page))
    return source, path


def _page(folder: Folder, glimpse: Glance) -> Path:
    """The section, or the slide, that is on the screen."""
    chapter = folder.whole.get(glimpse.chapter)
    key, _, number = glimpse.item.partition("/")
    for index, section in enumerate(chapter.sections if chapter else ()):
        if section.key == key and isinstance(section, Slideshow):
            return "sections", index, "slides", int(number) - 1
        if section.key == key:
            return "sections", index
    return ()


def _shown(folder: Folder, language: str) -> Iterator[tuple[Source, Path, str]]:
    """Every text and number that a screen may show in ``language``."""
    for page in folder.pages:
        for text in page.texts:
            if text.field == "alt":  # nobody sees it
                continue
            yield page.source, (*text.path, language), text.words.get(language, "")
    for key, chapter in folder.whole.items():
        for name, figure in chapter.figures.items():
            yield folder.chapters[key].source, ("figures", name, "value"), figure.value.text


def _likeness(wanted: str, text: str) -> int:
    """How surely ``wanted``, which may be cut short or one letter of a column, shows ``text``."""
    if not wanted or not text:
        return 0
    if wanted == text:
        return 4
    if text.startswith(wanted):
        return 3
    if wanted in text and not wanted[0].isdigit():  # digits within a sentence are no figure
        return 2
    return _FRAMED if text in wanted and not text[0].isdigit() else 0


def _bare(text: str) -> str:
    return "".join(text.replace(JOINED_GAP, "").split())
