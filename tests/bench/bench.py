"""What the rows share: a screen, exhibitions that are made when first asked for, and the subjects."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

from kiosk.app.compiler import compile_content
from kiosk.content.revision import Revision
from tests.bench import exhibition, page, subject
from tests.bench.screen import Likeness, Rect, Screen
from tests.bench.subject import Subject

OURS = "product"
THEIRS = "Chromium"

Start: TypeAlias = Callable[[], Subject]
"""Starts one subject."""

SETTLED = 5.0
"""Seconds after which every subject has come to rest on this machine and on a slow one."""

OPENGL = {"QSG_RHI_BACKEND": "opengl"}


class Bench:
    """One run of the bench on one screen; everything it writes is below ``folder``."""

    def __init__(self, screen: Screen, folder: Path, repeat: int) -> None:
        self.screen = screen
        self.folder = folder
        self.repeat = repeat
        self._revisions: dict[str, Revision] = {}
        self._likenesses: dict[tuple[str, str], Likeness] = {}

    # ------------------------------------------------------------------ subjects

    def content(self, name: str = "show", **wanted: int) -> Path:
        """A content folder made as wanted, once."""
        folder = self.folder / "content" / name
        return folder if folder.exists() else exhibition.make(folder, **wanted)

    def revision(self, name: str = "show", **wanted: int) -> Revision:
        """The exhibition compiled into the home of the product that shows it."""
        if name not in self._revisions:
            store = self.home(f"{OURS} {name}") / ".local" / "state" / "kiosk" / "revisions"
            size = (self.screen.width, self.screen.height)
            made = compile_content(self.content(name, **wanted), store, size)
            if made.revision is None:
                raise RuntimeError(f"{name} cannot be compiled: {made.failure or made.problems[0]}")
            self._revisions[name] = Revision(made.revision)
        return self._revisions[name]

    def product(self, name: str = "show", environment: dict[str, str] | None = None) -> Start:
        self.revision(name)
        home = self.home(" ".join([OURS, name, *(environment or {})]))
        if environment:
            self._share_state(name, home)
        return partial(subject.product, self.screen, self.content(name), home, environment)

    def chromium(self, name: str = "show", file: str = "index.html", home: str = "") -> Start:
        """Chromium with a page of an exhibition, and a profile in ``home``."""
        folder = self.home(home or f"{THEIRS} {name}")
        page.install_fonts(folder)
        page.write(self.revision(name), folder / "page")
        address = (folder / "page" / file).as_uri()
        return partial(subject.chromium, self.screen, address, folder)

    def still(self, name: str = "show") -> Start:
        revision = self.revision(name)
        picture = revision.picture(revision.outline.exhibition.look.attract.file)
        assert picture
        return partial(subject.still, self.screen, picture, self.home("still"))

    def limit(self, name: str = "show") -> Start:
        """The painter alone with two pictures of the exhibition."""
        revision = self.revision(name)
        look = revision.outline.exhibition.look
        beneath, above = map(revision.picture, (look.attract.file, look.home.painting))
        assert beneath
        assert above
        return partial(subject.limit, self.screen, (beneath, above), self.home("limit"))

    def pair(self, name: str = "show") -> dict[str, Start]:
        """The product and Chromium with the same exhibition."""
        return {OURS: self.product(name), THEIRS: self.chromium(name)}

    def home(self, name: str) -> Path:
        folder = self.folder / "homes" / name.replace(" ", "-")
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _share_state(self, name: str, home: Path) -> None:
        state = home / ".local"
        if not state.exists():
            state.symlink_to(self.home(f"{OURS} {name}") / ".local")

    # ------------------------------------------------------------------ looking

    def learn(
        self, who: str, where: str, wandering: Rect | None = None, rows: int = 24
    ) -> Likeness:
        """What ``who`` looks like now that it has come to rest, ``where`` it stands."""
        if wandering is not None:
            corner, size = self.at(*wandering[:2]), self.at(*wandering[2:])
            wandering = Rect(*map(round, corner + size))
        self._likenesses[who, where] = Likeness(self.screen, wandering, rows)
        return self._likenesses[who, where]

    def known(self, who: str, where: str) -> Likeness:
        return self._likenesses[who, where]

    # ------------------------------------------------------------------ where to touch

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point of a 1920 × 1080 screen on this one."""
        return x * self.screen.width / 1920, y * self.screen.height / 1080

    def tap(self, place: tuple[float, float]) -> float:
        return self.screen.tap(*self.at(*place))

    @contextmanager
    def awake(self, start: Start) -> Iterator[Subject]:
        """A subject that has been started and woken: it rests on home."""
        with start() as running:
            time.sleep(SETTLED)
            self.tap(ANYWHERE)
            time.sleep(SETTLED / 2)
            yield running

    def to_first_slide(self) -> None:
        """From home to the first slide of the first chapter."""
        for place in (STONE, NEXT):
            self.tap(place)
            time.sleep(SETTLED / 2)


# Where things stand on a screen of 1920 × 1080, for the product and for the page.
ANYWHERE = (960.0, 540.0)
STONE = (300.0, 834.0)
RIVER = (300.0, 988.0)
HOME = (196.0, 988.0)
NEXT = (1750.0, 988.0)
PREVIOUS = (1604.0, 988.0)
BOAT = Rect(680, 740, 440, 140)
"""Where the boat of the attract screen drifts to and fro within a minute."""
