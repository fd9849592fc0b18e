"""One number in every language: 234.58 亿元 and 23.458 billion yuan, exactly or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from kiosk.content.model import Figure, Qualifier
from kiosk.content.unit import ENGLISH, Unit, knows, split

MAX_DECIMALS = 3
"""More digits after the point than visitors can take in; such a unit is the wrong one."""

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

    def __init__(self, language: str, unit: str, meant: str = "") -> None:
        super().__init__(f"no exact number of {unit!r} in {language}")
        self.language = language
        self.unit = unit
        self.meant = meant
        """A unit in which it can be said, or nothing."""


class Spelled(Struct, frozen=True):
    """A number as a language writes it; how far the parts stand apart is for the screen to say."""

    prefix: str
    """about, more than, at least, 约; or nothing."""
    digits: str
    unit: str


def spell(figure: Figure, language: str, languages: Sequence[str]) -> Spelled:
    """``figure`` in ``language``; the first of ``languages`` is the one its value is given in.

    Raises SpellingError where only a rounded number could be shown, or where it is unknown how the
    language names large numbers.
    """
    first = languages[0]
    named = figure.unit.get(language, "")
    unit = split(named, language)
    digits = figure.value.text
    if language != first:
        given = split(figure.unit.get(first, ""), first)
        if given.power and not knows(language):
            raise SpellingError(language, named)
        digits = digits.replace(",", "")
        if given.power != unit.power:
            digits = _trimmed(figure.value.decimal.scaleb(given.power - unit.power))
            if _decimals(digits) > MAX_DECIMALS:
                meant = _fitting(figure.value.decimal.scaleb(given.power), unit, language)
                raise SpellingError(language, named, meant)
        if _base(language) not in _UNGROUPED:
            digits = _grouped(digits)
            digits = digits.translate(_MARKS.get(_base(language), {}))
    return _qualified(figure.qualifier, digits, unit, language)


def _fitting(value: Decimal, unit: Unit, language: str) -> str:
    """The largest English unit in which ``value`` is one or more, with few enough decimals."""
    if _base(language) != "en":
        return ""
    for scale, power in reversed(ENGLISH.items()):
        shifted = value.scaleb(-power)
        if shifted >= 1 and _decimals(_trimmed(shifted)) <= MAX_DECIMALS:
            return f"{scale} {unit.rest}"
    return unit.rest if _decimals(_trimmed(value)) <= MAX_DECIMALS else ""


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def _trimmed(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(digits: str) -> str:
    whole, point, decimals = digits.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _qualified(qualifier: Qualifier | None, digits: str, unit: Unit, language: str) -> Spelled:
    whole = unit.text
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
