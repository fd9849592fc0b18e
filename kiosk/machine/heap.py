"""Memory that pictures leave behind goes back to the system."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

PICTURE: Final = 1 << 20
"""Bytes from which a block is given back at once. A full screen has eight times as many."""

_M_MMAP_THRESHOLD: Final = -3
"""As in glibc's malloc.h."""


def give_back() -> None:
    """Return what is free now, and from now on every large block as soon as it is free.

    By itself glibc keeps blocks of up to 32 MiB for later: at home that is a fifth of the program.
    Does nothing where another library manages the memory.
    """
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt") and hasattr(library, "malloc_trim"):
        library.mallopt(_M_MMAP_THRESHOLD, PICTURE)
        library.malloc_trim(0)
