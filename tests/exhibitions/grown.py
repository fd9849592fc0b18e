"""The tiny exhibition, grown: more chapters, sections, events or givers than a curator begins with."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from kiosk.content.model import (
    Chapter,
    Counters,
    Event,
    Exhibition,
    Figure,
    Flow,
    Giver,
    Slide,
    Slideshow,
    Story,
    Timeline,
)
from kiosk.content.proofreading import LONG_COPY, TEXT_LIMITS
from kiosk.content.revision import Revision
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.revision import RevisionStore

TINY = Path(__file__).parent / "tiny"

NAMES = [
    ("山水", "Mountains"), ("桥", "Bridges"), ("学堂", "Schools"), ("茶与竹", "Tea gardens"),
    ("船", "Boats"), ("万家灯火", "Home lights"), ("集市", "Markets"), ("手艺", "Crafts"),
    ("医院", "Public livelihoods"), ("道路", "Roads"), ("音乐", "Music"), ("节日", "Festivals"),
]  # fmt: skip

EVENTS = [
    ("庙会", "Fair"), ("两岸乡亲重修旧桥", "Neighbours rebuild the bridge"), ("通车", "Opening"),
    ("学堂落成", "A new school"), ("第一批茶苗上山", "Resettlement cooperation agreement signed"),
]  # fmt: skip


class Grown:
    """A copy of the tiny exhibition in ``folder`` that is edited as data and compiled at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(TINY, folder / "content"))
        self.store = RevisionStore(folder / "store")

    def edit(self, file: str, change: Callable[[dict[str, Any]], None]) -> None:
        path = self.folder / file
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        change(data)
        path.write_text(yaml.dump(data, allow_unicode=True, sort_keys=False), "utf-8")

    def revision(self) -> Revision:
        made = compile_(self.folder, self.store, (1920, 1080))
        assert made.revision, made.problems
        return Revision(made.revision)


def chapters(grown: Grown, count: int) -> None:
    """``count`` chapters between prologue and closing; no stone has a place of its own."""
    source = grown.folder / "chapters" / "land.yaml"
    keys = [f"part{i}" for i in range(count)]
    for key, (zh, en) in zip(keys, NAMES, strict=False):
        shutil.copy(source, grown.folder / "chapters" / f"{key}.yaml")

        def rename(chapter, zh=zh, en=en) -> None:
            chapter["name"] = {"zh": zh, "en": en}
            chapter["sections"] = [s for s in chapter["sections"] if s["kind"] == "slideshow"]
            # Figures and stories belong to the chapters that are gone.
            for section in chapter["sections"]:
                for slide in section["slides"]:
                    slide.pop("figures", None)
            chapter.pop("figures", None)
            chapter.pop("figure", None)

        grown.edit(f"chapters/{key}.yaml", rename)
    for gone in ("water", "land"):
        (grown.folder / "chapters" / f"{gone}.yaml").unlink()

    def alone(prologue) -> None:
        for section in prologue["sections"]:
            section.pop("beside", None)

    grown.edit("chapters/prologue.yaml", alone)

    def list_(exhibition) -> None:
        exhibition["chapters"] = ["prologue", *keys]
        for shore in ("home", "home_portrait"):
            exhibition["look"][shore].pop("stones", None)

    grown.edit("exhibition.yaml", list_)


def sections(grown: Grown, count: int) -> None:
    """The chapter ``land`` with ``count`` slideshows."""

    def more(chapter) -> None:
        (show,) = (s for s in chapter["sections"] if s["kind"] == "slideshow")
        chapter["sections"] = [show | {"key": f"show{i}"} for i in range(count - 1)] + [
            s for s in chapter["sections"] if s["kind"] == "story"
        ]

    grown.edit("chapters/land.yaml", more)


