"""The curator's reference of every key, in Chinese and English, made from the model."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Final, get_args, get_type_hints

import msgspec
from msgspec import Meta, Struct

from kiosk.content import model
from kiosk.content.glossary import BLOCKS, KEYS

FILE: Final = "REFERENCE.md"
_HEAD = """\
# 每一个键 · Every key

这一页由程序生成，和程序永远一致。怎样动手改，请看 README.md。
This page is generated from the program and always agrees with it. How to begin stands in README.md.

**必**：一定要写 · must be written. 文字都要写全各种语言 · Texts stand in every language.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    return _HEAD + "".join(_block(name, where, what) for name, (where, what) in BLOCKS.items())


def write(folder: Path) -> None:
    """Write the page into ``folder``."""
    (folder / FILE).write_text(reference(), encoding="utf-8")


def sentence(name: str, key: str) -> str:
    """How ``key`` of the class ``name`` is written, in English."""
    kind: type[Struct] = getattr(model, name)
    (field,) = (one for one in msgspec.structs.fields(kind) if one.encode_name == key)
    hints = get_type_hints(kind, include_extras=True)
    notes = [one for one in get_args(hints[field.name]) if isinstance(one, Meta)]
    return str(next(one.description for one in notes if one.description))


def _block(name: str, where: str, what: str) -> str:
    kind: type[Struct] = getattr(model, name)
    english = re.sub(r"\s+", " ", inspect.getdoc(kind) or "")
    dates = {field.name for field in msgspec.structs.fields(model.Dated)}
    ranked = sorted(msgspec.structs.fields(kind), key=lambda field: field.name in dates)
    rows = "".join(_row(name, field) for field in ranked)
    table = "| | | 写什么 | what to write |\n|---|---|---|---|\n"
    return f"\n## {where}\n\n{what}。 {english}\n\n{table}{rows}"


def _row(name: str, field: msgspec.structs.FieldInfo) -> str:
    english = sentence(name, field.encode_name)
    must = "**必**" if field.required else ""
    chinese = KEYS.get(f"{name}.{field.encode_name}") or KEYS[f"Dated.{field.encode_name}"]
    return f"| `{field.encode_name}` | {must} | {chinese} | {english} |\n"
