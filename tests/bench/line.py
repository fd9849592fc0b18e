"""One line of the result: what was measured, against what, and whether the target holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.bench.statistic import ratio, spread

HEAD = ("", "target", "value", "product, median [range]", "yardstick, median [range]")


@dataclass(frozen=True)
class Line:
    """``ours`` over ``theirs``, or ``ours`` alone where there is nothing to hold it against."""

    name: str
    ours: Sequence[float] | None = None
    theirs: Sequence[float] | None = None
    unit: str = "ms"
    against: str = "Chromium"
    target: float | None = None
    """At most this: a ratio where there is a yardstick, else in ``unit``."""
    note: str = ""
    missing: str = ""
    """Why it could not be measured; said by itself where one of the two has no figures."""
    value: float = field(init=False)

    def __post_init__(self) -> None:
        value = float("nan")
        if self.ours == [] or self.theirs == []:
            object.__setattr__(self, "missing", "it was not seen to draw")
        elif self.ours:
            value = ratio(self.ours, self.theirs) if self.theirs else spread(self.ours).median
        object.__setattr__(self, "value", value)

    @property
    def verdict(self) -> str:
        if self.missing:
            return f"not measured: {self.missing}"
        if self.target is None:
            return self.note
        held = "holds" if self.value <= self.target else "MISSED"
        return f"{held}; {self.note}" if self.note else held

    def cells(self) -> tuple[str, ...]:
        if self.missing:
            return (self.name, _limit(self.target), "", "", "")
        times = f"{self.value:.2f} ×" if self.theirs else _number(self.value)
        return (
            self.name,
            _limit(self.target),
            times,
            _told(self.ours, self.unit),
            f"{self.against} {_told(self.theirs, self.unit)}" if self.theirs else "",
        )


def table(lines: Sequence[Line]) -> str:
    """The lines as a table of fixed columns."""
    rows = [HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
    verdicts = ["", *(line.verdict for line in lines)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=True)), verdict])
        for row, verdict in zip(rows, verdicts, strict=True)
    )


def _limit(target: float | None) -> str:
    return "" if target is None else f"≤ {target:g}"


def _told(numbers: Sequence[float], unit: str) -> str:
    middle, least, most, count = spread(numbers)
    if count == 1:
        return f"{_number(middle)} {unit}"
    return f"{_number(middle)} [{_number(least)}–{_number(most)}] {unit} n={count}"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
