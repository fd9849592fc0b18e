"""Chapter numbers as a visitor reads them."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"


def numeral(number: int, language: str) -> str:
    """一, 二, … 十二, 二十 in Chinese, 1, 2, … elsewhere; nothing for 0.

    From 100 on digits everywhere: 一百二十三 has no room on a stone.
    """
    if number == 0:
        return ""
    if not language.startswith("zh") or number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
