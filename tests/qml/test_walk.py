"""Every screen is complete and sound, in both languages and orientations."""

import pytest

from kiosk.app.inspection import inspect
from kiosk.app.layout import layout_problems
from kiosk.app.walk import places
from kiosk.content.report import report
from kiosk.places import EXHIBITION

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
            (place.name, fault.kind, fault.what, fault.measure)
            for fault in sight.faults
            if fault.kind not in ("contrast", "small_text")
        ]
    assert not faults
    assert screens == SCREENS


@pytest.mark.timeout(600)
def test_the_exhibition_is_sound_on_every_screen(qapp) -> None:
    problems = layout_problems(EXHIBITION)
    assert not problems, report(problems, "en")
