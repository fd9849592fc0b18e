"""Lines in which nothing can be amiss are passed over quickly, and nothing else is."""

import random
import re
from pathlib import Path

import pytest

from kiosk.content import traps

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("content/**/*.yaml"), *ROOT.glob("tests/exhibitions/**/*.yaml")])
SLIPS = [*":：-－|>\"'#[]{}，,、\t\u3000\u00a0 &*!?%@`“”", "- ", ": ", " #", "\n", "\n  ", "key:"]
FILES_MADE = 400


@pytest.fixture
def slowly(monkeypatch):
    """Scans lines without passing over any."""

    def scan(lines: list[str]) -> traps.Scanned:
        with monkeypatch.context() as patch:
            patch.setattr(traps, "_HARMLESS", re.compile(r"(?!)"))
            return traps.scan(lines)

    return scan


def slipped(text: str, chance: random.Random) -> str:
    """A text with a few slips of the finger in it."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SLIPS) + text[at + chance.choice([0, 0, 1, 3]) :]
    return text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_missed_in_a_sound_file(file, slowly) -> None:
    lines = file.read_text("utf-8").split("\n")
    assert traps.scan(lines) == slowly(lines)


def test_nothing_is_missed_where_fingers_slipped(slowly) -> None:
    chance = random.Random(1)
    found = 0
    for _ in range(FILES_MADE):
        lines = slipped(chance.choice(FILES).read_text("utf-8"), chance).split("\n")
        scanned = traps.scan(lines)
        assert scanned == slowly(lines)
        found += len(scanned.traps)
    assert found > FILES_MADE / 2
