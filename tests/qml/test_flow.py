"""Who gives to whom: every giver can be chosen, whatever their number."""

import pytest

from kiosk.app.inspection import inspect
from kiosk.app.show import Show
from kiosk.app.walk import settle
from tests.exhibitions.grown import Grown, givers
from tests.qml.layouts import faults_of
from tests.qml.robot import Robot, touch_screen

SCHEMATIC = {
    "zh": "水流示意，不是地图，也不表示数量",
    "en": "The streams are a sketch: not a map, not a measure",
}


@pytest.fixture(scope="module", params=[2, 3, 7, 8])
def hall(request, tmp_path_factory):
    grown = Grown(tmp_path_factory.mktemp(f"givers{request.param}"))
    givers(grown, request.param)
    return grown.revision()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_giver_can_be_chosen(qapp, fonts, hall, size, language) -> None:
    show = Show(hall, still=True, size=size, language=language)
    try:
        show.bridge.wake()
        show.bridge.openChapter("water")
        show.bridge.openSection(1)
        settle(show)
        hand = GiverHand(show)
        for giver in show.bridge.page.givers.entries:
            hand.tap(giver.key)
            assert show.visit.state.choice == giver.key
            _, sight = inspect(show.window)
            texts = {text.text for text in sight.texts}
            assert {giver.name, giver.note, SCHEMATIC[language]} <= texts
            faults = faults_of(sight)
            assert faults == []
        hand.tap(giver.key)
        assert show.visit.state.choice == ""
    finally:
        show.close()


def test_the_choice_survives_the_language(fonts, hall) -> None:
    show = Show(hall, still=True)
    try:
        show.bridge.wake()
        show.bridge.openChapter("water")
        show.bridge.openSection(1)
        show.bridge.choose("brook1")
        show.bridge.say("en")
        settle(show)
        assert show.visit.state.choice == "brook1"
        assert "The water of this brook is clear." in {
            t.text for t in inspect(show.window)[1].texts
        }
    finally:
        show.close()


class GiverHand(Robot):
    """A finger that knows the givers by name."""

    def __init__(self, show: Show) -> None:
        super().__init__(show, touch_screen(), 0)

    def tap(self, key: str) -> None:
        item = self.find(f"giver {key}")
        at = item.mapToScene(item.boundingRect().center()).toPoint()
        self.press(0, at)
        self.release(0, at)
        settle(self.show)
