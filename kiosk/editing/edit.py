"""Changes of one file that leave every other letter as it was: remarks, blanks, quotes, order.

Each takes the text of a file and gives the new one. Whatever an edit does is proved before it is
handed out: the new text is read again and must say what the old one said, but for the change.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from kiosk.content.node import Path
from kiosk.editing.block import lines_of
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.rows import Rows
from kiosk.editing.scalar import STEP, written
from kiosk.editing.tree import Branch, Echo, Leaf, Node, Plain, Table, at, parse, plain


def put(text: str, path: Path, value: Plain) -> str:
    """Say ``value`` at ``path``, where something else was said or nothing yet."""
    return _proved(text, _put(text, parse(text), path, value), lambda said: _set(said, path, value))


def move(text: str, path: Path, start: int, end: int) -> str:
    """Bring the item at ``start`` of the list at ``path`` to where the one at ``end`` is."""
    branch = _branch(text, path)
    order = list(range(len(branch.items)))
    if not (0 <= start < len(order) and 0 <= end < len(order)):
        raise RefusalError(Refusal.NO_PLACE)
    order.insert(end, order.pop(start))

    def moved(said: Any) -> None:
        items = _get(said, path)
        items.insert(end, items.pop(start))

    return _proved(text, Rows(text, branch).in_order(order), moved)


def insert(text: str, path: Path, index: int, value: Plain) -> str:
    """Add ``value`` to the list at ``path``; it becomes the item at ``index``."""
    branch = _branch(text, path)
    if not 0 <= index <= len(branch.items):
        raise RefusalError(Refusal.NO_PLACE)
    new = Rows(text, branch).with_item(index, value)
    return _proved(text, new, lambda said: _get(said, path).insert(index, value))


def remove(text: str, path: Path, index: int) -> str:
    """Take the item at ``index`` out of the list at ``path``."""
    branch = _branch(text, path)
    if not 0 <= index < len(branch.items):
        raise RefusalError(Refusal.NO_PLACE)
    if len(branch.items) == 1:
        raise RefusalError(Refusal.LAST_ITEM)
    order = [other for other in range(len(branch.items)) if other != index]
    return _proved(
        text, Rows(text, branch).in_order(order), lambda said: _get(said, path).pop(index)
    )


def drop(text: str, path: Path) -> str:
    """Say nothing any more at ``path``: its key goes with all that stands under it."""
    table = at(parse(text), path[:-1])
    if not isinstance(table, Table) or path[-1] not in table.pairs:
        raise RefusalError(Refusal.NO_PLACE)
    if len(table.pairs) == 1:
        raise RefusalError(Refusal.LAST_ITEM)
    key, value = table.pairs[str(path[-1])]
    start = text.rfind("\n", 0, key.start) + 1
    if table.flow or text[start : key.start].strip():
        raise RefusalError(Refusal.LAYOUT)
    end = text.find("\n", value.end)
    new = text[:start] + (text[end + 1 :] if end >= 0 else "")
    return _proved(text, new, lambda said: _get(said, path[:-1]).pop(path[-1]))


# ---------------------------------------------------------------------- values


def _put(text: str, root: Node, path: Path, value: Plain) -> str:
    node = at(root, path)
    if node is None:
        return _add(text, root, path, value)
    if isinstance(node, Leaf) and isinstance(value, str):
        new = written(value, _indent(text, root, path), node.style, flow=_in_flow(root, path))
        end, remark = _remark(text, node)
        if remark and new.startswith("|-\n"):
            new = f"|- {remark}{new[2:]}"
        else:
            end = node.end
        gap = " " if node.start == node.end else ""
        return text[: node.start] + gap + _same_ends(new, text) + text[end:]
    if isinstance(node, Branch) and node.flow and isinstance(value, list):
        items = ", ".join(written(str(item), 0, flow=True) for item in value)
        return f"{text[: node.start]}[{items}]{text[node.end :]}"
    raise RefusalError(Refusal.REFERENCE if isinstance(node, Echo) else Refusal.LAYOUT)


def _remark(text: str, leaf: Leaf) -> tuple[int, str]:
    """The remark in the first line of ``leaf``, and where the two end together."""
    if leaf.style in {"|", ">"}:
        header = text[leaf.start : _line_end(text, leaf.start)]
        return leaf.end, header[header.index("#") :] if "#" in header else ""
    end = _line_end(text, leaf.end)
    return end, text[leaf.end : end].strip()


def _add(text: str, root: Node, path: Path, value: Plain) -> str:
    """Write a key that was not there, below the last one of the block that it belongs to."""
    depth = next(n for n in range(len(path) - 1, -1, -1) if at(root, path[:n]) is not None)
    table = at(root, path[:depth])
    if not isinstance(table, Table) or not all(isinstance(step, str) for step in path[depth:]):
        raise RefusalError(Refusal.NO_PLACE)
    if table.flow:
        raise RefusalError(Refusal.LAYOUT)
    for step in reversed(path[depth + 1 :]):
        value = {str(step): value}
    rows = lines_of({str(path[depth]): value}, _column(text, table.start))
    place = _line_end(text, table.end)
    return text[:place] + _same_ends("\n" + "\n".join(rows), text) + text[place:]


def _indent(text: str, root: Node, path: Path) -> int:
    """The column of the key or dash that a value belongs to."""
    holder = at(root, path[:-1])
    if isinstance(holder, Table):
        return _column(text, holder.pairs[str(path[-1])][0].start)
    return _column(text, holder.start) if holder else -STEP


def _in_flow(root: Node, path: Path) -> bool:
    around = (at(root, path[:depth]) for depth in range(len(path)))
    return any(isinstance(one, Branch | Table) and one.flow for one in around)


def _branch(text: str, path: Path) -> Branch:
    node = at(parse(text), path)
    if not isinstance(node, Branch):
        raise RefusalError(Refusal.NO_PLACE)
    return node


# ---------------------------------------------------------------------- lines


def _column(text: str, place: int) -> int:
    return place - (text.rfind("\n", 0, place) + 1)


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end


def _same_ends(new: str, text: str) -> str:
    """``new`` with the line ends of the file."""
    return new.replace("\n", "\r\n") if "\r\n" in text else new


# ---------------------------------------------------------------------- proof


def _proved(old: str, new: str, change: Callable[[Any], object]) -> str:
    said: Any = copy.deepcopy(plain(parse(old)))
    change(said)
    try:
        read = plain(parse(new))
    except RefusalError as error:
        raise RefusalError(Refusal.LAYOUT) from error
    if read != said:
        raise RefusalError(Refusal.LAYOUT)
    return new


def _get(said: Any, path: Path) -> Any:
    for step in path:
        said = said[step]
    return said


def _set(said: Any, path: Path, value: Plain) -> None:
    for step in path[:-1]:
        said = said.setdefault(step, {}) if isinstance(said, dict) else said[step]
    said[path[-1]] = value
