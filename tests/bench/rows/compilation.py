"""What it costs to compile a folder of words, against merely parsing its YAML."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.line import Line
from tests.bench.subject import CHECKOUT

PARSE = """
import sys, yaml
for file in sys.argv[1:]:
    with open(file, "rb") as text:
        yaml.load(text, yaml.CSafeLoader)
"""
CHAPTERS = 28
"""With 40 slides each they are 1 MB of YAML."""


def measure(bench: Bench) -> Iterator[Line]:
    folder = bench.content("words", chapters=CHAPTERS, events=0, pictures=4, tiny=1)
    files = sorted(map(str, folder.rglob("*.yaml")))
    size = sum(Path(file).stat().st_size for file in files) / 1e6
    compile_ = [sys.executable, "-m", "kiosk.ingest", str(folder), str(bench.folder / "words")]
    compile_ += [str(bench.screen.width), str(bench.screen.height)]
    # The pictures are made once and then known: what is measured are words.
    _cpu(compile_)
    compiled, parsed, empty = [], [], []
    for turn in range(bench.repeat):
        chapter = Path(files[0])
        chapter.write_text(f"# {turn}\n{chapter.read_text('utf-8')}", "utf-8")
        parsed.append(_cpu([sys.executable, "-c", PARSE, *files]))
        compiled.append(_cpu(compile_))
        empty.append(_cpu([sys.executable, "-c", "import yaml"]))
    yield Line(
        f"compile of {size:.1f} MB of words, whole process",
        compiled,
        parsed,
        against="CSafeLoader alone",
        target=1.5,
        note=f"an empty process {sorted(empty)[len(empty) // 2]:.0f} ms of either",
    )


def _cpu(command: Sequence[str]) -> float:
    """CPU ms of a process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, cwd=CHECKOUT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
