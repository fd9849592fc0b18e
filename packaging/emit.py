"""Emits Qt signals until a Python and PySide6 that do not suit each other have aborted.

PySide6 6.12.0 on CPython 3.11 releases True, False and None once too often at each emission. Run by
the tests in the checkout's environment, and by soundness.py in every tree that is built.
"""

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    """Rings."""

    rang = Signal()
    said = Signal(object)


bell = Bell()
heard = []
bell.rang.connect(lambda: heard.append(1))


def counts() -> list[int]:
    return [sys.getrefcount(each) for each in (True, False, None)]


for _ in range(100):
    bell.rang.emit()
before = counts()
for _ in range(20_000):
    bell.rang.emit()
    bell.said.emit(True)
    bell.said.emit(False)
    bell.said.emit(None)
after = counts()
if len(heard) != 20_100:
    sys.exit(f"{len(heard)} emissions were heard")
if any(abs(b - a) >= 50 for b, a in zip(before, after, strict=True)):
    sys.exit(f"references were taken or leaked: {before} {after}")
