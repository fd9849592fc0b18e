"""What a technician reads while many pictures are made ready."""

import pytest

from kiosk.app.progress import Progress
from kiosk.ingest.pace import Pace, understood


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def test_the_time_left_follows_from_the_pictures_done():
    clock = Clock()
    pace = Pace(10, clock)
    clock.now += 4
    assert understood(pace.step("a.jpg")) == (1, 10, 36, "picture")
    clock.now += 2
    assert understood(pace.step("b 3/4, 9 s left: .jpg")) == (2, 10, 24, "picture")


def test_other_lines_say_nothing_about_it():
    assert understood("reading") is None
    assert understood("picture of a failure") is None


@pytest.mark.parametrize(
    ("left", "zh", "en"),
    [(40, "大约还要 40 秒", "about 40 s"), (200, "大约还要 3 分钟", "about 3 min")],
)
def test_a_long_import_is_told_in_both_languages(capsys, left, zh, en):
    clock = Clock()
    progress = Progress(clock=clock)
    clock.now += 6
    progress(f"picture 3/300, {left} s left: a.jpg")
    said = capsys.readouterr().err
    assert zh in said
    assert en in said
    assert "3/300" in said


def test_a_short_import_needs_no_words_and_a_long_one_few(capsys):
    clock = Clock()
    progress = Progress(("zh",), clock)
    for second in range(1, 21):
        clock.now = 100.0 + second
        progress(f"picture {second}/20, 1 s left: a.jpg")
        progress("reading")
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition("：")[2][:4] for line in lines] == ["5/20", "10/2", "15/2", "20/2"]


def test_the_walk_of_the_screens_is_told_as_such(capsys):
    clock = Clock()
    progress = Progress(clock=clock)
    pace = Pace(480, clock, "screen")
    clock.now += 6
    progress(pace.step("attract"))
    said = capsys.readouterr().err
    assert "正在走遍每个画面：1/480，大约还要 48 分钟" in said
    assert "walking every screen: 1/480" in said
