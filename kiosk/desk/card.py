"""The card that hangs beside a curator's computer: one page in Chinese, one in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from kiosk.app.walk import prepare
from kiosk.desk.book import SOFT, Book


class Side(NamedTuple):
    """One language of the card."""

    title: str
    promise: str
    steps: tuple[tuple[str, str], ...]
    slips_head: str
    wrong: str
    right: str
    slips: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    ask: tuple[str, str]


SIDES: Final[Mapping[str, Side]] = {
    "zh": Side(
        title="两分钟，换内容",
        promise="改错了也不要紧：有错误的内容不会上墙，墙上一直是上一个正确的版本。",
        steps=(
            ("打开", "双击 exhibition.yaml，或 kiosk preview\n左边选一页，中间就是墙上的样子。"),
            (
                "改一句话",
                (
                    "点画面上的文字，直接改。或用记事本打开 chapters 里的文件，改 zh: 和 "
                    "en: 后面的字，保存。"
                ),
            ),
            ("换一张照片", "把照片拖到画面上。再到右边“逐项填写”里写谁拍的、图上有什么。"),
            ("加一页", "左边选一页，点“＋ 加一页”，再改它的字和图；拖动左边的页可以换次序。"),
            (
                "检查",
                ("kiosk check\n最后一行写“可以上墙”就好了。“替我改”或 kiosk fix 会改掉能改的。"),
            ),
            (
                "上墙",
                (
                    "同一台电脑：保存好，几秒以后没人碰屏幕时自己换上。\n别的电脑：kiosk "
                    "pack --out 馆名-2.kiosk，用 U 盘带去，kiosk install 馆名"
                    "-2.kiosk。"
                ),
            ),
            ("后悔了", "刚改的按 Ctrl+Z；已经安装的包，运行 kiosk rollback 退回上一版。"),
        ),
        slips_head="最常写错的六处",
        wrong="写成了",
        right="应该是",
        slips=(
            ("title：三峡", "title: 三峡", "冒号用英文的，后面空一格"),
            ("-三峡", "- 三峡", "短横后面空一格"),
            ("按 Tab 缩进", "两个空格", "一级缩进两个空格"),
            ("zh: 上篇: 峡谷", 'zh: "上篇: 峡谷"', "文字里有冒号，整句加英文引号"),
            ("file: Photo1.JPG", "file: photo1.jpg", "文件名大小写要一样"),
            ("只写 zh:", "zh: 和 en: 都写", "每种语言都要有"),
        ),
        notes=(
            "内容文件夹：文档里的 Kiosk，再里面的 exhibition。",
            "文件保存成 UTF-8：记事本里选“另存为”，编码选 UTF-8。",
            "提示里有编号，如 Y017：kiosk check --explain Y017 讲得更细。",
            "照片宽度不小于 1920 像素；微信里发来的要点“原图”。",
        ),
        ask=(
            "问谁：",
            "电话：",
        ),
    ),
    "en": Side(
        title="Change it in two minutes",
        promise=(
            "You cannot break the wall: content with errors never gets there, "
            "and the last right version stays."
        ),
        steps=(
            (
                "Open",
                (
                    "Double-click exhibition.yaml, or kiosk preview --lang en\nChoose a page "
                    "on the left; in the middle is what the wall shows."
                ),
            ),
            (
                "Change a sentence",
                (
                    "Click the words on the page. Or open a file in chapters with "
                    "Notepad, change what stands after zh: and en:, and save."
                ),
            ),
            (
                "Change a photo",
                (
                    'Drop it onto the page. Then, under "Fill in" on the right, say who '
                    "took it and what it shows."
                ),
            ),
            (
                "Add a page",
                (
                    'Choose a page on the left and press "+ Add a page", then change its '
                    "words and picture. Drag pages into another order."
                ),
            ),
            (
                "Check",
                (
                    "kiosk check --lang en\nThe last line says whether it can go "
                    'on the wall. "Mend it for me" or kiosk fix mends what is safe.'
                ),
            ),
            (
                "On the wall",
                (
                    "Same computer: save; a few seconds later it is shown, when nobody "
                    "touches the screen.\nAnother one: kiosk pack --out "
                    "hall-2.kiosk, a USB stick, kiosk install hall-2.kiosk."
                ),
            ),
            (
                "Take it back",
                ("Ctrl+Z for what was just changed; kiosk rollback for a pack that was installed."),
            ),
        ),
        slips_head="The six commonest slips",
        wrong="Written",
        right="Meant",
        slips=(
            ("title：Gorges", "title: Gorges", "an ordinary colon, a space after it"),
            ("-Gorges", "- Gorges", "a space after the dash"),
            ("Tab key", "two spaces", "two spaces for each step in"),
            ("en: Part 2: Gorges", 'en: "Part 2: Gorges"', "words with a colon stand in quotes"),
            ("file: Photo1.JPG", "file: photo1.jpg", "capital letters must agree"),
            ("zh: alone", "zh: and en:", "every language has its words"),
        ),
        notes=(
            "The content folder: in your documents, Kiosk, and in that exhibition.",
            "Save files as UTF-8: in Notepad, Save as, Encoding: UTF-8.",
            ("Messages have a code, such as Y017: kiosk check --explain Y017 tells more."),
            (
                "Photographs at least 1920 pixels wide; ask for originals, not for "
                "what a chat program made of them."
            ),
        ),
        ask=(
            "Ask:",
            "Telephone:",
        ),
    ),
}


def print_card() -> tuple[bytes, float]:
    """The PDF, and the least room that was left on a page, in dots; below 0 words are cut off."""
    prepare()
    book = Book("kiosk")
    left = book.left
    for number, side in enumerate(SIDES.values()):
        if number:
            book.turn()
        left = min(left, _side(book, side))
    return book.close(), left


def _side(book: Book, side: Side) -> float:
    book.say(side.title, size=30, serif=True)
    book.space(1)
    book.say(side.promise, size=11.5, colour=SOFT)
    book.space(4)
    book.rule()
    book.space(3)
    top = book.top
    for number, (name, text) in enumerate(side.steps, 1):
        book.say(str(number), size=17, serif=True, column=(0, 0.04), stay=True)
        book.say(name, size=12.5, serif=True, column=(0.04, 0.54))
        for line in text.split("\n"):
            book.say(line, size=10.5, bold=line.startswith("kiosk "), column=(0.04, 0.54))
        book.space(3)
    room = book.left
    book.top = top
    book.say(side.slips_head, size=14, serif=True, column=(0.58, 1))
    book.space(2.5)
    _row(book, (side.wrong, side.right, ""), soft=True)
    for slip in side.slips:
        _row(book, slip, soft=False)
    book.space(4)
    for note in side.notes:
        book.say(note, size=10.5, column=(0.58, 1))
        book.space(2)
    book.space(5)
    for question in side.ask:
        book.say(f"{question} ______________________________", size=11, column=(0.58, 1))
        book.space(2)
    return min(room, book.left)


def _row(book: Book, slip: tuple[str, str, str], *, soft: bool) -> None:
    wrong, right, why = slip
    colour = {"colour": SOFT} if soft else {}
    book.say(wrong, size=10.5, column=(0.58, 0.79), stay=True, **colour)
    book.say(right, size=10.5, bold=not soft, column=(0.79, 1), **colour)
    if why:
        book.say(why, size=8.5, colour=SOFT, column=(0.58, 1))
    book.space(1.5)
