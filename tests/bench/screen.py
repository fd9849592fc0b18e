"""An X screen of the bench's own: its fingers are XTEST's, its eyes read pixels from the server.

What is measured here, a visitor would see: nothing is asked of the programs themselves.
"""

from __future__ import annotations

import ctypes
import subprocess
import time
from collections.abc import Callable, Iterable
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint, c_ulong, c_void_p
from typing import NamedTuple

from tests.bench.process import cpu_of

Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF
LEFT = 1


class Rect(NamedTuple):
    """A part of the screen, px."""

    x: int
    y: int
    width: int
    height: int


class TooLateError(Exception):
    """What was waited for did not come."""


class _Image(Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = (
        ("width", c_int),
        ("height", c_int),
        ("xoffset", c_int),
        ("format", c_int),
        ("data", c_void_p),
    )


def _library(name: str, functions: dict[str, tuple[type | None, list[type]]]) -> ctypes.CDLL:
    library = ctypes.CDLL(name)
    for function, (result, arguments) in functions.items():
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    return library


class Screen:
    """An Xvfb of ``width`` × ``height`` px with 24 bits."""

    def __init__(self, width: int, height: int, number: int | None = None) -> None:
        self.width = width
        self.height = height
        wanted = [f":{number}"] if number is not None else []
        self._server = subprocess.Popen(
            [
                *("Xvfb", *wanted, "-displayfd", "1", "-screen", "0", f"{width}x{height}x24"),
                *("-br", "-nolisten", "tcp", "-noreset"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._server.stdout
        self.name = f":{self._server.stdout.readline().strip()}"
        self._x = _library(
            "libX11.so.6",
            {
                "XOpenDisplay": (c_void_p, [c_char_p]),
                "XCloseDisplay": (c_int, [c_void_p]),
                "XDefaultRootWindow": (c_ulong, [c_void_p]),
                "XSync": (c_int, [c_void_p, c_int]),
                "XGetImage": (
                    POINTER(_Image),
                    [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int],
                ),
                "XDestroyImage": (c_int, [POINTER(_Image)]),
            },
        )
        self._test = _library(
            "libXtst.so.6",
            {
                "XTestFakeButtonEvent": (c_int, [c_void_p, c_uint, c_int, c_ulong]),
                "XTestFakeMotionEvent": (c_int, [c_void_p, c_int, c_int, c_int, c_ulong]),
            },
        )
        self._display = self._x.XOpenDisplay(self.name.encode())
        if not self._display:
            raise RuntimeError("Xvfb does not answer; is another one on this display?")
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    def cpu(self) -> float:
        """CPU time that the X server has spent, s."""
        return cpu_of(self._server.pid)

    # ------------------------------------------------------------------ a finger

    def move(self, x: float, y: float) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, round(x), round(y), 0)
        self._x.XSync(self._display, 0)

    def press(self) -> float:
        """The finger goes down. When it did, s."""
        return self._button(down=True)

    def release(self) -> float:
        """The finger goes up. When it did, s."""
        return self._button(down=False)

    def tap(self, x: float, y: float) -> float:
        """A short tap. When the finger went up, s."""
        self.move(x, y)
        self.press()
        time.sleep(0.03)
        return self.release()

    def _button(self, *, down: bool) -> float:
        now = time.monotonic()
        self._test.XTestFakeButtonEvent(self._display, LEFT, int(down), 0)
        self._x.XSync(self._display, 0)
        return now

    # ------------------------------------------------------------------ an eye

    def look(self, rect: Rect) -> bytes:
        """The pixels of ``rect``, 4 bytes each."""
        image = self._x.XGetImage(self._display, self._root, *rect, ALL_PLANES, Z_PIXMAP)
        pixels = ctypes.string_at(image.contents.data, rect.width * rect.height * 4)
        self._x.XDestroyImage(image)
        return pixels

    def look_at(self, rects: Iterable[Rect]) -> bytes:
        return b"".join(map(self.look, rects))

    def wait(
        self, wanted: Callable[[], bool], *, patience: float = 60.0, pause: float = 0.003
    ) -> float:
        """Look every ``pause`` s until ``wanted``. When it was, s. Raises TooLateError."""
        end = time.monotonic() + patience
        while not wanted():
            if time.monotonic() > end:
                raise TooLateError(f"not within {patience:.0f} s")
            time.sleep(pause)
        return time.monotonic()

    def wait_change(
        self, rect: Rect, before: bytes, *, patience: float = 10.0, pause: float = 0.0003
    ) -> float:
        """When ``rect`` first looks different, s."""
        return self.wait(lambda: self.look(rect) != before, patience=patience, pause=pause)

    def rows(self, count: int) -> list[Rect]:
        """Lines of 1 px across the screen: what changes on a screen changes in one of them."""
        step = self.height / count
        return [Rect(0, int((i + 0.5) * step), self.width, 1) for i in range(count)]


class Likeness:
    """What a screen looks like when it is complete, but for what keeps moving on it.

    Learned once from a screen that has had time, then looked for: a program that shows the same
    pixels again has shown everything again.
    """

    LOOKS = 16
    APART = 0.22
    """Seconds between two looks: no divisor of a loop's beat."""
    SLIP = 0.002
    """Share of the bits that may differ: edges of letters depend on what was drawn before them."""

    def __init__(self, screen: Screen, wandering: Rect | None = None, rows: int = 24) -> None:
        """``wandering`` is where something moves so slowly that 3 s do not show all of its way."""
        self._screen = screen
        self._rows = [part for row in screen.rows(rows) for part in _beside(row, wandering)]
        looks = []
        for _ in range(self.LOOKS):
            looks.append(int.from_bytes(screen.look_at(self._rows)))
            time.sleep(self.APART)
        moving = 0
        for look in looks:
            moving |= look ^ looks[0]
        size = sum(row.width for row in self._rows) * 4
        # A pixel is still when all of its 4 bytes are.
        self.still = b"".join(
            b"\xff\xff\xff\x00" if pixel == b"\0\0\0\0" else b"\0\0\0\0"
            for pixel in _pixels(moving.to_bytes(size))
        )
        self._mask = int.from_bytes(self.still)
        self._wanted = looks[0] & self._mask
        self.share = self.still.count(b"\xff\xff\xff\x00") / (size / 4)
        """Share of the looked-at pixels that stand still."""

    def seen(self) -> bool:
        now = int.from_bytes(self._screen.look_at(self._rows))
        wrong = (now ^ self._wanted) & self._mask
        return wrong.bit_count() <= self.SLIP * self._mask.bit_count()


def _beside(row: Rect, hole: Rect | None) -> list[Rect]:
    """A row, or the two parts of it that ``hole`` leaves."""
    if hole is None or not hole.y <= row.y < hole.y + hole.height:
        return [row]
    end = hole.x + hole.width
    return [
        Rect(row.x, row.y, hole.x - row.x, 1),
        Rect(end, row.y, row.x + row.width - end, 1),
    ]


def _pixels(data: bytes) -> Iterable[bytes]:
    return (data[i : i + 4] for i in range(0, len(data), 4))
