"""Exhibitions made for the bench: the real one's look and paintings, as many pages as are asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

REAL = Path(__file__).resolve().parents[2] / "content"
LANGUAGES = ("zh", "en")
CREDIT = {"zh": "本展原创插画", "en": "Illustration made for this exhibition"}
ALT = {"zh": "江边的一处风景。", "en": "A place beside the river."}
NAMES = (
    ("情谊", "Ties"),
    ("民生", "Living"),
    ("产业", "Industry"),
    ("人才", "Talent"),
)
ACCENTS = ("river", "bamboo", "ochre", "rouge")
CAPTION = {
    "zh": "从前，这里的山坪塘会渗漏。如今，它变成了一片清亮的湖，湖边有步道和凉亭。",
    "en": "The old hill pond leaked. Today it is a clear lake, with a path and a pavilion on its shore.",
}
TEXT = {
    "zh": "这一天，两岸的人站在江边，看第一班船靠岸。",
    "en": "On this day people stood on both shores and saw the first boat land.",
}
LANDSCAPE = 1.3
"""Width by height from which a painting fills a wide screen."""


def make(
    folder: Path,
    *,
    chapters: int = 4,
    slides: int = 40,
    events: int = 60,
    pictures: int = 40,
    tiny: bool = False,
) -> Path:
    """Write a content folder into ``folder``: the first four chapters share the events.

    With ``tiny`` pictures only the words weigh anything.
    """
    shutil.copytree(REAL, folder)
    shutil.rmtree(folder / "chapters")
    (folder / "chapters").mkdir()
    shown = vary(folder / "pictures", pictures)
    keys = [f"part{i}" for i in range(chapters)]
    for i, key in enumerate(keys):
        file = folder / "chapters" / f"{key}.yaml"
        if i >= 2 * len(NAMES):
            # Of a thousand chapters every fourth may read alike; writing YAML takes long.
            shutil.copyfile(folder / "chapters" / f"part{len(NAMES) + i % len(NAMES)}.yaml", file)
            continue
        sections = [_slideshow("show", slides, shown, i)]
        if i < min(len(NAMES), events):
            sections.append(_timeline(range(i, events, len(NAMES)), events))
        _write(file, _chapter(i, shown, sections))
    look = (folder / "exhibition.yaml").read_text("utf-8")
    for picture in (folder / "pictures").iterdir():
        if picture.name not in look and picture.name not in shown:
            picture.unlink()
    if tiny:
        shrink(folder / "pictures")
    exhibition = yaml.safe_load(look)
    exhibition["chapters"] = keys
    if chapters != len(NAMES):
        for shore in ("home", "home_portrait"):
            exhibition["look"][shore].pop("stones")
    _write(folder / "exhibition.yaml", exhibition)
    return folder


def vary(folder: Path, count: int) -> list[str]:
    """``count`` files made from the real paintings, mirrored and cut differently: none is like another."""
    paintings = []
    for path in sorted(folder.glob("*.jpg")):
        with Image.open(path) as image:
            if image.width > LANDSCAPE * image.height:
                paintings.append(path)
    names = []
    for i in range(count):
        path = paintings[i % len(paintings)]
        turn = i // len(paintings)
        with Image.open(path) as image:
            varied = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if turn % 2 else image.copy()
        varied = varied.crop((8 * turn, 0, varied.width, varied.height))
        names.append(f"slide{i:03}.jpg")
        varied.save(folder / names[-1], quality=92)
    return names


def shrink(folder: Path) -> None:
    """Every picture as a thumbnail of itself."""
    for path in folder.iterdir():
        with Image.open(path) as image:
            small = image.resize((32, 18))
        small.save(path)


def _chapter(i: int, shown: Sequence[str], sections: list[dict[str, Any]]) -> dict[str, Any]:
    zh, en = NAMES[i % len(NAMES)]
    return {
        "name": {"zh": zh, "en": en},
        "note": {"zh": "三十年", "en": "Thirty\nyears"},
        "accent": ACCENTS[i % len(ACCENTS)],
        "sentence": {"zh": "变化就在家门口。", "en": "Change came close to home."},
        "picture": _picture(shown[i % len(shown)]),
        "sections": sections,
    }


def _slideshow(key: str, count: int, shown: Sequence[str], first: int) -> dict[str, Any]:
    return {
        "kind": "slideshow",
        "key": key,
        "title": {"zh": "湖边", "en": "By the lake"},
        "slides": [
            {
                "title": {"zh": f"水塘变湖{i + 1}", "en": f"From pond to lake {i + 1}"},
                "caption": CAPTION,
                "picture": _picture(shown[(first + i) % len(shown)]),
            }
            for i in range(count)
        ],
    }


def _timeline(numbers: Iterable[int], count: int) -> dict[str, Any]:
    return {
        "kind": "timeline",
        "key": "years",
        "title": {"zh": "大事", "en": "Events"},
        "events": [_event(i, count) for i in numbers],
    }


def _event(i: int, count: int) -> dict[str, Any]:
    """Events spread evenly over thirty years, a quarter of them on each level."""
    days = round(i * (30 * 336 - 1) / max(1, count - 1))
    year, rest = divmod(days, 336)
    return {
        "key": f"event{i}",
        "date": f"{1992 + year}-{1 + rest // 28:02}-{1 + rest % 28:02}",
        "level": 1 + i % 4,
        "name": {"zh": f"靠岸{i + 1}", "en": f"Landing {i + 1}"},
        "title": {"zh": f"第{i + 1}班船靠岸", "en": f"Boat {i + 1} lands"},
        "text": TEXT,
    }


def _picture(file: str) -> dict[str, Any]:
    return {"file": file, "kind": "illustration", "alt": ALT, "credit": CREDIT, "focus": [0.5, 0.5]}


class _Plain(yaml.SafeDumper):
    """Writes a text that is used twice out in full, as a curator would."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False), "utf-8")
