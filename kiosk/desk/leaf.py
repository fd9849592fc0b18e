"""What the sign-off book says under the picture of a screen: who signs must know what is new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from kiosk.app.walk import Place
from kiosk.content.counting import hanzi, words
from kiosk.content.model import Dated, Figure, Look, Picture, Slideshow, Words
from kiosk.content.revision import Revision
from kiosk.content.river import events_on

_UNSEEN = frozenset({"alt"})
"""Fields whose words no screen shows."""
_FIGURES = ("figure", "figures", "beside")
"""Fields that name figures."""

_OWN_FILES = ("painting", "river", "boat", "years_river", "number_river", "logo")
"""Keys of the look whose words are names of pictures."""


class Leaf(Struct, frozen=True):
    """One page of the book."""

    number: int
    name: str
    """What it shows, wherever that stands: ``industry/companies/1``, ``industry``, ``home``."""
    title: Words
    length: dict[str, tuple[int, str]]
    """Language tag → how long its words are, counted in hanzi or words."""
    days: tuple[date | None, date | None]
    """The first and the last day on which it is shown; None is without end."""
    figures: tuple[str, ...]
    """Keys of the figures that it shows."""
    digest: str
    """Changes with every word, figure, source and picture on the screen; not with its place."""

    @property
    def section(self) -> str:
        """What it is one page of."""
        return self.name.rpartition("/")[0] or self.name


def leaf(number: int, place: Place, revision: Revision) -> Leaf:
    """The page of the book for a screen of ``revision``."""
    title, parts = _parts(place, revision)
    outline = revision.outline
    keys = tuple(dict.fromkeys(key for part in parts for key in _figures(part)))
    figures = [outline.figures[key] for key in keys if key in outline.figures]
    everything = [*parts, *figures]
    cited = [outline.exhibition.sources.get(figure.source) for figure in figures]
    seen = [*everything, *cited, *_around(place, revision)]
    pictures = sorted(
        outline.pictures[file].file
        for part in seen
        for file in _pictures(part)
        if file in outline.pictures
    )
    whole = msgspec.json.encode([msgspec.to_builtins(seen), pictures])
    said = [text for part in everything for text in _words(part, outline.exhibition.languages)]
    return Leaf(
        number,
        f"{place.chapter}/{place.item}" if place.item else place.name,
        title,
        {tag: _length(tag, said) for tag in outline.exhibition.languages},
        _days(place, revision),
        keys,
        hashlib.sha256(whole).hexdigest()[:12],
    )


def _parts(place: Place, revision: Revision) -> tuple[Words, list[object]]:
    """The title of a screen, and the parts of the model that it shows."""
    exhibition = revision.outline.exhibition
    if not place.chapter:
        if place.screen == "river":
            events = [one.event for one in revision.outline.events]
            return exhibition.river, [exhibition.river, events]
        if place.screen == "attract":
            said = [exhibition.title, exhibition.invitation]
            return exhibition.title, [*said, exhibition.look.attract]
        names = [[chapter.name, chapter.note] for chapter in revision.outline.chapters]
        said = [exhibition.title, exhibition.subtitle, exhibition.river]
        return exhibition.title, [*said, names, _home(exhibition.look)]
    chapter = revision.chapter(place.chapter)
    if not place.item:
        opening = [chapter.name, chapter.note, chapter.sentence, chapter.picture]
        return chapter.name, [*opening, _Named(chapter.figure)]
    key, _, number = place.item.partition("/")
    section = next(one for one in chapter.sections if one.key == key)
    if isinstance(section, Slideshow):
        slide = section.slides[int(number) - 1]
        return slide.title, [slide]
    return section.title, [section]


def _around(place: Place, revision: Revision) -> Iterator[object]:
    """What else is seen on a screen, and is no part of its own words."""
    exhibition, chapters = revision.outline.exhibition, revision.outline.chapters
    if place.screen in ("attract", "home", "prompt", "river", "timeline"):
        yield exhibition.first_year, exhibition.last_year
    if place.screen in ("home", "prompt"):
        yield from ([chapter.role, chapter.accent] for chapter in chapters)
        yield from (exhibition.look.home, exhibition.look.home_portrait)
        yield _Host(exhibition.look.logo)
    if place.screen in ("river", "timeline"):
        yield _home(exhibition.look)
        events = events_on(revision.outline, place.chapter)
        yield [[shown.own, shown.event.accent, shown.event.event] for shown in events]
    if place.chapter:
        here = next(chapter for chapter in chapters if chapter.key == place.chapter)
        yield [here.name, here.accent, "" if place.item else here.ground]


def _home(look: Look) -> Picture:
    """The home painting with its words."""
    return Picture(
        file=look.home.painting,
        portrait=look.home_portrait.painting,
        kind=look.home_kind,
        alt=look.home_alt,
        credit=look.home_credit,
    )


def _days(place: Place, revision: Revision) -> tuple[date | None, date | None]:
    """What the dates of a page, of its section and of its chapter leave together."""
    if not place.chapter:
        return None, None
    chapter = revision.chapter(place.chapter)
    around: list[Dated] = [chapter]
    key, _, number = place.item.partition("/")
    for section in chapter.sections:
        if section.key == key:
            around.append(section)
            if isinstance(section, Slideshow):
                around.append(section.slides[int(number) - 1])
    return (
        max((one.from_.first for one in around if one.from_), default=None),
        min((one.until.last for one in around if one.until), default=None),
    )


class _Host(Struct, frozen=True):
    """The host's logo, which may be none."""

    logo: str


class _Named(Struct, frozen=True):
    """An opening's figure, which may be none."""

    figure: str


def _fields(part: object) -> Iterator[tuple[str, object]]:
    if isinstance(part, Struct):
        yield from ((name, getattr(part, name)) for name in part.__struct_fields__)
    elif isinstance(part, list | tuple):
        yield from (("", item) for item in part)


def _figures(part: object) -> Iterator[str]:
    for name, value in _fields(part):
        if name in _FIGURES:
            yield from [value] if isinstance(value, str) and value else ()
            yield from value if isinstance(value, tuple) else ()
        else:
            yield from _figures(value)


def _pictures(part: object) -> Iterator[str]:
    if isinstance(part, Picture):
        yield from (file for file in (part.file, part.portrait) if file)
    for name, value in _fields(part):
        if name in _OWN_FILES and isinstance(value, str):
            yield value
        else:
            yield from _pictures(value)


def _words(part: object, languages: tuple[str, ...]) -> Iterator[Words]:
    if isinstance(part, dict) and part and set(part) <= set(languages):
        yield part
    for name, value in _fields(part):
        if name not in _UNSEEN:
            yield from _words(value, languages)


def _length(language: str, said: list[Words]) -> tuple[int, str]:
    texts = [text.get(language, "") for text in said]
    if language.split("-", maxsplit=1)[0] == "zh":
        return sum(map(hanzi, texts)), "字"
    return sum(map(words, texts)), "words"


def sources(leaf: Leaf, figures: dict[str, Figure]) -> tuple[str, ...]:
    """The sources that a page leans on, by key."""
    return tuple(dict.fromkeys(figures[key].source for key in leaf.figures if key in figures))
