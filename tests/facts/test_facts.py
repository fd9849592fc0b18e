"""The exhibition in content/ states exactly what facts.yaml lists: nothing less, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"
LANGUAGES = ("zh", "en")


def load(path: Path):
    # Every scalar stays text, as the program's own reader keeps it: 234.50 is not 234.5.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


FACTS = load(Path(__file__).with_name("facts.yaml"))
FIGURES = {fact["id"]: fact for fact in FACTS["figures"]}
EVENTS = {event["key"]: event for event in FACTS["events"]}
EXHIBITION = load(CONTENT / "exhibition.yaml")
CHAPTERS = {key: load(CONTENT / "chapters" / f"{key}.yaml") for key in EXHIBITION["chapters"]}
SHOWN_FIGURES = {
    key: (name, figure)
    for name, chapter in CHAPTERS.items()
    for key, figure in chapter.get("figures", {}).items()
}
SHOWN_EVENTS = {
    event["key"]: (name, event)
    for name, chapter in CHAPTERS.items()
    for section in chapter["sections"]
    if section["kind"] == "timeline"
    for event in section["events"]
}


class Text(NamedTuple):
    where: str
    language: str
    text: str


def texts(block, where: str = "") -> Iterator[Text]:
    """Every text that visitors read, with its place; descriptions of pictures are not among them."""
    if isinstance(block, dict) and set(block) == set(LANGUAGES):
        for language in LANGUAGES:
            yield Text(where, language, block[language])
    elif isinstance(block, dict):
        for key, part in block.items():
            if key not in {"alt", "home_alt", "unit"}:
                yield from texts(part, f"{where}/{key}")
    elif isinstance(block, list):
        for index, part in enumerate(block):
            name = part.get("key", index) if isinstance(part, dict) else index
            yield from texts(part, f"{where}/{name}")


TEXTS = [*texts(EXHIBITION, "exhibition"), *texts(CHAPTERS)]


def alts(block, where: str = "") -> Iterator[Text]:
    """What is said about pictures to those who cannot see them."""
    if isinstance(block, dict):
        for key, part in block.items():
            if key in {"alt", "home_alt"}:
                for language in LANGUAGES:
                    yield Text(f"{where}/{key}", language, part[language])
            else:
                yield from alts(part, f"{where}/{key}")
    elif isinstance(block, list):
        for index, part in enumerate(block):
            yield from alts(part, f"{where}/{index}")


ALTS = [*alts(EXHIBITION, "exhibition"), *alts(CHAPTERS)]


def named(text: Text) -> str:
    return f"{text.where}[{text.language}]"


# ---------------------------------------------------------------------------- figures


def test_no_figure_is_missing_and_none_is_invented():
    assert set(SHOWN_FIGURES) == set(FIGURES)


@pytest.mark.parametrize("fact", FIGURES.values(), ids=FIGURES)
def test_a_figure_stands_exactly_as_in_its_source(fact):
    chapter, figure = SHOWN_FIGURES[fact["id"]]
    assert chapter == fact["chapter"]
    assert figure["value"] == fact["value"]
    assert figure["unit"]["zh"] == fact["unit"]
    assert figure.get("qualifier") == fact.get("qualifier")
    assert figure["as_of"] == FACTS["as_of"][fact.get("as_of", "thirty years")]
    assert figure["source"] == "article"


POWERS = {"亿": 8, "万": 4, "billion": 9, "million": 6}


def exact(number: str, unit: str) -> Decimal:
    power = next((POWERS[word] for word in POWERS if unit.startswith(word)), 0)
    return Decimal(number.replace(",", "")).scaleb(power)


@pytest.mark.parametrize("fact", FIGURES.values(), ids=FIGURES)
def test_english_says_the_same_number(fact):
    digits, unit = fact["en"].split(" ", 1)
    assert SHOWN_FIGURES[fact["id"]][1]["unit"]["en"] == unit
    assert exact(digits, unit) == exact(fact["value"], fact["unit"])


def pages() -> Iterator[dict]:
    """Every page that shows figures with their source; openings and slips only repeat them."""
    for chapter in CHAPTERS.values():
        for section in chapter["sections"]:
            if section["kind"] != "timeline":
                yield from section.get("slides", [section])


def test_every_figure_is_on_a_page():
    shown = set()
    for page in pages():
        keys = page.get("figures", [])
        shown |= {page.get("figure"), page.get("beside")}
        shown |= set(keys if isinstance(keys, list) else [])
    assert set(FIGURES) <= shown


def test_the_source_is_the_article():
    assert set(EXHIBITION["sources"]) == {"article"}
    source = EXHIBITION["sources"]["article"]
    assert source["title"]["zh"] == FACTS["source"]["zh"]
    assert source["year"] == FACTS["source"]["year"]


# ---------------------------------------------------------------------------- events and names


def test_no_event_is_missing_and_none_is_invented():
    assert {(key, chapter, event["date"]) for key, (chapter, event) in SHOWN_EVENTS.items()} == {
        (event["key"], event["chapter"], event["date"]) for event in FACTS["events"]
    }


def test_stories_of_events_are_there():
    sections = {
        f"{name}/{section['key']}"
        for name, chapter in CHAPTERS.items()
        for section in chapter["sections"]
    }
    assert {event.get("story") for _, event in SHOWN_EVENTS.values()} <= sections


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", FACTS["people"], ids=lambda person: person["event"])
def test_whoever_is_named_is_named_with_the_office_held_then(person, language):
    name, office = person["name"][language], person["office"][language]
    told = [text for text in TEXTS if text.language == language and name in text.text]
    assert any(person["event"] in text.where for text in told)
    assert any("/slides/" in text.where for text in told)
    assert [named(text) for text in told if office not in text.text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_seven_cities_give(language):
    (flow,) = [
        section
        for chapter in CHAPTERS.values()
        for section in chapter["sections"]
        if section["kind"] == "flow"
    ]
    assert [giver["name"][language] for giver in flow["givers"]] == [
        city[language] for city in FACTS["cities"]
    ]
    assert flow["figures"] == ["cities", "counties"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stand_verbatim(language):
    joint = "" if language == "zh" else " "  # a title may say where its column ends
    told = (text.text.replace("\n", joint) for text in TEXTS if text.language == language)
    everything = "\n".join(told).lower()
    missing = [n[language] for n in FACTS["names"] if n[language].lower() not in everything]
    assert missing == []


def test_nobody_is_quoted():
    spoken = re.compile(r"“[^”]*[，。！？,.!?][^”]*”")
    assert [named(text) for text in TEXTS if spoken.search(text.text)] == []


# ---------------------------------------------------------------------------- running text

MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
MONTHS += ["August", "September", "October", "November", "December"]
DATES = [[int(part) for part in event["date"].split("-")] for event in EVENTS.values()]
AS_OF_YEARS = {
    int(year) for words in FACTS["as_of"].values() for year in re.findall(r"\d{4}", words["en"])
}


def known(year: int | None, month: int | None = None, day: int | None = None) -> bool:
    """Whether an event has these parts of a date, or a figure's time the bare year."""
    if year in AS_OF_YEARS and not month and not day:
        return True
    return any(
        (year is None or date[0] == year)
        and (month is None or date[1:2] == [month])
        and (day is None or date[2:3] == [day])
        for date in DATES
    )


