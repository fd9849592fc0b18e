"""Take in what a curator already has."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from kiosk.commands.arguments import language
from kiosk.commands.outcome import CLEAN, PROBLEMS
from kiosk.content.model import EXHIBITION as FILE
from kiosk.content.refusal import Refusal
from kiosk.content.report import report
from kiosk.importing.bringing import Brought, bring
from kiosk.importing.draft import Draft, Shape
from kiosk.importing.source import draft_of
from kiosk.machine.trouble import trouble

_SHAPES = {
    Shape.EVENTS: ("{count} 件事", "{count} events"),
    Shape.FIGURES: ("{count} 个数字", "{count} figures"),
    Shape.STORIES: ("{count} 篇短文", "{count} stories"),
    Shape.SLIDES: ("{count} 页图片", "{count} slides"),
}


def add(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "source",
        type=Path,
        metavar="FILE",
        help="表格、演示、文档 · XLSX, CSV, PPTX, DOCX, TimelineJS",
    )
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="展览的文件夹，或新文件夹 · an exhibition, or new"
    )
    parser.add_argument("--as", dest="key", default="", metavar="KEY", help="章的名字 · its name")
    language(parser)


def do(given: argparse.Namespace) -> int:
    """Run it; its exit status."""
    zh = given.lang == "zh"
    key = re.sub(r"\W+", "_", (given.key or given.source.stem).lower(), flags=re.ASCII).strip("_")
    try:
        draft = draft_of(given.source)
        brought = bring(
            draft, given.source, given.folder, key if re.match("[a-z]", key) else "imported"
        )
    except Refusal as refusal:
        print(refusal.told(given.lang), file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        why = trouble(error)[0 if zh else 1]
        print(f"{error.filename or given.source}{'：' if zh else ': '}{why}", file=sys.stderr)
        return PROBLEMS
    print(_told(draft, brought, zh=zh))
    print(report(brought.problems, given.lang))
    return CLEAN


def _told(draft: Draft, brought: Brought, *, zh: bool) -> str:
    counts = Counter({part.shape: len(part.items) for part in draft.parts})
    made = ("、" if zh else ", ").join(
        _SHAPES[shape][0 if zh else 1].format(count=count) for shape, count in counts.items()
    )
    lines = [f"{brought.file}：{made}" if zh else f"{brought.file}: {made}"]
    if brought.remarks:
        lines.append(
            f"另有 {brought.remarks} 处放不进展览的内容，都写成了文件里 # 后面的备注"
            if zh
            else f"{brought.remarks} things that have no place stand in it as remarks, after #"
        )
    if not brought.whole:
        lines.append(
            f"请在 {FILE} 的 chapters: 下面加一行：  - {brought.key}"
            if zh
            else f"Add a line below chapters: in {FILE}:  - {brought.key}"
        )
    folder = brought.file.parent.parent
    lines.append(f"看一看：kiosk preview {folder}" if zh else f"See it: kiosk preview {folder}")
    return "\n".join([*lines, ""])
