import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import tree_sitter
import tree_sitter_powershell

CHECKOUT = Path(__file__).resolve().parents[2]
WINDOWS = CHECKOUT / "packaging" / "windows"
COMPILER = "x86_64-w64-mingw32-gcc"
STRICT = ["-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-fsyntax-only"]
STAND_IN = Path(__file__).with_name("standin.c")
EPOCH = "1767225600"

needs_compiler = pytest.mark.skipif(not shutil.which(COMPILER), reason=f"no {COMPILER} here")


def _parts(*words: object) -> bytes:
    return subprocess.run(
        [sys.executable, str(WINDOWS / "parts.py"), *map(str, words)],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        check=True,
        capture_output=True,
    ).stdout


def _tree(folder: Path, version: str) -> Path:
    """Files of a version, without a Python that could run it."""
    data = folder / "app" / "kiosk" / "data"
    for name, text in {
        folder / "VERSION": f"{version}\n",
        folder / "runtime" / "python313._pth": ".\n..\\site\n..\\app\n",
        folder / "guide" / "README.md": "# 安装 Install\n",
        data / "content" / "exhibition.yaml": "title: 河 River\n",
        data / "content" / "chapters" / "a$b 甲.yaml": "title: 一 One\n",
        data / "assets" / "settings.toml": '# 设置\n# content = "/srv"\n',
    }.items():
        name.parent.mkdir(parents=True, exist_ok=True)
        name.write_text(text, encoding="utf-8")
    return folder


def test_the_list_of_files_makes_every_folder_and_lays_every_file(tmp_path: Path) -> None:
    tree = _tree(tmp_path, "1.0")
    lines = _parts("list", tree, r"$INSTDIR\versions\.new").decode().splitlines()
    folders = [line for line in lines if line.startswith("CreateDirectory")]
    laid = [line for line in lines if line.startswith("File")]
    assert lines == folders + laid
    assert folders[0] == r'CreateDirectory "$INSTDIR\versions\.new"'
    assert len(laid) == sum(path.is_file() for path in tree.rglob("*"))
    # $ begins a variable of NSIS.
    assert any(r"\data\content\chapters\a$$b 甲.yaml" in line for line in laid)


def test_the_portable_archive_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("kiosk.exe", "kioskw.exe"):
        (tmp_path / name).write_bytes(b"MZ")
    archives = []
    for copy in ("one", "two"):
        tree = _tree(tmp_path / copy, "1.0")
        os.utime(tree / "VERSION", (0, hash(copy) % 10**9))
        archives.append(tmp_path / f"{copy}.zip")
        _parts("zip", tree, tmp_path, archives[-1])
    first, second = (hashlib.sha256(path.read_bytes()).digest() for path in archives)
    assert first == second
    archive = zipfile.ZipFile(archives[0])
    names = archive.namelist()
    assert {"kiosk-1.0-win_amd64/kiosk.exe", "kiosk-1.0-win_amd64/kioskw.exe"} <= set(names)
    assert "kiosk-1.0-win_amd64/guide/README.md" in names
    # What curators change lies beside the versions.
    assert "kiosk-1.0-win_amd64/content/exhibition.yaml" in names
    assert not [name for name in names if "versions" in name and "/content/" in name]
    settings = archive.read("kiosk-1.0-win_amd64/settings.toml").decode()
    assert settings == '# 设置\r\ncontent = "content"\r\n'
    assert "kiosk-1.0-win_amd64/versions/1.0/VERSION" in names
    assert all(name.startswith("kiosk-1.0-win_amd64/") for name in names)


