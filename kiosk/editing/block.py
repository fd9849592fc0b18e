"""Values laid out as a person would write them: one key per line, short lists in brackets."""

from __future__ import annotations

from kiosk.editing.scalar import STEP, written
from kiosk.editing.tree import Plain

_FLOW_WIDTH = 60
"""Columns that a list in brackets may take."""


def lines_of(value: Plain, indent: int) -> list[str]:
    """The lines of ``value``, whose keys or dashes stand ``indent`` columns in."""
    margin = " " * indent
    match value:
        case dict():
            return [
                line for key, below in value.items() for line in _pair(margin + key, below, indent)
            ]
        case list():
            return [line for item in value for line in _item(item, indent)]
        case _:
            return (margin + written(value, indent)).split("\n")


def _pair(head: str, value: Plain, indent: int) -> list[str]:
    if isinstance(value, str):
        return f"{head}: {written(value, indent)}".split("\n")
    if isinstance(value, list) and (flow := _in_brackets(value)):
        return [f"{head}: {flow}"]
    if value == {}:
        return [f"{head}: {{}}"]
    return [f"{head}:", *lines_of(value, indent + STEP)]


def _item(value: Plain, indent: int) -> list[str]:
    if isinstance(value, list) and (flow := _in_brackets(value)):
        return [f"{' ' * indent}- {flow}"]
    first, *others = lines_of(value, indent + STEP)
    return [f"{' ' * indent}- {first[indent + STEP :]}", *others]


def _in_brackets(items: list[Plain]) -> str:
    if not all(isinstance(item, str) for item in items):
        return ""
    flow = f"[{', '.join(written(str(item), 0, flow=True) for item in items)}]"
    return flow if len(flow) <= _FLOW_WIDTH else ""
