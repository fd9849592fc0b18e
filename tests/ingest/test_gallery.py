"""Worker processes that fall: only the picture at fault is refused."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from kiosk import cli
from kiosk.commands.outcome import PROBLEMS
from kiosk.content.problem import Code
from kiosk.ingest import gallery
from kiosk.ingest.picture import Made, PictureError
from kiosk.ingest.recipe import Box

SCREEN = Box(192, 108)
TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


def dangerous(path, box):
    """Stands in for a decoder with a fault; the worker finds it by its name."""
    if path.name == "crash.jpg":
        os.kill(os.getpid(), signal.SIGSEGV)
    if path.name == "hang.jpg":
        time.sleep(600)
    if path.name == "memory.jpg":
        try:
            bytearray(4 << 30)
        except MemoryError as error:
            raise PictureError(Code.PICTURE_TOO_HARD) from error
    if path.name == "damaged.jpg":
        raise PictureError(Code.PICTURE_DAMAGED)
    return Made(path.name.encode(), ".jpg", 1, 1, (1, 1), "JPEG")


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("crash.jpg", Code.PICTURE_TOO_HARD),
        ("hang.jpg", Code.PICTURE_TOO_HARD),
        ("memory.jpg", Code.PICTURE_TOO_HARD),
        ("damaged.jpg", Code.PICTURE_DAMAGED),
    ],
)
def test_only_the_picture_at_fault_is_refused(tmp_path, monkeypatch, bad, code):
    monkeypatch.setattr(gallery, "make", dangerous)
    paths = [tmp_path / name for name in ("a.jpg", "b.jpg", bad, "c.jpg", "d.jpg")]
    results = dict(gallery.make_all(paths, SCREEN, patience=3.0))
    assert set(results) == set(paths)
    for path, result in results.items():
        if path.name == bad:
            assert isinstance(result, PictureError)
            assert result.code is code
        else:
            assert result.data == path.name.encode()


def standing(path, box):
    """Tells where a worker stands, and which picture it was given."""
    return Made(f"{Path.cwd()} {path}".encode(), ".jpg", 1, 1, (1, 1), "JPEG")


def test_a_worker_need_not_enter_the_folder_in_which_a_command_is_typed(tmp_path, monkeypatch):
    monkeypatch.setattr(gallery, "make", standing)
    monkeypatch.chdir(tmp_path)
    ((path, made),) = gallery.make_all([Path("a.jpg")], SCREEN)
    assert path == Path("a.jpg")
    assert made.data.decode() == f"{Path(sys.prefix).anchor} {tmp_path / 'a.jpg'}"
    assert Path.cwd() == tmp_path


def test_pictures_are_made_where_the_current_folder_is_gone(tmp_path, monkeypatch):
    monkeypatch.setattr(gallery, "make", standing)
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    ((_, made),) = gallery.make_all([tmp_path / "a.jpg"], SCREEN)
    assert isinstance(made, Made)


def fallen(begun):
    """Stands in for a computer on which no worker can begin."""
    os._exit(1)


def test_where_no_worker_begins_no_picture_is_blamed(monkeypatch, capsys):
    monkeypatch.setattr(gallery, "_begin", fallen)
    assert cli.main(["check", str(TINY)]) == PROBLEMS
    said = capsys.readouterr()
    assert said.out == ""
    assert "没能启动处理图片的程序" in said.err
    assert len(said.err.splitlines()) <= 2


def test_nothing_to_do():
    assert list(gallery.make_all([], SCREEN)) == []


@pytest.mark.parametrize(("mode", "colour"), [("RGBA", (1, 2, 3, 4)), ("I;16", 30_000), ("P", 3)])
def test_the_largest_picture_allowed_fits_into_a_worker(tmp_path, mode, colour):
    path = tmp_path / "large.png"
    image = Image.new(mode, (10_000, 10_000), colour)
    if mode == "P":
        image.putpalette(bytes(768))
        image.info["transparency"] = 1
    image.save(path, compress_level=1)
    ((_, made),) = gallery.make_all([path], SCREEN)
    assert isinstance(made, Made)
    assert (made.width, made.height) == (192, 192)
