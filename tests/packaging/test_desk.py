"""The portable archive, and the curator's desk that one user installs from it."""

import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from kiosk.settings import load

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"


def stand_in(folder: Path, version: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "VERSION").write_text(f"{version}\n")
    (folder / "TARGET").write_text("linux_x86_64\n")
    (folder / "kiosk").write_text(f'#!/bin/sh\necho {version} "$@"\n')
    (folder / "kiosk").chmod(0o755)
    data = folder / "app" / "kiosk" / "data"
    (data / "content").mkdir(parents=True)
    (data / "content" / "exhibition.yaml").write_text("title: 河 River\n", "utf-8")
    (data / "assets").mkdir()
    shutil.copy(LINUX.parents[1] / "assets" / "settings.toml", data / "assets")
    (folder / "icon.png").touch()
    (folder / "guide").mkdir()
    shutil.copy(LINUX.parent / "technician.pdf", folder / "guide")
    return folder


def pack(tree: Path, out: Path) -> Path:
    subprocess.run(
        ["bash", LINUX / "portable.sh", tree, out],
        env=os.environ | {"KIOSK_XZ": "-0"},
        check=True,
    )
    (archive,) = out.iterdir()
    return archive


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An archive, unpacked on somebody's stick."""
    archive = pack(stand_in(tmp_path / "tree", "0.1.0"), tmp_path / "out")
    assert archive.name == "kiosk-0.1.0-linux_x86_64.tar.xz"
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path / "U 盘", filter="data")
    return tmp_path / "U 盘" / "kiosk-0.1.0-linux_x86_64"


def run(home: Path, *words: str | Path) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    return subprocess.run(
        words,
        env=environment | {"HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def contents(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_the_archive_is_the_same_each_time(tmp_path: Path) -> None:
    tree = stand_in(tmp_path / "tree", "0.1.0")
    first = pack(tree, tmp_path / "first")
    shutil.copytree(tree, tmp_path / "again", copy_function=shutil.copy)
    (tmp_path / "again").chmod(0o700)
    assert first.read_bytes() == pack(tmp_path / "again", tmp_path / "second").read_bytes()


def test_it_runs_from_where_it_lies(stick: Path, tmp_path: Path) -> None:
    assert run(tmp_path, stick / "kiosk", "check", "a b") == "0.1.0 check a b\n"


def test_what_technicians_read_lies_on_top(stick: Path) -> None:
    assert (stick / "guide" / "technician.pdf").is_file()


def test_what_curators_change_lies_beside_the_versions(stick: Path) -> None:
    assert not list((stick / "versions").rglob("exhibition.yaml"))
    chosen = load(stick / "settings.toml").content
    assert chosen == stick / "content"
    assert (chosen / "exhibition.yaml").is_file()


@pytest.mark.parametrize(
    "before", [[], [".local/bin/other", ".local/share/applications/other.desktop"]]
)
def test_the_desk_goes_as_it_came(stick: Path, tmp_path: Path, before: list[str]) -> None:
    home = tmp_path / "王 小明 100%"
    home.mkdir()
    for name in [*before, "展览/exhibition.yaml"]:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    was = contents(home)

    run(home, "sh", stick / "desk.sh")
    shutil.rmtree(stick)
    assert run(home, home / ".local/bin/kiosk", "preview", "x") == "0.1.0 preview x\n"
    entry = home / ".local/share/applications/kiosk-preview.desktop"
    command = f"{home}/.local/bin/kiosk".replace("%", "%%")
    assert f'Exec="{command}" preview %f\n' in entry.read_text(encoding="utf-8")
    assert (home / ".local/share/mime/packages/kiosk-exhibition.xml").is_file()
    assert not (home / ".config").exists()
    content = home / "Documents" / "Kiosk" / "exhibition"
    assert load(home / ".local/lib/kiosk/settings.toml").content == content
    assert (content / "exhibition.yaml").is_file()

    run(home, "sh", home / ".local/lib/kiosk/desk.sh", "--remove")
    # Somebody else's entries may be listed, as any desktop lists them.
    anyway = {".local", ".local/share"}
    # An exhibition is never taken away, not even the one that came along.
    anyway |= {str(path.relative_to(home)) for path in (content, *content.parents[:2])}
    anyway.add(str((content / "exhibition.yaml").relative_to(home)))
    if before:
        anyway.add(".local/share/applications/mimeinfo.cache")
    assert set(contents(home)) - anyway == set(was) - anyway


def test_a_new_version_keeps_the_one_before(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    run(home, "sh", stick / "desk.sh")
    shutil.rmtree(stick / "versions")
    stand_in(stick / "versions" / "0.2.0", "0.2.0")
    run(home, "sh", stick / "desk.sh")
    assert run(home, home / ".local/bin/kiosk", "x") == "0.2.0 x\n"
    state = home / ".local/lib/kiosk/state"
    assert (state / "previous").read_text() == "0.1.0\n"
    assert (home / ".local/lib/kiosk/versions/0.1.0/kiosk").is_file()


def test_a_new_version_brings_no_exhibition_over_the_curators(stick: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    run(home, "sh", stick / "desk.sh")
    file = home / "Documents" / "Kiosk" / "exhibition" / "exhibition.yaml"
    file.write_text("title: 我的 Mine\n", "utf-8")
    run(home, "sh", stick / "desk.sh")
    run(home, "sh", stick / "desk.sh", "--remove")
    run(home, "sh", stick / "desk.sh")
    assert file.read_text("utf-8") == "title: 我的 Mine\n"


def test_somebody_elses_command_stays(stick: Path, tmp_path: Path) -> None:
    command = tmp_path / "home" / ".local" / "bin" / "kiosk"
    command.parent.mkdir(parents=True)
    command.write_text("mine")
    with pytest.raises(subprocess.CalledProcessError):
        run(tmp_path / "home", "sh", stick / "desk.sh")
    assert command.read_text() == "mine"
    assert contents(tmp_path / "home") == [".local", ".local/bin", ".local/bin/kiosk"]


def test_a_double_click_finds_the_preview(tmp_path: Path) -> None:
    """The system's own programs say that the names in our files fit together."""
    if not shutil.which("update-mime-database") or not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-utils and shared-mime-info are not installed")
    for entry in ("kiosk-preview.desktop", "kiosk-autostart.desktop"):
        subprocess.run(["desktop-file-validate", LINUX / entry], check=True)
    kind = tmp_path / "mime" / "packages" / "kiosk-exhibition.xml"
    kind.parent.mkdir(parents=True)
    shutil.copy(LINUX / kind.name, kind)
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True)
    globs = (tmp_path / "mime" / "globs2").read_text()
    assert "80:application/x-kiosk-exhibition:exhibition.yaml\n" in globs
    assert "MimeType=application/x-kiosk-exhibition;" in (
        LINUX / "kiosk-preview.desktop"
    ).read_text(encoding="utf-8")
