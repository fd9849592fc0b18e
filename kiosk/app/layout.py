"""The layout part of ``kiosk check --strict``: what is wrong on the finished screens."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.app.inspection import Fault, FaultKind, inspect
from kiosk.app.show import Show
from kiosk.app.walk import Place, compiled, places, prepare, screens
from kiosk.content.glimpse import Glimpse
from kiosk.content.problem import Code
from kiosk.ingest.pace import Pace

log = logging.getLogger(__name__)

SIZES = ((1920, 1080), (1080, 1920))
"""One wide and one upright screen; others are these, scaled."""

CODES = {
    FaultKind.OVERFLOW: Code.TEXT_OVERFLOWS,
    FaultKind.CLIPPED: Code.TEXT_OVERFLOWS,
    FaultKind.OVERLAP: Code.TEXT_OVERLAPS,
    FaultKind.COVERED: Code.TEXT_ON_CONTROLS,
    FaultKind.CROWDED: Code.TARGETS_MEET,
    FaultKind.CONTRAST: Code.TEXT_FAINT,
    FaultKind.SMALL_TEXT: Code.TEXT_SMALL,
    FaultKind.GLYPH: Code.GLYPH_MISSING,
    FaultKind.SMALL_TARGET: Code.TARGET_SMALL,
}


def glimpses(content: Path, progress: Callable[[str], None] = log.debug) -> Iterator[Glimpse]:
    """Walk every screen in every language, wide and upright; every fault. Raises WalkError.

    ``progress`` hears of every picture and every screen.
    """
    prepare()
    pace: Pace | None = None
    for size in SIZES:
        revision = compiled(content, size, progress)
        languages = revision.outline.exhibition.languages
        for language in languages:
            with Show(revision, language=language, still=True, size=size) as show:
                # Each walk has as many screens as the first, but for a page of home more or less.
                walks = len(SIZES) * len(languages)
                pace = pace or Pace(walks * screens(show), what="screen")
                for large in (False, True):
                    for place in places(show, large=large):
                        progress(pace.step(place.name))
                        _, sight = inspect(show.window)
                        screen = f"{place.name} {size[0]}x{size[1]} {language}" + " large" * large
                        for fault in sight.faults:
                            yield glimpse(place, language, screen, fault)


def glimpse(place: Place, language: str, screen: str, fault: Fault) -> Glimpse:
    """``fault`` as it was seen at ``place``; ``screen`` is what a report calls it."""
    return Glimpse(
        code=CODES[fault.kind],
        chapter=place.chapter,
        item=place.item,
        language=language,
        words=fault.what,
        facts={"screen": screen, "text": fault.what, "measure": fault.measure},
    )
