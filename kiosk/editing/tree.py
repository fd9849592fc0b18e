"""Where everything stands in a file that may be edited, from its first letter to its last.

The reader forgives slips and reads on; here a file must be whole, for an edit must know exactly
what it replaces.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import yaml
from msgspec import Struct

from kiosk.content import source
from kiosk.content.node import Path
from kiosk.editing.refusal import Refusal, RefusalError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What a value says, without its layout."""


class Leaf(Struct, frozen=True):
    """A text from ``start`` up to ``end``, both counted in letters of the file."""

    start: int
    end: int
    text: str
    style: str = ""
    """Empty, a quote, ``|`` or ``>``."""


class Branch(Struct, frozen=True):
    """A list."""

    start: int
    end: int
    items: tuple[Node, ...]
    flow: bool
    """Whether it stands in brackets."""


class Table(Struct, frozen=True):
    """Keys with what stands under them."""

    start: int
    end: int
    pairs: dict[str, tuple[Leaf, Node]]
    flow: bool


class Echo(Struct, frozen=True):
    """``*name``: what stands elsewhere is said once more."""

    start: int
    end: int
    name: str


Node: TypeAlias = Leaf | Branch | Table | Echo


def parse(text: str) -> Node:
    """Read ``text``. Raises RefusalError where it is not whole enough to be edited."""
    # Within its limits and without its problems the second reading below cannot fail.
    if not source.parse(text.encode(), "").is_whole:
        raise RefusalError(Refusal.NOT_WHOLE)
    return _Reader(text).read()


def at(root: Node, path: Path) -> Node | None:
    """The value at ``path``, if there is one."""
    node: Node | None = root
    for step in path:
        match node:
            case Table(pairs=pairs) if step in pairs:
                node = pairs[str(step)][1]
            case Branch(items=items) if isinstance(step, int) and 0 <= step < len(items):
                node = items[step]
            case _:
                return None
    return node


def plain(node: Node) -> Plain:
    """What ``node`` says; of a reference, its name."""
    match node:
        case Leaf():
            return node.text
        case Branch():
            return [plain(item) for item in node.items]
        case Table():
            return {key: plain(value) for key, (_, value) in node.pairs.items()}
        case Echo():
            return f"*{node.name}"


class _Reader:
    """Builds the tree from PyYAML's events, which know where each word begins and ends."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._loader: Any = _Loader(text)

    def read(self) -> Node:
        self._next()  # of the stream
        self._next()  # of the document
        return self._node(self._next(), 0)

    def _next(self) -> Any:
        return self._loader.get_event()

    def _node(self, event: Any, after: int) -> Node:
        """The value that begins with ``event``; what stood before it ends ``after``."""
        start, end = event.start_mark.index, event.end_mark.index
        match event:
            case yaml.ScalarEvent(value=text, style=style):
                if start == end:
                    # An empty value is given no place, or that of what follows.
                    return Leaf(after, after, text)
                if style in {"|", ">"}:
                    end = start + len(self._text[start:end].rstrip())
                return Leaf(start, end, text, style or "")
            case yaml.SequenceStartEvent(flow_style=flow):
                return self._branch(start, bool(flow))
            case yaml.MappingStartEvent(flow_style=flow):
                return self._table(start, bool(flow))
            case _:
                return Echo(start, end, self._text[start + 1 : end])

    def _branch(self, start: int, flow: bool) -> Branch:  # noqa: FBT001  the event's own flag
        items: list[Node] = []
        end = start
        event = self._next()
        while not isinstance(event, yaml.SequenceEndEvent):
            after = end if flow else self._text.index("-", end) + 1
            items.append(self._node(event, after))
            end = items[-1].end
            event = self._next()
        return Branch(start, _end(event) if flow else end, tuple(items), flow)

    def _table(self, start: int, flow: bool) -> Table:  # noqa: FBT001  the event's own flag
        pairs: dict[str, tuple[Leaf, Node]] = {}
        end = start
        event = self._next()
        while not isinstance(event, yaml.MappingEndEvent):
            key = self._node(event, end)
            if not isinstance(key, Leaf):
                raise RefusalError(Refusal.REFERENCE)
            value = self._node(self._next(), self._text.index(":", key.end) + 1)
            pairs[key.text] = (key, value)
            end = value.end
            event = self._next()
        return Table(start, _end(event) if flow else end, pairs, flow)


def _end(event: Any) -> int:
    return int(event.end_mark.index)