def events(grown: Grown, count: int) -> None:
    """The chapter ``water`` with ``count`` events: some on one day, many within a year, all levels,
    the last one on the exhibition's last day."""
    years = [1992 + i // 4 for i in range(count // 2)] + [2019 + i % 2 for i in range(count)]
    dates = [
        (f"{year}", f"{year}-{1 + i % 12:02}", f"{year}-{1 + i % 12:02}-{1 + i % 28:02}")[i % 3]
        for i, year in enumerate(sorted(years[:count]))
    ]
    dates[11] = dates[10] = "1994-05-19"
    dates[-1] = "2022-12-31"

    def more(chapter) -> None:
        (line,) = (s for s in chapter["sections"] if s["kind"] == "timeline")
        line["events"] = [
            {
                "key": f"event{i}",
                "date": date,
                "level": str(1 + i % 4),
                "name": {"zh": EVENTS[i % len(EVENTS)][0], "en": EVENTS[i % len(EVENTS)][1]},
                "title": {"zh": "河上的一天", "en": "A day on the river"},
                "text": {"zh": "这一天，河上很热闹。", "en": "It was a lively day on the river."},
                "story": "land/garden",
            }
            for i, date in enumerate(dates)
        ]

    grown.edit("chapters/water.yaml", more)


def givers(grown: Grown, count: int) -> None:
    """The flow of the chapter ``water`` with ``count`` givers."""

    def more(chapter) -> None:
        (flow,) = (s for s in chapter["sections"] if s["kind"] == "flow")
        flow["givers"] = [
            {
                "key": f"brook{i}",
                "name": {"zh": f"{'东南西北上下左右'[i]}溪", "en": f"{zh_en[1]}"},
                "note": {"zh": "这条溪水很清。", "en": "The water of this brook is clear."},
            }
            for i, zh_en in enumerate(NAMES[:count])
        ]

    grown.edit("chapters/water.yaml", more)


HANZI = "山水田林路桥江河湖海天地人家春夏秋冬东南西北花木竹石云雨风雪茶米船岸城乡村镇学校医院"
WORDS = [
    "river",
    "bridge",
    "school",
    "hills",
    "garden",
    "water",
    "spring",
    "people",
    "lake",
    "village",
]
SECTIONS = {
    "slideshow": Slideshow,
    "timeline": Timeline,
    "counters": Counters,
    "flow": Flow,
    "story": Story,
}


def brimful(grown: Grown) -> None:
    """Every text as long as the check allows without a word of warning."""

    def fill_exhibition(exhibition: dict[str, Any]) -> None:
        _fill(Exhibition, exhibition)
        for shore in ("home", "home_portrait"):
            exhibition["look"][shore].pop("stones", None)  # set for shorter names

    def fill_chapter(chapter: dict[str, Any]) -> None:
        _fill(Chapter, chapter)
        for figure in chapter.get("figures", {}).values():
            _fill(Figure, figure)
        for section in chapter["sections"]:
            _fill(SECTIONS[section["kind"]], section)
            for kind, name in ((Slide, "slides"), (Event, "events"), (Giver, "givers")):
                for one in section.get(name, ()):
                    _fill(kind, one)

    grown.edit("exhibition.yaml", fill_exhibition)
    for file in sorted((grown.folder / "chapters").iterdir()):
        grown.edit(f"chapters/{file.name}", fill_chapter)


def _fill(owner: type, block: dict[str, Any]) -> None:
    limits = TEXT_LIMITS | {
        (Slide, "caption"): (LONG_COPY["zh"][0] - 8, LONG_COPY["en"][0] - 6),
        (Story, "text"): (LONG_COPY["zh"][0] - 44, LONG_COPY["en"][0] - 27),
    }
    for field in [name for kind, name in limits if kind is owner and name in block]:
        most_hanzi, most_words = limits[owner, field]
        words = block[field] = dict(block[field])  # texts of an alias are each their own
        if most_hanzi is not None:
            words["zh"] = (HANZI * 3)[:most_hanzi]
        if most_words is not None:
            words["en"] = " ".join((WORDS * 9)[:most_words]).capitalize()
