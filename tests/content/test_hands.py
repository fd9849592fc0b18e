"""Curators' slips are named in their line, and what is to be typed mends them.

`FUZZ_FILES=100000 pytest -n0 -m fuzz -s tests/content/test_hands.py` makes as many files as you ask for.
"""

from __future__ import annotations

import os
import random
import resource
import time
from collections import Counter

import pytest

from kiosk.content.problem import Code
from kiosk.content.report import report
from kiosk.content.wording import typed
from tests.content.hands import FOLDERS, SLIPS, errors, judge, load, problems_of, slip

EXACT = 0.95
INDENTS = frozenset({Code.INDENT, Code.TAB, Code.WIDE_INDENT, Code.KEY_MISPLACED})
"""Where a line belongs is guessed from those around it; rarely, two places are as likely."""


@pytest.fixture(scope="module")
def exhibitions():
    return [load(folder) for folder in FOLDERS]


def tally(exhibitions, seed: int, count: int, *, real: int = 20) -> tuple[Counter, Counter, float]:
    """Where the check points, slip by slip; one file in ``real`` is of the real exhibition."""
    chance = random.Random(seed)
    places: Counter = Counter()
    missed: Counter = Counter()
    slowest = 0.0
    for number in range(count):
        one = exhibitions[number % real == 0]
        made = slip(chance, one)
        began = time.perf_counter()
        place = judge(one, made)
        slowest = max(slowest, time.perf_counter() - began)
        places[place] += 1
        if place not in {"exact", "harmless"}:
            missed[made.slip, place] += 1
    return places, missed, slowest


def test_a_slip_is_named_in_its_line(exhibitions) -> None:
    places, missed, _ = tally(exhibitions, 1, 600)
    told = places["exact"] + places["item"] + places["elsewhere"] + places["silent"]
    assert places["exact"] / told >= EXACT, missed
    assert not places["elsewhere"] + places["silent"], missed


def test_what_is_to_be_typed_mends_the_line(exhibitions) -> None:
    chance = random.Random(2)
    typed_lines = wrong_indents = 0
    for number in range(500):
        one = exhibitions[number % 10 == 0]
        made = slip(chance, one)
        data = "\n".join(made.lines)
        before, _ = problems_of(one, made.file, data.encode())
        for problem in before:
            line = typed(problem)
            if problem.file != made.file or not line:
                continue
            typed_lines += 1
            lines = list(made.lines)
            was = errors(before, made.file, problem.line)
            lines[problem.line - 1] = line
            after, _ = problems_of(one, made.file, "\n".join(lines).encode())
            now = errors(after, made.file, problem.line)
            if problem.code in INDENTS:
                wrong_indents += problem.code.value in now or bool(now - was)
                continue
            said = f"{made.slip}: {made.lines[problem.line - 1]!r} → {line!r}"
            assert problem.code.value not in now, f"{said} leaves {problem.code.value}"
            assert not now - was, f"{said} makes {now - was}"
    assert typed_lines > 200
    assert wrong_indents / typed_lines < 0.05


def test_every_slip_is_made(exhibitions) -> None:
    chance = random.Random(3)
    made = {slip(chance, one).slip for one in exhibitions for _ in range(6000)}
    assert made == set(SLIPS)


@pytest.mark.fuzz
@pytest.mark.timeout(0)
def test_a_million_slips(exhibitions) -> None:
    """Several slips in a file too: whatever is read, it is answered, at places that exist."""
    count = int(os.environ.get("FUZZ_FILES", "100000"))
    seed = int(os.environ.get("FUZZ_SEED", "7"))
    places, missed, slowest = tally(exhibitions, seed, count, real=100)
    told = sum(places.values()) - places["harmless"]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"\n{count} files: {dict(places)}, exact {places['exact'] / told:.4f},")
    print(f"in the item {(places['exact'] + places['item']) / told:.4f},")
    print(f"slowest {slowest:.3f} s, memory {memory} MB")
    for name, times in missed.most_common(30):
        print(f"  {times:6d} {name}")
    assert places["exact"] / told >= EXACT
    assert not places["elsewhere"] + places["silent"]


@pytest.mark.fuzz
@pytest.mark.timeout(0)
def test_a_million_ruins(exhibitions) -> None:
    """Files with many slips and cuts: nothing is raised, every problem can be told at its place."""
    count = int(os.environ.get("FUZZ_FILES", "100000"))
    chance = random.Random(int(os.environ.get("FUZZ_SEED", "7")))
    slowest = 0.0
    for number in range(count):
        one = exhibitions[number % 100 == 0]
        made = slip(chance, one)
        data = bytearray("\n".join(made.lines).encode())
        for _ in range(chance.randint(0, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 40)] = chance.randbytes(chance.randint(0, 3))
        began = time.perf_counter()
        problems, _ = problems_of(one, made.file, bytes(data))
        slowest = max(slowest, time.perf_counter() - began)
        if number % 50 == 0:
            assert report(problems, "zh")
    print(f"\n{count} ruins, slowest {slowest:.3f} s")
