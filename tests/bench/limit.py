"""Two full-screen pictures a frame and nothing else: `python limit.py BENEATH ABOVE WIDTH HEIGHT`.

What a chapter's opening must paint at least: one picture as it is, and upon it another one that
grows, unsmoothed as the product's, while it fades. No scene, no words; the same painter, the same X.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent, QRasterWindow

FRAME: Final = 16
"""ms."""
FRAMES: Final = 56
"""Frames of a passage of 0.9 s."""
LARGEST: Final = 1.55
"""As Motion.pushScale."""


class Limit(QRasterWindow):
    def __init__(self, beneath: QImage, above: QImage) -> None:
        super().__init__()
        self._beneath = beneath
        self._above = above
        self._frame = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._step)
        self._clock.start(FRAME)

    def _step(self) -> None:
        self._frame = (self._frame + 1) % FRAMES
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - as Qt calls it
        done = self._frame / FRAMES
        scale = 1 + (LARGEST - 1) * done
        width, height = round(self.width() * scale), round(self.height() * scale)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._beneath)
        painter.setOpacity(1 - done)
        grown = QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        painter.drawImage(grown, self._above)
        painter.end()


def main(beneath: str, above: str, width: int, height: int) -> int:
    app = QGuiApplication(sys.argv[:1])
    pictures = [
        QImage(file).scaled(width, height).convertToFormat(form)
        for file, form in (
            (beneath, QImage.Format.Format_RGB32),
            (above, QImage.Format.Format_ARGB32_Premultiplied),
        )
    ]
    window = Limit(*pictures)
    window.resize(width, height)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3], *map(int, sys.argv[3:5])))
