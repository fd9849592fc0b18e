"""The progress river: a stop for each section, figures beyond eight."""

import pytest

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.grown import Grown, sections
from tests.qml.layouts import faults_of
from tests.qml.robot import Robot


@pytest.fixture(params=[1, 3, 8, 9, 12])
def chapter(request, fonts, tmp_path):
    grown = Grown(tmp_path)
    sections(grown, request.param)
    show = Show(grown.revision(), still=True)
    show.bridge.wake()
    show.bridge.openChapter("land")
    show.bridge.openSection(min(2, request.param - 1))
    settle(show)
    yield request.param, show
    show.close()


def test_stops_or_figures(chapter) -> None:
    count, show = chapter
    _, sight = inspect(show.window)
    assert faults_of(sight) == []
    stops = [name for name, _ in Robot(show, None, 0).visible() if name == "stop"]
    texts = {text.text for text in sight.texts}
    if count <= 8:
        assert len(stops) == count
    else:
        assert stops == []
        assert f"3 / {count}" in texts
