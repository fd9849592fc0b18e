"""Walks the model's classes over a positioned tree: one typed value, or every reason against it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar, get_args

import msgspec
from msgspec import Struct, inspect, structs

from kiosk.content import cleaning, glossary
from kiosk.content.amount import Amount
from kiosk.content.model import Colour, Key, Words
from kiosk.content.moment import Moment
from kiosk.content.nearest import nearest
from kiosk.content.node import Mapping, Mark, Node, Path, Scalar, Sequence
from kiosk.content.problem import Code, Fact, Problem
from kiosk.content.source import Source
from kiosk.content.vocabulary import FIELDS, TAG
from kiosk.content.wording import typed

_T = TypeVar("_T", bound=Struct)

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?([0-9]{1,12}(\.[0-9]{0,12})?|\.[0-9]{1,12})")
_MOMENT = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_YES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_SMART = ("“", "”", "‘", "’", "＂", "「")
_QUOTES = "“”‘’＂「」\"'"
_LINE_KEY = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]*):(\s|$)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SHOWN = 60
"""How many characters of a wrong value a message repeats."""


class Written(Struct, frozen=True):
    """One text of the exhibition in all its languages, and where it stands."""

    owner: type
    """The class of the model that has the text."""
    field: str
    path: Path
    words: Words


class _Block(Struct):
    """A block of keys that is being read."""

    mapping: Mapping
    names: frozenset[str]
    """The keys it may have."""
    found: set[str]
    """Keys that it lacks, but that were seen in a wrong place."""


class _Failed:
    """Stands where no value could be made; its problem has been told."""


_FAILED: Final = _Failed()


class Walk:
    """Reads one file; ``problems`` and ``texts`` fill up on the way."""

    def __init__(self, source: Source, languages: tuple[str, ...]) -> None:
        """Texts must stand in each of ``languages``; where there are none, in any."""
        self.problems: list[Problem] = []
        self.texts: list[Written] = []
        self._source = source
        self._languages = languages
        self._blocks: list[_Block] = []
        self._found: dict[int, set[str]] = {}
        """Mapping → its keys that stand behind it, not far enough in."""
        self._owner: type = object
        self._field = ""

    def read(self, kind: type[_T]) -> _T | None:
        """The file as a ``kind``, or None when it has a problem."""
        root = self._source.root
        if root is None:
            return None
        value = self._value(root, _type_of(kind), ())
        return value if isinstance(value, kind) and not self.problems else None

    # ------------------------------------------------------------------ every kind of value

    def _value(self, node: Node, kind: inspect.Type, path: Path) -> object:
        match kind:
            case inspect.Metadata():
                return self._value(node, kind.type, path)
            case inspect.StructType(cls=cls) if cls is Amount:
                return self._amount(node)
            case inspect.StructType(cls=cls) if cls is Moment:
                return self._moment(node)
            case inspect.StructType():
                return self._struct(node, kind, path)
            case inspect.UnionType():
                return self._union(node, kind, path)
            case inspect.DictType():
                if _is_words(kind):
                    return self._words(node, path)
                return self._dict(node, kind, path)
            case inspect.VarTupleType():
                return self._tuple(node, kind, path)
            case inspect.TupleType():
                return self._place(node, kind, path)
            case _:
                return self._word(node, kind)

    def _word(self, node: Node, kind: inspect.Type) -> object:
        text = self._text(node)
        if text is None:
            return _FAILED
        match kind:
            case inspect.EnumType(cls=cls):
                return self._enum(node, text, [str(member.value) for member in cls], cls)
            case inspect.StrType():
                return self._str(node, text, kind)
            case inspect.IntType():
                if not _WHOLE.fullmatch(text):
                    return self._fail(
                        node, Code.NOT_WHOLE, got=_short(text), near=cleaning.whole(text)
                    )
                return self._within(node, int(text), kind)
            case inspect.FloatType():
                if not _NUMBER.fullmatch(text):
                    return self._fail(
                        node, Code.NOT_NUMBER, got=_short(text), near=cleaning.number(text)
                    )
                return self._within(node, float(text), kind)
            case inspect.BoolType():
                if text.lower() not in _YES:
                    return self._fail(node, Code.NOT_YES_NO, got=_short(text))
                return _YES[text.lower()]
            case _:
                raise TypeError(kind)

    def _fail(self, node: Node, code: Code, **facts: Fact) -> _Failed:
        self.problems.append(self._source.problem(code, node.mark, **facts))
        return _FAILED

    def _text(self, node: Node) -> str | None:
        """The text of ``node``; it has a problem when it is none, or nothing."""
        if not isinstance(node, Scalar):
            self._fail(node, Code.NEEDS_TEXT)
            return None
        if node.is_empty:
            self._fail(node, Code.EMPTY_VALUE)
            return None
        return node.text

    # ------------------------------------------------------------------ single words

    def _enum(self, node: Node, text: str, allowed: list[str], cls: type[Enum] | None) -> object:
        if text in allowed:
            return cls(text) if cls else text
        if text.startswith(_SMART):
            return self._smart(node, text)
        near = _meant(text, allowed)
        return self._fail(
            node, Code.WRONG_WORD, got=_short(text), allowed=tuple(allowed), near=near
        )

    def _str(self, node: Node, text: str, kind: inspect.StrType) -> object:
        if text.startswith(_SMART):
            return self._smart(node, text)
        if not kind.pattern or re.search(kind.pattern, text):
            return text
        if kind.pattern == _pattern_of(Colour):
            near = cleaning.colour(text)
            return self._fail(node, Code.BAD_COLOUR, got=_short(text), near=near)
        return self._fail(node, Code.BAD_KEY, got=_short(text), near=cleaning.key(text))

    def _smart(self, node: Node, text: str) -> _Failed:
        bare = text.strip(_QUOTES)
        return self._fail(node, Code.SMART_QUOTES, near=_short(bare), got=_short(text))

    def _within(
        self, node: Node, number: float, kind: inspect.IntType | inspect.FloatType
    ) -> object:
        low, high = kind.ge, kind.le
        if (low is not None and number < low) or (high is not None and number > high):
            bounds = "–".join(f"{end:g}" for end in (low, high) if end is not None)
            got = self._text(node) or ""
            return self._fail(node, Code.OUT_OF_RANGE, got=got, range=bounds)
        return number

    def _amount(self, node: Node) -> object:
        text = self._text(node)
        if text is None:
            return _FAILED
        try:
            return Amount.parse(text)
        except ValueError:
            near = cleaning.amount(text)
            return self._fail(node, Code.NOT_AMOUNT, got=_short(text), near=near)

    def _moment(self, node: Node) -> object:
        text = self._text(node)
        if text is None:
            return _FAILED
        try:
            return Moment.parse(text)
        except ValueError:
            shaped = _MOMENT.fullmatch(text)
            code = Code.NO_SUCH_DAY if shaped else Code.NOT_MOMENT
            near = "" if shaped else cleaning.moment(text)
            return self._fail(node, code, got=_short(text), near=near)

    # ------------------------------------------------------------------ lists

    def _tuple(self, node: Node, kind: inspect.VarTupleType, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._fail(node, Code.NEEDS_LIST, fixed=self._as_list(node, kind.item_type))
        least, most, count = kind.min_length, kind.max_length, len(node.items)
        if least is not None and count < least:
            return self._fail(node, Code.TOO_FEW, least=least, count=count)
        if most is not None and count > most:
            return self._fail(node.items[most], Code.TOO_MANY, most=most, count=count)
        return self._items(node, [kind.item_type] * count, path)

    def _place(self, node: Node, kind: inspect.TupleType, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._fail(node, Code.NEEDS_LIST, fixed=self._as_list(node, kind.item_types[0]))
        if len(node.items) != len(kind.item_types):
            wanted, count = len(kind.item_types), len(node.items)
            fixed = self._decimal_commas(node, wanted)
            return self._fail(node, Code.WRONG_COUNT, wanted=wanted, count=count, fixed=fixed)
        return self._items(node, kind.item_types, path)

    def _items(self, node: Sequence, kinds: Iterable[inspect.Type], path: Path) -> object:
        before = len(self.problems)
        values = [
            self._value(item, item_kind, (*path, index))
            for index, (item, item_kind) in enumerate(zip(node.items, kinds, strict=True))
        ]
        self.problems[before:] = _in_one_line(self.problems[before:])
        return _FAILED if _FAILED in values else tuple(values)

    def _as_list(self, node: Node, item: inspect.Type) -> str:
        """The line with brackets around names that stand without, or nothing."""
        text = self._text_of(node).strip(_QUOTES + "[]【】［］ ")
        names = [one for one in re.split(r"[\s,，、;；]+", text) if one]
        if isinstance(item, inspect.FloatType):
            shape = _NUMBER
        else:
            shape = _NAME if _bare(item).pattern == _pattern_of(Key) else TAG
        if not names or not all(shape.fullmatch(name) for name in names):
            return ""
        return self._replaced(node, f"[{', '.join(names)}]")

    def _decimal_commas(self, node: Sequence, wanted: int) -> str:
        """[0,4, 0.5] was meant to be [0.4, 0.5]."""
        line = self._source.lines[node.mark.line - 1]
        start = node.mark.column - 1
        end = line.find("]", start) + 1
        meant = re.sub(r"(?<![\d.])([01]),(\d)(?=\d*\s*[,\]])", r"\1.\2", line[start:end])
        return line[:start] + meant + line[end:] if meant.count(",") == wanted - 1 else ""

    def _text_of(self, node: Node) -> str:
        return node.text if isinstance(node, Scalar) and not node.is_empty else ""

    def _replaced(self, node: Node, meant: str) -> str:
        """The line of ``node`` with ``meant`` in place of its value, if that stands in one line."""
        line = self._source.lines[node.mark.line - 1]
        start = node.mark.column - 1
        value = re.sub(r"\s#.*", "", line[start:]).rstrip()
        if not isinstance(node, Scalar) or value.strip("\"'") != node.text:
            return ""
        return line[:start] + meant + line[start + len(value) :]

    # ------------------------------------------------------------------ keys

    def _dict(self, node: Node, kind: inspect.DictType, path: Path) -> object:
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_KEYS, keys=())
        values: dict[str, object] = {}
        for name, pair in node.pairs.items():
            if name in FIELDS and (mark := self._outer(name, self._blocks)) is not None:
                self._misplaced(pair.key, mark)
                values[name] = _FAILED
                continue
            key = self._str(pair.key, name, _bare(kind.key_type))
            value = self._value(pair.value, kind.value_type, (*path, name))
            values[name] = _FAILED if isinstance(key, _Failed) else value
        return _FAILED if _FAILED in values.values() else values

    def _union(self, node: Node, kind: inspect.UnionType, path: Path) -> object:
        structs = [one for one in kind.types if isinstance(one, inspect.StructType) and one.tag]
        if structs:
            return self._tagged(node, {str(one.tag): one for one in structs}, path)
        if isinstance(node, Scalar) and node.is_empty:
            return None
        some = next(one for one in kind.types if not isinstance(one, inspect.NoneType))
        return self._value(node, some, path)

    def _tagged(self, node: Node, kinds: dict[str, inspect.StructType], path: Path) -> object:
        """A section: which keys it may have depends on what its ``kind`` says."""
        tag_field = str(next(iter(kinds.values())).tag_field)
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_KEYS, keys=(tag_field,))
        if tag_field not in node.pairs:
            meant = {_meant(name, [tag_field]): name for name in node.pairs}
            if tag_field in meant:
                key = node.pairs[meant[tag_field]].key
                allowed = (tag_field,)
                return self._fail(
                    key, Code.UNKNOWN_KEY, got=_short(key.text), near=tag_field, allowed=allowed
                )
            return self._fail(node, Code.MISSING_KEY, key=tag_field, example=" | ".join(kinds))
        tag = node.pairs[tag_field].value
        text = self._text(tag)
        if text is None or isinstance(self._enum(tag, text, list(kinds), None), _Failed):
            return _FAILED
        return self._struct(node, kinds[text], path)

    def _struct(self, node: Node, kind: inspect.StructType, path: Path) -> object:
        # What must be written is what a curator is reminded of first.
        ranked = sorted(kind.fields, key=lambda one: not one.required)
        fields = {field.encode_name: field for field in ranked}
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_KEYS, keys=tuple(fields)[:6])
        names = frozenset(fields) | ({kind.tag_field} if kind.tag_field else set())
        block = _Block(node, names, self._found.pop(id(node), set()))
        self._blocks.append(block)
        try:
            return self._fields(block, kind, fields, path)
        finally:
            self._blocks.pop()

    def _fields(
        self, block: _Block, kind: inspect.StructType, fields: dict[str, inspect.Field], path: Path
    ) -> object:
        pairs = block.mapping.pairs
        values: dict[str, object] = {}
        whole = True
        behind = self._behind(block, fields)
        for name, pair in pairs.items():
            field = fields.get(name)
            if field is None and name == kind.tag_field:
                continue
            if field is None:
                whole = False
                if name in behind:
                    self._misplaced(pair.key, behind[name])
                    continue
                near = self._unknown_key(pair.key, fields, set(pairs) | block.found)
                if near in fields:
                    block.found.add(near)
                    self._field_value(pair.value, fields[near], (*path, name), pair.key)
            elif isinstance(pair.value, Scalar) and pair.value.is_empty and not field.required:
                continue
            else:
                outer = self._owner, self._field
                self._owner, self._field = kind.cls, field.name
                value = self._field_value(pair.value, field, (*path, name), pair.key)
                self._owner, self._field = outer
                values[field.name] = value
        missing = [
            field
            for name, field in fields.items()
            if field.required and name not in pairs and name not in block.found
        ]
        for field in missing:
            example = _example(field.type, self._languages)
            self._fail(block.mapping, Code.MISSING_KEY, key=field.encode_name, example=example)
        whole = whole and not missing and not any(name in fields for name in block.found)
        if not whole or _FAILED in values.values():
            return _FAILED
        return kind.cls(**values)

    def _behind(self, block: _Block, fields: dict[str, inspect.Field]) -> dict[str, Mark]:
        """Keys of this block that belong to the one above them: key → where that begins."""
        behind: dict[str, Mark] = {}
        above: tuple[Mapping, frozenset[str]] | None = None
        for name, pair in block.mapping.pairs.items():
            if name in block.names:
                inner = _last_block(pair.value)
                known = self._names(fields[name].type) if name in fields else frozenset()
                above = (inner, known) if inner is not None else None
            elif above and name in above[1] and name not in above[0].pairs:
                self._found.setdefault(id(above[0]), set()).add(name)
                behind[name] = above[0].mark
        return behind

    def _names(self, kind: inspect.Type) -> frozenset[str]:
        """The keys that a value of ``kind``, or the items of it, may have."""
        match kind:
            case inspect.Metadata():
                return self._names(kind.type)
            case inspect.StructType(cls=cls) if cls not in (Amount, Moment):
                return frozenset(field.encode_name for field in kind.fields)
            case inspect.DictType() if _is_words(kind):
                return frozenset(self._languages)
            case inspect.VarTupleType():
                return self._names(kind.item_type)
            case inspect.UnionType():
                return frozenset[str]().union(*(self._names(one) for one in kind.types))
            case _:
                return frozenset()

    def _outer(self, name: str, blocks: list[_Block] | None = None) -> Mark | None:
        """Where the block begins, around this one, that lacks the key ``name``."""
        for block in reversed(self._blocks[:-1] if blocks is None else blocks):
            if name in block.names and name not in block.mapping.pairs and name not in block.found:
                block.found.add(name)
                return block.mapping.mark
        return None

    def _misplaced(self, key: Scalar, mark: Mark) -> None:
        line = self._source.lines[key.mark.line - 1]
        fixed = " " * (mark.column - 1) + line[key.mark.column - 1 :]
        own_line = not line[: key.mark.column - 1].strip() and self._is_block(mark)
        self._fail(key, Code.KEY_MISPLACED, got=_short(key.text), fixed=fixed if own_line else "")

    def _is_block(self, mark: Mark) -> bool:
        """Whether the block at ``mark`` stands on lines of its own, not within braces."""
        return self._source.lines[mark.line - 1][mark.column - 1 : mark.column] not in {"{", "*"}

    def _field_value(self, node: Node, field: inspect.Field, path: Path, key: Scalar) -> object:
        if isinstance(node, Scalar) and node.is_empty:
            return self._fail(key, Code.EMPTY_VALUE)
        return self._value(node, field.type, path)

    def _unknown_key(self, key: Scalar, known: Iterable[str], taken: set[str]) -> str:
        """Tell about the key; its value is still read as that of the key that was meant."""
        if (mark := self._outer(key.text)) is not None:
            self._misplaced(key, mark)
            return ""
        if key.text.startswith(_SMART):
            bare = key.text.strip(_QUOTES)
            self._fail(key, Code.SMART_QUOTES, near=_short(bare), got=_short(key.text))
            return bare if bare in known and bare not in taken else ""
        free = tuple(name for name in known if name not in taken)
        near = _meant(key.text, free)
        self._fail(
            key, Code.UNKNOWN_KEY, got=_short(key.text), near=near, allowed=free or tuple(known)
        )
        return near

    # ------------------------------------------------------------------ texts

    def _words(self, node: Node, path: Path) -> object:
        if not isinstance(node, Mapping):
            languages = self._languages or ("zh",)
            return self._fail(node, Code.NEEDS_LANGUAGES, languages=languages)
        block = _Block(node, frozenset(self._languages), self._found.pop(id(node), set()))
        self._blocks.append(block)
        try:
            words = self._translations(block)
        finally:
            self._blocks.pop()
        if words is None:
            return _FAILED
        self.texts.append(Written(self._owner, self._field, path, words))
        return words

    def _translations(self, block: _Block) -> Words | None:
        words: Words = {}
        pairs = block.mapping.pairs
        whole = True
        for tag, pair in pairs.items():
            if self._languages and tag not in self._languages:
                whole = False
                block.found.add(self._unknown_language(pair.key, set(pairs) | block.found))
            elif isinstance(pair.value, Scalar) and pair.value.is_empty:
                whole = False
                self._fail(pair.key, Code.EMPTY_TEXT, language=tag)
            elif isinstance(pair.value, Scalar):
                words[tag] = pair.value.text.strip()
                whole = self._without_keys(pair.value, block) and whole
            else:
                whole = False
                self._fail(pair.value, Code.NEEDS_TEXT)
        for tag in self._languages:
            if tag not in pairs and tag not in block.found:
                whole = False
                self._fail(block.mapping, Code.MISSING_LANGUAGE, language=tag)
        return words if whole and not block.found & set(self._languages) else None

    def _without_keys(self, text: Scalar, block: _Block) -> bool:
        """Whether none of the lines of a text was meant to be a key below it."""
        sound = True
        for written in text.text.split("\n"):
            found = _LINE_KEY.match(written)
            name = found[1] if found else ""
            if name not in FIELDS and name not in self._languages:
                continue
            if name in block.names and name not in (set(block.mapping.pairs) | block.found):
                block.found.add(name)
                column = block.mapping.mark.column
            elif (mark := self._outer(name)) is not None:
                column = mark.column
            else:
                continue
            sound = False
            self._in_text(text.mark, written.strip(), name, column)
        return sound

    def _in_text(self, mark: Mark, written: str, name: str, column: int) -> None:
        lines = self._source.lines
        number = next(
            (n for n in range(mark.line, len(lines)) if lines[n].strip() == written), mark.line - 1
        )
        fixed = " " * (column - 1) + written
        place = Mark(number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1)
        self.problems.append(self._source.problem(Code.KEY_IN_TEXT, place, got=name, fixed=fixed))

    def _unknown_language(self, key: Scalar, taken: set[str]) -> str:
        if (mark := self._outer(key.text)) is not None:
            self._misplaced(key, mark)
            return ""
        free = [tag for tag in self._languages if tag not in taken]
        if key.text in FIELDS:
            allowed = tuple(free) or self._languages
            self._fail(key, Code.UNKNOWN_KEY, got=_short(key.text), near="", allowed=allowed)
            return ""
        near = _meant(key.text, free) or (free[0] if len(free) == 1 else "")
        allowed = self._languages
        self._fail(key, Code.UNKNOWN_LANGUAGE, got=_short(key.text), near=near, allowed=allowed)
        return near


def _meant(text: str, known: Iterable[str]) -> str:
    """The one of ``known`` that was meant, misspelt or in Chinese; or nothing."""
    bare, names = cleaning.bare(text), tuple(known)
    return glossary.meant(bare, names) or nearest(bare, names)


def _in_one_line(problems: list[Problem]) -> list[Problem]:
    """Slips of one kind in one line are told by the first, with the line as all of it was meant."""
    told: list[Problem] = []
    for one in problems:
        last = told[-1] if told else None
        same = last is not None and (last.code, last.line) == (one.code, one.line)
        if last is None or not same or not typed(last) or not typed(one):
            told.append(one)
            continue
        meant = typed(last)
        # What stands from the second slip on is still as it was written.
        shift = len(meant) - len(last.text.rstrip())
        further = structs.replace(one, text=meant, column=one.column + shift)
        told[-1] = structs.replace(last, facts={**last.facts, "fixed": typed(further)})
    return told


def _last_block(node: Node) -> Mapping | None:
    """The block that a line just below ``node`` could still belong to."""
    if isinstance(node, Sequence) and node.items:
        return _last_block(node.items[-1])
    return node if isinstance(node, Mapping) else None


def _short(text: str) -> str:
    first = text.strip().split("\n")[0]
    return first if len(first) <= _SHOWN else first[:_SHOWN] + "…"


@cache
def _type_of(kind: type) -> inspect.Type:
    return inspect.type_info(kind)


def _bare(kind: inspect.Type) -> inspect.StrType:
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    return kind if isinstance(kind, inspect.StrType) else inspect.StrType()


def _is_words(kind: inspect.DictType) -> bool:
    """Words are the only mapping of bare texts to bare texts."""
    plain = inspect.StrType()
    return kind.key_type == plain and kind.value_type == plain


def _pattern_of(annotated: Any) -> str | None:
    return next((m.pattern for m in get_args(annotated) if isinstance(m, msgspec.Meta)), None)


def _example(kind: inspect.Type, languages: tuple[str, ...]) -> str:
    """What a curator could type after a missing key."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    match kind:
        case inspect.DictType() if _is_words(kind):
            return "{" + ", ".join(f"{tag}: …" for tag in languages or ("zh",)) + "}"
        case inspect.EnumType(cls=cls):
            return " | ".join(str(member.value) for member in cls)
        case inspect.VarTupleType():
            return "[…]"
        case inspect.TupleType():
            return "[0.5, 0.5]"
        case inspect.StructType(cls=cls) if cls is Amount:
            return "234.58"
        case inspect.StructType(cls=cls) if cls is Moment:
            return "1992-03"
        case inspect.StructType(fields=fields):
            return "{" + ", ".join(f"{one.encode_name}: …" for one in fields if one.required) + "}"
        case inspect.IntType():
            return "1992"
        case _:
            return "…"
