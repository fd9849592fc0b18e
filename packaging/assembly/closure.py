"""Which libraries a program needs, and which those need, on Linux and on Windows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pefile
from elftools.elf.elffile import ELFFile

_ENTRIES = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")


def needed(program: Path) -> list[str]:
    """Names of the libraries that ``program`` is linked to; none for what is no program."""
    with program.open("rb") as file:
        magic = file.read(4)
        if magic == b"\x7fELF":
            file.seek(0)
            dynamic = ELFFile(file).get_section_by_name(".dynamic")
            tags = dynamic.iter_tags() if dynamic else ()
            return [tag.needed for tag in tags if tag.entry.d_tag == "DT_NEEDED"]
    if magic[:2] != b"MZ":
        return []
    with pefile.PE(str(program), fast_load=True) as library:
        library.parse_data_directories(
            [
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
            ]
        )
        # Windows does not tell capitals apart.
        return [
            entry.dll.decode().lower()
            for table in _ENTRIES
            for entry in getattr(library, table, [])
        ]


def reach(roots: Iterable[Path], known: Mapping[str, Path]) -> tuple[set[str], set[str]]:
    """Names of the ``known`` libraries that the ``roots`` need, and of those that nobody knows."""
    reached: set[str] = set()
    strangers: set[str] = set()
    todo = list(roots)
    while todo:
        for name in needed(todo.pop()):
            if name not in known:
                strangers.add(name)
            elif name not in reached:
                reached.add(name)
                todo.append(known[name])
    return reached, strangers
