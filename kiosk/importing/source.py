"""A file that a curator has → a draft, by what is in it and not by its name."""

from __future__ import annotations

from pathlib import Path

from kiosk.importing import timelinejs
from kiosk.importing.draft import Draft
from kiosk.importing.refusal import ImportRefusal
from kiosk.importing.sheet import part
from kiosk.importing.table import LARGEST, rows_of, text_of


def draft_of(path: Path) -> Draft:
    """What ``path`` holds. Raises ImportRefusal and OSError."""
    if not path.is_file():
        raise ImportRefusal(f"{path} 不是文件", f"{path} is no file")
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    text = text_of(data)
    if text.lstrip().startswith(("{", "[")):
        return timelinejs.from_json(text)
    rows = rows_of(text)
    if timelinejs.is_sheet(rows):
        return timelinejs.from_sheet(rows)
    return Draft(title={}, parts=(part(rows),))
