"""Rules across files: each a small function that yields the problems it finds.

Files with problems of their own are left out, and nothing that might stand in them is missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from msgspec import structs

from kiosk.content import dating, model, proofreading, reckoning
from kiosk.content.contrast import contrast, luminance
from kiosk.content.filename import bare_name, is_elsewhere, unusable
from kiosk.content.folder import Folder, Page
from kiosk.content.model import (
    Chapter,
    Counters,
    Event,
    Flow,
    Ground,
    Picture,
    Role,
    Slideshow,
    Story,
    Timeline,
    is_key,
)
from kiosk.content.nearest import nearest
from kiosk.content.node import Mapping, Path
from kiosk.content.problem import Code, Fact, Problem
from kiosk.content.source import Source

Found: TypeAlias = Iterator[Problem]

PAPER = "#F4EFE4"
"""The paper on which accents are drawn; the theme's own colour."""
MIN_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, and for large text too: halls have glare."""
LONGEST_RIVER = 500
"""Years. In a longer one the events of a lifetime share a single place on the screen."""
PICTURE_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".hif", ".avif")


def check(folder: Folder) -> list[Problem]:
    """Every problem that only shows when the files are seen together."""
    return [problem for rule in _RULES for problem in rule(folder)]


# ---------------------------------------------------------------------- chapters


def _chapter_files(folder: Folder) -> Found:
    source = folder.exhibition.source
    for index, key in enumerate(folder.listed):
        path: Path = ("chapters", index)
        if key in folder.listed[:index]:
            yield source.at(path, Code.LISTED_TWICE, key=key)
        elif key not in folder.chapters and is_key(key):
            misnamed = [name for name in folder.others if _is_misnamed(name, key)]
            if misnamed:
                facts = {"name": f"chapters/{misnamed[0]}", "wanted": f"{key}.yaml"}
                yield source.at(path, Code.FILE_MISNAMED, **facts)
                continue
            stems = [name[:-5] for name in folder.others if name.endswith(".yaml")]
            near = nearest(key, filter(is_key, stems))
            yield source.at(path, Code.CHAPTER_MISSING, key=key, near=near)
    # Without a list of chapters, every file would be one that nobody names.
    for name in folder.others if folder.listed else ():
        file = f"chapters/{name}"
        if not _is_meant(name, folder):
            yield Problem(code=Code.CHAPTER_UNLISTED, file=file, facts={"key": name[:-5]})


def _is_misnamed(name: str, key: str) -> bool:
    """Whether ``name`` is what an editor or a hurried hand made of ``key.yaml``."""
    bare = "".join(_folded(name).split())
    return bare in {f"{key}{end}" for end in (".yaml", ".yml", ".yaml.txt", ".txt", ".yaml.yaml")}


def _is_meant(name: str, folder: Folder) -> bool:
    """Whether the missing chapter's message already speaks of the file ``name``."""
    missing = [key for key in folder.listed if key not in folder.chapters]
    return not name.endswith(".yaml") or any(
        _is_misnamed(name, key) or nearest(f"{key}.yaml", folder.others) == name for key in missing
    )


def _roles(folder: Folder) -> Found:
    seen: dict[Role, str] = {}
    codes = {Role.PROLOGUE: Code.SECOND_PROLOGUE, Role.CLOSING: Code.SECOND_CLOSING}
    order = [key for key in folder.listed if key in folder.whole]
    for key in order:
        chapter, source = folder.whole[key], folder.chapters[key].source
        if chapter.role not in codes:
            continue
        if chapter.role in seen:
            yield source.at(("role",), codes[chapter.role], first=seen[chapter.role])
            continue
        seen[chapter.role] = source.file
        path: Path = ("chapters", folder.listed.index(key))
        if chapter.role is Role.PROLOGUE and folder.listed.index(key) != 0:
            yield folder.exhibition.source.at(path, Code.PROLOGUE_LATE, key=key)
        if chapter.role is Role.CLOSING and key != folder.listed[-1]:
            yield folder.exhibition.source.at(path, Code.CLOSING_EARLY, key=key)


def _one_night(folder: Folder) -> Found:
    first = ""
    for key, chapter in folder.whole.items():
        source = folder.chapters[key].source
        if chapter.ground is Ground.NIGHT and first:
            yield source.at(("ground",), Code.SECOND_NIGHT, first=first)
        elif chapter.ground is Ground.NIGHT:
            first = source.file


