"""Problems for people to read and for programs to take."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kiosk.content.agenda import Agenda, Turn
from kiosk.content.counting import hanzi
from kiosk.content.mending import is_safe
from kiosk.content.outlining import figures_of
from kiosk.content.problem import Code, Problem, Severity
from kiosk.content.reader import Reading
from kiosk.content.reading import chapter_seconds
from kiosk.content.wording import Wording, word

_CELLS = 92
"""How much of a line fits a terminal of 100 columns beside the line's number."""

_SEVERITIES = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "提醒"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def report(problems: Iterable[Problem], language: str, folder: str = "") -> str:
    """Every problem with its line, what is wrong, why and what to type; then the summary."""
    every = ordered(problems)
    blocks = [_block(problem, language) for problem in every]
    return "\n\n".join([*blocks, summary(every, language, folder)]) + "\n"


def summary(problems: Iterable[Problem], language: str, folder: str = "") -> str:
    """One line: how many errors and warnings, and whether the exhibition can be shown.

    ``folder`` is what the content folder is called, where that is not plain.
    """
    problems = list(problems)
    errors, warnings = _counts(problems)
    if language == "zh":
        verdict = "不可以上墙" if errors else "可以上墙"
        counted = f"{errors} 个错误，{warnings} 个提醒，{verdict}"
        untold = "" if errors else _untranslated(problems, language)
        return f"{folder and f'{folder}：'}{counted}{untold}"
    verdict = "cannot go on the wall" if errors else "can go on the wall"
    counted = f"{_plural(errors, 'error')}, {_plural(warnings, 'warning')}"
    untold = "" if errors else _untranslated(problems, language)
    return f"{folder and f'{folder}: '}{counted}: {verdict}{untold}"


def _untranslated(problems: Iterable[Problem], language: str) -> str:
    """What visitors would see where hanzi stand for another language: a green light hides it."""
    codes = (Code.SAME_TEXT, Code.FOREIGN_HANZI)
    places = [one for one in problems if one.code in codes and hanzi(one.text)]
    tags = dict.fromkeys(str(one.facts["language"]) for one in places)
    if not tags:
        return ""
    if language == "zh":
        readers = "、".join({"en": "英文"}.get(tag, tag) for tag in tags)
        return f"。有 {len(places)} 处没有翻译，看{readers}的观众会看到中文"
    readers = ", ".join({"en": "English"}.get(tag, tag) for tag in tags)
    return f". {_plural(len(places), 'text')} not translated: {readers} visitors would see Chinese"


def as_json(problems: Iterable[Problem], language: str = "zh") -> dict[str, Any]:
    """What ``check --json`` prints."""
    every = ordered(problems)
    errors, warnings = _counts(every)
    return {
        "problems": [_entry(problem, language) for problem in every],
        "summary": {"errors": errors, "warnings": warnings, "can_go_on_wall": not errors},
    }


def dates(agenda: Agenda) -> list[dict[str, Any]]:
    """What ``check --json`` prints of things that are shown for a time."""
    return [
        {
            "file": turn.file,
            "line": turn.line,
            "name": turn.name,
            "shown": turn.shown,
            "changes": turn.day.isoformat() if turn.day else None,
        }
        for turn in agenda.turns
    ]


def lines(problems: Iterable[Problem], language: str, folder: Path) -> Iterator[str]:
    """One line for each problem, as compilers write them, for an editor's problem matcher.

    ``PATH:LINE:COLUMN: error|warning: CODE message → what to type``
    """
    for problem in ordered(problems):
        wording = word(problem, language)
        place = f"{folder / problem.file}:{problem.line}:{problem.column}"
        said = " ".join(f"{wording.message} → {wording.fix}".split())
        yield f"{place}: {problem.severity.value}: {problem.code.value} {said}\n"


def hints(reading: Reading, problems: Iterable[Problem], language: str, folder: str) -> list[str]:
    """What else a curator wants to know: what can be mended at once, and how long it all takes.

    ``folder`` is what to type after a command.
    """
    zh = language == "zh"
    found: list[str] = []
    safe = sum(map(is_safe, problems))
    if safe:
        found.append(
            f"其中 {safe} 处可以自动修改：kiosk fix {folder}"
            if zh
            else f"{safe} of them can be mended for you: kiosk fix {folder}"
        )
    if not reading.ok:
        return found
    for tag in reading.folder.languages:
        chapters = reading.chapters
        figures = figures_of(chapters.values())
        times = {key: chapter_seconds(one, tag, figures) for key, one in chapters.items()}
        total = _minutes(sum(times.values()))
        every = ("，" if zh else ", ").join(f"{key} {_minutes(t)}" for key, t in times.items())
        found.append(
            f"读完一遍（{tag}）：{total}（{every}）"
            if zh
            else f"reading it all ({tag}): {total} ({every})"
        )
    return found


