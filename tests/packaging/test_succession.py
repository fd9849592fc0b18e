"""Which version comes next on Linux: every case of the table that both launchers obey."""

import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.update.updating import rank
from tests.packaging.test_launcher import STAYS, Installation, place, until

__all__ = ["place"]

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("succession.toml").read_text("utf-8")
)
NOTES = ("current", "previous", "confirmed", "failed")


def notes(place: Installation) -> dict[str, str]:
    return {name: said for name in NOTES if (said := place.told(name))}


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["name"])
def test_what_comes_next(place: Installation, case: dict[str, Any]) -> None:
    for version in case["here"]:
        place.install(version, STAYS)
    for name, text in case["notes"].items():
        place.say(name, f"{text}\n")
    if case["do"] == "start":
        place.wall()
        until(lambda: bool(place.starts))
        assert place.versions() == [case["starts"]]
    else:
        done = place.run("--use", case["do"].removeprefix("use "))
        assert done.returncode == (2 if case.get("refused") else 0), done.stderr
        assert place.told("attempts") is None
        here = {path.name for path in (place.root / "versions").iterdir()}
        assert here == set(case.get("stay", case["here"]))
    assert notes(place) == case["after"]


def test_half_a_version_goes_with_the_next(place: Installation) -> None:
    for version in ("1.0", ".1.1.part"):
        place.install(version, STAYS)
    assert place.run("--use", "1.0").returncode == 0
    assert [path.name for path in (place.root / "versions").iterdir()] == ["1.0"]


@pytest.mark.parametrize(
    "order", [order for each in TABLE["order"] for order in each.get("versions", [])[1:]]
)
def test_versions_have_one_order(order: str) -> None:
    versions = next(each["versions"] for each in TABLE["order"] if "versions" in each)
    before = versions[versions.index(order) - 1]
    assert rank(before) < rank(order)
    lines = subprocess.run(
        ["sort", "-V"], input=f"{order}\n{before}\n", text=True, check=True, capture_output=True
    )
    assert lines.stdout.split() == [before, order]


@pytest.mark.parametrize(
    "word", next(each["not_versions"] for each in TABLE["order"] if "not_versions" in each)
)
def test_what_is_no_version_is_none_for_anybody(place: Installation, word: str) -> None:
    place.install("1.0", STAYS)
    assert place.run("--use", word).returncode == 2
    with pytest.raises(ValueError, match="version"):
        rank(word)
