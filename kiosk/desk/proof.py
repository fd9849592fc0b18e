"""``kiosk proof``: the book that is signed before the doors open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import __version__
from kiosk.app.show import Show
from kiosk.app.walk import compiled, places, prepare
from kiosk.content.model import Exhibition, Figure, Words
from kiosk.content.revision import Revision
from kiosk.content.spelling import spell
from kiosk.content.stored import DamagedError, decode
from kiosk.desk.book import MARKED, SMALL, SOFT, Book
from kiosk.desk.leaf import Leaf, leaf, sources
from kiosk.desk.transcript import Passage, transcript
from kiosk.ingest.disk import Disk

SIZE = (1920, 1080)
"""The screen that is shown in the book, px."""
PRINTED = 1100
"""Width of a screen on paper, px: 200 to the inch at two screens beside each other."""
ABREAST = 3
"""Screens beside each other."""
SIGNED = ("内容 · Content", "史实 · Facts", "翻译 · Translation", "批准 · Approved")


def prove(content: Path, file: Path, today: date) -> int:
    """Write the book to ``file`` and what it holds beside it; tell how many pages there are.

    It marks what has changed since the last book of an earlier day that was written to ``file``:
    who prints again because of a slip loses no mark. Raises WalkError and OSError.
    """
    prepare()
    revision = compiled(content, SIZE)
    languages = revision.outline.exhibition.languages
    leaves, pictures, texts = _walk(revision, languages)
    record = file.with_suffix(".json")
    before = _before(record, today)
    new = [] if before is None else before.not_in(leaves)
    title = _both(revision.outline.exhibition.title)
    book = Book(title, f"{title}    {today.isoformat()}    内容指纹 · Content {revision.name}")
    _cover(book, revision, leaves, today)
    if before is not None:
        _changes(book, before, new, before.gone(leaves))
    _signatures(book)
    for one in leaves:
        book.turn()
        _page(book, one, pictures[one.name], texts[one.name], revision, new=one in new)
    book.turn()
    _figures(book, revision, leaves)
    disk = Disk()
    disk.put(file, book.close())
    disk.put(record, _record(revision, leaves, today, before))
    return len(leaves)


def _walk(
    revision: Revision, languages: Iterable[str]
) -> tuple[list[Leaf], dict[str, list[QImage]], dict[str, list[Passage]]]:
    leaves: dict[str, Leaf] = {}
    texts: dict[str, list[Passage]] = {}
    pictures: dict[str, list[QImage]] = {}
    for language in languages:
        with Show(revision, language=language, still=True, size=SIZE) as show:
            for place in places(show):
                if place.name not in leaves:
                    leaves[place.name] = leaf(len(leaves) + 1, place, revision)
                    texts[leaves[place.name].name] = transcript(place, revision)
                image = show.window.grabWindow().scaledToWidth(
                    PRINTED, Qt.TransformationMode.SmoothTransformation
                )
                pictures.setdefault(leaves[place.name].name, []).append(image)
    return list(leaves.values()), pictures, texts


# ---------------------------------------------------------------------- the book before


class _Page(Struct, frozen=True):
    """What is remembered of a page."""

    number: int
    name: str
    section: str
    title: str
    digest: str


class _Printed(Struct, frozen=True):
    """What is remembered of a book."""

    date: str
    pages: tuple[_Page, ...]

    def not_in(self, leaves: Iterable[Leaf]) -> list[Leaf]:
        """Those that were not in this book; a page that only moved was."""
        known = {(page.section, page.digest) for page in self.pages}
        return [one for one in leaves if (one.section, one.digest) not in known]

    def gone(self, leaves: Sequence[Leaf]) -> list[_Page]:
        """Pages that are no longer there: their sections have fewer, and none is like them."""
        before = Counter(page.section for page in self.pages)
        now = Counter(one.section for one in leaves)
        kept = {(one.section, what) for one in leaves for what in (one.digest, _both(one.title))}
        return [
            page
            for page in self.pages
            if now[page.section] < before[page.section]
            and not {(page.section, page.digest), (page.section, page.title)} & kept
        ]


class _Record(_Printed, frozen=True, kw_only=True):
    """The last book, and the one that its marks were set against."""

    content: str
    before: _Printed | None


def _before(record: Path, today: date) -> _Printed | None:
    """The last book of an earlier day, if there was one."""
    try:
        last = decode(record.read_bytes(), _Record)
    except (OSError, DamagedError):
        return None
    return last.before if last.date == today.isoformat() else _Printed(last.date, last.pages)


def _record(
    revision: Revision, leaves: Iterable[Leaf], today: date, before: _Printed | None
) -> bytes:
    pages = tuple(
        _Page(one.number, one.name, one.section, _both(one.title), one.digest) for one in leaves
    )
    whole = _Record(today.isoformat(), pages, content=revision.name, before=before)
    return msgspec.json.format(msgspec.json.encode(whole), indent=1)


# ---------------------------------------------------------------------- pages


def _cover(
    book: Book,
    revision: Revision,
    leaves: list[Leaf],
    today: date,
) -> None:
    exhibition = revision.outline.exhibition
    book.space(8)
    for language in exhibition.languages:
        book.say(exhibition.title[language], size=30, serif=True)
        book.say(exhibition.subtitle[language], size=14, colour=SOFT)
        book.space(4)
    book.space(8)
    book.say(f"审校样册 · Sign-off book    {today.isoformat()}", size=14, bold=True)
    book.say(f"内容指纹 · Content {revision.name}    kiosk {__version__}", colour=SOFT)
    book.say(f"共 {len(leaves)} 个画面 · {len(leaves)} screens", colour=SOFT)


def _changes(book: Book, before: _Printed, new: list[Leaf], gone: list[_Page]) -> None:
    listed = ", ".join(str(one.number) for one in new) or "—"
    since = f"与 {before.date} 那本不同的页 · Changed since the book of {before.date}"
    book.say(f"{since}: {listed}", colour=MARKED)
    if gone:
        listed = ", ".join(f"{page.title} ({page.name})" for page in gone)
        book.say(f"那本有、现在没有的画面 · No longer there: {listed}", colour=MARKED)


def _signatures(book: Book) -> None:
    book.sink(len(SIGNED) * 14)
    for name in SIGNED:
        book.say(name, size=11, column=(0, 0.25), stay=True)
        book.say("________________________", size=11, column=(0.25, 0.6), stay=True)
        book.say("____ / __ / __", size=11, column=(0.6, 1))
        book.space(8)


def _page(
    book: Book,
    one: Leaf,
    pictures: list[QImage],
    texts: list[Passage],
    revision: Revision,
    *,
    new: bool,
) -> None:
    exhibition = revision.outline.exhibition
    mark = "    有改动 · changed" if new else ""
    book.say(f"{one.number}    {_both(one.title)}", size=13, bold=True, column=(0, 0.7), stay=True)
    head = book.say(
        f"{one.name}    {one.digest}{mark}",
        size=SMALL,
        colour=MARKED if new else SOFT,
        column=(0.7, 1),
        stay=True,
    )
    book.space(max(7.0, head / 12))
    for start in range(0, len(pictures), ABREAST):
        book.row(pictures[start : start + ABREAST], marked=new)
        book.space(4)
    lengths = "    ".join(f"{tag}: {count} {unit}" for tag, (count, unit) in one.length.items())
    book.say(f"文字 · Copy    {lengths}", size=9)
    if any(one.days):
        first, last = (day.isoformat() if day else "…" for day in one.days)
        book.say(f"展出 · Shown    {first} – {last}", size=9, colour=MARKED)
    book.space(2)
    book.say("审 · Checked ____________    改 · To change ______________________________", size=9)
    book.space(2)
    _texts(book, texts, revision)
    book.space(2)
    for key in sources(one, revision.outline.figures):
        book.need(8)
        book.say(f"来源 · Source {_numbered(exhibition, key)}", size=SMALL)


def _texts(book: Book, texts: list[Passage], revision: Revision) -> None:
    """Every text of the screen beside itself in the other languages."""
    exhibition = revision.outline.exhibition
    languages = exhibition.languages
    rows = [(one.label, *(_said(one, tag, revision) for tag in languages)) for one in texts]
    if rows:
        share = 0.86 / len(languages)
        book.table(("", *languages), rows, (0.14, *(share for _ in languages)))


def _said(passage: Passage, language: str, revision: Revision) -> str:
    if not passage.figure:
        return "\n".join(filter(None, passage.texts.get(language, "").splitlines()))
    outline = revision.outline
    figure = outline.figures[passage.figure]
    number = _spelled(figure, language, outline.exhibition.languages)
    told = (number, figure.name.get(language, ""), figure.as_of.get(language, ""))
    return "    ".join((*told, _mark(outline.exhibition, figure.source)))


def _figures(book: Book, revision: Revision, leaves: list[Leaf]) -> None:
    exhibition = revision.outline.exhibition
    book.say("数字与来源 · Figures and their sources", size=16, serif=True)
    book.space(4)
    used: dict[str, list[str]] = {}
    for one in leaves:
        for key in one.figures:
            used.setdefault(key, []).append(str(one.number))
    rows = [
        (
            key,
            " / ".join(_spelled(figure, tag, exhibition.languages) for tag in exhibition.languages),
            _both(figure.name),
            _both(figure.as_of),
            _mark(exhibition, figure.source),
            ", ".join(used.get(key, ["—"])),
            "",
        )
        for key, figure in revision.outline.figures.items()
    ]
    heads = (
        "key",
        "数字 · figure",
        "名称 · name",
        "时间 · as of",
        "来源 · source",
        "页 · page",
        "✓",
    )
    book.table(heads, rows, (0.14, 0.22, 0.26, 0.18, 0.06, 0.09, 0.05))
    book.space(4)
    for key in exhibition.sources:
        book.need(12)
        book.say(_numbered(exhibition, key), size=SMALL)


def _mark(exhibition: Exhibition, key: str) -> str:
    """The number by which a source is named throughout the book."""
    return f"[{list(exhibition.sources).index(key) + 1}]"


def _numbered(exhibition: Exhibition, key: str) -> str:
    source = exhibition.sources[key]
    return f"{_mark(exhibition, key)} {_both(source.title)}, {source.year}"


def _spelled(figure: Figure, language: str, languages: tuple[str, ...]) -> str:
    number = spell(figure, language, languages)
    return " ".join(part for part in (number.prefix, number.digits, number.unit) if part)


def _both(words: Words) -> str:
    return " / ".join(" ".join(text.split()) for text in words.values())
