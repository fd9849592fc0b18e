"""Many pictures at once, each in a worker process that may fall without taking the others along.

A decoder that crashes, eats all memory or never ends costs its worker. Whoever was at work then is
tried once more alone, so that only the picture at fault is refused.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.synchronize import Event
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Final

from kiosk.content.problem import Code
from kiosk.content.refusal import Refusal
from kiosk.ingest.allowance import allow
from kiosk.ingest.picture import Made, make
from kiosk.ingest.recipe import Box
from kiosk.ingest.refusal import PictureError

WORKERS: Final = 2
"""The player keeps drawing meanwhile; more workers would take the cores it needs."""

PATIENCE: Final = 30.0
"""Seconds for one picture: ten times what the largest one allowed takes on a slow player."""

START: Final = 60.0
"""Seconds until a worker has begun, on a computer that has just been started as well."""

MEMORY: Final = 1 << 30
"""Bytes that a worker may take: the largest picture allowed, decoded, turned and scaled."""


class StartRefusal(Refusal):
    """No worker has begun: that says nothing about any picture."""

    def __init__(self) -> None:
        super().__init__(
            "这台电脑没能启动处理图片的程序，所以图片没有检查。请关掉别的程序，或重启电脑，再试一次",
            "This computer could not start the program that looks at pictures, so none was checked."
            " Close other programs, or restart the computer, and try again",
        )


def make_all(
    paths: Iterable[Path], box: Box, *, patience: float = PATIENCE
) -> Iterator[tuple[Path, Made | PictureError]]:
    """Every picture made ready for ``box``, in the order in which they are done.

    Raises StartRefusal where no worker begins.
    """
    left = list(dict.fromkeys(paths))
    for path, result in _together(left, box, WORKERS, patience):
        left.remove(path)
        yield path, result
    for path in left:
        yield (
            path,
            dict(_together([path], box, 1, patience)).get(
                path, PictureError(Code.PICTURE_TOO_HARD)
            ),
        )


def _together(
    paths: list[Path], box: Box, workers: int, patience: float
) -> Iterator[tuple[Path, Made | PictureError]]:
    """The pictures that could be made before a worker fell or stood still."""
    if not paths:
        return
    # A forked copy of a process with threads can stand still before its first step.
    context = multiprocessing.get_context("spawn")
    begun = context.Event()
    pool = ProcessPoolExecutor(
        min(workers, len(paths)), mp_context=context, initializer=_begin, initargs=(begun,)
    )
    try:
        running = _submitted(pool, paths, box)
        until = monotonic() + START
        while running:
            done, _ = wait(running, timeout=patience, return_when=FIRST_COMPLETED)
            if not begun.is_set():
                if done or monotonic() > until:
                    raise StartRefusal
                continue
            if not done:
                return
            for future in done:
                path = running.pop(future)
                result = _result(future)
                if result is not None:
                    yield path, result
    finally:
        _end(pool)


def _submitted(pool: ProcessPoolExecutor, paths: list[Path], box: Box) -> dict[Future[Made], Path]:
    """Every picture handed in: a worker is started when the first ones are."""
    whole = [(path.absolute(), path) for path in paths]
    try:
        with _at_the_root():
            return {pool.submit(make, there, box): path for there, path in whole}
    except (OSError, BrokenProcessPool) as error:
        raise StartRefusal from error


@contextmanager
def _at_the_root() -> Iterator[None]:
    """Workers begin where this process stands, and fall where that may not be entered."""
    here = ""
    with suppress(OSError):
        here = os.getcwd()  # noqa: PTH109  what is given to the system as it came
    os.chdir(Path(sys.prefix).anchor)
    try:
        yield
    finally:
        with suppress(OSError):
            os.chdir(here)


def _result(future: Future[Made]) -> Made | PictureError | None:
    try:
        return future.result()
    except PictureError as error:
        return error
    except BrokenProcessPool:
        return None


def _end(pool: ProcessPoolExecutor) -> None:
    # Before Python 3.14 an executor has no public way to end a worker that stands still.
    for worker in list((getattr(pool, "_processes", None) or {}).values()):
        worker.kill()
    # Waits for its own thread as well: at the end of the program Python 3.11.2 would call
    # it through a pipe that it is just closing, and complain.
    pool.shutdown(cancel_futures=True)


def _begin(begun: Event) -> None:
    """Run first in every worker: no more memory than allowed, and no life after its parent's."""
    begun.set()
    Thread(target=_follow, daemon=True).start()
    allow(MEMORY)


def _follow() -> None:
    # A worker holds both ends of the pipe that it waits at, and would wait there for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
