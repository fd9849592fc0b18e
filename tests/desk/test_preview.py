"""A curator at the desk: what is saved is seen, what is tapped is changed, and nothing is lost."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
)
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import cli
from kiosk.app.faces import load_faces
from kiosk.desk import desk, preview
from kiosk.desk.preview import Bench

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
PATIENCE = 20_000
"""ms for a compilation on a busy machine."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(shutil.copytree(TINY, tmp_path / "content"))


def words_below(item: QQuickItem) -> Iterator[tuple[QQuickItem, QPoint]]:
    """Every text that is to be seen, and where it can be tapped."""
    if not item.isVisible() or item.opacity() < 0.02:
        return
    if item.inherits("QQuickText") and item.width():
        middle = item.mapToScene(QPointF(min(item.width(), 40) / 2, item.height() / 2))
        yield item, middle.toPoint()
    for child in item.childItems():
        yield from words_below(child)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from below(child)


def named(item: QQuickItem) -> str:
    return str(item.property("name")) if item.property("pressScale") is not None else ""


class Curator:
    """Sits at the window."""

    def __init__(self, bench: Bench, folder: Path, qtbot) -> None:
        self.bench, self.desk, self.folder, self.qtbot = bench, bench.desk, folder, qtbot
        self.window = bench.window.window

    def until(self, done: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(done()), timeout=PATIENCE)

    def file(self, name: str) -> Path:
        return self.folder / name

    def save(self, name: str, old: str, new: str) -> None:
        text = self.file(name).read_text("utf-8")
        assert old in text
        self.file(name).write_text(text.replace(old, new, 1), "utf-8")

    def seen(self) -> list[str]:
        """The words on the page that is shown."""
        return [str(item.property("text")) for item, _ in self.texts()]

    def texts(self) -> list[tuple[QQuickItem, QPoint]]:
        page = self.window.findChild(QQuickItem, "page")
        return list(words_below(page)) if page else []

    def tap(self, words: str) -> None:
        middle = next(at for item, at in self.texts() if words in str(item.property("text")))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=middle)

    def click(self, name: str) -> None:
        """Press the button of this name."""
        button = next(one for one in below(self.window.contentItem()) if named(one) == name)
        middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=middle.toPoint())

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(self.window, letter)
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def pages(self):
        return self.desk._lists["pages"].entries

    def problems(self):
        return self.desk._lists["problems"].entries

    def names(self) -> list[str]:
        return [row.property("name") for row in self.pages()]

    def open(self, name: str) -> None:
        """Go to the page, or the file, of this name."""
        rows = self.pages()
        self.desk.open(next(one for one in rows if name in map(one.property, ("name", "file"))))


@pytest.fixture
def curator(content, qtbot) -> Iterator[Curator]:
    load_faces()
    bench = Bench(content, "zh")
    one = Curator(bench, content, qtbot)
    one.until(lambda: "一条小河" in one.seen())
    yield one
    bench.close()


@pytest.fixture
def at_slides(curator) -> Curator:
    """The second slide of the chapter on land."""
    curator.open("chapters/land.yaml")
    curator.until(lambda: "峡谷" in curator.names())
    curator.open("峡谷")
    curator.until(lambda: "秋天的峡谷最安静。" in curator.seen())
    return curator


def test_a_save_is_seen_on_the_page_that_is_open(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "秋天的峡谷最安静。", "冬天的峡谷最安静。")
    at_slides.until(lambda: "冬天的峡谷最安静。" in at_slides.seen())
    assert [row.property("name") for row in at_slides.pages() if row.property("here")] == ["峡谷"]


def marked(curator) -> list[str]:
    """The pages at which the list says that there are errors."""
    rows = [row for row in curator.pages() if not row.property("file")]
    return [row.property("name") for row in rows if row.property("errors")]


def said(curator) -> list[str]:
    """All words in the window."""
    every = words_below(curator.window.contentItem())
    return [str(item.property("text")) for item, _ in every]


def test_a_page_that_is_older_than_its_file_says_so_and_leads_to_the_line(at_slides) -> None:
    assert "画面还是上一次好的样子：" not in said(at_slides)
    at_slides.save("chapters/land.yaml", "value: 30", "value: many")
    at_slides.until(lambda: "land.yaml 第 12 行有错" in said(at_slides))
    assert "画面还是上一次好的样子：" in said(at_slides)
    at_slides.click("land.yaml 第 12 行有错")
    (shown,) = (row for row in at_slides.desk._lists["lines"].entries if row.property("here"))
    assert shown.property("text") == "    value: many"
    at_slides.save("chapters/land.yaml", "value: many", "value: 30")
    at_slides.until(lambda: "画面还是上一次好的样子：" not in said(at_slides))


def test_the_list_marks_the_page_that_has_the_error(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "kind: illustration", "kind: dream")
    at_slides.until(lambda: marked(at_slides) == ["峡谷"])
    at_slides.save("chapters/land.yaml", "sentence: {zh", "sentense: {zh")
    at_slides.until(lambda: marked(at_slides) == ["opening", "峡谷"])
    at_slides.save("chapters/land.yaml", "sentense: {zh", "sentence: {zh")
    at_slides.save("chapters/land.yaml", "kind: dream", "kind: illustration")
    at_slides.save("chapters/land.yaml", "text:\n", "words:\n")
    at_slides.until(lambda: marked(at_slides) == ["一座茶园"])


