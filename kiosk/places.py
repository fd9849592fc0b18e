"""Where the product's own files lie: beside ``kiosk/`` in a checkout, inside it when installed."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent
_INSTALLED = PACKAGE / "data"
IS_INSTALLED = _INSTALLED.is_dir()
"""Whether Python finds the program by itself; in a checkout it must be told where."""


def _find(name: str) -> Path:
    inside = _INSTALLED / name
    return inside if inside.is_dir() else CHECKOUT / name


ASSETS = _find("assets")
"""Fonts and ink layers that belong to the product."""

EXHIBITION = _find("content")
"""The exhibition that comes with the product, shown when no other folder is named."""


def comes_along(folder: Path) -> bool:
    """Whether ``folder`` is the exhibition of an installed version, this one or another."""
    return folder.resolve().parts[-3:] == (PACKAGE.name, _INSTALLED.name, EXHIBITION.name)


STARTER = ASSETS / "starter"
"""The small exhibition that `kiosk new` writes for a curator to begin with."""

QML = PACKAGE / "qml"
"""The QML import path: folder names are module names."""