def test_the_icon_has_every_size_that_windows_shows(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (256, 256)).save(tmp_path / "icon.png")
    _parts("icon", tmp_path, tmp_path / "kiosk.ico")
    with Image.open(tmp_path / "kiosk.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]


@pytest.mark.parametrize("script", sorted(WINDOWS.glob("*.ps1")), ids=lambda path: path.name)
def test_scripts_of_powershell_begin_as_windows_needs_it(script: Path) -> None:
    """Without the mark, PowerShell 5.1 reads Chinese as the machine's code page."""
    assert script.read_bytes().startswith(b"\xef\xbb\xbf")


def _powershell(script: Path) -> tree_sitter.Node:
    """Without a PowerShell, by its grammar."""
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
    return parser.parse(script.read_text("utf-8-sig").encode()).root_node


def _nodes(node: tree_sitter.Node, kind: str) -> list[tree_sitter.Node]:
    found = [node] if node.type == kind else []
    return found + [each for child in node.children for each in _nodes(child, kind)]


def _commands(node: tree_sitter.Node) -> list[str]:
    return [each.text.decode() for each in _nodes(node, "command")]


@pytest.mark.parametrize("script", sorted(WINDOWS.glob("*.ps1")), ids=lambda path: path.name)
def test_scripts_of_powershell_parse(script: Path) -> None:
    root = _powershell(script)
    assert not root.has_error, str(root)


GIVEN_BACK = [
    ("Values", "New-ItemProperty", "$each.Key $each.Name $each.Kind $each.Value"),
    ("Values", "Remove-ItemProperty", "$each.Key $each.Name"),
    ("Keys", "Remove-Item", "$key"),
    ("Powers", "powercfg.exe", "$memory.Scheme $each.Group $each.Setting $each.Value"),
    ("Scheme", "powercfg.exe", "/setactive $memory.Scheme"),
    ("Shell", "Invoke-CimMethod", "RemoveCustomShell $memory.Sid"),
    ("Shell", "Invoke-CimMethod", "SetCustomShell $before"),
    (
        "Shell",
        "Invoke-CimMethod",
        "SetDefaultShell $memory.Shell.Default $memory.Shell.DefaultAction",
    ),
    ("Shell", "Invoke-CimMethod", "SetEnabled $memory.Shell.Enabled"),
]
"""What lockdown.ps1 remembers, the command of unlock.ps1 that gives it back, and with which words."""


def test_all_that_lockdown_remembers_is_given_back_somehow() -> None:
    lock = (WINDOWS / "lockdown.ps1").read_text(encoding="utf-8-sig")
    made = re.search(r"return \[pscustomobject\] @\{ (User = .*?) \}\n", lock)
    assert made
    kept = set(re.findall(r"(\w+) = ", made.group(1)))
    assert kept - {"User", "Sid"} == {kind for kind, _, _ in GIVEN_BACK}


@pytest.mark.parametrize(
    ("kind", "command", "words"), GIVEN_BACK, ids=[f"{it[1]} {it[2]}" for it in GIVEN_BACK]
)
def test_what_lockdown_remembers_unlock_gives_back(kind: str, command: str, words: str) -> None:
    unlock = _powershell(WINDOWS / "unlock.ps1")
    # Where there may be several of a kind, a loop goes over them.
    loops = [
        _commands(loop)
        for loop in _nodes(unlock, "foreach_statement")
        if re.match(rf"foreach \(\$\w+ in @\(\$memory\.{kind}\b", loop.text.decode())
    ]
    assert len(loops) == (kind in {"Values", "Keys", "Powers"})
    [commands] = loops or [_commands(unlock)]
    wanted = {command, *words.split()}
    given = [set(re.findall(r"[$/]?[\w.-]+", each)) for each in commands]
    assert any(wanted <= has for has in given), commands


@pytest.mark.parametrize("script", ["build.sh", "wine.sh"])
def test_scripts_parse(script: str) -> None:
    subprocess.run(["bash", "-n", str(WINDOWS / script)], check=True)


def test_installer_and_launcher_agree_where_everything_lies() -> None:
    installer = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    launcher = (WINDOWS / "launcher.c").read_text(encoding="utf-8")
    # For the whole machine: the program, and beside no version its notes.
    assert r'StrCpy $INSTDIR "$PROGRAMFILES64\Kiosk"' in installer
    assert "known_folder(&FOLDERID_ProgramFiles)" in launcher
    assert r'StrCpy $Data "$APPDATA\Kiosk"' in installer
    assert r'text(L"%ls\\Kiosk", shared)' in launcher
    # The notes have one writer.
    assert not re.findall(r"\$Data\\state\\", installer)


@needs_compiler
@pytest.mark.parametrize("variant", ["-UWINDOWED", "-DWINDOWED"])
def test_the_launcher_compiles_without_a_warning(variant: str) -> None:
    subprocess.run([COMPILER, *STRICT, variant, *sorted(WINDOWS.glob("*.c"))], check=True)


@pytest.mark.installers
@pytest.mark.timeout(1800)
def test_an_installation_lives_under_wine(tmp_path: Path) -> None:
    """With a small program in Python's place: every step of wine.sh, in some minutes."""
    out = tmp_path / "out"
    for version in ("1.0", "1.1"):
        tree = _tree(tmp_path / version, version)
        python = tree / "runtime" / "python.exe"
        subprocess.run(
            [
                COMPILER,
                "-municode",
                f'-DVERSION="{version}"',
                str(STAND_IN),
                "-lgdi32",
                "-o",
                str(python),
            ],
            check=True,
        )
        shutil.copyfile(python, python.with_name("pythonw.exe"))
        subprocess.run(["bash", str(WINDOWS / "build.sh"), str(tree), str(out)], check=True)
    setups = [out / f"kiosk-setup-{version}.exe" for version in ("1.0", "1.1")]
    told = subprocess.run(
        ["bash", str(WINDOWS / "wine.sh"), *map(str, setups), str(tmp_path / "proof")],
        capture_output=True,
        text=True,
        check=False,
    )
    print(told.stdout, told.stderr)
    assert told.returncode == 0
    assert "FAILED" not in told.stdout


@pytest.mark.parametrize("name", ["exhibition.yaml", "chapters/a$b 甲.yaml", ""])
def test_a_double_click_names_a_file_and_opens_its_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.cli import main

    folder = _tree(tmp_path, "1.0") / "app" / "kiosk" / "data" / "content"
    opened = []
    monkeypatch.setattr("kiosk.desk.preview.preview", lambda *named: opened.append(named) or 0)
    assert main(["preview", str(folder / name)]) == 0
    assert opened == [(folder, "zh", Path(name).stem if name.startswith("chapters") else "")]
