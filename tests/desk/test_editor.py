"""A file is opened where texts are written: its kind may belong to this very program."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.desk import editor

FILE = Path("/content/exhibition.yaml")


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch):
    """A Linux desktop with these programs, and this one for plain text."""

    def has(*programs: str, default: str = "") -> None:
        monkeypatch.setattr(
            editor, "which", lambda name: f"/usr/bin/{name}" if name in programs else None
        )
        told = subprocess.CompletedProcess([], 0, f"{default}\n")
        monkeypatch.setattr(editor.subprocess, "run", lambda *_, **__: told)

    return has


def test_the_desktops_own_editor_is_taken(computer) -> None:
    computer("xdg-mime", "gtk-launch", "kate", default="org.gnome.TextEditor.desktop")
    launched = ["/usr/bin/gtk-launch", "org.gnome.TextEditor.desktop", str(FILE)]
    assert editor.editor(FILE) == launched


def test_this_program_is_no_editor(computer) -> None:
    computer("xdg-mime", "gtk-launch", "pluma", default="kiosk-preview.desktop")
    assert editor.editor(FILE) == ["/usr/bin/pluma", str(FILE)]


def test_without_a_choice_an_editor_that_is_there_is_taken(computer) -> None:
    computer("ukui-notepad", "mousepad")
    assert editor.editor(FILE) == ["/usr/bin/mousepad", str(FILE)]
    computer()
    assert editor.editor(FILE) == []


def test_windows_has_notepad(monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("SYSTEMROOT", "/Windows")
    assert editor.editor(FILE) == ["/Windows/System32/notepad.exe", str(FILE)]
