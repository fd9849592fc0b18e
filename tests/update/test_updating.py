"""A program bundle is put beside the running version whole or not at all, and can be taken back."""

import hashlib
import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kiosk.content.refusal import Refusal
from kiosk.machine.signing import new_key
from kiosk.pack.manifest import entry_of
from kiosk.pack.packing import PURPOSE as CONTENT_PURPOSE
from kiosk.pack.packing import write
from kiosk.update.bundle import PURPOSE, SUFFIX, Bundle, decode
from kiosk.update.telling import told
from kiosk.update.updating import go_back, rank, update
from kiosk.update.versions import FOLDER, LAUNCHER, STATE, Versions
from tests.cuts import CutDisk

TARGET = "linux_x86_64"


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "keys").mkdir()
    made = {}
    for name in ("release", "stranger"):
        private, public, _ = new_key(name, tmp_path / "keys")
        made |= {name: private, f"{name}.pub": public}
    return made


@pytest.fixture
def versions(tmp_path: Path, keys) -> Versions:
    """An installation that runs 0.1.0."""
    root = tmp_path / "root"
    tree = plant(root / "versions" / "0.1.0", "0.1.0")
    shutil.copy(keys["release.pub"], tree / "release.pub")
    shutil.copy(Path(__file__).parents[2] / "packaging" / "linux" / "kiosk", root)
    return Versions(root / "kiosk", root / "state", root / "versions", tree)


def plant(tree: Path, version: str, target: str = TARGET) -> Path:
    tree.mkdir(parents=True)
    (tree / "VERSION").write_text(f"{version}\n", "utf-8")
    (tree / "TARGET").write_text(f"{target}\n", "utf-8")
    (tree / "kiosk").write_text(f"#!/bin/sh\necho {version}\n", "utf-8")
    (tree / "kiosk").chmod(0o755)
    return tree


@pytest.fixture
def bundle(tmp_path: Path, keys):
    """Makes a bundle of a version."""

    def make(
        version: str = "0.2.0",
        key: str | None = "release",
        target: str = TARGET,
        purpose: str = PURPOSE,
    ) -> Path:
        tree = plant(tmp_path / "built" / f"{version}-{target}", version, target)
        found = {p.relative_to(tree).as_posix(): p for p in sorted(tree.rglob("*")) if p.is_file()}
        listing = Bundle(
            version=version, target=target, programs=["kiosk"], time="2026-01-01T00:00:00+00:00",
            files={path: entry_of(file) for path, file in found.items()},
        )  # fmt: skip
        stick = tmp_path / "stick"
        stick.mkdir(exist_ok=True)
        file = stick / f"{listing.title}{SUFFIX}"
        write(file, listing, decode, found, key=keys[key] if key else None, purpose=purpose)
        shutil.rmtree(tree)
        return file

    return make


def everything(versions: Versions) -> dict[str, str]:
    top = versions.folder.parent
    places = (versions.folder, versions.state)
    return {
        file.relative_to(top).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for place in places
        for file in place.rglob("*")
        if file.is_file()
    }


def test_a_bundle_becomes_the_version_of_the_next_start(versions, bundle) -> None:
    done = update(bundle(), versions)
    assert (done.version, done.before, done.signer) == ("0.2.0", "0.1.0", "release")
    assert (versions.note("current"), versions.note("previous")) == ("0.2.0", "0.1.0")
    program = versions.folder / "0.2.0" / "kiosk"
    assert program.stat().st_mode & 0o111 == 0o111
    assert not (versions.folder / "0.2.0" / "VERSION").stat().st_mode & 0o111


def test_a_folder_gives_its_youngest_bundle_for_this_computer(versions, bundle) -> None:
    for version in ("0.2.0", "0.10.0", "0.9.0"):
        bundle(version)
    bundle("0.11.0", target="win_amd64")
    assert update(bundle("0.3.0").parent, versions).version == "0.10.0"


def test_versions_rise_as_debian_counts_them() -> None:
    rising = ["0.9", "0.10~rc1", "0.10", "0.10.1", "1.0~rc1", "1.0", "1.0.1"]
    assert sorted(rising, key=rank) == rising
    assert rank("0.10~rc2") > rank("0.10~rc1")


def test_going_back_and_forth(versions, bundle) -> None:
    update(bundle(), versions)
    assert go_back(versions).version == "0.1.0"
    assert (versions.note("current"), versions.note("previous")) == ("0.1.0", "0.2.0")
    assert go_back(versions).version == "0.2.0"


def test_starts_of_the_version_before_do_not_count_against_the_new_one(versions, bundle) -> None:
    versions.state.mkdir()
    (versions.state / "attempts").write_text("0.1.0 2\n", "utf-8")
    update(bundle(), versions)
    assert not (versions.state / "attempts").exists()


def test_going_back_without_a_version_from_before_is_refused(versions) -> None:
    with pytest.raises(Refusal, match="no version from before"):
        go_back(versions)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        ({"key": None}, "not signed"),
        ({"key": "stranger"}, "not trusted"),
        ({"purpose": CONTENT_PURPOSE}, "not trusted"),
        ({"target": "win_amd64"}, "another kind of computer"),
        ({"version": "0.1.0"}, "not younger"),
        ({"version": "0.0.9"}, "not younger"),
    ],
)
def test_what_does_not_suit_is_refused_and_nothing_is_written(versions, bundle, made, why) -> None:
    file, before = bundle(**made), everything(versions)
    with pytest.raises(Refusal, match=why):
        update(file, versions)
    assert everything(versions) == before


