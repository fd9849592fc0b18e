"""What a tree is made of, whose it is and under which licence: a bill and the texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from assembly import licences
from assembly.bills import BILL, FILE, TEXTS
from assembly.target import CHECKOUT, Target
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.utils import canonicalize_name

COMMON = Path("/usr/share/common-licenses")
"""The texts that PySide6's wheels do not bring, and that Debian's packages only point to."""

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
    compat: tuple[str, ...] = ()
    """Its files in the tree, where they lie in compat/: these leave with that folder."""


def write(tree: Path, target: Target, version: str, origin: str, others: list[Part]) -> None:
    """Write ``notices/`` of the tree, and ``compat/notices/`` of what is in that folder.

    A package that leaves compat/ out tells of nothing that is not in it. ``origin`` is what the
    tree was built from, ``others`` the parts that neither come as wheels nor are typefaces.
    """
    parts = [*_libraries(tree / "site"), *_faces(), *others]
    for folder, preface, those in (
        (tree, _OURS, [part for part in parts if not part.compat]),
        (tree / "compat", _COMPAT, [part for part in parts if part.compat]),
    ):
        if those:
            those.sort(key=lambda part: part.name)
            (folder / "notices").mkdir()
            bill = _bill(those, f"{preface[0]} for {target.name}", version, origin)
            texts = "\n".join(_told(those, preface[1]))
            (folder / BILL).write_text(bill, "utf-8", newline="\n")
            (folder / TEXTS).write_text(texts, "utf-8", newline="\n")


def of_debian(root: Path, package: str, compat: Iterable[str] = ()) -> Part:
    """The Debian package in ``root``."""
    version = (root / "packages" / package).read_text("utf-8").partition("\n")[0]
    text = root / "usr/share/doc" / package / "copyright"
    licence = licences.of_debian(package, text.read_text("utf-8", "replace"))
    source = PackageURL("deb", "debian", package, version)
    return Part(package, version, licence, source, (text,), tuple(sorted(compat)))


def owners(root: Path, files: Mapping[str, Path]) -> dict[str, list[str]]:
    """The Debian packages in ``root``, each with those of the ``files`` that it has brought."""
    brought = {
        line: listing.name
        for listing in (root / "packages").iterdir()
        for line in listing.read_text("utf-8").splitlines()
        if not line.endswith("/")
    }
    found = defaultdict(list)
    for name, file in files.items():
        found[brought[f"./{file.relative_to(root)}"]].append(name)
    return found


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


def _classified(fields: Message) -> str:
    """The licence among the classifiers of a library that has no field for it."""
    known = [line for line in fields.get_all("Classifier", []) if line.startswith("License ::")]
    return known[0].rpartition(" :: ")[2] if known else ""


def _bill(parts: list[Part], description: str, version: str, origin: str) -> str:
    # The same parts have the same number; without one the library would draw another each time.
    what = "\n".join([description, version, origin, *(str(part.source) for part in parts)])
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, what))
    bom.metadata.timestamp = None
    bom.metadata.component = Component(
        name="kiosk", version=version, type=ComponentType.APPLICATION, bom_ref="kiosk",
        description=description,
        properties=[
            Property(name=f"kiosk:source:{name}", value=value)
            for name, value in (line.split(" ", 1) for line in origin.splitlines())
        ],
    )  # fmt: skip
    for part in parts:
        bom.components.add(
            Component(
                name=part.name,
                version=part.version,
                type=ComponentType.LIBRARY,
                purl=part.source,
                bom_ref=str(part.source),
                licenses=[_licence(part.licence)] if part.licence else [],
                properties=[Property(name=FILE, value=file) for file in part.compat],
            )
        )
    written: str = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(
        indent=1
    )
    return written + "\n"


def _licence(spelled: str) -> License:
    found = LicenseFactory().make_from_string(spelled)
    if isinstance(found, DisjunctiveLicense) and not found.id:
        found.url = XsUri(Path(TEXTS).name)  # no name of a list: the words themselves
    return found


_OURS = (
    "everything but compat/",
    """\
kiosk is under the MIT licence. It contains the parts below, each under its own.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. Their
libraries lie in site/PySide6 as files of their own and may be replaced by others that
were built from the same or a changed source. Their source is offered by The Qt Company,
in the versions named below; whoever received this copy may ask its giver for it, too.

"""
    + (CHECKOUT / "LICENSE").read_text("utf-8"),
)
_COMPAT = (
    "compat/",
    """\
The libraries in this folder are Debian's, for systems that are older than they. Each is
under its own licence, and a file of its own that may be replaced by another. Debian offers
their sources, in the versions named below; whoever received this copy may ask its giver
for them, too.
""",
)
"""What a folder's bill is of, and what stands above the texts."""


def _told(parts: list[Part], preface: str) -> Iterator[str]:
    yield preface
    shown: dict[str, str] = {}
    common: set[str] = set()
    for part in parts:
        yield f"{'=' * 78}\n{part.name} {part.version}  {part.licence}\n{part.source}\n"
        for text in part.texts:
            words = text.read_text("utf-8", "replace")
            if words in shown:
                yield f"{text.name}: as for {shown[words]}\n"
            else:
                shown[words] = part.name
                yield words
                common |= set(re.findall(rf"{COMMON}/([A-Z][\w.-]*\w)", words))
    for name in sorted(common):
        if (COMMON / name).is_file():
            yield f"{'=' * 78}\n{COMMON / name}, which is named above\n"
            yield (COMMON / name).read_text("utf-8")
