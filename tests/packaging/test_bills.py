"""The bills of materials tell of exactly what lies beside them, each part with its licence."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.append(str(PACKAGING))
from assembly.bills import BILL, FILE, TEXTS, lacking  # noqa: E402
from assembly.licences import SEE, of_debian  # noqa: E402

HEAD = "=" * 78


def part(name: str, *files: str, **other: Any) -> dict[str, Any]:
    properties = [{"name": FILE, "value": f"compat/{file}"} for file in files]
    licences = [{"license": {"id": "MIT"}}]
    return {"name": name, "version": "1", "licenses": licences, "properties": properties} | other


def write(folder: Path, parts: list[dict[str, Any]], without: str = "") -> None:
    (folder / BILL).parent.mkdir(parents=True, exist_ok=True)
    (folder / BILL).write_text(json.dumps({"components": parts}))
    text = "GNU LESSER GENERAL PUBLIC LICENSE, SIL Open Font\n"
    for each in parts:
        words = "" if each["name"] == without else "Permission is granted\n"
        text += f"{HEAD}\n{each['name']} {each.get('version')}  MIT\npkg:{each['name']}\n\n{words}"
    text += f"{HEAD}\n/usr/share/common-licenses/GPL-2, which is named above\n\nEveryone may copy\n"
    (folder / TEXTS).write_text(text)


OURS = [part("pyside6-essentials"), part("pillow"), part("pyyaml")]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    write(tmp_path, OURS)
    write(tmp_path / "compat", [part("libc6", "libc.so.6", "libm.so.6")])
    for name in ("libc.so.6", "libm.so.6"):
        (tmp_path / "compat" / name).touch()
    return tmp_path


def test_what_is_told_of_in_full_lacks_nothing(tree: Path) -> None:
    assert lacking(tree) == []


def test_a_tree_without_compat_has_one_bill(tmp_path: Path) -> None:
    write(tmp_path, OURS)
    assert lacking(tmp_path) == []


@pytest.mark.parametrize(
    ("other", "lack"),
    [
        ({"version": ""}, "zlib has no version"),
        ({"licenses": []}, "zlib has no licence"),
        ({"licenses": [{"license": {"name": SEE}}]}, "zlib has no licence"),
    ],
)
def test_a_part_says_its_version_and_licence(tree: Path, other: dict, lack: str) -> None:
    write(tree, [*OURS, part("zlib", **other)])
    assert lack in lacking(tree)


def test_words_that_lead_to_the_text_are_a_licence(tree: Path) -> None:
    words = {"license": {"name": SEE, "url": "THIRD-PARTY.txt"}}
    write(tree, [*OURS, part("zlib", licenses=[words])])
    assert lacking(tree) == []


@pytest.mark.parametrize("name", ["pillow", "pyyaml"])
def test_a_part_has_its_text(tree: Path, name: str) -> None:
    write(tree, OURS, without=name)
    assert lacking(tree) == [f"{name} has no text"]


def test_what_lies_in_compat_is_told_of_there(tree: Path) -> None:
    write(tree, [*OURS, part("libx11-6", "libX11.so.6")])
    assert lacking(tree) == ["libx11-6 lies in compat/ and is told of outside it"]


def test_every_library_of_compat_is_told_of_once(tree: Path) -> None:
    (tree / "compat" / "libz.so.1").touch()
    (tree / "compat" / "libm.so.6").unlink()
    assert lacking(tree) == [
        "compat/libm.so.6 is told of 1 times",
        "compat/libz.so.1 is told of 0 times",
    ]


def test_compat_without_a_bill_is_found(tree: Path) -> None:
    (tree / "compat" / BILL).unlink()
    assert "sbom.cdx.json" in lacking(tree)[0]


MACHINE = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: debian/*
License: GPL-3+

Files: *
Copyright: somebody
License: {}

Files: lib/et/*
       lib/ss/*
License: Expat
"""


@pytest.mark.parametrize(
    ("package", "words", "licence"),
    [
        ("one", "Expat", "MIT"),
        ("one", "LGPL-2.1+", "LGPL-2.1-or-later"),
        ("one", "GPL-2", "GPL-2.0-only"),
        ("one", "BSD-3-clause or GPL-2", "BSD-3-Clause OR GPL-2.0-only"),
        ("one", "BSD-3-clause and Expat or GPL-2", "BSD-3-clause and Expat or GPL-2"),
        ("one", "Beerware", "Beerware"),
        ("libcom-err2", "GPL-2", "MIT"),
    ],
)
def test_what_debian_tells_programs_is_spelled_as_spdx_does(package, words, licence) -> None:
    assert of_debian(package, MACHINE.format(words)) == licence


def test_what_debian_tells_only_humans_leads_to_the_text() -> None:
    prose = "This package was debianized by somebody.\n\nLicense: see below\n"
    assert of_debian("libxau6", prose) == SEE
    assert of_debian("libpython3.13-minimal", prose) == "PSF-2.0"
    assert of_debian("libc6", prose) == "LGPL-2.1-or-later"
