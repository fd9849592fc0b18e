"""A CSV file as rows of texts, whatever program and country it comes from."""

from __future__ import annotations

import csv
import io
from typing import Final

from kiosk.content.decoding import as_text
from kiosk.content.refusal import Refusal

LARGEST: Final = 16 << 20
"""Bytes. A river of 5,000 events, all columns filled, takes 3 MB."""

MOST_ROWS: Final = 20_000
"""No hall shows as many; beyond lies a database that was exported by mistake."""

_MARKS: Final = (",", ";", "\t", "，")
"""What stands between the columns: in most countries, where the comma is decimal, copied cells."""


def text_of(data: bytes) -> str:
    """``data`` as text: UTF-8, UTF-16 or GB18030. Raises Refusal."""
    if len(data) > LARGEST:
        raise Refusal(
            f"文件超过 {LARGEST >> 20} MB，没有导入。请拆成几个文件",
            f"The file is larger than {LARGEST >> 20} MB and was not imported; split it",
        )
    decoded = as_text(data)
    if decoded is None or "\0" in decoded[0]:
        raise Refusal(
            "这不是文本文件，没有导入。表格请在 WPS 里“另存为” CSV",
            "This is no text file and was not imported. Save the sheet as CSV first",
        )
    return decoded[0].removeprefix("\ufeff")


def rows_of(text: str) -> list[list[str]]:
    """The rows of a CSV text, cells without blanks around them, empty rows left out.

    Raises Refusal where there is nothing, or more than ``MOST_ROWS``.
    """
    head = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(_MARKS, key=head.count)
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            cells = [cell.strip() for cell in row]
            if any(cells):
                found.append(cells)
            if len(found) > MOST_ROWS:
                raise Refusal(
                    f"超过 {MOST_ROWS} 行，没有导入。请只留下要展出的行",
                    f"More than {MOST_ROWS} rows were not imported; keep those to be shown",
                )
    except csv.Error as error:
        raise Refusal(
            "表格读不下去：有一格太长，或引号没有成对，没有导入",
            "The table cannot be read: a cell is too long or a quote is not closed",
        ) from error
    if len(found) < 2:
        raise Refusal(
            "表格里没有内容：第一行写列名，下面每行写一件事、一个数字或一张图",
            "The table is empty: names of columns first, then one event, figure or picture a row",
        )
    return found
