"""What a window shows, measured on its rendered pixels: texts, targets, and their faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import combinations, product
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QRawFont, QTextLayout
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.contrast import contrast, luminance

MM_PER_UNIT = 0.634
"""A px of the 1080 px short side on a 55" screen, in mm."""

LEAST_TARGET_MM = 20.0
"""Colle & Hiszem 2004; Duff 2010: below this, taps miss."""

LEAST_TEXT_UNITS = 24
"""Hanzi strokes merge below this."""

LEAST_CONTRAST = 4.5
"""WCAG 2.2 AA for all text, measured where the glyphs are."""

WORST_SHARE = 0.05
"""The contrast of a text is that of its worst twentieth: single grains of paper do not count."""

SAMPLES = 3000
"""Glyph pixels looked at per text."""

FAMILIES = ("Noto Serif SC", "Noto Sans SC", "Source Serif 4 Display", "Inter")
"""Bundled faces; a glyph from any other would differ from machine to machine."""


class SeenText(Struct, kw_only=True):
    """One text on the screen; ``px`` is its em, ``mm`` the same on a 55" screen."""

    text: str
    x: float
    y: float
    w: float
    h: float
    px: float
    mm: float
    contrast: float


class SeenTarget(Struct, kw_only=True):
    """Something that can be touched."""

    name: str
    x: float
    y: float
    w: float
    h: float


class FaultKind(StrEnum):
    """What can be wrong on a screen."""

    OVERFLOW = "overflow"
    CLIPPED = "clipped"
    OVERLAP = "overlap"
    COVERED = "covered"
    CROWDED = "crowded"
    GLYPH = "glyph"
    CONTRAST = "contrast"
    SMALL_TEXT = "small_text"
    SMALL_TARGET = "small_target"


class Fault(Struct, kw_only=True):
    """Something that is wrong on the screen: a kind, the text or target, and a measure."""

    kind: FaultKind
    what: str
    measure: str


class Sight(Struct, kw_only=True):
    """Everything seen on one screen."""

    texts: list[SeenText]
    targets: list[SeenTarget]
    faults: list[Fault]


class _Found(NamedTuple):
    """An item, where it is or, of a text, where its strokes stand, and what it is seen through."""

    item: QQuickItem
    rect: QRectF
    clip: QRectF


def inspect(window: QQuickWindow) -> tuple[QImage, Sight]:
    """Grab the window and measure it. The window is drawn twice, with and without its words."""
    root = window.contentItem()
    unit = float(window.property("unit"))
    found = _uncovered(_walk(root, QRectF(0, 0, window.width(), window.height()), shown=True))
    texts = [f._replace(rect=_ink(f.item)) for f in found if _is_text(f.item)]
    shown = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    strengths = [(f.item, f.item.opacity()) for f in texts]
    for item, _ in strengths:
        item.setOpacity(0)
    bare = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    for item, strength in strengths:
        item.setOpacity(strength)
    grabs = _Grabs(shown, bare, shown.width() / max(1, window.width()))
    sight = Sight(texts=[], targets=[], faults=[])
    for entry in texts:
        _look_at_text(entry, grabs, unit, sight)
    _look_for_overlaps(texts, sight)
    targets = [f for f in found if _is_target(f.item)]
    for entry in targets:
        _look_at_target(entry, unit, sight)
    # What fills most of the screen is the ground on which buttons lie: a touch anywhere else.
    most = window.width() * window.height() / 2
    buttons = [f for f in targets if f.rect.width() * f.rect.height() < most]
    _look_for_crowds(texts, buttons, sight)
    return shown, sight


def _walk(item: QQuickItem, clip: QRectF, *, shown: bool) -> Iterator[_Found]:
    shown = shown and item.isVisible() and item.opacity() > 0.02
    if not shown or item.objectName() == "reflection":
        return
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    yield _Found(item, rect, clip)
    if item.clip():
        clip = clip.intersected(rect)
    for child in item.childItems():
        yield from _walk(child, clip, shown=shown)


def _uncovered(entries: Iterable[_Found]) -> list[_Found]:
    """Leave out what lies wholly under an item that is painted over it and says so by its name."""
    seen: list[_Found] = []
    for entry in entries:
        if entry.item.objectName() == "cover":
            seen = [other for other in seen if not entry.rect.contains(other.rect)]
        seen.append(entry)
    return seen


