"""Makes a pack of a content folder."""

from __future__ import annotations

import os
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import kiosk
from kiosk.content.descent import descend
from kiosk.content.litter import is_litter
from kiosk.content.refusal import Refusal
from kiosk.ingest.disk import Disk
from kiosk.machine.signing import PRIVATE, KeyFileError, sign
from kiosk.machine.trouble import trouble
from kiosk.pack.archive import ListingT, open_pack
from kiosk.pack.belonging import stranger
from kiosk.pack.manifest import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    OWN,
    SEAL,
    SUFFIX,
    Manifest,
    carried,
    chunks,
    decode,
    encode,
    entry_of,
    version,
)
from kiosk.pack.path import clash, flaw
from kiosk.pack.soundness import refuse_errors

PURPOSE: Final = "kiosk content pack"
"""What a signature under a manifest says; under anything else it is none."""

_NUMBERED: Final = re.compile(r"(?P<name>.+)-(?P<number>[0-9]{1,9})")


class Packed(NamedTuple):
    """A pack that was written."""

    file: Path
    manifest: Manifest
    signed: bool


def pack(content: Path, out: Path, number: int | None = None, key: Path | None = None) -> Packed:
    """Write ``content``, where it can go on the wall, to ``out``, whole or not at all.

    ``out`` is the file, or a folder in which it gets its own name, NAME-N.kiosk. Without ``number``
    it is that of the file's name, or one more than the highest known.
    Raises Refusal, ContentRefusal among them.
    """
    refuse_errors(content)
    try:
        found = dict(_found(content))
        name, number = _called(content, out, number)
        manifest = Manifest(
            name=name,
            number=number,
            needs=".".join(map(str, version(kiosk.__version__)[:3])),
            time=_youngest(found.values()),
            files={path: entry_of(file) for path, file in sorted(found.items())},
        )
        _allowed(manifest)
        file = out / f"{manifest.title}{SUFFIX}" if out.is_dir() else _with_suffix(out)
        write(file, manifest, decode, found, key=key, purpose=PURPOSE)
    except KeyFileError as error:
        raise Refusal(error.chinese, error.english) from error
    except OSError as error:
        place, why = error.filename or out, trouble(error)
        raise Refusal(
            f"{place}：{why.chinese}。没有打包",
            f"{place}: {why.english}. Nothing was packed",
        ) from error
    return Packed(file, manifest, key is not None)


def _found(content: Path) -> Iterator[tuple[str, Path]]:
    """Path in the pack → file. Raises Refusal at whatever cannot be packed."""
    for place, folders, names in descend(content):
        links = [name for name in folders if Path(place, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not is_litter(name))
        for name in sorted([*names, *links]):
            file = Path(place, name)
            # A Mac writes é as two letters; in a pack it is one, on whatever disk it arrives.
            path = unicodedata.normalize("NFC", file.relative_to(content).as_posix())
            if is_litter(name) or path in OWN:
                continue
            shown = path.encode("utf-8", "replace").decode()
            if wrong := flaw(path):
                raise Refusal(
                    f"文件名“{shown}”{wrong.chinese}。请改名",
                    f"The file name “{shown}” {wrong.english}. Rename the file",
                )
            if name.endswith(PRIVATE):
                raise Refusal(
                    f"“{shown}”是签名用的密钥，不能跟着内容走。请移到别处",
                    f"“{shown}” is a key to sign with and must not travel along. Move it elsewhere",
                )
            if file.is_symlink() or not file.is_file():
                raise Refusal(
                    f"“{shown}”是链接，不是文件。请换成文件本身",
                    f"“{shown}” is a link and no file. Put the file itself there",
                )
            if wrong := stranger(path):
                raise Refusal(
                    f"“{shown}”{wrong.chinese}。请移到内容文件夹外面",
                    f"“{shown}” {wrong.english}. Move it out of the content folder",
                )
            yield path, file


def _called(content: Path, out: Path, number: int | None) -> tuple[str, int]:
    """The name and the number of the pack to be written to ``out``."""
    before = carried(content)
    stem = out.name.removesuffix(SUFFIX)
    numbered = None if out.is_dir() else _NUMBERED.fullmatch(stem)
    if out.is_dir():
        name = before.name if before else content.resolve().name
    else:
        name = numbered["name"] if numbered else stem
    name = re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "content"
    if numbered and number not in (None, int(numbered["number"])):
        raise Refusal(
            f"文件名里的号是 {numbered['number']}，--number 说的是 {number}。请改成一样",
            f"The file's name says number {numbered['number']}, and --number says {number}:"
            " let them agree",
        )
    if number is None and numbered:
        number = int(numbered["number"])
    if number is None:
        known = [before.number] if before and before.name == name else []
        with suppress(OSError):
            beside = [_NUMBERED.fullmatch(one.stem) for one in _folder(out).glob(f"*{SUFFIX}")]
            known += [int(one["number"]) for one in beside if one and one["name"] == name]
        number = max(known, default=0) + 1
    return name, number


def _folder(out: Path) -> Path:
    return out if out.is_dir() else out.parent


def _with_suffix(file: Path) -> Path:
    return file if file.suffix == SUFFIX else file.with_name(f"{file.name}{SUFFIX}")


def _youngest(files: Iterable[Path]) -> str:
    """The time of the pack: when it was made would be another one in each of two equal packs."""
    seconds = max((file.stat().st_mtime for file in files), default=0)
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


def _allowed(manifest: Manifest) -> None:
    """Raise Refusal for what no machine would accept."""
    if len(manifest.files) > MOST_FILES:
        raise Refusal(
            f"文件太多了：{len(manifest.files)} 个，最多 {MOST_FILES} 个",
            f"There are {len(manifest.files)} files; a pack holds at most {MOST_FILES}",
        )
    if manifest.size > MOST_BYTES:
        raise Refusal(
            f"内容太大了，最多 {MOST_BYTES // 10**9} GB",
            f"The content is too large: at most {MOST_BYTES // 10**9} GB",
        )
    if pair := clash([*manifest.files, *OWN]):
        raise Refusal(
            f"“{pair[0]}”和“{pair[1]}”在有的电脑上是同一个名字。请改名",
            f"“{pair[0]}” and “{pair[1]}” are one name on some computers. Rename one of them",
        )


def write(
    file: Path,
    manifest: ListingT,
    decode: Callable[[bytes], ListingT],
    found: Mapping[str, Path],
    *,
    key: Path | None,
    purpose: str,
) -> None:
    """Write the archive ``file`` beside, read it back, and only then give it its name.

    ``found``, where each file of the ``manifest`` lies. Nothing is compressed:
    pictures are already, and no library decides on the bytes.
    Raises Refusal, KeyFileError, OSError.
    """
    words = encode(manifest)
    seal = sign(key, purpose, words) if key else ""
    disk = Disk()
    draft = file.with_name(f".{file.name}.part")
    try:
        with draft.open("wb") as whole:
            with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
                archive.writestr(_info(MANIFEST), words)
                if seal:
                    archive.writestr(_info(SEAL), seal)
                for path in manifest.files:
                    info = _info(path)
                    with found[path].open("rb") as source, archive.open(info, "w") as entry:
                        for chunk in chunks(source):
                            entry.write(chunk)
            whole.flush()
            os.fsync(whole.fileno())
        with open_pack(draft, decode) as written:
            # Also finds a file that somebody saved while it was being packed.
            written.verify()
        disk.rename(draft, file)
    finally:
        draft.unlink(missing_ok=True)


def _info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path)
    info.create_system = 3  # the same on every system
    info.external_attr = 0o100644 << 16
    return info