def number(text: str | None) -> int | None:
    return int(text) if text else None


def without_dates(text: Text) -> str:
    """The text with its dates taken out; a date of no event is a failure."""

    def take(found: re.Match[str]) -> str:
        parts = found.groupdict()
        month = parts.get("month")
        if month in MONTHS:
            month = str(MONTHS.index(month) + 1)
        assert known(number(parts.get("year")), number(month), number(parts.get("day"))), (
            f"{named(text)}: {found[0]} is the date of no event"
        )
        return " · "

    if text.language == "zh":
        rest = re.sub(r"(?P<year>\d{4})(?=[—–]\d{4}年)", take, text.text)
        rest = re.sub(r"(?P<year>\d{4})年((?P<month>\d{1,2})月)?((?P<day>\d{1,2})日)?", take, rest)
        return re.sub(r"((?P<month>\d{1,2})月)((?P<day>\d{1,2})日)?", take, rest)
    months = "|".join(MONTHS)
    # “May” may be a verb too: it is a date only beside a number.
    rest = re.sub(rf"(?P<day>\d{{1,2}}) (?P<month>{months})( (?P<year>\d{{4}}))?", take, text.text)
    rest = re.sub(rf"(?P<month>{months}) (?P<year>\d{{4}})", take, rest)
    return re.sub(r"(?<![\d,.])(?P<year>(?:19|20)\d\d)(?![\d,.]\d|\d)", take, rest)


