"""A typeface that a hall brings is whole, or is told of before letters are missing on the wall."""

import random
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.content.wording import word
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.examination import examine
from kiosk.ingest.font import FontError, shown
from kiosk.places import ASSETS

OURS = ASSETS / "fonts"
INTER = OURS / "Inter-Regular.ttf"
SCREEN = (192, 108)


@pytest.fixture
def own(content, in_process) -> Path:
    """The font file that the exhibition names for its text."""
    top = content / "exhibition.yaml"
    text = top.read_text("utf-8").replace("  palette:", "  sans: Own.ttf\n  palette:")
    top.write_text(text, "utf-8")
    (content / "fonts").mkdir()
    return Path(shutil.copy(INTER, content / "fonts" / "Own.ttf"))


def fonts_told(content: Path) -> list[tuple[Code, str, str]]:
    """What the check says of fonts: code, file, the line."""
    problems = examine(content, read(content))
    return [(p.code, p.file, p.text.strip()) for p in problems if "FONT" in p.code.name]


def test_a_whole_font_goes_on_the_wall_with_its_letters(content, store, own) -> None:
    """Inter has no hanzi and is not meant to: the product's own stand beside its letters."""
    assert fonts_told(content) == []
    made = compile_(content, store, SCREEN)
    assert (made.revision / "fonts" / "Own.ttf").read_bytes() == INTER.read_bytes()


def halved(data: bytes) -> bytes:
    return data[: len(data) // 2]


def noisy(data: bytes) -> bytes:
    return random.Random(1).randbytes(len(data))


def noisy_behind(data: bytes) -> bytes:
    """A stick whose last clusters have gone."""
    return data[:-50_000] + noisy(data[-50_000:])


def zeroed(data: bytes) -> bytes:
    return data[: len(data) // 2] + bytes(len(data) - len(data) // 2)


DAMAGES = {
    "cut in half": halved,
    "noise": noisy,
    "its end is noise": noisy_behind,
    "its end is zeros": zeroed,
    "a page of the web": lambda _: b"<!DOCTYPE html>",
    "a list of tables that never ends": lambda data: data[:4] + b"\xff\xff" + data[6:],
    "a collection of nothing": lambda data: b"ttcf\0\1\0\0" + bytes(4) + data,
    "a collection without end": lambda data: b"ttcf\0\1\0\0\xff\xff\xff\xff" + data,
    "made for the web": lambda data: b"wOF2" + data[4:],
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_font_keeps_the_content_off_the_wall(content, store, own, damage) -> None:
    own.write_bytes(DAMAGES[damage](own.read_bytes()))
    assert fonts_told(content) == [(Code.FONT_DAMAGED, "exhibition.yaml", "sans: Own.ttf")]
    assert compile_(content, store, SCREEN).revision is None


def test_every_cut_and_most_flips_of_what_is_drawn_are_seen() -> None:
    whole, chance = INTER.read_bytes(), random.Random(2)
    for length in range(0, len(whole) - 4, 9_973):
        with pytest.raises(FontError):
            shown(whole[:length], {"a"})
    seen = 0
    for _ in range(60):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 0xFF
        try:
            shown(bytes(flipped), {"a"})
        except FontError:
            seen += 1
    assert seen > 30, "the rest is kerning and names"


def test_letters_that_are_missing_among_others_are_named(content, store, own) -> None:
    shutil.copy(OURS / "SourceSerif4Display-Regular.otf", own)
    assert fonts_told(content) == []
    top = content / "exhibition.yaml"
    top.write_text(top.read_text("utf-8").replace("en: A ", "en: Aƀ "), "utf-8")
    assert "ƀ" in top.read_text("utf-8")
    assert fonts_told(content) == [(Code.FONT_PARTLY, "exhibition.yaml", "sans: Own.ttf")]
    made = compile_(content, store, SCREEN)
    assert made.revision, "they come from the product's own font"
    (problem,) = [one for one in made.problems if one.code is Code.FONT_PARTLY]
    assert "1 个展览里用到的字：ƀ" in word(problem, "zh").message


@pytest.mark.parametrize("file", sorted(OURS.glob("*.?tf")), ids=lambda file: file.name)
def test_the_letters_of_a_font_are_those_that_qt_finds(qapp, file) -> None:
    qt = QRawFont(str(file), 20)
    wanted = {chr(code) for code in [*range(0x20, 0x530), *range(0x4E00, 0x5200), 0x20000, 0x1F600]}
    assert shown(file.read_bytes(), wanted) == {
        one for one in wanted if qt.supportsCharacter(ord(one))
    }