def coming(agenda: Agenda, language: str) -> list[str]:
    """What dates keep off the wall today, and what they change within a month."""
    zh = language == "zh"
    told = [_turn(turn, language) for turn in agenda.turns]
    if agenda.empty:
        day = agenda.empty.isoformat()
        told.append(
            f"从 {day} 起没有一章可以展出，屏幕会停在前一天的内容"
            if zh
            else f"from {day} on no chapter is left to be shown; the wall keeps what it showed"
        )
    return told


def _turn(turn: Turn, language: str) -> str:
    zh = language == "zh"
    name = " ".join(turn.name.get(language, next(iter(turn.name.values()))).split())
    day = turn.day.isoformat() if turn.day else ""
    if zh:
        what = f"{turn.file} 第 {turn.line} 行“{name}”"
        if turn.shown:
            return f"{what}：从 {day} 起不再展出"
        return f"{what}：今天不展出，" + (f"从 {day} 起展出" if day else "展期已过")
    what = f"{turn.file}, line {turn.line}, “{name}”"
    if turn.shown:
        return f"{what}: no longer shown from {day} on"
    return f"{what}: not shown today, " + (f"but from {day} on" if day else "its time is over")


def _minutes(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Grouped by file, files with errors first; within a file errors first, then by line."""
    every = list(problems)
    broken = {problem.file for problem in every if problem.severity is Severity.ERROR}
    return sorted(
        every,
        key=lambda problem: (
            problem.file not in broken,
            "/" in problem.file,  # exhibition.yaml before the chapters
            problem.file,
            problem.severity is Severity.WARNING,
            problem.line,
            problem.column,
            problem.code,
        ),
    )


def _entry(problem: Problem, language: str) -> dict[str, Any]:
    wording = word(problem, language)
    return {
        "severity": problem.severity.value,
        "code": problem.code.value,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": wording.message,
        "fix": wording.fix,
    }


def _block(problem: Problem, language: str) -> str:
    wording = word(problem, language)
    severity = _SEVERITIES[language][problem.severity]
    place = "" if not problem.text and problem.line == 1 else _place(problem, language)
    if language == "zh":
        head = f"{severity} {problem.code.value}  {problem.file}{place}：{wording.message}"
        fix = f"  {_fix_is(wording, '请改成', '是不是想写', '怎么改')}：{wording.fix}"
        used = _places(problem, "用在：{}", "这个名字写在：{}", "、")
        return "\n".join([head, *_marked(problem, "这里"), f"  为什么：{wording.why}", fix, *used])
    head = f"{severity} {problem.code.value}  {problem.file}{place}: {wording.message}"
    fix = f"  {_fix_is(wording, 'Write', 'Perhaps', 'Mend')}: {wording.fix}"
    used = _places(problem, "Used in: {}", "That name is written in: {}", ", ")
    return "\n".join([head, *_marked(problem, "here"), f"  Why: {wording.why}", fix, *used])


def _places(problem: Problem, used: str, defined: str, between: str) -> list[str]:
    """The lines that name a picture, and the one that defines a name like the unknown one."""
    told = (("used", used), ("defined", defined))
    places = ((problem.facts.get(fact, ()), words) for fact, words in told)
    return [
        "  " + words.format(between.join(found))
        for found, words in places
        if found and isinstance(found, tuple)
    ]


def _fix_is(wording: Wording, sure: str, guess: str, told: str) -> str:
    if not wording.fix_is_line:
        return told
    return sure if wording.is_sure else guess


def _place(problem: Problem, language: str) -> str:
    if language == "zh":
        return f" 第 {problem.line} 行第 {problem.column} 列"
    return f", line {problem.line}, column {problem.column}"


def _marked(problem: Problem, here: str) -> list[str]:
    """The author's own line, and a mark beneath the place."""
    if not problem.text.strip():
        return []
    text = "".join(_visible(letter) for letter in problem.text)
    column = min(problem.column - 1, len(text))
    start = 0
    while _cells(text[start:column]) > _CELLS // 2:
        start += 1
    end = len(text)
    while _cells(text[start:end]) > _CELLS:
        end -= max(1, (_cells(text[start:end]) - _CELLS) // 2)
    before = "…" if start else ""
    after = "…" if end < len(text) else ""
    number = f"{problem.line:5d} | "
    shift = " " * (_cells(before) + _cells(text[start:column]))
    return [
        f"{number}{before}{text[start:end]}{after}",
        f"{' ' * (len(number) - 2)}| {shift}^ {here}",
    ]


def _visible(letter: str) -> str:
    if letter == "\t":
        return "→"
    if letter == "\u00a0":
        return "·"
    return letter if letter.isprintable() or letter == "\u3000" else "�"


def _cells(text: str) -> int:
    """How many columns of a terminal ``text`` fills: hanzi fill two (Unicode annex 11)."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _counts(problems: Iterable[Problem]) -> tuple[int, int]:
    severities = [problem.severity for problem in problems]
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
