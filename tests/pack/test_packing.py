"""What a curator packs."""

import os
import shutil
import stat
import sys
import unicodedata
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.refusal import Refusal
from kiosk.machine.signing import new_key, read_key
from kiosk.pack.archive import open_pack
from kiosk.pack.belonging import stranger
from kiosk.pack.installing import install
from kiosk.pack.manifest import MANIFEST, decode, entry_of
from kiosk.pack.packing import pack
from kiosk.places import EXHIBITION, STARTER
from tests.pack.packs import forged, retitle, title


def test_a_pack_holds_the_content_and_nothing_else(content, tmp_path) -> None:
    for litter in (".git", "Thumbs.db", "~$draft.docx", "desktop.ini", "notes.yaml~"):
        (content / litter).write_text("?", "utf-8")
    (content / "pictures" / ".DS_Store").write_text("?", "utf-8")
    (content / "README.md").write_text("how to", "utf-8")
    packed = pack(content, tmp_path / "river-3.kiosk")
    assert (packed.manifest.name, packed.manifest.number) == ("river", 3)
    assert set(packed.manifest.files) == {
        path.relative_to(content).as_posix()
        for path in content.rglob("*.*")
        if path.suffix in (".yaml", ".jpg", ".png", ".md")
    }
    with open_pack(packed.file, decode) as archive:
        archive.verify()


def test_the_same_content_makes_the_same_bytes_wherever_it_lies(content, tmp_path) -> None:
    other = Path(shutil.copytree(content, tmp_path / "elsewhere" / "copy"))
    key = new_key("curators", tmp_path)[0]
    one = pack(content, tmp_path / "river-1.kiosk", key=key).file
    two = pack(other, tmp_path / "elsewhere" / "river-1.kiosk", key=key).file
    assert one.read_bytes() == two.read_bytes()
    retitle(other, "另一条河")
    assert pack(other, two, key=key).file.read_bytes() != one.read_bytes()


def test_a_mac_s_folder_packs_to_what_any_other_does(content, tmp_path) -> None:
    (content / "notes").mkdir()
    plain = content / "notes" / "café.txt"
    plain.write_text("1", "utf-8")
    one = pack(content, tmp_path / "river-1.kiosk").file.read_bytes()
    plain.rename(plain.with_name(unicodedata.normalize("NFD", plain.name)))
    again = pack(content, tmp_path / "again-1.kiosk", number=1)
    assert "notes/café.txt" in again.manifest.files
    (tmp_path / "river-1.kiosk").unlink()
    assert pack(content, tmp_path / "river-1.kiosk").file.read_bytes() == one


