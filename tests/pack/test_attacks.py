"""Packs made to write elsewhere, to fill the disk or to pass for others: refused, and nothing written."""

import gzip
import io
import os
import re
import stat
import struct
import tarfile
import warnings
import zipfile

import pytest

from kiosk.content.refusal import Refusal
from kiosk.pack.archive import RATIO
from kiosk.pack.installing import install
from kiosk.pack.manifest import MANIFEST, MOST_BYTES, MOST_FILES, Entry
from kiosk.pack.path import flaw
from tests.pack.packs import TINY, entry, forged, title, tree

HANZI = re.compile("[\u4e00-\u9fff]")


PATHS = {
    "../evil.txt": "leads out",
    "pictures/../../evil.txt": "leads out",
    "..": "leads out",
    "pictures/..": "leads out",
    "/etc/cron.d/evil": "root of the disk",
    "//server/share/evil.txt": "root of the disk",
    "C:/drive.txt": "holds “:”",
    "C:drive.txt": "holds “:”",
    "pictures/tea.jpg:stream": "holds “:”",
    "..\\win.txt": "holds “\\”",
    "pictures\\evil.jpg": "holds “\\”",
    "\\\\server\\share": "holds “\\”",
    "~/.bashrc": "holds “~”",
    "~root/evil": "holds “~”",
    "$HOME/evil": "holds “$”",
    "%APPDATA%/evil": "holds “%”",
    "pictures/%2e%2e/evil": "holds “%”",
    "what?.txt": "holds “?”",
    "a|b.txt": "holds “|”",
    "pictures//evil.jpg": "empty part",
    "pictures/./evil.jpg": "dot that stands alone",
    "./evil.txt": "dot that stands alone",
    "pictures/": "empty part",
    "CON.jpg": "device",
    "con": "device",
    "pictures/nul.png": "device",
    "AUX": "device",
    "PRN.tar.gz": "device",
    "COM1.txt": "device",
    "lpt9": "device",
    "com².log": "device",
    "CON .txt": "device",
    "evil.txt.": "ends with a dot",
    "evil.txt ": "ends with a dot or a space",
    " evil.txt": "begins with a space",
    "pictures./evil.jpg": "ends with a dot",
    "evil\x00.txt": "invisible",
    "evil\n.txt": "invisible",
    "evil\x7f.txt": "invisible",
    "\u202egpj.exe": "invisible",
    "evil\u200b.txt": "invisible",
    "e\u0301vil.txt": "NFC",
    "长" * 86: "longer than 255",
    "x/" * 127 + "xx": "longer than 255",
}


@pytest.fixture
def refused(wall, tmp_path):
    """Why the pack is refused; nothing in the whole hall has changed."""

    def refuse(file, **how) -> str:
        before = tree(tmp_path)
        with pytest.raises(Refusal) as told:
            install(file, wall, **how)
        assert tree(tmp_path) == before
        assert HANZI.search(told.value.chinese)
        assert not HANZI.search(told.value.english.replace("长", ""))
        return told.value.english

    return refuse


@pytest.mark.parametrize("path", PATHS)
def test_a_name_that_leads_elsewhere_is_refused_by_name_and_entry(refused, tmp_path, path) -> None:
    file = forged(tmp_path / "a.kiosk", {path: b"evil"}, listed={path: entry(b"evil")})
    said = refused(file)
    assert PATHS[path] in said
    assert f"“{path}”" in said
    assert said.startswith("Entry 14 ")


@pytest.mark.parametrize("path", PATHS)
def test_the_list_cannot_name_such_a_file_either(refused, tmp_path, path) -> None:
    said = refused(forged(tmp_path / "a.kiosk", listed={path: entry(b"evil")}))
    assert PATHS[path] in said
    line = int(re.match(rf"{MANIFEST}:(\d+) ", said)[1])
    words = zipfile.ZipFile(tmp_path / "a.kiosk").read(MANIFEST).decode("utf-8")
    assert '": {' in words.splitlines()[line - 1] or line == 1  # a name that JSON writes as \u00…


