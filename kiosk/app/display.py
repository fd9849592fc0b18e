"""Whether there is a screen."""

from __future__ import annotations

import os
import socket
import sys


def missing() -> bool:
    """Whether no display answers; asking Qt would end the process instead of saying so."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        return False
    display = os.environ.get("DISPLAY", "")
    if not display:
        return True
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        path = f"/tmp/.X11-unix/X{number.split('.')[0]}"  # noqa: S108  where X servers listen
        for address in (path, "\0" + path):
            try:
                probe.connect(address)
            except OSError:
                continue
            return False
    return True
