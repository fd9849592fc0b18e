"""Whatever a file holds, the reader answers with problems at places that exist."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Chapter, Exhibition
from kiosk.content.report import as_json, report
from kiosk.content.source import parse
from kiosk.content.walk import Walk
from tests.content.planted import SNIPPETS

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"
SEEDS = [path.read_text() for path in sorted(TINY.rglob("*.yaml"))]
PIECES = st.sampled_from(
    [snippet.text.replace("¦", "") for snippet in SNIPPETS]
    + list("：，　－“”\t#:-[]{}&*!|>%@`'\"\\\n\x00\u00a0\u200b\u2028? 0a三")
    + ["- ", ": ", "\n  ", "<<: *a", "&a ", "---\n", "..."]
)


def _answer(data: bytes) -> None:
    source = parse(data, "x.yaml")
    problems = list(source.problems)
    for kind in (Chapter, Exhibition):
        walk = Walk(source, ("zh", "en"))
        value = walk.read(kind)
        assert value is not None or walk.problems or source.problems
        problems += walk.problems
    for problem in problems:
        assert 1 <= problem.line <= max(1, len(source.lines))
        line = source.lines[problem.line - 1] if source.lines else ""
        assert problem.text == line
        assert 1 <= problem.column <= len(line) + 1
    for language in ("zh", "en"):
        assert report(problems, language)
        assert as_json(problems, language)["summary"]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30))
@example(["key: [#]"])  # Its bracket is open beyond the last line.
def test_any_pieces(pieces):
    _answer("".join(pieces).encode())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data):
    _answer(data)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_slip_in_a_chapter(data):
    text = data.draw(st.sampled_from(SEEDS))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(PIECES) + text[start + length :]
    _answer(text.encode())
