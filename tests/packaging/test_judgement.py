"""What has failed, or is larger or slower than its limit, is seen in the table and ends with 1."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.append(str(PACKAGING))
import judgement  # noqa: E402

from kiosk import __version__  # noqa: E402

MB = 1_000_000


@pytest.fixture
def judge(tmp_path: Path, capsys):
    """The status and the table of some results and some files' sizes in MB."""

    def of(results: str = "", origin: str = "sha256 now", **sizes: float) -> tuple[int, str]:
        out = tmp_path / "out"
        out.mkdir()
        for name, size in sizes.items():
            with (out / name.replace("VERSION", __version__)).open("wb") as file:
                file.truncate(round(size * MB))
        for target in ("win_amd64", "linux_x86_64", "linux_arm64"):
            (out / f"{target}.source").write_text(f"{origin}\ncommit abc\n")
        sources = tmp_path / "sources.txt"
        sources.write_text("".join(f"{t.stem} sha256 now\n" for t in out.glob("*.source")))
        lines = tmp_path / "results.txt"
        lines.write_text(results)
        return judgement.main(lines, out, sources), capsys.readouterr().out

    return of


def test_what_is_within_its_limits_is_well(judge) -> None:
    status, table = judge(
        "bookworm ok install 41.2\nwindows ok installs-silently 22.10 (of which 9 s were work)\n"
        "trees ok win_amd64 links\n",
        **{"kiosk_VERSION_amd64.deb": 94.9, "kiosk-setup-VERSION.exe": 75},
    )
    assert status == 0
    assert "| bookworm | install | 41.2 s, of 60 |" in table
    assert "| windows | installs-silently | 22.10 s (of which 9 s were work), of 30 |" in table
    assert "| trees | win_amd64 links | yes |" in table
    assert f"| size | kiosk_{__version__}_amd64.deb | 94.9 MB, of 95 |" in table


@pytest.mark.parametrize(
    "line",
    ["windows ok installs-silently 30.01", "bookworm ok install 60.1", "bullseye ok install 99.0"],
)
def test_what_takes_too_long_fails(judge, line: str) -> None:
    status, table = judge(f"{line}\n")
    assert status == 1
    assert "**more than " in table


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("kiosk-setup-VERSION.exe", 75),
        ("kiosk_VERSION_amd64.deb", 95),
        ("kiosk_VERSION_arm64.deb", 95),
        ("kiosk_VERSION_amd64_old.deb", 130),
        ("kiosk-VERSION-linux_arm64.tar.xz", 130),
        ("kiosk-VERSION-win_amd64.zip", 130),
    ],
)
def test_what_is_too_large_fails(judge, name: str, limit: int) -> None:
    status, table = judge(**{name: limit + 0.1})
    assert status == 1
    assert f"**more than {limit} MB**" in table


def test_a_proof_that_failed_fails(judge) -> None:
    status, table = judge("windows FAILED stops it was not so\n")
    assert status == 1
    assert "| windows | stops it was not so | **failed** |" in table


def test_a_processor_that_is_only_played_has_no_limit(judge, monkeypatch) -> None:
    monkeypatch.setattr(judgement, "played", lambda where: where == "arm64")
    assert judge("arm64 ok install 400.0\n")[0] == 0


def test_what_another_checkout_or_version_left_is_not_told_of(judge) -> None:
    status, table = judge(origin="sha256 before", **{"kiosk-setup-VERSION.exe": 99})
    assert (status, "setup" in table) == (0, False)


def test_another_version_is_not_told_of(judge) -> None:
    status, table = judge(**{"kiosk-setup-VERSION.1.exe": 99})
    assert (status, "setup" in table) == (0, False)
