"""What draws: the card where one answers, Qt's own renderer where only an imitation does."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.app import renderer
from kiosk.app.renderer import choose, fall_back
from kiosk.machine.trial import Trial


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path / "graphics")


@pytest.fixture
def chosen(qapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, trial: Trial):
    """Chooses on a machine whose driver answers with a name: what is said, and what Qt was told."""
    for variable in ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND"):
        monkeypatch.delenv(variable, raising=False)
    cards = tmp_path / "dri"
    cards.mkdir()
    (cards / "renderD128").touch()
    monkeypatch.setattr(renderer, "_CARDS", cards)
    told: list[object] = []
    monkeypatch.setattr(QQuickWindow, "setGraphicsApi", told.append)

    def choose_with(name: str) -> tuple[str, bool]:
        told.clear()
        monkeypatch.setattr(renderer, "driver", lambda: name)
        return choose(trial).words, bool(told)

    choose_with.cards = cards
    return choose_with


@pytest.mark.parametrize(
    "name",
    ["Mesa Intel(R) UHD Graphics (ADL-S GT1)", "AMD Radeon Graphics", "NVIDIA T400/PCIe/SSE2"],
)
def test_a_card_that_answers_draws(chosen, name) -> None:
    words, software = chosen(name)
    assert not software
    assert name in words


@pytest.mark.parametrize(
    "name", ["llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "GDI Generic", "Software Rasterizer"]
)
def test_an_imitation_of_a_card_does_not(chosen, name) -> None:
    words, software = chosen(name)
    assert software
    assert name in words


def test_a_driver_that_does_not_start_does_not(chosen) -> None:
    assert chosen("") == ("software, because the graphics driver does not start", True)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a card has no such file")
def test_without_a_card_nobody_is_asked(chosen) -> None:
    (chosen.cards / "renderD128").unlink()
    assert chosen("a card")[1]


def test_a_driver_that_ended_two_starts_is_not_asked_again(chosen, trial) -> None:
    assert not chosen("a card")[1]
    assert not chosen("a card")[1]
    for _ in range(3):
        words, software = chosen("a card")
        assert software, "and not at the start after it either"
        assert str(trial.file) in words


def test_a_driver_that_ends_the_program_when_asked_is_not_asked_for_ever(
    chosen, trial, monkeypatch
) -> None:
    def fall() -> str:
        raise KeyboardInterrupt  # what no handler of the program's own hears

    monkeypatch.setattr(renderer, "driver", fall)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            choose(trial)
    assert not choose(trial).card


def test_a_driver_that_refuses_is_not_asked_again(chosen, trial) -> None:
    assert not chosen("a card")[1]
    trial.refuse()
    assert chosen("a card")[1]


@pytest.mark.parametrize("name", ["llvmpipe", ""])
def test_only_a_card_is_on_trial(chosen, trial, name) -> None:
    for _ in range(4):
        chosen(name)
    assert not trial.file.exists()


def test_a_first_frame_clears_the_driver(chosen, trial) -> None:
    for _ in range(4):
        assert not chosen("a card")[1]
        trial.passed()
    assert not trial.file.exists()


def test_a_full_disk_does_not_stop_a_start(tmp_path) -> None:
    (tmp_path / "file").touch()
    trial = Trial(tmp_path / "file" / "graphics")
    trial.begin()
    trial.passed()
    assert not trial.failed


def test_the_environment_has_the_last_word(chosen, monkeypatch) -> None:
    monkeypatch.setenv("QSG_RHI_BACKEND", "vulkan")
    assert chosen("llvmpipe") == ("as the environment says", False)


def test_a_card_that_refuses_the_window_is_left_for_the_software_renderer(monkeypatch) -> None:
    monkeypatch.delenv("QT_QUICK_BACKEND")
    begun: list[tuple[str, list[str], dict[str, str]]] = []
    monkeypatch.setattr(os, "execve", lambda *start: begun.append(start))
    fall_back("no context")
    (program, words, environment) = begun.pop()
    assert program == sys.executable
    assert words[1:] == sys.orig_argv[1:]
    assert environment["QT_QUICK_BACKEND"] == "software"
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    fall_back("no window")
    assert not begun, "the second time it ends instead of beginning for ever"
