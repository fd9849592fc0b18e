from __future__ import annotations

import math

import pytest

from tests.bench.film import Reel
from tests.bench.line import Line, table
from tests.bench.process import Stat, parse_field, parse_stat, tree
from tests.bench.screen import Rect, _beside
from tests.bench.statistic import percentile, ratio, spread


def test_a_process_may_have_parentheses_and_blanks_in_its_name():
    fields = ["S", "7", "8", "9", *["0"] * 7, "100", "50", "30", "20", "0"]
    stat = parse_stat(f"42 (a (b) c) {' '.join(fields)}")
    assert (stat.pid, stat.parent, stat.session) == (42, 7, 9)
    assert stat.cpu == pytest.approx(2.0)  # children that have ended are counted


def test_who_left_the_parent_but_not_the_session_belongs_to_the_tree():
    stats = {
        pid: Stat(pid, parent, session, 0.0)
        for pid, parent, session in ((1, 0, 1), (5, 1, 5), (6, 5, 6), (7, 1, 5), (8, 1, 1))
    }
    assert tree(stats, 5) == {5, 6, 7}


def test_a_field_of_proc_is_found_by_its_whole_name():
    assert parse_field("Pss_Dirty: 9 kB\nPss:  12 kB\n", "Pss") == 12
    assert parse_field("Rss: 1 kB\n", "Pss") == 0


def test_statistics():
    assert spread([3, 1, 2]) == (2, 1, 3, 3)
    assert percentile([1, 2, 3, 4, 5], 0.5) == 3
    assert percentile([0, 10], 0.95) == pytest.approx(9.5)
    assert ratio([1, 2, 9], [4]) == 0.5


def test_a_frame_costs_what_nobody_looked_at():
    reel = Reel(frames=[10, 30], cpu=[0.1, 0.3], gaps=[20.0, 20.0])
    assert reel.cost == pytest.approx(10.0)
    assert reel.rate == pytest.approx(50.0)
    assert math.isnan(Reel(frames=[0], cpu=[0.1]).cost)


def test_a_line_holds_or_misses_its_target_or_says_why_not():
    assert Line("start", [30.0], [100.0], target=0.4).verdict == "holds"
    assert Line("start", [50.0], [100.0], target=0.4).verdict == "MISSED"
    missing = Line("start", target=0.4, missing="no browser")
    assert missing.verdict == "not measured: no browser"
    assert "not measured" in table([missing])


@pytest.mark.parametrize(("ours", "theirs"), [([], [100.0]), ([30.0], []), ([], None)])
def test_who_was_not_seen_to_draw_misses_no_target(ours, theirs):
    line = Line("start", ours, theirs, target=0.4)
    assert line.verdict == "not measured: it was not seen to draw"
    assert "start" in table([line])


def test_a_number_that_is_none_never_holds():
    assert Line("frames", [math.nan], [1.0], target=0.5).verdict == "MISSED"


def test_what_wanders_is_left_out_of_a_row():
    hole = Rect(10, 100, 20, 50)
    assert _beside(Rect(0, 99, 60, 1), hole) == [Rect(0, 99, 60, 1)]
    assert _beside(Rect(0, 120, 60, 1), hole) == [Rect(0, 120, 10, 1), Rect(30, 120, 30, 1)]
