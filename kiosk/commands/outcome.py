"""What a command ends with."""

from typing import Final

CLEAN: Final = 0
PROBLEMS: Final = 1
