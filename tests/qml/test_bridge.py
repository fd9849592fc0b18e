"""The bridge shows what the visit is, and changes nothing by itself."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QObject

import kiosk.bridge
from kiosk.bridge.row_list import RowList


def bridge_classes() -> list[type[QObject]]:
    found = []
    for module in pkgutil.iter_modules(kiosk.bridge.__path__):
        loaded = importlib.import_module(f"kiosk.bridge.{module.name}")
        found += [
            thing
            for thing in vars(loaded).values()
            if isinstance(thing, type)
            and issubclass(thing, QObject)
            and thing.__module__ == loaded.__name__
        ]
    return found


@pytest.mark.parametrize("kind", bridge_classes(), ids=lambda kind: kind.__name__)
def test_properties_tell_or_never_change_and_cannot_be_written(kind: type[QObject]) -> None:
    described = kind.staticMetaObject
    for index in range(described.propertyOffset(), described.propertyCount()):
        property_ = described.property(index)
        assert property_.hasNotifySignal() or property_.isConstant(), property_.name()
        assert not property_.isWritable(), property_.name()


def test_rows_are_a_sound_model(qtmodeltester) -> None:
    rows = RowList([QObject(), QObject()])
    qtmodeltester.check(rows)
    assert rows.rowCount() == 2


def test_language_switch_keeps_the_place(open_show) -> None:
    show = open_show()
    show.bridge.wake()
    chapter = show.visit.outline.chapters[1]
    show.bridge.openChapter(chapter.key)
    show.bridge.next()
    place, page = show.visit.state.place, show.bridge._page
    first = page.title
    show.bridge.say("en")
    assert show.visit.state.place == place
    assert show.bridge._page is page
    assert page.title != first
