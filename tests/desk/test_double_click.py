"""A double-click on exhibition.yaml hands the command that file."""

from pathlib import Path

from kiosk.commands.whereabouts import meant


def test_the_file_of_an_exhibition_names_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "展览 7" / "exhibition.yaml"
    file.parent.mkdir()
    file.touch()
    assert meant(file) == file.parent
    assert meant(file.parent) == file.parent
