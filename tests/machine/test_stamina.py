"""Motion that a machine cannot hold gets simpler, step by step, and stays so."""

import pytest

from kiosk.machine.stamina import NIGHT, Effort, Stamina


@pytest.fixture
def stamina() -> Stamina:
    return Stamina(60)


def show(stamina: Stamina, *rates: float) -> list[Effort]:
    """Passages of one second at these frames a second; the effort after each."""
    efforts = []
    for rate in rates:
        stamina.note(round(rate), 1.0, 0.0)
        efforts.append(stamina.effort)
    return efforts


def test_a_machine_that_holds_it_keeps_everything(stamina) -> None:
    assert set(show(stamina, *[60, 45, 41] * 50)) == {Effort.FULL}


def test_three_slow_passages_in_a_row_are_a_step(stamina) -> None:
    full, light, plain = Effort.FULL, Effort.LIGHT, Effort.PLAIN
    assert show(stamina, *[20] * 9) == [full, full, *[light] * 3, *[plain] * 4]


def test_a_slow_passage_now_and_then_is_forgiven(stamina) -> None:
    assert set(show(stamina, *[20, 20, 58] * 20)) == {Effort.FULL}


def test_motion_does_not_come_back_the_same_day(stamina) -> None:
    show(stamina, 20, 20, 20)
    assert set(show(stamina, *[60] * 20)) == {Effort.LIGHT}


def test_after_a_night_it_is_tried_again(stamina) -> None:
    show(stamina, *[20] * 6)
    assert stamina.note(20, 1.0, NIGHT + 1), "what is said to the screens"
    assert set(show(stamina, 60, 60)) == {Effort.FULL}


def test_what_was_cut_short_says_nothing(stamina) -> None:
    for _ in range(10):
        assert not stamina.note(1, 0.1, 0.0)
    assert stamina.effort is Effort.FULL


@pytest.mark.parametrize(
    ("rate", "shown", "held"), [(0, 45, True), (0, 35, False), (30, 22, True), (144, 45, True)]
)
def test_a_display_is_asked_for_its_own_rate_up_to_sixty(rate, shown, held) -> None:
    stamina = Stamina(rate)
    show(stamina, shown, shown, shown)
    assert (stamina.effort is Effort.FULL) == held
