"""Every screen of the tiny exhibition is complete and sound, in both languages and orientations."""

import pytest

from kiosk.app.inspection import inspect
from kiosk.app.walk import places


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 800)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_screen_is_sound(open_show, size, language) -> None:
    show = open_show(size=size, language=language)
    names, faults = [], []
    for place in places(show):
        _, sight = inspect(show.window)
        names.append(place.screen)
        assert sight.texts or place.screen == "attract"
        faults += [(place.name, fault.kind, fault.what, fault.measure) for fault in sight.faults]
    assert not faults
    assert {"attract", "home", "river", "opening", "slideshow", "story", "counters", "flow",
            "timeline", "prompt"} <= set(names)  # fmt: skip
