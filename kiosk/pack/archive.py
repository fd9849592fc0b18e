"""Reads a pack that may come from anybody: nothing in it is believed, and nothing is written."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Generic, Self, TypeVar

from kiosk.content.refusal import Refusal
from kiosk.ingest.disk import Disk
from kiosk.machine.trouble import trouble
from kiosk.pack.manifest import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    OWN,
    SEAL,
    Entry,
    Listing,
    chunks,
)
from kiosk.pack.path import clash, flaw

RATIO: Final = 100
"""A picture or a text never shrinks to less than a hundredth; what does was made to fill a disk."""

_LONGEST_LIST: Final = 4 << 20
"""Bytes of the archive's directory, of the manifest and of the signature: 5,000 long names."""

_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_END64_MARK: Final = b"PK\x06\x07"
_END64_BYTES: Final = 20
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED: Final = 0x1
_DOS_FOLDER: Final = 0x10
_NTFS_LINK: Final = 0x400
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    LookupError, struct.error,
)  # fmt: skip
"""All that zipfile raises for bytes that nobody foresaw."""


ListingT = TypeVar("ListingT", bound=Listing)


class Archive(Generic[ListingT]):
    """An open pack whose list, names and sizes were found right; its files are still unread."""

    def __init__(self, file: BinaryIO, decode: Callable[[bytes], ListingT]) -> None:
        """Read the list in ``file``, which ``decode`` understands. Raises Refusal or OSError."""
        _is_exact(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except _DAMAGE as error:
            raise _damaged() from error
        infos = self._zip.infolist()
        for number, info in enumerate(infos, 1):
            _admit(info, number)
        self._infos = {info.orig_filename: info for info in infos}
        if not infos or infos[0].orig_filename != MANIFEST:
            raise Refusal(
                f"第一项不是 {MANIFEST}：这不是 kiosk 的包。请用 kiosk pack 打包",
                f"Its first entry is not {MANIFEST}: this is no pack. Make one with kiosk pack",
            )
        _fits(infos)
        self.words = self._read(MANIFEST)
        """The manifest's bytes, which are what is signed."""
        self.manifest = decode(self.words)
        self.seal = self._read(SEAL).decode("ascii", "replace") if SEAL in self._infos else ""
        """The signature's line; empty where the pack is not signed."""
        self._agrees(infos)

    def verify(self) -> None:
        """Read every byte. Raises Refusal at the first file that is not what the manifest says."""
        for path, entry in self.manifest.files.items():
            for _ in self._checked(path, entry):
                pass

    def extract(self, disk: Disk, folder: Path) -> None:
        """Write everything into the new ``folder``, lasting. Raises Refusal or OSError."""
        disk.mkdir(folder)
        made = {folder}
        for path, entry in self.manifest.files.items():
            place = folder / path
            if place.parent not in made:
                disk.mkdir(place.parent)
                made.update((place.parent, *_between(place.parent, folder)))
            disk.pour(place, self._checked(path, entry))
        disk.write(folder / MANIFEST, self.words)
        if self.seal:
            disk.write(folder / SEAL, self.seal.encode("ascii", "replace"))
        for one in sorted(made, key=lambda one: len(one.parts), reverse=True):
            disk.sync(one)

    def _agrees(self, infos: list[zipfile.ZipInfo]) -> None:
        """The manifest and the archive name the same files."""
        for path in self.manifest.files:
            if wrong := flaw(path):
                raise Refusal(
                    f"{self.line(path)}“{path}”{wrong.chinese}，不会写到磁盘上",
                    f"{self.line(path)} “{path}” {wrong.english} and is not written",
                )
            if path in OWN or path not in self._infos:
                raise Refusal(
                    f"{self.line(path)}“{path}”在包里找不到",
                    f"{self.line(path)} “{path}” is not in the pack",
                )
        for number, info in enumerate(infos, 1):
            path = info.orig_filename
            if path not in OWN and path not in self.manifest.files:
                raise Refusal(
                    f"{_place(number)[0]}“{path}”没有写在清单里",
                    f"{_place(number)[1]} “{path}” is not on the list",
                )
        if pair := clash([*self.manifest.files, *OWN]):
            raise _one_name(*pair)

    def line(self, path: str) -> str:
        """Where the manifest names ``path``."""
        at = self.words.find(json.dumps(path, ensure_ascii=False).encode("utf-8", "replace"))
        line = self.words.count(b"\n", 0, max(at, 0)) + 1
        return f"{MANIFEST}:{line}"

    def _checked(self, path: str, entry: Entry) -> Iterator[bytes]:
        whole, left = hashlib.sha256(), entry.size
        for chunk in self._pieces(path):
            left -= len(chunk)
            if left < 0:
                break
            whole.update(chunk)
            yield chunk
        if left or whole.hexdigest() != entry.sha256:
            raise Refusal(
                f"“{path}”和清单里写的不一样：包损坏了，或被人改过。请重新拷贝",
                f"“{path}” is not what the list says: the pack is damaged or was changed."
                " Copy it again",
            )

    def _read(self, path: str) -> bytes:
        info = self._infos[path]
        if info.file_size > _LONGEST_LIST:
            raise Refusal(f"“{path}”太大了", f"“{path}” is too large")
        return b"".join(self._pieces(path))

    def _pieces(self, path: str) -> Iterator[bytes]:
        try:
            with self._zip.open(self._infos[path]) as file:
                yield from chunks(file)  # type: ignore[arg-type]  # a binary file in all but name
        except OSError as error:
            why = trouble(error)
            raise Refusal(
                f"读到“{path}”时断了：{why.chinese}。优盘还插着吗？",
                f"Reading stopped at “{path}”: {why.english}. Is the stick still in?",
            ) from error
        except _DAMAGE as error:
            raise _damaged(path) from error

    def close(self) -> None:
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def open_pack(path: Path, decode: Callable[[bytes], ListingT]) -> Iterator[Archive[ListingT]]:
    """Open the pack ``path``, whose list ``decode`` understands. Raises Refusal."""
    try:
        # A named pipe would keep whoever opens it waiting.
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refusal(f"{path} 不是一个文件", f"{path} is no file")
        file = path.open("rb")
    except FileNotFoundError as error:
        raise Refusal(f"找不到 {path}", f"There is no {path}") from error
    except OSError as error:
        why = trouble(error)
        raise Refusal(
            f"{path} 读不出来：{why.chinese}", f"{path} cannot be read: {why.english}"
        ) from error
    with file:
        try:
            archive = Archive(file, decode)
        except OSError as error:
            raise _damaged() from error
        with archive:
            yield archive


def _is_exact(file: BinaryIO) -> None:
    """The archive ends where the file ends and begins where it begins, and its list is short.

    A copy that was cut short has no end; zipfile would look for one anywhere, and would read a list
    of any length before anybody could count it.
    """
    size = file.seek(0, os.SEEK_END)
    if size < _END.size:
        raise _damaged()
    file.seek(max(0, size - _END.size - _END64_BYTES))
    tail = file.read()
    mark, _, _, _, count, listed, offset, comment = _END.unpack(tail[-_END.size :])
    if mark != _END_MARK or comment or offset + listed + _END.size != size:
        raise _damaged()
    if count > MOST_FILES + len(OWN) or listed > _LONGEST_LIST or tail.startswith(_END64_MARK):
        raise Refusal(
            f"里面的文件太多了，最多 {MOST_FILES} 个", f"It holds more than {MOST_FILES} files"
        )
    file.seek(0)


def _admit(info: zipfile.ZipInfo, number: int) -> None:
    """Raise Refusal where an entry is anything but a plain file with a plain name."""
    path = info.orig_filename
    chinese, english = _place(number)
    if wrong := flaw(path):
        raise Refusal(
            f"{chinese}“{path}”{wrong.chinese}，不会写到磁盘上",
            f"{english} “{path}” {wrong.english} and is not written",
        )
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK or info.external_attr & _NTFS_LINK:
        raise Refusal(
            f"{chinese}“{path}”是一个链接，指向别处", f"{english} “{path}” is a link to elsewhere"
        )
    if kind not in (0, stat.S_IFREG) or info.external_attr & _DOS_FOLDER:
        raise Refusal(
            f"{chinese}“{path}”不是普通文件", f"{english} “{path}” is not an ordinary file"
        )
    if info.flag_bits & _ENCRYPTED:
        raise Refusal(f"{chinese}“{path}”加了密码", f"{english} “{path}” has a password")
    if info.compress_type not in _METHODS:
        raise Refusal(
            f"{chinese}“{path}”的压缩方法不认识",
            f"{english} “{path}” is compressed in an unknown way",
        )
    if info.file_size > RATIO * max(1, info.compress_size):
        raise Refusal(
            f"{chinese}“{path}”解开后会大出 {RATIO} 倍以上",
            f"{english} “{path}” would grow more than {RATIO} times",
        )


def _fits(infos: list[zipfile.ZipInfo]) -> None:
    """Raise Refusal where the entries are too many, too large, or share a name or their bytes."""
    if len(infos) > MOST_FILES + len(OWN):
        raise Refusal(
            f"里面的文件太多了，最多 {MOST_FILES} 个", f"It holds more than {MOST_FILES} files"
        )
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise Refusal(
            f"解开后超过 {MOST_BYTES // 10**9} GB",
            f"It would fill more than {MOST_BYTES // 10**9} GB",
        )
    if pair := clash(info.orig_filename for info in infos):
        raise _one_name(*pair)
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Refusal(
                f"“{info.orig_filename}”和别的文件重叠在一起",
                f"“{info.orig_filename}” overlaps with another file",
            )
        end = info.header_offset + info.compress_size


def _place(number: int) -> tuple[str, str]:
    return f"第 {number} 项", f"Entry {number}"


def _one_name(first: str, second: str) -> Refusal:
    return Refusal(
        f"“{first}”和“{second}”在有的电脑上是同一个名字",
        f"“{first}” and “{second}” are one name on some computers",
    )


def _damaged(path: str = "") -> Refusal:
    at = (f"（在“{path}”）", f" (at “{path}”)") if path else ("", "")
    return Refusal(
        f"这不是完整的包{at[0]}：没有拷完，或者坏了。请重新拷贝",
        f"This is no whole pack{at[1]}: its copying was cut short, or it is damaged. Copy it again",
    )


def _between(folder: Path, top: Path) -> Iterator[Path]:
    """The folders from above ``folder`` up to ``top``."""
    for above in folder.parents:
        if above == top:
            return
        yield above
