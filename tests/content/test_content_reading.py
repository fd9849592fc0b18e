from __future__ import annotations

import pytest

from kiosk.content.counting import hanzi, has_letters, words
from kiosk.content.outlining import figures_of, outline_of
from kiosk.content.reader import read
from kiosk.content.reading import opening_seconds, seconds, section_seconds


@pytest.mark.parametrize(
    ("text", "in_hanzi", "in_words"),
    [
        ("三峡移民，三十年。", 7, 0),
        ("浙江 PET 产能 120 万吨", 6, 2),
        ("It's a co-operation of 1,024 projects.", 0, 6),
        ("二〇二二年", 5, 0),
        ("……“”—", 0, 0),
        ("", 0, 0),
    ],
)
def test_counting(text, in_hanzi, in_words):
    assert (hanzi(text), words(text)) == (in_hanzi, in_words)


def test_what_needs_no_translation_has_no_letters():
    assert not has_letters("2021 %")
    assert has_letters("2021 年")


def test_a_hundred_hanzi_take_25_seconds_and_sixty_words_20():
    assert seconds("春" * 100) == 25
    assert seconds("tea " * 60) == 20


def test_every_item_has_its_own_time(tiny):
    land = read(tiny).chapters["land"]
    slides, story = (section_seconds(one, "zh", land.figures) for one in land.sections)
    assert len(slides) == 2
    # 春茶 and 春天采下第一片茶叶, then the figure: 茶园占比, 2022 年, %.
    assert slides[0] == (2 + 9 + 4 + 1) / 4 + 1 / 3
    assert slides[1] == (2 + 8) / 4
    assert len(story) == 1
    # 土地, 两岸人家, 土地养育了两岸的人
    assert opening_seconds(land, "zh", {}) == (2 + 9) / 4


def test_a_timeline_counts_the_longest_slip(tiny):
    water = read(tiny).chapters["water"]
    with_slip = section_seconds(water.sections[0], "zh", {})[0]
    # 大事, 开工, 建成大桥; then 第一锹土 and 春天工程开工了.
    assert with_slip == (2 + 2 + 4) / 4 + (4 + 7) / 4


def test_the_outline_runs_from_prologue_to_closing(tiny):
    top = tiny / "exhibition.yaml"
    top.write_text(
        top.read_text().replace(
            "  - prologue\n  - water\n  - land\n", "  - land\n  - water\n  - prologue\n"
        )
    )
    water = tiny / "chapters/water.yaml"
    water.write_text("role: closing\n" + water.read_text())
    reading = read(tiny)
    outline = outline_of(
        reading.exhibition, reading.chapters, {}, figures_of(reading.chapters.values())
    )
    assert [chapter.key for chapter in outline.chapters] == ["prologue", "land", "water"]
    assert [(one.event.key, one.chapter, one.accent) for one in outline.events] == [
        ("spring", "water", "#2F5D62"),
        ("bridge", "water", "#2F5D62"),
    ]
    assert set(outline.figures) == {"funds", "capacity", "visits", "share"}
    slideshow, _ = outline.chapters[1].sections
    assert (slideshow.kind, slideshow.items, len(slideshow.seconds["en"])) == ("slideshow", 2, 2)
    timeline, flow = outline.chapters[2].sections
    assert timeline.choices == ("spring", "bridge")
    assert flow.choices == ("north", "south")


def test_events_are_in_order_of_date_whatever_their_order_in_the_file(tiny):
    water = tiny / "chapters/water.yaml"
    water.write_text(water.read_text().replace("date: 1992-03", "date: 2010"))
    reading = read(tiny)
    outline = outline_of(
        reading.exhibition, reading.chapters, {}, figures_of(reading.chapters.values())
    )
    assert [one.event.key for one in outline.events] == ["bridge", "spring"]
