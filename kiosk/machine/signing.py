"""Signatures of what comes to this machine: ed25519, with the public keys that its owner trusts.

A public key is one line of text, ``ed25519 BASE64 WHOSE``; a private key is a file that only its
owner may read. What is signed says what it is for, so that a signature under a content pack is
none under anything else.
"""

from __future__ import annotations

import binascii
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.machine.trouble import trouble

PRIVATE: Final = ".key"
"""How the name of a private key's file ends."""

PUBLIC: Final = ".pub"

_KIND: Final = "ed25519"
_PRIVATE: Final = "ed25519-private"
_KEY_BYTES: Final = 32
_SIGNATURE_BYTES: Final = 64


class KeyFileError(Exception):
    """A key cannot be read or written, and the sentence that says why, in Chinese and English."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese} · {english}")
        self.chinese = chinese
        self.english = english


class PublicKey(NamedTuple):
    """Who may sign."""

    value: bytes
    whose: str

    @property
    def line(self) -> str:
        """As it stands in settings.toml."""
        return f"{_KIND} {_encoded(self.value)} {self.whose}".rstrip()


def read_key(line: str) -> PublicKey | None:
    """The public key that ``line`` says; None where it says none."""
    kind, _, rest = line.strip().partition(" ")
    text, _, whose = rest.strip().partition(" ")
    value = _decoded(text, _KEY_BYTES)
    return PublicKey(value, whose.strip()) if kind == _KIND and value else None


def new_key(name: str, folder: Path) -> tuple[Path, Path, PublicKey]:
    """Write ``name``.key, for its owner's eyes only, and ``name``.pub: both files, and the key.

    Raises KeyFileError.
    """
    from nacl.signing import SigningKey  # noqa: PLC0415 - the player never signs

    private, public = folder / f"{name}{PRIVATE}", folder / f"{name}{PUBLIC}"
    made = SigningKey.generate()
    key = PublicKey(bytes(made.verify_key), name)
    try:
        if public.exists():
            raise FileExistsError
        seed = _encoded(bytes(made))
        _write_new(private, f"{_PRIVATE} {seed} {name}\n", 0o600)
        _write_new(public, f"{key.line}\n", 0o644)
    except FileExistsError as error:
        raise KeyFileError(
            f"{private} 或 {public} 已经有了，不会覆盖。请换一个名字",
            f"{private} or {public} exists already and is not overwritten: choose another name",
        ) from error
    except OSError as error:
        why = trouble(error)
        raise KeyFileError(
            f"{private} 写不进去：{why.chinese}",
            f"{private} cannot be written: {why.english}",
        ) from error
    return private, public, key


def sign(private: Path, purpose: str, data: bytes) -> str:
    """Sign with the key in the file ``private``: one line. Raises KeyFileError."""
    from nacl.signing import SigningKey  # noqa: PLC0415 - as above

    try:
        kind, _, rest = private.read_text("utf-8").strip().partition(" ")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(
            f"密钥 {private} 读不出来", f"The key {private} cannot be read"
        ) from error
    seed = _decoded(rest.partition(" ")[0], _KEY_BYTES)
    if kind != _PRIVATE or not seed:
        raise KeyFileError(
            f"{private} 不是签名用的密钥，请用 kiosk pack --new-key 生成的 .key 文件",
            f"{private} is no key to sign with: name the .key file of kiosk pack --new-key",
        )
    key = SigningKey(seed)
    signature = key.sign(_bound(purpose, data)).signature
    parts = (bytes(key.verify_key), signature)
    return " ".join([_KIND, *map(_encoded, parts)]) + "\n"


def signer(line: str, purpose: str, data: bytes, trusted: Iterable[PublicKey]) -> PublicKey | None:
    """Which of the ``trusted`` has signed ``data``; None where none of them has."""
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415 - as above
    from nacl.signing import VerifyKey  # noqa: PLC0415 - as above

    words = line.split()
    signature = _decoded(words[2], _SIGNATURE_BYTES) if len(words) == 3 else None
    if not signature or words[0] != _KIND:
        return None
    for key in trusted:
        try:
            VerifyKey(key.value).verify(_bound(purpose, data), signature)
        except (BadSignatureError, ValueError, RuntimeError):
            # The last two: 32 bytes that are no point of the curve.
            continue
        return key
    return None


def _bound(purpose: str, data: bytes) -> bytes:
    return purpose.encode() + b"\0" + data


def _encoded(value: bytes) -> str:
    return binascii.b2a_base64(value, newline=False).decode()


def _decoded(text: str, length: int) -> bytes | None:
    try:
        value = binascii.a2b_base64(text, strict_mode=True)
    except (binascii.Error, ValueError):
        return None
    return value if len(value) == length else None


def _write_new(path: Path, text: str, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - a descriptor
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
