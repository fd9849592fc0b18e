from pathlib import Path

import pytest

from kiosk import settings
from kiosk.machine.signing import new_key
from kiosk.places import ASSETS
from kiosk.settings import Settings, SettingsError, load


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch) -> dict[str, Path]:
    """The folders in which settings may lie, none of them this machine's; they are still empty."""
    found = {name: tmp_path / name for name in ("machine", "user", "stick", "named")}
    for folder in found.values():
        folder.mkdir()
    (found["user"] / "kiosk").mkdir()
    monkeypatch.setattr(settings, "MACHINE", found["machine"] / "settings.toml")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(found["user"]))
    monkeypatch.setenv("APPDATA", str(found["user"]))
    monkeypatch.delenv("KIOSK_SETTINGS", raising=False)
    monkeypatch.chdir(found["stick"])
    return found | {"user": found["user"] / "kiosk"}


def write(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold() -> None:
    assert load() == Settings()


def test_a_stick_does_not_say_whose_packs_are_trusted(places) -> None:
    """Whoever installs from a stick has often changed to its folder."""
    line = new_key("curators", places["named"])[2].line
    write(places["stick"], 'content = "/elsewhere"\nlanguage = "en"')
    assert load() == Settings()
    write(places["machine"], f'keys = ["{line}"]')
    assert [key.whose for key in load().keys] == ["curators"]
    assert not load().language


def test_the_first_of_the_places_counts_alone(places, monkeypatch) -> None:
    write(places["user"], "idle = 31\nprompt = 31")
    assert load().idle == 31
    write(places["machine"], "idle = 32")
    assert load() == Settings(idle=32)
    monkeypatch.setenv("KIOSK_SETTINGS", str(write(places["named"], "idle = 33")))
    assert load() == Settings(idle=33)
    assert load(write(places["stick"], "idle = 34")) == Settings(idle=34)


def test_settings_of_the_machine_that_cannot_be_read_are_not_passed_over(places) -> None:
    write(places["user"], "idle = 31")
    (places["machine"] / "settings.toml").mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        load()


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
        ("keys = []", "nobody would be trusted"),
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
