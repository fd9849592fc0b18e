"""TimelineJS' sheet and JSON: its events, as far as a river of years has room for them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from kiosk.content.refusal import Refusal
from kiosk.content.rules import LONGEST_RIVER
from kiosk.importing.draft import Draft, Item, Part, Shape
from kiosk.importing.sheet import day, language_of

_HEADS = frozenset({"year", "headline"})
"""No other table has both."""

_USED = frozenset({"year", "month", "day", "headline", "text", "type"})


def is_sheet(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the table is a TimelineJS sheet."""
    return {head.strip().casefold() for head in rows[0]} >= _HEADS


def from_sheet(rows: Sequence[Sequence[str]]) -> Draft:
    """The draft of a sheet. Raises Refusal."""
    heads = [head.strip().casefold() for head in rows[0]]
    entries: list[dict[str, str]] = []
    for row in rows[1:]:
        entry = dict(zip(heads, row, strict=False))
        # Cells beyond the last head.
        entry["more"] = " ".join(filter(None, row[len(heads) :]))
        entries.append(entry)
    return _draft(entries)


def from_json(text: str) -> Draft:
    """The draft of a JSON file. Raises Refusal."""
    try:
        whole = json.loads(text)
        events = whole["events"]
        slides = [*([whole["title"]] if whole.get("title") else []), *events]
        eras = whole.get("eras") or []
        entries = [
            *(_flat(one, "title" if one is whole.get("title") else "") for one in slides),
            *(_flat(one, "era") for one in eras),
        ]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal(
            "这不是 TimelineJS 的 JSON 文件，没有导入", "This is no JSON file of TimelineJS"
        ) from error
    return _draft(entries)


def _flat(slide: Mapping[str, Any], kind: str) -> dict[str, str]:
    """A slide of the JSON under the heads of the sheet."""
    start, end = slide.get("start_date") or {}, slide.get("end_date") or {}
    text, media = slide.get("text") or {}, slide.get("media") or {}
    found = {
        **{key: start.get(key) for key in ("year", "month", "day")},
        **{f"end {key}": end.get(key) for key in ("year", "month", "day")},
        "time": ":".join(str(start[key]) for key in ("hour", "minute", "second") if key in start),
        "display date": slide.get("display_date") or start.get("display_date"),
        "headline": text.get("headline"),
        "text": text.get("text"),
        "media": media.get("url"),
        "media credit": media.get("credit"),
        "media caption": media.get("caption"),
        "media thumbnail": media.get("thumbnail"),
        "media link": media.get("link"),
        "group": slide.get("group"),
        "background": (slide.get("background") or {}).get("url"),
        "type": kind,
    }
    return {key: str(value) for key, value in found.items() if value not in (None, "")}


def _draft(entries: list[dict[str, str]]) -> Draft:
    shown = [entry for entry in entries if any(entry.values())]
    tongue = language_of(plain(one.get("headline", "") + one.get("text", "")) for one in shown)
    items: list[Item] = []
    remarks: list[str] = []
    title = text = ""
    for entry in shown:
        kind = entry.get("type", "").strip().casefold()
        date = day(entry.get("year", ""), entry.get("month", ""), entry.get("day", ""))
        left = [f"{key}: {value}" for key, value in entry.items() if key not in _USED and value]
        left += addresses(entry.get("headline", "") + entry.get("text", ""))
        headline, said = plain(entry.get("headline", "")), plain(entry.get("text", ""))
        if kind == "title" and not title:
            title, text = headline, said
            remarks += left
        elif kind in ("title", "era") or not headline + said:
            when = _when(entry)
            remarks.append(" | ".join(filter(None, [kind or "?", when, headline, said, *left])))
        else:
            year = entry.get("display date") or _spoken(entry.get("year", ""), tongue)
            every = {"title": headline, "text": said, "when": plain(year)}
            words = {key: {tongue: one} for key, one in every.items() if one}
            facts = {"date": date} if date else {}
            time = [] if date else [f"date: {_when(entry)}"]
            items.append(Item(words=words, facts=facts, remarks=(*time, *left)))
    if not items:
        raise Refusal("里面没有一件事，没有导入", "There is no event in it")
    return Draft(
        title={tongue: title} if title else {},
        text={tongue: text} if text else {},
        remarks=tuple(remarks),
        parts=_parts(items),
    )


def _when(entry: Mapping[str, str]) -> str:
    return "-".join(entry[key] for key in ("year", "month", "day") if entry.get(key))


def _spoken(year: str, language: str) -> str:
    """``year`` as a visitor reads it: years before our era are written with a minus."""
    number = year.strip().removeprefix("-")
    if not number.isdecimal() or number == year.strip():
        return year.strip()
    return f"公元前{int(number)}年" if language == "zh" else f"{int(number):,} BC"


def _parts(items: Sequence[Item]) -> tuple[Part, ...]:
    """Events on one river, and stories of what lies too far back for it."""
    years = [int(item.facts["date"][:4]) for item in items if "date" in item.facts]
    first = max(years, default=0) - LONGEST_RIVER
    events: list[Item] = []
    stories: list[Item] = []
    for item in items:
        if "date" in item.facts and int(item.facts["date"][:4]) >= first:
            events.append(item)
        else:
            stories.append(item)
    both = ((Shape.STORIES, stories), (Shape.EVENTS, events))
    return tuple(Part(shape=shape, items=tuple(some)) for shape, some in both if some)


class _Plain(HTMLParser):
    """Gathers words, and the addresses that tags hold."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")
        self.addresses += [value for key, value in attrs if key in ("href", "src") and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


_BLOCKS = frozenset({"p", "br", "li", "div", "blockquote", "h1", "h2", "h3", "span"})
"""Tags that begin a line: a span of TimelineJS is a note of its own."""


def plain(html: str) -> str:
    """The words of ``html``, paragraphs on lines of their own."""
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(_Plain(html).words).split("\n"))
    return "\n".join(line for line in lines if line)


def addresses(html: str) -> list[str]:
    """Where the links and pictures in ``html`` lead, one remark for each."""
    return [f"link: {one}" for one in dict.fromkeys(_Plain(html).addresses)]