def test_the_same_version_again_is_a_wish(versions, bundle) -> None:
    update(bundle("0.2.0"), versions)
    assert update(bundle("0.1.0"), versions, again=True).version == "0.1.0"
    assert versions.note("previous") == "0.2.0"


def test_a_damaged_version_is_laid_anew(versions, bundle) -> None:
    file = bundle()
    update(file, versions)
    program = versions.folder / "0.2.0" / "kiosk"
    program.write_text("garbage")
    (versions.folder / "0.2.0" / "stranger").touch()
    update(file, versions, again=True)
    assert program.read_text("utf-8").endswith("echo 0.2.0\n")
    assert {path.name for path in versions.folder.iterdir()} == {"0.1.0", "0.2.0"}
    assert not (versions.folder / "0.2.0" / "stranger").exists()


def test_what_a_package_has_laid_is_not_laid_beside(versions, bundle, tmp_path) -> None:
    apart = tmp_path / "var" / "versions"
    there = Versions(versions.launcher, versions.state, apart, versions.tree)
    with pytest.raises(Refusal, match="came with a package"):
        update(bundle("0.1.0"), there, again=True)
    assert not apart.exists()


def test_a_bundle_goes_back_to_what_a_package_has_laid(versions, bundle, tmp_path) -> None:
    apart = tmp_path / "var" / "versions"
    newer = plant(apart / "0.2.0", "0.2.0")
    (versions.state).mkdir()
    for name, version in {"current": "0.2.0", "previous": "0.1.0", "confirmed": "0.2.0"}.items():
        (versions.state / name).write_text(f"{version}\n", "utf-8")
    there = Versions(versions.launcher, versions.state, apart, newer)
    assert there.before == "0.1.0"


def test_a_launcher_that_does_not_obey_is_told_of(versions, bundle) -> None:
    versions.launcher.write_text("#!/bin/sh\nexit 2\n", "utf-8")
    with pytest.raises(Refusal, match="did not change"):
        update(bundle(), versions)


def test_an_installation_without_keys_takes_no_bundle(versions, bundle) -> None:
    (versions.tree / "release.pub").unlink()
    with pytest.raises(Refusal, match="no public key"):
        update(bundle(), versions)


def test_one_changed_byte_is_found_before_anything_is_written(versions, bundle, tmp_path) -> None:
    file = bundle()
    data = bytearray(file.read_bytes())
    place = data.index(b"echo 0.2.0")
    data[place : place + 4] = b"evil"
    file.write_bytes(data)
    before = everything(versions)
    with pytest.raises(Refusal):
        update(file, versions)
    assert everything(versions) == before


def test_a_content_pack_is_no_program(versions, tmp_path) -> None:
    file = tmp_path / "river-1.kiosk"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", '{"name": "river"}')
    with pytest.raises(Refusal, match="tells of no program"):
        update(file, versions)


def test_a_folder_without_a_bundle_says_what_it_looked_for(versions, tmp_path) -> None:
    with pytest.raises(Refusal, match=f"kiosk-…-{TARGET}"):
        update(tmp_path, versions)


def test_nonsense_in_the_notes_is_no_version(versions) -> None:
    versions.state.mkdir()
    (versions.state / "current").write_text("../../evil\n", "utf-8")
    (versions.state / "previous").write_bytes(b"\xff\xfe")
    assert versions.note("current") == versions.note("previous") == ""
    assert told(versions, "en") == "now: 0.1.0\nbefore: none"


def test_a_checkout_is_no_installation() -> None:
    with pytest.raises(Refusal, match="not an installed one"):
        Versions.here({})
    assert Versions.here({LAUNCHER: "/c", STATE: "/a", FOLDER: "/b"}).state == Path("/a")


def test_a_power_cut_leaves_the_old_version_or_the_new_one_whole(
    versions, bundle, tmp_path
) -> None:
    top = versions.folder.parent
    versions.use("0.1.0")
    versions.disk = CutDisk(top, tmp_path / "before")
    update(bundle(), versions)
    chance, seen = random.Random(5), set()
    for cut in range(100):
        after = versions.disk.cut(cut % (len(versions.disk.steps) + 1), chance, tmp_path / "after")
        new = after / "versions" / "0.2.0"
        seen.add(new.exists())
        if new.exists():
            assert (new / "kiosk").read_text("utf-8").endswith("echo 0.2.0\n")
        assert (after / "versions" / "0.1.0" / "kiosk").exists()
        # The launcher is told when all of it is there.
        assert (after / "state" / "current").read_text("utf-8") == "0.1.0\n"
    assert seen == {False, True}


def test_what_packaging_bundles_and_signs_is_taken(versions, tmp_path, monkeypatch) -> None:
    program = Path(__file__).parents[2] / "packaging" / "bundle.py"
    monkeypatch.setenv("KIOSK_KEYS", str(tmp_path / "safe"))

    def bundle(*words: object) -> str:
        done = subprocess.run(
            [sys.executable, program, *words], check=True, capture_output=True, text=True
        )
        return done.stdout

    bundle("key", "release")
    (public,) = bundle("keys").split()
    assert Path(public).with_suffix(".key").stat().st_mode & 0o077 == 0
    shutil.copy(public, versions.tree / "release.pub")
    (tmp_path / "out").mkdir()
    tree = plant(tmp_path / "built", "0.2.0")
    made = Path(bundle("make", tree, "--out", tmp_path / "out").strip())
    assert made.name == f"kiosk-0.2.0-{TARGET}{SUFFIX}"
    assert update(tmp_path / "out", versions).signer == "release"
    installed = versions.folder / "0.2.0"
    assert {p.name for p in installed.rglob("*") if p.is_file() and p.stat().st_mode & 0o111} == {
        "kiosk"
    }
