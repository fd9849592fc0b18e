"""Program bundles: a tree in one signed file, and the keys that sign them.

``bundle.py key NAME`` makes a pair of keys in the folder of keys; ``bundle.py keys`` names the
public ones, a line each, for assemble.py; ``bundle.py make TREE --out FOLDER`` writes
FOLDER/kiosk-VERSION-TARGET.program. The folder is $KIOSK_KEYS, or kiosk-keys in this user's data.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

# The checkout's own program. Nothing else of this folder is needed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from kiosk.machine.signing import PRIVATE, PUBLIC, KeyFileError, new_key
from kiosk.pack.manifest import entry_of
from kiosk.pack.packing import write
from kiosk.update.bundle import PURPOSE, SUFFIX, Bundle, decode


def folder_of_keys() -> Path:
    """Where private keys are kept: never in the checkout."""
    if named := os.environ.get("KIOSK_KEYS"):
        return Path(named)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "kiosk-keys"


def make(tree: Path, out: Path, key: Path) -> Path:
    """Write the bundle of ``tree`` into ``out``. Raises Refusal, KeyFileError, OSError."""
    found = {
        file.relative_to(tree).as_posix(): file
        for file in sorted(tree.rglob("*"))
        if file.is_file()
    }
    bundle = Bundle(
        version=(tree / "VERSION").read_text("utf-8").strip(),
        target=(tree / "TARGET").read_text("utf-8").strip(),
        programs=[path for path, file in found.items() if file.stat().st_mode & 0o100],
        time=datetime.fromtimestamp((tree / "VERSION").stat().st_mtime, UTC).isoformat(),
        files={path: entry_of(file) for path, file in found.items()},
    )
    file = out / f"{bundle.title}{SUFFIX}"
    write(file, bundle, decode, found, key=key, purpose=PURPOSE)
    return file


def main() -> int:
    """Do what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("key").add_argument("name")
    commands.add_parser("keys")
    making = commands.add_parser("make")
    making.add_argument("tree", type=Path)
    making.add_argument("--out", type=Path, required=True)
    making.add_argument("--key", type=Path, help="else the only one in the folder of keys")
    given = parser.parse_args()
    folder = folder_of_keys()
    if given.command == "key":
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            private, public, _ = new_key(given.name, folder)
        except KeyFileError as error:
            sys.exit(str(error))
        print(
            f"{private}: for your eyes only; keep a copy in a safe\n{public}: goes into every build"
        )
    elif given.command == "keys":
        print("\n".join(map(str, sorted(folder.glob(f"*{PUBLIC}")))))
    else:
        keys = [given.key] if given.key else sorted(folder.glob(f"*{PRIVATE}"))
        if len(keys) != 1:
            sys.exit(
                f"{len(keys)} keys in {folder}: name one with --key, or make one: bundle.py key"
            )
        print(make(given.tree, given.out, keys[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
