"""The exhibition as curators describe it: frozen, typed, one sentence under each field.

What a curator may write stands here once. The reader walks these classes over the YAML, the JSON
Schema for editors is made from them, and a compiled revision is their encoding. Places on the
screen are fractions from the top left (0 to 1), so one description fits every screen.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct, field

from kiosk.content.amount import Amount
from kiosk.content.moment import Moment

EXHIBITION = "exhibition.yaml"
"""The file by which a folder is known to hold an exhibition."""

Words: TypeAlias = dict[str, str]
"""One text in every language of the exhibition: language tag → text."""

Place: TypeAlias = tuple[float, float]
"""A point of a picture or screen: fraction from the left, fraction from the top."""

Key: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]
"""A short name in small latin letters by which other places refer to a thing."""

Colour: TypeAlias = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as ``#RRGGBB``."""


def is_key(text: str) -> bool:
    """Whether ``text`` may be a ``Key``."""
    return bool(re.fullmatch(r"[a-z][a-z0-9_]*", text))


class Kind(StrEnum):
    """What a picture is; visitors are told in its corner."""

    PHOTOGRAPH = "photograph"
    ILLUSTRATION = "illustration"


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    ABOUT = "about"
    MORE_THAN = "more than"
    AT_LEAST = "at least"


class Role(StrEnum):
    """What a chapter is to the exhibition."""

    CHAPTER = "chapter"
    PROLOGUE = "prologue"
    CLOSING = "closing"


