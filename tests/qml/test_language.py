"""Another language is another text: what was decoded and counted stays."""

from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk.app.walk import places
from tests.qml.tree import objects_in

WITHOUT_BUTTONS = {"attract", "prompt"}
"""Any touch there does something else."""


def pictures(show) -> dict[int, tuple[str, float]]:
    """Every picture on the stage: address of the object → its source, and its width once decoded."""
    return {
        Shiboken.getCppPointer(one)[0]: (one.property("source").toString(), one.property("implicitWidth"))
        for one in objects_in(show.window)
        if isinstance(one, QQuickItem) and one.metaObject().className() == "QQuickImage"
    }  # fmt: skip


def test_no_picture_is_decoded_again(open_show) -> None:
    show = open_show()
    seen = set()
    for place in places(show):
        if place.screen in WITHOUT_BUTTONS:
            continue
        before = pictures(show)
        assert before
        for language in ("en", "zh"):
            show.bridge.say(language)
            assert show.window.property("settled"), f"{place.name} waits for a picture"
            assert pictures(show) == before
        seen.add(place.screen)
    assert {"home", "slideshow", "story", "counters", "flow", "river"} <= seen
