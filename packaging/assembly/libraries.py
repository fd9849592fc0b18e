"""What a Linux brings itself: the libraries of a desktop, and which package holds each."""

from __future__ import annotations

import re

from assembly.target import PACKAGING

GRAPHICS = re.compile(r"lib(GL|EGL|GLX|OpenGL|gbm|drm|wayland-server)\.")
"""The graphics driver and what it talks to the kernel with: never in a tree."""


def packages() -> list[str]:
    """The Debian packages of what Qt and Python link to, besides the graphics driver's own."""
    lines = (PACKAGING / "linux" / "libraries").read_text("utf-8").splitlines()
    table = [line.split(maxsplit=1) for line in lines if not line.startswith("#")]
    # Of a library with two names, every Debian answers to the older one.
    return sorted({names.split(" | ")[-1] for file, names in table if not GRAPHICS.match(file)})
