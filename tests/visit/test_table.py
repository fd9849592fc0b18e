"""The visit, row by row: where it was, what was wished, where it is."""

from inspect import isfunction

import pytest

from kiosk.content.model import Role
from kiosk.visit.phase import Screen
from kiosk.visit.state import State
from kiosk.visit.visit import Visit
from tests.visit.outlines import chapter, outline, section, small

BEFORE, TEA, SEALED, LAKE, AFTER = range(5)
SLIDES, YEARS, NUMBER, GIFTS = range(4)


def at(screen, chapter=0, section=0, item=0, **more):
    return State(screen, more.pop("language", "zh"), 0, chapter, section, item, **more)


ATTRACT = at(Screen.ATTRACT)
HOME = at(Screen.HOME)
TEA_OPENING = at(Screen.OPENING, TEA)
SLIDE_1 = at(Screen.ITEM, TEA, SLIDES, 0)
LARGE = at(Screen.ITEM, TEA, SLIDES, 0, large=True)
SLIDE_3 = at(Screen.ITEM, TEA, SLIDES, 2)
TEA_YEARS = at(Screen.ITEM, TEA, YEARS)
TEA_MARCH = at(Screen.ITEM, TEA, YEARS, choice="march")
TEA_GIFTS = at(Screen.ITEM, TEA, GIFTS)
LAST = at(Screen.ITEM, AFTER)
RIVER = at(Screen.RIVER, origin=HOME)
RIVER_MAY = at(Screen.RIVER, choice="may", origin=HOME)
MAYS_STORY = at(Screen.ITEM, TEA, GIFTS, origin=RIVER_MAY)
SLIDES_OF_EVENT = at(Screen.ITEM, TEA, SLIDES, 0, origin=RIVER_MAY)

