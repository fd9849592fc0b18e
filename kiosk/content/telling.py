"""Dates and sources in the visitor's words."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.content.model import Source
from kiosk.content.moment import Moment

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def tell(moment: Moment, language: str) -> str:
    """Say a date with exactly its own precision: 2004年5月19日, 19 May 2004; 1992年3月; 2010年."""
    if language.startswith("zh"):
        text = f"{moment.year}年"
        if moment.month:
            text += f"{moment.month}月"
        if moment.day:
            text += f"{moment.day}日"
        return text
    words = [str(moment.day)] if moment.day else []
    if moment.month:
        words.append(MONTHS[moment.month - 1])
    return " ".join([*words, str(moment.year)])


def label(moment: Moment, language: str) -> str:
    """The short form on the river: 2004.5.19 in Chinese, 19 May 2004 in English."""
    if language.startswith("zh"):
        return ".".join(str(part) for part in (moment.year, moment.month, moment.day) if part)
    if moment.month:
        day = [str(moment.day)] if moment.day else []
        return " ".join([*day, MONTHS[moment.month - 1][:3], str(moment.year)])
    return str(moment.year)


def cite(source: Source, language: str) -> str:
    """Name a source as a book is named: 《涪陵年鉴》，2021年; “The Yearbook”, 2021."""
    title = source.title.get(language) or next(iter(source.title.values()), "")
    if language.startswith("zh"):
        return f"《{title}》，{source.year}年"
    return f"“{title}”, {source.year}"


def together(parts: Iterable[str], language: str) -> str:
    """Say each part once, in order: 2018年；2022年."""
    return ("；" if language.startswith("zh") else "; ").join(dict.fromkeys(filter(None, parts)))