def test_content_with_errors_is_reported_and_not_packed(content, tmp_path, capsys) -> None:
    (content / "exhibition.yaml").write_text("title: [", "utf-8")
    assert main(["pack", str(content), "--out", str(tmp_path / "x.kiosk")]) == 1
    said = capsys.readouterr()
    assert "exhibition.yaml 第 1 行" in said.out
    assert "什么也没有做" in said.err
    assert not list(tmp_path.glob("*.kiosk"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_is_named_and_not_followed(content, tmp_path) -> None:
    (content / "notes").symlink_to("/etc")
    with pytest.raises(Refusal, match="“notes” is a link"):
        pack(content, tmp_path / "x.kiosk")
    (content / "notes").unlink()
    os.mkfifo(content / "notes")
    with pytest.raises(Refusal, match="notes"):
        pack(content, tmp_path / "x.kiosk")


@pytest.mark.parametrize("name", ["a:b.txt", "50%.txt", "COM1.txt", "end.", "a\nb.txt"])
@pytest.mark.skipif(sys.platform == "win32", reason="cannot be written there")
def test_a_name_that_no_machine_would_take_is_told_to_the_curator(content, tmp_path, name) -> None:
    (content / name).write_text("?", "utf-8")
    with pytest.raises(Refusal, match="Rename the file"):
        pack(content, tmp_path / "x.kiosk")


@pytest.mark.parametrize("name", ["settings.toml", "start.bat", "pictures/plan.psd"])
def test_what_is_none_of_an_exhibitions_files_is_told_to_the_curator(content, tmp_path, name):
    (content / name).write_text("?", "utf-8")
    with pytest.raises(Refusal, match=f"“{name}” is no file of an exhibition .*Move it out"):
        pack(content, tmp_path / "x.kiosk")
    (content / name).unlink()
    pack(content, tmp_path / "x.kiosk")


@pytest.mark.parametrize("folder", [EXHIBITION, STARTER])
def test_all_that_an_exhibition_of_ours_brings_can_be_packed(folder) -> None:
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 10
    assert [path for path in files if stranger(path)] == []


def test_the_number_rises_by_itself(content, tmp_path, wall) -> None:
    out = tmp_path / "stick"
    out.mkdir()
    assert pack(content, out).file.name == "content-1.kiosk"
    assert pack(content, out).file.name == "content-2.kiosk"
    assert pack(content, out, number=9).file.name == "content-9.kiosk"
    install(out / "content-9.kiosk", wall)
    assert pack(wall, tmp_path).file.name == "content-10.kiosk"
    assert pack(wall, tmp_path / "river.kiosk").manifest.title == "river-1"


def test_the_name_of_the_file_and_the_number_agree(content, tmp_path) -> None:
    with pytest.raises(Refusal, match="let them agree"):
        pack(content, tmp_path / "river-7.kiosk", number=8)
    assert pack(content, tmp_path / "river-7", number=7).file == tmp_path / "river-7.kiosk"


def test_a_private_key_never_travels_along(content, tmp_path) -> None:
    new_key("curators", content)
    with pytest.raises(Refusal, match="must not travel along"):
        pack(content, tmp_path / "x.kiosk")


def test_a_pack_that_was_installed_packs_to_the_same_again(packed, wall, tmp_path) -> None:
    file = packed(4)
    install(file, wall)
    with open_pack(file, decode) as archive:
        files = archive.manifest.files
    assert pack(wall, tmp_path / "river-4.kiosk").manifest.files == files
    assert MANIFEST not in files


def test_nothing_is_left_where_it_cannot_be_written(content, tmp_path) -> None:
    with pytest.raises(Refusal, match="there is no such place"):
        pack(content, tmp_path / "nowhere" / "x.kiosk")
    assert not list(tmp_path.glob("*.kiosk"))


def test_a_file_saved_while_it_is_packed_is_found(content, tmp_path, monkeypatch) -> None:
    def saved_meanwhile(path):
        known = entry_of(path)
        path.write_bytes(path.read_bytes() + b"\n")
        return known

    monkeypatch.setattr("kiosk.pack.packing.entry_of", saved_meanwhile)
    with pytest.raises(Refusal, match="is not what the list says"):
        pack(content, tmp_path / "x.kiosk")
    assert not list(tmp_path.glob("*x.kiosk*"))


# ---------------------------------------------------------------------- signatures


def test_a_private_key_is_its_owners_and_never_overwritten(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["pack", "--new-key", "curators"]) == 0
    private, public = tmp_path / "curators.key", tmp_path / "curators.pub"
    if os.name != "nt":
        assert stat.S_IMODE(private.stat().st_mode) == 0o600
    line = public.read_text("utf-8").strip()
    assert read_key(line).whose == "curators"
    assert f'keys = ["{line}"]' in capsys.readouterr().out
    before = private.read_bytes(), public.read_bytes()
    assert main(["pack", "--new-key", "curators"]) == 1
    assert "不会覆盖" in capsys.readouterr().err
    assert (private.read_bytes(), public.read_bytes()) == before


@pytest.mark.parametrize("words", ["", "ed25519 AAAA x", "\xff", "ed25519-private AAAA x"])
def test_a_key_that_is_none_signs_nothing(content, tmp_path, words) -> None:
    key = tmp_path / "x.key"
    key.write_text(words, "latin-1")
    with pytest.raises(Refusal, match="key"):
        pack(content, tmp_path / "x.kiosk", key=key)
    assert not (tmp_path / "x.kiosk").exists()


@pytest.fixture
def trusted(tmp_path):
    """A private key, and the public one that a machine trusts."""
    private, _, public = new_key("curators", tmp_path)
    return private, public


def test_a_signed_pack_is_installed_and_its_signer_named(packed, wall, trusted) -> None:
    private, public = trusted
    assert install(packed(key=private, title="签"), wall, [public]).signer == "curators"
    assert title(wall) == "签"


def test_without_keys_anything_whole_is_accepted_and_that_is_said(packed, wall, trusted, capsys):
    assert main(["install", str(packed()), str(wall), "--lang", "en"]) == 0
    assert "The pack is not signed" in capsys.readouterr().out
    file = packed(2, key=trusted[0])
    assert main(["install", str(file), str(wall), "--lang", "en"]) == 0
    assert "was not checked" in capsys.readouterr().out


def test_with_keys_nothing_else_is_accepted(packed, wall, trusted, tmp_path) -> None:
    private, public = trusted
    stranger = new_key("stranger", tmp_path)[0]
    with pytest.raises(Refusal, match="is not signed"):
        install(packed(), wall, [public])
    with pytest.raises(Refusal, match="The signature is wrong"):
        install(packed(2, key=stranger), wall, [public])
    install(packed(3, key=private), wall, [public])


def test_a_signature_holds_for_one_list_only(packed, wall, trusted, tmp_path) -> None:
    private, public = trusted
    with open_pack(packed(key=private), decode) as archive:
        seal = archive.seal
    for line in (seal, seal.upper(), "", "ed25519", f"{seal.strip()} more", "\x00"):
        file = forged(tmp_path / "forged.kiosk", {"manifest.sig": line.encode()}, number=9)
        with pytest.raises(Refusal, match=r"signature is wrong|not signed"):
            install(file, wall, [public])


def test_settings_name_the_keys(packed, wall, trusted, tmp_path, capsys) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f'content = "{wall.as_posix()}"\nkeys = ["{trusted[1].line}"]\n', "utf-8")
    assert main(["install", str(packed()), "--settings", str(settings)]) == 1
    assert "没有签名" in capsys.readouterr().err
    file = packed(2, key=trusted[0])
    assert main(["install", str(file), "--settings", str(settings)]) == 0
    assert "签名人：curators" in capsys.readouterr().out
    settings.write_text('keys = ["ed25519 AAAA"]', "utf-8")
    assert main(["install", str(file), "--settings", str(settings)]) == 1
    assert "keys" in capsys.readouterr().err