def test_a_file_that_cannot_be_read_at_all_marks_the_page_all_the_same(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "{zh: 峡谷, en: The gorge}", "{zh: 峡谷, en: [")
    at_slides.until(lambda: marked(at_slides) == ["峡谷"])


def test_an_error_of_no_page_marks_none(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "value: 30", "value: many")
    at_slides.until(lambda: at_slides.desk.property("errors"))
    assert marked(at_slides) == []


def test_an_error_in_a_slide_that_is_not_shown_yet_marks_no_other(at_slides) -> None:
    insert_a_slide(at_slides, EARLIER.replace("kind: photograph", "kind: dream"))
    at_slides.until(lambda: at_slides.desk.property("errors"))
    assert marked(at_slides) == ["四季"]


def test_large_words_stay_on_other_pages_and_after_a_save(at_slides) -> None:
    at_slides.desk.visit.enlarge()
    at_slides.until(lambda: "恢复原样" in at_slides.seen())
    at_slides.save("chapters/land.yaml", "秋天的峡谷最安静。", "冬天的峡谷最安静。")
    at_slides.until(lambda: "冬天的峡谷最安静。" in at_slides.seen())
    at_slides.open("opening")
    at_slides.until(lambda: "冬天的峡谷最安静。" not in at_slides.seen())
    assert "恢复原样" in at_slides.seen()


def test_a_bad_save_keeps_the_page_and_says_which_line(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "name: {zh: 土地", "name：{zh: 土地")
    at_slides.until(lambda: at_slides.desk.property("errors"))
    assert "秋天的峡谷最安静。" in at_slides.seen()
    first = at_slides.problems()[0]
    assert first.property("place") == "chapters/land.yaml:1"
    assert first.property("mendable")
    assert "峡谷" in at_slides.names(), "the list of pages stays, too"
    at_slides.desk.mend(first)
    at_slides.until(lambda: not at_slides.desk.property("errors"))
    assert at_slides.file("chapters/land.yaml").read_text("utf-8").startswith("name: {zh: 土地")


def test_a_text_is_changed_where_it_stands(at_slides) -> None:
    before = at_slides.file("chapters/land.yaml").read_bytes()
    at_slides.tap("秋天的峡谷最安静。")
    at_slides.type("Autumn # quiet: yes")
    at_slides.until(lambda: "Autumn # quiet: yes" in at_slides.seen())
    after = at_slides.file("chapters/land.yaml").read_bytes()
    changed = b'{zh: "Autumn # quiet: yes", en'
    assert after == before.replace("{zh: 秋天的峡谷最安静。, en".encode(), changed)
    at_slides.desk.undo()
    at_slides.until(lambda: "秋天的峡谷最安静。" in at_slides.seen())
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def test_escape_changes_nothing(at_slides) -> None:
    before = at_slides.file("chapters/land.yaml").read_bytes()
    at_slides.tap("秋天的峡谷最安静。")
    QTest.keyClick(at_slides.window, "x")
    QTest.keyClick(at_slides.window, Qt.Key.Key_Escape)
    at_slides.tap("秋天的峡谷最安静。")
    QTest.keyClick(at_slides.window, Qt.Key.Key_Escape)
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def by_return(curator) -> None:
    QTest.keyClick(curator.window, Qt.Key.Key_Return)


def by_escape(curator) -> None:
    QTest.keyClick(curator.window, Qt.Key.Key_Escape)


def by_a_click(curator) -> None:
    QTest.mouseClick(curator.window, Qt.MouseButton.LeftButton, pos=QPoint(400, 20))


@pytest.mark.parametrize("end", [by_return, by_escape, by_a_click])
def test_keys_undo_what_was_written_however_the_text_was_let_go(at_slides, end) -> None:
    file = at_slides.file("chapters/land.yaml")
    before = file.read_bytes()
    at_slides.tap("秋天的峡谷最安静。")
    at_slides.type("One")
    at_slides.until(lambda: "One" in at_slides.seen())
    after = file.read_bytes()
    at_slides.tap("One")
    end(at_slides)
    for key, with_, said in (
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, before),
        (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier, after),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, before),
        (
            Qt.Key.Key_Z,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            after,
        ),
    ):
        QTest.keyClick(at_slides.window, key, with_)
        assert file.read_bytes() == said


def test_a_click_anywhere_writes_the_text_in_hand(at_slides) -> None:
    at_slides.tap("秋天的峡谷最安静。")
    for letter in "Quiet":
        QTest.keyClick(at_slides.window, letter)
    by_a_click(at_slides)
    assert "caption: {zh: Quiet, " in at_slides.file("chapters/land.yaml").read_text("utf-8")


