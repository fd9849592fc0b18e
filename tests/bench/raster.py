"""What Qt's raster engine needs at least for a full-screen layer: `python raster.py WIDTH HEIGHT`.

Prints JSON, CPU ms of this process: scaling a picture onto the screen, blending a second one over
it, and handing the frame to the X server.
"""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import (
    QBackingStore,
    QColor,
    QGuiApplication,
    QImage,
    QPainter,
    QRegion,
    QSurface,
    QWindow,
)

ROUNDS = 40
ZOOM = 1.2


def main() -> None:
    width, height = map(int, sys.argv[1:3])
    app = QGuiApplication(sys.argv[:1])
    whole = QRect(0, 0, width, height)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(40, 90, 102))
    window = QWindow()
    window.setSurfaceType(QSurface.SurfaceType.RasterSurface)
    window.setGeometry(whole)
    window.show()
    app.processEvents()
    store = QBackingStore(window)
    store.resize(window.size())
    region = QRegion(whole)

    def paint(draw: Callable[[QPainter], None]) -> None:
        store.beginPaint(region)
        painter = QPainter(store.paintDevice())
        draw(painter)
        painter.end()
        store.endPaint()

    def scaled(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(-50, -30, width * ZOOM, height * ZOOM), picture)

    def blended(painter: QPainter) -> None:
        painter.setOpacity(0.5)
        painter.drawImage(0, 0, picture)

    works = {
        "scaled": lambda: paint(scaled),
        "blended": lambda: paint(blended),
        "shown": lambda: store.flush(region),
    }
    costs = {name: cost(work) for name, work in works.items()}
    # The server works on what it was sent until it answers.
    app.processEvents()
    print(json.dumps(costs | {"rounds": ROUNDS}))


def cost(work: Callable[[], None]) -> float:
    """CPU ms of one ``work``."""
    before = time.process_time()
    for _ in range(ROUNDS):
        work()
    return (time.process_time() - before) * 1000 / ROUNDS


main()