def _accents(folder: Folder) -> Found:
    exhibition = folder.exhibition.value
    palette = exhibition.look.palette if exhibition else {}
    for key, chapter in folder.whole.items():
        if palette and chapter.accent not in palette:
            near = nearest(chapter.accent, palette)
            yield folder.chapters[key].source.at(
                ("accent",),
                Code.UNKNOWN_ACCENT,
                got=chapter.accent,
                near=near,
                allowed=tuple(palette),
                **_defined(folder.exhibition.source, ("look", "palette", near)),
            )


def _defined(source: Source, path: Path) -> dict[str, Fact]:
    """Where a name is written that may be the misspelt one; nothing where none is like it."""
    if not path[-1]:
        return {}
    key = source.at_key(path, Code.UNKNOWN_KEY)
    return {"defined": (f"{key.file}:{key.line}",)}


# ---------------------------------------------------------------------- keys


def _keys(folder: Folder) -> Found:
    events: dict[str, str] = {}
    figures: dict[str, str] = {}
    for key, chapter in folder.whole.items():
        source = folder.chapters[key].source
        names = [(("sections", i, "key"), one.key) for i, one in enumerate(chapter.sections)]
        yield from _twice(source, names, {}, Code.SECTION_TWICE)
        for i, section in enumerate(chapter.sections):
            if isinstance(section, Flow):
                givers = [
                    (("sections", i, "givers", j, "key"), giver.key)
                    for j, giver in enumerate(section.givers)
                ]
                yield from _twice(source, givers, {}, Code.GIVER_TWICE)
        dated = [((*path, "key"), event.key) for path, event in _events(chapter)]
        yield from _twice(source, dated, events, Code.EVENT_TWICE)
        for name in chapter.figures:
            if name in figures:
                yield source.at_key(
                    ("figures", name), Code.FIGURE_TWICE, key=name, first=figures[name]
                )
            figures.setdefault(name, source.file)


def _twice(
    source: Source, names: Iterable[tuple[Path, str]], seen: dict[str, str], code: Code
) -> Found:
    for path, name in names:
        if name in seen:
            yield source.at(path, code, key=name, first=seen[name])
        place = source.at(path, code)
        seen.setdefault(name, f"{source.file}:{place.line}")


def _events(chapter: Chapter) -> Iterator[tuple[Path, Event]]:
    for i, section in enumerate(chapter.sections):
        if isinstance(section, Timeline):
            for j, event in enumerate(section.events):
                yield ("sections", i, "events", j), event


# ---------------------------------------------------------------------- references


def _figure_references(folder: Folder) -> Found:
    known: set[str] = set()
    broken: set[str] = set()
    for page in folder.chapters.values():
        root = page.source.root
        if root is None or page.source.stumbled:
            # Any figure may stand in what could not be read.
            return
        figures = root.pairs.get("figures") if isinstance(root, Mapping) else None
        if figures and isinstance(figures.value, Mapping):
            known |= set(figures.value.pairs)
            broken |= set(figures.value.pairs) if page.value is None else set()
    if len(folder.chapters) < len(set(folder.listed)):
        return
    named = {
        key: [(path, name) for path, name in named_figures(chapter)]
        for key, chapter in folder.whole.items()
    }
    used = Counter(name for each in named.values() for _, name in each)
    told: set[str] = set()
    for key, each in named.items():
        for path, name in each:
            # A name that only its own definition misspells is one problem, not two.
            if name in known or name in told or nearest(name, broken):
                continue
            near = nearest(name, known)
            if near and not used[near] and used[name] > 1:
                # Nobody names what is defined, and nobody defines what is named again and again.
                told.add(name)
                yield _misspelt_figure(folder, near, name)
                continue
            home = next((one for one in folder.whole if near in folder.whole[one].figures), key)
            defined = _defined(folder.chapters[home].source, ("figures", near))
            yield folder.chapters[key].source.at(
                path, Code.UNKNOWN_FIGURE, got=name, near=near, **defined
            )


def _misspelt_figure(folder: Folder, defined: str, meant: str) -> Problem:
    source = next(
        folder.chapters[key].source
        for key, chapter in folder.whole.items()
        if defined in chapter.figures
    )
    problem = source.at_key(("figures", defined), Code.UNKNOWN_FIGURE, got=meant)
    start = problem.column - 1
    fixed = problem.text[:start] + problem.text[start:].replace(defined, meant, 1)
    return structs.replace(problem, facts={**problem.facts, "fixed": fixed})


