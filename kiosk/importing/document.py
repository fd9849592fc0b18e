"""A DOCX document: what stands below each of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kiosk.content.counting import hanzi
from kiosk.importing.leaf import Leaf, Shown, Whole
from kiosk.importing.markup import (
    PARAGRAPHS,
    TABLES,
    Album,
    every_line,
    lines_of,
    links_of,
    rows_of,
    within,
    words_of,
)
from kiosk.importing.office import damaged, reading

_NUMBERED: Final = re.compile(
    r"([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、])\s*(?=\D)"
)
"""What headings are counted with; pages count themselves."""
_HEADING: Final = 24
"""Hanzi of a heading that is only written like one, at most."""
_BESIDE: Final = ("footnotes", "endnotes", "comments", "header", "footer")


def whole_of_document(path: Path) -> Whole:
    """What the document holds. Raises Refusal."""
    # A fifth of a second that no other import needs.
    from docx import Document  # noqa: PLC0415

    with reading():
        document = Document(str(path))
        body = getattr(document.element, "body", None)
        if body is None:  # another part stands in its place
            raise damaged()
        reader = _Reader(document)
        for block in within(body, PARAGRAPHS | TABLES):
            reader.take(block)
        leaves = reader.leaves()
        remarks = (*_beside(document.part), *links_of(document.part))
        called, author = document.core_properties.title, document.core_properties.author
    return Whole(
        title=reader.title or called.strip() or path.stem,
        author=author.strip(),
        remarks=remarks,
        leaves=leaves,
        pictures=reader.album.pictures,
    )


class _Reader:
    """Puts what it is given below the last heading."""

    def __init__(self, document: Any) -> None:
        self.title = ""
        self.album = Album()
        self._document = document
        self._leaves: list[Leaf] = []
        self._begin("")

    def take(self, block: Any) -> None:
        if block.tag in TABLES:
            self._tables.append(rows_of(block))
            self._show(block)
            return
        lines = [*filter(None, [words_of(block)]), *lines_of(block)]
        self._tables += [rows_of(table) for table in within(block, TABLES)]
        style = self._style(block)
        if lines and style == "title" and not self.title:
            self.title = " ".join(lines)
        elif lines and style == "caption" and self._pictures and not self._pictures[-1].says:
            self._pictures[-1] = Shown(self._pictures[-1].file, " ".join(lines))
        elif lines and (style == "heading" or self._reads_as_heading(block)):
            self._end()
            self._begin(_NUMBERED.sub("", " ".join(lines), count=1))
        else:
            self._lines += lines
        self._show(block)

    def leaves(self) -> tuple[Leaf, ...]:
        self._end()
        return tuple(self._leaves)

    def _begin(self, title: str) -> None:
        self._heading = title
        self._lines: list[str] = []
        self._pictures: list[Shown] = []
        self._tables: list[tuple[tuple[str, ...], ...]] = []
        self._remarks: list[str] = []

    def _end(self) -> None:
        leaf = Leaf(
            title=self._heading,
            lines=tuple(self._lines),
            pictures=tuple(self._pictures),
            tables=tuple(self._tables),
            remarks=tuple(self._remarks),
        )
        if leaf != Leaf():
            self._leaves.append(leaf)

    def _show(self, block: Any) -> None:
        shown, unshown = self.album.shown(block, self._document.part, "picture")
        known = {one.file for one in self._pictures}
        self._pictures += [one for one in shown if one.file not in known]
        self._remarks += unshown

    def _style(self, block: Any) -> str:
        """title, heading, caption, or nothing: as its style is called, or the one it is made of."""
        from docx.text.paragraph import Paragraph  # noqa: PLC0415

        if any(True for _ in block.iter("{*}outlineLvl")):
            return "heading"
        style = Paragraph(block, self._document).style
        while style is not None:
            name = (style.name or "").casefold()
            for kind, begins in _STYLES.items():
                if name.startswith(begins):
                    return kind
            style = style.base_style
        return ""

    def _reads_as_heading(self, block: Any) -> bool:
        """A short line, numbered as headings are or bold from end to end."""
        words = words_of(block)
        if (
            not words
            or "\n" in words
            or hanzi(words) > _HEADING
            or words[-1] in "。！？；：，,.;:!?"
        ):
            return False
        if not hanzi(words) and len(words.split()) > 12:
            return False
        runs = [
            run
            for run in within(block, frozenset({f"{_WORD}r"}))
            if "".join(run.itertext()).strip()
        ]
        bold = bool(runs) and all(
            any(one.get(f"{_WORD}val") not in ("0", "false") for one in run.iter(f"{_WORD}b"))
            for run in runs
        )
        return bool(_NUMBERED.match(words)) or bold


_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES: Final = {
    "caption": ("caption", "题注", "figure", "illustration"),
    "heading": ("heading", "标题 "),
    "title": ("title", "标题"),
}


def _beside(part: Any) -> Iterator[str]:
    """Notes, remarks in the margin, heads and feet of its pages."""
    from lxml import etree  # noqa: PLC0415

    seen: set[str] = set()
    for one in part.rels.values():
        kind = one.reltype.rsplit("/", 1)[-1]
        if kind not in _BESIDE or one.is_external:
            continue
        root = etree.fromstring(one.target_part.blob, etree.XMLParser(resolve_entities=False))
        for line in every_line(root):
            if line not in seen:
                seen.add(line)
                yield f"{kind}: {line}"
