"""A content folder → the exhibition, or every problem in it."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import TypeVar

from msgspec import Struct

from kiosk.content import rules, source
from kiosk.content.descent import descend
from kiosk.content.folder import Folder, Page
from kiosk.content.litter import is_litter
from kiosk.content.model import EXHIBITION, Chapter, Exhibition
from kiosk.content.nearest import nearest
from kiosk.content.node import Mapping, Node, Scalar, Sequence
from kiosk.content.problem import Code, Fact, Problem, Severity
from kiosk.content.vocabulary import TAG
from kiosk.content.walk import Walk

_T = TypeVar("_T", bound=Struct)

_MISSING = frozenset({Code.MISSING_KEY, Code.MISSING_LANGUAGE})

CHAPTERS = "chapters"
PICTURES = "pictures"
FONTS = "fonts"


class Reading(Struct, frozen=True):
    """What a content folder says. Only a reading that is ``ok`` may be compiled and shown."""

    exhibition: Exhibition | None
    """None where exhibition.yaml has a problem of its own."""
    chapters: dict[str, Chapter]
    """The chapters without a problem of their own, in the order of exhibition.yaml."""
    problems: tuple[Problem, ...]
    folder: Folder
    """Where everything stands."""

    @property
    def ok(self) -> bool:
        """Whether the exhibition can go on the wall: there may be warnings, but no errors."""
        return self.exhibition is not None and not any(
            problem.severity is Severity.ERROR for problem in self.problems
        )


def read(folder: FilePath) -> Reading:
    """Read ``folder`` and report every problem at once. Never raises for what the folder holds."""
    problems: list[Problem] = []
    top = _find_exhibition(folder)
    languages, language_problems = _languages(top)
    problems += language_problems
    exhibition = _page(top, Exhibition, languages, problems)
    listed = _listed(top.root)
    files = _files(folder / CHAPTERS)
    chapters: dict[str, Page[Chapter]] = {}
    for key in listed:
        if key not in chapters and f"{key}.yaml" in files:
            name = f"{CHAPTERS}/{key}.yaml"
            page = _page(source.load(folder / name, name), Chapter, languages, problems)
            chapters[key] = page
    whole = Folder(
        languages=languages,
        exhibition=exhibition,
        listed=listed,
        chapters=chapters,
        others=tuple(file for file in files if file.removesuffix(".yaml") not in chapters),
        pictures=_files(folder / PICTURES),
        fonts=_files(folder / FONTS),
    )
    problems += rules.check(whole)
    problems += _misspelt(folder)
    return Reading(exhibition.value, whole.whole, _once(problems), whole)


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    """What an alias repeats has one cause, and so has a language that is missing in the list."""
    causes: dict[tuple[object, ...], Problem] = {}
    for one in problems:
        unlisted = one.code is Code.UNKNOWN_LANGUAGE and not one.facts.get("near")
        place = (one.facts["got"],) if unlisted else (one.file, one.line, one.column)
        causes.setdefault((one.code, *place), one)
    return tuple(causes.values())


def _find_exhibition(folder: FilePath) -> source.Source:
    try:
        there = (folder / EXHIBITION).exists()
    except OSError:  # the folder may not be looked into: then nor may the file be opened
        there = True
    if there:
        return source.load(folder / EXHIBITION, EXHIBITION)
    near = nearest(EXHIBITION, (name for name in _files(folder, deep=False)))
    if near:
        facts: dict[str, Fact] = {"name": near, "wanted": EXHIBITION}
        missing = Problem(code=Code.FILE_MISNAMED, file=EXHIBITION, facts=facts)
    else:
        missing = Problem(
            code=Code.FILE_MISSING, file=EXHIBITION, facts={"folder": folder.as_posix()}
        )
    return source.Source(EXHIBITION, (), None, (missing,))


def _page(
    file: source.Source, kind: type[_T], languages: tuple[str, ...], problems: list[Problem]
) -> Page[_T]:
    walk = Walk(file, languages)
    value = walk.read(kind)
    problems += file.problems
    # What a slip made of its line has one cause; what is missing elsewhere has another.
    slips = {one.line for one in file.problems if one.severity is Severity.ERROR}
    problems += [one for one in walk.problems if one.line not in slips or one.code in _MISSING]
    return Page(file, value if file.is_whole else None, tuple(walk.texts))


def _languages(top: source.Source) -> tuple[tuple[str, ...], list[Problem]]:
    """The languages are needed before anything else can be judged."""
    problems: list[Problem] = []
    found: list[str] = []
    for node in _items(top.root, "languages"):
        if not TAG.fullmatch(node.text):
            problems.append(top.problem(Code.LANGUAGE_TAG, node.mark, got=node.text[:20]))
        elif node.text in found:
            problems.append(top.problem(Code.LISTED_TWICE, node.mark, key=node.text))
        else:
            found.append(node.text)
    return (() if problems else tuple(found)), problems


def _listed(root: Node | None) -> tuple[str, ...]:
    return tuple(node.text for node in _items(root, "chapters"))


def _items(root: Node | None, key: str) -> list[Scalar]:
    if not isinstance(root, Mapping) or key not in root.pairs:
        return []
    value = root.pairs[key].value
    items = value.items if isinstance(value, Sequence) else []
    return [item for item in items if isinstance(item, Scalar) and not item.is_empty]


def _files(folder: FilePath, *, deep: bool = True, spelled: bool = True) -> tuple[str, ...]:
    """Files below ``folder`` as relative paths, those with names that are text or the others.

    Links are not followed out of it.
    """
    found = []
    for place, folders, files in descend(folder):
        folders[:] = sorted(name for name in folders if deep and not is_litter(name))
        for name in files:
            path = FilePath(place, name)
            below = path.relative_to(folder).as_posix()
            if not is_litter(name) and not path.is_symlink():
                found += [below] if _is_spelled(below) is spelled else []
    return tuple(sorted(found))


def _misspelt(folder: FilePath) -> list[Problem]:
    """Files whose names are no text in this system's encoding; nothing can refer to them."""
    return [
        Problem(code=Code.FILE_NAME, file=below, facts={"name": _spelled(name)})
        for below in (CHAPTERS, PICTURES, FONTS)
        for name in _files(folder / below, spelled=False)
    ]


def _is_spelled(name: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _spelled(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