def _is_text(item: QQuickItem) -> bool:
    return bool(item.inherits("QQuickText")) and bool(str(item.property("text")).strip())


def _is_target(item: QQuickItem) -> bool:
    return item.property("pressScale") is not None and item.isEnabled()


def _ink(item: QQuickItem) -> QRectF:
    """Where its strokes stand: a face's line box is higher, an item may be wider than its lines."""
    words = str(item.property("text")).replace("\n", " ")
    strokes = QFontMetricsF(QFont(item.property("font"))).tightBoundingRect(words)
    width, lines = float(item.property("contentWidth")), int(item.property("lineCount") or 1)
    between = float(item.property("contentHeight")) / lines
    top, height = item.baselineOffset() + strokes.top(), strokes.height() + (lines - 1) * between
    left = 0.0
    aligned = int(item.property("across") or 1)
    if aligned & 0x4:
        left = (item.width() - width) / 2
    elif aligned & 0x2:
        left = item.width() - width
    return item.mapRectToScene(QRectF(left, top, width, height))


class _Grabs(NamedTuple):
    """The window with and without its words, and how many of their px are one px of the window."""

    shown: QImage
    bare: QImage
    ratio: float


def _look_at_text(entry: _Found, grabs: _Grabs, unit: float, sight: Sight) -> None:
    item = entry.item
    words = str(item.property("text"))
    font = QFont(item.property("font"))
    ink = entry.rect
    scale = ink.width() / max(1.0, float(item.property("contentWidth")))
    px = font.pixelSize() * scale
    legible = _contrast(ink.intersected(entry.clip), grabs, QColor(item.property("color")))
    sight.texts.append(
        SeenText(
            text=words,
            x=round(ink.x(), 1),
            y=round(ink.y(), 1),
            w=round(ink.width(), 1),
            h=round(ink.height(), 1),
            px=round(px, 1),
            mm=round(px / unit * MM_PER_UNIT, 1),
            contrast=round(legible, 2),
        )
    )

    def fault(kind: FaultKind, measure: str) -> None:
        sight.faults.append(Fault(kind=kind, what=words[:40], measure=measure))

    wide = float(item.property("contentWidth")) - item.width()
    if wide > 0.5 or bool(item.property("truncated")):
        fault(FaultKind.OVERFLOW, f"↔ +{wide:.0f} px")
    # Line boxes of large type are taller than its glyphs: half an em may stand over the edge.
    slack = px * 0.2
    inside = entry.clip.adjusted(-1, -slack, 1, slack)
    if not inside.contains(ink):
        fault(
            FaultKind.CLIPPED, f"{ink.x():.0f},{ink.y():.0f} {ink.width():.0f}x{ink.height():.0f}"
        )
    lettered = any(letter.isalnum() for letter in words)  # a comma in its cell reaches over an edge
    if lettered and legible < LEAST_CONTRAST:
        fault(FaultKind.CONTRAST, f"{legible:.2f}:1")
    if px / unit < LEAST_TEXT_UNITS - 0.5:
        fault(FaultKind.SMALL_TEXT, f"{px:.0f} px")
    missing = _missing_glyphs(words, font)
    if missing:
        fault(FaultKind.GLYPH, missing)


