"""The card beside a curator's computer: one page a language, whole, and true."""

import re
from pathlib import Path

import pytest

from kiosk.cli import COMMANDS, main
from kiosk.content.traps import scan
from kiosk.desk.card import SIDES, print_card

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "content" / "guide"
WORDS = (ROOT / "kiosk/qml/Kiosk/Words/DeskWords.qml").read_text("utf-8")


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", data))


def test_it_is_one_page_a_language_and_nothing_is_cut_off(qapp) -> None:
    data, left = print_card()
    assert pages(data) == len(SIDES) == 2
    assert left > 0


def test_the_one_in_the_guide_has_as_many(qapp) -> None:
    assert pages((GUIDE / "card.pdf").read_bytes()) == 2


@pytest.mark.parametrize("side", SIDES.values(), ids=SIDES)
def test_it_names_only_what_there_is(side) -> None:
    said = "\n".join(text for _, text in side.steps) + "\n".join(side.notes)
    commands = re.findall(r"kiosk ([a-z]+)", said)
    assert {"preview", "check", "fix", "pack", "install", "rollback"} <= set(commands)
    assert set(commands) <= set(COMMANDS)
    labels = re.findall(r'[“"]([^”"]+)[”"]', "\n".join(text for _, text in side.steps))
    for label in labels:
        assert label in WORDS or label == "可以上墙"
    assert labels


@pytest.mark.parametrize("side", SIDES.values(), ids=SIDES)
def test_what_it_calls_wrong_is_and_what_it_calls_right_is_not(side) -> None:
    told = 0
    for wrong, right, _ in side.slips:
        if re.match(r"title|zh: 上|en: P", wrong):
            assert scan([wrong]).traps
            assert not scan([right]).traps
            told += 1
    assert told == 2


def test_the_command_writes_it_or_says_why_not(qapp, tmp_path, capsys) -> None:
    assert main(["card", "--out", str(tmp_path / "card.pdf")]) == 0
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert main(["card", "--out", str(tmp_path / "nowhere" / "card.pdf")]) == 1
    assert "写不进" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["card.pdf"]


def test_an_installed_computer_needs_no_folder_after_a_command() -> None:
    """Its settings name the folder; there is none called content where its curator types."""
    guide = (ROOT / "content" / "README.md").read_text("utf-8")
    said = guide + "\n".join(text for side in SIDES.values() for _, text in side.steps)
    assert re.findall(r"kiosk (?:run|check|fix|preview|pack) content\b", said) == []
