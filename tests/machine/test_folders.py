from pathlib import Path

from kiosk.machine.folders import cache_folder, log_folder, revision_folder
from kiosk.machine.log import open_log


def test_the_folders_follow_the_desktops_rules(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert cache_folder() == tmp_path / "cache" / "kiosk" / "walks"
    assert revision_folder() == tmp_path / "state" / "kiosk" / "revisions"
    assert log_folder() == tmp_path / "state" / "kiosk" / "log"


def test_a_home_that_cannot_be_written_is_not_fatal(tmp_path: Path, monkeypatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = revision_folder()
    assert folder.parent.is_dir()
    assert blocked not in folder.parents


def test_no_home_at_all(tmp_path: Path, monkeypatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert cache_folder().parent.parent == tmp_path
    assert cache_folder().parent.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_is_said_and_survived(tmp_path: Path, capsys) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    open_log(blocked / "below")
    assert "no log file" in capsys.readouterr().err