def test_ordinary_names_are_written() -> None:
    for path in (
        "a",
        "pictures/湖边 2022.jpg",
        "fonts/A-1_b(2).otf",
        "console.txt",
        "a/..b",
        "com10",
    ):
        assert flaw(path) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("OK.TXT", "ok.txt"),
        ("straße.txt", "STRASSE.txt"),
        ("caf\u00e9.txt", "CAF\u00c9.txt"),
        ("thing", "thing/inside.txt"),
        ("Thing/one.txt", "thing/two.txt"),
        ("thing/inside.txt", "THING"),
        ("Manifest.json", "other"),
        ("MANIFEST.SIG", "other"),
    ],
)
def test_two_names_that_some_system_takes_for_one_are_refused(
    refused, tmp_path, one, other
) -> None:
    both = {one: b"1", other: b"2"}
    listed = {path: entry(data) for path, data in both.items()}
    said = refused(forged(tmp_path / "a.kiosk", both, listed=listed))
    assert "one name on some computers" in said


def test_one_name_twice_is_refused(refused, tmp_path) -> None:
    file = forged(tmp_path / "a.kiosk")
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("exhibition.yaml", "title: [")
    assert "“exhibition.yaml” and “exhibition.yaml” are one name" in refused(file)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (stat.S_IFLNK, "is a link to elsewhere"),
        (stat.S_IFIFO, "is not an ordinary file"),
        (stat.S_IFCHR, "is not an ordinary file"),
        (stat.S_IFBLK, "is not an ordinary file"),
        (stat.S_IFSOCK, "is not an ordinary file"),
        (stat.S_IFDIR, "is not an ordinary file"),
    ],
)
def test_links_and_devices_are_refused(refused, tmp_path, kind, said) -> None:
    target = b"/etc/passwd"
    listed = {"pictures/evil.jpg": entry(target)}
    file = forged(tmp_path / "a", {"pictures/evil.jpg": target}, listed=listed, mode=kind | 0o777)
    assert refused(file) == f"Entry 14 “pictures/evil.jpg” {said}"


def test_a_folder_that_is_a_link_is_refused_before_anything_is_written_through_it(
    refused, tmp_path
) -> None:
    both = {"way": b"/etc", "way/cron.d": b"evil"}
    listed = {path: entry(data) for path, data in both.items()}
    file = forged(tmp_path / "a", both, listed=listed, mode=stat.S_IFLNK | 0o777)
    assert "“way” is a link" in refused(file)


def test_a_bomb_is_refused_unopened(refused, tmp_path) -> None:
    bomb = bytes(200 << 20)
    file = forged(
        tmp_path / "a",
        {"pictures/bomb.png": bomb},
        listed={"pictures/bomb.png": entry(bomb)},
        method=zipfile.ZIP_DEFLATED,
    )
    assert file.stat().st_size < 1 << 20
    assert f"more than {RATIO} times" in refused(file)


def _with_header(file, path: str, **fields: int) -> None:
    """Change what the archive's directory says of one entry."""
    places = {
        "compressed": (20, "<L"),
        "size": (24, "<L"),
        "offset": (42, "<L"),
        "flags": (8, "<H"),
    }
    data = bytearray(file.read_bytes())
    name = path.encode()
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    for field, value in fields.items():
        place, kind = places[field]
        struct.pack_into(kind, data, at + place, value)
    file.write_bytes(data)


def test_a_bomb_that_lies_about_its_size_writes_no_byte_too_many(refused, tmp_path) -> None:
    bomb = bytes(50 << 20)
    file = forged(
        tmp_path / "a",
        {"pictures/bomb.png": bomb},
        listed={"pictures/bomb.png": entry(b"small")},
        method=zipfile.ZIP_DEFLATED,
    )
    _with_header(file, "pictures/bomb.png", size=5)
    assert "bomb.png”" in refused(file)


