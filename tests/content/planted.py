"""Faults to plant: in a few lines of YAML, and in the tiny exhibition.

`¦` marks the line and column that the problem must name; it is taken out before reading.
"""

from __future__ import annotations

from typing import NamedTuple

from kiosk.content.problem import Code

PLACE = "¦"


class Snippet(NamedTuple):
    """A file with one fault."""

    name: str
    code: Code
    text: str


class Fault(NamedTuple):
    """One change of the tiny exhibition, and the one problem that it must cause."""

    code: Code
    file: str
    old: str
    new: str


WATER = "chapters/water.yaml"
LAND = "chapters/land.yaml"
PROLOGUE = "chapters/prologue.yaml"
TOP = "exhibition.yaml"

SNIPPETS = (
    Snippet("invisible", Code.INVISIBLE_CHARACTER, "a: 1\nti¦\u200btle: 三峡\n"),
    Snippet("control", Code.CONTROL_CHARACTER, "a: 1\nb: 三¦\x07峡\n"),
    Snippet("escaped control", Code.CONTROL_CHARACTER, 'a: ¦"\\x01"\n'),
    Snippet("nul", Code.NOT_TEXT, "a: 1\nb: ¦\x00\n"),
    Snippet("empty", Code.EMPTY_FILE, "¦"),
    Snippet("only a comment", Code.EMPTY_FILE, "¦# nothing yet\n"),
    Snippet("thousands in list", Code.THOUSANDS_IN_LIST, "a: [¦1,024, 5]\n"),
    Snippet("hash", Code.HASH_CUTS, "title: 第 ¦#1 号\n"),
    Snippet("colour without quotes", Code.HASH_CUTS, "accent: ¦#2F5D62\n"),
    Snippet("hash in running text", Code.HASH_CUTS, "text: 第一行\n  第二行 ¦#三\n"),
    Snippet("tight dash", Code.TIGHT_DASH, "list:\n  ¦-三峡\n"),
    Snippet("tight second dash", Code.TIGHT_DASH, "list:\n  - 三峡\n  ¦-涪陵\n"),
    Snippet("dash and wide space", Code.TIGHT_DASH, "list:\n  ¦-\u3000三峡\n"),
    Snippet("wide dash", Code.WIDE_DASH, "list:\n  ¦－ 三峡\n"),
    Snippet("em dash as item", Code.WIDE_DASH, "list:\n  - a\n  ¦— b\n"),
    Snippet("wide indent", Code.WIDE_INDENT, "a:\n¦\u3000b: 1\n"),
    Snippet("no-break indent", Code.WIDE_INDENT, "a:\n ¦\u00a0b: 1\n"),
    Snippet("wide comma", Code.WIDE_COMMA, "list: [移民¦，对口支援]\n"),
    Snippet("wide comma in braces", Code.WIDE_COMMA, "a: {zh: 三峡¦，en: Gorge}\n"),
    Snippet("wide brackets", Code.WIDE_BRACKET, "figures: ¦【share，visits】\n"),
    Snippet("a wide and a plain bracket", Code.WIDE_BRACKET, "languages: ¦［zh, en]\n"),
    Snippet("text not further in than |", Code.FLAT_BLOCK, "a:\n  zh: |\n  ¦从前有一条河。\n"),
    Snippet("second line not further in", Code.FLAT_BLOCK, "zh: |-\n¦从前\n有一条河。\n"),
    Snippet("braces", Code.BRACES, "title: ¦{三峡}\n"),
    Snippet("duplicate", Code.DUPLICATE_KEY, "title: a\nb: 1\n¦title: c\n"),
    Snippet("backslash", Code.BACKSLASH, 'file: "images¦\\new.jpg"\n'),
    Snippet("unknown escape", Code.BACKSLASH, 'file: "a ¦\\q"\n'),
    Snippet("wide colon", Code.WIDE_COLON, "a: 1\ntitle¦：三峡\nb: 2\n"),
    Snippet("wide colon after block text", Code.WIDE_COLON, "a: |\n  x\nb:\n  zh¦：三峡\n"),
    Snippet("wide colon in an item", Code.WIDE_COLON, "- title¦：三峡\n  b: 2\n"),
    Snippet("wide colon opens a block", Code.WIDE_COLON, "title¦：\n  zh: 三峡\n"),
    Snippet("wide colon in braces", Code.WIDE_COLON, "a: {zh¦：三峡, en: Gorge}\n"),
    Snippet("tight colon", Code.TIGHT_COLON, "title¦:三峡\nb: 1\n"),
    Snippet("tight colon in braces", Code.TIGHT_COLON, "a: {zh¦:三峡, en: Gorge}\n"),
    Snippet("colon in value", Code.COLON_IN_VALUE, "title: Part 2¦: The Gorge\nb: 1\n"),
    Snippet("quote closed early", Code.QUOTE_CLOSED_EARLY, 'title: "三峡¦"移民\nb: 1\n'),
    Snippet("quote open", Code.QUOTE_OPEN, 'title: ¦"三峡\ntext: "完好"\nb: 1\n'),
    Snippet("quote open to the end", Code.QUOTE_OPEN, "a: 1\nb: ¦'三峡\nc: 2\n"),
    Snippet("tab", Code.TAB, "a:\n¦\tb: 1\n"),
    Snippet("percent", Code.RESERVED_START, "a: ¦%50\n"),
    Snippet("at", Code.RESERVED_START, "a: ¦@浙江\n"),
    Snippet("star", Code.RESERVED_START, "a: ¦*注意\n"),
    Snippet("star and latin letters", Code.RESERVED_START, "a: ¦*nobody\n"),
    Snippet("ampersand", Code.RESERVED_START, "a: ¦& more\n"),
    Snippet("exclamation", Code.RESERVED_START, "a: ¦!重要\n"),
    Snippet("backtick", Code.RESERVED_START, "a: ¦`b`\n"),
    Snippet("bar with text", Code.RESERVED_START, "a: ¦| b\n"),
    Snippet("greater", Code.RESERVED_START, "a: ¦> 50%\n"),
    Snippet("dash as value", Code.RESERVED_START, "a: ¦- b\n"),
    Snippet("bracketed beginning", Code.RESERVED_START, "a: ¦[注] 三峡\n"),
    Snippet("smart quotes", Code.SMART_QUOTES, "title: ¦“Part 2: The Gorge”\n"),
    Snippet("deeper for no reason", Code.INDENT, "a: 1\n ¦b: 2\n"),
    Snippet("between two levels", Code.INDENT, "a:\n    ¦b: 1\n  c: 2\n"),
    Snippet("no colon", Code.COLON_MISSING, "¦title 三峡\nb: 1\n"),
    Snippet("bracket open", Code.BRACKET_OPEN, "a: ¦[1, 2\nb: 3\n"),
    Snippet("tag", Code.TAG, "a:\n  - {b: ¦!x y}\n"),
    Snippet("second document", Code.SECOND_DOCUMENT, "a: 1\n¦---\nb: 2\n"),
    Snippet("unknown alias", Code.UNKNOWN_ALIAS, "a: [1, ¦*b]\n"),
    Snippet("alias and a stray comma", Code.UNKNOWN_ALIAS, "a: &b 1\nc: ¦*b，\n"),
    Snippet("alias of itself", Code.UNKNOWN_ALIAS, "a: &a\n  b: ¦*a\n"),
    Snippet("list as key", Code.COMPLEX_KEY, "¦[a, b]: 1\n"),
    Snippet("question mark", Code.RESERVED_START, "¦? [a]\n"),
    Snippet("garbled", Code.MOJIBAKE, "¦锘縯itle: 涓夊场\n"),
    Snippet("wide space after the colon", Code.WIDE_SPACE, "accent:¦\u3000jade\nb: 1\n"),
    Snippet("no comma", Code.COMMA_MISSING, "figures: [visits¦ share]\n"),
    Snippet("full-width bar", Code.BLOCK_SIGN, "zh: ¦｜-\n  三峡\n"),
    Snippet("quoted bar", Code.BLOCK_SIGN, "zh: ¦“|-”\n  三峡\n"),
    Snippet("small l for a bar", Code.BLOCK_SIGN, "zh: ¦l-\n  三峡\n"),
    Snippet("bar of another dash", Code.BLOCK_SIGN, "zh: ¦|－\n  三峡\n"),
    Snippet("text behind the bar", Code.BLOCK_TEXT, "zh: |- ¦三峡\n  移民\n"),
    Snippet("two languages", Code.TWO_KEYS, "a:\n  zh: 三峡 ¦en: Gorge\nb:\n  en: x\n"),
    Snippet("cut by a remark", Code.COMMENT_CUTS, "zh: 新 ¦# 的服务中心\n"),
    Snippet("no dash", Code.DASH_MISSING, "chapters:\n  - a\n  ¦b\n  - c\n"),
    Snippet("remark with slashes", Code.COMMENT_SIGN, "accent: jade ¦// 玉色\n"),
    Snippet("wide hash", Code.COMMENT_SIGN, "a: 1\n¦＃ 备注\nb: 2\n"),
    Snippet("list with quotes around", Code.QUOTE_OPEN, 'figures: ¦"[a, b]\nc: 1\n'),
    Snippet(
        "an item left of its list",
        Code.BLOCK_LEFT,
        "events:\n    - key: a\n      level: 1\n  ¦- key: b\n    level: 2\nunit: x\n",
    ),
    Snippet(
        "a first item left of its list",
        Code.BLOCK_LEFT,
        "events:\n¦- key: a\n  level: 1\n  # b\n  - key: b\n    level: 2\n",
    ),
    Snippet(
        "no dash before an item",
        Code.DASH_MISSING,
        "events:\n  - key: a\n    level: 1\n  ¦key: b\n    level: 2\n  - key: c\n",
    ),
    Snippet(
        "no dash, but as far in as its item",
        Code.DASH_MISSING,
        "events:\n  - key: a\n    level: 1\n    ¦key: b\n    level: 2\n  - key: c\n",
    ),
    Snippet(
        "no dash before the first item",
        Code.DASH_MISSING,
        "events:\n    ¦key: a\n    level: 1\n  - key: b\n    level: 2\n",
    ),
    Snippet("no zh", Code.NEEDS_LANGUAGES, "title:\n  ¦三峡\n  en: Gorge\nb: 1\n"),
    Snippet("no en", Code.NEEDS_LANGUAGES, "title:\n  zh: 三峡\n  ¦The Gorge\nb: 1\n"),
    Snippet("quotes of two kinds", Code.QUOTE_OPEN, 'en: ¦"2022”\nb: 1\n'),
    Snippet("a path of Windows", Code.PICTURE_ELSEWHERE, 'file: ¦"C:\\Users\\me\\lake.jpg"\n'),
    Snippet("wide colon after hanzi", Code.WIDE_COLON, "picture:\n  ¦文件：a.jpg\n  kind: x\n"),
    Snippet("merging a text", Code.MERGE, "a: &a 1\nb:\n  <<: ¦*a\n"),
)