def test_while_a_text_is_typed_undo_is_of_its_letters(at_slides) -> None:
    file = at_slides.file("chapters/land.yaml")
    at_slides.tap("秋天的峡谷最安静。")
    at_slides.type("One")
    at_slides.until(lambda: "One" in at_slides.seen())
    after = file.read_bytes()
    at_slides.tap("One")
    QTest.keyClick(at_slides.window, "x")
    QTest.keyClick(at_slides.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert file.read_bytes() == after
    by_return(at_slides)
    assert file.read_bytes() == after, "the letter is gone again"


def test_a_text_is_typed_as_it_is_set_on_the_page_and_where_it_stands(at_slides) -> None:
    text, _ = next(one for one in at_slides.texts() if "最安静" in str(one[0].property("text")))
    before = text.mapRectToScene(text.boundingRect())
    at_slides.tap("秋天的峡谷最安静。")
    assert "秋天的峡谷最安静。" not in at_slides.seen(), "it is not seen twice"
    edit = at_slides.window.activeFocusItem()
    for what in ("font", "color", "lineCount"):
        assert edit.property(what) == text.property(what)
    box = edit.mapRectToScene(edit.boundingRect())
    assert (box.x(), box.y()) == pytest.approx((before.x(), before.y()), abs=0.5)
    assert box.width() == pytest.approx(before.width(), rel=0.01)
    for letter in "Typed on and on, until it takes as many lines as it takes on the page. " * 3:
        QTest.keyClick(at_slides.window, letter)
    ground = edit.parentItem()
    assert edit.property("lineCount") > 1
    assert ground.height() > edit.property("contentHeight") * edit.scale()
    lines = edit.property("contentHeight") / edit.property("lineCount")
    assert lines == pytest.approx(text.property("lineHeight"), rel=0.02)
    QTest.keyClick(at_slides.window, Qt.Key.Key_Escape)
    assert "秋天的峡谷最安静。" in at_slides.seen()


def test_a_name_in_a_column_is_typed_whole_and_has_the_room_that_it_needs(curator) -> None:
    curator.open("chapters/land.yaml")
    curator.until(lambda: "土地养育了两岸的人。" in curator.seen())
    curator.until(lambda: "土" in curator.seen())
    middle = next(at for item, at in curator.texts() if item.property("text") == "土")
    QTest.mouseClick(curator.window, Qt.MouseButton.LeftButton, pos=middle)
    edit = curator.window.activeFocusItem()
    assert edit.property("text") == "土地"
    assert not {"土", "地"} & set(curator.seen())
    QTest.keyClick(curator.window, Qt.Key.Key_End)
    for letter in "long":
        QTest.keyClick(curator.window, letter)
    assert edit.property("lineCount") == 1
    assert edit.parentItem().width() > edit.property("contentWidth") * edit.scale()


def test_a_picture_dropped_onto_the_page_is_shown_there(at_slides, tmp_path) -> None:
    dropped = shutil.copy(TINY / "pictures" / "attract.jpg", tmp_path / "外婆 1.jpg")
    at_slides.desk.hang(QUrl.fromLocalFile(str(dropped)))
    text = at_slides.file("chapters/land.yaml").read_text("utf-8")
    assert text.count("file: gorge.jpg") == 0
    assert text.count("file: 外婆_1.jpg") == 1
    assert at_slides.file("pictures/外婆_1.jpg").read_bytes() == Path(dropped).read_bytes()
    assert at_slides.file("pictures/gorge.jpg").exists(), "nothing is thrown away"


def test_the_point_that_must_stay_visible_is_tapped_on_the_picture(at_slides) -> None:
    page = at_slides.window.findChild(QQuickItem, "page")
    at_slides.click("选焦点")
    spot = page.mapToScene(QPointF(page.width() * 0.5, page.height() * 0.3)).toPoint()
    QTest.mouseClick(at_slides.window, Qt.MouseButton.LeftButton, pos=spot)
    text = at_slides.file("chapters/land.yaml").read_text("utf-8")
    slide = text[text.index("秋天的峡谷") :]
    across, down = re.search(r"focus: \[([\d.]+), ([\d.]+)\]", slide).groups()
    # The whole width is seen of a 4:3 picture, and its upper part.
    assert float(across) == pytest.approx(0.5, abs=0.01)
    assert 0.2 < float(down) < 0.5


def test_pages_are_dragged_into_order(at_slides) -> None:
    spring, gorge = (
        next(i for i, row in enumerate(at_slides.pages()) if row.property("name") == name)
        for name in ("春茶", "峡谷")
    )
    at_slides.desk.move(at_slides.pages()[gorge], spring)
    at_slides.until(lambda: at_slides.names().index("峡谷") < at_slides.names().index("春茶"))
    text = at_slides.file("chapters/land.yaml").read_text("utf-8")
    assert text.index("峡谷") < text.index("春茶")


def test_a_page_is_added_and_taken_away(at_slides) -> None:
    before = at_slides.file("chapters/land.yaml").read_bytes()
    at_slides.desk.add()
    at_slides.until(lambda: "待定" in at_slides.names())
    at_slides.desk.undo()
    at_slides.until(lambda: "待定" not in at_slides.names())
    at_slides.desk.remove()
    at_slides.until(lambda: "峡谷" not in at_slides.names())
    at_slides.desk.undo()
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def here(curator) -> list[str]:
    """The page that the list says is shown."""
    return [row.property("name") for row in curator.pages() if row.property("here")]


def test_a_page_that_is_added_is_the_one_shown(at_slides) -> None:
    at_slides.click("＋ 加一页")
    at_slides.until(lambda: here(at_slides) == ["待定"])
    assert "待定" in at_slides.seen()


def test_an_event_that_is_added_is_the_one_shown(curator) -> None:
    curator.open("chapters/water.yaml")
    curator.until(lambda: "建成大桥" in curator.names())
    curator.open("建成大桥")
    curator.click("＋ 加一页")
    curator.until(lambda: here(curator) == ["待定"])


def test_who_goes_elsewhere_is_not_called_back_to_the_page_added(at_slides) -> None:
    at_slides.click("＋ 加一页")
    at_slides.open("opening")
    at_slides.until(lambda: "待定" in at_slides.names())
    assert here(at_slides) == ["opening"]


def test_a_page_that_is_taken_away_is_brought_back_where_it_is_told(at_slides) -> None:
    before = at_slides.file("chapters/land.yaml").read_bytes()
    at_slides.click("－ 删这页")
    assert "已删除“峡谷”" in said(at_slides)
    at_slides.click("把删掉的页拿回来")
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def test_what_the_sentence_offers_to_undo_is_the_removal_and_nothing_later(at_slides) -> None:
    at_slides.click("－ 删这页")
    at_slides.until(lambda: "峡谷" not in at_slides.names())
    at_slides.desk.add()
    assert "已删除“峡谷”" not in said(at_slides)


def test_what_is_refused_is_said(at_slides, qtbot) -> None:
    at_slides.desk.remove()
    at_slides.until(lambda: "峡谷" not in at_slides.names())
    with qtbot.waitSignal(at_slides.desk.refused, timeout=PATIENCE) as refused:
        at_slides.desk.remove()
    assert refused.args == ["last item"]


def test_every_refusal_has_its_sentence_in_both_languages() -> None:
    from kiosk.editing.refusal import Refusal
    from kiosk.places import QML

    words = (QML / "Kiosk" / "Words" / "DeskWords.qml").read_text("utf-8")
    for reason in (*(one.value for one in Refusal), "gift", "disk"):
        assert len(re.findall(f'"{reason}": ', words)) == 2, reason


def test_a_folder_that_starts_broken_says_so_and_comes_to_life(content, qtbot) -> None:
    load_faces()
    good = (content / "exhibition.yaml").read_text("utf-8")
    (content / "exhibition.yaml").write_text("title: [", "utf-8")
    bench = Bench(content, "zh")
    one = Curator(bench, content, qtbot)
    one.until(lambda: bench.desk.property("errors"))
    assert not one.seen()
    (content / "exhibition.yaml").write_text(good, "utf-8")
    one.until(lambda: "一条小河" in one.seen())
    bench.close()


def test_from_afar_the_page_is_as_large_as_it_looks_there_and_can_be_shifted(at_slides) -> None:
    window = at_slides.window
    page = window.findChild(QQuickItem, "page")
    fitting = page.width()
    at_slides.click("1.5 米外")
    # A screen 1218 mm wide, seen from 1.5 m, on a monitor that is seen from 0.6 m.
    density = window.screen().physicalDotsPerInch() / 25.4
    assert page.width() == pytest.approx(1218 * 0.6 / 1.5 * density, abs=1)
    assert any(words.startswith("这是站在墙前 1.5 米") for words in said(at_slides))
    assert page.width() > fitting, "else nothing can be shifted here"
    start, was = QPoint(700, 500), page.mapToScene(QPointF())
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(window, left, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(window, start - QPoint(30, 20) * step)
    QTest.mouseRelease(window, left, pos=start - QPoint(120, 80))
    assert page.mapToScene(QPointF()) == was - QPointF(120, 80)
    assert window.activeFocusItem() is window.contentItem(), "nothing was taken in hand"
    at_slides.click("1.5 米外")
    assert page.width() == fitting


def test_lines_of_a_file_are_indented_by_half_a_hanzi_for_each_blank(curator) -> None:
    curator.open("chapters/land.yaml")
    curator.until(lambda: "figures:" in said(curator))

    def left(words: str) -> float:
        every = words_below(curator.window.contentItem())
        found = (item for item, _ in every if item.property("text") == words)
        return float(next(found).mapToScene(QPointF()).x())

    half = 7  # of 14 px
    start = left("figures:")
    assert left("share:") - start == pytest.approx(2 * half)
    assert left("value: 30") - start == pytest.approx(4 * half)
    assert left('unit: {zh: "%", en: "%"}') - start == pytest.approx(4 * half)


# ---------------------------------------------------------------------- filled in, mended, dragged


def fields(curator) -> dict[str, object]:
    rows = curator.desk._form._fields.entries
    return {f"{row.field.owner}.{row.field.key} {row.field.language}".strip(): row for row in rows}


def say(curator, name: str, text: str) -> None:
    """Write it into the field."""
    curator.desk._form.grasp(fields(curator)[name])
    curator.desk._form.write(text)


def fill(curator, name: str, text: str) -> None:
    """Click the field, type over what it says, press Enter."""
    row = fields(curator)[name]
    shown = f"{row.property('name')} {row.property('language')}".strip()
    button = next(
        one
        for one in below(curator.window.contentItem())
        if named(one) == shown and one.isVisible()
    )
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    QTest.mouseClick(curator.window, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    if not text:
        QTest.keyClick(curator.window, Qt.Key.Key_Delete)
    curator.type(text)


def test_what_stands_on_no_page_is_filled_in(at_slides) -> None:
    at_slides.click("逐项填写")
    before = at_slides.file("chapters/land.yaml").read_text("utf-8")
    fill(at_slides, "Picture.alt zh", "Gorge")
    at_slides.until(lambda: fields(at_slides)["Picture.alt zh"].property("text") == "Gorge")
    after = at_slides.file("chapters/land.yaml").read_text("utf-8")
    assert after == before.replace("alt: {zh: 峡谷,", "alt: {zh: Gorge,")


def test_a_page_is_given_days_and_is_marked_while_they_hold_it_back(at_slides) -> None:
    at_slides.click("逐项填写")
    before = at_slides.file("chapters/land.yaml").read_bytes()
    say(at_slides, "Slide.until", "2020")
    at_slides.until(lambda: fields(at_slides)["Slide.until"].property("text") == "2020")
    at_slides.until(
        lambda: (
            ["峡谷"]
            == [row.property("name") for row in at_slides.pages() if row.property("hidden")]
        )
    )
    assert "秋天的峡谷最安静。" in at_slides.seen(), "the desk shows it all the same"
    say(at_slides, "Slide.until", "")
    at_slides.until(lambda: not fields(at_slides)["Slide.until"].property("text"))
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def test_a_figure_is_filled_in_where_it_is_named(curator) -> None:
    curator.open("chapters/land.yaml")
    curator.until(lambda: "春茶" in curator.names())
    curator.open("春茶")
    curator.until(lambda: "Figure.value" in fields(curator))
    say(curator, "Figure.value", "31")
    curator.until(lambda: fields(curator)["Figure.value"].property("text") == "31")
    assert "value: 31\n" in curator.file("chapters/land.yaml").read_text("utf-8")


def test_an_emptied_text_stays_as_it_was(at_slides) -> None:
    before = at_slides.file("chapters/land.yaml").read_bytes()
    say(at_slides, "Slide.title zh", "  ")
    assert at_slides.file("chapters/land.yaml").read_bytes() == before


def test_everything_safe_is_mended_at_once(at_slides) -> None:
    path = at_slides.file("chapters/land.yaml")
    good = path.read_text("utf-8")
    slips = good.replace("name: {zh: 土地", "name：{zh: 土地").replace(
        "accent: earth", "accent：earth"
    )
    path.write_bytes(slips.encode("gb18030"))
    at_slides.until(lambda: at_slides.desk.property("canMend"))
    at_slides.click("能改的都替我改")
    at_slides.until(lambda: not at_slides.desk.property("errors"))
    assert path.read_text("utf-8") == good
    at_slides.desk.undo()
    assert path.read_bytes() == slips.encode("gb18030")


def test_a_misspelt_picture_is_mended_by_its_button(at_slides) -> None:
    at_slides.save("chapters/land.yaml", "file: gorge.jpg", "file: Gorge.jpg")
    at_slides.until(lambda: "X022" in [row.property("code") for row in at_slides.problems()])
    (problem,) = (row for row in at_slides.problems() if row.property("code") == "X022")
    assert problem.property("mendable")
    at_slides.desk.mend(problem)
    at_slides.until(lambda: "X022" not in [row.property("code") for row in at_slides.problems()])
    assert "file: gorge.jpg" in at_slides.file("chapters/land.yaml").read_text("utf-8")


def test_a_picture_is_dropped_with_a_real_drag(at_slides, tmp_path) -> None:
    dropped = shutil.copy(TINY / "pictures" / "attract.jpg", tmp_path / "lake.jpg")
    page = at_slides.window.findChild(QQuickItem, "page")
    middle = page.mapToScene(QPointF(page.width() / 2, page.height() / 2))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(dropped))])
    manner = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    for event in (
        QDragEnterEvent(middle.toPoint(), *manner),
        QDragMoveEvent(middle.toPoint(), *manner),
        QDropEvent(middle, *manner),
    ):
        QGuiApplication.sendEvent(at_slides.window, event)
    assert "file: lake.jpg" in at_slides.file("chapters/land.yaml").read_text("utf-8")


