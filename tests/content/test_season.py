"""``from`` and ``until``: what is shown on a day, and what the check tells about it."""

from datetime import date

import pytest

from kiosk.content import season
from kiosk.content.agenda import agenda
from kiosk.content.moment import Moment
from kiosk.content.reader import read
from kiosk.content.report import coming, dates
from kiosk.content.span import Span, span_of

LAND = "chapters/land.yaml"
WATER = "chapters/water.yaml"
TODAY = date(2026, 6, 15)

SPRING = "      - title: {zh: 春茶, en: Spring tea}\n"
GORGE = "      - title: {zh: 峡谷, en: The gorge}\n"
SEASONS = "    key: seasons\n"
GARDEN = "    key: garden\n"
ITSELF = "accent: earth\n"


def dated(tiny, place: str, span: str, file: str = LAND) -> None:
    """Write ``span`` (``key: value; key: value``) beneath the line ``place``."""
    path = tiny / file
    text = path.read_text("utf-8")
    assert place in text
    indent = " " * (len(place) - len(place.lstrip(" -")))
    lines = "".join(f"{indent}{one.strip()}\n" for one in span.split(";"))
    path.write_text(text.replace(place, place + lines, 1), "utf-8")


def shown(tiny, day: date = TODAY):
    reading = read(tiny)
    assert reading.ok, reading.problems
    return season.on(day, reading.exhibition, reading.chapters)


def slides(chapters) -> list[str]:
    section = next((one for one in chapters["land"].sections if one.key == "seasons"), None)
    return [slide.title["en"] for slide in section.slides] if section else []


@pytest.mark.parametrize(
    ("dates", "day", "there"),
    [
        ("from: 2026-06-15", TODAY, True),
        ("from: 2026-06-16", TODAY, False),
        ("from: 2026-06", date(2026, 6, 1), True),
        ("from: 2026-06", date(2026, 5, 31), False),
        ("from: 2026", date(2026, 1, 1), True),
        ("until: 2026-06-15", TODAY, True),
        ("until: 2026-06-14", TODAY, False),
        ("until: 2024-02", date(2024, 2, 29), True),
        ("until: 2024-02", date(2024, 3, 1), False),
        ("until: 2026", date(2026, 12, 31), True),
        ("from: 2026-06-15; until: 2026-06-15", TODAY, True),
    ],
)
def test_a_slide_is_shown_from_its_first_day_to_its_last(tiny, dates, day, there) -> None:
    dated(tiny, SPRING, dates)
    assert slides(shown(tiny, day)[1]) == ["Spring tea"] * there + ["The gorge"]


def test_a_section_goes_with_its_last_slide(tiny) -> None:
    dated(tiny, SPRING, "until: 2026-06-14")
    dated(tiny, GORGE, "from: 2026-07")
    _, chapters = shown(tiny)
    assert [one.key for one in chapters["land"].sections] == ["garden"]


def test_a_chapter_goes_with_its_last_section_and_takes_its_stone_along(tiny) -> None:
    before, _ = shown(tiny)
    dated(tiny, SEASONS, "until: 2025")
    dated(tiny, GARDEN, "from: 2027")
    exhibition, chapters = shown(tiny)
    assert list(chapters) == list(exhibition.chapters) == ["prologue", "water"]
    assert exhibition.look.home.stones == before.look.home.stones[:1]


def test_the_first_chapter_takes_the_first_stone(tiny) -> None:
    before, _ = shown(tiny)
    dated(tiny, "accent: jade\n", "until: 2025", WATER)
    exhibition, _ = shown(tiny)
    assert exhibition.chapters == ("prologue", "land")
    assert exhibition.look.home.stones == before.look.home.stones[1:]


def test_no_button_leads_to_what_is_not_shown(tiny) -> None:
    def stories(chapters) -> set[str]:
        return {
            event.story
            for section in chapters["water"].sections
            for event in getattr(section, "events", ())
        } - {""}

    target = next(iter(stories(shown(tiny)[1])))
    chapter, _, section = target.partition("/")
    dated(tiny, f"    key: {section}\n", "until: 2025", f"chapters/{chapter}.yaml")
    assert target not in stories(shown(tiny)[1])


def test_a_stream_alone_is_no_confluence(tiny) -> None:
    path = next(one for one in (tiny / "chapters").iterdir() if "kind: flow" in one.read_text())
    _, chapters = shown(tiny)
    flow = next(one for one in chapters[path.stem].sections if hasattr(one, "givers"))
    for giver in flow.givers[1:]:
        text = path.read_text("utf-8")
        line = next(one for one in text.splitlines() if f"key: {giver.key}" in one)
        if "{" in line:
            path.write_text(text.replace(line, line.replace("{", "{until: 2025, ", 1)), "utf-8")
        else:
            dated(tiny, line + "\n", "until: 2025", f"chapters/{path.name}")
    assert flow.key not in {one.key for one in shown(tiny)[1][path.stem].sections}


