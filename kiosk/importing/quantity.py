"""A number as cells say it, 约1.2万, 30%, over 3,000: value, qualifier and unit apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.content import cleaning
from kiosk.content.model import Qualifier, Words
from kiosk.content.moment import Moment
from kiosk.content.unit import split
from kiosk.importing.draft import Item

_QUALIFIERS = {
    Qualifier.ABOUT: ("约", "大约", "about", "approx.", "ca.", "≈", "~"),
    Qualifier.MORE_THAN: ("余", "多", "超过", "逾", "more than", "over", ">"),
    Qualifier.AT_LEAST: ("以上", "至少", "不少于", "at least", "≥"),
}
_DOUBT = "|".join(re.escape(word) for words in _QUALIFIERS.values() for word in words)
_QUANTITY = re.compile(
    rf"(?P<before>{_DOUBT})?\s*(?P<value>[\d,，]*\d(?:\.\d+)?)\s*(?P<within>余|多)?\s*"
    rf"(?P<unit>[^\d\s].*?)?\s*(?P<after>余|多|以上)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"合计|总计|总和|共计|小计|(grand )?total|sum", re.IGNORECASE)


def is_total(row: Sequence[str]) -> bool:
    """Whether a row adds up those above: its first words say so."""
    first = next(filter(None, row), "")
    return bool(_TOTAL.fullmatch(re.sub(r"(?<![A-Za-z])\s+|[:：]", "", first).strip()))


def figure(item: Item, tongue: str) -> Item:
    """A figure with its number taken apart, and its year as the time that it speaks of."""
    facts, words = dict(item.facts), dict(item.words)
    remarks = item.remarks
    # A number has no date of its own.
    said = facts.pop("date", "")
    if said and "as_of" in words:
        remarks = (*remarks, f"date: {said}")
    elif is_moment(said):
        facts["as_of"] = said
    elif said:
        words["as_of"] = {tongue: said}
    found = _QUANTITY.fullmatch(facts.get("value", "").strip())
    value = cleaning.amount(found["value"]) if found else ""
    if found and value:
        unit = _unit(found["unit"] or "", words.get("unit", {}), tongue)
        doubts = [found[one] for one in ("before", "within", "after") if found[one]]
        if unit is not None and len(doubts) <= 1:
            facts["value"] = value
            if doubts and "qualifier" not in facts:
                facts["qualifier"] = _qualifier(doubts[0])
            if unit:
                words["unit"] = unit
    return Item(words=words, facts=facts, remarks=remarks)


def _unit(told: str, column: Words, tongue: str) -> Words | None:
    """The unit of a number behind which ``told`` stands; None where two of them disagree."""
    if not told or told == column.get(tongue):
        return column
    scaled = split(told, tongue)
    own = column.get(tongue, "")
    if not own:
        return {**column, tongue: told}
    if scaled.rest or split(own, tongue).power:
        return None
    return {tongue: f"{told} {own}" if tongue == "en" else f"{told}{own}"}


def _qualifier(word: str) -> str:
    return next(one.value for one, words in _QUALIFIERS.items() if word.casefold() in words)


def is_moment(text: str) -> bool:
    """Whether ``text`` is a date as the model writes it."""
    try:
        Moment.parse(text)
    except ValueError:
        return False
    return True
