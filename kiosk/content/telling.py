"""Dates and sources in the visitor's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.content.model import Source
from kiosk.content.moment import Moment

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "fr": "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.",
}


def tell(moment: Moment, language: str) -> str:
    """Say a date with exactly its own precision: 2004年5月19日, 19 May 2004; 2010年."""
    if language.startswith("zh"):
        text = f"{moment.year}年"
        if moment.month:
            text += f"{moment.month}月"
        if moment.day:
            text += f"{moment.day}日"
        return text
    return _western(moment, language, _MONTHS)


def label(moment: Moment, language: str) -> str:
    """The short form on the river: 2004.5.19 in Chinese, 19 May 2004 in English."""
    if language.startswith("zh"):
        return ".".join(str(part) for part in (moment.year, moment.month, moment.day) if part)
    return _western(moment, language, _SHORT_MONTHS)


def _western(moment: Moment, language: str, months: Mapping[str, str]) -> str:
    """Day, month and year; the first of a month is 1er in French."""
    spoken = _base(language) if _base(language) in months else "en"
    words = []
    if moment.day:
        words.append("1er" if spoken == "fr" and moment.day == 1 else str(moment.day))
    if moment.month:
        words.append(months[spoken].split()[moment.month - 1])
    return " ".join([*words, str(moment.year)])


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0]


def cite(source: Source, language: str) -> str:
    """Name a source as a book is named: 《年鉴》，2021年; “The Yearbook”, 2021."""
    title = source.title.get(language) or next(iter(source.title.values()), "")
    if language.startswith("zh"):
        return f"《{title}》，{source.year}年"
    if _base(language) == "fr":
        return f"«\u00a0{title}\u00a0», {source.year}"
    return f"“{title}”, {source.year}"


def together(parts: Iterable[str], language: str) -> str:
    """Say each part once, in order: 2018年；2022年."""
    return ("；" if language.startswith("zh") else "; ").join(dict.fromkeys(filter(None, parts)))
