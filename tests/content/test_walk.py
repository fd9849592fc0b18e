from __future__ import annotations

import pytest

from kiosk.content.model import Entry, Exhibition
from kiosk.content.problem import Code
from kiosk.content.source import parse
from kiosk.content.walk import Walk


class Switch(Entry, frozen=True, kw_only=True):
    """The model has no yes or no yet."""

    on: bool
    part: float = 0.5


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("false", False), ("On", True)])
def test_yes_and_no(text, value):
    walk = Walk(parse(f"on: {text}".encode(), "x"), ())
    assert walk.read(Switch) == Switch(on=value)


def test_neither_yes_nor_no():
    walk = Walk(parse(b"on: maybe", "x"), ())
    assert walk.read(Switch) is None
    assert [(p.code, p.column) for p in walk.problems] == [(Code.NOT_YES_NO, 5)]


def test_an_optional_value_may_be_left_blank():
    assert Walk(parse(b"on: yes\npart:\n", "x"), ()).read(Switch) == Switch(on=True)


def test_a_wrong_key_for_a_missing_one_is_one_problem_and_its_value_is_still_read():
    walk = Walk(parse(b"onn: maybe\n", "x"), ())
    walk.read(Switch)
    assert [problem.code for problem in walk.problems] == [Code.UNKNOWN_KEY, Code.NOT_YES_NO]


@pytest.mark.parametrize("text", ["[]", "- 1\n- 2\n", "text", '""', "{}"])
def test_any_shape_at_the_top_is_answered(text):
    walk = Walk(parse(text.encode(), "x"), ())
    assert walk.read(Exhibition) is None
    assert walk.problems
