from pathlib import Path

import pytest

from kiosk.places import ASSETS
from kiosk.settings import Settings, SettingsError, load


def write(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert load() == Settings()


def test_the_example_is_valid_with_and_without_its_lines(tmp_path: Path) -> None:
    example = (ASSETS / "settings.toml").read_text(encoding="utf-8")
    assert load(write(tmp_path, example)) == Settings()
    lines = [
        line[2:] if line.startswith("# ") and " = " in line else line
        for line in example.splitlines()
    ]
    told = load(write(tmp_path, "\n".join(lines)))
    assert told.idle == 60
    assert told.watch
    assert told.window == (1920, 1080)
    assert told.content == Path("/srv/exhibition")
    assert [key.whose for key in told.keys] == ["curators"]


def test_a_change_can_wait_for_the_next_start(tmp_path: Path) -> None:
    assert not load(write(tmp_path, "watch = false")).watch


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("idel = 60", "idel"),
        ("idle = 5", "30–3600"),
        ("idle = true", "30–3600"),
        ("watch = 1", "true / false"),
        ('keys = ["ed25519 AAAA"]', "keys"),
        ("keys = [1]", "keys"),
        ('prompt = "25"', "20–120"),
        ("window = [1920]", "[1920, 1080]"),
        ("language = 1", "language"),
        ("idle = ", "TOML"),
    ],
)
def test_what_cannot_be_meant_is_said(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named.replace("[", r"\[")):
        load(write(tmp_path, text))


def test_a_named_file_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        load(tmp_path / "none.toml")