class Ground(StrEnum):
    """On what a chapter's opening is set."""

    PAPER = "paper"
    NIGHT = "night"


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Anything that a curator writes as a block of keys."""


class Dated(Entry, frozen=True, kw_only=True):
    """What may be shown for a time only."""

    from_: Annotated[
        Moment | None,
        Meta(description="The first day on which it is shown: 2026-12-01 or 2026-12."),
    ] = field(name="from", default=None)
    until: Annotated[
        Moment | None, Meta(description="The last day on which it is shown, that day included.")
    ] = None


class Picture(Entry, frozen=True, kw_only=True):
    """A picture and what must be said with it."""

    file: Annotated[str, Meta(description="File name in the folder pictures.")]
    portrait: Annotated[
        str, Meta(description="Another file, composed for an upright screen; leave out to crop.")
    ] = ""
    kind: Annotated[Kind, Meta(description="photograph or illustration; shown in its corner.")]
    alt: Annotated[Words, Meta(description="What the picture shows, for those who cannot see it.")]
    credit: Annotated[Words, Meta(description="Who made the picture, and when.")]
    focus: Annotated[
        Place, Meta(description="The point that must stay visible when the picture is cropped.")
    ] = (0.5, 0.5)


class Figure(Entry, frozen=True, kw_only=True):
    """One number, exactly as its source gives it."""

    value: Annotated[
        Amount, Meta(description="The number in the first language's unit, as it is to be shown.")
    ]
    unit: Annotated[
        Words, Meta(description="The unit. 亿元 beside billion yuan is converted exactly.")
    ]
    name: Annotated[Words, Meta(description="What is counted: at most 16 hanzi or 7 words.")]
    qualifier: Annotated[
        Qualifier | None, Meta(description="about, more than or at least; leave out if exact.")
    ] = None
    as_of: Annotated[Words, Meta(description="The time for which the number holds.")]
    source: Annotated[Key, Meta(description="Which of the exhibition's sources says so.")]


class Slide(Dated, frozen=True, kw_only=True):
    """One page of a slideshow: a large picture, a title and a caption."""

    title: Annotated[Words, Meta(description="At most 7 hanzi or 5 English words.")]
    caption: Annotated[Words, Meta(description="One to three sentences.")]
    picture: Annotated[Picture, Meta(description="The picture that fills the page.")]
    figures: Annotated[
        tuple[Key, ...], Meta(description="Figures named in the caption, by key.", max_length=3)
    ] = ()


class Event(Dated, frozen=True, kw_only=True):
    """One moment on the river of years."""

    key: Annotated[Key, Meta(description="A name for this event, used nowhere else.")]
    date: Annotated[Moment, Meta(description="1992, 1992-03 or 2004-05-19: no more than is known.")]
    level: Annotated[
        int, Meta(description="1 is always shown; 2 to 4 appear when zoomed in.", ge=1, le=4)
    ] = 1
    name: Annotated[Words, Meta(description="At most 8 hanzi or 4 English words, on the river.")]
    title: Annotated[Words, Meta(description="The slip's heading: at most 14 hanzi or 7 words.")]
    text: Annotated[Words, Meta(description="At most 45 hanzi or 25 English words.")]
    figures: Annotated[
        tuple[Key, ...], Meta(description="Figures on the slip, by key.", max_length=3)
    ] = ()
    story: Annotated[
        str, Meta(description="chapter/section that tells more, for example livelihoods/shuangxi.")
    ] = ""


class Giver(Dated, frozen=True, kw_only=True):
    """One who gives, at the head of a stream."""

    key: Annotated[Key, Meta(description="A name for this giver within the section.")]
    name: Annotated[Words, Meta(description="The name, at most 4 hanzi.")]
    note: Annotated[
        Words, Meta(description="Shown when the name is touched: at most 45 hanzi or 25 words.")
    ] = {}


class Slideshow(Dated, frozen=True, kw_only=True, tag_field="kind", tag="slideshow"):
    """Pictures with captions, one after another."""

    key: Annotated[Key, Meta(description="A name for this section within the chapter.")]
    title: Annotated[Words, Meta(description="What the slides have in common.")]
    slides: Annotated[tuple[Slide, ...], Meta(description="The slides in order.", min_length=1)]


class Timeline(Dated, frozen=True, kw_only=True, tag_field="kind", tag="timeline"):
    """The chapter's own events; they also flow into the exhibition's river of years."""

    key: Annotated[Key, Meta(description="A name for this section within the chapter.")]
    title: Annotated[Words, Meta(description="Above the river: at most 10 hanzi or 5 words.")]
    events: Annotated[tuple[Event, ...], Meta(description="The events, any order.", min_length=1)]


class Counters(Dated, frozen=True, kw_only=True, tag_field="kind", tag="counters"):
    """Numbers that count up: a wall of two to five, or a single large one."""

    key: Annotated[Key, Meta(description="A name for this section within the chapter.")]
    title: Annotated[Words, Meta(description="At most 14 hanzi or 4 English words.")]
    text: Annotated[
        Words, Meta(description="Beneath, or nothing: at most 45 hanzi or 25 English words.")
    ] = {}
    figures: Annotated[
        tuple[Key, ...],
        Meta(description="Figures by key, the most important first.", min_length=1, max_length=5),
    ]
    beside: Annotated[str, Meta(description="One more figure in the corner, by key.")] = ""
    picture: Annotated[
        Picture | None, Meta(description="A pale ground behind a single large number.")
    ] = None

    @property
    def alone(self) -> bool:
        """Whether a single number fills the screen."""
        return len(self.figures) == 1


class Flow(Dated, frozen=True, kw_only=True, tag_field="kind", tag="flow"):
    """Who gives to whom: a schematic of streams, never a map."""

    key: Annotated[Key, Meta(description="A name for this section within the chapter.")]
    title: Annotated[Words, Meta(description="At most 11 hanzi or 6 English words.")]
    givers: Annotated[
        tuple[Giver, ...], Meta(description="Those who give.", min_length=2, max_length=8)
    ]
    receiver: Annotated[Words, Meta(description="The one who receives, at most 4 hanzi.")]
    figures: Annotated[
        tuple[Key, ...], Meta(description="Up to two figures, by key.", max_length=2)
    ] = ()
    picture: Annotated[Picture, Meta(description="The shore at which the streams arrive.")]


class Story(Dated, frozen=True, kw_only=True, tag_field="kind", tag="story"):
    """A text with one picture and one figure."""

    key: Annotated[Key, Meta(description="A name for this section within the chapter.")]
    title: Annotated[Words, Meta(description="At most 8 hanzi or 6 English words.")]
    lead: Annotated[Words, Meta(description="The first sentence: at most 35 hanzi or 20 words.")]
    text: Annotated[Words, Meta(description="One or two paragraphs, an empty line between them.")]
    picture: Annotated[Picture, Meta(description="The picture beside the text.")]
    figure: Annotated[str, Meta(description="One figure by key, or nothing.")] = ""


Section: TypeAlias = Slideshow | Timeline | Counters | Flow | Story


class Chapter(Dated, frozen=True, kw_only=True):
    """One file in the folder chapters."""

    role: Annotated[
        Role, Meta(description="chapter, prologue (before the first) or closing (after the last).")
    ] = Role.CHAPTER
    name: Annotated[Words, Meta(description="2 to 4 hanzi; 1 or 2 English words.")]
    note: Annotated[Words, Meta(description="At most 6 hanzi, or two short English lines.")]
    accent: Annotated[Key, Meta(description="A colour of the exhibition's palette.")]
    ground: Annotated[
        Ground, Meta(description="paper, or night for a dark opening: at most one chapter.")
    ] = Ground.PAPER
    sentence: Annotated[
        Words, Meta(description="The opening's sentence: at most 33 hanzi or 12 English words.")
    ]
    figure: Annotated[str, Meta(description="The opening's number, by key, or nothing.")] = ""
    picture: Annotated[Picture, Meta(description="The opening's painting.")]
    figures: Annotated[
        dict[Key, Figure], Meta(description="The chapter's figures; every page may name them.")
    ] = {}
    sections: Annotated[tuple[Section, ...], Meta(description="In order.", min_length=1)]


class Source(Entry, frozen=True, kw_only=True):
    """Where figures come from; shown to visitors beside them."""

    title: Annotated[Words, Meta(description="Title of the book, article or report.")]
    year: Annotated[int, Meta(description="The year in which it appeared.", ge=1000, le=9999)]


class Stone(Entry, frozen=True, kw_only=True):
    """Where a chapter lies on the home screen."""

    at: Annotated[Place, Meta(description="The stone's centre.")]
    title: Annotated[Place, Meta(description="The chapter's name: right edge and top in Chinese.")]


class Shore(Entry, frozen=True, kw_only=True):
    """The home screen in one orientation: a painting, the river upon it, the stones."""

    painting: Annotated[str, Meta(description="File name in the folder pictures.")]
    river: Annotated[str, Meta(description="The painted river, a PNG with a clear ground.")] = ""
    river_at: Annotated[Place, Meta(description="Top left corner of the painted river.")] = (0, 0)
    river_width: Annotated[float, Meta(description="Its width as a part of the screen's.")] = 1.0
    path: Annotated[
        tuple[Place, ...],
        Meta(
            description="Points of the river; stones without a place of their own lie on it.",
            min_length=2,
        ),
    ]
    stones: Annotated[
        tuple[Stone, ...], Meta(description="One per chapter; leave out to space them evenly.")
    ] = ()


class Look(Entry, frozen=True, kw_only=True):
    """How the exhibition looks: everything that another hall would change."""

    attract: Annotated[Picture, Meta(description="The painting of the attract screen.")]
    home: Annotated[Shore, Meta(description="The home screen on a wide display.")]
    home_portrait: Annotated[Shore, Meta(description="The home screen on an upright display.")]
    home_kind: Annotated[Kind, Meta(description="illustration, or photograph if home is one.")] = (
        Kind.ILLUSTRATION
    )
    home_alt: Annotated[Words, Meta(description="What the home painting shows.")]
    home_credit: Annotated[Words, Meta(description="Who made the home painting.")]
    mist: Annotated[Picture, Meta(description="Pale ground of a page that cannot be shown.")]
    palette: Annotated[
        dict[Key, Colour], Meta(description="Accents by name; each must be legible on paper.")
    ]
    serif: Annotated[
        str, Meta(description="Another font file for titles, in the folder fonts.")
    ] = ""
    sans: Annotated[str, Meta(description="Another font file for text, in the folder fonts.")] = ""
    boat: Annotated[
        str,
        Meta(
            description="The boat: a PNG with a clear ground, 9 wide to 5 high; else a plain float."
        ),
    ] = ""
    years_river: Annotated[
        str,
        Meta(description="The river of years: a PNG of 3840 by 548 px, bent as the plain one is."),
    ] = ""
    number_river: Annotated[
        str, Meta(description="The river under a single large number: a PNG of 3840 by 238 px.")
    ] = ""
    logo: Annotated[str, Meta(description="The host's logo, a file in the folder pictures.")] = ""


class Exhibition(Entry, frozen=True, kw_only=True):
    """The file exhibition.yaml."""

    languages: Annotated[
        tuple[str, ...], Meta(description="Language tags; the first is shown first.", min_length=1)
    ]
    title: Annotated[Words, Meta(description="At most 9 hanzi or 4 English words.")]
    subtitle: Annotated[Words, Meta(description="Beneath the title: at most 22 hanzi or 10 words.")]
    invitation: Annotated[
        Words, Meta(description="The call to touch: what there is to see, in 16 hanzi or 7 words.")
    ]
    first_year: Annotated[int, Meta(description="Where the river of years begins.", ge=1, le=9999)]
    last_year: Annotated[int, Meta(description="Where the river of years ends.", ge=1, le=9999)]
    river: Annotated[
        Words,
        Meta(description="The whole exhibition's timeline: at most 10 hanzi or 6 words."),
    ]
    sources: Annotated[dict[Key, Source], Meta(description="Where the figures come from, by key.")]
    chapters: Annotated[
        tuple[Key, ...],
        Meta(description="File names in the folder chapters, without .yaml.", min_length=1),
    ]
    look: Annotated[Look, Meta(description="Paintings, places and colours.")]
