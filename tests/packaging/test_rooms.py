"""Who comes into a room finds every module of it named at the door."""

import re
from pathlib import Path

import pytest

KIOSK = Path(__file__).parents[2] / "kiosk"
ROOMS = sorted(path.parent.name for path in KIOSK.glob("*/README.md") if path.parent.name != "qml")


def modules(room: Path) -> set[str]:
    names = {path.stem for path in room.glob("*.py")}
    names |= {path.parent.name for path in room.glob("*/__init__.py")}
    return {name for name in names if not name.startswith("__")}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_names_each_of_its_modules(room) -> None:
    text = (KIOSK / room / "README.md").read_text("utf-8")
    told = {one.removesuffix(".py").strip("/") for one in re.findall(r"`([^`\n]+)`", text)}
    assert modules(KIOSK / room) <= told
    assert len(text.splitlines()) <= 40, "more than a screen"


def test_rooms_have_a_door() -> None:
    rooms = {path.parent.name for path in KIOSK.glob("*/__init__.py")}
    assert set(ROOMS) == rooms - {"commands"}, "what a command does, cli.py says"
