"""Puts a program bundle beside the running version, or says why not; goes back to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.content.refusal import Refusal
from kiosk.machine.signing import signer
from kiosk.machine.trouble import trouble
from kiosk.pack.archive import Archive, open_pack
from kiosk.pack.room import refuse_full
from kiosk.update.bundle import PURPOSE, SUFFIX, VERSION, Bundle, decode
from kiosk.update.versions import Versions

SPARE: Final = 500_000_000
"""Bytes that stay free beside a new version: the exhibition is compiled anew for it."""


class Updated(NamedTuple):
    """A version that the wall runs from its next start on."""

    version: str
    before: str
    """The one that can be gone back to, or has been gone back from; empty where there is none."""
    signer: str = ""


def update(place: Path, versions: Versions, *, again: bool = False) -> Updated:
    """Install the bundle ``place``, or the youngest one for this computer in that folder.

    With ``again`` its version need not be younger than the one that runs. Raises Refusal;
    everything is then as it was before.
    """
    file = _youngest(place, versions.target) if place.is_dir() else place
    with open_pack(file, decode) as archive, _told(versions.folder):
        bundle = archive.manifest
        whose = _trusted(archive, versions)
        _suits(bundle, versions, again=again)
        archive.verify()
        if not versions.note("current"):  # the wall has never run: what could it go back to?
            versions.use(versions.running)
        _lay(archive, versions)
        versions.use(bundle.version)
    return Updated(bundle.version, versions.before, whose)


def go_back(versions: Versions) -> Updated:
    """Let the wall run the version from before again. Raises Refusal where there is none."""
    now, before = versions.current, versions.before
    if not before:
        raise Refusal(
            f"现在是 {now}，没有更早的版本可退", f"{now} is here and no version from before"
        )
    versions.use(before)
    return Updated(before, now)


def rank(version: str) -> tuple[tuple[int, ...], float]:
    """1.10 is younger than 1.9, and 1.0~rc1 older than 1.0, as Debian has it. Raises ValueError."""
    if not re.fullmatch(VERSION, version):
        raise ValueError(f"{version} is no version")
    number, _, candidate = version.partition("~rc")
    return tuple(map(int, number.split("."))), int(candidate) if candidate else inf


def _youngest(folder: Path, target: str) -> Path:
    """The bundle for this computer with the highest version in ``folder``. Raises Refusal."""
    pattern = re.compile(rf"kiosk-(?P<version>.+)-{re.escape(target)}{re.escape(SUFFIX)}")
    found = [
        (rank(match["version"]), file)
        for file in folder.iterdir()
        if (match := pattern.fullmatch(file.name)) and re.fullmatch(VERSION, match["version"])
    ]
    if not found:
        raise Refusal(
            f"{folder} 里没有这台电脑的程序包（kiosk-…-{target}{SUFFIX}）",
            f"{folder} holds no bundle for this computer (kiosk-…-{target}{SUFFIX})",
        )
    return max(found)[1]


def _trusted(archive: Archive[Bundle], versions: Versions) -> str:
    """Who has signed. A program is never taken from just anybody."""
    if not versions.keys:
        raise Refusal(
            "这个安装没有带公钥（release.pub），不接受程序包。请用安装程序升级",
            "This installation has no public key (release.pub) and takes no bundles."
            " Update it with the installer",
        )
    key = signer(archive.seal, PURPOSE, archive.words, versions.keys) if archive.seal else None
    if key is None:
        raise Refusal(
            "程序包没有签名，或签名不对：被人改过，或签名的人不受信任",
            "The bundle is not signed, or its signature is wrong: it was changed, or its signer is"
            " not trusted",
        )
    return key.whose


def _suits(bundle: Bundle, versions: Versions, *, again: bool) -> None:
    if bundle.target != versions.target:
        raise Refusal(
            f"{bundle.title} 是给另一种电脑的，这里要 {versions.target}",
            f"{bundle.title} is for another kind of computer; this is {versions.target}",
        )
    current = versions.current
    if not again and rank(bundle.version) <= rank(current):
        raise Refusal(
            f"{bundle.version} 不比现在的 {current} 新。确实要装，请加上 --again",
            f"{bundle.version} is not younger than {current}."
            " To install it all the same, add --again",
        )
    refuse_full(versions.tree, bundle.size, SPARE)


def _lay(archive: Archive[Bundle], versions: Versions) -> None:
    """Unpack beside, and only then give it its name; a damaged one is laid anew."""
    bundle, disk = archive.manifest, versions.disk
    place = versions.folder / bundle.version
    draft, aside = (versions.folder / f".{bundle.version}.{part}" for part in ("part", "old"))
    if versions.place(bundle.version) not in (None, place):
        raise Refusal(
            f"{bundle.version} 是用安装包装的，要重装就再装一次那个安装包",
            f"{bundle.version} came with a package. To install it anew, install that package again",
        )
    disk.remove(draft)
    try:
        disk.mkdir(versions.folder)
        archive.extract(disk, draft)
        for path in bundle.programs:
            (draft / path).chmod(0o755)
            disk.sync(draft / path)
        if place.exists():
            disk.remove(aside)
            disk.rename(place, aside)
        disk.rename(draft, place)
    finally:
        disk.remove(draft)
        disk.remove(aside)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """A disk that does not do what it should is said in words."""
    try:
        yield
    except OSError as error:
        why = trouble(error)
        raise Refusal(
            f"{folder}：{why.chinese}。程序不变",
            f"{folder}: {why.english}. The program stays as it is",
        ) from error
