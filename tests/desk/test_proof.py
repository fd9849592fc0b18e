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
LATER = date(2026, 3, 8)
LAND = "chapters/land.yaml"


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
    assert {"attract", "home", "river", "land", "land/seasons/2"} <= set(
        digests(tmp_path / "book.pdf")
    )
    assert not list(tmp_path.glob(".*")), "nothing half written is left"


@pytest.fixture
def said(content, tmp_path, monkeypatch) -> list[tuple[str, float]]:
    """Every text of the book, and its size in pt."""
    texts: list[tuple[str, float]] = []
    say = Book.say

    def note(book, text, *, size=10, **how):
        texts.append((text, size))
        return say(book, text, size=size, **how)

    monkeypatch.setattr(Book, "say", note)
    proof.prove(content, tmp_path / "book.pdf", TODAY)
    return texts


def test_whoever_signs_reads_every_text_that_a_visitor_can_open(said) -> None:
    """Once a river's page printed the slip of its first event alone."""
    lines = {text for text, _ in said}
    for text in (
        "春天，工程开工了。", "In spring, work began.", "大桥通车了。", "The bridge opened.",
        "2004年5月19日", "19 May 2004", "北溪送来清水。", "The brook brings clear water.",
        "茶园", "A tea garden", "小河镇提供", "Given by the river town",
    ):  # fmt: skip
        assert text in lines, text
    assert min(size for _, size in said) >= 9


def test_a_source_is_named_by_its_number_and_told_once_a_page(said) -> None:
    texts = [text for text, _ in said]
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


def change(content: Path, file: str, old: str, new: str) -> None:
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def printed(content, tmp_path, monkeypatch):
    """Prints the book on a day; tells which pages are marked, and what the cover says."""
    monkeypatch.setattr(proof, "SIZE", (480, 270))
    page, changes = proof._page, proof._changes

    def print_on(today: date) -> tuple[set[str], list[str]]:
        marked: set[str] = set()
        gone: list[str] = []

        def note(book, one, *rest, new):
            if new:
                marked.add(one.name)
            page(book, one, *rest, new=new)

        def tell(book, before, new, missing):
            gone.extend(one.title for one in missing)
            changes(book, before, new, missing)

        monkeypatch.setattr(proof, "_page", note)
        monkeypatch.setattr(proof, "_changes", tell)
        proof.prove(content, tmp_path / "book.pdf", today)
        return marked, gone

    print_on(TODAY)
    return print_on


def test_what_has_changed_is_marked_and_nothing_else(content, printed) -> None:
    change(content, LAND, "秋天的峡谷", "冬天的峡谷")
    assert printed(LATER) == ({"land/seasons/2"}, [])


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (LAND, "value: 30", "value: 31"),
        ("exhibition.yaml", "小河公报", "小河年报"),
        ("exhibition.yaml", "    year: 2022", "    year: 2023"),
    ],
)
def test_a_figure_or_its_source_marks_every_page_that_shows_it(
    content, printed, file, old, new
) -> None:
    change(content, file, old, new)
    marked, _ = printed(LATER)
    assert {"land/seasons/1", "land/garden/1"} <= marked
    assert not {"land", "land/seasons/2", "home"} & marked


def test_the_logo_marks_home_and_the_years_mark_what_shows_them(content, printed) -> None:
    logo = Path(shutil.copy(content / "pictures" / "gorge.jpg", content / "pictures" / "logo.jpg"))
    change(content, "exhibition.yaml", "  palette:", "  logo: logo.jpg\n  palette:")
    assert printed(LATER) == ({"home", "prompt"}, [])
    shutil.copy(content / "pictures" / "tea.jpg", logo)
    assert printed(date(2026, 3, 9))[0] == {"home", "prompt"}
    change(content, "exhibition.yaml", "first_year: 1992", "first_year: 1991")
    marked, _ = printed(date(2026, 3, 10))
    assert {"attract", "home", "river"} <= marked
    assert not {"land", "land/garden/1"} & marked


def test_a_section_or_a_slide_that_only_moved_is_not_marked(content, printed) -> None:
    text = (content / LAND).read_text("utf-8")
    head, _, sections = text.partition("sections:\n")
    slides, garden = sections.split("  - kind: story\n")
    opening, first, second = slides.split("      - title: ")
    moved = f"{opening}      - title: {second}      - title: {first}"
    story = f"  - kind: story\n{garden}"
    (content / LAND).write_text(f"{head}sections:\n{story}{moved}", "utf-8")
    assert printed(LATER) == (set(), [])


def test_pages_that_are_gone_are_told(content, printed) -> None:
    text = (content / LAND).read_text("utf-8")
    head, first, second = re.split("(?=      - title: )", text)
    assert "Spring tea" in first
    (content / LAND).write_text(head + second, "utf-8")
    water = content / "chapters" / "water.yaml"
    pieces = re.split("(?=  - kind: )", water.read_text("utf-8"))
    water.write_text("".join(one for one in pieces if "kind: flow" not in one), "utf-8")
    assert printed(LATER) == (set(), ["众流汇聚 / Streams meet", "春茶 / Spring tea"])


def test_who_prints_twice_because_of_a_slip_loses_no_mark(content, printed) -> None:
    change(content, LAND, "秋天的峡谷", "冬天的峡谷")
    assert printed(LATER)[0] == {"land/seasons/2"}
    change(content, LAND, "荒坡变成了茶园", "荒坡成了茶园")
    assert printed(LATER)[0] == {"land/seasons/2", "land/garden/1"}
    assert printed(LATER)[0] == {"land/seasons/2", "land/garden/1"}
    assert printed(date(2026, 3, 9))[0] == set()


def test_the_first_book_marks_nothing_however_often_it_is_printed(content, printed) -> None:
    change(content, LAND, "秋天的峡谷", "冬天的峡谷")
    assert printed(TODAY) == (set(), [])


def test_a_book_says_how_long_the_words_are(content, tmp_path, monkeypatch) -> None:
    said: dict[str, dict] = {}
    page = proof._page

    def note(book, one, *rest, new):
        said[one.name] = one.length
        page(book, one, *rest, new=new)

    monkeypatch.setattr(proof, "_page", note)
    proof.prove(content, tmp_path / "book.pdf", TODAY)
    assert said["land/seasons/2"]["zh"] == (hanzi("峡谷秋天的峡谷最安静。本馆绘制"), "字")


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b'{"pages": 1}'])
def test_a_record_that_decayed_marks_nothing(content, tmp_path, record) -> None:
    (tmp_path / "book.json").write_bytes(record)
    assert proof._before(tmp_path / "book.json", TODAY) is None


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
    assert days["land/seasons/1"] == (date(2020, 1, 1), date(2020, 5, 31))
    assert days["land/seasons/2"] == (date(2020, 1, 1), date(2021, 12, 31))
    assert days["home"] == days["water"] == (None, None)
    assert "展出 · Shown    2020-01-01 – 2020-05-31" in said
