"""A worker gets the memory that it is allowed, and no more."""

import ctypes
import subprocess
import sys

import pytest

from kiosk.ingest.allowance import Extended

GREEDY = """
from kiosk.ingest.allowance import allow
allow({allowed})
try:
    bytearray({asked})
except MemoryError:
    print("refused")
else:
    print("given")
"""
MB = 1 << 20


@pytest.mark.parametrize(("asked", "said"), [(64 * MB, "given"), (1024 * MB, "refused")])
def test_who_asks_for_more_is_refused(asked: int, said: str) -> None:
    script = GREEDY.format(allowed=512 * MB, asked=asked)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == said


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64-bit Windows")
def test_what_windows_is_told_has_the_shape_it_asks_for() -> None:
    """winnt.h: 64 bytes of basic limits, six counters of 8, four sizes of 8."""
    assert ctypes.sizeof(Extended) == 144
    assert Extended.process_memory.offset == 112
