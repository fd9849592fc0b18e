"""A unit as a language writes it: how large it is, what it measures, and whether that is plain."""

from __future__ import annotations

import re

from msgspec import Struct

# Chinese multiplies: 百万 is 10² · 10⁴ (GB/T 15835-2011, 4.2). 兆 is left out: it is 10⁶ or 10¹².
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_HANZI_SCALE = re.compile("[十百千万萬亿億]+")
# Units of measure and words that only look like a multiple of one.
_WHOLE_WORDS = re.compile("千(米|克|瓦|伏|卡|帕|赫|字)|百(分|货|姓|科)|十分")
_LARGE = re.compile("[万萬亿億]")
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
    base = _base(language)
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
    return _base(language) in {"zh", *_WESTERN_SCALES, *_OTHER_SCALES}


def plainer(unit: str, language: str) -> str | None:
    """None where it is plain how large ``unit`` is; else how it was probably meant, or nothing.

    A multiple that hides behind other words, or a qualifier within the unit, would make another
    number of the figure in every other language.
    """
    base = _base(language)
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
    base = _base(language)
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


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0]