CHINESE = re.compile(
    r"(?P<before>约|近|超过|至少|不到|)(?P<digits>\d[\d,.]*\d|\d)(?P<open>余|多|)(?P<after>[^\d]*)"
)
ENGLISH = re.compile(
    r"(?P<before>about|nearly|over|more than|at least|up to|)\s?"
    r"(?P<digits>\d[\d,.]*\d|\d)(?P<after>\s?[^\d]*)",
    re.IGNORECASE,
)


def says_in_chinese(found: re.Match[str], fact: dict) -> bool:
    unit, after = fact["unit"], found["after"]
    if found["digits"] != fact["value"] or not after.startswith(unit):
        return False
    tail = after.removeprefix(unit)
    said = (found["before"], bool(found["open"]), tail.startswith("以上"))
    return (
        said
        == {
            None: ("", False, False),
            "about": ("约", False, False),
            "more than": ("", True, False),
            "at least": ("", False, True),
        }[fact.get("qualifier")]
    )


def says_in_english(found: re.Match[str], fact: dict) -> bool:
    digits, unit = fact["en"].split(" ", 1)
    if found["digits"] != digits:
        return False
    scale = unit.split(" ")[0]
    if scale in {"billion", "million", "%"} and not found["after"].strip().startswith(scale):
        return False
    return found["before"].lower() == fact.get("qualifier", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_in_running_text_is_a_fact(language):
    shape, says = (CHINESE, says_in_chinese) if language == "zh" else (ENGLISH, says_in_english)
    # Either no fact at all, or a fact with another unit or qualifier.
    wrong = [
        f"{named(text)}: {found[0].strip()}"
        for text in TEXTS
        if text.language == language
        for found in shape.finditer(without_dates(text))
        if not any(says(found, fact) for fact in FIGURES.values())
    ]
    assert wrong == []


def test_descriptions_of_paintings_have_no_numbers():
    assert [named(text) for text in ALTS if re.search(r"\d", text.text)] == []


# 一 and “one” are articles as often as numbers; 两 is 2. 双 and “pair” are no numbers.
HANZI_NUMERALS = re.compile(r"第?(?:数(?=[十百千万亿]))?[〇零一二两三四五六七八九十百千万亿几半]+")
NUMBER_WORDS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?=[ -](?:years|one))"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half"
    r"|twice|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|several|many|most)\b",
    re.IGNORECASE,
)
SPELT = {language: FACTS["spelt"][language] for language in LANGUAGES}


def without_spelt(text: str, language: str) -> str:
    for entry in sorted(SPELT[language], key=lambda entry: -len(entry["text"])):
        text = re.sub(re.escape(entry["text"]), " · ", text, flags=re.IGNORECASE)
    return text


def numerals(text: Text) -> list[str]:
    rest = without_spelt(without_dates(text), text.language)
    if text.language == "zh":
        # 亿元 and 万吨 are units after digits, which have their own test.
        rest = re.sub(r"(?<=\d)[亿万]", "", rest)
        return [word for word in HANZI_NUMERALS.findall(rest) if word != "一"]
    return NUMBER_WORDS.findall(rest)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_numeral_spelt_out_is_listed(language):
    wrong = [
        f"{named(text)}: {word}"
        for text in TEXTS
        if text.language == language
        for word in numerals(text)
    ]
    assert wrong == []


VALUES = {
    "三十": 30, "七": 7, "thirty": 30, "seven": 7, "six": 6, "fourth": 4,
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_numerals_is_true_and_in_use(language):
    joint = "" if language == "zh" else " "  # a title may say where its column ends
    told = (text.text.replace("\n", joint) for text in TEXTS if text.language == language)
    everything = "\n".join(told).lower()
    for entry in SPELT[language]:
        assert entry["text"].lower() in everything, f"{entry['text']} is not used any more"
        if "fact" in entry:
            value = next(VALUES[w] for w in VALUES if w in entry["text"].lower())
            assert value == Decimal(FIGURES[entry["fact"]]["value"])
        else:
            assert entry["reason"]
