from __future__ import annotations

import pytest

from kiosk.content.problem import Code, Problem
from kiosk.content.reader import read
from kiosk.content.source import parse
from tests.content.planted import FAULTS, FILES, PLACE, SNIPPETS, place_in


def _places(problems: tuple[Problem, ...]) -> list[tuple[Code, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in problems]


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.name)
def test_a_slip_is_named_once_and_at_its_place(snippet):
    text, line, column = place_in(snippet.text)
    assert _places(parse(text.encode(), "x.yaml").problems) == [(snippet.code, line, column)]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code.name}-{fault.new[:24]!r}")
def test_a_fault_in_the_exhibition_is_named_once_and_at_its_place(fault, tiny):
    path = tiny / fault.file
    sound = path.read_text()
    assert fault.old in sound
    text = sound.replace(fault.old, fault.new, 1)
    if PLACE in text:
        text, line, column = place_in(text)
    else:
        # What is missing is missed at the beginning of the block around it.
        line, column = {Code.STONES: (34, 7)}.get(fault.code, (1, 1))
    path.write_text(text)
    problems = [p for p in read(tiny).problems if p.code not in _FOLLOWS.get(fault.code, ())]
    assert [(p.file, *_places((p,))[0]) for p in problems] == [
        (fault.file, fault.code, line, column)
    ]


_FOLLOWS = {
    # What a missing picture's own file was for.
    Code.PICTURE_MISSING: {Code.PICTURE_UNUSED},
    Code.PICTURE_ELSEWHERE: {Code.PICTURE_UNUSED},
    Code.PICTURE_EXTENSION: {Code.PICTURE_UNUSED},
    # A second prologue leaves one stone too many.
    Code.SECOND_PROLOGUE: {Code.STONES, Code.STORY_SHAPE},
}


def test_every_code_is_seen():
    seen = {snippet.code for snippet in SNIPPETS} | {fault.code for fault in FAULTS} | FILES
    # The other letters belong to pictures and screens, and are seen in their tests.
    assert seen == {code for code in Code if code.value[0] in "SYRXFLT"}


def test_a_problem_quotes_the_line_as_it_was_written():
    (problem,) = parse("a: 1\n- title：三峡\n".removeprefix("a: 1\n").encode(), "x").problems
    assert problem.text == "- title：三峡"
    assert problem.facts["fixed"] == "- title: 三峡"
