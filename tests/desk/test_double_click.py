"""A double-click on exhibition.yaml hands the command that file."""

from pathlib import Path

from kiosk.commands.arguments import folder


def test_the_file_of_an_exhibition_names_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "展览 7" / "exhibition.yaml"
    file.parent.mkdir()
    assert folder(str(file)) == file
    file.touch()
    assert folder(str(file)) == file.parent
    assert folder(str(file.parent)) == file.parent
