"""``python packaging/assemble.py TARGET``: the whole program for one kind of computer.

Its own Python, the libraries, the application with its faces and its exhibition, compiled ahead, in
``build/TARGET/tree``. What is in it depends on the checkout, the pins, and Debian's own packages:
those are what the mirror had when they were fetched, build/cache keeps them, and notices/ name
their versions. While the cache stays, two builds are the same to the byte. packaging/build.sh calls
this with the tools that it needs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from assembly import compiling, icon, notices, qt, source
from assembly.closure import reach
from assembly.fetching import application, embedded_python, install_wheels, qt_tools, sysroot
from assembly.forbidden import forbidden
from assembly.libraries import GRAPHICS
from assembly.target import CHECKOUT, NAMES, PACKAGING, TABLE, Target, read
from packageurl import PackageURL

sys.path.insert(0, str(CHECKOUT))
from kiosk import __version__

EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", TABLE["every"]["epoch"]))
"""When every file in a tree was last changed, s: some time that is the same for each build."""

LEFT_OUT_OF_PYTHON = (
    "__pycache__", "_pydatetime.*", "_pydecimal.*", "_pyio.*", "_pyrepl", "config-*", "curses",
    "dbm", "dist-packages", "distutils", "doctest.*", "ensurepip", "ftplib.*", "idlelib",
    "imaplib.*", "lib2to3", "mailbox.*", "pdb.*", "poplib.*", "pydoc.*", "pydoc_data",
    "smtplib.*", "sqlite3", "test", "tkinter", "turtle.*", "turtledemo", "unittest", "venv",
    "wsgiref", "xmlrpc", "sitecustomize.py", "EXTERNALLY-MANAGED", "LICENSE.txt",
)  # fmt: skip
"""Parts of the standard library that a kiosk does not use."""

GUIDE = ("README.md", "technician.pdf", "pictures/*", "windows/CHECKLIST.md")
"""What technicians read in a hall without a network."""

LEFT_OUT_MODULES = (
    "_bz2", "_crypt", "_curses", "_curses_panel", "_dbm", "_gdbm", "_hashlib", "_lsprof", "_lzma",
    "_sqlite3", "_ssl", "_tkinter", "_uuid", "audioop", "nis", "ossaudiodev", "readline", "spwd",
    "_msi", "winsound", "_ctypes_test", "_test", "_xxtest", "xxlimited", "_xxsub",
)  # fmt: skip
"""Compiled modules that a kiosk does not use, by the beginning of their names: they would bring
OpenSSL, SQLite and others along."""

LEFT_OUT_LIBRARIES = ("libssl-3.dll", "libcrypto-3.dll", "sqlite3.dll", "python.cat")

LEFT_OUT_OF_WHEELS = (
    "*.pyi", "*.h", "*.hpp", "*.cmake", "*.pxd", "*.pyx", "*.c", "py.typed", "bin/",
    "RECORD", "INSTALLER", "REQUESTED", "*/sboms", "docx/templates/default-docx-template",
    "lxml/isoschematron/*", "lxml/includes/*", "lxml/objectify*", "lxml/html/*",
    "PIL/_imagingft*", "PIL/_imagingtk*", "PIL/ImageTk.py",
    # PyNaCl's library is compiled; these would compile another one.
    "cffi", "pycparser", "pycparser-*.dist-info",
)  # fmt: skip
"""What only builders of other programs use."""


def main() -> int:
    """Assemble what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.add_argument("target", choices=NAMES)
    parser.add_argument("--out", type=Path, help="build/TARGET/tree")
    parser.add_argument("--version", default=__version__, help="for rehearsals of an update")
    keys_help = "program bundles that this key has signed will be accepted"
    parser.add_argument("--key", type=Path, action="append", default=[], help=keys_help)
    given = parser.parse_args()
    target = read(given.target)
    tree = (given.out or CHECKOUT / "build" / target.name / "tree").resolve()
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    wheel = application()
    parts = assemble(tree, target, given.version, wheel)
    origin = source.told(target, wheel)
    (tree / "SOURCE").write_text(origin, "utf-8", newline="\n")
    (tree / "VERSION").write_text(f"{given.version}\n", "utf-8", newline="\n")
    (tree / "TARGET").write_text(f"{target.name}\n", "utf-8", newline="\n")
    if given.key:
        keys = "".join(key.read_text("utf-8") for key in given.key)
        (tree / "release.pub").write_text(keys, "utf-8", newline="\n")
    notices.write(tree, target, given.version, origin, parts)
    settle(tree)
    if found := forbidden(tree):
        sys.exit(f"{', '.join(found)}: must not be in a tree, see [never] in targets.toml")
    size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file())
    print(f"{target.name}: {size / 1e6:.0f} MB in {tree}")
    return 0


def assemble(tree: Path, target: Target, version: str, wheel: Path) -> list[notices.Part]:
    """Put everything into the ``tree``: the parts that do not come as wheels.

    The application's own is the ``wheel``.
    """
    site, app = tree / "site", tree / "app"
    install_wheels(site, target)
    for pattern in LEFT_OUT_OF_WHEELS:
        for file in site.rglob(pattern) if "/" not in pattern else site.glob(pattern):
            remove(file)
    if not target.windows:
        drop_unreached(site)
    qt.prune(site, target)
    zipfile.ZipFile(wheel).extractall(app)
    program = app / "kiosk" / "__init__.py"
    program.write_text(program.read_text("utf-8").replace(__version__, version), "utf-8")
    icon.draw(tree / "icon.png")
    for pattern in GUIDE:
        for file in PACKAGING.glob(pattern):
            page = tree / "guide" / file.relative_to(PACKAGING)
            page.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, page)
    builder = sysroot(target.suite or "trixie", "amd64", target.python)
    if target.windows:
        parts = lay_windows_python(tree, target)
        folders = [site, app]
    else:
        parts = lay_linux_python(tree, target)
        folders = [tree / "lib", site, app]
    compiling.compile_python(tree, folders, builder, target)
    compiling.compile_screens(app, qt_tools(target))
    return parts


