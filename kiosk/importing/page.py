"""A draft → the YAML of a chapter, with everything that has no key as a remark beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from kiosk.content.model import EXHIBITION, Exhibition, Picture, Words
from kiosk.content.moment import Moment
from kiosk.content.naming import alike
from kiosk.content.telling import tell
from kiosk.content.vocabulary import FIELDS
from kiosk.editing.block import lines_of
from kiosk.editing.draft import UNWRITTEN
from kiosk.editing.tree import Plain
from kiosk.importing.draft import Draft, Item, Shape
from kiosk.importing.sentence import (
    CHAPTER,
    LEAD,
    NOTE,
    SLIP,
    beside,
    first_sentence,
    fits,
    fitting,
    short,
)
from kiosk.importing.sheet import language_of

_WALL = 5
"""Numbers on one wall, at most."""
_WORDS_IN_KEY = 4
_SIGNS = frozenset({"%", "‰"})
"""Units that every language writes alike."""


class Page(Struct, frozen=True):
    """A chapter file that was made."""

    text: str
    remarks: int
    """How many things became remarks."""
    keys: frozenset[str]
    """The names given to events, figures and sections."""


class Pages:
    """Writes the chapters of one exhibition: its languages, its colours, its picture."""

    def __init__(self, exhibition: Exhibition, taken: Iterable[str]) -> None:
        """``taken`` are the keys that are in use in it."""
        self._exhibition = exhibition
        self._taken = set(taken)
        self._new: set[str] = set()
        self._remarks = 0
        self._sources: dict[str, str] = {}
        """What a source is called that the exhibition does not have → the key it is to get."""

    def page(self, draft: Draft, name: str) -> Page:
        """The chapter of ``draft``; ``name`` where the file does not say what it is called."""
        title = draft.title or dict.fromkeys(self._exhibition.languages, name)
        figures: dict[str, tuple[tuple[str, ...], Plain]] = {}
        sections: list[list[str]] = []
        for part in draft.parts:
            match part.shape:
                case Shape.EVENTS:
                    items = [self._event(item) for item in part.items]
                    sections.append(self._section("timeline", part.title or title, "events", items))
                case Shape.SLIDES:
                    items = [self._slide(item) for item in part.items]
                    sections.append(
                        self._section("slideshow", part.title or title, "slides", items)
                    )
                case Shape.STORIES:
                    sections += [self._story(item) for item in part.items]
                case Shape.FIGURES:
                    made = [(self._key(item, "figure"), self._figure(item)) for item in part.items]
                    figures |= {key: self._told(one) for key, one in made}
                    keys = [key for key, _ in made]
                    sections += [
                        self._wall(part.title or title, keys[start : start + _WALL])
                        for start in range(0, len(keys), _WALL)
                    ]
        look = self._exhibition.look
        shown = {tag: short(text, tag, CHAPTER) for tag, text in title.items()}
        note = {tag: short(text, tag, NOTE) for tag, text in title.items()}
        head: dict[str, Plain] = {
            "name": self._words(shown),
            "note": self._words(_years(draft) or note),
            "accent": next(iter(look.palette)),
            "sentence": self._words(first_sentence(draft.text) or title),
            "picture": _picture(look.mist),
        }
        rest = {
            tag: text
            for tag, text in draft.text.items()
            if text != first_sentence({tag: text})[tag]
        }
        cut = (text for tag, text in title.items() if shown[tag] != text)
        lines = [
            *self._said((*self._wanted(), *cut, *rest.values(), *draft.remarks), 0),
            *lines_of(head, 0),
        ]
        if figures:
            lines.append("figures:")
            for key, (remarks, figure) in figures.items():
                lines += [*self._said(remarks, 2), *lines_of({key: figure}, 2)]
        lines += ["sections:", *(line for section in sections for line in section)]
        return Page("\n".join(lines) + "\n", self._remarks, frozenset(self._new))

    # ------------------------------------------------------------------ parts

    def _section(
        self, kind: str, title: Words, name: str, items: Sequence[tuple[Item, dict[str, Plain]]]
    ) -> list[str]:
        head: dict[str, Plain] = {
            "kind": kind,
            "key": self._free(kind),
            "title": self._words(title),
        }
        lines = [*lines_of([head], 2), f"    {name}:"]
        for item, plain in items:
            lines += [*self._said(item.remarks, 6), *lines_of([plain], 6)]
        return lines

    def _wall(self, title: Words, keys: list[str]) -> list[str]:
        plain: Plain = {
            "kind": "counters",
            "key": self._free("numbers"),
            "title": self._words(title),
            "figures": [*keys],
        }
        return lines_of([plain], 2)

    def _event(self, item: Item) -> tuple[Item, dict[str, Plain]]:
        said = item.words
        title = said.get("title") or said.get("name") or first_sentence(said.get("text", {}))
        plain: dict[str, Plain] = {"key": self._key(item, "event")}
        if date := item.facts.get("date"):
            plain["date"] = date
        if level := item.facts.get("level"):
            plain["level"] = level
        name = said.get("name") or {tag: short(text, tag) for tag, text in title.items()}
        plain["name"] = self._words(name)
        plain["title"] = self._words(title)
        kept, rest = fitting(said.get("text") or title, SLIP)
        plain["text"] = self._words({tag: " ".join(text.split()) for tag, text in kept.items()})
        return self._with(item, rest, {"date", "level"}), plain

    def _story(self, item: Item) -> list[str]:
        said = item.words
        title = said.get("title") or first_sentence(said.get("text", {}))
        whole = said.get("text") or title
        lead = said.get("when") or _lead(whole) or title
        rest = {tag: text.removeprefix(lead[tag]).strip() for tag, text in whole.items()}
        kept, more = fitting(rest, beside(title, lead))
        plain: Plain = {
            "kind": "story",
            "key": self._key(item, "story"),
            "title": self._words(title),
            "lead": self._words(lead),
            "text": self._words(kept or title),
            "picture": _picture(self._exhibition.look.mist),
        }
        told = self._with(item, more, set())
        return [*self._said(told.remarks, 2), *lines_of([plain], 2)]

    def _slide(self, item: Item) -> tuple[Item, dict[str, Plain]]:
        said, facts = item.words, item.facts
        picture: dict[str, Plain] = {"file": facts["picture"]} if "picture" in facts else {}
        if "kind" in facts:
            picture["kind"] = facts["kind"]
        picture["alt"] = self._words(said.get("alt", {}))
        picture["credit"] = self._words(said.get("credit", {}))
        title = said.get("title") or said.get("name") or {}
        kept, rest = fitting(said.get("text", {}), beside(title))
        plain: dict[str, Plain] = {
            "title": self._words(title),
            "caption": self._words(kept),
            "picture": picture,
        }
        return self._with(item, rest, {"picture", "kind"}), plain

    def _figure(self, item: Item) -> tuple[Item, dict[str, Plain]]:
        said, facts = item.words, item.facts
        plain: dict[str, Plain] = {}
        for key in ("value", "qualifier"):
            if key in facts:
                plain[key] = facts[key]
        unit = said.get("unit", {})
        everywhere = next((one for one in unit.values() if one in _SIGNS), "")
        tongues = self._exhibition.languages
        plain["unit"] = self._words(dict.fromkeys(tongues, everywhere) if everywhere else unit)
        plain["name"] = self._words(said.get("name") or said.get("title") or {})
        as_of = said.get("as_of", {})
        if moment := facts.get("as_of"):
            as_of = {tag: tell(Moment.parse(moment), tag) for tag in tongues}
        plain["as_of"] = self._words(as_of)
        if source := facts.get("source"):
            plain["source"] = self._source(source)
        return self._with(item, {}, {"value", "qualifier", "as_of", "source"}), plain

    def _told(self, made: tuple[Item, dict[str, Plain]]) -> tuple[tuple[str, ...], Plain]:
        return made[0].remarks, made[1]

    def _with(self, item: Item, rest: Words, used: set[str]) -> Item:
        """``item`` with a remark for each thing that found no key."""
        unused = [f"{key}: {text}" for key, text in item.facts.items() if key not in used]
        return Item(
            words=item.words, remarks=(*rest.values(), *item.remarks, *unused), facts=item.facts
        )

    def _source(self, said: str) -> str:
        """The key of the source that is called ``said``, or has that key; else one to be added."""
        known = self._exhibition.sources
        for key, source in known.items():
            if said == key or said in source.title.values():
                return key
        if said not in self._sources:
            taken = {*known, *self._sources.values()}
            self._sources[said] = next(one for one in alike("source") if one not in taken)
        return self._sources[said]

    def _wanted(self) -> Iterator[str]:
        """The lines that exhibition.yaml needs for the sources that it does not have."""
        for said, key in self._sources.items():
            year = re.search(r"(?<!\d)[12]\d{3}(?!\d)", said)
            zh = self._exhibition.languages[0].startswith("zh")
            tongue = language_of([said])
            own = {tongue: said} if tongue in self._exhibition.languages else {}
            words = self._words(own or {self._exhibition.languages[0]: said})
            unknown = "出版的年份" if zh else "the year it appeared"
            source: Plain = {key: {"title": words, "year": year[0] if year else unknown}}
            head = (
                f"请在 {EXHIBITION} 的 sources: 下面加上这几行："
                if zh
                else f"Add these lines below sources: in {EXHIBITION}:"
            )
            yield "\n".join([head, *lines_of(source, 2)])

    # ------------------------------------------------------------------ words

    def _words(self, said: Words) -> Plain:
        """``said`` in every language of the exhibition; what is missing is to be written."""
        return {
            tag: said.get(tag) or UNWRITTEN.get(tag.split("-")[0], "TBD")
            for tag in self._exhibition.languages
        }

    def _said(self, remarks: Iterable[str], indent: int) -> Iterator[str]:
        for remark in remarks:
            self._remarks += 1
            for line in remark.splitlines():
                yield f"{' ' * indent}# {line}".rstrip()

    def _key(self, item: Item, kind: str) -> str:
        said = item.words.get("name") or item.words.get("title") or {}
        latin = re.findall(r"[a-z0-9]+", said.get("en", "").lower())
        stem = "_".join(latin[:_WORDS_IN_KEY])
        return self._free(stem if re.match(r"[a-z]", stem) else kind)

    def _free(self, stem: str) -> str:
        # A key of the model's own would be taken for a slip of the indentation.
        key = next(one for one in alike(stem) if one not in self._taken and one not in FIELDS)
        self._taken.add(key)
        self._new.add(key)
        return key


def _lead(text: Words) -> Words:
    """The first sentence, where it is short enough to stand alone and others follow."""
    first = first_sentence(text)
    short_enough = all(
        fits(one, tag, LEAD) and one != text[tag].strip() for tag, one in first.items()
    )
    return first if short_enough else {}


def _years(draft: Draft) -> Words:
    """1815–1989, where the draft has events."""
    years = draft.years
    return dict.fromkeys(draft.languages, f"{years[0]}–{years[-1]}") if years else {}


def _picture(picture: Picture) -> Plain:
    """A picture of the exhibition, said as it is said there."""
    return {
        "file": picture.file,
        "kind": picture.kind.value,
        "alt": {**picture.alt},
        "credit": {**picture.credit},
    }