FAULTS = (
    # ---------------------------------------------------------------- keys and values
    Fault(Code.UNKNOWN_KEY, WATER, "note: {zh: 流过", "¦colour: red\nnote: {zh: 流过"),
    Fault(Code.UNKNOWN_KEY, WATER, "note: {zh: 流过", "¦notte: {zh: 流过"),
    Fault(Code.UNKNOWN_KEY, LAND, "        caption: {zh: 春天", "        ¦captoin: {zh: 春天"),
    Fault(Code.MISSING_KEY, LAND, "accent: earth\n", ""),
    Fault(Code.MISSING_KEY, WATER, "  - kind: flow\n    key:", "  - ¦key:"),
    Fault(Code.NEEDS_KEYS, WATER, "figures:\n  visits:", "figures:\n  more: ¦3\n  visits:"),
    Fault(Code.NEEDS_LIST, WATER, "        figures: [visits]", "        figures: ¦visits"),
    Fault(Code.NEEDS_TEXT, WATER, "level: 2", "level: ¦[2]"),
    Fault(Code.EMPTY_VALUE, WATER, "        date: 1992-03", "        ¦date:"),
    Fault(
        Code.EMPTY_VALUE,
        WATER,
        "figures: [visits]\n        story",
        'figures: [visits, ¦""]\n        story',
    ),
    Fault(Code.WRONG_WORD, LAND, "  - kind: slideshow", "  - kind: ¦slidshow"),
    Fault(Code.WRONG_WORD, PROLOGUE, "role: prologue", "role: ¦序章"),
    Fault(Code.UNKNOWN_KEY, LAND, "  file: tea.jpg\n", "  ¦文件: tea.jpg\n"),
    Fault(Code.UNKNOWN_LANGUAGE, LAND, "{zh: 土地, en: Land}", "{zh: 土地, ¦英文: Land}"),
    Fault(Code.NOT_NUMBER, TOP, "focus: [0.5, 0.4]", "focus: [¦60%, 45%]"),
    Fault(Code.PICTURE_ELSEWHERE, LAND, "  file: tea.jpg\n", "  file: ¦C:\\Users\\me\\lake.jpg\n"),
    Fault(Code.SMART_QUOTES, PROLOGUE, "ground: night", "ground: ¦“night”"),
    Fault(Code.SMART_QUOTES, PROLOGUE, "      file: tea.jpg", "      file: ¦“tea.jpg”"),
    Fault(Code.SMART_QUOTES, LAND, "note: {zh: 两岸", "¦“note”: {zh: 两岸"),
    Fault(Code.NOT_AMOUNT, PROLOGUE, "value: 234.58", "value: ¦约234.58"),
    Fault(Code.NOT_AMOUNT, PROLOGUE, "value: 234.58", "value: ¦２３４"),
    Fault(Code.NOT_AMOUNT, PROLOGUE, "value: 234.58", "value: ¦1e3"),
    Fault(Code.NOT_MOMENT, WATER, "date: 1992-03", "date: ¦1992年3月"),
    Fault(Code.NOT_MOMENT, WATER, "date: 1992-03", "date: ¦1992-3"),
    Fault(Code.NO_SUCH_DAY, WATER, "date: 2004-05-19", "date: ¦2004-02-30"),
    Fault(Code.NO_SUCH_DAY, WATER, "date: 2004-05-19", "date: ¦2004-13"),
    Fault(Code.NOT_WHOLE, WATER, "level: 2", "level: ¦二"),
    Fault(Code.NOT_WHOLE, WATER, "level: 2", "level: ¦2.0"),
    Fault(Code.NOT_NUMBER, TOP, "focus: [0.5, 0.4]", "focus: [0.5, ¦上]"),
    Fault(Code.NOT_NUMBER, TOP, "focus: [0.5, 0.4]", "focus: [0.5, ¦nan]"),
    Fault(Code.BAD_KEY, WATER, "key: streams", "key: ¦众流"),
    Fault(Code.BAD_KEY, WATER, "  visits:\n", "  ¦Visits-1:\n"),
    Fault(Code.BAD_KEY, TOP, "  - land\n", "  - ¦Land\n"),
    Fault(
        Code.UNKNOWN_LANGUAGE,
        TOP,
        "languages: [zh, en]\ntitle: {zh: 一条小河, en:",
        "languages: [zh]\ntitle: {zh: 一条小河, ¦en:",
    ),
    Fault(Code.BAD_COLOUR, TOP, '"#7A4B2A"', "¦brown"),
    Fault(Code.OUT_OF_RANGE, WATER, "level: 2", "level: ¦5"),
    Fault(Code.OUT_OF_RANGE, TOP, "    year: 2022", "    year: ¦22"),
    Fault(Code.TOO_FEW, TOP, "      - [0.5, 0]\n      - [0.5, 1]", "      ¦- [0.5, 0]"),
    Fault(Code.TOO_MANY, LAND, "figures: [share]", "figures: [share, share, share, ¦share]"),
    Fault(Code.WRONG_COUNT, TOP, "focus: [0.5, 0.4]", "focus: ¦[0.5]"),
    Fault(
        Code.NEEDS_LANGUAGES, LAND, "note: {zh: 两岸人家, en: Along the shores}", "note: ¦两岸人家"
    ),
    Fault(Code.MISSING_LANGUAGE, LAND, "name: {zh: 土地, en: Land}", "name: ¦{zh: 土地}"),
    Fault(Code.UNKNOWN_LANGUAGE, LAND, "{zh: 土地, en: Land}", "{zh: 土地, ¦eng: Land}"),
    Fault(Code.UNKNOWN_LANGUAGE, LAND, "{zh: 土地, en: Land}", "{zh: 土地, en: Land, ¦fr: Terre}"),
    Fault(Code.EMPTY_TEXT, LAND, "{zh: 土地, en: Land}", '{zh: 土地, ¦en: ""}'),
    Fault(Code.LANGUAGE_TAG, TOP, "languages: [zh, en]", "languages: [zh, ¦English]"),
    # ---------------------------------------------------------------- what fits together
    Fault(Code.CHAPTER_MISSING, TOP, "  - land\n", "  - land\n  - ¦sky\n"),
    Fault(Code.LISTED_TWICE, TOP, "  - land\n", "  - land\n  - ¦water\n"),
    Fault(Code.LISTED_TWICE, TOP, "[zh, en]", "[zh, en, ¦zh]"),
    Fault(Code.SECTION_TWICE, WATER, "key: streams", "key: ¦years"),
    Fault(Code.EVENT_TWICE, WATER, "key: bridge", "key: ¦spring"),
    Fault(
        Code.FIGURE_TWICE,
        LAND,
        "figures:\n  share:",
        "figures:\n  ¦funds:\n    value: 1\n    unit: {zh: 个, en: pieces}\n    name: {zh: 一, en: One}\n    as_of: {zh: 2021年, en: In 2021}\n    source: gazette\n  share:",
    ),
    Fault(Code.GIVER_TWICE, WATER, "key: south", "key: ¦north"),
    Fault(Code.UNKNOWN_FIGURE, PROLOGUE, "figure: funds", "figure: ¦fund"),
    Fault(Code.UNKNOWN_FIGURE, PROLOGUE, "beside: visits", "beside: ¦nothing_known"),
    Fault(Code.UNKNOWN_FIGURE, PROLOGUE, "[funds, capacity]", "[funds, ¦capacities]"),
    Fault(Code.UNKNOWN_FIGURE, LAND, "figures: [share]", "figures: [¦shares]"),
    Fault(Code.UNKNOWN_FIGURE, LAND, "    figure: share", "    figure: ¦sharing"),
    Fault(
        Code.UNKNOWN_FIGURE,
        WATER,
        "figures: [visits]\n        story",
        "figures: [¦visit]\n        story",
    ),
    Fault(
        Code.UNKNOWN_FIGURE,
        WATER,
        "    figures: [visits]\n    picture",
        "    figures: [¦visited]\n    picture",
    ),
    Fault(Code.UNKNOWN_SOURCE, LAND, "source: gazette", "source: ¦gazete"),
    Fault(Code.UNKNOWN_ACCENT, LAND, "accent: earth", "accent: ¦heart"),
    Fault(Code.STORY_SHAPE, WATER, "story: land/garden", "story: ¦garden"),
    Fault(Code.UNKNOWN_CHAPTER, WATER, "story: land/garden", "story: ¦lands/garden"),
    Fault(Code.UNKNOWN_SECTION, WATER, "story: land/garden", "story: ¦land/gardens"),
    Fault(Code.YEARS_REVERSED, TOP, "last_year: 2022", "last_year: ¦1990"),
    Fault(Code.EVENT_OUTSIDE, WATER, "date: 1992-03", "date: ¦1991-12-31"),
    Fault(Code.EVENT_OUTSIDE, WATER, "date: 2004-05-19", "date: ¦2023"),
    Fault(Code.SECOND_NIGHT, LAND, "accent: earth", "accent: earth\nground: ¦night"),
    Fault(Code.SECOND_PROLOGUE, LAND, "name: {zh: 土地", "role: ¦prologue\nname: {zh: 土地"),
    Fault(Code.PROLOGUE_LATE, TOP, "  - prologue\n  - water\n", "  - water\n  - ¦prologue\n"),
    Fault(Code.PICTURE_MISSING, LAND, "  file: tea.jpg\n", "  file: ¦coffee.jpg\n"),
    Fault(Code.PICTURE_MISSING, TOP, "painting: shore.jpg", "painting: ¦../pictures/shore.jpg"),
    Fault(Code.PICTURE_MISSING, TOP, "portrait: attract_upright.jpg", "portrait: ¦no.jpg"),
    Fault(Code.PICTURE_CASE, LAND, "  file: tea.jpg\n", "  file: ¦Tea.JPG\n"),
    Fault(Code.PICTURE_MISSING, LAND, "  file: tea.jpg\n", "  file: ¦tea.heic\n"),
    Fault(Code.PICTURE_EXTENSION, TOP, "river: river.png", "river: ¦shore.jpg"),
    Fault(Code.FONT_MISSING, TOP, "  palette:", "  serif: ¦Song.ttf\n  palette:"),
    Fault(Code.CONTRAST, TOP, '"#7A4B2A"', '¦"#C0A080"'),
    Fault(Code.STONES, TOP, "      - at: [0.7, 0.5]\n        title: [0.7, 0.2]\n", ""),
    Fault(Code.PLACE_OUTSIDE, TOP, "focus: [0.5, 0.4]", "focus: ¦[0.5, 40]"),
    Fault(Code.PLACE_OUTSIDE, TOP, "at: [0.3, 0.5]", "at: ¦[0.3, -0.5]"),
    # ---------------------------------------------------------------- figures, lengths, languages
    Fault(Code.FIGURE_INEXACT, PROLOGUE, "en: billion yuan", "en: ¦trillion yuan"),
    Fault(Code.COPY_LONG, LAND, "zh: 春天采下第一片茶叶。", "zh: ¦" + "春" * 99),
    Fault(Code.COPY_TOO_LONG, LAND, "zh: 春天采下第一片茶叶。", "zh: ¦" + "春" * 149),
    Fault(Code.COPY_LONG, LAND, "The first leaf is picked in spring.", "¦" + "tea " * 59),
    Fault(Code.COPY_TOO_LONG, LAND, "en: |\n        Ten", "en: ¦|\n        " + "tea " * 90),
    Fault(
        Code.TITLE_LONG,
        LAND,
        "title: {zh: 春茶, en: Spring tea}",
        "title: {zh: ¦春茶春茶春茶春茶春茶春, en: Tea}",
    ),
    Fault(
        Code.TITLE_TOO_LONG,
        LAND,
        "title: {zh: 春茶, en: Spring tea}",
        "title: {zh: ¦" + "春茶" * 7 + "春, en: Tea}",
    ),
    Fault(Code.TITLE_LONG, WATER, "en: Bridge opens}", "en: ¦The bridge opens in May}"),
    Fault(
        Code.KEY_MISPLACED,
        LAND,
        "note: {zh: 两岸人家, en: Along the shores}\naccent: earth",
        "note:\n  zh: 两岸人家\n  en: Along the shores\n  ¦accent: earth",
    ),
    Fault(
        Code.KEY_IN_TEXT,
        LAND,
        "note: {zh: 两岸人家, en: Along the shores}\naccent: earth",
        "note:\n  zh: 两岸人家\n  en: |-\n    Along the shores\n    ¦accent: earth",
    ),
    Fault(Code.YEAR_UNLIKELY, TOP, "first_year: 1992", "first_year: ¦92"),
    Fault(Code.YEAR_UNLIKELY, TOP, "last_year: 2022", "last_year: ¦9022"),
    Fault(Code.LISTED_AGAIN, LAND, "figures: [share]", "figures: [share, ¦share]"),
    Fault(Code.UNIT_UNCLEAR, PROLOGUE, "en: billion yuan", "en: ¦RMB billion"),
    Fault(Code.UNIT_UNCLEAR, PROLOGUE, "en: billion yuan", "en: ¦hundred million yuan"),
    Fault(Code.UNIT_MISMATCH, PROLOGUE, "en: billion yuan", "en: ¦billion dollars"),
    Fault(Code.DATE_VAGUE, WATER, "as_of: {zh: 三十年累计", "as_of: {zh: ¦目前"),
    Fault(Code.NOT_AMOUNT, PROLOGUE, "value: 234.58", "value: ¦0144"),
    Fault(Code.NOT_AMOUNT, PROLOGUE, "value: 234.58", "value: ¦99999999999999999999999"),
    Fault(Code.PLACEHOLDER, LAND, "en: Spring tea}", "en: ¦TODO}"),
    Fault(Code.PLACEHOLDER, LAND, "{zh: 春茶,", "{zh: ¦待定,"),
    Fault(Code.STRAY_QUOTE, LAND, "{zh: 春茶,", "{zh: ¦“春茶,"),
    Fault(Code.UNSHOWABLE, LAND, "{zh: 春茶,", "{zh: 春¦😀,"),
    Fault(Code.UNSHOWABLE, LAND, "{zh: 春茶,", "{zh: 春¦\ue000,"),
    Fault(
        Code.FOLDED_GAP,
        LAND,
        "note: {zh: 两岸人家, en: Along the shores}",
        "note:\n  zh: 两岸\n    ¦人家\n  en: Along the shores",
    ),
    Fault(Code.SAME_TEXT, LAND, "{zh: 土地, en: Land}", "{zh: 土地, en: ¦土地}"),
    Fault(Code.FOREIGN_HANZI, LAND, "{zh: 土地, en: Land}", "{zh: 土地, en: ¦土 Land}"),
    Fault(Code.NO_HANZI, LAND, "{zh: 土地, en: Land}", "{zh: ¦Earth, en: Land}"),
)

