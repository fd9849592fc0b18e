"""What `kiosk check --strict` adds to a report."""

from pathlib import Path

from kiosk.app.layout import glimpses
from kiosk.content.origin import trace
from kiosk.content.problem import Problem
from kiosk.content.reader import read


def layout_problems(content: Path) -> list[Problem]:
    folder = read(content).folder
    return [trace(folder, glimpse) for glimpse in glimpses(content)]
