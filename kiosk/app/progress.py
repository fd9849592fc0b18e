"""Tells whoever stands at the terminal how far long work is, and how long it still takes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from typing import Final

from kiosk.ingest.pace import Step, understood

PERIOD: Final = 5.0
"""s between two lines, and before the first: what is done by then needs none."""


class Progress:
    """Takes every line about pictures and screens, and prints a few of them in plain words."""

    def __init__(
        self, languages: tuple[str, ...] = ("zh", "en"), clock: Callable[[], float] = monotonic
    ) -> None:
        self._languages = languages
        self._clock = clock
        self._last = clock()

    def __call__(self, line: str) -> None:
        step = understood(line)
        now = self._clock()
        if step is None or now - self._last < PERIOD:
            return
        self._last = now
        print(" · ".join(_WORDS[one](step) for one in self._languages), file=sys.stderr, flush=True)


def _chinese(step: Step) -> str:
    left = f"{max(1, step.left)} 秒" if step.left < 60 else f"{round(step.left / 60)} 分钟"
    doing = "正在处理图片" if step.what == "picture" else "正在走遍每个画面"
    return f"{doing}：{step.done}/{step.total}，大约还要 {left}"


def _english(step: Step) -> str:
    left = f"{max(1, step.left)} s" if step.left < 60 else f"{round(step.left / 60)} min"
    doing = "preparing pictures" if step.what == "picture" else "walking every screen"
    return f"{doing}: {step.done}/{step.total}, about {left} left"


_WORDS: Final = {"zh": _chinese, "en": _english}
