"""What a pack says of itself; the same file lies in a content folder that came from a pack."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO, Final

import msgspec
from msgspec import Meta, Struct

from kiosk.content import stored
from kiosk.content.descent import descend
from kiosk.content.refusal import Refusal

MANIFEST: Final = "manifest.json"
SEAL: Final = "manifest.sig"
"""The signature over the manifest's bytes, one line."""

OWN: Final = frozenset({MANIFEST, SEAL})
"""What a pack brings besides the content; never packed again."""

SUFFIX: Final = ".kiosk"

MOST_FILES: Final = 5_000
"""Ten times the largest exhibition known."""

MOST_BYTES: Final = 2_000_000_000
"""What a FAT stick and a small player can still hold twice."""

_CHUNK: Final = 1 << 20

_Name = Annotated[str, Meta(pattern=r"^[\w-]{1,60}$")]
_Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
_Version = Annotated[str, Meta(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,3}$")]


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """One file."""

    size: Annotated[int, Meta(ge=0, le=MOST_BYTES)]
    sha256: _Digest


class Listing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What any archive of ours says of itself."""

    time: Annotated[str, Meta(max_length=40)]
    """When its youngest file was changed, ISO 8601 in UTC."""
    files: dict[str, Entry]
    """Path → file; the manifest and its signature are not listed."""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(entry.size for entry in self.files.values())


class Manifest(Listing, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that a content pack holds."""

    name: _Name
    """Which exhibition: numbers are compared among packs of the same name."""
    number: Annotated[int, Meta(ge=1, le=999_999_999)]
    """Rises from pack to pack."""
    needs: _Version
    """The oldest version of the program that can show it."""

    @property
    def title(self) -> str:
        """What people call the pack: bamboo-7."""
        return f"{self.name}-{self.number}"


def encode(manifest: Listing) -> bytes:
    """The bytes that are signed: readable, and the same for the same manifest."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def decode(data: bytes) -> Manifest:
    """Raise Refusal where ``data`` is no manifest."""
    try:
        return stored.decode(data, Manifest)
    except stored.DamagedError as error:
        raise Refusal(
            f"清单 {MANIFEST} 不是 kiosk 写的，或已损坏。请重新打包",
            f"The list {MANIFEST} is damaged, or was not written by kiosk. Pack it again",
        ) from error


def carried(folder: Path) -> Manifest | None:
    """The manifest of the pack that ``folder`` came from; None where it was made by hand."""
    try:
        return decode((folder / MANIFEST).read_bytes())
    except (OSError, Refusal):
        return None


def untouched(folder: Path) -> bool:
    """Whether ``folder`` holds exactly what its pack brought, so that nothing is lost with it."""
    manifest = carried(folder)
    if manifest is None:
        return False
    found = {path.relative_to(folder).as_posix() for path in files(folder)} - OWN
    try:
        return found == set(manifest.files) and all(
            entry_of(folder / path) == entry for path, entry in manifest.files.items()
        )
    except OSError:
        return False


def files(folder: Path) -> Iterator[Path]:
    """Everything below ``folder`` that is no folder, links included; links are not followed."""
    for place, folders, names in descend(folder):
        yield from (Path(place, name) for name in names)
        yield from (Path(place, name) for name in folders if Path(place, name).is_symlink())


def entry_of(path: Path) -> Entry:
    """Measure a file. Raises OSError."""
    whole, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        for chunk in chunks(file):
            whole.update(chunk)
            size += len(chunk)
    return Entry(size, whole.hexdigest())


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """The rest of ``file``, never much of it at once."""
    while chunk := file.read(_CHUNK):
        yield chunk


def version(text: str) -> tuple[int, ...]:
    """1.10 is younger than 1.9; what follows the numbers does not count."""
    numbers = [int(part) for part in re.findall(r"\d+", text)[:4]]
    return tuple(numbers + [0] * (4 - len(numbers)))
