"""qmllint knows every Python type that QML may see, and finds nothing."""

import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
QML = ROOT / "kiosk" / "qml"
MODULES = {"Kiosk.Bridge": "bridge", "Kiosk.Desk.Bridge": "desk"}
"""What QML imports from Python, and the folder that it is written in."""
SCRIPTS = Path(sysconfig.get_path("scripts"))
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPTS / f"pyside6-{name}", *arguments], capture_output=True, text=True, check=False
    )


def bases_first(room: str) -> list[Path]:
    """metaobjectdump needs a class before those that name it: order files by their imports."""
    folder = ROOT / "kiosk" / room
    files = {path.stem: path for path in folder.glob("*.py") if path.stem != "__init__"}
    ordered: list[Path] = []

    def add(path: Path) -> None:
        for line in path.read_text().splitlines():
            if line.startswith(f"from kiosk.{room}."):
                add(files[line.split()[1].rpartition(".")[2]])
        if path not in ordered:
            ordered.append(path)

    for path in files.values():
        add(path)
    return ordered


@pytest.fixture(scope="session")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import path that describes what Python shows to QML."""
    folder = tmp_path_factory.mktemp("qmltypes")
    described: list[Path] = []
    for name, room in MODULES.items():
        described.append(describe(folder, name, room, described))
    return folder


def describe(folder: Path, name: str, room: str, before: list[Path]) -> Path:
    module = folder.joinpath(*name.split("."))
    module.mkdir(parents=True)
    dump = module / "types.json"
    done = tool("metaobjectdump", "--quiet", "--out-file", dump, *bases_first(room))
    assert done.returncode == 0, done.stderr
    classes = json.loads(dump.read_text())
    for file in classes:
        for class_ in file["classes"]:
            for property_ in class_.get("properties", []):
                if "notify" not in property_:  # the dump forgets constant=True
                    property_["constant"] = True
    dump.write_text(json.dumps(classes))
    qt = [METATYPES / f"qt6{part}_metatypes.json" for part in ("core", "gui", "qml", "quick")]
    foreign = ",".join(map(str, [*qt, *before]))
    done = tool(
        "qmltyperegistrar",
        "--generate-qmltypes", module / "types.qmltypes", "-o", "/dev/null",
        "--import-name", name, "--major-version", "1", "--minor-version", "0",
        f"--foreign-types={foreign}", dump,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    depends = "".join(f"depends {other}\n" for other in MODULES if other != name and before)
    (module / "qmldir").write_text(
        f"module {name}\ntypeinfo types.qmltypes\ndepends QtQuick\n{depends}"
    )
    return dump


def lint(types: Path, *files: Path, qml: Path = QML) -> subprocess.CompletedProcess[str]:
    paths = [part for path in (types, qml, ROOT / "assets") for part in ("-I", path)]
    return tool("qmllint", "--max-warnings", "0", *paths, *files)


def test_no_qml_file_has_a_warning(types: Path) -> None:
    done = lint(types, *QML.rglob("*.qml"), ROOT / "assets" / "ink" / "Layers.qml")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("Screens/HomeScene.qml", "home.visit.openRiver()", "home.visit.openRivers()"),
        ("Screens/HomeScene.qml", "Colour.inkSoft", "Colour.inkSofter"),
        ("Desk/FileList.qml", "files.desk.remove()", "files.desk.removes()"),
        ("Desk/FileList.qml", "row.entry.depth", "row.entry.deepness"),
    ],
)
def test_a_misspelt_wish_or_token_is_found(
    types: Path, tmp_path: Path, file: str, right: str, wrong: str
) -> None:
    qml = shutil.copytree(QML, tmp_path / "qml")
    scene = qml / "Kiosk" / file
    text = scene.read_text()
    assert right in text
    assert lint(types, scene, qml=qml).returncode == 0
    scene.write_text(text.replace(right, wrong))
    assert lint(types, scene, qml=qml).returncode != 0


if sys.platform == "win32":
    pytest.skip("the tools have other names", allow_module_level=True)
