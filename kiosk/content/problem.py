"""One thing that is wrong in a content folder: where it is and the facts that its wording needs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

Fact: TypeAlias = str | int | tuple[str, ...]
"""What a wording may name: a word, a number, or several words."""


class Severity(StrEnum):
    """Whether the exhibition may be shown with the problem."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every kind of problem. The values are printed in reports and manuals and never change.

    S: the file as a whole. Y: how YAML is written. R: keys and values of one file. X: what fits
    together. F: figures. L: lengths. T: translations. P: pictures as files.
    W: the screens as they come out.
    """

    FILE_MISSING = "S001"
    TOO_LARGE = "S002"
    UTF16 = "S003"
    GB18030 = "S004"
    UNDECODABLE = "S005"
    NOT_TEXT = "S006"
    CONTROL_CHARACTER = "S007"
    INVISIBLE_CHARACTER = "S008"
    EMPTY_FILE = "S009"
    TOO_DEEP = "S010"
    TOO_MANY_VALUES = "S011"
    SCALAR_TOO_LONG = "S012"
    UNREADABLE = "S013"
    FILE_MISNAMED = "S014"
    FILE_NAME = "S015"
    MOJIBAKE = "S016"
    FONT_DAMAGED = "S017"
    SHUT_TO_GROUP = "S018"

    THOUSANDS_IN_LIST = "Y001"
    HASH_CUTS = "Y006"
    TIGHT_DASH = "Y007"
    WIDE_DASH = "Y008"
    WIDE_INDENT = "Y009"
    WIDE_COMMA = "Y010"
    BRACES = "Y011"
    DUPLICATE_KEY = "Y012"
    BACKSLASH = "Y013"
    WIDE_COLON = "Y017"
    TIGHT_COLON = "Y018"
    COLON_IN_VALUE = "Y019"
    QUOTE_CLOSED_EARLY = "Y020"
    QUOTE_OPEN = "Y021"
    TAB = "Y022"
    RESERVED_START = "Y023"
    SMART_QUOTES = "Y026"
    INDENT = "Y028"
    COLON_MISSING = "Y031"
    BRACKET_OPEN = "Y032"
    TAG = "Y033"
    SECOND_DOCUMENT = "Y034"
    UNKNOWN_ALIAS = "Y035"
    COMPLEX_KEY = "Y036"
    MERGE = "Y037"
    NOT_UNDERSTOOD = "Y038"
    WIDE_BRACKET = "Y039"
    FLAT_BLOCK = "Y040"
    WIDE_SPACE = "Y041"
    COMMA_MISSING = "Y042"
    BLOCK_SIGN = "Y043"
    BLOCK_TEXT = "Y044"
    TWO_KEYS = "Y045"
    COMMENT_CUTS = "Y046"
    DASH_MISSING = "Y047"
    COMMENT_SIGN = "Y048"
    BLOCK_LEFT = "Y049"

    UNKNOWN_KEY = "R001"
    MISSING_KEY = "R002"
    NEEDS_KEYS = "R003"
    NEEDS_LIST = "R004"
    NEEDS_TEXT = "R005"
    EMPTY_VALUE = "R006"
    WRONG_WORD = "R007"
    NOT_AMOUNT = "R008"
    NOT_MOMENT = "R009"
    NO_SUCH_DAY = "R010"
    NOT_WHOLE = "R011"
    NOT_NUMBER = "R012"
    NOT_YES_NO = "R013"
    BAD_KEY = "R014"
    BAD_COLOUR = "R015"
    OUT_OF_RANGE = "R016"
    TOO_FEW = "R017"
    TOO_MANY = "R018"
    WRONG_COUNT = "R019"
    NEEDS_LANGUAGES = "R020"
    MISSING_LANGUAGE = "R021"
    UNKNOWN_LANGUAGE = "R022"
    EMPTY_TEXT = "R023"
    LANGUAGE_TAG = "R024"
    KEY_MISPLACED = "R025"
    KEY_IN_TEXT = "R026"

    CHAPTER_MISSING = "X001"
    CHAPTER_UNLISTED = "X002"
    LISTED_TWICE = "X003"
    SECTION_TWICE = "X004"
    EVENT_TWICE = "X005"
    FIGURE_TWICE = "X006"
    GIVER_TWICE = "X007"
    UNKNOWN_FIGURE = "X008"
    UNKNOWN_SOURCE = "X009"
    UNKNOWN_ACCENT = "X010"
    STORY_SHAPE = "X011"
    UNKNOWN_CHAPTER = "X012"
    UNKNOWN_SECTION = "X013"
    YEARS_REVERSED = "X014"
    EVENT_OUTSIDE = "X015"
    SECOND_NIGHT = "X016"
    SECOND_PROLOGUE = "X017"
    SECOND_CLOSING = "X018"
    PROLOGUE_LATE = "X019"
    CLOSING_EARLY = "X020"
    PICTURE_MISSING = "X021"
    PICTURE_CASE = "X022"
    PICTURE_EXTENSION = "X023"
    PICTURE_UNUSED = "X024"
    FONT_MISSING = "X025"
    CONTRAST = "X026"
    STONES = "X027"
    PLACE_OUTSIDE = "X028"
    YEAR_UNLIKELY = "X029"
    LISTED_AGAIN = "X030"
    MAP_UNAPPROVED = "X031"
    PICTURE_NAME = "X032"
    DATES_REVERSED = "X033"
    NOTHING_SHOWN = "X034"
    PICTURE_ELSEWHERE = "X035"
    FONT_PARTLY = "X036"

    FIGURE_INEXACT = "F001"
    UNIT_UNCLEAR = "F002"
    UNIT_MISMATCH = "F003"
    DATE_VAGUE = "F004"

    COPY_LONG = "L001"
    COPY_TOO_LONG = "L002"
    TITLE_LONG = "L003"
    TITLE_TOO_LONG = "L004"

    SAME_TEXT = "T001"
    FOREIGN_HANZI = "T002"
    NO_HANZI = "T003"
    PLACEHOLDER = "T004"
    STRAY_QUOTE = "T005"
    UNSHOWABLE = "T006"
    FOLDED_GAP = "T007"

    PICTURE_UNREADABLE = "P001"
    PICTURE_EMPTY = "P002"
    PICTURE_TOO_LARGE = "P003"
    PICTURE_FORMAT = "P004"
    PICTURE_TOO_MANY_PIXELS = "P005"
    PICTURE_DAMAGED = "P006"
    PICTURE_TOO_HARD = "P007"
    PICTURE_MISNAMED = "P008"
    PICTURE_SMALL = "P009"
    PICTURE_HEIC = "P010"
    PICTURE_DOUBTFUL = "P011"
    PICTURE_PRINT = "P012"
    PICTURE_INVISIBLE = "P013"
    PICTURE_TINY = "P014"

    TEXT_OVERFLOWS = "W001"
    TEXT_OVERLAPS = "W002"
    TEXT_FAINT = "W003"
    GLYPH_MISSING = "W004"
    TARGET_SMALL = "W005"
    TEXT_ON_CONTROLS = "W006"
    TARGETS_MEET = "W007"
    TEXT_SMALL = "W008"


WARNINGS = frozenset(
    {
        Code.UTF16,
        Code.GB18030,
        Code.FILE_NAME,
        Code.SHUT_TO_GROUP,
        Code.CHAPTER_UNLISTED,
        Code.PROLOGUE_LATE,
        Code.CLOSING_EARLY,
        Code.PICTURE_UNUSED,
        Code.FONT_PARTLY,
        Code.COPY_LONG,
        Code.TITLE_LONG,
        Code.SAME_TEXT,
        Code.FOREIGN_HANZI,
        Code.NO_HANZI,
        Code.COMMENT_CUTS,
        Code.DATE_VAGUE,
        Code.STRAY_QUOTE,
        Code.FOLDED_GAP,
        Code.PICTURE_MISNAMED,
        Code.PICTURE_SMALL,
        Code.PICTURE_DOUBTFUL,
        Code.PICTURE_PRINT,
        Code.PICTURE_INVISIBLE,
    }
)
"""Codes with which an exhibition may still be shown; every other code keeps it off the wall."""

UNFINISHED = frozenset({Code.PLACEHOLDER, Code.PICTURE_TINY})
"""Errors of a page that somebody is still making: off the wall, but on the desk."""


class Problem(Struct, frozen=True, kw_only=True):
    """What is wrong, and where; its words are made by ``wording``."""

    code: Code
    file: str
    """Path relative to the content folder, with forward slashes."""
    line: int = 1
    column: int = 1
    """Line and column count characters from 1."""
    text: str = ""
    """The offending line as it stands in the file."""
    facts: Mapping[str, Fact] = {}

    @property
    def severity(self) -> Severity:
        """An error keeps the exhibition off the wall."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR
