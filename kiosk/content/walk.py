"""Walks the model's classes over a positioned tree: one typed value, or every reason against it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar, get_args

import msgspec
from msgspec import Struct, inspect

from kiosk.content.amount import Amount
from kiosk.content.model import Colour, Words, is_key
from kiosk.content.moment import Moment
from kiosk.content.nearest import nearest
from kiosk.content.node import Mapping, Node, Path, Scalar, Sequence
from kiosk.content.problem import Code, Fact, Problem
from kiosk.content.source import Source

_T = TypeVar("_T", bound=Struct)

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_NUMBER = re.compile(r"[+-]?([0-9]{1,12}(\.[0-9]{0,12})?|\.[0-9]{1,12})")
_MOMENT = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_YES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_SMART = ("“", "”", "‘", "’", "＂")
_SHOWN = 60
"""How many characters of a wrong value a message repeats."""


class Written(Struct, frozen=True):
    """One text of the exhibition in all its languages, and where it stands."""

    owner: type
    """The class of the model that has the text."""
    field: str
    path: Path
    words: Words


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
                    return self._fail(node, Code.NOT_WHOLE, got=_short(text))
                return self._within(node, int(text), kind)
            case inspect.FloatType():
                if not _NUMBER.fullmatch(text):
                    return self._fail(node, Code.NOT_NUMBER, got=_short(text))
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
        near = nearest(text, allowed)
        return self._fail(
            node, Code.WRONG_WORD, got=_short(text), allowed=tuple(allowed), near=near
        )

    def _str(self, node: Node, text: str, kind: inspect.StrType) -> object:
        if text.startswith(_SMART):
            return self._smart(node, text)
        if not kind.pattern or re.search(kind.pattern, text):
            return text
        if kind.pattern == _pattern_of(Colour):
            return self._fail(node, Code.BAD_COLOUR, got=_short(text))
        meant = re.sub(r"[\s-]+", "_", text.strip().lower())
        near = meant if is_key(meant) else ""
        return self._fail(node, Code.BAD_KEY, got=_short(text), near=near)

    def _smart(self, node: Node, text: str) -> _Failed:
        bare = text.strip("“”‘’＂")
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
            return self._fail(node, Code.NOT_AMOUNT, got=_short(text))

    def _moment(self, node: Node) -> object:
        text = self._text(node)
        if text is None:
            return _FAILED
        try:
            return Moment.parse(text)
        except ValueError:
            shaped = _MOMENT.fullmatch(text)
            code = Code.NO_SUCH_DAY if shaped else Code.NOT_MOMENT
            return self._fail(node, code, got=_short(text))

    # ------------------------------------------------------------------ lists

    def _tuple(self, node: Node, kind: inspect.VarTupleType, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._fail(node, Code.NEEDS_LIST)
        least, most, count = kind.min_length, kind.max_length, len(node.items)
        if least is not None and count < least:
            return self._fail(node, Code.TOO_FEW, least=least, count=count)
        if most is not None and count > most:
            return self._fail(node.items[most], Code.TOO_MANY, most=most, count=count)
        values = [
            self._value(item, kind.item_type, (*path, index))
            for index, item in enumerate(node.items)
        ]
        return _FAILED if _FAILED in values else tuple(values)

    def _place(self, node: Node, kind: inspect.TupleType, path: Path) -> object:
        if not isinstance(node, Sequence):
            return self._fail(node, Code.NEEDS_LIST)
        if len(node.items) != len(kind.item_types):
            wanted = len(kind.item_types)
            return self._fail(node, Code.WRONG_COUNT, wanted=wanted, count=len(node.items))
        values = [
            self._value(item, item_kind, (*path, index))
            for index, (item, item_kind) in enumerate(zip(node.items, kind.item_types, strict=True))
        ]
        return _FAILED if _FAILED in values else tuple(values)

    # ------------------------------------------------------------------ keys

    def _dict(self, node: Node, kind: inspect.DictType, path: Path) -> object:
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_KEYS, keys=())
        values: dict[str, object] = {}
        for name, pair in node.pairs.items():
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
            return self._fail(node, Code.MISSING_KEY, key=tag_field, example=" | ".join(kinds))
        tag = node.pairs[tag_field].value
        text = self._text(tag)
        if text is None or isinstance(self._enum(tag, text, list(kinds), None), _Failed):
            return _FAILED
        return self._struct(node, kinds[text], path)

    def _struct(self, node: Node, kind: inspect.StructType, path: Path) -> object:
        fields = {field.encode_name: field for field in kind.fields}
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_KEYS, keys=tuple(fields)[:6])
        values: dict[str, object] = {}
        meant: set[str] = set()
        whole = True
        for name, pair in node.pairs.items():
            field = fields.get(name)
            if field is None and name == kind.tag_field:
                continue
            if field is None:
                whole = False
                near = self._unknown_key(pair.key, fields, set(node.pairs) | meant)
                meant.add(near)
                field = fields.get(near)
                if field is None:
                    continue
            elif isinstance(pair.value, Scalar) and pair.value.is_empty and not field.required:
                continue
            outer = self._owner, self._field
            self._owner, self._field = kind.cls, field.name
            value = self._field_value(pair.value, field, (*path, name), pair.key)
            self._owner, self._field = outer
            values[field.name] = value
        missing = [
            field
            for name, field in fields.items()
            if field.required and name not in node.pairs and name not in meant
        ]
        for field in missing:
            example = _example(field.type, self._languages)
            self._fail(node, Code.MISSING_KEY, key=field.encode_name, example=example)
        if missing or not whole or _FAILED in values.values():
            return _FAILED
        return kind.cls(**values)

    def _field_value(self, node: Node, field: inspect.Field, path: Path, key: Scalar) -> object:
        if isinstance(node, Scalar) and node.is_empty:
            return self._fail(key, Code.EMPTY_VALUE)
        return self._value(node, field.type, path)

    def _unknown_key(self, key: Scalar, known: Iterable[str], taken: set[str]) -> str:
        """Tell about the key; its value is still read as that of the key that was meant."""
        if key.text.startswith(_SMART):
            bare = key.text.strip("“”‘’＂")
            self._fail(key, Code.SMART_QUOTES, near=_short(bare), got=_short(key.text))
            return bare if bare in known and bare not in taken else ""
        free = tuple(name for name in known if name not in taken)
        near = nearest(key.text, free)
        self._fail(
            key, Code.UNKNOWN_KEY, got=_short(key.text), near=near, allowed=free or tuple(known)
        )
        return near

    # ------------------------------------------------------------------ texts

    def _words(self, node: Node, path: Path) -> object:
        if not isinstance(node, Mapping):
            return self._fail(node, Code.NEEDS_LANGUAGES, languages=self._languages or ("zh",))
        words: Words = {}
        meant: set[str] = set()
        whole = True
        for tag, pair in node.pairs.items():
            if self._languages and tag not in self._languages:
                whole = False
                meant.add(self._unknown_language(pair.key, set(node.pairs) | meant))
            elif isinstance(pair.value, Scalar) and pair.value.is_empty:
                whole = False
                self._fail(pair.key, Code.EMPTY_TEXT, language=tag)
            elif isinstance(pair.value, Scalar):
                words[tag] = pair.value.text.strip()
            else:
                whole = False
                self._fail(pair.value, Code.NEEDS_TEXT)
        for tag in self._languages:
            if tag not in node.pairs and tag not in meant:
                whole = False
                self._fail(node, Code.MISSING_LANGUAGE, language=tag)
        if not whole:
            return _FAILED
        self.texts.append(Written(self._owner, self._field, path, words))
        return words

    def _unknown_language(self, key: Scalar, taken: set[str]) -> str:
        free = [tag for tag in self._languages if tag not in taken]
        near = nearest(key.text, free) or (free[0] if len(free) == 1 else "")
        allowed = self._languages
        self._fail(key, Code.UNKNOWN_LANGUAGE, got=_short(key.text), near=near, allowed=allowed)
        return near


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
