"""What the bills of materials in a tree lack: notices/ of the tree, compat/notices/ of that folder.

Packages for new systems leave compat/ out, so that each bill tells of what lies beside it alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BILL, TEXTS = "notices/sbom.cdx.json", "notices/THIRD-PARTY.txt"
FILE = "kiosk:file"
"""The property that names a file of a part."""

_ESSENTIAL = {"pyside6-essentials", "pillow", "pyyaml"}
_WORDS = ("GNU LESSER GENERAL PUBLIC LICENSE", "SIL Open Font")
_RULE = re.compile(r"^={78}\n", re.MULTILINE)
_HEAD = re.compile(r"(\S+ \S+)  .*\n\S+\n")
"""What THIRD-PARTY.txt has above the texts of a part: name, version, licence; where it is from."""


def lacking(tree: Path) -> list[str]:
    """What must be mended before the ``tree`` may leave; nothing where all is told."""
    try:
        return list(_lacking(tree))
    except (FileNotFoundError, KeyError) as error:
        return [f"no {error}"]


def _lacking(tree: Path) -> Iterator[str]:
    parts, texts = _read(tree)
    yield from _unsaid(parts, texts)
    for name in sorted(_ESSENTIAL - {part["name"] for part in parts}):
        yield f"{name} is not told of"
    for words in _WORDS:
        if words.lower() not in texts.lower():
            yield f"no {words}"
    for part in parts:
        if _files(part):
            yield f"{part['name']} lies in compat/ and is told of outside it"
    compat = tree / "compat"
    if not compat.is_dir():
        return
    parts, texts = _read(compat)
    yield from _unsaid(parts, texts)
    libraries = {f"compat/{file.name}" for file in compat.iterdir() if file.is_file()}
    told = [file for part in parts for file in _files(part)]
    for file in sorted(libraries | set(told)):
        if file not in libraries or told.count(file) != 1:
            yield f"{file} is told of {told.count(file)} times"
    for part in parts:
        if not _files(part):
            yield f"{part['name']} has no file"


def _read(folder: Path) -> tuple[list[dict[str, Any]], str]:
    bill = json.loads((folder / BILL).read_text("utf-8"))
    return bill["components"], (folder / TEXTS).read_text("utf-8")


def _unsaid(parts: list[dict[str, Any]], texts: str) -> Iterator[str]:
    heads = [(_HEAD.match(section), section) for section in _RULE.split(texts)]
    below = {head[1]: section[head.end() :] for head, section in heads if head}
    for part in parts:
        name = part["name"]
        if not part.get("version"):
            yield f"{name} has no version"
        if not any(map(_says, part.get("licenses", []))):
            yield f"{name} has no licence"
        if not below.get(f"{name} {part.get('version')}", "").strip():
            yield f"{name} has no text"


def _says(licence: dict[str, Any]) -> bool:
    """Whether it is one of SPDX's, or words and where they lead."""
    named = licence.get("license", {})
    words = named.get("name") and named.get("url")
    return bool(licence.get("expression") or named.get("id") or words)


def _files(part: dict[str, Any]) -> list[str]:
    return [each["value"] for each in part.get("properties", []) if each["name"] == FILE]
