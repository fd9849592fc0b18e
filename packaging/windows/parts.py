"""What build.sh needs besides compilers: the icon, the list of files, the portable archive.

parts.py icon TREE OUT.ico
parts.py side TREE OUT.bmp                  the picture beside the installer's last page
parts.py list TREE FOLDER > files.nsh       as it is laid into FOLDER, a path of the installer
parts.py zip TREE LAUNCHERS OUT.zip
"""

from __future__ import annotations

import itertools
import os
import re
import sys
import time
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
SIDE = (164, 314)
"""px of the picture beside the last page, as NSIS has it."""


def icon(tree: Path, out: Path) -> None:
    """The icon that the tree brings, in every size that Windows shows."""
    from PIL import Image  # noqa: PLC0415 - the rest needs no library

    with Image.open(tree / "icon.png") as sheet:
        sheet.save(out, sizes=[(n, n) for n in (16, 24, 32, 48, 64, 256)])


def side(tree: Path, out: Path) -> None:
    """A slice of the attract screen's painting."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - the rest needs no library

    with Image.open(tree / "app/kiosk/data/content/pictures/two_shores_portrait.jpg") as painting:
        strip = ImageOps.fit(painting, SIDE, centering=(0.5, 0.6))
    # Few colours: the installer has little room.
    strip.quantize(48, dither=Image.Dither.NONE).save(out)


def files(tree: Path) -> list[Path]:
    """Every file of the tree, in the same order on every machine."""
    return sorted((path for path in tree.rglob("*") if path.is_file()), key=lambda p: p.parts)


def listing(tree: Path, folder: str) -> str:
    """NSIS words that lay the tree into ``folder``.

    Files of one kind stand together, so that they pack well.
    """
    inside = [path.relative_to(tree) for path in files(tree)]
    folders = sorted({part for path in inside for part in path.parents})
    lines = [f'CreateDirectory "{_windows(folder, part)}"' for part in folders]
    lines += [
        f'File "/oname={_windows(folder, path)}" "{tree.resolve() / path}"'
        for path in sorted(inside, key=lambda p: (p.suffix, p.parts))
    ]
    return "\n".join(lines) + "\n"


def _windows(folder: str, path: Path) -> str:
    # $ begins a variable of NSIS.
    return "\\".join([folder, *(part.replace("$", "$$") for part in path.parts)])


def portable(tree: Path, launchers: Path, out: Path) -> None:
    """The archive that runs from a folder or stick; the same bytes every time."""
    version = (tree / "VERSION").read_text(encoding="utf-8").strip()
    top = f"kiosk-{version}-win_amd64"
    moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    members = [(f"{top}/{name}", launchers / name) for name in ("kiosk.exe", "kioskw.exe")]
    # What curators change stays where it is when another version comes.
    brought = tree / "app" / "kiosk" / "data"
    content, guide = brought / "content", tree / "guide"
    members += [(f"{top}/{path.relative_to(brought).as_posix()}", path) for path in files(content)]
    members += [(f"{top}/{path.relative_to(tree).as_posix()}", path) for path in files(guide)]
    members += [
        (f"{top}/versions/{version}/{path.relative_to(tree).as_posix()}", path)
        for path in files(tree)
        if not {content, guide} & set(path.parents)
    ]
    settings = (brought / "assets" / "settings.toml").read_text(encoding="utf-8")
    settings = re.sub(r"^# content = .*$", 'content = "content"', settings, flags=re.MULTILINE)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        # Notepad of older Windows knows no other ends of lines.
        told = [(f"{top}/settings.toml", settings.replace("\n", "\r\n").encode())]
        for name, data in itertools.chain(
            told, ((name, path.read_bytes()) for name, path in members)
        ):
            member = zipfile.ZipInfo(name, moment)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o100644 << 16
            archive.writestr(member, data)


def main(words: list[str]) -> None:
    """One of the four."""
    match words:
        case ["icon", tree, out]:
            icon(Path(tree), Path(out))
        case ["side", tree, out]:
            side(Path(tree), Path(out))
        case ["list", tree, folder]:
            sys.stdout.write(listing(Path(tree), folder))
        case ["zip", tree, launchers, out]:
            portable(Path(tree), Path(launchers), Path(out))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
