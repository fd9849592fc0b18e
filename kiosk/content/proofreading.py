"""Rules over the texts: are they short enough, translated, finished, and can they be shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from kiosk.content import model
from kiosk.content.counting import hanzi, has_letters, words
from kiosk.content.folder import Folder
from kiosk.content.model import Slideshow, Story
from kiosk.content.node import Mark, Path, find
from kiosk.content.problem import Code, Problem
from kiosk.content.source import Source
from kiosk.content.walk import Written

Found: TypeAlias = Iterator[Problem]

LONG_COPY = {"zh": (100, 150), "en": (60, 90)}
"""Hanzi or words of one page: more is a warning, more is an error. 25 and 40 seconds standing."""
TEXT_LIMITS: dict[tuple[type, str], tuple[int | None, int | None]] = {
    (model.Exhibition, "title"): (9, 4),
    (model.Exhibition, "subtitle"): (22, 10),
    (model.Exhibition, "invitation"): (16, 7),
    (model.Exhibition, "river"): (10, 6),
    (model.Timeline, "title"): (10, 5),
    (model.Counters, "title"): (14, 4),
    (model.Flow, "title"): (11, 6),
    (model.Slide, "title"): (7, 5),
    (model.Event, "title"): (14, 7),
    (model.Event, "text"): (45, 25),
    (model.Story, "lead"): (35, 20),
    (model.Giver, "note"): (45, 25),
    (model.Counters, "text"): (45, 25),
    (model.Figure, "name"): (16, 7),
    (model.Event, "name"): (8, 4),
    (model.Giver, "name"): (4, None),
    (model.Flow, "receiver"): (4, None),
    (model.Story, "title"): (8, 6),
    (model.Chapter, "name"): (4, 2),
    (model.Chapter, "note"): (6, None),
    (model.Chapter, "sentence"): (33, 12),
}
"""Field → most hanzi, most words that fit, as its sentence in the model says."""
TOO_LONG = 2
"""More than this many times as many are refused; what lies between, only the screens can tell."""
_HANZI_LANGUAGES = frozenset({"zh", "ja", "yue"})

_PLACEHOLDER = re.compile(
    r"\b(TODO|TBD|TBC|FIXME|XXX+|tbd|tbc|todo|[Ll]orem ipsum)\b|\{\{.*?\}\}|[锟斤拷]{3}|烫烫烫"
)
_ONLY_PLACEHOLDER = re.compile(
    r"[（(【\[<]*(待定|待补充?|待填|待写|待翻译|待译|略|暂无|测试|占位|标题|正文|此处.{0,6}文字|"
    r"[Tt]o be (determined|translated|written|added)|[Tt]ext|[Tt]itle|[Tt]est(ing)?|n/?a|N/A)"
    r"[)）】\]>]*|[.…。?？!！xX*_—-]+"
)
_UNSHOWABLE = re.compile(
    "[\ue000-\uf8ff\ufffd\ufff9-\ufffc\U000f0000-\U0010ffff\U0001f000-\U0001faff\ufe0e\ufe0f\u20e3"
    "\u2600-\u2604\u2607-\u263f\u2643-\u266f\u2690-\u27bf]"
)
"""No bundled face has emoji or pictographs; private letters differ on every computer."""
_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"), ("【", "】"))
_CJK = "\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e"
_GAP = re.compile(rf"(?<=[{_CJK}]) (?=[{_CJK}])")
_QUOTED_CELLS = 6
"""Letters on each side of a gap by which its line is known again."""


def _copy_length(folder: Folder) -> Found:
    for key, chapter in folder.whole.items():
        source = folder.chapters[key].source
        for i, section in enumerate(chapter.sections):
            base: Path = ("sections", i)
            if isinstance(section, Story):
                texts = (section.title, section.lead, section.text)
                yield from _page_length(folder, source, (*base, "text"), texts)
            if isinstance(section, Slideshow):
                for j, slide in enumerate(section.slides):
                    texts = (slide.title, slide.caption, {})
                    path: Path = (*base, "slides", j, "caption")
                    yield from _page_length(folder, source, path, texts)


def _page_length(folder: Folder, source: Source, path: Path, texts: Iterable[model.Words]) -> Found:
    whole = tuple(texts)
    for language in folder.languages:
        text = " ".join(one.get(language, "") for one in whole)
        counts_hanzi = _reads_hanzi(language)
        count = hanzi(text) if counts_hanzi else words(text)
        long, too_long = LONG_COPY["zh" if counts_hanzi else "en"]
        if count > long:
            code = Code.COPY_TOO_LONG if count > too_long else Code.COPY_LONG
            most = too_long if count > too_long else long
            unit = "hanzi" if counts_hanzi else "words"
            yield source.at((*path, language), code, count=count, most=most, counted=unit)


def _text_length(folder: Folder) -> Found:
    for source, text in _texts(folder):
        most_hanzi, most_words = TEXT_LIMITS.get((text.owner, text.field), (None, None))
        for language, title in text.words.items():
            counts_hanzi = _reads_hanzi(language)
            most = most_hanzi if counts_hanzi else most_words
            count = hanzi(title) if counts_hanzi else words(title)
            if most is not None and count > most:
                code = Code.TITLE_TOO_LONG if count > most * TOO_LONG else Code.TITLE_LONG
                unit = "hanzi" if counts_hanzi else "words"
                yield source.at((*text.path, language), code, count=count, most=most, counted=unit)


def _translations(folder: Folder) -> Found:
    for source, text in _texts(folder):
        seen: dict[str, str] = {}
        for language, words_ in text.words.items():
            path = (*text.path, language)
            if not has_letters(words_):
                continue
            if words_ in seen:
                yield source.at(path, Code.SAME_TEXT, language=language, other=seen[words_])
            elif hanzi(words_) and not _reads_hanzi(language):
                yield source.at(path, Code.FOREIGN_HANZI, language=language)
            elif language.split("-")[0] == "zh" and not hanzi(words_):
                yield source.at(path, Code.NO_HANZI, language=language)
            seen.setdefault(words_, language)


def _unfinished(folder: Folder) -> Found:
    for source, text in _texts(folder):
        for language, words_ in text.words.items():
            found = _PLACEHOLDER.search(words_) or _ONLY_PLACEHOLDER.fullmatch(words_)
            if found:
                yield source.at((*text.path, language), Code.PLACEHOLDER, got=found[0][:20])


def _unshowable(folder: Folder) -> Found:
    for source, text in _texts(folder):
        for language, words_ in text.words.items():
            if found := _UNSHOWABLE.search(words_):
                mark = _line_of(source, (*text.path, language), found[0])
                code_point = f"U+{ord(found[0]):04X}"
                yield source.problem(Code.UNSHOWABLE, mark, got=found[0], character=code_point)


def _quotes(folder: Folder) -> Found:
    for source, text in _texts(folder):
        for language, words_ in text.words.items():
            if found := _odd_quote(words_):
                mark = _line_of(source, (*text.path, language), found)
                yield source.problem(Code.STRAY_QUOTE, mark, got=found)


def _odd_quote(text: str) -> str:
    """A mark without its partner; a speech may begin with “ in each of its paragraphs."""
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening), text.count(closing)
        if opened != closed and "\n" not in text:
            return opening if opened > closed else closing
    # Inches and feet stand within; at the end of a text a straight quote is left over.
    if text.count('"') == 1 and (text.startswith('"') or text.endswith('"')):
        return '"'
    return ""


def _gaps(folder: Folder) -> Found:
    """Where lines of one text were joined with a space that hanzi do not have."""
    for source, text in _texts(folder):
        for language, words_ in text.words.items():
            for gap in _GAP.finditer(words_):
                before = words_[max(0, gap.start() - _QUOTED_CELLS) : gap.start()]
                after = words_[gap.end() : gap.end() + _QUOTED_CELLS]
                mark = _fold(source, (*text.path, language), before, after)
                if mark is not None:
                    got = f"{before[-3:]} {after[:3]}"
                    yield source.problem(Code.FOLDED_GAP, mark, got=got)
                    break


def _fold(source: Source, path: Path, before: str, after: str) -> Mark | None:
    """The line that begins with ``after``, below one that ends with ``before``."""
    start = find(source.root, path).line
    above = source.lines[start - 1] if source.lines else ""
    for number, line in enumerate(source.lines[start:], start + 1):
        bare = line.strip()
        if bare.startswith(after[:2]) and above.rstrip().endswith(before[-2:]):
            return Mark(number, len(line) - len(line.lstrip()) + 1)
        if not bare or number > start + 40:
            return None
        above = line
    return None


def _line_of(source: Source, path: Path, piece: str) -> Mark:
    """Where ``piece`` stands in the text at ``path``, which may run over several lines."""
    mark = find(source.root, path)
    for number, line in enumerate(source.lines[mark.line - 1 : mark.line + 200], mark.line):
        at = line.find(piece, mark.column - 1 if number == mark.line else 0)
        if at >= 0:
            return Mark(number, at + 1)
    return mark


def _texts(folder: Folder) -> Iterator[tuple[Source, Written]]:
    for page in folder.pages:
        for text in page.texts:
            yield page.source, text


def _reads_hanzi(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] in _HANZI_LANGUAGES


RULES: tuple[Callable[[Folder], Found], ...] = (
    _copy_length,
    _text_length,
    _translations,
    _unfinished,
    _unshowable,
    _quotes,
    _gaps,
)
