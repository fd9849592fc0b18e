"""The sign-off book holds every screen, and marks what has changed since the last one."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.counting import hanzi
from kiosk.desk import proof
from kiosk.desk.book import MM, Book

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
TODAY = date(2026, 3, 1)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def digests(file: Path) -> dict[str, str]:
    pages = json.loads(file.with_suffix(".json").read_text("utf-8"))["pages"]
    return {page["name"]: page["digest"] for page in pages}


def test_the_book_has_a_page_for_every_screen_a_cover_and_the_figures(content, tmp_path) -> None:
    count = proof.prove(content, tmp_path / "book.pdf", TODAY)
    pages = len(re.findall(rb"/Type /Page\b", (tmp_path / "book.pdf").read_bytes()))
    assert pages >= count + 2
    assert {"attract", "home", "river", "land", "land_1_seasons_2"} <= set(
        digests(tmp_path / "book.pdf")
    )
    assert not list(tmp_path.glob(".*")), "nothing half written is left"


@pytest.fixture
def printed(content, tmp_path, monkeypatch) -> list[tuple[str, float]]:
    """Every text of the book, and its size in pt."""
    texts: list[tuple[str, float]] = []
    say = Book.say

    def note(book, text, *, size=10, **how):
        texts.append((text, size))
        return say(book, text, size=size, **how)

    monkeypatch.setattr(Book, "say", note)
    proof.prove(content, tmp_path / "book.pdf", TODAY)
    return texts


def test_whoever_signs_reads_every_text_that_a_visitor_can_open(printed) -> None:
    """Once a river's page printed the slip of its first event alone."""
    lines = {text for text, _ in printed}
    for text in (
        "春天，工程开工了。", "In spring, work began.", "大桥通车了。", "The bridge opened.",
        "2004年5月19日", "19 May 2004", "北溪送来清水。", "The brook brings clear water.",
        "茶园", "A tea garden", "小河镇提供", "Given by the river town",
    ):  # fmt: skip
        assert text in lines, text
    assert min(size for _, size in printed) >= 9


def test_a_source_is_named_by_its_number_and_told_once_a_page(printed) -> None:
    texts = [text for text, _ in printed]
    assert [text for text in texts if text.startswith("[1] ") and "Gazette" in text]
    cells = [text for text in texts if text.startswith("234.58")]
    assert cells
    assert all("Gazette" not in text and "公报" not in text for text in cells)


def test_signatures_stand_at_the_foot_of_a_page_that_has_room_for_them(qapp) -> None:
    book = Book("book", "what it is")
    book.space(150)
    book.sink(56)
    assert book.left == pytest.approx(56 * MM)
    data = book.close()
    assert len(re.findall(rb"/Type /Page\b", data)) == 2


def test_what_has_changed_is_marked_and_nothing_else(content, tmp_path, monkeypatch) -> None:
    book = tmp_path / "book.pdf"
    proof.prove(content, book, TODAY)
    before = digests(book)
    land = content / "chapters" / "land.yaml"
    land.write_text(land.read_text("utf-8").replace("秋天的峡谷", "冬天的峡谷"), "utf-8")
    marked: list[str] = []
    page = proof._page

    def note(book, one, *rest, new):
        if new:
            marked.append(one.name)
        page(book, one, *rest, new=new)

    monkeypatch.setattr(proof, "_page", note)
    proof.prove(content, book, TODAY)
    assert marked == ["land_1_seasons_2"]
    assert {name for name, digest in digests(book).items() if before[name] != digest} == set(marked)


def test_a_figure_that_changes_marks_every_page_that_shows_it(content, tmp_path) -> None:
    book = tmp_path / "book.pdf"
    proof.prove(content, book, TODAY)
    before = digests(book)
    land = content / "chapters" / "land.yaml"
    land.write_text(land.read_text("utf-8").replace("value: 30", "value: 31"), "utf-8")
    proof.prove(content, book, TODAY)
    changed = {name for name, digest in digests(book).items() if before[name] != digest}
    assert {"land_1_seasons_1", "land_2_garden"} <= changed
    assert "land_1_seasons_2" not in changed


def test_a_book_says_how_long_the_words_are(content, tmp_path, monkeypatch) -> None:
    said: dict[str, dict] = {}
    page = proof._page

    def note(book, one, *rest, new):
        said[one.name] = one.length
        page(book, one, *rest, new=new)

    monkeypatch.setattr(proof, "_page", note)
    proof.prove(content, tmp_path / "book.pdf", TODAY)
    assert said["land_1_seasons_2"]["zh"] == (hanzi("峡谷秋天的峡谷最安静。本馆绘制"), "字")


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b'{"pages": 1}'])
def test_a_record_that_decayed_marks_nothing(content, tmp_path, record) -> None:
    (tmp_path / "book.json").write_bytes(record)
    assert proof._before(tmp_path / "book.json") is None


def test_a_place_that_cannot_be_written_is_said(content, tmp_path, capsys) -> None:
    assert main(["proof", str(content), "--out", str(tmp_path / "none" / "book.pdf")]) == 1
    told = capsys.readouterr().err
    assert "写不进" in told
    assert "Traceback" not in told


def test_a_page_that_is_shown_for_a_time_says_from_when_to_when(
    content, tmp_path, monkeypatch
) -> None:
    land = content / "chapters" / "land.yaml"
    text = land.read_text("utf-8").replace(
        "- title: {zh: 春茶", "- until: 2020-05\n        title: {zh: 春茶"
    )
    land.write_text(text + "from: 2020\nuntil: 2021\n", "utf-8")
    days: dict[str, object] = {}
    said: list[str] = []
    page = proof._page

    def note(book, one, *rest, new):
        days[one.name] = one.days
        say = book.say
        book.say = lambda text, **how: (said.append(text), say(text, **how))[1]
        page(book, one, *rest, new=new)
        book.say = say

    monkeypatch.setattr(proof, "_page", note)
    proof.prove(content, tmp_path / "book.pdf", TODAY)
    assert days["land"] == (date(2020, 1, 1), date(2021, 12, 31))
    assert days["land_1_seasons_1"] == (date(2020, 1, 1), date(2020, 5, 31))
    assert days["land_1_seasons_2"] == (date(2020, 1, 1), date(2021, 12, 31))
    assert days["home"] == days["water"] == (None, None)
    assert "展出 · Shown    2020-01-01 – 2020-05-31" in said
