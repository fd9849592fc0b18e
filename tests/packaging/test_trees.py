"""What is built for a hall: nothing that must not travel, and everything that it needs."""

import subprocess
import sys
from pathlib import Path
from unittest.mock import MagicMock

import PySide6
import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.append(str(PACKAGING))
from assembly.forbidden import forbidden  # noqa: E402
from assembly.target import NAMES, read  # noqa: E402


def test_what_is_under_the_gpl_alone_is_found_in_what_qt_brings() -> None:
    found = forbidden(Path(PySide6.__path__[0]).parent)
    for name in ("VirtualKeyboard", "Timeline", "WaylandCompositor", "Lottie"):
        assert any(name in file for file in found), name
    assert not [file for file in found if not file.startswith("PySide6/")]


@pytest.mark.parametrize("name", ["libx265.so.199", "x264.dll", "libavcodec.so.60", "fdk-aac.pyd"])
def test_a_codec_under_the_gpl_is_found_wherever_it_lies(tmp_path: Path, name: str) -> None:
    (tmp_path / "site" / "other.libs").mkdir(parents=True)
    (tmp_path / "site" / "other.libs" / name).touch()
    (tmp_path / "site" / "other.libs" / "libde265.so.0").touch()
    assert forbidden(tmp_path) == [f"site/other.libs/{name}"]


@pytest.mark.parametrize("name", NAMES)
def test_a_target_is_answered_for(name: str) -> None:
    target = read(name)
    assert target.environment["python_version"] in ("3.11", "3.13")
    assert target.windows == (target.environment["sys_platform"] == "win32")
    assert all("{" not in tag for tag in target.wheels)
    assert "win_amd64" in target.wheels or any("manylinux2014" in tag for tag in target.wheels)


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_tried_is_told_of(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for tool in ("pefile", "elftools", "elftools.elf", "elftools.elf.elffile"):
        # The tests have no builders' tools, and nothing is looked into here.
        monkeypatch.setitem(sys.modules, tool, MagicMock())
    import soundness

    tried = [check.__name__ for check in soundness.checks(read(name))]
    assert ("signals" in tried) == (not read(name).windows)
    assert {"links", "licences", "complete", "notices"} <= set(tried)


@pytest.mark.installers
@pytest.mark.timeout(3600)
def test_every_tree_may_leave_the_house() -> None:
    subprocess.run(["bash", str(PACKAGING / "verify.sh"), "trees"], check=True)
