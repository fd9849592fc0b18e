"""An exact decimal that remembers how the curator wrote it."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

_SHAPE = r"(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})(\.[0-9]{1,6})?"
"""At most 15 digits before the point: no wall has room for more. A zero in front is a code."""


class Amount(Struct, frozen=True):
    """A number as text, so that 234.50 never becomes 234.5 and 234.58 never 234.57."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Amount:
        """Read ``234.58``, ``1024`` or ``1,024``. Raises ValueError for anything else."""
        if not re.fullmatch(_SHAPE, text):
            raise ValueError(text)
        return cls(text)

    @property
    def decimal(self) -> Decimal:
        """The exact value."""
        return Decimal(self.text.replace(",", ""))
