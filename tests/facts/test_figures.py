"""The numbers that QML is given are the numbers of the facts, to the last digit."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from kiosk.bridge.figure import FigureBridge
from kiosk.bridge.tongue import Tongue
from kiosk.content.reader import read

FACTS = yaml.load(Path(__file__).with_name("facts.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
READING = read(Path(__file__).parents[2] / "content")
FIGURES = {k: f for chapter in READING.chapters.values() for k, f in chapter.figures.items()}


@pytest.mark.parametrize("fact", FACTS["figures"], ids=lambda fact: fact["id"])
def test_a_figure_reaches_the_screen_as_its_fact(qapp, fact) -> None:
    tongue = Tongue(READING.exhibition.languages)
    tongue.speak("zh")
    shown = FigureBridge(FIGURES[fact["id"]], None, tongue).digits
    assert Decimal(shown.replace(",", "")) == Decimal(fact["value"])
