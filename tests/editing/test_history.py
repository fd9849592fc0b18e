"""Every step of an edit can be taken back, and nobody else's work is written over."""

from functools import partial
from pathlib import Path

import pytest

from kiosk.editing import draft, edit
from kiosk.editing.basis import Basis
from kiosk.editing.history import History
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.ingest.disk import Disk

FIRST = "\ufefftitle: 一\r\n# 话\r\n".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_bytes(FIRST)
    return tmp_path


@pytest.fixture
def history(folder) -> History:
    return History(folder)


def say(history: History, words: str) -> None:
    """Write a title into the file as it is now."""
    put = partial(edit.put, path=("title",), value=words)
    history.write([Basis("a.yaml", (history._folder / "a.yaml").read_bytes()).changed(put)])


def test_steps_go_back_and_forth_to_the_byte(folder, history) -> None:
    for words in ("二", "三"):
        say(history, words)
    third = (folder / "a.yaml").read_bytes()
    assert third == FIRST.replace("一".encode(), "三".encode())
    history.undo()
    history.undo()
    assert (folder / "a.yaml").read_bytes() == FIRST
    assert not history.can_undo
    history.redo()
    history.redo()
    assert (folder / "a.yaml").read_bytes() == third
    assert not history.can_redo


def test_a_new_step_forgets_what_was_taken_back(history) -> None:
    say(history, "二")
    history.undo()
    say(history, "三")
    assert not history.can_redo


def test_what_changes_nothing_is_no_step(history) -> None:
    say(history, "一")
    assert not history.can_undo


def test_what_another_program_wrote_is_not_written_over(folder, history) -> None:
    say(history, "二")
    theirs = (folder / "a.yaml").read_bytes() + b"more: 1\n"
    (folder / "a.yaml").write_bytes(theirs)
    with pytest.raises(RefusalError) as refused:
        history.undo()
    assert refused.value.reason is Refusal.CHANGED
    assert (folder / "a.yaml").read_bytes() == theirs
    say(history, "三")
    assert b"more: 1" in (folder / "a.yaml").read_bytes()


def test_a_disk_that_is_full_leaves_the_file_whole(folder, history, monkeypatch) -> None:
    def full(self, path: Path, data: bytes) -> None:
        path.write_bytes(data[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Disk, "write", full)
    with pytest.raises(OSError, match="space"):
        say(history, "二")
    assert (folder / "a.yaml").read_bytes() == FIRST
    assert not history.can_undo


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"", "gb18030"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ],
)
def test_a_file_keeps_its_encoding(folder, history, mark, encoding) -> None:
    text = "title: 标题  # 话\r\n"
    (folder / "a.yaml").write_bytes(mark + text.encode(encoding))
    say(history, "峡谷")
    new = text.replace("标题", "峡谷")
    assert (folder / "a.yaml").read_bytes() == mark + new.encode(encoding)


def test_a_file_that_is_no_text_is_left_alone(folder, history) -> None:
    (folder / "a.yaml").write_bytes(b"PK\x03\x04title: 1")
    with pytest.raises(RefusalError):
        say(history, "二")
    assert (folder / "a.yaml").read_bytes() == b"PK\x03\x04title: 1"


def test_a_new_item_has_the_shape_of_its_neighbour_and_none_of_its_words() -> None:
    event = {
        "key": "bridge",
        "date": "1994",
        "name": {"zh": "桥", "en": "Bridge"},
        "picture": {"file": "a.jpg", "alt": {"zh": "桥", "en": "A bridge"}},
        "figures": ["one"],
        "story": "ties/bridge",
    }
    new = draft.after(event, ["zh", "en"], {"bridge", "bridge_2"})
    assert new == {
        "key": "bridge_3",
        "date": "1994",
        "name": {"zh": "待定", "en": "TBD"},
        "picture": event["picture"],
    }
