"""A draft comes into a folder: a chapter more, or a small exhibition of its own."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from tempfile import mkdtemp
from typing import Any, Final

import msgspec
from msgspec import Struct, structs

from kiosk.content.filename import DEVICE
from kiosk.content.model import EXHIBITION, Source, Timeline
from kiosk.content.naming import alike
from kiosk.content.problem import Problem
from kiosk.content.reader import CHAPTERS, PICTURES, Reading, read
from kiosk.content.refusal import Refusal
from kiosk.editing.block import lines_of
from kiosk.editing.draft import UNWRITTEN
from kiosk.editing.edit import insert
from kiosk.editing.gift import GiftError, take_in
from kiosk.editing.refusal import RefusalError
from kiosk.editing.tree import Plain
from kiosk.importing.draft import Draft, Item
from kiosk.importing.page import Pages
from kiosk.ingest.disk import Disk
from kiosk.ingest.examination import examine
from kiosk.ingest.pictures import named
from kiosk.places import STARTER

_INVITATION: Final = {"zh": "点一下，看一看", "en": "Tap to look around"}
_RIVER: Final = {"zh": "时间长河", "en": "The river of years"}


class Brought(Struct, frozen=True):
    """What became of a file."""

    file: Path
    """The chapter that was written."""
    key: str
    whole: bool
    """Whether it is an exhibition of its own, not a chapter more."""
    remarks: int
    """How many things became remarks in it."""
    problems: tuple[Problem, ...]
    """What the check says, with the chapter in the exhibition's list."""


def bring(draft: Draft, source: Path, folder: Path, key: str) -> Brought:
    """Write ``draft``, made of the file ``source``, into ``folder``; nothing is written over.

    ``key`` is the chapter's name, or one like it that is free. Raises Refusal and OSError;
    then nothing has been written.
    """
    folder = folder.absolute()
    whole = not (folder / EXHIBITION).exists()
    if whole and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(
            f"{folder} 里没有 {EXHIBITION}，却有别的东西，没有动它。请写展览的文件夹，或新的名字",
            f"{folder} has no {EXHIBITION} but other things, and was left alone. Name the "
            "folder of an exhibition, or a new one",
        )
    stage: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        copy = stage / folder.name
        if whole:
            _begin(copy, draft, source.stem, key)
        else:
            shutil.copytree(folder, copy, copy_function=_link)
        return _brought(draft, source, folder, copy, key, whole=whole)
    except OSError as error:
        # Nobody knows the stage: what fails there fails in the folder that it was to become.
        named = Path(str(error.filename))
        if error.filename and not any(one.startswith(f".{folder.name}.") for one in named.parts):
            raise
        raise OSError(error.errno, error.strerror, str(folder)) from error
    finally:
        if stage is not None:
            shutil.rmtree(stage, ignore_errors=True)


def _brought(
    draft: Draft, source: Path, folder: Path, copy: Path, key: str, *, whole: bool
) -> Brought:
    reading = read(copy)
    if reading.exhibition is None:
        raise Refusal(
            f"{EXHIBITION} 还有错误，没有导入。请先运行 kiosk check",
            f"{EXHIBITION} has errors, and nothing was imported. Run kiosk check first",
        )
    key = key if whole else _free(key, reading, copy)
    file = f"{CHAPTERS}/{key}.yaml"
    hung, pictures = _hang(draft, source, copy)
    page = Pages(reading.exhibition, _keys(reading)).page(hung, source.stem)
    disk = Disk()
    disk.write(copy / file, page.text.encode())
    if not whole:
        _list(copy, key, len(reading.folder.listed), disk)
    problems = tuple(examine(copy, read(copy)))
    if whole:
        if folder.is_dir():
            folder.rmdir()  # Windows renames onto no folder, not even an empty one.
        disk.rename(copy, folder)
    else:
        _move(copy, folder, [*(f"{PICTURES}/{name}" for name in pictures), file], disk)
    return Brought(folder / file, key, whole, page.remarks, problems)


def _move(copy: Path, folder: Path, files: list[str], disk: Disk) -> None:
    """Bring ``files`` into the folder, the chapter last; none stays where one cannot come."""
    done: list[Path] = []
    try:
        for file in files:
            disk.mkdir((folder / file).parent)
            disk.rename(copy / file, folder / file)
            done.append(folder / file)
    except OSError:
        for path in done:
            path.unlink(missing_ok=True)
        raise


def _link(source: str, target: str) -> None:
    """Pictures are large, and the copy is only looked at."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _list(copy: Path, key: str, last: int, disk: Disk) -> None:
    """Name the chapter in the copy's list, as the curator will in the folder itself."""
    path = copy / EXHIBITION
    text = path.read_bytes().decode("utf-8-sig", "replace")
    try:
        new = insert(text, ("chapters",), last, key)
    except RefusalError:
        return  # laid out in a way that only a person changes; the check says what is unlisted
    path.unlink()  # it is the folder's own file under a second name
    disk.write(path, new.encode())


def _free(key: str, reading: Reading, copy: Path) -> str:
    taken = {path.stem.casefold() for path in (copy / CHAPTERS).glob("*")}
    taken |= set(reading.folder.listed)
    return next(one for one in alike(key) if one not in taken)


