"""Takes away from PySide6 whatever the program does not reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from assembly.closure import reach
from assembly.target import TABLE, Target

_LICENCES = re.compile(r"licen[cs]e|copying|lgpl", re.IGNORECASE)


def prune(site: Path, target: Target) -> None:
    """Leave only what is reached."""
    pyside, shiboken = site / "PySide6", site / "shiboken6"
    qt = pyside if target.windows else pyside / "Qt"
    known = {
        file.name.lower() if target.windows else file.name: file
        for folder in (qt / "lib", pyside, shiboken)
        for file in folder.glob("*")
        if _is_program(file)
    }
    roots = {*_modules(pyside), *_plugins(qt / "plugins"), *_screens(qt / "qml")}
    roots |= {file for file in shiboken.glob("Shiboken.*") if _is_program(file)}
    libraries, _ = reach((file for file in roots if _is_program(file)), known)
    kept = roots | {known[name] for name in libraries}
    for package in (pyside, shiboken):
        for file in package.rglob("*"):
            if file.is_file() and file not in kept and not _is_glue(file.relative_to(package)):
                file.unlink()


def _modules(pyside: Path) -> Iterator[Path]:
    for name in TABLE["qt"]["modules"]:
        (module,) = [*pyside.glob(f"{name}.abi3.so"), *pyside.glob(f"{name}.pyd")]
        yield module


def _plugins(plugins: Path) -> Iterator[Path]:
    for folder, names in TABLE["qt"]["plugins"].items():
        for file in (plugins / folder).glob("*"):
            if file.name.removeprefix("lib").startswith(tuple(names)) and _is_program(file):
                yield file


def _screens(qml: Path) -> Iterator[Path]:
    """The QML modules that are imported, those that they import, and their plugins."""
    todo, done = list(TABLE["qt"]["screens"]), set()
    while todo:
        name = todo.pop()
        folder = qml / name
        description = folder / "qmldir"
        if name in done or not description.is_file():  # "QML" itself lies in the library
            continue
        done.add(name)
        yield description
        words = description.read_text("utf-8")
        for plugin in re.findall(r"^(?:optional )?plugin (\S+)", words, re.MULTILINE):
            yield from (
                file for file in folder.iterdir() if file.stem.removeprefix("lib") == plugin
            )
        for file in re.findall(r"(\S+\.(?:qml|js|mjs))$", words, re.MULTILINE):
            yield folder / file
        others = re.findall(r"^(?:import|depends) (\S+)", words, re.MULTILINE)
        todo.extend(other.replace(".", "/") for other in others)


def _is_program(file: Path) -> bool:
    return ".so" in file.name or file.suffix in (".dll", ".pyd")


def _is_glue(inside: Path) -> bool:
    """What PySide6 itself runs when it is imported, and its licences."""
    if _LICENCES.search(inside.name):
        return True
    return inside.suffix == ".py" and (len(inside.parts) == 1 or inside.parts[0] == "support")
