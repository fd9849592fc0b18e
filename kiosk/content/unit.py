"""A unit as a language writes it, and how large it is."""

from __future__ import annotations

import re

from msgspec import Struct

# Chinese multiplies: 百万 is 10² · 10⁴ (GB/T 15835-2011, 4.2). 兆 is left out: it is 10⁶ or 10¹².
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_HANZI_SCALE = re.compile("[十百千万萬亿億]+")
# Units of measure and words that only look like a multiple of one.
_WHOLE_WORDS = re.compile("千(米|克|瓦|伏|卡|帕|赫|字)|百(分|货|姓|科)|十分")
_OTHER_SCALES: dict[str, dict[str, int]] = {
    "ja": {"兆": 12, "億": 8, "万": 4},
    "ko": {"조": 12, "억": 8, "만": 4},
}
ENGLISH = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The words that may stand before an English unit, and their power of ten."""
_FRENCH = {"mille": 3, "million": 6, "milliard": 9}
_WESTERN_SCALES = {
    "en": (re.compile(r"(thousand|million|billion|trillion)\b\s*", re.IGNORECASE), ENGLISH),
    "fr": (re.compile(r"(mille|million|milliard)s?\b\s*", re.IGNORECASE), _FRENCH),
}


class Unit(Struct, frozen=True):
    """A unit taken apart."""

    scale: str
    """What multiplies it, as it is written: 亿, million."""
    power: int
    """Of ten, that ``scale`` stands for."""
    rest: str

    @property
    def text(self) -> str:
        return self.scale + self.rest


def split(unit: str, language: str) -> Unit:
    """The words that multiply ``unit``, and what is left."""
    base = base_of(language)
    unit = unit.strip()
    if base == "zh":
        found = None if _WHOLE_WORDS.match(unit) else _HANZI_SCALE.match(unit)
        if not found:
            return Unit("", 0, unit)
        scale = found[0]
        # 十万千米: the last letter belongs to the kilometre.
        if _WHOLE_WORDS.match(unit, found.end() - 1):
            scale = scale[:-1]
        power = sum(_POWERS[letter] for letter in scale)
        return Unit(scale, power, unit[len(scale) :])
    if base in _WESTERN_SCALES:
        pattern, powers = _WESTERN_SCALES[base]
        if word := pattern.match(unit):
            return Unit(word[0], powers[word[1].lower()], unit[word.end() :])
    for scale, power in _OTHER_SCALES.get(base, {}).items():
        if unit.startswith(scale):
            return Unit(scale, power, unit.removeprefix(scale))
    return Unit("", 0, unit)


def knows(language: str) -> bool:
    """Whether the large numbers of ``language`` are known."""
    return base_of(language) in {"zh", *_WESTERN_SCALES, *_OTHER_SCALES}


def base_of(language: str) -> str:
    """The language without its country: zh of zh-Hans."""
    return language.split("-", maxsplit=1)[0]
