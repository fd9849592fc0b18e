"""Texts cut between sentences, where a page has no room for all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kiosk.content.counting import hanzi, words
from kiosk.content.model import Chapter, Event, Story, Words
from kiosk.content.proofreading import LONG_COPY, TEXT_LIMITS

Room = tuple[int | None, int | None]
"""How many hanzi and how many words there is room for."""

SLIP: Final = TEXT_LIMITS[Event, "text"]
NAME: Final = TEXT_LIMITS[Event, "name"]
"""An event's, on the river."""
CHAPTER: Final = TEXT_LIMITS[Chapter, "name"]
NOTE: Final[Room] = (TEXT_LIMITS[Chapter, "note"][0], 6)
LEAD: Final = TEXT_LIMITS[Story, "lead"]

_SENTENCE = re.compile(r".+?(?:[。！？；]|[.!?](?=\s|$)|\n|$)", re.DOTALL)
_END = "。！？；：，、.!?;:,"


def length(text: str, language: str) -> int:
    """In hanzi or words."""
    return hanzi(text) if language == "zh" else words(text)


def first_sentence(said: Words) -> Words:
    """The beginning of a text, in each of its languages."""
    return {tag: _SENTENCE.findall(text)[0].strip() for tag, text in said.items() if text}


def fits(text: str, language: str, room: Room) -> bool:
    """Whether there is room for it."""
    most = room[0 if language == "zh" else 1]
    return most is None or length(text, language) <= most


def beside(*said: Words) -> Room:
    """What a page still has room for, when it says all of ``said``."""
    most_hanzi, most_words = LONG_COPY["zh"][0], LONG_COPY["en"][0]
    return (
        most_hanzi - sum(hanzi(one.get("zh", "")) for one in said),
        most_words - sum(words(one.get("en", "")) for one in said),
    )


def portions(text: str, language: str, room: Room) -> list[str]:
    """``text`` in pieces of whole sentences; one that is too long for itself stays whole."""
    found: list[str] = []
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if kept.strip() and not fits(kept + sentence, language, room):
            found.append(kept)
            kept = ""
        kept += sentence
    return [*found, kept] if kept.strip() else found


def fitting(said: Words, room: Room) -> tuple[Words, Words]:
    """The sentences that there is room for, and the whole where there are more."""
    kept = {tag: portions(text, tag, room) for tag, text in said.items()}
    whole = {tag: said[tag] for tag, some in kept.items() if len(some) > 1}
    return {tag: some[0].strip() for tag, some in kept.items() if some}, whole


def joined(lines: Sequence[str], language: str) -> str:
    """Lines of a list as running text."""
    mark = "；" if language == "zh" else "; "
    *before, last = lines or [""]
    between = "" if language == "zh" else " "
    return "".join(line + (between if line[-1] in _END else mark) for line in before) + last


def paragraphs(lines: Sequence[str], language: str) -> str:
    """Sentences as paragraphs with empty lines between them; a list as running text."""
    told = all(line[-1] in "。！？.!?…”" for line in lines)
    return "\n\n".join(lines) if told else joined(lines, language)


def short(title: str, language: str, room: Room = NAME) -> str:
    """The beginning of ``title``, no longer than there is room for it."""
    title = re.sub(r"[\"“”]", "", title).strip(" .…,") or title
    for end in (None, r"[:：,，;；(（—–]|\s-\s", r"[的之与和]"):
        head = re.split(end, title, maxsplit=1)[0].strip() if end else title
        if head and fits(head, language, room):
            return head
    most_hanzi, most_words = room
    return title[:most_hanzi] if language == "zh" else " ".join(title.split()[:most_words])
