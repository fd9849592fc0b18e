"""What is wrong on screens: as `kiosk check --strict` says it, and on the tiny exhibition's."""

from pathlib import Path

from kiosk.app.inspection import Fault, FaultKind, Sight
from kiosk.app.layout import glimpses
from kiosk.content.origin import trace
from kiosk.content.problem import Problem
from kiosk.content.reader import read


def layout_problems(content: Path) -> list[Problem]:
    folder = read(content).folder
    return [trace(folder, glimpse) for glimpse in glimpses(content)]


def faults_of(sight: Sight) -> list[Fault]:
    """Without contrast: the tiny exhibition's pictures are patches of colour."""
    return [fault for fault in sight.faults if fault.kind is not FaultKind.CONTRAST]
