"""Puts a pack on this machine, or says why not; and takes it back."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import kiosk
from kiosk.content.refusal import Refusal
from kiosk.ingest.disk import Disk
from kiosk.machine.signing import PublicKey, signer
from kiosk.machine.trouble import trouble
from kiosk.pack.archive import Archive, open_pack
from kiosk.pack.belonging import stranger
from kiosk.pack.manifest import Manifest, carried, decode, version
from kiosk.pack.packing import PURPOSE
from kiosk.pack.rights import group_for
from kiosk.pack.room import refuse_full
from kiosk.pack.shelf import Shelf
from kiosk.pack.soundness import refuse_errors

SPARE: Final = 200_000_000
"""Bytes that stay free: the log, the compiled exhibition and the system need room, too."""


class Installed(NamedTuple):
    """A pack that is in its place."""

    manifest: Manifest
    signed: bool
    signer: str | None
    """Whose key has signed it; None where this machine trusts no keys, and so asks for none."""
    before: Path | None
    """Where the content from before is kept."""


def install(
    file: Path,
    content: Path,
    keys: Sequence[PublicKey] = (),
    *,
    again: bool = False,
    disk: Disk | None = None,
) -> Installed:
    """Put the content of the pack ``file`` in the place of the folder ``content``.

    With ``again`` the number need not rise. Raises Refusal; everything is then as it was before.
    """
    shelf = Shelf(content, disk)
    with open_pack(file, decode) as archive, _told(shelf, "install"):
        manifest = archive.manifest
        _belongs(archive)
        trusted = _trusted(archive, keys)
        _suits(manifest)
        shelf.takes()
        archive.verify()
        _follows(manifest, shelf, again=again)
        refuse_full(shelf.aside.parent, manifest.size, SPARE)
        with shelf.writing():
            # Whoever held the lock may have installed something.
            _follows(manifest, shelf, again=again)
            try:
                archive.extract(shelf.disk, shelf.draft)
                refuse_errors(shelf.draft)
                before = shelf.put()
            finally:
                shelf.disk.remove(shelf.draft)
    return Installed(manifest, bool(archive.seal), trusted.whose if trusted else None, before)


def roll_back(content: Path, disk: Disk | None = None) -> tuple[Manifest | None, Path]:
    """Put back the content from before: what it is, if a pack, and where the present one went.

    Raises Refusal where nothing is kept.
    """
    shelf = Shelf(content, disk)
    if not shelf.aside.exists():
        shelf.take_back()
    with _told(shelf, "rollback"), shelf.writing():
        undone = shelf.take_back()[1]
    return carried(shelf.content), undone


@contextmanager
def _told(shelf: Shelf, command: str) -> Iterator[None]:
    """A disk that does not do what it should is said in words."""
    try:
        yield
    except PermissionError as error:
        raise _forbidden(shelf, command, error) from error
    except OSError as error:
        why = trouble(error)
        raise Refusal(
            f"{shelf.aside.parent}：{why.chinese}。墙上不变",
            f"{shelf.aside.parent}: {why.english}. The wall stays as it is",
        ) from error


def _forbidden(shelf: Shelf, command: str, error: PermissionError) -> Refusal:
    """Who can do what this user may not."""
    tried = (shelf.aside.parent, shelf.content, shelf.aside)
    closed = [one for one in tried if os.access(one, os.F_OK) and not os.access(one, os.W_OK)]
    place, why = closed[0] if closed else shelf.content, trouble(error)
    chinese, english = f"{place}：{why.chinese}。墙上不变", f"{place}: {why.english}."
    if os.name == "nt" or os.geteuid() == 0:
        return Refusal(chinese, f"{english} The wall stays as it is")
    group = group_for(closed)
    return Refusal(
        f"{chinese}。请管理员来做（sudo kiosk {command} …）"
        + (f"，或者请他把您加入 {group} 组" if group else ""),
        f"{english} The wall stays as it is. Ask the administrator to do it"
        f" (sudo kiosk {command} …)"
        + (f", or to take you into the group {group}" if group else ""),
    )


def _belongs(archive: Archive[Manifest]) -> None:
    for path in archive.manifest.files:
        if wrong := stranger(path):
            raise Refusal(
                f"{archive.line(path)}“{path}”{wrong.chinese}，不会安装",
                f"{archive.line(path)} “{path}” {wrong.english} and is not installed",
            )


def _trusted(archive: Archive[Manifest], keys: Sequence[PublicKey]) -> PublicKey | None:
    """Who has signed, where this machine trusts anybody at all."""
    if not keys:
        return None
    if not archive.seal:
        raise Refusal(
            "包没有签名，而这台机器只接受签了名的包（settings.toml 的 keys）",
            "The pack is not signed, and this machine accepts signed ones only"
            " (keys in settings.toml)",
        )
    key = signer(archive.seal, PURPOSE, archive.words, keys)
    if key is None:
        raise Refusal(
            "签名不对：包被人改过，或签名的人不在 settings.toml 的 keys 里",
            "The signature is wrong: the pack was changed, or its signer is not among the keys of"
            " settings.toml",
        )
    return key


def _suits(manifest: Manifest) -> None:
    if version(manifest.needs) > version(kiosk.__version__):
        raise Refusal(
            f"{manifest.title} 要用 {manifest.needs} 以上的程序，这里是 {kiosk.__version__}。"
            "请先升级",
            f"{manifest.title} needs kiosk {manifest.needs}, and this is {kiosk.__version__}."
            " Update the program first",
        )


def _follows(manifest: Manifest, shelf: Shelf, *, again: bool) -> None:
    highest = shelf.highest(manifest.name)
    if again or manifest.number > highest:
        return
    raise Refusal(
        f"{manifest.title} 不比装过的 {manifest.name}-{highest} 新。确实要装，请加上 --again",
        f"{manifest.title} is not newer than {manifest.name}-{highest}, which was installed."
        " To install it all the same, add --again",
    )
