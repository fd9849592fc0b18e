"""The web page that Chromium shows: the revision's own derivatives, its words, its places."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from kiosk.content.model import Slideshow, Words
from kiosk.content.moment import Moment
from kiosk.content.revision import Revision
from kiosk.content.telling import label, tell
from tests.bench.subject import CHECKOUT

WEB = Path(__file__).with_name("web")
INK = CHECKOUT / "assets" / "ink"
FONTS = CHECKOUT / "assets" / "fonts"


def write(revision: Revision, folder: Path) -> None:
    """Lay the pages and what they show into ``folder``."""
    shutil.copytree(WEB, folder, dirs_exist_ok=True)
    shutil.copytree(INK, folder / "ink", dirs_exist_ok=True)
    told = json.dumps(_content(revision), ensure_ascii=False)
    (folder / "content.js").write_text(f"window.KIOSK = {told};\n", "utf-8")


def install_fonts(home: Path) -> None:
    """The product's faces as the system's: a page that had to fetch them would start later."""
    shutil.copytree(FONTS, home / ".local" / "share" / "fonts", dirs_exist_ok=True)


def _content(revision: Revision) -> dict[str, Any]:
    outline = revision.outline
    exhibition = outline.exhibition
    languages = exhibition.languages
    shore = exhibition.look.home
    files = {
        name: (revision.folder / made.file).as_uri() for name, made in outline.pictures.items()
    }
    stones = shore.stones
    return {
        "languages": languages,
        "title": exhibition.title,
        "subtitle": exhibition.subtitle,
        "invitation": exhibition.invitation,
        "river": exhibition.river,
        "years": [exhibition.first_year, exhibition.last_year],
        "attract": exhibition.look.attract.file,
        "home": {"painting": shore.painting, "river": shore.river, "riverAt": shore.river_at},
        "band": [194, 219],
        "chapters": [
            {**_chapter(revision, i), "at": stone.at, "title": stone.title}
            for i, stone in enumerate(stones)
        ],
        "events": [
            {
                "place": one.event.date.place,
                "level": one.event.level,
                "label": _in_all(languages, one.event.date, label),
                "date": _in_all(languages, one.event.date, tell),
                "name": one.event.name,
                "title": one.event.title,
                "text": one.event.text,
            }
            for one in outline.events
        ],
        "pictures": files,
    }


def _chapter(revision: Revision, index: int) -> dict[str, Any]:
    outline = revision.outline.chapters[index]
    chapter = revision.chapter(outline.key)
    shows = [section for section in chapter.sections if isinstance(section, Slideshow)]
    return {
        "name": chapter.name,
        "note": chapter.note,
        "accent": outline.accent,
        "sentence": chapter.sentence,
        "picture": chapter.picture.file,
        "slides": [
            {"title": slide.title, "caption": slide.caption, "picture": slide.picture.file}
            for show in shows
            for slide in show.slides
        ],
    }


def _in_all(languages: tuple[str, ...], date: Moment, telling: Any) -> Words:
    return {language: telling(date, language) for language in languages}
