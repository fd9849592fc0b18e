"""Touches a show as visitors do: taps, slow presses, drifts, swipes, pinches, two fingers at once."""

from __future__ import annotations

import random
from collections import Counter

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.app.show import Show


class Robot:
    """One visitor with two fingers and no plan; ``seed`` makes the same visit again."""

    def __init__(self, show: Show, device: QPointingDevice, seed: int) -> None:
        self.show = show
        self.window = show.window
        self.device = device
        self.chance = random.Random(seed)
        self.targets: Counter[str] = Counter()
        self.passages: Counter[str] = Counter()
        self.screens: Counter[str] = Counter()
        self._stage = self.find("stage")

    def find(self, name: str) -> QQuickItem:
        """The item called ``name``, whatever it is and wherever it is shown."""
        queue = [self.window.contentItem()]
        while queue:
            item = queue.pop()
            if item.objectName() == name:
                return item
            queue += item.childItems()
        raise LookupError(name)

    def visible(self) -> list[tuple[str, QRectF]]:
        """Every target that can be touched now, with its place."""
        found: list[tuple[str, QRectF]] = []
        self._gather(self.window.contentItem(), found)
        return found

    def _gather(self, item: QQuickItem, found: list[tuple[str, QRectF]]) -> None:
        if not item.isVisible() or item.opacity() < 0.05:
            return
        if item.property("pressScale") is not None and item.isEnabled():
            rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            found.append((kind_of(item.objectName() or str(item.property("name"))), rect))
        for child in item.childItems():
            self._gather(child, found)

    # ------------------------------------------------------------------ gestures

    def step(self) -> None:
        """One gesture; sometimes the robot waits for nothing and acts in the middle of a passage."""
        self.screens[self.show.visit.state.screen.value] += 1
        gesture = self.chance.choices(
            [self.tap, self.tap_anywhere, self.swipe, self.pinch, self.two_fingers],
            [12, 1, 2, 1, 1],
        )[0]
        gesture()
        for _ in range(self.chance.choice([0, 1, 2, 4])):
            QTest.qWait(1)
            self._note()
        self._note()

    def _note(self) -> None:
        passage = str(self._stage.property("passage"))
        if passage:
            self.passages[f"{passage} {self.show.visit.direction:+d}"] += 1

    def tap(self) -> None:
        targets = self.visible()
        if not targets:
            return
        least = min(self.targets[name] for name, _ in targets)
        name, rect = self.chance.choice([t for t in targets if self.targets[t[0]] <= least + 1])
        self.targets[name] += 1
        at = QPoint(int(rect.center().x()), int(rect.center().y()))
        drift = QPoint(self.chance.randint(-6, 6), self.chance.randint(-6, 6))
        self.press(0, at)
        self.move(0, at + drift)
        self.release(0, at + drift)

    def touch(self, name: str) -> None:
        """A calm tap on the target called ``name``."""
        at = dict(self.visible())[name].center().toPoint()
        self.targets[name] += 1
        self.press(0, at)
        self.release(0, at)

    def tap_anywhere(self) -> None:
        at = self._somewhere()
        self.press(0, at)
        self.release(0, at)

    def swipe(self) -> None:
        at, way = self._somewhere(), self.chance.choice([-1, 1])
        self.drag(at, at + QPoint(way * 300, 5))

    def drag(self, start: QPoint, end: QPoint) -> None:
        """One finger from ``start`` to ``end``, in five steps."""
        self.press(0, start)
        for i in range(1, 6):
            self.move(0, start + (end - start) * i / 5)
        self.release(0, end)

    def pinch(self) -> None:
        middle, grow = self._somewhere(), self.chance.choice([-1, 1])
        far = QPoint(160 - 60 * grow, 0)
        QTest.touchEvent(self.window, self.device).press(0, middle - far, self.window).press(
            1, middle + far, self.window
        ).commit()
        for i in range(1, 5):
            off = far + QPoint(30 * grow * i, 0)
            QTest.touchEvent(self.window, self.device).move(0, middle - off, self.window).move(
                1, middle + off, self.window
            ).commit()
            self.frame()
        QTest.touchEvent(self.window, self.device).release(0, middle - off, self.window).release(
            1, middle + off, self.window
        ).commit()

    def two_fingers(self) -> None:
        one, other = self._somewhere(), self._somewhere()
        QTest.touchEvent(self.window, self.device).press(0, one, self.window).press(
            1, other, self.window
        ).commit()
        QTest.touchEvent(self.window, self.device).release(0, one, self.window).release(
            1, other, self.window
        ).commit()

    def _somewhere(self) -> QPoint:
        return QPoint(
            self.chance.randrange(self.window.width()), self.chance.randrange(self.window.height())
        )

    def press(self, finger: int, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(finger, at, self.window).commit()

    def move(self, finger: int, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).move(finger, at, self.window).commit()
        self.frame()

    def release(self, finger: int, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).release(finger, at, self.window).commit()

    def frame(self) -> None:
        """Moves are delivered with the next frame; those of one frame count as one."""
        drawn = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert drawn.wait(5000)


def kind_of(name: str) -> str:
    """``event first`` and ``event second`` are one kind of target; chapters are told apart."""
    kind, _, rest = name.partition(" ")
    return name if kind in ("chapter", "zoom") or not rest else kind


def touch_screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
