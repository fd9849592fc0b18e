"""An office file is a ZIP of XML parts; what could do harm is found before a library reads it."""

from __future__ import annotations

import errno
import traceback
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Final

from kiosk.content.refusal import Refusal

MAGIC: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0"
"""Office before 2007, WPS' own formats, and any file with a password."""

LARGEST: Final = 512 << 20
"""Bytes of the file: two hundred photographs as a camera takes them."""
UNPACKED: Final = 64 << 20
"""Bytes that its XML may unpack to; a workbook of 20,000 rows and twenty columns takes 40 MB."""
ALL_UNPACKED: Final = 1 << 30
"""Bytes of everything in it, films included."""


class Kind(Enum):
    """What an office file is, by the folder that its parts lie in."""

    WORKBOOK = "xl/"
    DECK = "ppt/"
    DOCUMENT = "word/"


def kind(path: Path) -> Kind:
    """What ``path`` is. Raises Refusal where it is none of them, damaged, or meant to do harm."""
    if path.stat().st_size > LARGEST:
        raise too_large()
    with reading(), zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        xml = [one for one in parts if one.filename.endswith((".xml", ".rels"))]
        if sum(one.file_size for one in parts) > ALL_UNPACKED:
            raise too_large()
        if sum(one.file_size for one in xml) > UNPACKED:
            raise too_large()
        # An office file declares no document type: who does wants entities to grow.
        # UTF-16 spells it with a zero beside each letter.
        if any(b"<!DOCTYPE" in archive.read(one).replace(b"\0", b"") for one in xml):
            raise damaged()
        names = archive.namelist()
    for one in Kind:
        if any(name.startswith(one.value) for name in names):
            return one
    raise damaged()


@contextmanager
def reading() -> Iterator[None]:
    """What a library says of a broken file, as one sentence. Raises Refusal and OSError.

    Readers of office files promise no errors of their own: a damaged part shows itself as whatever
    their code happens to do with it. What our own code does wrong is no fault of the file.
    """
    try:
        yield
    except (Refusal, MemoryError):
        raise
    except Exception as error:
        if _is_of_the_disk(error) or _is_ours(error):
            raise
        raise damaged() from error


def _is_of_the_disk(error: Exception) -> bool:
    """A place before the beginning of the file is the file's fault."""
    return isinstance(error, OSError) and error.errno not in (None, errno.EINVAL)


def _is_ours(error: Exception) -> bool:
    """Whether the innermost code that was at work is our own."""
    *_, (frame, _) = traceback.walk_tb(error.__traceback__)
    return str(frame.f_globals.get("__name__")).startswith("kiosk.")


def damaged() -> Refusal:
    """Nothing can be read."""
    return Refusal(
        "这个文件读不下去：没有下载完、有密码，或不是表格、演示、文档，没有导入。"
        "请在 WPS 里打开，另存为新的 XLSX、PPTX 或 DOCX",
        "This file cannot be read: incomplete, with a password, or no workbook, deck or document. "
        "Open it and save it anew as XLSX, PPTX or DOCX",
    )


def too_large() -> Refusal:
    """More than a chapter needs."""
    return Refusal(
        "这个文件太大，没有导入。请拆成几个文件，或删去影片、压缩图片后再试",
        "This file is too large and was not imported. Split it, or take out films and large "
        "pictures first",
    )
