"""Exhibitions far larger than a hall: revisions written as the compiler would write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec

from kiosk.content.model import Chapter, Slideshow, Timeline
from kiosk.content.moment import Moment
from kiosk.content.outlining import figures_of, outline_of
from kiosk.content.revision import CHAPTERS, INDEX, PICTURES, Revision

replace = msgspec.structs.replace

FIRST, LAST = 1992, 2022
PICTURE = "tea.jpg"


@dataclass(frozen=True)
class Vast:
    """How much there is of everything."""

    chapters: int = 4
    slides: int = 30
    events: int = 0

    def revision(self, tiny: Revision, folder: Path) -> Revision:
        """Write it into ``folder``; words and pictures are those of ``tiny``."""
        exhibition = tiny.outline.exhibition
        chapters = {f"part{i}": self._chapter(tiny, i) for i in range(self.chapters)}
        exhibition = replace(exhibition, chapters=tuple(chapters), first_year=FIRST, last_year=LAST)
        pictures = tiny.outline.pictures | {
            slide.picture.file: tiny.outline.pictures[PICTURE]
            for chapter in chapters.values()
            for section in chapter.sections
            if isinstance(section, Slideshow)
            for slide in section.slides
        }
        (folder / CHAPTERS).mkdir(parents=True)
        (folder / PICTURES).symlink_to(tiny.folder / PICTURES)
        for key, chapter in chapters.items():
            (folder / CHAPTERS / f"{key}.json").write_bytes(msgspec.json.encode(chapter))
        outline = outline_of(exhibition, chapters, pictures, figures_of(chapters.values()))
        (folder / INDEX).write_bytes(msgspec.json.encode(outline))
        return Revision(folder)

    def _chapter(self, tiny: Revision, number: int) -> Chapter:
        chapter = tiny.chapter("land")
        show = next(one for one in chapter.sections if isinstance(one, Slideshow))
        slide = replace(show.slides[0], figures=())
        slides = tuple(
            replace(slide, picture=replace(slide.picture, file=f"{number}_{i}.jpg", portrait=""))
            for i in range(self.slides)
        )
        sections = [replace(show, slides=slides)]
        if number == 0 and self.events:
            sections.append(self._timeline(tiny))
        return replace(chapter, sections=tuple(sections), figures={}, figure="")

    def _timeline(self, tiny: Revision) -> Timeline:
        water = tiny.chapter("water")
        timeline = next(one for one in water.sections if isinstance(one, Timeline))
        days = (date(LAST, 12, 31) - date(FIRST, 1, 1)).days
        events = []
        for i in range(self.events):
            day = date(FIRST, 1, 1) + timedelta(days * i // self.events)
            events.append(
                replace(
                    timeline.events[0],
                    key=f"event{i}",
                    date=Moment(day.year, day.month, day.day),
                    level=1 + i % 4,
                    figures=(),
                    story="",
                )
            )
        return replace(timeline, events=tuple(events))
