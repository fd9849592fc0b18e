from __future__ import annotations

import yaml

from kiosk.content.problem import Code
from kiosk.content.stumble import explain


def test_words_that_we_never_heard_are_not_passed_on():
    mark = yaml.Mark("x", 0, 1, 4, None, None)
    fault = explain(
        yaml.MarkedYAMLError(problem="brand-new wording", problem_mark=mark), ["a", "b"]
    )
    assert (fault.code, fault.mark.line, fault.mark.column) == (Code.NOT_UNDERSTOOD, 2, 5)
