"""What was probably meant by a value that cannot be read: wide digits, strays, other dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from kiosk.content.amount import Amount
from kiosk.content.model import is_key
from kiosk.content.moment import Moment

_COMMENT = re.compile(r"\s*(//|＃|#(?![0-9A-Fa-f]{3}))")
_STRAY = " \t\u00a0\u3000\"'“”‘’＂「」,，;；。、.:：`"
_DATE = re.compile(r"(\d{4})\s*[-/.年–—－]\s*(\d{1,2})(?:\s*[-/.月–—－]\s*(\d{1,2})\s*日?|\s*月)?")


def bare(text: str) -> str:
    """``text`` in plain letters, without quotes, punctuation and remarks around it."""
    plain = _COMMENT.split(text, maxsplit=1)[0] if not text.startswith(("#", "＃")) else text
    return unicodedata.normalize("NFKC", plain.strip(_STRAY)).strip(_STRAY)


def key(text: str) -> str:
    """The name that was meant, or nothing."""
    meant = re.sub(r"[\s-]+", "_", bare(text).lower())
    return meant if is_key(meant) else ""


def amount(text: str) -> str:
    """The number that was meant, or nothing: a qualifier or a unit is never dropped."""
    meant = bare(text)
    if re.fullmatch(r"[0-9]{1,3}([ ,'][0-9]{3})+(\.[0-9]+)?", meant):
        meant = meant.replace(" ", ",").replace("'", ",")
    meant = re.sub(r"^0+(?=[0-9])", "", meant)
    return meant if _parses(Amount.parse, meant) else ""


def whole(text: str) -> str:
    """The whole number that was meant, or nothing."""
    meant = re.sub(r"(?<=[0-9])\s*年$|(?<=[0-9]),(?=[0-9]{3}$)", "", bare(text))
    meant = re.sub(r"^([0-9]+)\.0+$", r"\1", meant)
    return meant if re.fullmatch(r"[0-9]{1,9}", meant) else ""


def number(text: str) -> str:
    """The number that was meant, or nothing."""
    meant = bare(text).replace("。", ".")
    if found := re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]+)?)\s*%", meant):
        meant = f"{float(found[1]) / 100:g}"
    return meant if re.fullmatch(r"-?[0-9]{1,6}(\.[0-9]{1,6})?", meant) else ""


def moment(text: str) -> str:
    """The date that was meant, or nothing."""
    plain = bare(text)
    meant = re.sub(r"(?<=\d{4})\s*年$", "", plain)
    if found := _DATE.fullmatch(plain):
        year, month, day = found.groups()
        meant = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    return meant if _parses(Moment.parse, meant) else ""


def colour(text: str) -> str:
    """The colour that was meant, or nothing."""
    meant = bare(text).removeprefix("#").strip()
    if re.fullmatch("[0-9A-Fa-f]{3}", meant):
        meant = "".join(letter * 2 for letter in meant)
    return f"#{meant}" if re.fullmatch("[0-9A-Fa-f]{6}", meant) else ""


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
