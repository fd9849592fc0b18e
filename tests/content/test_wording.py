from __future__ import annotations

import string

import pytest

from kiosk.content.phrases import PHRASES
from kiosk.content.problem import WARNINGS, Code, Problem
from kiosk.content.reader import read
from kiosk.content.report import as_json, ordered, report, summary
from kiosk.content.source import parse
from kiosk.content.wording import LANGUAGES, word
from tests.content.planted import FAULTS, SNIPPETS, place_in


def _names(phrase) -> set[str]:
    texts = (phrase.message, phrase.why, phrase.fix)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_every_code_has_its_words_in_both_languages(code):
    zh, en = PHRASES[code]
    assert _names(zh) == _names(en)
    for phrase in (zh, en):
        assert phrase.message
        assert phrase.why
    assert any("\u4e00" <= letter <= "\u9fff" for letter in zh.message + zh.why)
    # English may quote what a Chinese unit or an approval number looks like.
    quotes = {Code.MAP_UNAPPROVED, Code.UNIT_MISMATCH}
    said = en.message + (en.why + en.fix if code not in quotes else "")
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in said)


INSIDES = (
    "Traceback",
    "Error",
    "kiosk.",
    "class",
    "yaml.",
    "NoneType",
    "<",
    "{'",
    "expected",
    "token",
    "scalar",
)


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.name)
def test_no_message_shows_our_insides(snippet):
    problems = parse(place_in(snippet.text)[0].encode(), "x.yaml").problems
    for problem in problems:
        for language in LANGUAGES:
            said = word(problem, language)
            assert said.fix
            for inside in INSIDES:
                if inside != "<" or problem.code is not Code.MERGE:
                    assert inside not in said.message + said.why


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code.name}-{fault.new[:24]!r}")
def test_every_problem_can_be_said(fault, tiny):
    path = tiny / fault.file
    path.write_text(place_in(path.read_text().replace(fault.old, fault.new, 1))[0])
    problems = read(tiny).problems
    for language in LANGUAGES:
        assert all(word(problem, language).fix for problem in problems)
        assert report(problems, language).count("\n") > 3


def test_the_report_of_the_example():
    problems = parse("a: 1\nlist:\n  - title：三峡移民\n".encode(), "chapters/ties.yaml").problems
    assert report(problems, "zh") == (
        "错误 Y017  chapters/ties.yaml 第 3 行第 10 列：冒号用成了中文全角“：”\n"
        "    3 |   - title：三峡移民\n"
        "      |          ^ 这里\n"
        "  为什么：YAML 只认英文半角冒号，并且后面要有一个空格\n"
        "  请改成：  - title: 三峡移民\n"
        "\n"
        "1 个错误，0 个提醒，不可以上墙\n"
    )


def test_the_mark_stands_under_hanzi():
    problems = parse("标题: 第二 #1\n".encode(), "x.yaml").problems
    line, mark = report(problems, "en").splitlines()[1:3]
    assert line == "    1 | 标题: 第二 #1"
    # 标题 and 第二 are two cells each; the colon and two spaces one.
    assert mark == "      | " + " " * 11 + "^ here"


def test_a_long_line_is_cut_around_the_place():
    text = "a: " + "字" * 300 + " #1 " + "字" * 300 + "\n"
    _, line, mark, *_ = report(parse(text.encode(), "x").problems, "zh").splitlines()
    assert len(line) < 80
    assert "#1" in line
    assert line.count("…") == 2
    assert mark.endswith("^ 这里")


def test_files_with_errors_come_first_and_errors_before_warnings():
    def one(code, file, line):
        return Problem(code=code, file=file, line=line)

    mixed = [
        one(Code.TITLE_LONG, "chapters/a.yaml", 1),
        one(Code.NO_HANZI, "chapters/b.yaml", 1),
        one(Code.NOT_WHOLE, "chapters/b.yaml", 9),
        one(Code.NOT_WHOLE, "chapters/b.yaml", 3),
        one(Code.MISSING_KEY, "exhibition.yaml", 1),
    ]
    assert [(p.file, p.line) for p in ordered(mixed)] == [
        ("exhibition.yaml", 1),
        ("chapters/b.yaml", 3),
        ("chapters/b.yaml", 9),
        ("chapters/b.yaml", 1),
        ("chapters/a.yaml", 1),
    ]


def test_as_json():
    problems = parse("title：三峡\n".encode(), "chapters/ties.yaml").problems
    assert as_json(problems, "en") == {
        "problems": [
            {
                "severity": "error",
                "code": "Y017",
                "file": "chapters/ties.yaml",
                "line": 1,
                "column": 6,
                "message": "the colon is a full-width “：”",
                "fix": "title: 三峡",
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "can_go_on_wall": False},
    }
    assert as_json(())["summary"] == {"errors": 0, "warnings": 0, "can_go_on_wall": True}


def test_a_green_light_does_not_hide_what_was_never_translated(tiny) -> None:
    land = tiny / "chapters" / "land.yaml"
    text = land.read_text("utf-8").replace("{zh: 土地, en: Land}", "{zh: 土地, en: 土地}")
    land.write_text(text, "utf-8")
    problems = read(tiny).problems
    assert summary(problems, "zh").endswith("可以上墙。有 1 处没有翻译，看英文的观众会看到中文")
    told = summary(problems, "en")
    assert told.endswith("on the wall. 1 text not translated: English visitors would see Chinese")
    # A name that is written alike everywhere shows nobody another language.
    land.write_text(text.replace("{zh: 土地, en: 土地}", "{zh: WWF, en: WWF}"), "utf-8")
    assert summary(read(tiny).problems, "zh").endswith("可以上墙")


def test_no_text_is_said_not_to_fit_and_let_onto_the_wall() -> None:
    for code in WARNINGS:
        for phrase in PHRASES[code]:
            words = f"{phrase.message} {phrase.why}"
            assert "放不下" not in words
            assert "not fit" not in words
