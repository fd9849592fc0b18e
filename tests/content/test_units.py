"""A unit in which a quantity hides, or that measures something else, makes a wrong number."""

from __future__ import annotations

import pytest

from kiosk.content.measure import agree, plainer
from kiosk.content.unit import split


@pytest.mark.parametrize(
    ("unit", "power", "rest"),
    [
        ("百万元", 6, "元"),
        ("千万元", 7, "元"),
        ("十万人", 5, "人"),
        ("萬億元", 12, "元"),
        ("億元", 8, "元"),
        ("万万元", 8, "元"),
        ("千人", 3, "人"),
        ("千米", 0, "千米"),
        ("十万千米", 5, "千米"),
        ("个百分点", 0, "个百分点"),
        (" 万吨", 4, "吨"),
    ],
)
def test_chinese_multiples_multiply(unit, power, rest) -> None:
    found = split(unit, "zh")
    assert (found.power, found.rest) == (power, rest)


@pytest.mark.parametrize(
    ("unit", "language", "meant"),
    [
        ("hundred million yuan", "en", "million yuan"),
        ("RMB million", "en", "million RMB"),
        ("m yuan", "en", "million yuan"),
        ("yuan (million)", "en", "million yuan"),
        ("millions of yuan", "en", "million yuan"),
        ("ten thousand people", "en", "thousand people"),
        ("000 places", "en", ""),
        ("约万吨", "zh", "万吨"),
        ("余名", "zh", "名"),
        ("多万吨", "zh", "万吨"),
        ("(万吨)", "zh", "万吨"),
    ],
)
def test_a_hidden_quantity_is_seen(unit, language, meant) -> None:
    assert plainer(unit, language) == meant


@pytest.mark.parametrize("unit", ["million yuan", "m", "tonnes a year", "per cent", "%", "m²"])
def test_a_plain_english_unit_is_plain(unit) -> None:
    assert plainer(unit, "en") is None


@pytest.mark.parametrize("unit", ["亿元", "所(次)", "人次", "万吨/年", "件/万人", "个百分点"])
def test_a_plain_chinese_unit_is_plain(unit) -> None:
    assert plainer(unit, "zh") is None


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("亩", "hectares"),
        ("公里", "miles"),
        ("美元", "yuan"),
        ("‰", "percent"),
        ("成", "percent"),
        ("亿元", "billion"),
        ("元/年", "yuan a month"),
    ],
)
def test_units_that_measure_differently_do_not_agree(zh, en) -> None:
    assert not agree(zh, "zh", en, "en")


@pytest.mark.parametrize(
    ("zh", "en"),
    [("亩", "mu"), ("亿元", "billion yuan"), ("万吨/年", "tonnes a year"), ("名", "residents")],
)
def test_units_that_measure_the_same_agree(zh, en) -> None:
    assert agree(zh, "zh", en, "en")
