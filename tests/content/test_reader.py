from __future__ import annotations

import os

import pytest

from kiosk.content.filename import unusable
from kiosk.content.model import Counters, Flow, Moment, Slideshow, Story, Timeline
from kiosk.content.problem import Code
from kiosk.content.reader import read
from kiosk.content.report import report


def _codes(folder):
    return [(problem.code, problem.file, problem.line) for problem in read(folder).problems]


def _change(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_the_tiny_exhibition_is_whole(tiny):
    reading = read(tiny)
    assert reading.problems == ()
    assert reading.ok
    assert list(reading.chapters) == ["prologue", "water", "land"]
    sections = [one for chapter in reading.chapters.values() for one in chapter.sections]
    assert {type(section) for section in sections} == {Counters, Timeline, Flow, Slideshow, Story}
    water = reading.chapters["water"]
    assert water.sections[0].events[1].date == Moment(2004, 5, 19)
    assert water.sections[1].picture == water.picture
    assert reading.chapters["prologue"].figures["funds"].value.text == "234.58"
    assert reading.exhibition.look.attract.focus == (0.5, 0.4)


def test_all_problems_are_told_at_once(tiny):
    _change(tiny / "exhibition.yaml", "last_year: 2022", "last_year：2022")
    _change(tiny / "chapters/water.yaml", "level: 2", "level: 9")
    _change(
        tiny / "chapters/water.yaml", "note: {zh: 流过的年月, en", "notte: {zh: 流过的年月, eng"
    )
    _change(tiny / "chapters/land.yaml", "key: garden", "key: Garden")
    _change(tiny / "chapters/land.yaml", "title: {zh: 四季", "title：{zh: 四季")
    assert set(_codes(tiny)) == {
        (Code.WIDE_COLON, "exhibition.yaml", 6),
        (Code.OUT_OF_RANGE, "chapters/water.yaml", 32),
        (Code.UNKNOWN_KEY, "chapters/water.yaml", 2),
        (Code.UNKNOWN_LANGUAGE, "chapters/water.yaml", 2),
        (Code.BAD_KEY, "chapters/land.yaml", 39),
        (Code.WIDE_COLON, "chapters/land.yaml", 21),
    }


def test_a_broken_chapter_leaves_the_others_whole(tiny):
    (tiny / "chapters/water.yaml").write_text("name: [{\n")
    reading = read(tiny)
    assert list(reading.chapters) == ["prologue", "land"]
    assert reading.exhibition is not None
    assert not reading.ok
    assert [(p.code, p.file) for p in reading.problems] == [
        (Code.BRACKET_OPEN, "chapters/water.yaml")
    ]


def test_a_broken_exhibition_leaves_the_chapters_whole(tiny):
    _change(tiny / "exhibition.yaml", "first_year: 1992", "first_year: early")
    reading = read(tiny)
    assert reading.exhibition is None
    assert len(reading.chapters) == 3
    assert [problem.code for problem in reading.problems] == [Code.NOT_WHOLE]


def test_a_chapter_that_was_read_as_it_was_meant_is_still_not_whole(tiny):
    _change(tiny / "chapters/land.yaml", "accent: earth", "accent：earth")
    reading = read(tiny)
    assert "land" not in reading.chapters
    assert [problem.code for problem in reading.problems] == [Code.WIDE_COLON]


@pytest.mark.parametrize("level", [1, 4])
def test_the_ends_of_a_range_belong_to_it(tiny, level):
    _change(tiny / "chapters/water.yaml", "level: 2", f"level: {level}")
    _change(tiny / "chapters/land.yaml", "figures: [share]", "figures: [share, funds, visits]")
    assert read(tiny).ok


def test_nothing_there(tmp_path):
    assert _codes(tmp_path / "nowhere") == [(Code.FILE_MISSING, "exhibition.yaml", 1)]


def test_the_exhibition_under_another_name(tiny):
    (tiny / "exhibition.yaml").rename(tiny / "Exhibition.yml")
    (problem,) = read(tiny).problems
    assert (problem.code, problem.facts["name"]) == (Code.FILE_MISNAMED, "Exhibition.yml")


def test_a_chapter_under_another_name_is_one_problem(tiny):
    (tiny / "chapters/land.yaml").rename(tiny / "chapters/lands.yaml")
    problems = read(tiny).problems
    assert [(p.code, p.file, p.facts.get("near")) for p in problems] == [
        (Code.CHAPTER_MISSING, "exhibition.yaml", "lands")
    ]


@pytest.mark.parametrize("name", ["land.yml", "land.yaml.txt", "land.txt", "land.yaml.yaml"])
def test_a_chapter_with_another_extension_is_to_be_renamed(tiny, name):
    (tiny / "chapters/land.yaml").rename(tiny / "chapters" / name)
    (problem,) = read(tiny).problems
    assert (problem.code, problem.text) == (Code.FILE_MISNAMED, "  - land")
    assert (problem.facts["name"], problem.facts["wanted"]) == (f"chapters/{name}", "land.yaml")


@pytest.mark.parametrize("name", ["pictures/tea.jpg", "pictures\\tea.jpg", "tea", "tae.jpg"])
def test_a_picture_that_is_nearly_named_is_found(tiny, name):
    land = tiny / "chapters/land.yaml"
    land.write_text(land.read_text("utf-8").replace("tea.jpg", name, 1), "utf-8")
    (problem,) = read(tiny).problems
    assert (problem.code, problem.facts["near"]) == (Code.PICTURE_MISSING, "tea.jpg")


def test_a_picture_of_another_kind_is_to_be_exported(tiny):
    (tiny / "pictures/tea.gif").write_bytes(b"x")
    land = tiny / "chapters/land.yaml"
    land.write_text(land.read_text("utf-8").replace("tea.jpg", "tea.gif", 1), "utf-8")
    assert [p.code for p in read(tiny).problems] == [Code.PICTURE_EXTENSION]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps such names from arising")
@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a\\b.jpg", "\\"),
        ("a:b.jpg", ":"),
        ("what?.jpg", "?"),
        ("50%.jpg", "%"),
        ("tea~1.jpg", "~"),
        ("$HOME.jpg", "$"),
        ("tea .jpg .jpg ", " "),
        ("tea.jpg.", "."),
        ("CON.jpg", "CON"),
        ("nul.tar.jpg", "nul"),
        ("com1.jpg", "com1"),
        ("line\nbreak.jpg", "\n"),
    ],
)
def test_a_name_that_another_computer_would_not_open(tiny, name, part):
    assert unusable(name) == part
    assert unusable(f"boxes/{name}") == part


