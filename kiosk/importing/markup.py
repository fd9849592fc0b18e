"""What decks and documents share: words, tables and pictures in XML, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from kiosk.content.naming import alike
from kiosk.importing.image import Image, image
from kiosk.importing.leaf import Shown

_SPACES: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
)
_LINK: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OLD_PICTURE: Final = "{urn:schemas-microsoft-com:vml}imagedata"


def _tags(*names: str) -> frozenset[str]:
    return frozenset(space + name for space in _SPACES for name in names)


# A fallback says for old programs what stands beside it; the others were taken out by an editor.
_UNSEEN: Final = _tags("del", "moveFrom") | {_FALLBACK}
_WORDS: Final = _tags("t")
_BREAKS: Final = _tags("br", "cr")
_TABS: Final = _tags("tab")
_BLIPS: Final = _tags("blip") | {_OLD_PICTURE}
_ROWS: Final = _tags("tr")
_CELLS: Final = _tags("tc")
PARAGRAPHS: Final = _tags("p")
TABLES: Final = _tags("tbl")

_UNSAID: Final = re.compile(
    r"(图片|图像|插图|Picture|Image|Graphic|Grafik)?\s*\d*|.*\.(jpe?g|png|gif|bmp|tiff?|webp)|"
    r".*(自动生成|automatically generated).*",
    re.IGNORECASE | re.DOTALL,
)
"""What programs write where nobody described a picture."""


def within(
    element: Any, wanted: frozenset[str], beyond: frozenset[str] = frozenset()
) -> Iterator[Any]:
    """The ``wanted`` elements below, in order: the outermost, and none in what lies ``beyond``."""
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag not in _UNSEEN and child.tag not in beyond:
            yield from within(child, wanted, beyond)


def words_of(paragraph: Any) -> str:
    """What a paragraph says, without the text boxes that hang on it."""
    found = (
        "\n" if one.tag in _BREAKS else " " if one.tag in _TABS else one.text or ""
        for one in within(paragraph, _WORDS | _BREAKS | _TABS, PARAGRAPHS)
    )
    lines = (" ".join(line.split()) for line in "".join(found).split("\n"))
    return "\n".join(line for line in lines if line)


def lines_of(element: Any) -> Iterator[str]:
    """What every paragraph below says, text boxes after theirs, tables left out."""
    for paragraph in within(element, PARAGRAPHS, TABLES):
        if words := words_of(paragraph):
            yield words
        yield from lines_of(paragraph)


def rows_of(table: Any) -> tuple[tuple[str, ...], ...]:
    """The cells of a table; a cell that is merged says its words once."""
    rows = (
        tuple(" ".join(every_line(cell)) for cell in within(row, _CELLS))
        for row in within(table, _ROWS)
    )
    return tuple(row for row in rows if any(row))


def every_line(element: Any) -> Iterator[str]:
    """What stands below, that of tables included."""
    for paragraph in within(element, PARAGRAPHS):
        if words := words_of(paragraph):
            yield words
        yield from every_line(paragraph)


class Album:
    """Gathers the pictures of one file."""

    def __init__(self) -> None:
        self.pictures: dict[str, Image] = {}
        self._names: dict[bytes, str] = {}

    def shown(self, element: Any, part: Any, stem: str) -> tuple[list[Shown], list[str]]:
        """The pictures below ``element`` of ``part``, and remarks on what no screen shows."""
        found: list[Shown] = []
        remarks: list[str] = []
        for blip in within(element, _BLIPS):
            link = blip.get(f"{_LINK}embed") or blip.get(f"{_LINK}id")
            if link not in part.rels or part.rels[link].is_external:
                continue
            name, remark = self._add(part.rels[link].target_part, stem)
            if name and name not in {one.file for one in found}:
                found.append(Shown(name, _description(blip)))
            elif remark:
                remarks.append(remark)
        return found, remarks

    def _add(self, part: Any, stem: str) -> tuple[str, str]:
        data: bytes = part.blob
        if data in self._names:
            return self._names[data], ""
        made = image(data)
        if made is None:
            return "", f"picture: {part.partname}"
        names = (f"{one}{made.suffix}" for one in alike(stem))
        name = next(one for one in names if one not in self.pictures)
        self.pictures[name] = made
        self._names[data] = name
        return name, ""


def _description(blip: Any) -> str:
    """What its maker wrote for those who cannot see it."""
    for above in blip.iterancestors():
        for one in above.iter("{*}cNvPr", "{*}docPr"):
            said = " ".join((one.get("descr") or "").split())
            return "" if _UNSAID.fullmatch(said) else said
    return ""


def links_of(part: Any) -> list[str]:
    """Where it leads outside: web pages, films."""
    return [f"link: {one.target_ref}" for one in part.rels.values() if one.is_external]