ROWS = [
    # nobody is here: whatever is touched only wakes
    (ATTRACT, ("touch",), HOME),
    (ATTRACT, ("wake",), HOME),
    (ATTRACT, ("keep",), HOME),
    (ATTRACT, ("open_chapter", "tea"), HOME),
    (ATTRACT, ("next",), HOME),
    (ATTRACT, ("back",), HOME),
    (ATTRACT, ("home",), HOME),
    (ATTRACT, ("open_river",), HOME),
    (ATTRACT, ("say", "en"), at(Screen.HOME, language="en")),
    (ATTRACT, ("say", "fr"), HOME),
    # home
    (HOME, ("touch",), HOME),
    (HOME, ("wake",), HOME),
    (HOME, ("open_chapter", "tea"), TEA_OPENING),
    (HOME, ("open_chapter", "before"), at(Screen.OPENING, BEFORE)),
    (HOME, ("open_chapter", "sealed"), HOME),
    (HOME, ("open_chapter", "nowhere"), HOME),
    (HOME, ("open_section", 0), HOME),
    (HOME, ("open_river",), RIVER),
    (HOME, ("open_story", "tea/gifts"), TEA_GIFTS),
    (HOME, ("choose", "march"), HOME),
    (HOME, ("next",), HOME),
    (HOME, ("previous",), HOME),
    (HOME, ("back",), HOME),
    (HOME, ("home",), HOME),
    (HOME, ("turn", 1), HOME),
    (HOME, ("turn", -1), HOME),
    (HOME, ("say", "en"), at(Screen.HOME, language="en")),
    # a chapter's opening
    (TEA_OPENING, ("next",), SLIDE_1),
    (TEA_OPENING, ("previous",), TEA_OPENING),
    (TEA_OPENING, ("back",), HOME),
    (TEA_OPENING, ("home",), HOME),
    (TEA_OPENING, ("turn", 1), TEA_OPENING),
    (TEA_OPENING, ("open_section", GIFTS), TEA_GIFTS),
    (TEA_OPENING, ("open_section", 4), TEA_OPENING),
    (TEA_OPENING, ("open_section", -1), TEA_OPENING),
    (TEA_OPENING, ("open_chapter", "lake"), at(Screen.OPENING, LAKE)),
    (TEA_OPENING, ("open_river",), at(Screen.RIVER, origin=TEA_OPENING)),
    (TEA_OPENING, ("choose", "march"), TEA_OPENING),
    # pages
    (SLIDE_1, ("next",), at(Screen.ITEM, TEA, SLIDES, 1)),
    (SLIDE_1, ("previous",), TEA_OPENING),
    (SLIDE_1, ("back",), TEA_OPENING),
    (SLIDE_3, ("next",), TEA_YEARS),
    (SLIDE_3, ("open_section", SLIDES), SLIDE_1),
    (SLIDE_3, ("home",), HOME),
    (SLIDE_3, ("say", "en"), at(Screen.ITEM, TEA, SLIDES, 2, language="en")),
    (TEA_YEARS, ("previous",), SLIDE_3),
    (TEA_GIFTS, ("next",), at(Screen.OPENING, LAKE)),  # past the sealed chapter
    (TEA_GIFTS, ("choose", "west"), at(Screen.ITEM, TEA, GIFTS, choice="west")),
    (TEA_GIFTS, ("choose", "march"), TEA_GIFTS),
    (at(Screen.ITEM, BEFORE), ("next",), TEA_OPENING),
    (at(Screen.ITEM, LAKE), ("next",), at(Screen.OPENING, AFTER)),
    (LAST, ("next",), LAST),
    (LAST, ("previous",), at(Screen.OPENING, AFTER)),
    # large words last until home
    (HOME, ("enlarge",), HOME),
    (ATTRACT, ("enlarge",), HOME),
    (SLIDE_1, ("enlarge",), LARGE),
    (LARGE, ("enlarge",), SLIDE_1),
    (LARGE, ("next",), at(Screen.ITEM, TEA, SLIDES, 1, large=True)),
    (LARGE, ("previous",), at(Screen.OPENING, TEA, large=True)),
    (LARGE, ("say", "en"), at(Screen.ITEM, TEA, SLIDES, 0, language="en", large=True)),
    (LARGE, ("open_river",), at(Screen.RIVER, origin=LARGE, large=True)),
    (LARGE, ("home",), HOME),
    (at(Screen.OPENING, TEA, large=True), ("back",), HOME),
    (at(Screen.RIVER, origin=HOME, large=True), ("back",), HOME),
    (at(Screen.RIVER, origin=LARGE), ("back",), SLIDE_1),
    (at(Screen.RIVER, origin=SLIDE_1, large=True), ("back",), LARGE),
    # a chapter's own events
    (TEA_YEARS, ("choose", "march"), TEA_MARCH),
    (TEA_YEARS, ("choose", "nothing"), TEA_YEARS),
    (TEA_MARCH, ("choose", "may"), at(Screen.ITEM, TEA, YEARS, choice="may")),
    (TEA_MARCH, ("choose", ""), TEA_YEARS),
    (TEA_MARCH, ("next",), at(Screen.ITEM, TEA, NUMBER)),
    (TEA_MARCH, ("say", "en"), at(Screen.ITEM, TEA, YEARS, choice="march", language="en")),
    (TEA_MARCH, ("open_story", "tea/gifts"), at(Screen.ITEM, TEA, GIFTS, origin=TEA_MARCH)),
    (TEA_MARCH, ("open_story", "tea/years"), TEA_MARCH),
    (at(Screen.ITEM, TEA, GIFTS, origin=TEA_MARCH), ("back",), TEA_MARCH),
    # the river of years
    (RIVER, ("choose", "may"), RIVER_MAY),
    (RIVER, ("choose", "east"), RIVER),
    (RIVER, ("next",), RIVER),
    (RIVER, ("previous",), RIVER),
    (RIVER, ("open_river",), RIVER),
    (RIVER, ("back",), HOME),
    (RIVER, ("home",), HOME),
    (at(Screen.RIVER, origin=SLIDE_3), ("back",), SLIDE_3),
    (at(Screen.RIVER, origin=TEA_MARCH), ("back",), TEA_MARCH),
    (RIVER_MAY, ("choose", ""), RIVER),
    (RIVER_MAY, ("open_story", "tea/gifts"), MAYS_STORY),
    (RIVER_MAY, ("open_story", "tea/nothing"), RIVER_MAY),
    (RIVER_MAY, ("open_story", "sealed/why"), RIVER_MAY),
    (RIVER_MAY, ("open_story", "tea"), RIVER_MAY),
    (RIVER_MAY, ("open_story", ""), RIVER_MAY),
    (RIVER_MAY, ("open_chapter", "tea"), TEA_OPENING),
    # an event's story
    (MAYS_STORY, ("back",), RIVER_MAY),
    (MAYS_STORY, ("home",), HOME),
    (MAYS_STORY, ("choose", "east"), at(Screen.ITEM, TEA, GIFTS, 0, choice="east", origin=RIVER_MAY)),
    (MAYS_STORY, ("previous",), at(Screen.ITEM, TEA, NUMBER)),
    (SLIDES_OF_EVENT, ("next",), at(Screen.ITEM, TEA, SLIDES, 1, origin=RIVER_MAY)),
    (SLIDES_OF_EVENT, ("previous",), TEA_OPENING),
    # being asked: any contact answers and does nothing else
    (at(Screen.ITEM, TEA, prompting=True), ("touch",), SLIDE_1),
    (at(Screen.ITEM, TEA, prompting=True), ("keep",), SLIDE_1),
    (at(Screen.ITEM, TEA, prompting=True), ("next",), SLIDE_1),
    (at(Screen.ITEM, TEA, prompting=True), ("home",), SLIDE_1),
    (at(Screen.ITEM, TEA, prompting=True), ("say", "en"), SLIDE_1),
    (at(Screen.ITEM, TEA, YEARS, choice="may", prompting=True), ("choose", ""),
     at(Screen.ITEM, TEA, YEARS, choice="may")),
]  # fmt: skip


