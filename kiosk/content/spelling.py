"""One number in every language: 234.58 亿元 and 23.458 billion yuan, exactly or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from kiosk.content.model import Figure, Qualifier

MAX_DECIMALS = 3
"""More digits after the point than visitors can take in; such a unit is the wrong one."""

_SCALES: dict[str, tuple[tuple[str, int], ...]] = {
    "zh": (("万亿", 12), ("亿", 8), ("万", 4)),
    "ja": (("兆", 12), ("億", 8), ("万", 4)),
    "ko": (("조", 12), ("억", 8), ("만", 4)),
    "en": (("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)),
    "fr": (("mille", 3), ("millions?", 6), ("milliards?", 9)),
}
"""Words before a unit that multiply it, and their power of ten (GB/T 15835 for zh)."""

_QUALIFIERS: dict[str, dict[Qualifier, str]] = {
    "en": {
        Qualifier.ABOUT: "about",
        Qualifier.MORE_THAN: "more than",
        Qualifier.AT_LEAST: "at least",
    },
    "fr": {
        Qualifier.ABOUT: "environ",
        Qualifier.MORE_THAN: "plus de",
        Qualifier.AT_LEAST: "au moins",
    },
}
_SIGNS = {Qualifier.ABOUT: "≈", Qualifier.MORE_THAN: ">", Qualifier.AT_LEAST: "≥"}
_MARKS = {"fr": str.maketrans(",.", "\u00a0,")}
"""Where a thousand is parted by a space and decimals by a comma (the first language's own digits
stand as they are written)."""
_UNGROUPED = frozenset({"zh", "ja", "ko"})


class SpellingError(ValueError):
    """The number cannot be said exactly in the unit that the language names."""

    def __init__(self, language: str, unit: str) -> None:
        super().__init__(f"no exact number of {unit!r} in {language}")
        self.language = language
        self.unit = unit


class Spelled(Struct, frozen=True):
    """A number as a language writes it; how far the parts stand apart is for the screen to say."""

    prefix: str
    """about, more than, at least, 约; or nothing."""
    digits: str
    unit: str


class _Unit(Struct, frozen=True):
    scale: str
    power: int
    rest: str


def spell(figure: Figure, language: str, languages: Sequence[str]) -> Spelled:
    """``figure`` in ``language``; the first of ``languages`` is the one its value is given in.

    Raises SpellingError where only a rounded number could be shown, or where it is unknown how the
    language names large numbers.
    """
    first = languages[0]
    unit = _split(figure.unit.get(language, ""), language)
    digits = figure.value.text
    if language != first:
        given = _split(figure.unit.get(first, ""), first)
        if given.power and _base(language) not in _SCALES:
            raise SpellingError(language, figure.unit.get(language, ""))
        digits = digits.replace(",", "")
        if given.power != unit.power:
            shifted = figure.value.decimal.scaleb(given.power - unit.power)
            digits = _trimmed(shifted)
        if given.power != unit.power and len(digits.partition(".")[2]) > MAX_DECIMALS:
            raise SpellingError(language, figure.unit.get(language, ""))
        if _base(language) not in _UNGROUPED:
            digits = _grouped(digits)
            digits = digits.translate(_MARKS.get(_base(language), {}))
    return _qualified(figure.qualifier, digits, unit, language)


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def _split(unit: str, language: str) -> _Unit:
    for scale, power in _SCALES.get(_base(language), ()):
        if _base(language) in _UNGROUPED:
            if unit.startswith(scale):
                return _Unit(scale, power, unit.removeprefix(scale))
        elif found := re.match(rf"{scale}\b\s*", unit, re.IGNORECASE):
            return _Unit(found[0], power, unit[found.end() :])
    return _Unit("", 0, unit)


def _trimmed(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(digits: str) -> str:
    whole, point, decimals = digits.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _qualified(qualifier: Qualifier | None, digits: str, unit: _Unit, language: str) -> Spelled:
    whole = unit.scale + unit.rest
    if qualifier is None:
        return Spelled("", digits, whole)
    if _base(language) == "zh":
        match qualifier:
            case Qualifier.ABOUT:
                return Spelled("约", digits, whole)
            case Qualifier.MORE_THAN:
                # 余 follows what it leaves open: 3000余次, but 3亿余元.
                return Spelled("", digits, f"{unit.scale}余{unit.rest}")
            case Qualifier.AT_LEAST:
                return Spelled("", digits, f"{whole}以上")
    prefix = _QUALIFIERS.get(_base(language), _SIGNS)[qualifier]
    return Spelled(prefix, digits, whole)
