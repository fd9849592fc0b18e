"""A file that a curator has → a draft, by what is in it and not by its name."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.refusal import Refusal
from kiosk.importing import office, timelinejs
from kiosk.importing.deck import whole_of_deck
from kiosk.importing.document import whole_of_document
from kiosk.importing.draft import Draft, Part
from kiosk.importing.leaf import draft
from kiosk.importing.sheet import part
from kiosk.importing.table import LARGEST, rows_of, text_of
from kiosk.importing.workbook import sheets_of


def draft_of(path: Path) -> Draft:
    """What ``path`` holds. Raises Refusal and OSError."""
    if not path.is_file():
        raise Refusal(f"{path} 不是文件", f"{path} is no file")
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if data.startswith(office.OLD):
        raise Refusal(
            "这是旧格式或加了密码的文件，没有导入。请在 WPS 里打开，另存为 XLSX、PPTX 或 DOCX",
            "An old format or a password: nothing was imported. Save it as XLSX, PPTX or DOCX",
        )
    if data.startswith(office.MAGIC):
        match office.kind(path):
            case office.Kind.WORKBOOK:
                return _of_workbook(path)
            case office.Kind.DECK:
                return draft(whole_of_deck(path))
            case office.Kind.DOCUMENT:
                return draft(whole_of_document(path))
    text = text_of(data)
    if text.lstrip().startswith(("{", "[")):
        return timelinejs.from_json(text)
    rows = rows_of(text)
    if timelinejs.is_sheet(rows):
        return timelinejs.from_sheet(rows)
    return Draft(title={}, parts=(part(rows),))


def _of_workbook(path: Path) -> Draft:
    """Every sheet becomes a section; one without a row below its head is a remark."""
    parts: list[Part] = []
    remarks: list[str] = []
    for sheet in sheets_of(path):
        remarks += sheet.remarks
        rows = sheet.rows
        if len(rows) > 1 and timelinejs.is_sheet(rows):
            return timelinejs.from_sheet(rows)
        if len(rows) > 1:
            parts.append(part(rows))
            remarks.append(f"sheet: {sheet.name}")
        else:
            remarks += [f"sheet: {sheet.name}", *(" | ".join(filter(None, row)) for row in rows)]
    if not parts:
        raise Refusal(
            "表格里没有内容：第一行写列名，下面每行写一件事、一个数字或一张图",
            "The workbook is empty: names of columns first, then one thing a row",
        )
    return Draft(title={}, remarks=tuple(remarks), parts=tuple(parts))
