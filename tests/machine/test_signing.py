"""Signatures hold for one key, one purpose and one text."""

import base64

import pytest

from kiosk.machine.signing import KeyFileError, new_key, read_key, sign, signer


def test_a_signature_names_its_signer_among_those_trusted(tmp_path) -> None:
    (one, _, first), (_, _, second) = new_key("one", tmp_path), new_key("two", tmp_path)
    line = sign(one, "packs", b"text")
    assert signer(line, "packs", b"text", [second, first]) == first
    assert signer(line, "packs", b"text", [second]) is None
    assert signer(line, "packs", b"text", []) is None


def test_it_holds_for_nothing_else(tmp_path) -> None:
    private, _, public = new_key("one", tmp_path)
    line = sign(private, "packs", b"text")
    assert signer(line, "packs", b"Text", [public]) is None
    assert signer(line, "programs", b"text", [public]) is None
    assert signer(line, "pack", b"s\0text", [public]) is None


@pytest.mark.parametrize(
    "line", ["", "ed25519", "ed25519 a b", "ed25519 ü b", "rsa a b", "\0", "ed25519 a b c d", "  "]
)
def test_what_is_no_signature_is_nobodys(tmp_path, line) -> None:
    public = new_key("one", tmp_path)[2]
    assert signer(line, "packs", b"text", [public]) is None


@pytest.mark.parametrize("value", [bytes(32), b"\x01" + bytes(31), b"\xff" * 32])
def test_a_key_that_is_no_point_of_the_curve_trusts_nobody(tmp_path, value) -> None:
    line = sign(new_key("one", tmp_path)[0], "packs", b"text")
    weak = read_key(f"ed25519 {base64.b64encode(value).decode()} weak")
    assert weak
    assert signer(line, "packs", b"text", [weak]) is None
    nothing = f"ed25519 {base64.b64encode(value).decode()} {base64.b64encode(bytes(64)).decode()}"
    assert signer(nothing, "packs", b"text", [weak]) is None


def test_a_line_is_read_as_it_was_written(tmp_path) -> None:
    _, public, key = new_key("策展人 王芳", tmp_path)
    assert read_key(public.read_text("utf-8")) == key
    assert read_key("ed25519 AAAA short") is None
    assert read_key("") is None


def test_a_key_that_cannot_be_written_is_said(tmp_path) -> None:
    with pytest.raises(KeyFileError, match="cannot be written"):
        new_key("one", tmp_path / "nowhere")
