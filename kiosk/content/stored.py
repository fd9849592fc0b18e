"""What the kiosk wrote as JSON, read back from a disk that may have damaged it."""

from __future__ import annotations

from typing import TypeVar

import msgspec

_T = TypeVar("_T")


class DamagedError(Exception):
    """It is not what was written."""


def decode(data: bytes, kind: type[_T]) -> _T:
    """What ``data`` says. Raises DamagedError, whichever of its bits is another.

    The only place that decodes: msgspec's own errors are not all of them.
    """
    try:
        return msgspec.json.decode(data, type=kind)  # noqa: TID251 - here
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedError(str(error)) from error
