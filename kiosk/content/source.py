"""A YAML file → a tree of texts with their places, within limits, and every problem of its writing.

PyYAML is used as a stream of events only: its loaders guess types, let the last of two equal keys
win, and recurse, so that 100 KB of brackets end the process.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence as Sequence_
from itertools import islice, pairwise
from pathlib import Path as FilePath
from typing import NoReturn

import yaml
from msgspec import Struct, structs

from kiosk.content import traps
from kiosk.content.decoding import decode, has_control, without_invisible
from kiosk.content.node import Mapping, Mark, Node, Pair, Path, Scalar, Sequence, find, find_key
from kiosk.content.problem import Code, Fact, Problem, Severity
from kiosk.content.repair import LOADER, Repair, lost_dash, repair
from kiosk.content.stumble import explain, place_of, span

MAX_BYTES = 1 << 20
"""1 MiB is fifty times the largest chapter that visitors could read."""
MAX_DEPTH = 32
"""The model itself needs 9."""
MAX_VALUES = 40_000
"""Counted after aliases are expanded, so that a few lines cannot become gigabytes."""
MAX_TEXT = 4 << 20
"""Characters of all values together, counted the same way."""
MAX_SCALAR = 200_000
"""Characters of one value."""

MAX_STUMBLES = 12
"""How often reading goes on after the parser stumbled; a file with more was never YAML."""
MAX_AGAIN = 3 << 20
"""Bytes read again and again on account of them: the largest files stumble less often."""

_TAGS = frozenset({f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq")})


class Source(Struct, frozen=True):
    """A file of the content folder, read and positioned."""

    file: str
    lines: tuple[str, ...]
    root: Node | None
    """None where the file could not be parsed."""
    problems: tuple[Problem, ...]
    stumbled: bool = False
    """Whether the parser fell, and the tree may lack what stands in the file."""
    data: bytes = b""
    """What was read; empty where the file cannot be read or is too large."""

    @property
    def is_whole(self) -> bool:
        """Whether the tree says what the curator meant."""
        return self.root is not None and not any(
            problem.severity is Severity.ERROR for problem in self.problems
        )

    def problem(self, code: Code, mark: Mark, **facts: Fact) -> Problem:
        """A problem of this file, with the line it stands in."""
        line = min(max(mark.line, 1), max(len(self.lines), 1))
        text = self.lines[line - 1] if self.lines else ""
        column = min(max(mark.column, 1), len(text) + 1)
        return Problem(code=code, file=self.file, line=line, column=column, text=text, facts=facts)

    def at(self, path: Path, code: Code, **facts: Fact) -> Problem:
        """A problem of the value at ``path``."""
        return self.problem(code, find(self.root, path), **facts)

    def at_key(self, path: Path, code: Code, **facts: Fact) -> Problem:
        """A problem of the key at the end of ``path``."""
        return self.problem(code, find_key(self.root, path), **facts)


def load(path: FilePath, file: str) -> Source:
    """Read ``path``, which problems call ``file``. Never raises for what the file holds."""
    bare = Source(file, (), None, ())
    try:
        # Opening a pipe would wait for ever, and a link may lead out of the folder.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return Source(file, (), None, (bare.problem(Code.UNREADABLE, Mark()),))
    return parse(data, file)


def parse(data: bytes, file: str) -> Source:
    """Read ``data``, which problems call ``file``. Never raises for what the file holds."""
    if len(data) > MAX_BYTES:
        too_large = Problem(code=Code.TOO_LARGE, file=file, facts={"limit": MAX_BYTES >> 20})
        return Source(file, (), None, (too_large,))
    decoded = decode(data)
    bare = Source(file, decoded.lines, None, ())
    problems = [bare.problem(fault.code, fault.mark, **fault.facts) for fault in decoded.faults]
    problems = [_without_invisible(one) for one in problems]
    if not decoded.readable:
        return Source(file, decoded.lines, None, tuple(problems), data=data)
    filled = (number for number, line in enumerate(decoded.lines, 1) if line.strip())
    if last := next(islice(filled, MAX_VALUES - 1, None), 0):
        # So many lines hold as many values: nobody need look at each before that is said.
        many = bare.problem(Code.TOO_MANY_VALUES, Mark(last, 1), limit=MAX_VALUES)
        return Source(file, decoded.lines, None, (*problems, many), data=data)
    scanned = traps.scan(without_invisible(decoded.lines))
    problems += [
        bare.problem(trap.code, trap.mark, fixed=trap.mended, **trap.facts)
        for trap in scanned.traps
    ]
    root, stumbles, more = _build(bare, scanned)
    every = tuple(problems + stumbles + more)
    fell = root is None or bool(stumbles)
    return Source(file, decoded.lines, root, every, stumbled=fell, data=data)


def _without_invisible(problem: Problem) -> Problem:
    """The problem with its line as it looks, where only a character that nobody sees is wrong."""
    if problem.code is not Code.INVISIBLE_CHARACTER:
        return problem
    (line,) = without_invisible([problem.text])
    return structs.replace(problem, facts={**problem.facts, "fixed": line})


def _build(
    bare: Source, scanned: traps.Scanned
) -> tuple[Node | None, list[Problem], list[Problem]]:
    """The tree, what the parser stumbled over on its way, and what else is wrong.

    Where a stumble can be mended, reading goes on with the line as it was meant, so that one slip
    does not hide those below it.
    """
    stumbles: list[Problem] = []
    lines = list(scanned.lines)
    told = {trap.mark.line for trap in scanned.traps}
    for _ in range(min(MAX_STUMBLES, max(1, MAX_AGAIN // max(1, sum(map(len, lines)))))):
        builder = _Builder(bare, lines)
        root = builder.build()
        if builder.error is None:
            mend = _lost_dash(lines, builder.problems)
            if mend is None or mend.line in told:
                return root, stumbles, builder.problems
        else:
            mend = repair(lines, builder.error)
            if mend is None or mend.line in told:
                near = {one.line for one in span(builder.error)}
                # A trap nearby has told the cause already.
                if not told & (near | {line - 1 for line in near}):
                    fault = mend.fault if mend else explain(builder.error, lines)
                    stumbles.append(bare.problem(fault.code, fault.mark, **fault.facts))
                return None, stumbles, builder.problems
        fault = mend.fault
        stumbles.append(bare.problem(fault.code, fault.mark, **fault.facts))
        told.add(mend.line)
        for number, line in {mend.line: mend.read, **mend.also}.items():
            lines[number - 1] = line
    return None, stumbles, []


def _lost_dash(lines: Sequence_[str], problems: list[Problem]) -> Repair | None:
    """Where all keys of a new item repeat those of the one above: it is told once, at its top."""
    twice = [one for one in problems if one.code is Code.DUPLICATE_KEY]
    pairs = ((a, b) for a, b in pairwise(twice) if a.facts["key"] != b.facts["key"])
    for first, second in islice(pairs, MAX_STUMBLES):
        between = lines[first.line : second.line - 1]
        within = all(
            len(line) - len(line.lstrip()) >= first.column - 1 for line in between if line.strip()
        )
        if within and first.column == second.column and (mend := lost_dash(lines, first.line)):
            return mend
    return None


class _StopError(Exception):
    """The file goes beyond a limit; what follows is not looked at."""


class _Open(Struct):
    """A list or mapping whose end has not come yet."""

    node: Sequence | Mapping
    anchor: str | None
    key: Scalar | None = None
    skips: bool = False
    """Whether the next value belongs to a key that cannot be kept."""
    merges: list[Mapping] | None = None
    values: int = 1
    letters: int = 0
    depth: int = 1


class _Measure(Struct, frozen=True):
    """How much an alias would repeat."""

    values: int
    letters: int
    depth: int


class _Builder:
    """Puts the events together on a stack of its own."""

    def __init__(self, source: Source, lines: Sequence_[str]) -> None:
        self._source = source
        self._lines = lines
        self.error: yaml.MarkedYAMLError | None = None
        """What the parser stumbled over."""
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._anchors: dict[str, tuple[Node, _Measure]] = {}
        self._values = 0
        self._letters = 0
        self._documents = 0
        self.problems: list[Problem] = []

    def build(self) -> Node | None:
        loader = LOADER("\n".join(self._lines))
        try:
            while loader.check_event():
                self._take(loader.get_event())
        except _StopError:
            return None
        except yaml.MarkedYAMLError as error:
            self.error = error
            return None
        except (yaml.YAMLError, ValueError, OverflowError):
            # Only escapes of impossible characters come here, without a place.
            self._add(Code.NOT_UNDERSTOOD, Mark())
            return None
        if self._root is None and not self.problems:
            self._add(Code.EMPTY_FILE, Mark())
        return self._root

    # ------------------------------------------------------------------ events

    def _take(self, event: yaml.Event) -> None:
        mark = place_of(event.start_mark)
        match event:
            case yaml.ScalarEvent():
                self._tag(event.tag, mark)
                self._scalar(event, mark)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._tag(event.tag, mark)
                self._open(event, mark)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._close()
            case yaml.AliasEvent():
                self._alias(event.anchor, mark)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._stop(Code.SECOND_DOCUMENT, mark)
            case _:
                pass

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        text: str = event.value
        if len(text) > MAX_SCALAR:
            self._stop(Code.SCALAR_TOO_LONG, mark, limit=MAX_SCALAR)
        # The file itself holds none: only an escape can have made one.
        if event.style == '"' and has_control(text):
            self._add(Code.CONTROL_CHARACTER, mark, character="\\")
        node = Scalar(mark, text, plain=not event.style)
        self._place(node, _Measure(1, len(text), 0), event.anchor)

    def _open(self, event: yaml.CollectionStartEvent, mark: Mark) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._stop(Code.TOO_DEEP, mark, limit=MAX_DEPTH)
        if self._needs_key():
            self._stop(Code.COMPLEX_KEY, mark)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node: Sequence | Mapping = Sequence(mark, []) if is_list else Mapping(mark, {})
        self._stack.append(_Open(node, event.anchor))
        self._count(1, 0, mark)

    def _close(self) -> None:
        done = self._stack.pop()
        if isinstance(done.node, Mapping):
            for merged in done.merges or ():
                for key, pair in merged.pairs.items():
                    done.node.pairs.setdefault(key, pair)
        measure = _Measure(done.values, done.letters, done.depth)
        self._place(done.node, measure, done.anchor, counted=True)

    def _alias(self, name: str | None, mark: Mark) -> None:
        if name is None or name not in self._anchors:
            self._stop(Code.UNKNOWN_ALIAS, mark, got=name or "")
        node, measure = self._anchors[name]
        if len(self._stack) + measure.depth > MAX_DEPTH:
            self._stop(Code.TOO_DEEP, mark, limit=MAX_DEPTH)
        self._place(node, measure, None, mark=mark)

    # ------------------------------------------------------------------ the tree

    def _needs_key(self) -> bool:
        return (
            bool(self._stack)
            and isinstance(self._stack[-1].node, Mapping)
            and not (self._stack[-1].key or self._stack[-1].skips)
        )

    def _place(
        self,
        node: Node,
        measure: _Measure,
        anchor: str | None,
        *,
        counted: bool = False,
        mark: Mark | None = None,
    ) -> None:
        """Put ``node`` where the stack waits for it."""
        mark = mark or node.mark
        if not counted:
            self._count(measure.values, measure.letters, mark)
        if anchor:
            self._anchors[anchor] = (node, measure)
        if not self._stack:
            self._root = node
            return
        top = self._stack[-1]
        top.values += measure.values
        top.letters += measure.letters
        top.depth = max(top.depth, measure.depth + 1)
        if isinstance(top.node, Sequence):
            top.node.items.append(node)
        elif self._needs_key():
            self._key(top, node, mark)
        else:
            self._pair(top, top.node, node, mark)

    def _key(self, top: _Open, node: Node, mark: Mark) -> None:
        if not isinstance(node, Scalar):
            self._stop(Code.COMPLEX_KEY, mark)
        elif isinstance(top.node, Mapping) and node.text in top.node.pairs:
            first = top.node.pairs[node.text].key.mark.line
            self._add(Code.DUPLICATE_KEY, mark, key=node.text, first=first)
            top.skips = True
        else:
            top.key = node

    def _pair(self, top: _Open, mapping: Mapping, node: Node, mark: Mark) -> None:
        key, top.key = top.key, None
        if key is None:
            top.skips = False
        elif key.text == "<<" and key.plain:
            merged = node.items if isinstance(node, Sequence) else [node]
            if not all(isinstance(one, Mapping) for one in merged):
                self._add(Code.MERGE, mark)
            top.merges = [*(top.merges or ()), *(m for m in merged if isinstance(m, Mapping))]
        else:
            mapping.pairs[key.text] = Pair(key, node)

    # ------------------------------------------------------------------ limits and problems

    def _count(self, values: int, letters: int, mark: Mark) -> None:
        self._values += values
        self._letters += letters
        if self._values > MAX_VALUES:
            self._stop(Code.TOO_MANY_VALUES, mark, limit=MAX_VALUES)
        if self._letters > MAX_TEXT:
            self._stop(Code.TOO_LARGE, mark, limit=MAX_TEXT >> 20)

    def _tag(self, tag: str | None, mark: Mark) -> None:
        if tag is not None and tag not in _TAGS:
            self._add(Code.TAG, mark)

    def _add(self, code: Code, mark: Mark, **facts: Fact) -> None:
        self.problems.append(self._source.problem(code, mark, **facts))

    def _stop(self, code: Code, mark: Mark, **facts: Fact) -> NoReturn:
        self._add(code, mark, **facts)
        raise _StopError
