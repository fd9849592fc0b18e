"""Everything that lives in a window: what a view has made has a place there, but no parent."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem, QQuickWindow


def objects_in(window: QQuickWindow) -> list[QObject]:
    """Items, timers, animations and handlers, each once."""
    return list({id(found): found for found in _below(window)}.values())


def timers_in(window: QQuickWindow) -> dict[int, bool]:
    """The intervals (ms) of the timers of every screen that is there, and whether any runs."""
    # Whoever holds an object must hold the items above it, or Python forgets them all.
    found = objects_in(window)
    timers: dict[int, bool] = {}
    for one in found:
        if one.metaObject().className() == "QQmlTimer":
            interval = int(one.property("interval"))
            timers[interval] = timers.get(interval, False) or bool(one.property("running"))
    return timers


def _below(window: QQuickWindow) -> Iterator[QObject]:
    yield from window.findChildren(QObject)
    queue: list[QQuickItem] = [window.contentItem()]
    while queue:
        item = queue.pop()
        yield item
        yield from item.findChildren(QObject)
        queue += item.childItems()
