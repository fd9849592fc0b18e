"""Small exhibitions for the visit, without files."""

from kiosk.content.model import (
    Event,
    Exhibition,
    Ground,
    Kind,
    Look,
    Picture,
    Role,
    Shore,
)
from kiosk.content.moment import Moment
from kiosk.content.outline import ChapterOutline, Outline, RiverEvent, SectionOutline

LANGUAGES = ("zh", "en")
KINDS = ("slideshow", "timeline", "counters", "flow", "story")
SECONDS = {"zh": 12.0, "en": 40.0}


def outline(chapters, languages=LANGUAGES):
    """An exhibition; `chapters` is a list of chapter() in order."""
    return Outline(
        exhibition=Exhibition(
            languages=languages,
            title={},
            subtitle={},
            invitation={},
            first_year=1990,
            last_year=2025,
            river={},
            sources={},
            chapters=tuple(c.key for c in chapters),
            look=_look(),
        ),
        chapters=tuple(chapters),
        events=tuple(
            RiverEvent(chapter=c.key, accent="#112233", event=_event(key, story))
            for c in chapters
            for s in c.sections
            if s.kind == "timeline"
            for key, story in ((k, f"{c.key}/{c.sections[-1].key}") for k in s.choices)
        ),
        figures={},
        pictures={},
    )


def chapter(key, sections, role=Role.CHAPTER):
    return ChapterOutline(
        key=key,
        role=role,
        name={},
        note={},
        accent="#112233",
        ground=Ground.PAPER,
        sections=tuple(sections),
        seconds=SECONDS,
    )


def section(key, kind="slideshow", items=1, choices=(), seconds=SECONDS):
    return SectionOutline(
        key=key,
        kind=kind,
        items=items,
        choices=tuple(choices),
        seconds={tag: (value,) * items for tag, value in seconds.items()},
    )


def small(languages=LANGUAGES):
    """A prologue, two chapters (four, then one section) and a closing.

    slides (3 items), years (events march and may), number, gifts (givers east and west).
    """
    return outline(
        [
            chapter("before", [section("why", "story")], Role.PROLOGUE),
            chapter(
                "tea",
                [
                    section("slides", items=3),
                    section("years", "timeline", choices=("march", "may")),
                    section("number", "counters"),
                    section("gifts", "flow", choices=("east", "west")),
                ],
            ),
            chapter("sealed", []),
            chapter("lake", [section("lakeside", "story")]),
            chapter("after", [section("thanks", "story")], Role.CLOSING),
        ],
        languages,
    )


def _event(key, story):
    return Event(key=key, date=Moment(2000), name={}, title={}, text={}, story=story)


def _look():
    picture = Picture(file="a.jpg", kind=Kind.PHOTOGRAPH, alt={}, credit={})
    shore = Shore(painting="a.jpg", path=((0, 0.5), (1, 0.5)))
    return Look(
        attract=picture,
        home=shore,
        home_portrait=shore,
        home_alt={},
        home_credit={},
        mist=picture,
        palette={},
    )
