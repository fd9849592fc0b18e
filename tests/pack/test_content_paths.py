"""What a curator's YAML names is looked for among the folder's own files and nowhere else."""

import json
import os
import sys

import pytest

from kiosk.cli import main
from tests.pack.test_attacks import PATHS

BY_FILE_SYSTEM = [
    "/dev/stdin",
    "file:///etc/passwd",
    "http://example.org/a.jpg",
    "\\\\?\\C:\\a.jpg",
]


@pytest.fixture
def told(content, capsys):
    """Every error of the content: file, line, message."""

    def check() -> list[tuple[str, int, str]]:
        main(["check", str(content), "--json"])
        problems = json.loads(capsys.readouterr().out)["problems"]
        return [(p["file"], p["line"], p["message"]) for p in problems if p["severity"] == "error"]

    return check


@pytest.mark.parametrize("path", [*PATHS, *BY_FILE_SYSTEM])
def test_a_path_that_leads_elsewhere_is_refused_by_name_and_line(content, told, path) -> None:
    file = content / "chapters" / "water.yaml"
    lines = file.read_text("utf-8").splitlines()
    number, line = next((n, one) for n, one in enumerate(lines) if "file: " in one)
    start = line.index("file: ") + len("file: ")
    end = min(at for at in (line.find(",", start), line.find("}", start), len(line)) if at > 0)
    lines[number] = line[:start] + json.dumps(path) + line[end:]
    file.write_text("\n".join(lines), "utf-8")
    found = [one for one in told() if one[:2] == ("chapters/water.yaml", number + 1)]
    assert found, "not refused at its line"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_picture_that_is_a_link_is_refused_at_the_line_that_names_it(content, told) -> None:
    picture = content / "pictures" / "gorge.jpg"
    picture.rename(content.parent / "gorge.jpg")
    picture.symlink_to(content.parent / "gorge.jpg")
    assert any("gorge.jpg" in message for _, _, message in told())
    picture.unlink()
    os.mkfifo(picture)
    assert told()
