"""An exhibition may bring its own faces; the product's stand behind them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtQuick import QQuickItem

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from kiosk.app.window import Window
from kiosk.content.revision import Revision
from kiosk.ingest.compile import compile as compile_
from kiosk.ingest.revision import RevisionStore
from kiosk.places import ASSETS

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


def families(item: QQuickItem) -> set[str]:
    found = set()
    if item.metaObject().className().startswith(("InkText", "QQuickText")):
        found = {item.property("font").family()}
    return found.union(*(families(child) for child in item.childItems()))


@pytest.fixture
def revision_with(tmp_path):
    def compiled(font: bytes) -> Revision:
        folder = Path(shutil.copytree(TINY, tmp_path / "content"))
        (folder / "fonts").mkdir()
        (folder / "fonts" / "Hall.ttf").write_bytes(font)
        words = (folder / "exhibition.yaml").read_text(encoding="utf-8")
        words = words.replace("  palette:", "  serif: Hall.ttf\n  palette:")
        (folder / "exhibition.yaml").write_text(words, encoding="utf-8")
        made = compile_(folder, RevisionStore(tmp_path / "store"), (1920, 1080))
        assert made.revision, made.problems
        return Revision(made.revision)

    return compiled


def test_titles_are_set_in_the_exhibitions_own_face(fonts, revision_with) -> None:
    face = next((ASSETS / "fonts").glob("NotoSansSC*"))
    show = Show(revision_with(face.read_bytes()), still=True)
    settle(show)
    try:
        shown = families(show.window.contentItem())
        assert "Noto Sans SC" in shown
        assert "Noto Serif SC" not in shown
        _, sight = inspect(show.window)
        assert "glyph" not in {fault.kind for fault in sight.faults}
    finally:
        show.close()


def test_a_face_that_has_decayed_leaves_the_products_own(fonts, revision_with, caplog) -> None:
    """The compiler has taken no such file: the disk has changed it since."""
    face = next((ASSETS / "fonts").glob("NotoSansSC*"))
    revision = revision_with(face.read_bytes())
    (revision.folder / "fonts" / "Hall.ttf").write_bytes(b"no font")
    show = Show(revision, still=True)
    settle(show)
    try:
        assert "Noto Serif SC" in families(show.window.contentItem())
        assert "Hall.ttf" in caplog.text
    finally:
        show.close()


def test_the_next_exhibition_has_the_products_faces_again(open_show) -> None:
    assert "Noto Serif SC" in families(open_show().window.contentItem())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (800, 600)], ids=str)
def test_the_calm_fallback_speaks_both_languages(fonts, qtbot, size) -> None:
    window = Window("Fallback.qml", size, {})
    try:
        qtbot.waitUntil(lambda: bool(window.window.property("settled")))
        _, sight = inspect(window.window)
        assert {"展览正在准备", "The exhibition is being prepared"} <= {t.text for t in sight.texts}
        assert not sight.faults
    finally:
        window.close()


def test_the_faces_are_the_bundled_ones(fonts) -> None:
    known = set(QFontDatabase.families())
    assert {"Noto Serif SC", "Noto Sans SC", "Source Serif 4 Display", "Inter"} <= known
