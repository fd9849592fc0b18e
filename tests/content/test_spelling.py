from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.amount import Amount
from kiosk.content.model import Figure, Qualifier
from kiosk.content.spelling import Spelled, SpellingError, spell

LANGUAGES = ("zh", "en")


def _figure(value: str, zh: str, en: str, qualifier: Qualifier | None = None) -> Figure:
    words = {"zh": "名", "en": "name"}
    return Figure(
        value=Amount.parse(value),
        unit={"zh": zh, "en": en},
        name=words,
        as_of=words,
        source="gazette",
        qualifier=qualifier,
    )


def _said(spelled: Spelled) -> str:
    return f"{spelled.prefix}|{spelled.digits}|{spelled.unit}"


ABOUT, MORE, LEAST = Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.AT_LEAST

TABLE = [
    ("234.58", "亿元", "billion yuan", None, "|234.58|亿元", "|23.458|billion yuan"),
    ("36", "亿元", "billion yuan", None, "|36|亿元", "|3.6|billion yuan"),
    ("278", "亿元", "billion yuan", None, "|278|亿元", "|27.8|billion yuan"),
    ("100", "亿元", "billion yuan", ABOUT, "约|100|亿元", "about|10|billion yuan"),
    ("120", "万吨/年", "million tonnes a year", None, "|120|万吨/年", "|1.2|million tonnes a year"),
    ("1.2", "亿元", "million yuan", None, "|1.2|亿元", "|120|million yuan"),
    ("1.2", "万亿元", "trillion yuan", None, "|1.2|万亿元", "|1.2|trillion yuan"),
    ("234.58", "亿元", "yuan", None, "|234.58|亿元", "|23,458,000,000|yuan"),
    ("3", "亿元", "million yuan", MORE, "|3|亿余元", "more than|300|million yuan"),
    ("3000", "次", "visits", MORE, "|3000|余次", "more than|3,000|visits"),
    ("12000", "名", "residents", MORE, "|12000|余名", "more than|12,000|residents"),
    ("30", "%", "%", LEAST, "|30|%以上", "at least|30|%"),
    ("144", "所(次)", "school grants", None, "|144|所(次)", "|144|school grants"),
    ("60", "个(次)", "grants", None, "|60|个(次)", "|60|grants"),
    ("2000", "人次", "people", MORE, "|2000|余人次", "more than|2,000|people"),
    ("1024", "个", "projects", None, "|1024|个", "|1,024|projects"),
    ("1,024", "个", "projects", None, "|1,024|个", "|1,024|projects"),
    ("234.50", "米", "metres", None, "|234.50|米", "|234.50|metres"),
    ("0.5", "万吨", "thousand tonnes", None, "|0.5|万吨", "|5|thousand tonnes"),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]} {row[1]} {row[2]}")
def test_a_figure_is_said_exactly(row):
    value, zh, en, qualifier, in_zh, in_en = row
    figure = _figure(value, zh, en, qualifier)
    assert _said(spell(figure, "zh", LANGUAGES)) == in_zh
    assert _said(spell(figure, "en", LANGUAGES)) == in_en


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("234.58", "亿元", "trillion yuan"),
        ("7", "个", "million pieces"),
        ("234.582", "亿元", "billion yuan"),
        ("234.587", "万元", "million yuan"),
    ],
)
def test_what_would_have_to_be_rounded_is_refused(value, zh, en):
    with pytest.raises(SpellingError):
        spell(_figure(value, zh, en), "en", LANGUAGES)


def test_from_english_to_chinese():
    figure = _figure("23.458", "亿元", "billion yuan")
    assert _said(spell(figure, "zh", ("en", "zh"))) == "|234.58|亿元"


def test_a_language_whose_large_numbers_are_unknown_is_refused_only_for_large_numbers():
    figure = _figure("234.58", "亿元", "billion yuan")
    figure.unit["sv"] = "miljarder yuan"
    with pytest.raises(SpellingError):
        spell(figure, "sv", ("zh", "en", "sv"))
    small = _figure("1024", "个", "projects", MORE)
    small.unit["sv"] = "projekt"
    assert _said(spell(small, "sv", ("zh", "en", "sv"))) == ">|1,024|projekt"


def test_french_parts_thousands_by_a_space_and_decimals_by_a_comma():
    figure = _figure("1024.58", "亿元", "billion yuan", MORE)
    figure.unit["fr"] = "milliards de yuans"
    assert _said(spell(figure, "fr", ("zh", "en", "fr"))) == "plus de|102,458|milliards de yuans"
    small = _figure("1024", "个", "projects")
    small.unit["fr"] = "projets"
    assert _said(spell(small, "fr", ("zh", "en", "fr"))) == "|1\u00a0024|projets"


@given(
    st.decimals(min_value=0, max_value=10**9, places=3),
    st.sampled_from(["", "万", "亿", "万亿"]),
    st.sampled_from(["", "thousand ", "million ", "billion ", "trillion "]),
)
def test_what_is_said_is_never_another_number(value, zh, en):
    powers = {"": 0, "万": 4, "亿": 8, "万亿": 12}
    powers |= {"thousand ": 3, "million ": 6, "billion ": 9, "trillion ": 12}
    figure = _figure(f"{value:f}", f"{zh}元", f"{en}yuan")
    try:
        said = spell(figure, "en", LANGUAGES)
    except SpellingError:
        return
    assert Decimal(said.digits.replace(",", "")).scaleb(powers[en]) == value.scaleb(powers[zh])
