"""Dates in the visitor's words."""

from __future__ import annotations

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
