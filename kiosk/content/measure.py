"""What a unit measures, whether two measure the same, and whether its size is plain.

Apart from unit.py because a player, which only spells numbers, needs none of it.
"""

from __future__ import annotations

import re

from kiosk.content.unit import ENGLISH, base_of, split

_LARGE = re.compile("[万萬亿億]")
# Whatever else means a multiple: ten and hundred before thousand, plurals, short forms.
_HIDDEN = re.compile(
    r"(?<![\w-])(ten|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|lakhs?|crores?"
    r"|bn|mn|mln|tn|k|m(?=\s+[a-z]{2,}))(?![\w-])(\s+of\b)?|(?<![\w,.])['’]?0{2,3}(?!\w)",
    re.IGNORECASE,
)
_SHORT = {"k": "thousand", "m": "million", "mn": "million", "mln": "million", "bn": "billion"}
_HANZI_DOUBT = re.compile(r"^[\s(（]*(约|近|超过|逾|余|多)|(以上|左右|多|余)[\s)）]*$")
_ENGLISH_DOUBT = re.compile(
    r"^\s*(about|some|over|more than|at least|nearly|almost|plus|\+)\b", re.IGNORECASE
)

_ONE_EACH = re.compile(r"[/／每]")
_A_YEAR = re.compile(
    r"/|\bper (?!cent\b|mille\b|thousand\b)|\s(?:a|an|each|every)\s", re.IGNORECASE
)

_MONEY = frozenset({"yuan", "dollar", "euro", "yen", "pound", "hk dollar"})
# Chinese beginnings, the longest first, and English words that say the same.
_MEASURES: tuple[tuple[str, str, str], ...] = (
    ("yuan", "元|人民币", r"yuan|rmb|cny|renminbi|¥"),
    ("dollar", "美元|美金", r"(?:us )?dollars?|usd|us\$|\$"),
    ("hk dollar", "港元|港币", r"hong kong dollars?|hkd|hk\$"),
    ("euro", "欧元", r"euros?|eur|€"),
    ("yen", "日元", r"yen|jpy"),
    ("pound", "英镑", r"pounds? sterling|gbp|£"),
    (
        "square kilometre",
        "平方公里|平方千米",
        r"(?:square |sq\.? ?)(?:kilomet(?:re|er)s?|km)|km²|km2",
    ),
    ("square metre", "平方米|平米|㎡", r"(?:square |sq\.? ?)(?:met(?:re|er)s?|m)|m²|m2|㎡"),
    ("cubic metre", "立方米|方水|m³", r"cubic met(?:re|er)s?|m³|m3"),
    ("mu", "亩", r"mu"),
    ("hectare", "公顷", r"hectares?|ha"),
    ("acre", "英亩", r"acres?"),
    ("kilometre", "公里|千米", r"kilomet(?:re|er)s?|km"),
    ("nautical mile", "海里", r"nautical miles?"),
    ("mile", "英里", r"miles?"),
    ("li", "里|华里", r"li"),
    ("centimetre", "厘米", r"centimet(?:re|er)s?|cm"),
    ("millimetre", "毫米", r"millimet(?:re|er)s?|mm"),
    ("metre", "米", r"met(?:re|er)s?|m"),
    ("foot", "英尺", r"foot|feet|ft"),
    ("tonne", "吨", r"tonnes?|tons?|t"),
    ("kilogram", "公斤|千克", r"kilograms?|kilos?|kg"),
    ("jin", "斤|市斤", r"jin|catt(?:y|ies)"),
    ("gram", "克", r"grams?|g"),
    ("per mille", "‰|千分之", r"‰|per mille|per thousand|permille"),
    ("percent", "%|％|个百分点|百分点", r"%|per ?cent|percent(?:age)? points?|percentage"),
    ("tenth", "成", r"tenths?"),
    ("kilowatt hour", "千瓦时|千瓦·时|度电", r"kilowatt[- ]hours?|kwh"),
    ("kilowatt", "千瓦", r"kilowatts?|kw"),
    ("megawatt", "兆瓦", r"megawatts?|mw"),
    ("year", "年", r"years?"),
    ("month", "个月|月", r"months?"),
    ("day", "天|日", r"days?"),
    ("hour", "小时|个小时", r"hours?"),
    ("minute", "分钟", r"minutes?"),
)
_HANZI_MEASURES = sorted(
    ((word, name) for name, zh, _ in _MEASURES for word in zh.split("|")),
    key=lambda one: -len(one[0]),
)
_ENGLISH_MEASURES = tuple(
    (name, re.compile(rf"(?<![\w-])(?:{en})(?![\w²³-])", re.IGNORECASE))
    for name, _, en in _MEASURES
)


def plainer(unit: str, language: str) -> str | None:
    """None where it is plain how large ``unit`` is; else how it was probably meant, or nothing.

    A multiple that hides behind other words, or a qualifier within the unit, would make another
    number of the figure in every other language.
    """
    base = base_of(language)
    if base == "zh":
        whole = split(unit, language)
        rest = _ONE_EACH.split(whole.rest)[0]
        if not _HANZI_DOUBT.search(rest) and not _LARGE.search(rest):
            return None
        bare = re.sub(r"[\s()（）]", "", _HANZI_DOUBT.sub("", whole.rest))
        meant = whole.scale + bare
        sound = meant and meant != unit and plainer(meant, language) is None
        return meant if sound else ""
    if base == "en":
        whole = split(unit, language)
        rest = _A_YEAR.split(whole.rest)[0]
        hidden = _HIDDEN.search(rest)
        if not hidden and not _ENGLISH_DOUBT.match(rest):
            return None
        said = re.findall(r"[a-z]+", whole.text.lower())
        scales = [_SHORT.get(one, one.removesuffix("s")) for one in said]
        scales = [one for one in scales if one in ENGLISH]
        bare = re.sub(r"[()]", " ", _HIDDEN.sub(" ", _ENGLISH_DOUBT.sub(" ", whole.rest)))
        meant = " ".join([*scales, *bare.split()])
        sound = len(scales) == 1 and meant != unit and plainer(meant, language) is None
        return meant if sound else ""
    return None


def measures(unit: str, language: str) -> tuple[str, ...]:
    """What the numerator and the denominator of ``unit`` measure; nothing where that is unknown."""
    base = base_of(language)
    rest = split(unit, language).rest
    if base == "zh":
        return tuple(_hanzi_measure(part.strip()) for part in _ONE_EACH.split(rest))
    if base == "en":
        return tuple(_english_measure(part) for part in _A_YEAR.split(rest))
    return ()


def agree(one: str, language: str, other: str, other_language: str) -> bool:
    """Whether a number of ``one`` may stand before ``other`` as it is."""
    ours, theirs = measures(one, language), measures(other, other_language)
    if not ours or not theirs:
        return True
    if ours[0] != theirs[0] and {ours[0], theirs[0]} & _MONEY:
        return False
    return not any(a and b and a != b for a, b in zip(ours, theirs, strict=False))


def _hanzi_measure(text: str) -> str:
    return next((name for word, name in _HANZI_MEASURES if text.startswith(word)), "")


def _english_measure(text: str) -> str:
    return next((name for name, words in _ENGLISH_MEASURES if words.search(text)), "")
