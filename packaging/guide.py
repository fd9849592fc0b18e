"""Makes the pictures and the card of the curators' guide anew.

``python packaging/guide.py`` writes into content/guide one screen of each kind, the preview and
card.pdf; ``NAME.jpg`` is Chinese, ``NAME.en.jpg`` English.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402

from kiosk.app.show import Show  # noqa: E402
from kiosk.app.walk import compiled, places, prepare  # noqa: E402
from kiosk.desk.card import print_card  # noqa: E402
from kiosk.desk.preview import Bench  # noqa: E402

CONTENT, GUIDE = ROOT / "content", ROOT / "content" / "guide"
SIZE = (1920, 1080)
SCREENS = {
    "home": "home",
    "livelihoods": "opening",
    "livelihoods_1_shuangxi_2": "slideshow",
    "livelihoods_4_friendship_school": "story",
    "industry_4_wankai": "wall",
    "prologue_2_funds": "hero",
    "livelihoods_6_years": "timeline",
    "ties_2_seven_cities": "flow",
}
"""Screen → the picture in the guide that shows what such a page looks like."""
LANGUAGES = {"zh": "", "en": ".en"}
WIDE, DESK = 720, 1080
PATIENCE_MS = 30_000


def screens() -> None:
    revision = compiled(CONTENT, SIZE)
    for language, mark in LANGUAGES.items():
        with Show(revision, language=language, still=True, size=SIZE) as show:
            for place in places(show):
                if place.name in SCREENS:
                    keep(show.window.grabWindow(), WIDE, f"{SCREENS[place.name]}{mark}.jpg")


def desk() -> None:
    """The preview, one slip planted, beside a page of the same chapter."""
    for language, mark in LANGUAGES.items():
        with TemporaryDirectory() as place:
            folder = Path(shutil.copytree(CONTENT, Path(place) / "content"))
            preview(folder, language, f"preview{mark}.jpg")


def preview(folder: Path, language: str, name: str) -> None:
    bench = Bench(folder, language)
    held: Any = bench.desk  # stubs take its properties for functions
    until(lambda: held.visit is not None)
    held.visit.say(language)
    held.visit.wake()
    held.visit.openChapter("industry")
    held.visit.openSection(2)
    chapter = folder / "chapters" / "industry.yaml"
    chapter.write_text(chapter.read_text("utf-8").replace("name:", "name：", 1), "utf-8")
    until(lambda: held.errors)
    rest()
    keep(bench.window.window.grabWindow(), DESK, name)
    bench.close()


def until(done: Callable[[], object]) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not done():
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if clock.elapsed() > PATIENCE_MS:
            raise TimeoutError


def rest(period_ms: int = 3000) -> None:
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.elapsed() > period_ms)


def keep(image: QImage, width: int, name: str) -> None:
    smooth = Qt.TransformationMode.SmoothTransformation
    image.scaledToWidth(width, smooth).save(str(GUIDE / name), quality=82)


if __name__ == "__main__":
    prepare()
    screens()
    desk()
    (GUIDE / "card.pdf").write_bytes(print_card()[0])
