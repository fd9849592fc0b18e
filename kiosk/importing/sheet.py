"""Rows under a head → events, figures or slides; a cell that nobody understands is a remark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import structs

from kiosk.content import cleaning
from kiosk.content.counting import hanzi
from kiosk.content.model import Words
from kiosk.content.moment import Moment
from kiosk.content.refusal import Refusal
from kiosk.importing.column import WORDED, Column, column
from kiosk.importing.draft import Item, Part, Shape
from kiosk.importing.quantity import figure, is_moment, is_total

_SHAPES = (("value", Shape.FIGURES), ("picture", Shape.SLIDES), ("date", Shape.EVENTS))
"""The first of these columns that is there says what the table holds."""


def part(rows: Sequence[Sequence[str]]) -> Part:
    """What a table holds, whose first row names the columns. Raises Refusal.

    Lines of one cell above the names say what the table is called, and more about it.
    """
    above: list[str] = []
    while len(rows) > 2 and sum(map(bool, rows[0])) == 1:
        above += filter(None, rows[0])
        rows = rows[1:]
    title, *notes = above or [""]
    heads, *below = rows
    columns = [column(head) for head in heads]
    keys = {"date" if one.key == "year" else one.key for one in columns if one}
    shape = next((shape for key, shape in _SHAPES if key in keys), None)
    if shape is None:
        heard = "、".join(head for head in heads if head)[:60]
        raise Refusal(
            f"看不懂这张表（{heard}）：要有“日期”一列（事件）、“数值”一列（数字）"
            "或“图片”一列（图片页）",
            f"This table is not understood ({heard}): it needs a column date (events), value "
            "(figures) or picture (slides)",
        )
    tongue = language_of(cell for row in below for cell in row)
    kept = [row for row in below if not (shape is Shape.FIGURES and is_total(row))]
    notes += [" | ".join(filter(None, row)) for row in below if row not in kept]
    items = [_item(heads, columns, row, tongue) for row in kept]
    if shape is Shape.FIGURES:
        items = [figure(item, tongue) for item in items]
    if items:
        items[0] = structs.replace(items[0], remarks=(*notes, *items[0].remarks))
    return Part(shape=shape, items=tuple(items), title={tongue: title} if title else {})


def language_of(texts: Iterable[str]) -> str:
    """The tag zh where hanzi are written, else en."""
    return "zh" if hanzi("".join(texts)) else "en"


def day(year: str, month: str = "", date: str = "") -> str:
    """A date as the model writes it; nothing where it is none that the calendar has."""
    parts = [year.strip(), month.strip(), date.strip()]
    if not all(one.isdecimal() for one in parts if one) or not parts[0]:
        return ""
    numbers = [int(one) for one in parts[: 1 + bool(parts[1]) + bool(parts[1] and parts[2])]]
    try:
        return str(Moment.parse(str(Moment(*numbers))))
    except ValueError:
        return ""


def _item(
    heads: Sequence[str], columns: Sequence[Column | None], row: Sequence[str], tongue: str
) -> Item:
    words: dict[str, Words] = {}
    facts: dict[str, str] = {}
    remarks: list[str] = []
    for number, cell in enumerate(row):
        known = columns[number] if number < len(columns) else None
        head = heads[number] if number < len(heads) else ""
        if not cell:
            continue
        if known and known.key in WORDED:
            tag = known.language or tongue
            said = words.setdefault(known.key, {})
            if tag not in said:
                said[tag] = cell
                continue
        elif known and known.key not in facts:
            facts[known.key] = cell
            continue
        remarks.append(f"{head}: {cell}" if head else cell)
    found, unread = _date(facts)
    return Item(words=words, facts=found, remarks=(*remarks, *unread))


def _date(facts: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """``facts`` with one date, and what of it could not be read."""
    rest = {key: one for key, one in facts.items() if key not in ("date", "year", "month", "day")}
    if "date" in facts:
        text = facts["date"]
        # What nobody can read stands there as it is, and the check quotes it.
        return {**rest, "date": text if is_moment(text) else cleaning.moment(text) or text}, []
    if "year" in facts:
        parts = [facts.get(key, "") for key in ("year", "month", "day")]
        if meant := day(*parts):
            return {**rest, "date": meant}, []
        if meant := cleaning.moment(parts[0]):
            return {**rest, "date": meant}, [" ".join(filter(None, parts[1:]))][: bool(parts[1])]
        return {**rest, "date": " ".join(filter(None, parts))}, []
    return rest, []
