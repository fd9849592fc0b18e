import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = CHECKOUT / "packaging"
REQUIREMENTS = sorted(path.name for path in PACKAGING.glob("requirements*.txt"))

# Written in pieces, so that this file does not hold what it looks for.
REGISTRY_HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
    "security." + "debian.org",
]
MACHINE_PATHS = [
    r"(?<![\w.])/" + "work" + "/",
    r"(?<![\w.])/" + "home" + r"/\w",
    r"(?<![\w.])/" + "root" + r"/\.",
    r"/tmp" + "/w/",
]
FORBIDDEN = re.compile("|".join([*map(re.escape, REGISTRY_HOSTS), *MACHINE_PATHS]))


def _own_files() -> Iterator[Path]:
    """Every file a commit of this moment would hold; outside git, every file not made by a tool."""
    if (CHECKOUT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=CHECKOUT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        names = [CHECKOUT / name for name in listed.split("\0") if name]
    else:
        ignored = {".git", ".venv", "__pycache__", "build", "dist"}
        names = [
            Path(folder, name)
            for folder, folders, files in os.walk(CHECKOUT)
            if not folders.__setitem__(
                slice(None), [f for f in folders if f not in ignored and not f.endswith("_cache")]
            )
            for name in files
        ]
    yield from (name for name in names if name.is_file() and not name.is_symlink())


def _environment(**more: str) -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | more


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_requirements_pin_exactly_with_hashes_and_name_no_place(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    for block in re.sub(r"\\\n", " ", text).splitlines():
        assert re.match(r"[a-z0-9-]+==[^ ]+( ; [^\\]+?)? +--hash=sha256:[0-9a-f]{64}", block), block
    assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|://", text)


def _pins(name: str) -> set[str]:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    return {line.rstrip(" \\") for line in text.splitlines() if "==" in line}


def test_the_tests_run_on_what_the_museum_gets() -> None:
    assert _pins("requirements.txt") < _pins("requirements-test.txt")


def test_requirements_hold_every_dependency() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        "requirements.txt": project["dependencies"],
        "requirements-test.txt": project["optional-dependencies"]["test"],
    }
    for name, dependencies in wanted.items():
        pinned = {pin.split("==")[0] for pin in _pins(name)}
        named = {re.split(r"[ <>=;]", each)[0].lower() for each in dependencies}
        assert named <= pinned


def test_no_file_names_a_registry_or_a_path_of_somebodys_machine() -> None:
    found = []
    for path in _own_files():
        data = path.read_bytes()
        if b"\0" in data[:8192]:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if match := FORBIDDEN.search(line):
                found.append(f"{path.relative_to(CHECKOUT)}:{number}: {match.group()}")
    assert not found


def _scripts() -> Iterator[tuple[str, str]]:
    """Every script for a shell, and which shell: by its first line, or by what shellcheck is told."""
    for path in sorted([*PACKAGING.rglob("*"), CHECKOUT / ".ci" / "run"]):
        if path.is_file() and b"\0" not in path.read_bytes():
            begin = "".join(path.read_text("utf-8").splitlines(keepends=True)[:4])
            found = re.match(r"#!\S*[/ ](?:env )?(bash|sh)\b", begin)
            found = found or re.search(r"^# shellcheck shell=(bash|sh)\b", begin, re.MULTILINE)
            if found:
                yield str(path.relative_to(CHECKOUT)), found[1]


SCRIPTS = dict(_scripts())


def test_no_script_is_left_out() -> None:
    packaging = {"verify.sh", "build.sh", "bench.sh", "linux/start", "linux/python", "linux/kiosk"}
    packaging |= {"linux/debian/preinst", "windows/build.sh", "assembly/remember.sh", "epoch.sh"}
    assert {f"packaging/{name}" for name in packaging} | {".ci/run"} <= SCRIPTS.keys()
    assert {str(path.relative_to(CHECKOUT)) for path in PACKAGING.rglob("*.sh")} <= SCRIPTS.keys()


@pytest.mark.parametrize(("script", "shell"), SCRIPTS.items())
def test_scripts_parse(script: str, shell: str) -> None:
    subprocess.run([shell, "-n", CHECKOUT / script], check=True)


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="no shellcheck here")
def test_shellcheck_has_nothing_to_say() -> None:
    done = subprocess.run(
        ["shellcheck", "--format=gcc", *SCRIPTS],
        cwd=CHECKOUT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert not done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as `pip install .` builds it, from what a commit would hold and without a network."""
    source = tmp_path_factory.mktemp("source")
    for path in _own_files():
        copy = source / path.relative_to(CHECKOUT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        cwd=source,
        env=_environment(),
        check=True,
        capture_output=True,
    )
    (built,) = target.glob("*.whl")
    return built


NOT_INSTALLED = {"painting", "readme"}
"""Folders of assets that only a checkout needs."""


def test_wheel_carries_code_screens_fonts_assets_and_the_exhibition(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    expected = set()
    for path in _own_files():
        inside = path.relative_to(CHECKOUT)
        if inside.parts[0] == "kiosk":
            expected.add(inside.as_posix())
        elif inside.parts[0] in {"assets", "content"} and inside.parts[1] not in NOT_INSTALLED:
            expected.add(f"kiosk/data/{inside.as_posix()}")
    assert not expected - carried
    for ending in (".ttf", ".otf", "-OFL.txt", ".qml"):
        assert any(name.endswith(ending) for name in carried), ending


def test_wheel_carries_nothing_else(wheel: Path) -> None:
    carried = zipfile.ZipFile(wheel).namelist()
    strangers = [n for n in carried if not n.startswith(("kiosk/", "kiosk-0"))]
    assert not strangers
    for folder in NOT_INSTALLED:
        assert not [name for name in carried if name.startswith(f"kiosk/data/assets/{folder}/")]
    assert not [name for name in carried if "__pycache__" in name]


def test_an_installed_kiosk_finds_its_fonts_and_its_exhibition(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    seen = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            "from kiosk import places; print(places.ASSETS); print(places.EXHIBITION)",
        ],
        cwd=tmp_path,
        env=_environment(PYTHONPATH=str(tmp_path)),
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert seen == [str(tmp_path / "kiosk/data/assets"), str(tmp_path / "kiosk/data/content")]


def test_fonts_are_the_ones_their_readme_names() -> None:
    fonts = CHECKOUT / "assets" / "fonts"
    readme = (fonts / "README.md").read_text(encoding="utf-8")
    sums = "".join(re.findall(r"^[0-9a-f]{64}  \S+\n", readme, re.MULTILINE))
    subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet"],
        cwd=fonts,
        input=sums,
        text=True,
        check=True,
    )
    faces = {path.name for path in fonts.iterdir() if path.suffix in {".ttf", ".otf"}}
    assert faces == set(re.findall(r"^[0-9a-f]{64}  (\S+)$", readme, re.MULTILINE))
    for face in faces:
        assert (fonts / f"{face.split('-')[0]}-OFL.txt").is_file()


FONTS_IN_QT = """
import sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

app = QGuiApplication([])
for face in Path(sys.argv[1]).glob("*.[ot]tf"):
    assert QFontDatabase.addApplicationFont(str(face)) >= 0, face
for family, weights in {
    "Noto Serif SC": (600, 900),
    "Noto Sans SC": (400, 500),
    "Source Serif 4 Display": (400, 600),
    "Inter": (400, 500, 600),
}.items():
    for weight in weights:
        font = QFont(family)
        font.setWeight(QFont.Weight(weight))
        face = QRawFont.fromFont(font)
        assert (face.familyName(), face.weight()) == (family, weight), (face.familyName(), weight)
        wanted = "涪陵白鹤梁巴喆堃旻曌“”‘’…—·《》" if family.endswith("SC") else "“”‘’…—éāǎ0123456789"
        missing = [c for c in wanted if not face.supportsCharacter(ord(c))]
        assert not missing, (family, weight, missing)
"""


def test_qt_finds_every_weight_of_every_family() -> None:
    subprocess.run(
        [sys.executable, "-c", FONTS_IN_QT, str(CHECKOUT / "assets" / "fonts")],
        env=_environment(QT_QPA_PLATFORM="offscreen", PYTHONUTF8="1"),
        check=True,
    )


def test_emitting_signals_neither_takes_nor_leaks_references() -> None:
    """PySide6 6.12.0 on CPython 3.11 released True at each emit, and aborted after some hundred."""
    # In a process of its own, because a PySide6 that fails this aborts.
    subprocess.run([sys.executable, PACKAGING / "emit.py"], env=_environment(), check=True)


@pytest.mark.chroot
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_a_fresh_debian_shows_the_exhibition(suite: str, tmp_path: Path) -> None:
    subprocess.run(["bash", str(PACKAGING / "chroot.sh"), suite, str(tmp_path / suite)], check=True)
    assert (tmp_path / suite / "screenshot.png").stat().st_size > 10_000
