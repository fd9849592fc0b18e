"""How long visitors need to read a page; idle times follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.content.counting import hanzi, words
from kiosk.content.model import (
    Chapter,
    Counters,
    Figure,
    Flow,
    Section,
    Slideshow,
    Story,
    Timeline,
    Words,
)

HANZI_PER_SECOND = 4.0
"""Half of what subtitles allow (Netflix: 9), for the old, and for all who read standing."""
WORDS_PER_SECOND = 180 / 60
"""180 words a minute: the mean of reading aloud (IReST: 184); silent adults are faster."""


def seconds(text: str) -> float:
    """How long ``text`` takes to read; latin words within Chinese count as words."""
    return hanzi(text) / HANZI_PER_SECOND + words(text) / WORDS_PER_SECOND


def opening_seconds(chapter: Chapter, language: str, figures: Mapping[str, Figure]) -> float:
    """How long the opening of ``chapter`` takes to read."""
    texts = [chapter.name, chapter.sentence]
    texts += _figure_texts([chapter.figure], figures)
    return _seconds(texts, language)


def section_seconds(
    section: Section, language: str, figures: Mapping[str, Figure]
) -> tuple[float, ...]:
    """How long each item of ``section`` takes to read: every slide, or the one page."""
    match section:
        case Slideshow():
            return tuple(
                _seconds(
                    [slide.title, slide.caption, *_figure_texts(slide.figures, figures)], language
                )
                for slide in section.slides
            )
        case Timeline():
            # One slip lies open at a time, and any of them may.
            slip = max(
                _seconds(
                    [event.title, event.text, *_figure_texts(event.figures, figures)], language
                )
                for event in section.events
            )
            river = [section.title, *(event.name for event in section.events)]
            return (_seconds(river, language) + slip,)
        case Counters():
            named = [*section.figures, section.beside]
            texts = [section.title, section.text, *_figure_texts(named, figures)]
            return (_seconds(texts, language),)
        case Flow():
            note = max(_seconds([giver.note], language) for giver in section.givers)
            texts = [section.title, section.receiver, *(giver.name for giver in section.givers)]
            texts += _figure_texts(section.figures, figures)
            return (_seconds(texts, language) + note,)
        case Story():
            texts = [section.title, section.lead, section.text]
            texts += _figure_texts([section.figure], figures)
            return (_seconds(texts, language),)


def chapter_seconds(chapter: Chapter, language: str, figures: Mapping[str, Figure]) -> float:
    """How long it takes to read everything in ``chapter`` once."""
    sections = (section_seconds(one, language, figures) for one in chapter.sections)
    return opening_seconds(chapter, language, figures) + sum(map(sum, sections))


def _seconds(texts: Iterable[Words], language: str) -> float:
    return sum(seconds(text.get(language, "")) for text in texts)


def _figure_texts(keys: Iterable[str], figures: Mapping[str, Figure]) -> list[Words]:
    shown = [figures[key] for key in keys if key in figures]
    return [text for figure in shown for text in (figure.name, figure.as_of, figure.unit)]
