"""Files that mean harm, or were damaged: one problem each, and no exception."""

from __future__ import annotations

import os

import pytest

from kiosk.content.problem import Code
from kiosk.content.report import report
from kiosk.content.source import MAX_DEPTH, load, parse

LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)

HARM = {
    "two megabytes": (b"a: " + b"x" * (2 << 20), Code.TOO_LARGE, 1),
    "brackets": (b"[" * 100_000, Code.TOO_DEEP, 1),
    "dashes": (b"- " * 50_000, Code.TOO_DEEP, 1),
    "braces": (b"{a: " * 50_000, Code.TOO_DEEP, 1),
    "depth by indent": ("\n".join(" " * n + "a:" for n in range(100)).encode(), Code.TOO_DEEP, 33),
    "billion laughs": (LAUGHS.encode(), Code.TOO_MANY_VALUES, 5),
    "many values": (b"- a\n" * 60_000, Code.TOO_MANY_VALUES, 40_000),
    "long text": (b"a: 1\nb: " + b"x" * 200_001, Code.SCALAR_TOO_LONG, 2),
    "text again and again": (
        b"a: &a " + b"x" * 190_000 + b"\nb: [" + b"*a, " * 50 + b"1]\n",
        Code.TOO_LARGE,
        2,
    ),
    "a million empty lines": (b"\n" * 1_000_000, Code.EMPTY_FILE, 1),
    "a quarter of a million": (b"- a\n" * 250_000, Code.TOO_MANY_VALUES, 40_000),
    "half a million dashes": (b"- " * 500_000, Code.TOO_DEEP, 1),
    "nul": (b"a: 1\nb: \x00\n", Code.NOT_TEXT, 2),
    "zip": (b"PK\x03\x04" + b"\x00" * 40, Code.NOT_TEXT, 1),
    "neither encoding": (b"a: 1\nb: \xff\xff\xff\n", Code.UNDECODABLE, 2),
    "half of utf-16": (b"\xff\xfea", Code.UNDECODABLE, 1),
    "python object": (b"a: {b: !!python/object:os.system x}\n", Code.TAG, 1),
}


@pytest.mark.parametrize("name", HARM)
def test_harm_is_refused(name):
    data, code, line = HARM[name]
    source = parse(data, "x.yaml")
    assert [(problem.code, problem.line) for problem in source.problems[-1:]] == [(code, line)]
    assert not source.is_whole


@pytest.mark.parametrize(
    "line", ["\ta: b\n", "zh: a #b\n", "zh: a #b\nen: a #b\n", "title：三峡\n"]
)
def test_who_has_thousands_of_slips_is_told_of_the_first(line):
    problems = parse(line.encode() * (30_000 // line.count("\n")), "x.yaml").problems
    slips = [one.line for one in problems if one.code is problems[0].code]
    assert slips == list(range(1, 501))
    assert report(problems, "zh")


def test_an_alias_cannot_lead_deeper_than_the_limit():
    deep = "a: &a " + "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2) + "\n"
    assert parse(deep.encode(), "x").problems == ()
    (problem,) = parse((deep + "b: [[*a]]\n").encode(), "x").problems
    assert (problem.code, problem.line) == (Code.TOO_DEEP, 2)


@pytest.mark.parametrize(("encoding", "code"), [("gb18030", Code.GB18030), ("utf-16", Code.UTF16)])
def test_other_encodings_are_read_and_named(encoding, code):
    source = parse("a: 1\ntitle: 三峡移民\n".encode(encoding), "x.yaml")
    assert [problem.code for problem in source.problems] == [code]
    assert source.root.pairs["title"].value.text == "三峡移民"
    assert source.is_whole


def test_gbk_is_named_at_its_first_hanzi():
    (problem,) = parse("a: 1\r\nb: 三峡\r\n".encode("gbk"), "x.yaml").problems
    assert (problem.line, problem.column) == (2, 4)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yaml")
    assert [p.code for p in load(tmp_path / "a.yaml", "a.yaml").problems] == [Code.UNREADABLE]


def test_a_folder_is_no_file(tmp_path):
    assert [p.code for p in load(tmp_path, "a.yaml").problems] == [Code.UNREADABLE]
