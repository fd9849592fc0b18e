"""A text → how it is written in YAML, as a person would write it."""

from __future__ import annotations

import json

from kiosk.content import source
from kiosk.content.node import Mapping, Scalar, Sequence

STEP = 2
"""How far each level is indented, columns."""


def written(text: str, indent: int, style: str = "", *, flow: bool = False) -> str:
    """``text`` as the value of a key that stands ``indent`` columns in.

    Quotes that were there before (``style``) are kept; else there are none unless they are needed.
    Paragraphs stand below their key, except in brackets (``flow``), where nothing can.
    """
    if "\n" in text and not flow and (block := _block(text, indent)):
        return block
    once = _single(text) if style == "'" else text
    return once if style != '"' and _means(once, text, flow) else _double(text)


def _block(text: str, indent: int) -> str:
    """Lines below the key. What YAML would change has no such form."""
    if text != text.strip() or any(line != line.rstrip() for line in text.split("\n")):
        return ""
    margin = " " * (indent + STEP)
    return "|-\n" + "\n".join(margin + line if line else "" for line in text.split("\n"))


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _means(value: str, text: str, flow: bool) -> bool:  # noqa: FBT001  handed through
    """Whether the reader takes ``value`` for ``text`` and has nothing to say about it."""
    if "\n" in value:
        return False
    read = source.parse(f"key: {f'[{value}]' if flow else value}".encode(), "")
    if not isinstance(read.root, Mapping) or read.problems or "key" not in read.root.pairs:
        return False
    node = read.root.pairs["key"].value
    if flow:
        node = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else node
    return isinstance(node, Scalar) and node.text == text and not (node.plain and node.is_empty)
