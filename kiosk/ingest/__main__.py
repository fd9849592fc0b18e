"""``python -m kiosk.ingest FOLDER STORE WIDTH HEIGHT``: compile, in a process of its own.

Prints one line of JSON: ``{"revision": path or null, "problems": […], "failure": "", "errno": 0}``,
its problems as in ``kiosk check --json``.
``failure`` says why nothing could be written although the content may be right, and ``errno`` which
of the system's refusals that was. Progress goes to stderr.
Exit status: 0 with a revision, 1 without, 2 when called wrongly.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
import traceback
from pathlib import Path

from kiosk.content.clock import hall_day
from kiosk.content.refusal import Refusal
from kiosk.content.report import as_json
from kiosk.ingest.compile import Compiled, UnsettledError, compile  # noqa: A004 - the word for it
from kiosk.ingest.revision import RevisionStore


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m kiosk.ingest", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("store", type=Path)
    parser.add_argument("width", type=int)
    parser.add_argument("height", type=int)
    parser.add_argument("--patient", action="store_true", help="whoever else works goes first")
    parser.add_argument("--unfinished", action="store_true", help="for a desk, never for a wall")
    parser.add_argument("--timeless", action="store_true", help="whatever from and until say")
    parser.add_argument("--lang", choices=["zh", "en"], default="zh", help="of the problems")
    given = parser.parse_args(arguments)
    if min(given.width, given.height) < 1:
        parser.error("WIDTH and HEIGHT are pixels, at least 1")
    if given.patient:
        _give_way()
    failure, number = "", 0
    compiled = Compiled(None, ())
    try:
        store = RevisionStore(given.store)
        box = (given.width, given.height)
        today = None if given.timeless else hall_day()
        compiled = compile(given.folder, store, box, _say, today=today, unfinished=given.unfinished)
    except OSError as error:
        failure, number = f"{type(error).__name__}: {error}", error.errno or 0
    except UnsettledError as error:
        failure, number = f"{type(error).__name__}: {error}", errno.EBUSY
    except Refusal as refusal:
        failure, number = str(refusal), errno.EAGAIN
    except Exception as error:  # noqa: BLE001 - the player must hear of it, whatever it is
        failure = f"{type(error).__name__}: {error}"
        traceback.print_exc()
    if failure:
        _say(failure)
    answer = {
        "revision": str(compiled.revision) if compiled.revision else None,
        "problems": as_json(compiled.problems, given.lang)["problems"],
        "failure": failure,
        "errno": number,
    }
    sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
    return 0 if compiled.revision else 1


def _give_way() -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - nowhere else

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), 0x40)  # IDLE_PRIORITY_CLASS
    else:
        os.nice(10)  # a tenth of what a finger gets; with 19 a busy machine would never be done


def _say(progress: str) -> None:
    sys.stderr.write(progress + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