def test_dates_that_end_before_they_begin_are_an_error(tiny) -> None:
    dated(tiny, SPRING, "from: 2026-07; until: 2026-06-30")
    (problem,) = read(tiny).problems
    assert (problem.code.value, problem.file) == ("X033", LAND)
    assert problem.text.strip() == "until: 2026-06-30"


@pytest.mark.parametrize("dates", ["from: 2026-13", "until: 明年", "from: [2026]"])
def test_a_date_that_is_none_is_an_error(tiny, dates) -> None:
    dated(tiny, SPRING, dates)
    assert not read(tiny).ok


# ---------------------------------------------------------------------- spans


@pytest.mark.parametrize(
    ("turns", "span"),
    [
        ([], Span()),
        ([date(2026, 6, 15)], Span(date(2026, 6, 15), None)),
        ([date(2026, 6, 16)], Span(None, TODAY)),
        (
            [date(2026, 1, 1), date(2026, 5, 1), date(2026, 8, 1), date(2027, 1, 1)],
            Span(date(2026, 5, 1), date(2026, 7, 31)),
        ),
    ],
)
def test_the_same_is_shown_between_two_turns(turns, span) -> None:
    assert span_of(turns, TODAY) == span
    assert TODAY in span
    assert span.last is None or date(2026, 8, 1) not in span


def test_a_year_and_a_month_are_whole() -> None:
    assert Moment(2024, 2).last == date(2024, 2, 29)
    assert Moment(2024).first == date(2024, 1, 1)
    assert Moment(9999).last == date.max


def test_the_end_of_the_calendar_is_no_day_of_change(tiny) -> None:
    dated(tiny, SPRING, "until: 9999-12-31")
    assert list(season.turns(read(tiny).chapters.values())) == []
    assert agenda(read(tiny), date.max).turns == ()


# ---------------------------------------------------------------------- what is told


def told(tiny, language: str = "en") -> list[str]:
    reading = read(tiny)
    assert reading.ok, reading.problems
    return coming(agenda(reading, TODAY), language)


@pytest.mark.parametrize(
    ("dates", "zh", "en"),
    [
        (
            "until: 2026-06-14",
            "chapters/land.yaml 第 24 行“春茶”：今天不展出，展期已过",
            "chapters/land.yaml, line 24, “Spring tea”: not shown today, its time is over",
        ),
        (
            "from: 2027-01",
            "chapters/land.yaml 第 24 行“春茶”：今天不展出，从 2027-01-01 起展出",
            "chapters/land.yaml, line 24, “Spring tea”: not shown today, but from 2027-01-01 on",
        ),
        (
            "until: 2026-07-15",
            "chapters/land.yaml 第 24 行“春茶”：从 2026-07-16 起不再展出",
            "chapters/land.yaml, line 24, “Spring tea”: no longer shown from 2026-07-16 on",
        ),
    ],
)
def test_what_is_hidden_and_what_will_be_is_told(tiny, dates, zh, en) -> None:
    dated(tiny, SPRING, dates)
    assert told(tiny, "zh") == [zh]
    assert told(tiny) == [en]


@pytest.mark.parametrize("dates", ["until: 2026-07-16", "from: 2026-06-15", "from: 2020"])
def test_what_does_not_change_within_a_month_is_not_told(tiny, dates) -> None:
    dated(tiny, SPRING, dates)
    assert told(tiny) == []


def test_a_hidden_chapter_speaks_for_what_is_in_it(tiny) -> None:
    dated(tiny, ITSELF, "from: 2027")
    dated(tiny, SPRING, "from: 2028")
    assert told(tiny) == [
        "chapters/land.yaml, line 4, “Land”: not shown today, but from 2027-01-01 on"
    ]


def test_the_day_on_which_nothing_is_left_is_told(tiny) -> None:
    for file in (tiny / "chapters").iterdir():
        file.write_text(file.read_text("utf-8") + "until: 2030\n", "utf-8")
    assert told(tiny) == [
        "from 2031-01-01 on no chapter is left to be shown; the wall keeps what it showed"
    ]


def test_programs_are_told_the_same(tiny) -> None:
    dated(tiny, SPRING, "from: 2027")
    reading = read(tiny)
    assert dates(agenda(reading, TODAY)) == [
        {
            "file": LAND,
            "line": 24,
            "name": {"zh": "春茶", "en": "Spring tea"},
            "shown": False,
            "changes": "2027-01-01",
        }
    ]