def test_more_than_a_disk_holds_is_refused(refused, tmp_path) -> None:
    names = [f"films/{number}.mp4" for number in range(3)]
    listed = {name: Entry(MOST_BYTES // 2, "0" * 64) for name in names}
    file = forged(tmp_path / "a", dict.fromkeys(names, b"x" * 10), listed=listed)
    for name in names:
        _with_header(file, name, size=MOST_BYTES // 2, compressed=MOST_BYTES // 2)
    assert "more than 2 GB" in refused(file)


def test_too_many_files_are_refused(refused, tmp_path) -> None:
    many = {f"notes/{number}.txt": b"" for number in range(MOST_FILES)}
    listed = {path: entry(b"") for path in many}
    assert "more than 5000 files" in refused(forged(tmp_path / "a", many, listed=listed))


def test_files_that_share_their_bytes_are_refused(refused, tmp_path) -> None:
    file = forged(tmp_path / "a", {"one": b"1" * 99, "two": b"2" * 99})
    with zipfile.ZipFile(file) as archive:
        offset = archive.getinfo("one").header_offset
    _with_header(file, "two", offset=offset)
    said = refused(file)
    assert "overlaps" in said or "no whole pack" in said


def test_a_locked_entry_is_refused(refused, tmp_path) -> None:
    file = forged(tmp_path / "a", {"secret.txt": b"?"}, listed={"secret.txt": entry(b"?")})
    _with_header(file, "secret.txt", flags=1)
    assert "“secret.txt” has a password" in refused(file)


def test_an_unknown_compression_is_refused(refused, tmp_path) -> None:
    data = os.urandom(999)
    file = forged(tmp_path / "a", {"x": data}, listed={"x": entry(data)}, method=zipfile.ZIP_LZMA)
    assert "compressed in an unknown way" in refused(file)


def test_what_the_list_does_not_name_is_refused(refused, tmp_path) -> None:
    said = refused(forged(tmp_path / "a", {"autorun.inf": b"evil"}))
    assert "Entry 14 “autorun.inf” is not on the list" in said


STRANGERS = [
    "kiosk/__init__.py", "multiprocessing.py", "settings.toml", "autorun.inf", "x.lnk", "pictures/x.exe",
    "pictures/x.jpg.lnk", "chapters/x.py", "pictures/x.svg", ".bashrc", ".vscode/tasks.json", "guide/x.yaml",
    ".git/hooks/notes.txt", "fonts/x.dll", "start", "README", "films/x.html", "scripts/x.json",
]  # fmt: skip


@pytest.mark.parametrize("path", STRANGERS)
def test_what_is_none_of_an_exhibitions_files_is_refused_by_name(refused, tmp_path, path) -> None:
    said = refused(forged(tmp_path / "a", {path: b"evil"}, listed={path: entry(b"evil")}))
    assert re.match(rf"manifest.json:\d+ “{re.escape(path)}” is no file of an exhibition", said)


def test_what_an_exhibition_consists_of_is_installed(wall, tmp_path) -> None:
    paths = (
        "README.md", "notes/湖边.TXT", "sources/report.pdf", "chapter.schema.json", "pictures/more/x.JPG",
        "fonts/Song.ttf", "fonts/OFL.txt", "films/x.mp4", "guide/home.en.jpg", "chapters/later.yaml",
    )  # fmt: skip
    more = dict.fromkeys(paths, b"title: {zh: \xe5\x8f\x82, en: x}")
    listed = {path: entry(data) for path, data in more.items()}
    install(forged(tmp_path / "a", more, listed=listed), wall)
    assert all((wall / path).is_file() for path in paths)


def test_what_the_list_names_must_be_there(refused, tmp_path) -> None:
    said = refused(forged(tmp_path / "a", listed={"pictures/lost.jpg": entry(b"?")}))
    assert re.fullmatch(r"manifest.json:\d+ “pictures/lost.jpg” is not in the pack", said)


@pytest.mark.parametrize("data", [b"evil", b"good", b"goodbye"])
def test_what_is_not_what_the_list_says_is_refused(refused, tmp_path, data) -> None:
    listed = {"pictures/x.jpg": Entry(4, "0" * 64) if data == b"good" else entry(b"good")}
    said = refused(forged(tmp_path / "a", {"pictures/x.jpg": data}, listed=listed))
    assert "“pictures/x.jpg” is not what the list says" in said


@pytest.mark.parametrize(
    "words",
    [
        b"{}", b"[]", b"null", b"\xff", b'{"name": "x"}', b"[" * 100_000,
        b'{"name":"../x","number":1,"needs":"0.1.0","time":"","files":{}}',
        b'{"name":"x","number":0,"needs":"0.1.0","time":"","files":{}}',
        b'{"name":"x","number":1e400,"needs":"0.1.0","time":"","files":{}}',
        b'{"name":"x","number":1,"needs":"new","time":"","files":{}}',
        b'{"name":"x","number":1,"needs":"0.1.0","time":"","files":{"a":{"size":-1,"sha256":""}}}',
        b'{"name":"x","number":1,"needs":"0.1.0","time":"","files":{},"run":"evil"}',
    ],
)  # fmt: skip
def test_a_list_that_is_none_is_refused(refused, tmp_path, words) -> None:
    assert "The list manifest.json" in refused(forged(tmp_path / "a", words=words))


def test_a_list_without_end_is_refused(refused, tmp_path) -> None:
    file = forged(tmp_path / "a", words=b" " * (5 << 20))
    assert "“manifest.json” is too large" in refused(file)


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.add(TINY, "content")
    return out.getvalue()


def _plain_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("exhibition.yaml", "title: x")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK", b"PK\x05\x06" + bytes(17), b"PK\x05\x06" + bytes(18), bytes(1 << 16), b"\x89PNG",
        _tar(), gzip.compress(_tar()), _plain_zip(),
    ],
)  # fmt: skip
def test_what_is_no_pack_is_refused(refused, tmp_path, data) -> None:
    file = tmp_path / "a.kiosk"
    file.write_bytes(data)
    said = refused(file)
    assert "no whole pack" in said or "this is no pack" in said


def test_a_program_before_the_pack_is_refused(refused, tmp_path) -> None:
    file = forged(tmp_path / "a")
    file.write_bytes(b"MZ" + bytes(512) + file.read_bytes())
    assert "no whole pack" in refused(file)


def test_what_is_no_file_is_refused(refused, tmp_path) -> None:
    assert "There is no" in refused(tmp_path / "none.kiosk")
    (tmp_path / "folder.kiosk").mkdir()
    assert "is no file" in refused(tmp_path / "folder.kiosk")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.kiosk")
        assert "is no file" in refused(tmp_path / "pipe.kiosk")


def test_a_copy_that_was_cut_short_anywhere_is_refused(refused, tmp_path, packed) -> None:
    whole = packed().read_bytes()
    file = tmp_path / "cut.kiosk"
    for length in range(0, len(whole), 397):
        file.write_bytes(whole[:length])
        refused(file)
        file.write_bytes(whole[:length] + bytes(len(whole) - length))
        refused(file)


def test_every_flipped_byte_is_refused_or_changes_nothing(tmp_path, wall, packed) -> None:
    whole = packed().read_bytes()
    file = tmp_path / "flipped.kiosk"
    for at in range(0, len(whole), 499):
        changed = bytearray(whole)
        changed[at] ^= 0xFF
        file.write_bytes(changed)
        try:
            install(file, wall, again=True)
        except Refusal:
            continue
        # A byte that nothing is written from: the time of an entry.
        assert title(wall) == "一条小河"