def _keys(reading: Reading) -> Iterator[str]:
    """Names that are in use; another chapter's sections may have the same."""
    for chapter in reading.chapters.values():
        yield from chapter.figures
        for section in chapter.sections:
            if isinstance(section, Timeline):
                yield from (event.key for event in section.events)


def _hang(draft: Draft, source: Path, copy: Path) -> tuple[Draft, list[str]]:
    """``draft`` with its pictures in the folder, and the names they got there."""
    before = {path.name for path in (copy / PICTURES).glob("*")}
    hung: dict[str, str] = {}
    for name, data in draft.pictures.items():
        path = copy.parent / name
        Disk().write(path, data)
        hung[name] = take_in(path, copy)
        path.unlink()

    def hang(item: Item) -> Item:
        said = item.facts.get("picture", "")
        if said and said not in hung:
            hung[said] = _beside(source, said, copy)
        if said and not hung[said]:
            rest = {key: fact for key, fact in item.facts.items() if key != "picture"}
            return structs.replace(item, facts=rest, remarks=(*item.remarks, f"picture: {said}"))
        return structs.replace(item, facts={**item.facts, "picture": hung[said]}) if said else item

    parts = tuple(structs.replace(part, items=tuple(map(hang, part.items))) for part in draft.parts)
    used = {item.facts.get("picture") for part in parts for item in part.items}
    spare = (f"picture: {PICTURES}/{name}" for name in hung.values() if name and name not in used)
    after = {path.name for path in (copy / PICTURES).glob("*")}
    told = structs.replace(draft, parts=parts, remarks=(*draft.remarks, *spare))
    return told, sorted(after - before)


def _beside(source: Path, said: str, copy: Path) -> str:
    """The name in ``copy`` of the picture that the table ``source`` calls ``said``.

    A table may come from anybody: only what lies below its own folder and is a picture comes along;
    "" for everything else. What is not there keeps its name, and the check says that it is missing.
    """
    told = PureWindowsPath(said)  # it takes both slashes, and knows drives and servers
    if told.drive or told.root or any(":" in part or DEVICE.match(part) for part in told.parts):
        return ""
    try:
        folder = source.parent.resolve()
        path = (folder / told.as_posix()).resolve()  # a link may lead anywhere
        if not path.is_relative_to(folder):
            return ""
        there = path.exists()
    except (OSError, RuntimeError, ValueError):  # a name that no disk can hold, a ring of links
        return ""
    try:
        return take_in(path, copy) if there else said
    except GiftError:
        return ""


# ---------------------------------------------------------------------- an exhibition of its own


def _begin(copy: Path, draft: Draft, name: str, key: str) -> None:
    """The starter's look around the one chapter ``key``, in the languages of the draft."""
    starter = read(STARTER).exhibition
    if starter is None:
        raise Refusal("程序自带的样子不完整，请重新安装", "The program is not whole: reinstall")
    languages = draft.languages or ("zh",)
    title = draft.title or dict.fromkeys(languages, name)
    years = draft.years
    look = starter.look
    exhibition = structs.replace(
        starter,
        languages=languages,
        title=title,
        subtitle=dict.fromkeys(languages, f"{years[0]}–{years[-1]}") if years else title,
        invitation={tag: _INVITATION.get(tag, _INVITATION["en"]) for tag in languages},
        river={tag: _RIVER.get(tag, _RIVER["en"]) for tag in languages},
        first_year=years[0] if years else starter.first_year,
        last_year=years[-1] if years else starter.last_year,
        sources=_sources(draft),
        chapters=(key,),
        look=structs.replace(
            look,
            home=structs.replace(look.home, stones=()),
            home_portrait=structs.replace(look.home_portrait, stones=()),
        ),
    )
    disk = Disk()
    disk.mkdir(copy / CHAPTERS)
    disk.mkdir(copy / PICTURES)
    lines = lines_of(_plain(msgspec.to_builtins(exhibition), starter.languages, languages), 0)
    disk.write(copy / EXHIBITION, ("\n".join(lines) + "\n").encode())
    for file in named(exhibition, {}):
        disk.write(copy / PICTURES / file, (STARTER / PICTURES / file).read_bytes())


def _sources(draft: Draft) -> dict[str, Source]:
    """What the figures' own sources are called, where the year stands with it."""
    found: dict[str, Source] = {}
    for part in draft.parts:
        for item in part.items:
            said = item.facts.get("source", "")
            year = re.search(r"(?<!\d)[12]\d{3}(?!\d)", said)
            if year and said not in {one.title[draft.languages[0]] for one in found.values()}:
                title = dict.fromkeys(draft.languages, said)
                found[f"source_{len(found) + 1}"] = Source(title=title, year=int(year[0]))
    return found


def _plain(value: Any, known: tuple[str, ...], wanted: tuple[str, ...]) -> Plain:
    """``value`` as it is typed, every text in the ``wanted`` languages."""
    match value:
        case dict() if value and set(value) <= {*known, *wanted}:
            return {
                tag: str(value.get(tag) or UNWRITTEN.get(tag.split("-")[0], "TBD"))
                for tag in wanted
            }
        case dict():
            return {
                key: _plain(below, known, wanted)
                for key, below in value.items()
                if below not in (None, "", [], ()) and (below != {} or key == "sources")
            }
        case list() | tuple():
            return [_plain(below, known, wanted) for below in value]
        case float():
            return f"{value:g}"
        case _:
            return str(value)