def test_hanzi_are_typed_with_an_input_method(at_slides) -> None:
    at_slides.tap("秋天的峡谷最安静。")
    held = at_slides.window.activeFocusItem()
    composing = QInputMethodEvent("jing", [])
    QGuiApplication.sendEvent(held, composing)
    done = QInputMethodEvent()
    done.setCommitString("峡谷很静。")
    QGuiApplication.sendEvent(held, done)
    QTest.keyClick(at_slides.window, Qt.Key.Key_Return)
    at_slides.until(lambda: "峡谷很静。" in at_slides.seen())
    assert "zh: 峡谷很静。," in at_slides.file("chapters/land.yaml").read_text("utf-8")


def test_pages_are_dragged_by_hand(at_slides) -> None:
    def place(name: str) -> QPoint:
        """In the list on the left."""
        every = words_below(at_slides.window.contentItem())
        return next(at for item, at in every if item.property("text") == name and at.x() < 200)

    start, end = place("峡谷"), place("春茶")
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(at_slides.window, left, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(at_slides.window, start + (end - start) * step / 8)
    QTest.mouseRelease(at_slides.window, left, pos=end)
    text = at_slides.file("chapters/land.yaml").read_text("utf-8")
    assert text.index("峡谷, en: The gorge") < text.index("春茶, en: Spring tea")


# ---------------------------------------------------------------------- with another editor beside


EARLIER = """      - title: {zh: 春雨, en: Spring rain}
        caption: {zh: 雨下了一夜。, en: It rained all night.}
        picture:
          file: tea.jpg
          kind: photograph
          alt: {zh: 茶园, en: A tea garden}
          credit: {zh: 小河镇提供, en: Given by the river town}
"""
FIRST = "      - title: {zh: 春茶"


def insert_a_slide(curator, slide: str = EARLIER) -> bytes:
    """Somebody else saves the file with one more slide, before the others."""
    curator.save("chapters/land.yaml", FIRST, slide + FIRST)
    return bytes(curator.file("chapters/land.yaml").read_bytes())


@pytest.fixture
def refusals(at_slides) -> list[str]:
    heard: list[str] = []
    at_slides.desk.refused.connect(heard.append)
    return heard


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_file_in_another_encoding_is_seen_and_changed(at_slides, refusals, encoding) -> None:
    path = at_slides.file("chapters/land.yaml")
    text = path.read_text("utf-8").replace("秋天的峡谷最安静。", "冬天的峡谷最安静。")
    path.write_bytes(text.encode(encoding))
    at_slides.until(lambda: "冬天的峡谷最安静。" in at_slides.seen())
    at_slides.tap("冬天的峡谷最安静。")
    at_slides.type("Quiet")
    at_slides.until(lambda: "Quiet" in at_slides.seen())
    assert path.read_bytes().decode(encoding) == text.replace("冬天的峡谷最安静。", "Quiet")
    at_slides.desk.add()
    at_slides.until(lambda: "待定" in at_slides.names())
    assert not refusals


def test_a_chapter_that_is_taken_off_the_list_while_it_is_open_can_come_back(
    at_slides, refusals
) -> None:
    at_slides.save("exhibition.yaml", "  - land\n", "")
    at_slides.until(lambda: at_slides.desk.property("errors"))
    assert "秋天的峡谷最安静。" in at_slides.seen()
    at_slides.desk.remove()
    assert refusals == ["behind"]
    at_slides.save("exhibition.yaml", "  - water\n", "  - water\n  - land\n")
    at_slides.save("chapters/land.yaml", "秋天的峡谷最安静。", "冬天的峡谷最安静。")
    at_slides.until(lambda: "冬天的峡谷最安静。" in at_slides.seen())


def test_a_page_is_not_taken_for_the_one_that_came_into_its_place(at_slides, refusals) -> None:
    theirs = insert_a_slide(at_slides)
    at_slides.desk.remove()
    assert refusals == ["changed"]
    assert at_slides.bench._compilation.running, "the folder is read anew at once"
    at_slides.until(lambda: "春雨" in at_slides.names())
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_a_page_that_lags_behind_its_file_is_not_taken_for_another(at_slides, refusals) -> None:
    at_slides.click("逐项填写")
    no_credit = "".join(line for line in EARLIER.splitlines(keepends=True) if "credit" not in line)
    theirs = insert_a_slide(at_slides, no_credit)
    at_slides.until(lambda: at_slides.desk.property("errors"))
    for wish in (at_slides.desk.remove, at_slides.desk.add, lambda: at_slides.desk.focus(0.5, 0.5)):
        wish()
    assert refusals == ["behind"] * 3
    assert not fields(at_slides)
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs
    at_slides.save("chapters/land.yaml", no_credit, EARLIER)
    at_slides.until(lambda: "春雨" in at_slides.names())
    at_slides.open("峡谷")
    at_slides.desk.remove()
    at_slides.until(lambda: "峡谷" not in at_slides.names())
    assert "春雨" in at_slides.names()


def test_a_chapter_that_errors_elsewhere_keep_off_the_page_is_not_mistaken(
    at_slides, refusals
) -> None:
    at_slides.save("exhibition.yaml", "first_year: 1992", "first_year: x")
    theirs = insert_a_slide(at_slides)
    at_slides.until(lambda: at_slides.desk.property("errors"))
    at_slides.until(lambda: at_slides.desk._piece.basis("chapters/land.yaml").data == theirs)
    at_slides.desk.remove()
    assert refusals == ["behind"]
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_a_text_in_hand_is_not_written_into_another_page(at_slides, refusals) -> None:
    at_slides.tap("秋天的峡谷最安静。")
    theirs = insert_a_slide(at_slides)
    at_slides.until(lambda: "春雨" in at_slides.names())
    at_slides.type("Quiet")
    assert refusals == ["changed"]
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_a_field_in_hand_is_not_written_into_another_page(at_slides, refusals) -> None:
    at_slides.click("逐项填写")
    at_slides.desk._form.grasp(fields(at_slides)["Slide.title zh"])
    theirs = insert_a_slide(at_slides)
    at_slides.until(lambda: "春雨" in at_slides.names())
    at_slides.desk._form.write("Quiet")
    assert refusals == ["changed"]
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_a_line_is_not_mended_that_has_become_another(at_slides, refusals) -> None:
    at_slides.save("chapters/land.yaml", "accent: earth", "accent：earth")
    at_slides.until(lambda: at_slides.desk.property("canMend"))
    theirs = insert_a_slide(at_slides, "# a remark\n" + EARLIER)
    first = next(row for row in at_slides.problems() if row.property("mendable"))
    at_slides.desk.mend(first)
    assert refusals == ["changed"]
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_a_row_of_the_list_before_is_not_dragged(at_slides, refusals) -> None:
    gorge = next(row for row in at_slides.pages() if row.property("name") == "峡谷")
    theirs = insert_a_slide(at_slides)
    at_slides.until(lambda: "春雨" in at_slides.names())
    at_slides.desk.move(gorge, at_slides.names().index("春雨"))
    assert refusals == ["behind"]
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs


def test_fields_are_filled_in_one_after_the_other_without_waiting(at_slides, refusals) -> None:
    at_slides.click("逐项填写")
    at_slides.save("exhibition.yaml", "first_year: 1992", "first_year: x")
    at_slides.until(lambda: at_slides.desk.property("errors"))
    say(at_slides, "Slide.title zh", "One")
    say(at_slides, "Slide.title en", "Two")
    at_slides.desk.undo()
    say(at_slides, "Slide.caption zh", "Three")
    assert not refusals
    text = at_slides.file("chapters/land.yaml").read_text("utf-8")
    assert "title: {zh: One, en: The gorge}" in text
    assert "caption: {zh: Three, " in text


def test_undo_goes_on_past_a_file_that_somebody_else_saved(at_slides, refusals) -> None:
    exhibition = at_slides.file("exhibition.yaml").read_bytes()
    at_slides.open("exhibition.yaml")
    at_slides.until(lambda: "Exhibition.title en" in fields(at_slides))
    say(at_slides, "Exhibition.title en", "Another title")
    at_slides.open("chapters/land.yaml")
    at_slides.until(lambda: "Chapter.sentence en" in fields(at_slides))
    say(at_slides, "Chapter.sentence en", "One.")
    say(at_slides, "Chapter.sentence en", "Two.")
    theirs = insert_a_slide(at_slides)
    at_slides.desk.undo()
    assert refusals == ["changed"]
    assert at_slides.file("exhibition.yaml").read_bytes() != exhibition
    at_slides.desk.undo()
    assert refusals == ["changed"], "told once"
    assert at_slides.file("exhibition.yaml").read_bytes() == exhibition
    assert at_slides.file("chapters/land.yaml").read_bytes() == theirs
    assert not at_slides.desk.property("canUndo")


# ---------------------------------------------------------------------- how it speaks and ends


def test_the_window_says_the_names_that_visitors_see(at_slides) -> None:
    assert at_slides.window.title() == "一条小河 · 策展工作台"
    files = [row for row in at_slides.pages() if row.property("file")]
    names = [(row.property("name"), row.property("file")) for row in files]
    assert ("土地", "chapters/land.yaml") in names
    assert {"整个展览", "土地", "land.yaml", "河水", "water.yaml"} <= set(said(at_slides))
    at_slides.desk.visit.say("en")
    assert at_slides.window.title().startswith("A Small River")
    assert "Land" in at_slides.names()


def test_the_panel_of_problems_is_as_high_as_what_it_says(at_slides) -> None:
    def height() -> float:
        heading = next(
            item.parentItem().parentItem()
            for item, _ in words_below(at_slides.window.contentItem())
            if str(item.property("text")).startswith(("需要处理", "没有要处理"))
        )
        return float(heading.height())

    assert len(at_slides.problems()) > 3
    assert height() == 250, "and the rest is scrolled to"
    at_slides.save("chapters/land.yaml", "value: 30", "value: many")
    at_slides.until(lambda: len(at_slides.problems()) == 1)
    at_slides.until(lambda: height() < 250)
    every = words_below(at_slides.window.contentItem())
    (fix,) = (item for item, _ in every if str(item.property("text")).startswith("改法"))
    under = at_slides.window.height() - fix.mapToScene(QPointF(0, fix.height())).y()
    assert 0 < under < 30


def test_the_point_that_stays_visible_by_now_is_shown_while_another_is_chosen(at_slides) -> None:
    at_slides.save(
        "chapters/land.yaml",
        "kind: illustration",
        "kind: illustration\n          focus: [0.25, 0.5]",
    )
    cross = at_slides.window.findChild(QQuickItem, "cross")
    page = at_slides.window.findChild(QQuickItem, "page")
    assert not cross.isVisible()

    def across() -> float:
        at_slides.click("选焦点")
        seen = cross.isVisible() and (
            cross.mapToScene(QPointF()).x() - page.mapToScene(QPointF()).x()
        )
        at_slides.click("选焦点")
        return float(seen / page.width())

    at_slides.until(lambda: across() == pytest.approx(0.25, abs=0.01))
    assert not cross.isVisible()


def test_a_button_tells_its_key(at_slides) -> None:
    (button,) = (one for one in below(at_slides.window.contentItem()) if named(one) == "竖屏")
    assert "F3" not in said(at_slides)
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    QTest.mouseMove(at_slides.window, middle)
    at_slides.until(lambda: "F3" in said(at_slides))
    page = at_slides.window.findChild(QQuickItem, "page")
    wide = page.width()
    QTest.keyClick(at_slides.window, Qt.Key.Key_F3)
    at_slides.until(lambda: page.width() < wide)


def test_one_error_is_one_error(content, qtbot) -> None:
    load_faces()
    bench = Bench(content, "en")
    one = Curator(bench, content, qtbot)
    one.until(one.seen)
    one.save("chapters/land.yaml", "value: 30", "value: many")
    one.until(lambda: bench.desk.property("errors") == 1)
    assert "1 error" in said(one)
    one.save("chapters/land.yaml", "kind: illustration", "kind: dream")
    one.until(lambda: bench.desk.property("errors") == 2)
    assert "2 errors" in said(one)
    bench.close()


def test_nothing_is_said_to_be_right_before_it_was_looked_at(content, qtbot) -> None:
    load_faces()
    bench = Bench(content, "zh")
    one = Curator(bench, content, qtbot)
    assert "正在检查…" in said(one)
    assert "没有要处理的，可以上墙。" not in said(one)
    one.until(one.seen)
    assert "正在检查…" not in said(one)
    bench.close()


def test_what_could_not_be_checked_is_not_said_to_be_right(curator) -> None:
    curator.desk.take([], "12:00:00", 1.0, "OSError: x")
    assert {"没能检查", "OSError: x"} <= set(said(curator))
    assert "没有要处理的，可以上墙。" not in said(curator)


def test_the_window_says_which_folder_it_has_open(curator) -> None:
    assert str(curator.folder) in said(curator)


def test_a_double_click_on_a_chapter_opens_its_page(content, qtbot, monkeypatch) -> None:
    load_faces()
    opened = []
    monkeypatch.setattr(preview, "preview", lambda *words: opened.append(words) or 0)
    assert cli.main(["preview", str(content / "chapters" / "land.yaml")]) == 0
    assert cli.main(["preview", str(content / "exhibition.yaml"), "--lang", "en"]) == 0
    assert [words[1:] for words in opened] == [("zh", "land"), ("en", "")]
    bench = Bench(*opened[0])
    one = Curator(bench, content, qtbot)
    one.until(one.seen)
    assert one.desk.property("file") == "chapters/land.yaml"
    (here,) = (row for row in one.pages() if row.property("here"))
    assert here.property("name") == "opening"
    bench.close()


def test_a_file_is_opened_where_texts_are_written(at_slides, monkeypatch) -> None:
    started, asked = [], []
    monkeypatch.setattr(desk, "editor", lambda file: ["notepad", str(file)])
    monkeypatch.setattr(
        desk.QProcess, "startDetached", lambda *words: started.append(words) or (True, 1)
    )
    monkeypatch.setattr(desk.QDesktopServices, "openUrl", asked.append)
    file = str(at_slides.file("chapters/land.yaml"))
    at_slides.desk.openFile()
    assert (started, asked) == ([("notepad", [file])], [])
    monkeypatch.setattr(desk, "editor", lambda file: [])
    at_slides.desk.openFile()
    assert [url.toLocalFile() for url in asked] == [file]


def test_the_exhibition_that_comes_along_is_not_edited(content, tmp_path, qtbot) -> None:
    """An update would lose what was written there."""
    load_faces()
    data = tmp_path / "versions" / "0.1.0" / "app" / "kiosk" / "data"
    data.mkdir(parents=True)
    folder = content.rename(data / "content")
    before = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    bench = Bench(folder, "zh")
    one = Curator(bench, folder, qtbot)
    one.until(one.seen)
    one.open("chapters/land.yaml")
    one.until(lambda: "峡谷" in one.names())
    one.open("峡谷")
    one.until(lambda: "秋天的峡谷最安静。" in one.seen())
    one.desk.remove()
    assert any("这是随程序来的展览" in words for words in said(one))
    for wish in (one.desk.add, one.desk.mendAll, one.desk.openFile):
        with qtbot.waitSignal(one.desk.refused, check_params_cb=lambda why: why == "comes along"):
            wish()
    picture = QUrl.fromLocalFile(str(folder / "pictures" / "tea.jpg"))
    with qtbot.waitSignal(one.desk.refused):
        one.desk.hang(picture)
    after = {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert after == before
    bench.close()


def test_a_window_that_is_closed_leaves_no_compiler_behind(content, qtbot) -> None:
    load_faces()
    bench = Bench(content, "zh")
    one = Curator(bench, content, qtbot)
    one.until(lambda: "一条小河" in one.seen())
    bench.close()
    # The thread that looks at the folder has seen a last change.
    bench._watch.settled.emit()
    assert not bench._compilation.running
