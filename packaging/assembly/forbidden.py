"""What must not travel with a product under the MIT licence: [never] in targets.toml."""

from __future__ import annotations

import re
from pathlib import Path

from assembly.target import TABLE

_MODULES = re.compile(rf"PySide6/.*({'|'.join(TABLE['never']['qt'])})")
_CODECS = re.compile(rf"(^|/)(lib)?({'|'.join(TABLE['never']['codecs'])})[^/]*\.(so|dll|pyd)")


def forbidden(tree: Path) -> list[str]:
    """Files below ``tree`` of Qt modules that are under the GPL alone, and of codecs under it."""
    names = (path.relative_to(tree).as_posix() for path in tree.rglob("*"))
    return sorted(name for name in names if _MODULES.search(name) or _CODECS.search(name))
