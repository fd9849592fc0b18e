"""What a curator can read and the wall cannot is told at the desk."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.content.problem import Severity
from kiosk.content.wording import word
from kiosk.ingest.sharing import shut

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "content"))
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o2775 if place.is_dir() else 0o664)
    return folder


def test_a_folder_that_all_of_its_group_can_read_is_sound(shared) -> None:
    assert list(shut(shared)) == []


def test_a_file_that_its_group_cannot_read_is_told_with_what_to_type(shared) -> None:
    (shared / "pictures" / "tea.jpg").chmod(0o600)
    (shared / "chapters" / "land.yaml").chmod(0o604)
    (shared / "pictures" / "~$notes.docx").touch(0o600)
    land, tea = shut(shared)
    assert (land.file, tea.file) == ("chapters/land.yaml", "pictures/tea.jpg")
    assert tea.severity is Severity.WARNING
    assert word(tea, "zh").fix == "在内容文件夹里运行：chmod g+r pictures/tea.jpg"


def test_a_folder_that_cannot_be_entered_is_told(shared) -> None:
    (shared / "pictures").chmod(0o2704)
    (problem,) = shut(shared)
    assert problem.facts["command"] == "chmod g+rx pictures"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_file_of_another_group_must_be_readable_by_everybody(shared) -> None:
    tea = shared / "pictures" / "tea.jpg"
    os.chown(tea, -1, 65534)
    assert list(shut(shared)) == []
    tea.chmod(0o660)
    (problem,) = shut(shared)
    assert problem.facts["command"].startswith("chgrp --reference . pictures/tea.jpg; ")


def test_a_curators_own_folder_is_left_alone(shared) -> None:
    shared.chmod(0o755)
    (shared / "exhibition.yaml").chmod(0o600)
    assert list(shut(shared)) == []
