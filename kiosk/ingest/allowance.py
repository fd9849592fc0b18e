"""How much memory a process may take, on every system."""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Final

log = logging.getLogger(__name__)

_EXTENDED: Final = 9
"""JobObjectExtendedLimitInformation (winnt.h)."""
_PROCESS_MEMORY: Final = 0x100
"""JOB_OBJECT_LIMIT_PROCESS_MEMORY (winnt.h)."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION (winnt.h)."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def allow(memory: int) -> None:
    """Let this process have ``memory`` bytes: whoever asks for more gets a MemoryError."""
    if sys.platform == "win32":
        _allow_on_windows(memory)
    else:
        import resource  # noqa: PLC0415 - there is none on Windows

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        allowed = memory if most == resource.RLIM_INFINITY else min(memory, most)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, most))


def _allow_on_windows(memory: int) -> None:
    """A job holds its only process; it lives as long as that, though its handle is closed."""
    if sys.platform == "win32":
        limits = Extended(basic=_Basic(flags=_PROCESS_MEMORY), process_memory=memory)
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        process = ctypes.c_void_p(kernel.GetCurrentProcess())
        told = kernel.SetInformationJobObject(
            job, _EXTENDED, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        if not (told and kernel.AssignProcessToJobObject(job, process)):
            log.warning("no limit of memory for pictures: %s", ctypes.get_last_error())
        kernel.CloseHandle(job)