@pytest.mark.parametrize(
    "name", ["茶.jpg", "带 空格 的照片.jpg", "a/b.jpg", "a.b-c_d+(1).JPG", "context.jpg"]
)
def test_names_that_every_computer_opens(name):
    assert unusable(name) == ""


def test_a_name_may_be_too_long():
    assert unusable("茶" * 83 + ".jpg") == ""
    assert unusable("茶" * 84 + ".jpg")


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps such names from arising")
def test_such_a_name_is_told_where_it_is_used(tiny):
    (tiny / "pictures/50%.jpg").write_bytes(b"x")
    land = tiny / "chapters/land.yaml"
    land.write_text(land.read_text("utf-8").replace("tea.jpg", "50%.jpg"), "utf-8")
    problems = read(tiny).problems
    assert {(p.code, p.facts["part"]) for p in problems} == {(Code.PICTURE_NAME, "%")}
    assert all("50%.jpg" in p.text for p in problems)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
def test_a_name_that_is_no_text_is_told_and_left_out(tiny):
    (tiny / "pictures" / os.fsdecode(b"\xba\xfe.jpg")).write_bytes(b"x")
    (problem,) = read(tiny).problems
    assert (problem.code, problem.file) == (Code.FILE_NAME, "pictures")
    assert report([problem], "zh").encode("utf-8")
    assert read(tiny).ok


def test_a_chapter_that_nobody_lists(tiny):
    (tiny / "chapters/sky.yaml").write_text("nonsense")
    assert _codes(tiny) == [(Code.CHAPTER_UNLISTED, "chapters/sky.yaml", 1)]
    assert read(tiny).ok


def test_litter_is_no_content(tiny):
    for name in (
        "chapters/~$land.yaml",
        "chapters/.land.yaml",
        "pictures/Thumbs.db",
        "pictures/.x",
    ):
        (tiny / name).write_text("x")
    assert read(tiny).problems == ()


def test_a_picture_that_nobody_names(tiny):
    (tiny / "pictures/old.jpg").write_bytes(b"")
    assert _codes(tiny) == [(Code.PICTURE_UNUSED, "pictures/old.jpg", 1)]


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_picture_outside_the_folder_is_not_there(tiny, tmp_path):
    (tmp_path / "tea.jpg").write_bytes((tiny / "pictures/tea.jpg").read_bytes())
    (tiny / "pictures/tea.jpg").unlink()
    (tiny / "pictures/tea.jpg").symlink_to(tmp_path / "tea.jpg")
    assert {code for code, _, _ in _codes(tiny)} == {Code.PICTURE_MISSING}


def test_a_chapter_that_cannot_be_opened(tiny):
    path = tiny / "chapters/land.yaml"
    path.unlink()
    os.mkfifo(path)
    assert (Code.UNREADABLE, "chapters/land.yaml", 1) in _codes(tiny)


def test_a_closing_is_last_and_alone(tiny):
    _change(tiny / "chapters/water.yaml", "name:", "role: closing\nname:")
    codes = {code for code, _, _ in _codes(tiny)}
    assert codes == {Code.CLOSING_EARLY, Code.STONES}
    _change(tiny / "chapters/land.yaml", "name:", "role: closing\nname:")
    assert (Code.SECOND_CLOSING, "chapters/land.yaml", 1) in _codes(tiny)


def test_without_languages_texts_are_read_as_they_are(tiny):
    _change(tiny / "exhibition.yaml", "languages: [zh, en]\n", "")
    assert _codes(tiny) == [(Code.MISSING_KEY, "exhibition.yaml", 1)]


def test_what_an_alias_repeats_is_told_once(tiny):
    _change(tiny / "chapters/water.yaml", "kind: illustration", "kind: drawing")
    assert _codes(tiny) == [(Code.WRONG_WORD, "chapters/water.yaml", 7)]


def test_a_third_language_is_asked_for_everywhere(tiny):
    _change(tiny / "exhibition.yaml", "[zh, en]", "[zh, en, ja]")
    reading = read(tiny)
    assert {problem.code for problem in reading.problems} == {Code.MISSING_LANGUAGE}
    assert len(reading.problems) > 60