def named_figures(chapter: Chapter) -> Iterator[tuple[Path, str]]:
    """Every figure that a page of ``chapter`` names, and where it does."""
    if chapter.figure:
        yield ("figure",), chapter.figure
    for i, section in enumerate(chapter.sections):
        base: Path = ("sections", i)
        match section:
            case Slideshow():
                for j, slide in enumerate(section.slides):
                    yield from _each((*base, "slides", j, "figures"), slide.figures)
            case Timeline():
                for j, event in enumerate(section.events):
                    yield from _each((*base, "events", j, "figures"), event.figures)
            case Counters():
                yield from _each((*base, "figures"), section.figures)
                if section.beside:
                    yield (*base, "beside"), section.beside
            case Flow():
                yield from _each((*base, "figures"), section.figures)
            case Story():
                if section.figure:
                    yield (*base, "figure"), section.figure


def _each(path: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    for index, name in enumerate(names):
        yield (*path, index), name


def _sources(folder: Folder) -> Found:
    if folder.exhibition.value is None:
        return
    known = folder.exhibition.value.sources
    for key, chapter in folder.whole.items():
        for name, figure in chapter.figures.items():
            if figure.source not in known:
                near = nearest(figure.source, known)
                yield folder.chapters[key].source.at(
                    ("figures", name, "source"),
                    Code.UNKNOWN_SOURCE,
                    got=figure.source,
                    near=near,
                    allowed=tuple(known),
                    **_defined(folder.exhibition.source, ("sources", near)),
                )


def _stories(folder: Folder) -> Found:
    for key, chapter in folder.whole.items():
        source = folder.chapters[key].source
        for path, event in _events(chapter):
            if event.story:
                yield from _story(folder, source, (*path, "story"), event.story)


def _story(folder: Folder, source: Source, path: Path, story: str) -> Found:
    name, slash, section = story.partition("/")
    if not (name and slash and section) or "/" in section:
        yield source.at(path, Code.STORY_SHAPE, got=story, near=_meant_story(folder, story))
    elif name.casefold() in {key.casefold() for key in folder.listed if not is_key(key)}:
        return  # the list misspells the chapter, and has been told so
    elif folder.listed and name not in folder.listed:
        meant = _meant_story(folder, story)
        yield source.at(path, Code.UNKNOWN_CHAPTER, got=story, near=meant, allowed=folder.listed)
    elif name in folder.whole:
        sections = [one.key for one in folder.whole[name].sections]
        if section not in sections:
            meant = _meant_story(folder, story)
            yield source.at(
                path, Code.UNKNOWN_SECTION, got=story, near=meant, allowed=tuple(sections)
            )


def _meant_story(folder: Folder, story: str) -> str:
    """The chapter and section that ``story`` probably names, both of them there; or nothing."""
    name, _, section = re.sub(r"\s+", "", _folded(story)).replace("\\", "/").rpartition("/")
    owners = [key for key, one in folder.whole.items() if section in {s.key for s in one.sections}]
    chapter = nearest(name, folder.whole) if name else (owners[0] if len(owners) == 1 else "")
    if not chapter:
        return ""
    near = nearest(section, [one.key for one in folder.whole[chapter].sections])
    return f"{chapter}/{near}" if near else ""


# ---------------------------------------------------------------------- years


def _years(folder: Folder) -> Found:
    exhibition = folder.exhibition.value
    if exhibition is None:
        return
    source = folder.exhibition.source
    first, last = exhibition.first_year, exhibition.last_year
    if first > last:
        yield source.at(("last_year",), Code.YEARS_REVERSED, first=first, last=last)
        return
    if last - first > LONGEST_RIVER:
        name = _unlikely_year(folder, first, last)
        got = first if name == "first_year" else last
        yield source.at((name,), Code.YEAR_UNLIKELY, got=got, first=first, last=last)
        return
    for key, chapter in folder.whole.items():
        for path, event in _events(chapter):
            if not first <= event.date.year <= last:
                yield folder.chapters[key].source.at(
                    (*path, "date"),
                    Code.EVENT_OUTSIDE,
                    got=str(event.date),
                    first=first,
                    last=last,
                )


def _unlikely_year(folder: Folder, first: int, last: int) -> str:
    """The end of the river that lies further from everything that is told."""
    told = [event.date.year for one in folder.whole.values() for _, event in _events(one)]
    if not told:
        return "first_year" if first < 1000 else "last_year"
    return "first_year" if min(told) - first >= last - max(told) else "last_year"


def _repeated(folder: Folder) -> Found:
    """The same figure twice in one list, which is one page."""
    for key, chapter in folder.whole.items():
        seen: set[tuple[Path, str]] = set()
        for path, name in named_figures(chapter):
            block = path[:-1] if path[-1] != "beside" else (*path[:-1], "figures")
            if (block, name) in seen:
                yield folder.chapters[key].source.at(path, Code.LISTED_AGAIN, key=name)
            seen.add((block, name))


# ---------------------------------------------------------------------- pictures, fonts, places


def _picture_files(folder: Folder) -> Found:
    used: set[str] = set()
    for page in folder.pages:
        for path, file in _named_pictures(page):
            used.add(file)
            yield from _picture_file(folder, page.source, path, file)
    if all(page.value is not None for page in folder.pages) and len(folder.chapters) == len(
        set(folder.listed)
    ):
        meant = {_folded(file) for file in used}
        for file in folder.pictures:
            if _folded(file) not in meant:
                yield Problem(code=Code.PICTURE_UNUSED, file=f"pictures/{file}")


def whereabouts(folder: Folder, problem: Problem) -> Problem:
    """A problem of a picture's file, with the first line that names the file, and how many do."""
    file = problem.file.removeprefix("pictures/")
    places = [
        page.source.at(path, problem.code)
        for page in folder.pages
        for path, name in _named_pictures(page)
        if name == file
    ]
    if not places:
        return problem
    used = tuple(dict.fromkeys(f"{one.file}:{one.line}" for one in places))
    return structs.replace(problem, facts={**problem.facts, "used": used})


def _picture_file(folder: Folder, source: Source, path: Path, file: str) -> Found:
    kinds = (".png",) if path[-1] == "river" else PICTURE_KINDS
    same = [name for name in folder.pictures if _folded(name) == _folded(file)]
    near = _nearest_picture(file, folder.pictures)
    if same and _composed(file) not in map(_composed, same):
        yield source.at(path, Code.PICTURE_CASE, got=file, near=same[0])
    elif same and not file.lower().endswith(kinds):
        yield source.at(path, Code.PICTURE_EXTENSION, got=file, allowed=kinds)
    elif not same and is_elsewhere(file) and _folded(near) != _folded(bare_name(file)):
        yield source.at(path, Code.PICTURE_ELSEWHERE, got=file, name=bare_name(file))
    elif not same:
        yield source.at(path, Code.PICTURE_MISSING, got=file, near=near)
    elif part := unusable(file):
        yield source.at(path, Code.PICTURE_NAME, got=file, part=part)


def _nearest_picture(file: str, pictures: Iterable[str]) -> str:
    """The file that was meant, named with its folder, without its extension, or misspelt."""
    below = _folded(file.strip().replace("\\", "/")).removeprefix("pictures/")
    for wanted in (below, below.rpartition("/")[2]):
        for name in pictures:
            if wanted in (_folded(name), _folded(name.rpartition(".")[0])):
                return name
    wanted = below.rpartition("/")[2]
    return nearest(wanted, pictures, 0.8)


def _composed(name: str) -> str:
    """A name with its accents as one letter each; a Mac writes two."""
    return unicodedata.normalize("NFC", name)


def _folded(name: str) -> str:
    """Names that some systems take for the same: 宽 and narrow letters, case, composed accents."""
    return unicodedata.normalize("NFKC", name).casefold()


def _named_pictures(page: Page[model.Exhibition] | Page[Chapter]) -> Iterator[tuple[Path, str]]:
    if isinstance(page.value, model.Exhibition):
        look = page.value.look
        for name, shore in (("home", look.home), ("home_portrait", look.home_portrait)):
            yield ("look", name, "painting"), shore.painting
            if shore.river:
                yield ("look", name, "river"), shore.river
        for name in ("boat", "years_river", "number_river", "logo"):
            if file := getattr(look, name):
                yield ("look", name), file
    for path, picture in _pictures(page):
        yield (*path, "file"), picture.file
        if picture.portrait:
            yield (*path, "portrait"), picture.portrait


def _pictures(page: Page[model.Exhibition] | Page[Chapter]) -> Iterator[tuple[Path, Picture]]:
    if isinstance(page.value, model.Exhibition):
        yield ("look", "attract"), page.value.look.attract
        yield ("look", "mist"), page.value.look.mist
    elif page.value is not None:
        yield ("picture",), page.value.picture
        for i, section in enumerate(page.value.sections):
            match section:
                case Slideshow():
                    for j, slide in enumerate(section.slides):
                        yield ("sections", i, "slides", j, "picture"), slide.picture
                case (
                    Counters(picture=Picture() as picture)
                    | Flow(picture=picture)
                    | Story(picture=picture)
                ):
                    yield ("sections", i, "picture"), picture
                case _:
                    pass


_MAP = re.compile(r"地图|舆图|区划图|地形图|卫星图|\bmaps?\b", re.IGNORECASE)
_NO_MAP = re.compile(r"(不是|并非|非|没有)地图|\b(no|not a) map\b", re.IGNORECASE)
_APPROVAL = re.compile(r"审图号|[\u4e00-\u9fff]?S\s*[(（]\d{4}[)）]\s*\d+")
"""审图号：GS(2022)1234号, 渝S(2022)012号 (地图管理条例 2015, 第二十四条)."""


def _maps(folder: Folder) -> Found:
    """A map on public display shows its approval number; what a picture is, its alt text says."""
    for page in folder.pages:
        for path, picture in _pictures(page):
            shown = " ".join((*picture.alt.values(), picture.file.replace("_", " ")))
            credit = " ".join(picture.credit.values())
            if _MAP.search(_NO_MAP.sub("", shown)) and not _APPROVAL.search(credit):
                yield page.source.at((*path, "credit"), Code.MAP_UNAPPROVED)


def _fonts(folder: Folder) -> Found:
    if folder.exhibition.value is None:
        return
    look = folder.exhibition.value.look
    for name, file in (("serif", look.serif), ("sans", look.sans)):
        if file and file not in folder.fonts:
            near = nearest(file, folder.fonts)
            path: Path = ("look", name)
            yield folder.exhibition.source.at(path, Code.FONT_MISSING, got=file, near=near)


def _places(folder: Folder) -> Found:
    for page in folder.pages:
        for path, place in _fixed_places(page):
            if not all(0 <= part <= 1 for part in place):
                yield page.source.at(path, Code.PLACE_OUTSIDE)


def _fixed_places(
    page: Page[model.Exhibition] | Page[Chapter],
) -> Iterator[tuple[Path, model.Place]]:
    """Places that must lie within their picture; a river may come from beyond it."""
    for path, picture in _pictures(page):
        yield (*path, "focus"), picture.focus
    if isinstance(page.value, model.Exhibition):
        look = page.value.look
        for name, shore in (("home", look.home), ("home_portrait", look.home_portrait)):
            for i, stone in enumerate(shore.stones):
                yield ("look", name, "stones", i, "at"), stone.at
                yield ("look", name, "stones", i, "title"), stone.title


def _stones(folder: Folder) -> Found:
    exhibition = folder.exhibition.value
    if exhibition is None or set(folder.listed) - set(folder.whole):
        return
    count = sum(chapter.role is Role.CHAPTER for chapter in folder.whole.values())
    look = exhibition.look
    for name, shore in (("home", look.home), ("home_portrait", look.home_portrait)):
        if shore.stones and len(shore.stones) != count:
            yield folder.exhibition.source.at(
                ("look", name, "stones"), Code.STONES, count=len(shore.stones), chapters=count
            )


def _contrast(folder: Folder) -> Found:
    if folder.exhibition.value is None:
        return
    for name, colour in folder.exhibition.value.look.palette.items():
        ratio = contrast(_luminance(colour), _luminance(PAPER))
        if ratio < MIN_CONTRAST:
            yield folder.exhibition.source.at(
                ("look", "palette", name),
                Code.CONTRAST,
                got=colour,
                ratio=f"{int(ratio * 100) / 100:.2f}",
            )


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return luminance(red, green, blue)


_RULES: tuple[Callable[[Folder], Found], ...] = (
    _chapter_files,
    _roles,
    _one_night,
    _accents,
    _keys,
    _figure_references,
    _sources,
    _stories,
    _years,
    _repeated,
    _picture_files,
    _fonts,
    _places,
    _stones,
    _contrast,
    _maps,
    dating.reversed_dates,
    *reckoning.RULES,
    *proofreading.RULES,
)
