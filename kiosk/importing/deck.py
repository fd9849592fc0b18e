"""A PPTX deck: what each of its slides says and shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from msgspec import structs

from kiosk.importing.leaf import Leaf, Shown, Whole
from kiosk.importing.markup import TABLES, Album, every_line, lines_of, links_of, rows_of, within
from kiosk.importing.office import reading, too_large

MOST_SLIDES: Final = 1000
_ORNAMENT: Final = 3
"""A picture on as many slides belongs to the deck, not to what it tells."""
_COVER: Final = frozenset({"ctrTitle", "subTitle"})
"""Only a cover has these."""
_UNTITLED: Final = ("PowerPoint", "演示文稿", "Presentation")
"""What programs call a deck that nobody named."""
_SAID_AT_FOOT: Final = frozenset({"ftr", "hdr"})
_FOOT: Final = _SAID_AT_FOOT | {"dt", "sldNum"}


def whole_of_deck(path: Path) -> Whole:
    """What the deck holds; hidden slides are remarks. Raises Refusal."""
    # A third of a second that no other import needs.
    from pptx import Presentation  # noqa: PLC0415

    album = Album()
    with reading():
        deck = Presentation(str(path))
        if len(deck.slides) > MOST_SLIDES:
            raise too_large()
        leaves = [_leaf(slide, number, album) for number, slide in enumerate(deck.slides, 1)]
        hidden = {at for at, one in enumerate(deck.slides) if one.element.get("show") == "0"}
        covered = bool(deck.slides) and _is_kind(deck.slides[0].shapes, _COVER)
        feet = [*dict.fromkeys(foot for slide in deck.slides for foot in _feet(slide))]
        called, author = deck.core_properties.title.strip(), deck.core_properties.author.strip()
    shown = _without_ornaments([leaf for at, leaf in enumerate(leaves) if at not in hidden])
    title, text = "" if called.startswith(_UNTITLED) else called, ""
    if 0 not in hidden and shown and (shown[0].is_title or (covered and not shown[0].pictures)):
        cover, *shown = shown
        title, text = cover.title, "\n".join(cover.lines)
        feet += cover.remarks
    return Whole(
        title=title or path.stem,
        text=text,
        author=author,
        remarks=(*feet, *(_told(leaves[at], at + 1) for at in sorted(hidden))),
        leaves=tuple(shown),
        pictures=album.pictures,
    )


def _leaf(slide: Any, number: int, album: Album) -> Leaf:
    head = slide.shapes.title
    lines: list[str] = []
    pictures: list[Shown] = []
    tables: list[tuple[tuple[str, ...], ...]] = []
    remarks: list[str] = []
    elements = [one.element for one in _in_reading_order(slide)]
    for element in [*elements, *slide.element.iter("{*}bg")]:
        if head is None or element is not head.element:
            lines += lines_of(element)
        tables += [rows_of(table) for table in within(element, TABLES)]
        shown, unshown = album.shown(element, slide.part, f"page_{number:02}")
        pictures += [one for one in shown if one.file not in {known.file for known in pictures}]
        remarks += unshown
    for part in _related(slide, "diagramData"):
        lines += lines_of(_parsed(part))
    return Leaf(
        title=" ".join(every_line(head.element)) if head is not None else "",
        lines=tuple(lines),
        pictures=tuple(pictures),
        tables=tuple(tables),
        remarks=(*remarks, *_beside(slide)),
    )


def _in_reading_order(slide: Any) -> list[Any]:
    """Its shapes from above, and from the left; dates and numbers at its foot left out."""
    shapes = [one for one in slide.shapes if not _is_kind([one], _FOOT)]
    return sorted(shapes, key=lambda one: (one.top or 0, one.left or 0))


def _is_kind(shapes: Iterable[Any], kinds: frozenset[str]) -> bool:
    """Whether one of the shapes fills such a place of its layout."""
    return any(one.get("type") in kinds for shape in shapes for one in shape.element.iter("{*}ph"))


def _feet(slide: Any) -> Iterator[str]:
    """What stands at the foot of the slides; numbers and dates count themselves."""
    for shape in slide.shapes:
        if _is_kind([shape], _SAID_AT_FOOT):
            yield from every_line(shape.element)


def _beside(slide: Any) -> Iterator[str]:
    """What belongs to a slide and is not seen on it, and the numbers of its charts."""
    if slide.has_notes_slide and (notes := slide.notes_slide.notes_placeholder):
        yield from (f"notes: {line}" for line in lines_of(notes.element))
    for part in _related(slide, "chart"):
        yield from (f"chart: {line}" for line in _chart(part.chart))
    for part in _related(slide, "comments"):
        root = _parsed(part)
        said = [one.text for one in root.iter("{*}text") if one.text] or every_line(root)
        yield from (f"comment: {line}" for line in said)
    for kind in ("video", "audio", "media", "oleObject", "package"):
        yield from (f"{kind}: {part.partname}" for part in _related(slide, kind))
    yield from links_of(slide.part)


def _chart(chart: Any) -> Iterator[str]:
    if chart.has_title and chart.chart_title.has_text_frame:
        yield chart.chart_title.text_frame.text
    for plot in chart.plots:
        categories = [str(one) for one in plot.categories]
        for series in plot.series:
            values = ["" if one is None else f"{one:g}" for one in series.values]
            pairs = zip(categories, values, strict=False)
            yield f"{series.name}: " + ", ".join(" ".join(pair) for pair in pairs)


def _related(slide: Any, kind: str) -> list[Any]:
    return [
        one.target_part
        for one in slide.part.rels.values()
        if not one.is_external and one.reltype.endswith(f"/{kind}")
    ]


def _parsed(part: Any) -> Any:
    from lxml import etree  # noqa: PLC0415

    return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))


def _without_ornaments(leaves: list[Leaf]) -> list[Leaf]:
    count = Counter(one.file for leaf in leaves for one in leaf.pictures)
    return [
        structs.replace(
            leaf, pictures=tuple(one for one in leaf.pictures if count[one.file] < _ORNAMENT)
        )
        for leaf in leaves
    ]


def _told(leaf: Leaf, number: int) -> str:
    """A hidden slide as a remark."""
    cells = (" | ".join(filter(None, row)) for rows in leaf.tables for row in rows)
    return "\n".join([f"hidden page {number}: {leaf.title}", *leaf.lines, *cells, *leaf.remarks])