def drop_unreached(site: Path) -> None:
    """Libraries that a wheel for Linux brought for something of it that was left out."""
    bundled = {file.name: file for file in site.glob("*.libs/*")}
    modules = (file for file in site.rglob("*.so") if file not in bundled.values())
    for name in bundled.keys() - reach(modules, bundled)[0]:
        bundled[name].unlink()


def lay_windows_python(tree: Path, target: Target) -> list[notices.Part]:
    """CPython's embeddable build, told where the rest lies."""
    runtime = tree / "runtime"
    left_out = shutil.ignore_patterns(
        *LEFT_OUT_LIBRARIES, *(f"{name}*.pyd" for name in LEFT_OUT_MODULES)
    )
    shutil.copytree(embedded_python(target), runtime, ignore=left_out)
    repack(runtime / f"python{target.python.replace('.', '')}.zip")
    tag = "python" + target.python.replace(".", "")
    paths = (f"{tag}.zip", ".", r"..\site", r"..\app")
    (runtime / f"{tag}._pth").write_text(
        "".join(f"{path}\r\n" for path in paths), "utf-8", newline=""
    )
    version = target.embed.split()[0].partition("==")[2]
    where = PackageURL("generic", None, "cpython", version)
    return [notices.Part("cpython", version, "PSF-2.0", where, (runtime / "LICENSE.txt",))]


def repack(library: Path) -> None:
    """Leave out of Windows' standard library what Linux's goes without, and compress nothing.

    The installer packs it better than a ZIP does, and a start reads it sooner.
    """
    with zipfile.ZipFile(library) as whole:
        files = {info.filename: whole.read(info) for info in whole.infolist()}
    with zipfile.ZipFile(library, "w") as smaller:
        for name, data in sorted(files.items()):
            top = name.partition("/")[0]
            if not any(fnmatch(top, pattern) for pattern in LEFT_OUT_OF_PYTHON):
                smaller.writestr(zipfile.ZipInfo(name), data)


def lay_linux_python(tree: Path, target: Target) -> list[notices.Part]:
    """Debian's Python, and the libraries of that Debian for systems that are older."""
    root = sysroot(target.suite, target.architecture, target.python)
    name = f"python{target.python}"
    (tree / "bin").mkdir()
    shutil.copy(root / "usr/bin" / name, tree / "bin" / f"{name}.real")
    choice = (PACKAGING / "linux" / "python").read_text("utf-8")
    choice = choice.replace("@LOADER@", target.loader).replace("@GLIBC@", target.glibc)
    (tree / "bin" / name).write_text(choice, "utf-8", newline="\n")
    left_out = shutil.ignore_patterns(
        *LEFT_OUT_OF_PYTHON, *(f"{each}*.so" for each in LEFT_OUT_MODULES)
    )
    shutil.copytree(root / "usr/lib" / name, tree / "lib" / name, ignore=left_out)
    shutil.copy(PACKAGING / "linux" / "start", tree / "kiosk")
    packages = [f"{name}-minimal", f"lib{name}-minimal", f"lib{name}-stdlib"]
    return [
        *(notices.of_debian(root, package) for package in packages),
        *lay_compat(tree, root, target),
    ]


def lay_compat(tree: Path, root: Path, target: Target) -> list[notices.Part]:
    """What an older system lacks, glibc and a desktop's libraries, out of ``root``."""
    places = [root / "usr/lib" / target.multiarch, root / "lib" / target.multiarch]
    ours = {file.name for file in tree.rglob("*.so*")}
    known = {
        file.name: file.resolve()
        for place in places
        for file in place.glob("*.so*")
        if not GRAPHICS.match(file.name) and file.name not in ours
    }
    names = reach((file for file in tree.rglob("*") if file.is_file()), known)[0] | {target.loader}
    (tree / "compat").mkdir()
    for name in names:
        shutil.copy(known[name], tree / "compat" / name)
    brought = notices.owners(root, {f"compat/{name}": known[name] for name in names})
    return [notices.of_debian(root, package, files) for package, files in sorted(brought.items())]


def settle(tree: Path) -> None:
    """The same modes and times on every computer; no empty folders, no links."""
    for path in [*sorted(tree.rglob("*"), reverse=True), tree]:
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_symlink():
            raise SystemExit(f"{path} is a link: Windows and sticks have none")
        elif path.is_file():
            inside = path.relative_to(tree).as_posix()
            program = inside == "kiosk" or inside.startswith("bin/") or "/ld-linux" in inside
            path.chmod(0o755 if program or path.suffix == ".exe" else 0o644)
            os.utime(path, (EPOCH, EPOCH))
        elif path.is_dir():
            path.chmod(0o755)
            os.utime(path, (EPOCH, EPOCH))


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


if __name__ == "__main__":
    sys.exit(main())
