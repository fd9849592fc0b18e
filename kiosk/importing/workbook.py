"""An XLSX workbook as rows of texts, as its cells show them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

from kiosk.content.refusal import Refusal
from kiosk.importing.table import MOST_ROWS

MAGIC: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0"
"""Excel before 2007, and any workbook with a password."""

UNPACKED: Final = 128 << 20
"""Bytes that a workbook may unpack to; 20,000 rows of twenty columns take 40 MB."""
MOST_COLUMNS: Final = 100


def sheets_of(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Name and rows of every sheet that holds any. Raises Refusal."""
    # A fifth of a second that no other import needs.
    import openpyxl  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(one.file_size for one in parts) > UNPACKED:
                raise _refused()
            # A workbook declares no document type: who does wants entities to grow.
            if any(b"<!DOCTYPE" in archive.read(one) for one in parts if _is_xml(one.filename)):
                raise _refused()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drawings and rules that no row needs
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            found = [(sheet.title, [*_rows(sheet)]) for sheet in book.worksheets]
            book.close()
    except (InvalidFileException, zipfile.BadZipFile, *_BROKEN) as error:
        raise _refused() from error
    return [(name, rows) for name, rows in found if rows]


_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError)
"""What openpyxl meets in a file that is none; an XML error is a SyntaxError."""


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _refused() -> Refusal:
    return Refusal(
        "这个文件读不下去：不是表格、没有下载完，或太大，没有导入。请在 WPS 里打开，另存为 CSV",
        "This file cannot be read: no sheet, incomplete, or too large. Save it as CSV",
    )


def _rows(sheet: Any) -> Iterator[list[str]]:
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS)):
        if number > MOST_ROWS:
            raise _refused()
        cells = [shown(cell.value, cell.number_format or "") for cell in row]
        if any(cells):
            yield cells


def shown(value: object, layout: str) -> str:
    """The text of a cell with this number format: dates no more exact, decimals as shown."""
    match value:
        case None:
            return ""
        case datetime() | date():
            bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", layout.lower())
            if "d" in bare:
                return f"{value:%Y-%m-%d}"
            return f"{value:%Y-%m}" if "m" in bare else f"{value:%Y}"
        case time():
            return value.isoformat("minutes")
        case bool():
            return str(value).lower()
        case int() | float():
            return _number(value, layout)
        case _:
            return str(value).strip()


def _number(value: float, layout: str) -> str:
    """``value`` with the decimals, the commas and the percent sign of its cell."""
    first = layout.split(";", maxsplit=1)[0]
    percent = "%" in first
    value = value * 100 if percent else value
    comma = "," if "#,#" in first else ""
    decimals = re.search(r"0\.(0+)", first)
    if decimals or re.search(r"(?<![0.#])0(?![0.#])", first):
        text = f"{value:{comma}.{len(decimals[1]) if decimals else 0}f}"
    else:
        text = f"{value:{comma}.12g}" if not float(value).is_integer() else f"{int(value):{comma}}"
    return text + "%" * percent