@pytest.mark.parametrize(("start", "wish", "end"), ROWS)
def test_row(start, wish, end):
    visit = standing(start)
    verb, *words = wish
    getattr(visit, verb)(*words, 1.0)
    assert visit.state == end


ARROWS = [
    (start, {"next": 1, "previous": -1}[wish[0]], end)
    for start, wish, end in ROWS
    if wish in (("next",), ("previous",)) and not start.prompting
]


@pytest.mark.parametrize(("start", "step", "end"), ARROWS)
def test_a_neighbour_is_where_an_arrow_leads(start, step, end):
    assert standing(start).neighbour(step) == (None if start == end else end)


def test_a_touch_leads_from_the_attract_screen_home():
    visit = Visit(small(), "zh")
    assert visit.neighbour(1) == HOME
    assert visit.neighbour(-1) is None


def test_every_verb_has_rows():
    verbs = {wish[0] for _, wish, _ in ROWS}
    public = {name for name, one in vars(Visit).items() if isfunction(one) and name[0] != "_"}
    assert verbs == public - {"seconds_left", "tick", "neighbour"}


@pytest.mark.parametrize(
    ("start", "consumed"),
    [(ATTRACT, True), (at(Screen.HOME, prompting=True), True), (HOME, False), (SLIDE_1, False)],
)
def test_a_touch_that_wakes_or_answers_is_used_up(start, consumed):
    assert standing(start).touch(1.0) is consumed


def test_walking_on_visits_every_page_once_and_ends():
    visit = Visit(small(), "zh")
    visit.wake(0.0)
    visit.open_chapter("before", 0.0)
    walked = [visit.state]
    while visit.can_next:
        visit.next(0.0)
        walked.append(visit.state)
    assert [(s.screen.value, s.chapter, s.section, s.item) for s in walked] == [
        ("opening", BEFORE, 0, 0), ("item", BEFORE, 0, 0),
        ("opening", TEA, 0, 0),
        ("item", TEA, SLIDES, 0), ("item", TEA, SLIDES, 1), ("item", TEA, SLIDES, 2),
        ("item", TEA, YEARS, 0), ("item", TEA, NUMBER, 0), ("item", TEA, GIFTS, 0),
        ("opening", LAKE, 0, 0), ("item", LAKE, 0, 0),
        ("opening", AFTER, 0, 0), ("item", AFTER, 0, 0),
    ]  # fmt: skip