def _missing_glyphs(words: str, font: QFont) -> str:
    layout = QTextLayout(words.replace("\n", " "), font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    for run in layout.glyphRuns():
        family = run.rawFont().familyName()
        # A run of another face than the exhibition's own is as wrong as one of boxes.
        if 0 in run.glyphIndexes() or family not in (font.family(), *FAMILIES):
            return " ".join(_lacked(words, font)) or "U+?"
    return ""


def _lacked(words: str, font: QFont) -> list[str]:
    """The letters that none of the faces has."""
    faces = [QRawFont.fromFont(QFont(family)) for family in (font.family(), *FAMILIES)]
    letters = [one for one in dict.fromkeys(words) if one.isprintable() and not one.isspace()]
    return [
        f"{one} U+{ord(one):04X}"
        for one in letters
        if not any(face.supportsCharacter(ord(one)) for face in faces)
    ]


def _contrast(area: QRectF, grabs: _Grabs, colour: QColor) -> float:
    shown, bare, ratio = grabs
    left, top = int(area.left() * ratio), int(area.top() * ratio)
    right = min(shown.width(), int(area.right() * ratio) + 1)
    bottom = min(shown.height(), int(area.bottom() * ratio) + 1)
    pixels = max(0, right - left) * max(0, bottom - top)
    if pixels <= 0:
        return 21.0
    step = max(1, int((pixels / SAMPLES / 4) ** 0.5))
    own = luminance(colour.red(), colour.green(), colour.blue())
    worst: list[float] = []
    with_words, without = shown.constBits(), bare.constBits()
    stride = shown.bytesPerLine()
    for y in range(max(0, top), bottom, step):
        row = y * stride
        for x in range(max(0, left), right, step):
            at = row + 4 * x
            here, there = with_words[at : at + 3], without[at : at + 3]
            if here == there:
                continue
            blue, green, red = there[0], there[1], there[2]
            worst.append(contrast(own, luminance(red, green, blue)))
    if not worst:
        return 21.0
    worst.sort()
    return worst[int(len(worst) * WORST_SHARE)]


def _look_for_overlaps(texts: list[_Found], sight: Sight) -> None:
    for one, other in combinations(texts, 2):
        common = one.rect.intersected(other.rect)
        if min(common.width(), common.height()) >= 1:
            words = (str(one.item.property("text")), str(other.item.property("text")))
            pair = " / ".join(sorted(words, key=len, reverse=True))  # the longer one is to blame
            sight.faults.append(
                Fault(
                    kind=FaultKind.OVERLAP,
                    what=pair[:60],
                    measure=f"{common.width():.0f}x{common.height():.0f} px",
                )
            )


def _look_for_crowds(texts: list[_Found], buttons: list[_Found], sight: Sight) -> None:
    """Texts that lie on the controls, and buttons that lie on each other."""
    controls = [target for target in buttons if _is_below(target.item, "controls")]
    for text, control in product(texts, controls):
        common = text.rect.intersected(control.rect)
        if not _is_below(text.item, "controls") and _is_more_than_an_edge(common):
            words = str(text.item.property("text"))
            fault = f"{_name(control)}: {common.width():.0f}x{common.height():.0f} px"
            sight.faults.append(Fault(kind=FaultKind.COVERED, what=words[:40], measure=fault))
    for one, other in combinations(buttons, 2):
        common = one.rect.intersected(one.clip).intersected(other.rect.intersected(other.clip))
        if _is_more_than_an_edge(common):
            pair = f"{_name(one)} / {_name(other)}"
            measure = f"{common.width():.0f}x{common.height():.0f} px"
            sight.faults.append(Fault(kind=FaultKind.CROWDED, what=pair, measure=measure))


def _is_below(item: QQuickItem, name: str) -> bool:
    parent: QQuickItem | None = item.parentItem()
    return parent is not None and (parent.objectName() == name or _is_below(parent, name))


def _is_more_than_an_edge(common: QRectF) -> bool:
    return min(common.width(), common.height()) > 2


def _name(target: _Found) -> str:
    return target.item.objectName() or str(target.item.property("name"))


def _look_at_target(entry: _Found, unit: float, sight: Sight) -> None:
    rect = entry.rect.intersected(entry.clip)
    name = _name(entry)
    sight.targets.append(
        SeenTarget(
            name=name,
            x=round(rect.x(), 1),
            y=round(rect.y(), 1),
            w=round(rect.width(), 1),
            h=round(rect.height(), 1),
        )
    )
    least = min(rect.width(), rect.height()) / unit * MM_PER_UNIT
    if least < LEAST_TARGET_MM:
        sight.faults.append(
            Fault(kind=FaultKind.SMALL_TARGET, what=name, measure=f"{least:.1f} mm")
        )


def as_json(sight: Sight) -> dict[str, Any]:
    """The texts, targets and problems as ``pictures.json`` lists them."""
    lists = msgspec.to_builtins(sight)
    return {"texts": lists["texts"], "targets": lists["targets"], "problems": lists["faults"]}
