"""What tests of packs look at, and packs that nobody at a museum would make."""

import hashlib
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kiosk.pack.manifest import MANIFEST, Entry, Manifest, encode, entry_of

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


def retitle(folder: Path, title: str) -> None:
    file = folder / "exhibition.yaml"
    file.write_text(
        (TINY / "exhibition.yaml").read_text("utf-8").replace("一条小河", title), "utf-8"
    )


def title(folder: Path) -> str:
    text = (folder / "exhibition.yaml").read_text("utf-8")
    return text.partition("{zh: ")[2].partition(",")[0]


def tree(folder: Path) -> dict[str, tuple[int, bytes | None]]:
    """Every name below ``folder``, when it was changed, and what it holds."""
    return {
        one.relative_to(folder).as_posix(): (
            one.lstat().st_mtime_ns,
            one.read_bytes() if one.is_file() else None,
        )
        for one in sorted(folder.rglob("*"))
    }


def entry(data: bytes) -> Entry:
    return Entry(len(data), hashlib.sha256(data).hexdigest())


def forged(
    file: Path,
    extra: Mapping[str, bytes] = {},
    *,
    listed: Mapping[str, Entry] = {},
    instead: Mapping[str, bytes] = {},
    mode: int = stat.S_IFREG | 0o644,
    method: int = zipfile.ZIP_STORED,
    words: bytes | None = None,
    **head,
) -> Path:
    """A pack of the small exhibition, and of what an attacker puts there besides."""
    found = {p.relative_to(TINY).as_posix(): p for p in sorted(TINY.rglob("*")) if p.is_file()}
    paths = {path: one for path, one in found.items() if path not in instead}
    entries = {path: entry_of(one) for path, one in paths.items()} | dict(listed)
    entries |= {path: entry(data) for path, data in instead.items()}
    extra = {**instead, **extra}
    told = {"name": "river", "number": 1, "needs": "0.1.0", "time": "2026-01-01"} | head
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(MANIFEST, words or encode(Manifest(**told, files=entries)))
        for path, one in paths.items():
            archive.writestr(path, one.read_bytes())
        for path, data in extra.items():
            info = zipfile.ZipInfo("placeholder")
            info.filename = info.orig_filename = path  # as it stands, even with a NUL in it
            info.external_attr = mode << 16
            info.compress_type = method
            archive.writestr(info, data)
    return file