FILES = frozenset(
    {
        # Seen in test_reader.py and test_limits.py, where whole files are changed.
        Code.FILE_MISSING,
        Code.TOO_LARGE,
        Code.UTF16,
        Code.GB18030,
        Code.UNDECODABLE,
        Code.TOO_DEEP,
        Code.TOO_MANY_VALUES,
        Code.SCALAR_TOO_LONG,
        Code.UNREADABLE,
        Code.FILE_MISNAMED,
        Code.FILE_NAME,
        # Seen in tests/ingest/test_font.py.
        Code.FONT_DAMAGED,
        Code.FONT_PARTLY,
        # Seen in tests/ingest/test_sharing.py.
        Code.SHUT_TO_GROUP,
        # Seen in test_fixing.py.
        Code.MAP_UNAPPROVED,
        Code.CHAPTER_UNLISTED,
        Code.PICTURE_NAME,
        Code.PICTURE_UNUSED,
        Code.SECOND_CLOSING,
        Code.CLOSING_EARLY,
        # Seen in test_season.py, and the second in tests/ingest/test_dates.py.
        Code.DATES_REVERSED,
        Code.NOTHING_SHOWN,
        # Seen in test_stumble.py.
        Code.NOT_UNDERSTOOD,
        # No field of the model is a yes or no yet; test_walk.py has one of its own.
        Code.NOT_YES_NO,
    }
)


def place_in(text: str) -> tuple[str, int, int]:
    """The text without its mark, and the mark's line and column."""
    before, _, after = text.partition(PLACE)
    return before + after, before.count("\n") + 1, len(before) - before.rfind("\n")
