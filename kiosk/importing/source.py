"""A file that a curator has → a draft, by what is in it and not by its name."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.refusal import Refusal
from kiosk.importing import timelinejs, workbook
from kiosk.importing.draft import Draft
from kiosk.importing.sheet import part
from kiosk.importing.table import LARGEST, rows_of, text_of


def draft_of(path: Path) -> Draft:
    """What ``path`` holds. Raises Refusal and OSError."""
    if not path.is_file():
        raise Refusal(f"{path} 不是文件", f"{path} is no file")
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if data.startswith(workbook.OLD):
        raise Refusal(
            "这是旧格式或加了密码的文件，没有导入。请在 WPS 里打开，另存为 XLSX 或 CSV",
            "An old format or a password: nothing was imported. Save it as XLSX or CSV first",
        )
    if data.startswith(workbook.MAGIC) and len(data) <= LARGEST:
        return _of_workbook(data)
    text = text_of(data)
    if text.lstrip().startswith(("{", "[")):
        return timelinejs.from_json(text)
    rows = rows_of(text)
    if timelinejs.is_sheet(rows):
        return timelinejs.from_sheet(rows)
    return Draft(title={}, parts=(part(rows),))


def _of_workbook(data: bytes) -> Draft:
    """Every sheet becomes a section; one without a row below its head is a remark."""
    parts, remarks = [], []
    for name, rows in workbook.sheets_of(data):
        if len(rows) > 1 and timelinejs.is_sheet(rows):
            return timelinejs.from_sheet(rows)
        if len(rows) > 1:
            parts.append(part(rows))
            remarks.append(f"sheet: {name}")
        else:
            remarks += [f"sheet: {name}", " | ".join(filter(None, rows[0]))]
    if not parts:
        raise Refusal(
            "表格里没有内容：第一行写列名，下面每行写一件事、一个数字或一张图",
            "The workbook is empty: names of columns first, then one thing a row",
        )
    return Draft(title={}, remarks=tuple(remarks), parts=tuple(parts))
