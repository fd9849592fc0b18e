"""What a process and everything it started cost: CPU time, memory, wake-ups, bytes read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


class Stat(NamedTuple):
    """The fields of /proc/PID/stat that are used here."""

    pid: int
    parent: int
    session: int
    cpu: float
    """Seconds of CPU, with those of children that have ended and were waited for."""


def parse_stat(text: str) -> Stat:
    """One line of /proc/PID/stat; the name in parentheses may hold blanks and parentheses."""
    pid, _, rest = text.partition(" (")
    fields = rest[rest.rindex(")") + 2 :].split()
    return Stat(int(pid), int(fields[1]), int(fields[3]), sum(map(int, fields[11:15])) / TICKS)


def parse_field(text: str, name: str) -> int:
    """The number after ``name:`` in a file of /proc, 0 where it is not told."""
    for line in text.splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0])
    return 0


def tree(stats: dict[int, Stat], root: int) -> set[int]:
    """``root``, what it started, and what left its parent but stayed in its session."""
    family = {root} | {stat.pid for stat in stats.values() if stat.session == root}
    grown = True
    while grown:
        more = {s.pid for s in stats.values() if s.parent in family} - family
        grown = bool(more)
        family |= more
    return family & stats.keys()


class Tree:
    """A process that leads a session of its own, and everything it started."""

    def __init__(self, root: int) -> None:
        self._root = root

    def stats(self) -> dict[int, Stat]:
        every = {}
        for folder in PROC.iterdir():
            if folder.name.isdigit():
                text = _read(folder / "stat")
                if text:
                    every[int(folder.name)] = parse_stat(text)
        return {pid: every[pid] for pid in tree(every, self._root)}

    def cpu(self) -> float:
        """CPU time so far, s."""
        return sum(stat.cpu for stat in self.stats().values())

    def pss(self) -> float:
        """Memory, each shared page in equal parts with those who share it, MB."""
        pages = (_read(PROC / str(pid) / "smaps_rollup") for pid in self.stats())
        return sum(parse_field(text, "Pss") for text in pages) / 1024

    def own(self) -> float:
        """Memory that is in no file, MB: it does not change when others who share a file end."""
        pages = (_read(PROC / str(pid) / "smaps_rollup") for pid in self.stats())
        return sum(parse_field(text, "Pss_Anon") for text in pages) / 1024

    def wakeups(self) -> int:
        """How often a thread went to sleep so far, and so had been woken."""
        return sum(
            parse_field(_read(thread / "status"), "voluntary_ctxt_switches")
            for thread in self._threads()
        )

    def read_bytes(self) -> int:
        """Bytes read from files and pipes so far, from memory or from disk."""
        return sum(parse_field(_read(PROC / str(pid) / "io"), "rchar") for pid in self.stats())

    def _threads(self) -> Iterator[Path]:
        for pid in self.stats():
            try:
                yield from list((PROC / str(pid) / "task").iterdir())
            except OSError:
                continue


def cpu_of(pid: int) -> float:
    """CPU time of one process so far, s."""
    return parse_stat(_read(PROC / str(pid) / "stat")).cpu


def drop_caches() -> bool:
    """Forget what the system remembers of the disk; False where that is not allowed."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def _read(path: Path) -> str:
    """A file of /proc, or nothing when its process has just ended."""
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""
