"""Only content that can go on the wall is packed, and only such content is installed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.content.problem import Problem, Severity
from kiosk.content.reader import read
from kiosk.content.refusal import Refusal
from kiosk.ingest.examination import examine


class ContentRefusal(Refusal):
    """The content cannot go on the wall."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__(
            "内容有错误，不能上墙，什么也没有做",
            "The content has errors and cannot go on the wall: nothing was done",
        )
        self.problems = tuple(problems)


def refuse_errors(content: Path) -> None:
    """Raise ContentRefusal with every problem of the folder, where there are errors among them."""
    problems = examine(content, read(content))
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentRefusal(problems)
