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
BRIDGE = ROOT / "kiosk" / "bridge"
SCRIPTS = Path(sysconfig.get_path("scripts"))
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPTS / f"pyside6-{name}", *arguments], capture_output=True, text=True, check=False
    )


def bases_first() -> list[Path]:
    """metaobjectdump needs a class before those that name it: order files by their imports."""
    files = {path.stem: path for path in BRIDGE.glob("*.py") if path.stem != "__init__"}
    ordered: list[Path] = []

    def add(path: Path) -> None:
        for line in path.read_text().splitlines():
            if line.startswith("from kiosk.bridge."):
                add(files[line.split()[1].rpartition(".")[2]])
        if path not in ordered:
            ordered.append(path)

    for path in files.values():
        add(path)
    return ordered


@pytest.fixture(scope="session")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import path that describes Kiosk.Bridge."""
    folder = tmp_path_factory.mktemp("qmltypes")
    module = folder / "Kiosk" / "Bridge"
    module.mkdir(parents=True)
    dump = module / "bridge.json"
    done = tool("metaobjectdump", "--quiet", "--out-file", dump, *bases_first())
    assert done.returncode == 0, done.stderr
    classes = json.loads(dump.read_text())
    for file in classes:
        for described in file["classes"]:
            for property_ in described.get("properties", []):
                if "notify" not in property_:  # the dump forgets constant=True
                    property_["constant"] = True
    dump.write_text(json.dumps(classes))
    foreign = ",".join(
        str(METATYPES / f"qt6{name}_metatypes.json") for name in ("core", "gui", "qml")
    )
    done = tool(
        "qmltyperegistrar",
        "--generate-qmltypes", module / "bridge.qmltypes", "-o", "/dev/null",
        "--import-name", "Kiosk.Bridge", "--major-version", "1", "--minor-version", "0",
        f"--foreign-types={foreign}", dump,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (module / "qmldir").write_text(
        "module Kiosk.Bridge\ntypeinfo bridge.qmltypes\ndepends QtQuick\n"
    )
    return folder


def lint(types: Path, *files: Path, qml: Path = QML) -> subprocess.CompletedProcess[str]:
    paths = [part for path in (types, qml, ROOT / "assets") for part in ("-I", path)]
    return tool("qmllint", "--max-warnings", "0", *paths, *files)


def test_no_qml_file_has_a_warning(types: Path) -> None:
    done = lint(types, *QML.rglob("*.qml"), ROOT / "assets" / "ink" / "Layers.qml")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("home.visit.openRiver()", "home.visit.openRivers()"), ("Colour.inkSoft", "Colour.inkSofter")],
)
def test_a_misspelt_wish_or_token_is_found(
    types: Path, tmp_path: Path, right: str, wrong: str
) -> None:
    qml = shutil.copytree(QML, tmp_path / "qml")
    scene = qml / "Kiosk" / "Screens" / "HomeScene.qml"
    text = scene.read_text()
    assert right in text
    assert lint(types, scene, qml=qml).returncode == 0
    scene.write_text(text.replace(right, wrong))
    assert lint(types, scene, qml=qml).returncode != 0


if sys.platform == "win32":
    pytest.skip("the tools have other names", allow_module_level=True)
