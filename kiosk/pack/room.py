"""The room that a disk still has."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.content.refusal import Refusal


def refuse_full(folder: Path, size: int, spare: int) -> None:
    """Raise Refusal where the disk of ``folder`` would have fewer than ``spare`` bytes left."""
    wanted, free = size + spare, shutil.disk_usage(folder).free
    if free < wanted:
        raise Refusal(
            f"磁盘不够大：要 {wanted // 10**6} MB，只剩 {free // 10**6} MB",
            f"The disk is too full: {wanted // 10**6} MB are needed, {free // 10**6} are free",
        )
