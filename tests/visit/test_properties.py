"""What holds for every exhibition and every sequence of gestures."""

import copy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Role
from kiosk.visit.phase import Screen
from kiosk.visit.visit import Visit
from tests.visit.outlines import KINDS, LANGUAGES, chapter, outline, section

NO_ARGUMENT = ("touch", "wake", "keep", "next", "previous", "back", "home", "open_river")


@st.composite
def outlines(draw):
    """1 to 20 chapters of 1 to 12 sections; some failed, some framing."""
    count = draw(st.integers(1, 20))
    sizes = draw(st.lists(st.integers(1, 12), min_size=count, max_size=count))
    failed = draw(st.sets(st.integers(0, count - 1), max_size=2))
    chapters = []
    for c, size in enumerate(sizes):
        role = Role.PROLOGUE if c == 0 and count > 2 else Role.CHAPTER
        sections = [
            section(
                f"s{s}",
                kind := KINDS[(c + s) % len(KINDS)],
                items=draw(st.integers(1, 4)) if kind == "slideshow" else 1,
                choices=(f"e{c}_{s}a", f"e{c}_{s}b") if kind in ("timeline", "flow") else (),
            )
            for s in range(size)
        ]
        chapters.append(chapter(f"c{c}", [] if c in failed else sections, role))
    return outline(chapters)


def gestures(exhibition):
    """A verb with its arguments, right and wrong ones, and the seconds that pass before it."""
    chapters = [c.key for c in exhibition.chapters]
    stories = [f"{c.key}/{s.key}" for c in exhibition.chapters for s in c.sections]
    choices = [k for c in exhibition.chapters for s in c.sections for k in s.choices]
    wish = st.one_of(
        st.sampled_from(NO_ARGUMENT).map(lambda verb: (verb,)),
        st.just(("next",)),
        st.tuples(st.just("open_chapter"), st.sampled_from([*chapters, "", "nowhere"])),
        st.tuples(st.just("open_section"), st.integers(-2, 13)),
        st.tuples(st.just("open_story"), st.sampled_from([*stories, "c0", "/", "c0/nothing"])),
        st.tuples(st.just("choose"), st.sampled_from([*choices, "", "nothing"])),
        st.tuples(st.just("say"), st.sampled_from([*LANGUAGES, "fr", ""])),
        st.tuples(st.just("turn"), st.integers(-3, 3)),
        st.just(("tick",)),
    )
    return st.lists(st.tuples(st.sampled_from([0.0, 0.3, 20.0, 61.0, 500.0]), wish), max_size=40)


@st.composite
def visits(draw):
    """A visit after some gestures, and the time it is."""
    exhibition = draw(outlines())
    visit = Visit(exhibition, "zh")
    visit.wake(0.0)
    now = 0.0
    for passed, (verb, *words) in draw(gestures(exhibition)):
        now += passed
        visit.tick(now)
        before, prompting = visit.state, visit.state.prompting
        getattr(visit, verb)(*words, now)
        check(visit, before, verb, prompting=prompting)
    return visit, now


def check(visit, before, verb, *, prompting):
    state = visit.state
    chapters = visit.outline.chapters
    assert 0 <= state.page < visit.pages
    assert 0 <= visit.position <= visit.stops
    assert state.language in LANGUAGES
    inside = state.screen in (Screen.OPENING, Screen.ITEM)
    if not inside:
        assert (state.chapter, state.section, state.item) == (0, 0, 0)
    else:
        here = chapters[state.chapter]
        assert here.sections
        if state.screen is Screen.ITEM:
            assert 0 <= state.item < here.sections[state.section].items
        else:
            assert (state.section, state.item, state.choice) == (0, 0, "")
    if verb == "say" and before.screen is not Screen.ATTRACT:
        assert state.place == before.place
    if prompting and verb != "tick":
        assert state.place == before.place
        assert state.language == before.language
        assert not state.prompting
    assert depth(state) <= 3


def depth(state):
    return 0 if state.origin is None else 1 + depth(state.origin)


every = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@every
@given(visits())
def test_home_is_two_wishes_away(case):
    visit, now = case
    visit.home(now)
    visit.home(now)
    assert visit.state.screen is Screen.HOME
    assert not visit.state.prompting


@every
@given(visits())
def test_back_alone_leads_home(case):
    visit, now = case
    for _ in range(8):
        visit.back(now)
    assert visit.state.screen is Screen.HOME


@every
@given(visits(), st.sampled_from([0.25, 1.0, 7.0, 100.0]))
def test_silence_ends_in_the_pristine_attract_screen(case, step):
    visit, now = case
    pristine = Visit(visit.outline, "zh").state
    end = now + visit.allowance + visit.prompt + 3 * step
    while now < end:
        now += step
        visit.tick(now)
    assert visit.state == pristine
    assert visit.deadline == float("inf")


@every
@given(visits())
def test_the_arrows_tell_the_truth(case):
    visit, now = case
    visit.touch(now)
    for verb, allowed in (("next", visit.can_next), ("previous", visit.can_previous)):
        other = copy.deepcopy(visit)
        getattr(other, verb)(now)
        assert (other.state != visit.state) is allowed


@every
@given(visits())
def test_the_lamp_only_moves_on_within_a_chapter(case):
    visit, now = case
    visit.touch(now)
    while visit.can_next:
        before, lamp = visit.state, visit.position
        visit.next(now)
        if visit.state.chapter == before.chapter:
            assert visit.position > lamp
        else:
            assert visit.position == 0.0


@every
@given(visits())
def test_speaking_never_moves(case):
    visit, now = case
    visit.touch(now)
    place = visit.state.place
    for language in ("en", "zh", "en"):
        visit.say(language, now)
        assert visit.state.place == place
        assert visit.state.language == language
