"""Which version comes next on Windows: the launcher's own decisions, compiled for this machine."""

import shutil
import subprocess
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

WINDOWS = Path(__file__).resolve().parents[2] / "packaging" / "windows"
STAND_IN = Path(__file__).with_name("succession_main.c")
TABLE = tomllib.loads(Path(__file__).with_name("succession.toml").read_text("utf-8"))
CASES = TABLE["case"]
[VERSIONS] = [order["versions"] for order in TABLE["order"] if "versions" in order]
[NO_VERSIONS] = [order["not_versions"] for order in TABLE["order"] if "not_versions" in order]
COMPILER = shutil.which("cc") or shutil.which("gcc")

pytestmark = pytest.mark.skipif(not COMPILER, reason="no C compiler here")

Ask = Callable[..., tuple[int, list[list[str]]]]
"""Words in; the exit status, and the lines that were told."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    program = tmp_path_factory.mktemp("succession") / "succession"
    strict = ["-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Werror"]
    sources = [STAND_IN, WINDOWS / "succession.c"]
    subprocess.run([COMPILER, *strict, f"-I{WINDOWS}", *sources, "-o", program], check=True)

    def told(*words: str) -> tuple[int, list[list[str]]]:
        done = subprocess.run(
            [program, *words], capture_output=True, encoding="utf-8", check=False, timeout=20
        )
        return done.returncode, [line.split(" ", 1) for line in done.stdout.splitlines()]

    return told


def _notes(notes: dict[str, str]) -> list[str]:
    return [f"{name}={word}" for name, word in notes.items()]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_case_of_the_table(case: dict, ask: Ask) -> None:
    do, *wanted = case["do"].split(" ", 1)
    status, lines = ask(do, *wanted, *_notes(case["notes"]), "--", *case["here"])
    if case.get("refused"):
        assert case["after"] == case["notes"]
        assert (status, lines) == (2, [])
        return
    assert status == 0
    stays = [word for name, word in lines if name == "stay"]
    after = {name: word for name, word in lines if name != "stay"}
    if do == "start":
        assert after.pop("starts") == case["starts"]
        after.pop("attempts", None)
    else:
        assert sorted(stays) == sorted(case.get("stay", case["here"]))
    assert after == case["after"]


def test_versions_follow_one_another_as_in_the_table(ask: Ask) -> None:
    for version in VERSIONS:
        assert ask("version", version) == (0, []), version
        assert ask("compare", version, version) == (0, [["same"]])
    for older, newer in pairwise(VERSIONS):
        assert ask("compare", older, newer) == (0, [["less"]]), (older, newer)
        assert ask("compare", newer, older) == (0, [["more"]]), (older, newer)
    assert ask("start", "--", *VERSIONS[5:], *VERSIONS[:5])[1][0] == ["starts", VERSIONS[-1]]


@pytest.mark.parametrize("word", NO_VERSIONS)
def test_what_is_no_version_is_never_started(word: str, ask: Ask) -> None:
    """Not even where a folder has that name."""
    assert ask("version", word) == (1, [])
    assert ask("use", word, "current=1.0", "--", "1.0", word) == (2, [])
    failing = ["current=1.1", "attempts=1.1 2"]
    for note in ("current", "previous", "confirmed"):
        _, lines = ask("start", *failing, f"{note}={word}", "--", "1.1", word)
        assert lines[0] == ["starts", "1.1"]


def test_where_every_version_fails_there_is_one_step_back_for_each(ask: Ask) -> None:
    here = ["1.0", "1.1", "1.2"]
    notes = {"current": "1.2", "previous": "1.1"}
    started = []
    for _ in range(20):
        _, lines = ask("start", *_notes(notes), "--", *here)
        notes = dict(lines)
        version = notes.pop("starts")
        started.append(version)
        count = int(notes.get("attempts", "0").removeprefix(f"{version} ")) + 1
        notes["attempts"] = f"{version} {count}"
    assert started == ["1.2"] * 2 + ["1.1"] * 18


def test_the_one_that_has_shown_itself_comes_before_the_one_before(ask: Ask) -> None:
    notes = ["current=1.2", "previous=1.1", "confirmed=1.0", "attempts=1.2 2"]
    assert ask("start", *notes, "--", "1.0", "1.1", "1.2")[1][0] == ["starts", "1.0"]


@pytest.mark.parametrize(
    "attempts", ["1.1", "1.1 ", "1.1 two", "1.1 -9", "1.199 2", "1 2", "2", ""]
)
def test_attempts_that_cannot_be_read_count_for_nothing(attempts: str, ask: Ask) -> None:
    notes = ["current=1.1", "previous=1.0", f"attempts={attempts}"]
    assert ask("start", *notes, "--", "1.0", "1.1")[1][0] == ["starts", "1.1"]


def test_where_nothing_is_installed_nothing_is_started(ask: Ask) -> None:
    assert ask("start", "current=1.0", "previous=1.0", "--") == (1, [])
