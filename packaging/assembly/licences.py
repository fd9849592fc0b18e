"""Under which licence a Debian package is, as far as its copyright file tells a program."""

from __future__ import annotations

import re

SEE = "as told in THIRD-PARTY.txt"
"""The licence of what only a human can read."""

_BY_HAND = {
    r"(lib)?python3\.\d+-(minimal|stdlib)": "PSF-2.0",
    r"libc6": "LGPL-2.1-or-later",
    r"libgcc-s1|libstdc\+\+6": "GPL-3.0-or-later WITH GCC-exception-3.1",
    r"libgcrypt20": "LGPL-2.1-or-later",
}
"""Package → the main licence that its prose names, read by us."""

_LIBRARIES = {"libcom-err2": "lib/et/*", "libkeyutils1": "keyutils.*"}
"""Package → its library's own paragraph, where the rest of its source is under another licence."""

_NAMES = {
    "0bsd": "0BSD", "afl-2.1": "AFL-2.1", "apache-2": "Apache-2.0", "apache-2.0": "Apache-2.0",
    "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "cc0-1.0": "CC0-1.0",
    "expat": "MIT", "ftl": "FTL", "isc": "ISC", "libpng": "libpng-2.0", "mit": "MIT", "x11": "X11",
    "zlib": "Zlib",
}  # fmt: skip
"""Debian's short name → SPDX's."""


def of_debian(package: str, text: str) -> str:
    """An SPDX expression, else Debian's words, else SEE; ``text`` is the copyright file."""
    machine_readable = re.match(r"Format(-Specification)?:", text)
    named = _about(_LIBRARIES.get(package, "*"), text) if machine_readable else ""
    for packages, licence in _BY_HAND.items():
        if not named and re.fullmatch(packages, package):
            return licence
    return _expression(named) or named or SEE


def _about(files: str, text: str) -> str:
    """The licence of the paragraph that begins with ``files``; the text tells of all others."""
    for paragraph in re.split(r"\n[ \t]*\n", text):
        covered = re.search(r"^Files:\s*(.*)", paragraph, re.MULTILINE)
        licence = re.search(r"^License:[ \t]*(.*)", paragraph, re.MULTILINE)
        if covered and licence and covered[1].split()[:1] == [files]:
            return licence[1].strip()
    return ""


def _expression(named: str) -> str:
    """Debian's words in SPDX's, or nothing where one of them is not in its list."""
    words = re.split(r"\s+(and|or)\s+", named)
    spelled = [word.upper() if word in ("and", "or") else _identifier(word) for word in words]
    # Which of two joins first, the two spell differently.
    mixed = {"AND", "OR"} <= set(spelled)
    return "" if mixed or not all(spelled) else " ".join(spelled)


def _identifier(word: str) -> str:
    if gnu := re.fullmatch(r"(A?GPL|LGPL)-(\d)(?:\.(\d))?(\+?)", word):
        name, major, minor, later = gnu.groups()
        return f"{name}-{major}.{minor or 0}-{'or-later' if later else 'only'}"
    return _NAMES.get(word.lower(), "")
