"""What is built tells what it was built from, and changes with everything that goes in."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = CHECKOUT / "packaging"
sys.path.append(str(PACKAGING))
from assembly import source  # noqa: E402
from assembly.target import TABLE, read  # noqa: E402


def wheel_of(folder: Path, text: str, year: int = 2020) -> Path:
    file = folder / f"{len(list(folder.iterdir()))}.whl"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("kiosk/cli.py", (year, 1, 1, 0, 0, 0)), text)
    return file


def test_the_sum_is_of_what_is_in_not_of_times(tmp_path: Path) -> None:
    target = read("linux_x86_64")
    one = source.summed(target, wheel_of(tmp_path, "a", 2020))
    assert re.fullmatch(r"sha256 [0-9a-f]{64}", one)
    assert source.summed(target, wheel_of(tmp_path, "a", 2021)) == one
    assert source.summed(target, wheel_of(tmp_path, "b", 2020)) != one
    assert source.summed(read("linux_arm64"), wheel_of(tmp_path, "a", 2020)) != one


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("requirements.txt", {"win_amd64", "linux_x86_64"}),
        ("targets.toml", {"win_amd64", "linux_x86_64"}),
        ("assemble.py", {"win_amd64", "linux_x86_64"}),
        ("assembly/qt.py", {"win_amd64", "linux_x86_64"}),
        ("linux/libraries", {"win_amd64", "linux_x86_64"}),
        ("linux/debian/postinst", {"linux_x86_64"}),
        ("windows/launcher.c", {"win_amd64"}),
        ("README.md", set()),
    ],
)
def test_the_sum_changes_with_each_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, targets: set[str]
) -> None:
    program = wheel_of(tmp_path, "a")

    def sums() -> dict[str, str]:
        each = ("win_amd64", "linux_x86_64")
        return {target: source.summed(read(target), program) for target in each}

    before = sums()
    real = Path.read_bytes
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: real(path) + b"#" * (path == PACKAGING / name)
    )
    after = sums()
    assert {target for target in before if after[target] != before[target]} == targets


def test_the_commit_is_told_where_git_knows_it(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(source, "CHECKOUT", tmp_path)
    monkeypatch.setattr(source, "_contents", lambda *_: [])
    assert "commit" not in source.told(read("win_amd64"), tmp_path)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "one"], check=True)
    told = source.told(read("win_amd64"), tmp_path).splitlines()
    assert re.fullmatch(r"commit [0-9a-f]{40}", told[1])


@pytest.mark.parametrize("given", ["", "86400"])
def test_every_file_has_one_time(given: str) -> None:
    told = subprocess.run(
        ["bash", "-c", '. "$0" && bash -c "echo \\$SOURCE_DATE_EPOCH"', PACKAGING / "epoch.sh"],
        env={"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": given},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    assert told == (given or str(TABLE["every"]["epoch"]))
    for script in PACKAGING.rglob("*.sh"):
        text = script.read_text("utf-8")
        if script.name != "epoch.sh":
            assert not re.search(r"SOURCE_DATE_EPOCH(:-|=)", text), script
        if "SOURCE_DATE_EPOCH" in text:
            assert "epoch.sh" in text or script.name in ("epoch.sh", "identical.sh"), script


MADE = """
eval "$(sed -n '/^ours() {/,/^}/p; /^made() {/,/^}/p' "$0")"
checkout=$1 out=$1/out sources=$1/sources.txt
made kiosk.deb linux_x86_64
"""


@pytest.mark.parametrize(
    ("beside", "built"),
    [
        (None, True),
        ("sha256 before\ncommit abc\n", True),
        ("sha256 now\ncommit abc\n", False),
    ],
)
@pytest.mark.parametrize("builds", [True, False])
def test_what_another_checkout_built_is_not_proved(
    tmp_path: Path, beside: str | None, built: bool, builds: bool
) -> None:
    (tmp_path / "packaging").mkdir()
    stand_in = f'touch "{tmp_path}/built"; exit {0 if builds else 1}\n'
    (tmp_path / "packaging" / "build.sh").write_text(stand_in)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "kiosk.deb").touch()
    (tmp_path / "sources.txt").write_text("win_amd64 sha256 before\nlinux_x86_64 sha256 now\n")
    if beside is not None:
        (tmp_path / "out" / "linux_x86_64.source").write_text(beside)
    done = subprocess.run(
        ["bash", "-c", MADE, PACKAGING / "verify.sh", tmp_path],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (tmp_path / "built").exists() == built
    failed = built and not builds
    assert (done.returncode != 0, "FAILED" in done.stdout) == (failed, failed), done
