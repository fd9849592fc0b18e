"""What a program bundle says of itself."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from kiosk.content import stored
from kiosk.content.refusal import Refusal
from kiosk.pack.manifest import MANIFEST, Listing

PURPOSE: Final = "kiosk program bundle"
"""What a signature under a bundle says: one under a content pack is none here."""

SUFFIX: Final = ".program"

VERSION: Final = r"(?=.{1,32}$)[0-9]+(\.[0-9]+)*(~rc[0-9]+)?"
"""How a version is called, in at most 32 letters; the launchers know the same pattern."""


class Bundle(Listing, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One version of the program for one kind of computer."""

    version: Annotated[str, Meta(pattern=f"^{VERSION}$")]
    target: Annotated[str, Meta(pattern=r"^[a-z0-9_]{1,40}$")]
    """As in the tree's file TARGET: linux_x86_64."""
    programs: list[str]
    """Which of the files may be run."""

    @property
    def title(self) -> str:
        """What people call it: kiosk-0.2.0-linux_x86_64."""
        return f"kiosk-{self.version}-{self.target}"


def decode(data: bytes) -> Bundle:
    """Raise Refusal where ``data`` does not tell of a program."""
    try:
        return stored.decode(data, Bundle)
    except stored.DamagedError as error:
        raise Refusal(
            f"清单 {MANIFEST} 说的不是程序，或已损坏。请用 {SUFFIX} 文件"
            "（内容包请用 kiosk install）",
            f"The list {MANIFEST} tells of no program, or is damaged. Name a {SUFFIX} file"
            " (for a content pack use kiosk install)",
        ) from error