def test_previous_undoes_next_within_a_chapter():
    visit = standing(TEA_OPENING)
    for _ in range(6):
        before = visit.state
        visit.next(1.0)
        after = visit.state
        visit.previous(1.0)
        assert visit.state == before
        visit.next(1.0)
        assert visit.state == after


@pytest.mark.parametrize(
    ("place", "forward", "backward"),
    [
        (ATTRACT, False, False),
        (HOME, False, False),
        (RIVER, False, False),
        (TEA_OPENING, True, False),
        (SLIDE_1, True, True),
        (TEA_GIFTS, True, True),
        (LAST, False, True),
    ],
)
def test_arrows(place, forward, backward):
    visit = standing(place)
    assert (visit.can_next, visit.can_previous) == (forward, backward)


@pytest.mark.parametrize(
    ("place", "position", "stops", "items"),
    [
        (HOME, 0, 0, 0),
        (RIVER, 0, 0, 0),
        (TEA_OPENING, 0, 4, 0),
        (SLIDE_1, 1 / 3, 4, 3),
        (SLIDE_3, 1, 4, 3),
        (TEA_YEARS, 2, 4, 1),
        (TEA_GIFTS, 4, 4, 1),
    ],
)
def test_the_lamp(place, position, stops, items):
    visit = standing(place)
    assert visit.position == pytest.approx(position)
    assert (visit.stops, visit.items) == (stops, items)


@pytest.mark.parametrize(
    ("start", "wish", "direction"),
    [
        (TEA_OPENING, ("next",), 1),
        (SLIDE_3, ("previous",), -1),
        (SLIDE_3, ("open_section", GIFTS), 1),
        (TEA_GIFTS, ("open_section", SLIDES), -1),
        (TEA_GIFTS, ("back",), 0),
        (TEA_GIFTS, ("home",), 0),
        (HOME, ("open_chapter", "lake"), 0),
    ],
)
def test_direction(start, wish, direction):
    visit = standing(start)
    verb, *words = wish
    getattr(visit, verb)(*words, 1.0)
    assert visit.direction == direction


def test_direction_is_kept_by_what_is_no_move():
    visit = standing(SLIDE_3)
    visit.next(1.0)
    visit.choose("may", 1.0)
    visit.say("en", 1.0)
    visit.open_chapter("nowhere", 1.0)
    assert visit.direction == 1


def test_home_has_pages_and_remembers_the_one_of_the_chapter():
    chapters = [chapter(f"c{i}", [section("s")]) for i in range(17)]
    visit = Visit(outline([chapter("p", [section("s")], Role.PROLOGUE), *chapters]), "zh")
    visit.wake(0.0)
    assert visit.pages == 3
    visit.turn(1, 0.0)
    assert (visit.state.page, visit.direction) == (1, 1)
    visit.open_chapter("c16", 0.0)
    visit.back(0.0)
    assert visit.state == State(Screen.HOME, "zh", page=2)
    visit.turn(1, 0.0)
    assert visit.state.page == 0, "after the last page comes the first"
    visit.turn(-1, 0.0)
    visit.turn(-1, 0.0)
    visit.open_chapter("p", 0.0)
    visit.home(0.0)
    assert visit.state.page == 1


def test_the_language_chosen_in_a_story_is_kept_on_the_way_back():
    visit = standing(MAYS_STORY)
    visit.say("en", 1.0)
    visit.back(1.0)
    assert visit.state.place == RIVER_MAY.place
    assert visit.state.language == "en"
    visit.back(1.0)
    assert visit.state == HOME.spoken("en")


def test_there_and_back_again_does_not_pile_up():
    visit = standing(RIVER_MAY)
    for _ in range(50):
        visit.open_story("tea/years", 1.0)
        visit.choose("march", 1.0)
        visit.open_story("tea/gifts", 1.0)
        visit.open_river(1.0)
        visit.choose("may", 1.0)
    steps = 0
    while visit.state.screen is not Screen.HOME:
        visit.back(1.0)
        steps += 1
    assert steps <= 6


def test_an_unknown_first_language_is_the_exhibitions_first():
    assert Visit(small(), "fr").state.language == "zh"


def standing(state):
    """A visit that stands at `state`."""
    visit = Visit(small(), "zh")
    visit.touch(0.0)
    visit._state = state
    return visit
