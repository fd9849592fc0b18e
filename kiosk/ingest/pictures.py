"""All pictures of an exhibition: which they are, what is wrong with them, their derivatives."""

from __future__ import annotations

import logging
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from kiosk.content.model import Chapter, Exhibition
from kiosk.content.outline import Derivative
from kiosk.content.problem import Code, Problem
from kiosk.content.reader import PICTURES
from kiosk.content.rules import PICTURE_KINDS
from kiosk.ingest.draft import Draft
from kiosk.ingest.format import kind
from kiosk.ingest.gallery import make_all
from kiosk.ingest.hanging import Place, places
from kiosk.ingest.pace import Pace
from kiosk.ingest.picture import Pixels, Remark, digest, load, remarks
from kiosk.ingest.recipe import RECIPE, Box
from kiosk.ingest.refusal import PictureError

log = logging.getLogger(__name__)


def named(exhibition: Exhibition, chapters: Mapping[str, Chapter]) -> tuple[str, ...]:
    """Every file of the folder pictures that the exhibition names, once, in order of name."""
    return tuple(places(exhibition, chapters))


def place(content: Path, file: str) -> Path:
    """Where ``file`` lies: a Mac writes é as two letters, in the folders that it sends, too."""
    spelt = (file, *(unicodedata.normalize(form, file) for form in ("NFC", "NFD")))
    paths = [content / PICTURES / one for one in spelt]
    return next((path for path in paths if os.path.lexists(path)), paths[0])


def inspect(
    folder: Path,
    files: Mapping[str, Iterable[Place]],
    box: Box,
    progress: Callable[[str], None] = log.debug,
) -> Iterator[Problem]:
    """What is wrong with these files, found by decoding every one of them; nothing is kept.

    A file whose very name says that it cannot be used has been told of by the rules.
    """
    usable = (file for file in files if file.lower().endswith(PICTURE_KINDS))
    paths = {place(folder, file): file for file in usable}
    pace = Pace(len(paths))
    for path, result in make_all(paths, box):
        progress(pace.step(path.name))
        file = paths[path]
        if isinstance(result, PictureError):
            yield _problem(file, (result.code, result.facts))
        else:
            made = (file, result.kind, result.suffix, result.original)
            notes = remarks(*made, shown=files[file], box=box)
            yield from (_problem(file, note) for note in notes)
            yield from (_problem(file, (doubt, {})) for doubt in result.doubts)


def hang(
    draft: Draft,
    content: Path,
    files: Mapping[str, Iterable[Place]],
    box: Box,
    progress: Callable[[str], None],
) -> tuple[dict[str, Derivative], tuple[Problem, ...]]:
    """Put a derivative of each file into the draft; those made before are shared, not made again.

    Answers with file → derivative, and every problem of the pictures.
    """
    problems: list[Problem] = []
    # Files of the same bytes are one picture: stem of its derivative → the files, and their kind.
    same: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for file in files:
        try:
            data = load(place(content, file))
            stem = _stem(digest(data), box)
            kinds[stem] = kind(data)
            same.setdefault(stem, []).append(file)
        except PictureError as error:
            problems.append(_problem(file, (error.code, error.facts)))
    hung: dict[str, Derivative] = {}

    def put(stem: str, derivative: Derivative, original: Pixels, doubts: tuple[Code, ...]) -> None:
        suffix = PurePath(derivative.file).suffix
        for file in same[stem]:
            hung[file] = derivative
            notes = remarks(file, kinds[stem], suffix, original, shown=files[file], box=box)
            problems.extend(_problem(file, note) for note in notes)
            problems.extend(_problem(file, (doubt, {})) for doubt in doubts)

    missing: dict[Path, str] = {}
    for stem, copies in same.items():
        found = draft.take_over(stem)
        if found is None:
            missing[place(content, copies[0])] = stem
        else:
            put(stem, found.derivative, found.original, found.doubts)
    pace = Pace(len(missing))
    for path, result in make_all(missing, box):
        progress(pace.step(path.name))
        stem = missing[path]
        if isinstance(result, PictureError):
            problems += [_problem(file, (result.code, result.facts)) for file in same[stem]]
        else:
            put(stem, draft.add_picture(stem, result), result.original, result.doubts)
    return dict(sorted(hung.items())), tuple(problems)


def _stem(source: str, box: Box) -> str:
    """Where a derivative lies in every revision: another source, recipe or box, another name."""
    name = digest(f"{RECIPE} {box.width}x{box.height} {source}".encode())
    return f"pictures/{name[:32]}"


def _problem(file: str, remark: Remark) -> Problem:
    code, facts = remark
    return Problem(code=code, file=f"{PICTURES}/{file}", facts=facts)
