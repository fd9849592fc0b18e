"""Large words: one button there and back, every text still said, and gone with the visitor."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtQuick import QQuickItem

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import places, settle
from kiosk.content.revision import Revision
from kiosk.ingest import compile as compiler
from kiosk.ingest.revision import RevisionStore
from tests.qml.conftest import TINY
from tests.qml.robot import Robot, touch_screen
from tests.qml.tree import objects_in

BUTTONS = {"large", "home", "back", "language", "previous"}


def texts(show) -> dict[str, int]:
    """Every text that is seen → its size, px."""
    return {
        one.property("text"): one.property("font").pixelSize()
        for one in objects_in(show.window)
        if isinstance(one, QQuickItem)
        and one.inherits("QQuickText")
        and one.isVisible()
        and one.property("text").strip()
    }


def touch(show, robot: Robot, name: str) -> None:
    at: QPoint = dict(robot.visible())[name].center().toPoint()
    robot.press(0, at)
    robot.release(0, at)
    settle(show)


def test_a_touch_makes_words_large_and_another_as_they_were(open_show) -> None:
    show = open_show()
    robot = Robot(show, touch_screen(), 0)
    for place in places(show):
        if place.screen not in ("slideshow", "story"):
            continue
        usual, page = texts(show), show.bridge.page
        touch(show, robot, "large")
        large = texts(show)
        for paragraph in filter(None, page.text.split("\n")):
            assert large[paragraph] > usual[paragraph]
        assert BUTTONS <= {name for name, _ in robot.visible()}
        touch(show, robot, "large")
        assert texts(show) == usual


def test_every_text_of_a_page_is_said_in_large_words(open_show) -> None:
    show = open_show()
    said = {}
    for place in places(show):
        if place.screen in ("slideshow", "story", "counters", "flow", "opening"):
            page = show.bridge.page
            words = {page.title.replace("\n", "")}
            for one in ("lead", "text"):
                words |= set(getattr(page, one, "").split("\n"))
            if place.screen in ("counters", "flow"):
                words |= {one.name for one in page.figures.entries}
            said[place.name] = words
    for place in places(show, large=True):
        seen = "".join(text.replace("\n", "") for text in texts(show))
        assert not {words for words in said.get(place.name, ()) if words not in seen}
    assert len(said) > 5


def test_on_the_river_the_arrows_step_from_event_to_event(open_show) -> None:
    show = open_show()
    robot = Robot(show, touch_screen(), 0)
    show.bridge.wake()
    show.bridge.openRiver()
    settle(show)
    touch(show, robot, "large")
    river = show.bridge.page
    first = river.entry(river.first)
    assert first.title in texts(show)
    touch(show, robot, "next")
    second = river.entry(river.find(show.bridge.choice))
    assert second is not first
    assert second.title in texts(show)
    touch(show, robot, "previous")
    assert first.title in texts(show)


def test_in_a_chapter_the_same_arrows_step_through_the_events_and_then_on(open_show) -> None:
    show = open_show()
    robot = Robot(show, touch_screen(), 0)
    assert "timeline" in (place.screen for place in places(show, large=True))
    river, before = show.bridge.page, show.visit.state
    names = [name for name, _ in robot.visible()]
    assert names.count("next") == names.count("previous") == 1
    assert not [name for name in names if name.endswith(" event")]
    for rank in range(2, river.stops + 1):
        touch(show, robot, "next")
        assert f"{rank} / {river.stops}" in texts(show)
    touch(show, robot, "next")
    assert show.visit.state.chapter == before.chapter
    assert show.visit.state.section == before.section + 1


def test_every_figure_says_its_own_date_where_dates_differ(fonts, tmp_path: Path) -> None:
    content = shutil.copytree(TINY, tmp_path / "content")
    prologue = content / "chapters" / "prologue.yaml"
    text = prologue.read_text("utf-8").replace(
        'as_of: {zh: 2022 年, en: "2022"}', "as_of: {zh: 三十年累计, en: Over thirty years}"
    )
    prologue.write_text(text, "utf-8")
    water = content / "chapters" / "water.yaml"
    text = water.read_text("utf-8").replace(
        "as_of: {zh: 三十年累计, en: Over thirty years}", "as_of: {zh: 2020 年以来, en: Since 2020}"
    )
    water.write_text(text, "utf-8")
    compiled = compiler.compile(content, RevisionStore(tmp_path / "store"), (1920, 1080))
    assert compiled.revision, compiled.problems
    with Show(Revision(compiled.revision), still=True, size=(1920, 1080)) as show:
        for large in (False, True):
            wall = next(p for p in places(show, large=large) if p.screen == "counters")
            assert wall.chapter == "prologue"
            said = [
                one.property("text")
                for one in objects_in(show.window)
                if isinstance(one, QQuickItem) and one.inherits("QQuickText") and one.isVisible()
            ]
            assert said.count("三十年累计") == 2
            assert said.count("2020 年以来") == 1
            assert not [text for text in said if "三十年累计" in text and "来源" in text]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_numbers_of_large_words_are_large_and_sources_grow_with_them(open_show, size) -> None:
    show = open_show(size=size)
    usual = {}
    for place in places(show):
        usual[place.name] = texts(show)
    for place in places(show, large=True):
        seen = texts(show)
        for one in objects_in(show.window):
            if isinstance(one, QQuickItem) and one.objectName() == "count" and one.isVisible():
                assert one.property("size") >= 112, place.name
                assert one.property("weight") == QFont.Weight.DemiBold
        for text in filter(lambda text: "来源" in text, seen):
            assert seen[text] >= 1.5 * usual[place.name].get(text, 26), place.name


def test_upright_what_words_leave_free_is_the_pictures_and_its_words_are_larger(open_show) -> None:
    """A third of the screen stood black, and picture and words kept to what was left of it."""
    show = open_show(size=(1080, 1920))
    usual = {place.name: texts(show) for place in places(show)}
    for place in places(show, large=True):
        if place.screen != "slideshow":
            continue
        caption = show.bridge.page.text
        assert texts(show)[caption] >= 1.5 * usual[place.name][caption]
        _, sight = inspect(show.window)
        foot = max(seen.y + seen.h for seen in sight.texts if seen.text == caption)
        end = min(seen.y for seen in sight.texts if seen.text.startswith(("来源", "1 /", "2 /")))
        if not show.bridge.page.picture.photograph:
            assert end - foot < 120, place.name


def test_home_and_the_next_visitor_begin_with_the_usual_size(open_show) -> None:
    show = open_show()
    for leave in (show.bridge.home, lambda: (show.visit.tick(1e12), show.visit.tick(2e12))):
        show.bridge.wake()
        show.bridge.openChapter(show.visit.outline.chapters[0].key)
        show.bridge.enlarge()
        assert show.bridge.large
        leave()
        show.bridge.tick()
        assert not show.bridge.large
        show.bridge.wake()
        show.bridge.openChapter(show.visit.outline.chapters[0].key)
        assert not show.bridge.large
        show.bridge.home()
