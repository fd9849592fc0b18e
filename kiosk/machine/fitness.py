"""Whether this machine can show anything at all."""

from typing import Final

UNFIT: Final = 78
"""Exit status where settings or display are to be mended, not the program: sysexits.h, EX_CONFIG.

The launcher does not go back from a version for that.
"""
