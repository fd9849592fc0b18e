"""Where on the screen each picture is shown, and whether it has enough pixels for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import Final, TypeAlias

from msgspec import Struct

from kiosk.content.model import Chapter, Exhibition, Flow, Look, Picture, Shore, Story
from kiosk.content.problem import Code, Fact
from kiosk.ingest.recipe import Box

Share: TypeAlias = tuple[float, float]
"""How much of the screen's width and height a picture fills."""

WHOLE: Final[Share] = (1.0, 1.0)

LEAST: Final = Box(1920, 1080)
"""The smallest screen of a hall, px: what is far too small for it goes on no wall, whatever the
screen at hand, so that every computer says the same of a folder."""

SHARP: Final = 1.0
"""Enlarged more than this a picture is no longer sharp, and its curator is told."""

BLURRED: Final = 2.0
"""Enlarged more than this it shows blotches, and goes on no wall."""


class Place(Struct, frozen=True):
    """Where a picture is shown; None where it is not, because another one is."""

    wide: Share | None = WHOLE
    upright: Share | None = WHOLE

    def wanted(self, screen: Box) -> Box:
        """The pixels that it fills on ``screen``, or on that one turned if on no such screen."""
        turned = Box(screen.height, screen.width)
        wide, upright = (turned, screen) if screen.height > screen.width else (screen, turned)
        shown = ((upright, self.upright), (wide, self.wide))
        if screen == wide:
            shown = shown[::-1]
        box, share = next(((box, share) for box, share in shown if share), (screen, WHOLE))
        return Box(ceil(box.width * share[0]), ceil(box.height * share[1]))


STORY: Final = Place(wide=(0.448, 1.0), upright=(1.0, 0.36))
FLOW: Final = Place(wide=(0.5, 1.0), upright=(1.0, 0.23))
"""As in StoryScene.qml and FlowScene.qml; every other picture fills the screen."""


def places(exhibition: Exhibition, chapters: Mapping[str, Chapter]) -> dict[str, list[Place]]:
    """Every picture that the exhibition names, in order of name, and where it is shown.

    A logo, a boat and a drawn river have no place: they are as large as they are.
    """
    found: dict[str, list[Place]] = {}
    for one in (exhibition, *chapters.values()):
        for file, place in _places(one, Place()):
            if file:
                found.setdefault(file, []).extend([place] if place else [])
    return dict(sorted(found.items()))


def _places(value: object, place: Place) -> Iterator[tuple[str, Place | None]]:
    match value:
        case Picture(file=file, portrait=portrait):
            yield file, Place(place.wide, None if portrait else place.upright)
            yield portrait, Place(None, place.upright)
        case Shore():
            yield value.painting, place
            yield value.river, place
        case Look():
            own_size = (value.boat, value.years_river, value.number_river, value.logo)
            yield from ((file, None) for file in own_size)
            yield from _places(value.home, Place(upright=None))
            yield from _places(value.home_portrait, Place(wide=None))
            yield from _places((value.attract, value.mist), place)
        case Struct():
            own = STORY if isinstance(value, Story) else FLOW if isinstance(value, Flow) else place
            yield from _places([getattr(value, name) for name in value.__struct_fields__], own)
        case tuple() | list():
            for one in value:
                yield from _places(one, place)


def too_small(
    size: tuple[int, int], shown: Iterable[Place], screen: Box
) -> tuple[Code, Mapping[str, Fact]] | None:
    """What to tell about a picture of ``size`` px that is ``shown`` on ``screen``."""
    width, height = size
    facts: dict[str, Fact] = {"width": width, "height": height}
    places = tuple(shown)
    least = [place.wanted(LEAST) for place in places]
    times, box = max(((_times(size, box), box) for box in least), default=(0.0, LEAST))
    if times > BLURRED:
        needs = f"{ceil(box.width / BLURRED)} × {ceil(box.height / BLURRED)}"
        return Code.PICTURE_TINY, {**facts, "times": f"{times:.1f}", "least": needs}
    times = max((_times(size, place.wanted(screen)) for place in places), default=0.0)
    if times > SHARP:
        return Code.PICTURE_SMALL, {**facts, "times": f"{ceil(times * 10) / 10:.1f}"}
    return None


def _times(size: tuple[int, int], box: Box) -> float:
    """How much a picture is enlarged to cover the box."""
    return max(box.width / size[0], box.height / size[1])
