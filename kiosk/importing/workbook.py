"""An XLSX workbook as rows of texts, as its cells show them."""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.importing.office import reading, too_large
from kiosk.importing.table import MOST_ROWS

MOST_COLUMNS: Final = 100


class Sheet(Struct, frozen=True):
    """One sheet of a workbook."""

    name: str
    rows: list[list[str]]
    remarks: tuple[str, ...]
    """Rows that are hidden in it, and what was noted beside its cells."""


def sheets_of(path: Path) -> list[Sheet]:
    """Every sheet that holds anything. Raises Refusal."""
    # A fifth of a second that no other import needs.
    import openpyxl  # noqa: PLC0415

    with reading(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drawings and rules that no row needs
        book = openpyxl.load_workbook(path, data_only=True)
        found = [_sheet(one) for one in book.worksheets]
        book.close()
    return [sheet for sheet in found if sheet.rows or sheet.remarks]


def _sheet(sheet: Any) -> Sheet:
    cells = _cells(sheet)
    remarks = [f"{cell.coordinate}: {cell.comment.text.strip()}" for cell in cells if cell.comment]
    rows: dict[int, list[str]] = {}
    for cell in cells:
        text = shown(cell.value, cell.number_format or "")
        if text and cell.column <= MOST_COLUMNS:
            row = rows.setdefault(cell.row, [])
            row += [""] * (cell.column - len(row))
            row[cell.column - 1] = text
    if len(rows) > MOST_ROWS:
        raise too_large()
    _spread(sheet, rows)
    hidden = {row for row in rows if sheet.row_dimensions[row].hidden}
    remarks += [" | ".join(filter(None, rows[row])) for row in sorted(hidden)]
    return Sheet(
        sheet.title, [rows[row] for row in sorted(rows) if row not in hidden], tuple(remarks)
    )


def _cells(sheet: Any) -> list[Any]:
    """Its cells, row by row; a sheet with one coloured cell in its last row has no million."""
    return [cell for _, cell in sorted(sheet._cells.items())]  # noqa: SLF001


def _spread(sheet: Any, rows: dict[int, list[str]]) -> None:
    """What cells that are merged downwards say, each of their rows says."""
    for merged in sheet.merged_cells.ranges:
        first, last, column = merged.min_row, merged.max_row, merged.min_col - 1
        text = rows.get(first, [])[column : column + 1]
        for number in range(first + 1, last + 1):
            row = rows.get(number)
            if row and text:
                row += [""] * (column + 1 - len(row))
                row[column] = text[0]


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
