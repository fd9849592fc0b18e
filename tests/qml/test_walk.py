"""Every screen is complete and sound, in both languages and orientations."""

import pytest

from kiosk.app.inspection import inspect
from kiosk.app.walk import places
from kiosk.content.report import report
from kiosk.places import EXHIBITION
from tests.qml.layouts import faults_of, layout_problems

SCREENS = {
    "attract", "home", "river", "opening", "slideshow", "story", "counters", "flow", "timeline",
    "prompt",
}  # fmt: skip


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800), (800, 600)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_screen_has_room_for_its_words(open_show, size, language) -> None:
    """The tiny exhibition's pictures are patches of colour: contrast is not asked of them."""
    show = open_show(size=size, language=language)
    screens, faults = set(), []
    for place in places(show):
        _, sight = inspect(show.window)
        screens.add(place.screen)
        faults += [
            (place.name, fault.kind, fault.what, fault.measure) for fault in faults_of(sight)
        ]
    assert not faults
    assert screens == SCREENS


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_stand_with_their_time_and_source(open_show, language) -> None:
    show = open_show(language=language)
    looked_at = set()
    for place in places(show):
        page = show.bridge.page
        rows = getattr(page, "figures", None)
        if place.screen == "opening" or not rows or not rows.entries:
            continue
        looked_at.add(place.screen)
        shown = "\n".join(text.text for text in inspect(show.window)[1].texts)
        for figure in rows.entries:
            assert figure.asOf in shown, place.name
            assert figure.source in shown, place.name
    assert looked_at == {"slideshow", "story", "counters", "flow"}


@pytest.mark.timeout(600)
def test_the_exhibition_is_sound_on_every_screen(qapp) -> None:
    problems = layout_problems(EXHIBITION)
    assert not problems, report(problems, "en")
