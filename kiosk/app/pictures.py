"""``kiosk pictures``: every screen as PNG, with what was measured on it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kiosk.app.inspection import FaultKind, Sight, as_json, inspect
from kiosk.app.layout import CODES
from kiosk.app.show import Show
from kiosk.app.walk import Place, WalkError, compiled, places, prepare
from kiosk.content.problem import Problem
from kiosk.content.wording import word


def take_pictures(
    content: Path,
    out: Path,
    *,
    sizes: Iterable[tuple[int, int]],
    languages: Iterable[str],
    large: bool = False,
) -> int:
    """Write pictures and ``pictures.json`` into ``out``; 0 when nothing is wrong on any of them.

    Raises WalkError.
    """
    prepare()
    languages = tuple(languages)
    pages: list[dict[str, Any]] = []
    for size in sizes:
        revision = compiled(content, size)
        spoken = revision.outline.exhibition.languages
        for language in languages:
            if language not in spoken:
                raise WalkError(
                    f"展览没有 {language}，只有 {'、'.join(spoken)}"
                    f" · The exhibition has no {language}, only {', '.join(spoken)}"
                )
        for language in languages or spoken:
            folder = out / f"{size[0]}x{size[1]}" / language
            folder.mkdir(parents=True, exist_ok=True)
            with Show(revision, language=language, still=True, size=size) as show:
                for place in places(show, large=large):
                    image, sight = inspect(show.window)
                    file = folder / f"{place.name}.png"
                    image.save(str(file))
                    page = _page(file.relative_to(out), place, language, size, sight)
                    pages.append({**page, "mode": "large" if large else ""})
    (out / "pictures.json").write_text(
        json.dumps({"pictures": pages}, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    faults = [(page, fault) for page in pages for fault in page["problems"]]
    for page, fault in faults:
        facts = {"screen": page["file"], "text": fault["what"], "measure": fault["measure"]}
        problem = Problem(code=CODES[FaultKind(fault["kind"])], file=page["file"], facts=facts)
        print(f"{page['file']}：{word(problem, 'zh').message}")
    count, wrong = len(pages), len(faults)
    print(f"{count} 张画面，{wrong} 个问题 · {count} pictures, {wrong} problems")
    return 1 if faults else 0


def _page(
    file: Path, place: Place, language: str, size: tuple[int, int], sight: Sight
) -> dict[str, Any]:
    return {
        "file": file.as_posix(),
        "screen": place.screen,
        "chapter": place.chapter,
        "item": place.item,
        "language": language,
        "size": f"{size[0]}x{size[1]}",
        **as_json(sight),
    }
