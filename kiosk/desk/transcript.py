"""Every text that a visitor can open on a screen, and what stands behind it: for those who sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct

from kiosk.app.walk import Place
from kiosk.content.model import Picture, Slideshow, Words
from kiosk.content.moment import Moment
from kiosk.content.revision import Revision
from kiosk.content.telling import tell

LABELS: Final = {
    "title": "标题 · Title",
    "subtitle": "副标题 · Subtitle",
    "invitation": "邀请 · Invitation",
    "river": "长河 · River",
    "name": "名称 · Name",
    "note": "小字 · Note",
    "sentence": "句子 · Sentence",
    "caption": "说明 · Caption",
    "lead": "引言 · Lead",
    "text": "正文 · Text",
    "date": "日期 · Date",
    "receiver": "接受者 · Receiver",
    "alt": "图上有 · Alt text",
    "home_alt": "首页图上有 · Home, alt text",
    "credit": "署名 · Credit",
    "home_credit": "首页署名 · Home, credit",
}
"""Field of the model → what the book calls it."""

_FIGURES: Final = ("figure", "figures", "beside")
_ELSEWHERE: Final = ("figures", "sections", "mist", "palette")
"""Fields of a chapter and of the look that are not on their own screen."""


class Passage(NamedTuple):
    """One text in every language; or a figure, by its key."""

    label: str
    texts: Words
    figure: str = ""


def transcript(place: Place, revision: Revision) -> list[Passage]:
    """What can be read at ``place``, in the order of the model."""
    languages = revision.outline.exhibition.languages
    return [one for part in _parts(place, revision) for one in _passages(part, languages)]


def _parts(place: Place, revision: Revision) -> Iterator[object]:
    outline = revision.outline
    exhibition = outline.exhibition
    if place.chapter:
        yield from _of_chapter(place, revision)
    elif place.screen == "river":
        yield {"river": exhibition.river}
        yield from (one.event for one in outline.events)
    elif place.screen in ("attract", "home"):
        yield {
            "title": exhibition.title,
            "subtitle": exhibition.subtitle,
            "invitation": exhibition.invitation,
        }
        yield from ({"name": one.name, "note": one.note} for one in outline.chapters)
        look = exhibition.look
        if place.screen == "attract":
            yield look.attract
        else:
            yield {"home_alt": look.home_alt, "home_credit": look.home_credit}


def _of_chapter(place: Place, revision: Revision) -> Iterator[object]:
    chapter = revision.chapter(place.chapter)
    key, _, number = place.item.partition("/")
    if not key:
        fields = {name: getattr(chapter, name) for name in chapter.__struct_fields__}
        yield {name: value for name, value in fields.items() if name not in _ELSEWHERE}
        return
    section = next(one for one in chapter.sections if one.key == key)
    if isinstance(section, Slideshow):
        yield {"title": section.title}
        yield section.slides[int(number) - 1]
    else:
        yield section


def _passages(part: object, languages: tuple[str, ...]) -> Iterator[Passage]:
    if isinstance(part, Struct):
        named = msgspec.structs.asdict(part)
    elif isinstance(part, dict):
        named = part
    elif isinstance(part, list | tuple):
        for one in part:
            yield from _passages(one, languages)
        return
    else:
        return
    for name, value in named.items():
        if name in _FIGURES:
            keys = (value,) if isinstance(value, str) else value
            yield from (Passage("数字 · Figure", {}, key) for key in keys if key)
        elif isinstance(value, Moment):
            if name in LABELS:
                yield Passage(LABELS[name], {tag: tell(value, tag) for tag in languages})
        elif isinstance(value, dict) and value and set(value) <= set(languages):
            yield Passage(LABELS[name], value)
        elif isinstance(value, Picture | list | tuple):
            yield from _passages(value, languages)
