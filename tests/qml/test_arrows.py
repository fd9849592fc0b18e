"""Main → Screens → Blocks → Controls → Theme, Words, ink; only Main and Screens know the bridge."""

import re
from pathlib import Path

import pytest

from kiosk.content.rules import PAPER

ROOT = Path(__file__).parents[2] / "kiosk" / "qml" / "Kiosk"
LEAVES = {"Kiosk.Theme", "Kiosk.Words", "ink"}
MAY = {
    "Theme": set(),
    "Words": set(),
    "Controls": LEAVES,
    "Blocks": LEAVES | {"Kiosk.Controls"},
    "Screens": LEAVES | {"Kiosk.Controls", "Kiosk.Blocks", "Kiosk.Bridge"},
    "Desk": LEAVES
    | {"Kiosk.Controls", "Kiosk.Blocks", "Kiosk.Screens", "Kiosk.Bridge", "Kiosk.Desk.Bridge"},
    "Kiosk": LEAVES
    | {"Kiosk.Controls", "Kiosk.Blocks", "Kiosk.Screens", "Kiosk.Bridge"}
    | {"Kiosk.Desk", "Kiosk.Desk.Bridge"},
}
FILES = sorted(ROOT.rglob("*.qml"))
QT = re.compile(r"Qt(Quick|Qml)(\.|$)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_imports_follow_the_arrow(file: Path) -> None:
    imported = set(re.findall(r"^import ([\w.]+)", file.read_text(), re.MULTILINE))
    ours = {name for name in imported if not QT.match(name)}
    assert ours <= MAY[file.parent.name]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_looks_come_from_tokens(file: Path) -> None:
    if file.parent.name == "Theme":
        return
    text = file.read_text()
    assert not re.search(r'"#[0-9A-Fa-f]{3,8}"', text), "a colour"
    assert not re.search(r"\bduration: [0-9]{2,}", text), "a duration"
    assert not re.search(r'font\.family: "', text), "a face"
    assert not re.search(r"\bMouseArea\b", text), "MouseArea loses the second finger"
    assert not re.search(r"MultiEffect|ShaderEffect|layer\.effect|OpacityMask|Particle", text), (
        "draws nothing on the software renderer"
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_goes_through_ink_text(file: Path) -> None:
    """InkText never elides, shrinks or reads markup; digits in cells are the one exception.

    On the curator's desk the folder's path is shortened.
    """
    text = file.read_text()
    assert not re.search(r"fontSizeMode", text)
    assert text.count("elide:") == (file.stem == "FileList")
    if file.stem not in ("InkText", "Counter", "Reflection"):
        assert not re.search(r"^\s*Text \{", text, re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_file_outgrows_one_thought(file: Path) -> None:
    assert len(file.read_text().splitlines()) <= 340


def test_every_file_is_in_its_qmldir() -> None:
    for folder in {file.parent for file in FILES}:
        listed = set(re.findall(r"(\w+\.qml)$", (folder / "qmldir").read_text(), re.MULTILINE))
        assert listed == {file.name for file in folder.glob("*.qml")}


def test_the_check_measures_accents_on_the_screens_own_paper() -> None:
    colours = (ROOT / "Theme" / "Colour.qml").read_text(encoding="utf-8")
    assert f'color paper: "{PAPER}"' in colours
