"""What a tree is made of, whose it is and under which licence: a bill and the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

from assembly.target import CHECKOUT, Target
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.utils import canonicalize_name

COMMON = Path("/usr/share/common-licenses")
"""Debian's copies of the texts that PySide6's wheels do not bring."""

_QT_LICENCE = "LGPL-3.0-only"
"""Qt and PySide6 are taken under this one of the licences that they offer."""


@dataclass(frozen=True)
class Part:
    """One library in the tree."""

    name: str
    version: str
    licence: str
    source: PackageURL
    texts: tuple[Path, ...]


def write(tree: Path, target: Target, version: str, debian: list[Part]) -> None:
    """Write ``notices/`` of the tree. ``debian`` are the parts that come from a Debian."""
    folder = tree / "notices"
    folder.mkdir()
    parts = sorted([*_libraries(tree / "site"), *_faces(), *debian], key=lambda part: part.name)
    (folder / "sbom.cdx.json").write_text(_bill(parts, target, version), "utf-8", newline="\n")
    (folder / "THIRD-PARTY.txt").write_text("\n".join(_told(parts)), "utf-8", newline="\n")


def of_debian(root: Path, package: str) -> Part:
    """The Debian package in ``root``."""
    version = (root / "packages" / package).read_text("utf-8").partition("\n")[0]
    source = PackageURL("deb", "debian", package, version)
    return Part(package, version, "", source, (root / "usr/share/doc" / package / "copyright",))


def owners(root: Path, files: set[Path]) -> set[str]:
    """The Debian packages in ``root`` that brought ``files``."""
    wanted = {f"./{file.relative_to(root)}" for file in files}
    found = {
        listing.name: wanted & set(listing.read_text("utf-8").splitlines())
        for listing in (root / "packages").iterdir()
    }
    if nobody := wanted - set[str]().union(*found.values()):
        raise LookupError(f"no package has brought {nobody}")
    return {package for package, brought in found.items() if brought}


def _libraries(site: Path) -> Iterator[Part]:
    for folder in site.glob("*.dist-info"):
        fields = HeaderParser().parsestr((folder / "METADATA").read_text("utf-8"))
        name = canonicalize_name(fields["Name"])
        texts = sorted(
            file
            for file in folder.rglob("*")
            if re.search(r"licen[cs]e|copying|notice|authors", file.name, re.IGNORECASE)
            and file.is_file()
        )
        licence = fields["License-Expression"] or fields["License"] or _classified(fields)
        if name.startswith(("pyside6", "shiboken6")):
            licence = _QT_LICENCE
            texts += [COMMON / "LGPL-3", COMMON / "GPL-3"]
        source = PackageURL("pypi", None, name, fields["Version"])
        yield Part(name, fields["Version"], licence.partition("\n")[0], source, tuple(texts))


def _faces() -> Iterator[Part]:
    """The typefaces, as their README tells of them."""
    fonts = CHECKOUT / "assets" / "fonts"
    table = (fonts / "README.md").read_text("utf-8")
    row = r"^\| `(\w+)-\w+\.[ot]tf` \| [^|]+ \| \d+ \| (\S+) \|"
    for family, version in sorted(set(re.findall(row, table, re.MULTILINE))):
        source = PackageURL("generic", None, family, version)
        yield Part(family, version, "OFL-1.1", source, (fonts / f"{family}-OFL.txt",))


def _classified(fields: object) -> str:
    """The licence among the classifiers of a library that has no field for it."""
    known = [line for line in fields.get_all("Classifier", []) if line.startswith("License ::")]
    return known[0].rpartition(" :: ")[2] if known else ""


def _bill(parts: list[Part], target: Target, version: str) -> str:
    licences = LicenseFactory()
    bom = Bom(serial_number=None)
    bom.metadata.timestamp = None
    bom.metadata.component = Component(
        name="kiosk", version=version, type=ComponentType.APPLICATION, bom_ref="kiosk",
        description=f"for {target.name}",
    )  # fmt: skip
    for part in parts:
        bom.components.add(
            Component(
                name=part.name,
                version=part.version,
                type=ComponentType.LIBRARY,
                purl=part.source,
                bom_ref=str(part.source),
                licenses=[licences.make_from_string(part.licence)] if part.licence else [],
            )
        )
    written = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    return written.output_as_string(indent=1) + "\n"


def _told(parts: list[Part]) -> Iterator[str]:
    yield "kiosk is under the MIT licence. It contains the parts below, each under its own."
    yield ""
    yield "Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their"
    yield "libraries lie in site/PySide6 as files of their own and may be replaced by others that"
    yield "were built from the same or a changed source. Their source is offered by The Qt Company,"
    yield "in the versions named below; whoever received this copy may ask its giver for it, too."
    yield ""
    yield (CHECKOUT / "LICENSE").read_text("utf-8")
    shown: dict[str, str] = {}
    for part in parts:
        yield f"{'=' * 78}\n{part.name} {part.version}  {part.licence}\n{part.source}\n"
        for text in part.texts:
            words = text.read_text("utf-8", "replace")
            if words in shown:
                yield f"{text.name}: as for {shown[words]}\n"
            else:
                shown[words] = part.name
                yield words
