"""What is well written is read as it stands, however odd it looks."""

from __future__ import annotations

import pytest

from kiosk.content.node import Mapping, Scalar, Sequence
from kiosk.content.source import parse

SOUND = {
    "block text keeps everything": (
        "a: |\n  第 #1 号：三峡\n  - x\n  title：y\n\n  “a: b”\n\t\nb: 1\n",
        {"a": "第 #1 号：三峡\n- x\ntitle：y\n\n“a: b”\n", "b": "1"},
    ),
    "block text with indented paragraphs": (
        "a: |\n  　　段落\nb: 1\n",
        {"a": "　　段落\n", "b": "1"},
    ),
    "folded text": ("- a: >-\n    one\n    two: 2\n  b: 1\n", [{"a": "one two: 2", "b": "1"}]),
    "quotes guard colon and hash": ("a: \"x: y #1\"\nb: 'it''s'\n", {"a": "x: y #1", "b": "it's"}),
    "quoted text over lines": ('a: "one\n  two: 2 #3"\nb: 1\n', {"a": "one two: 2 #3", "b": "1"}),
    "plain text over lines": (
        "a: one\n  two\n  - three\nb: 1\n",
        {"a": "one two - three", "b": "1"},
    ),
    "comments": ("# a: b\na: 1 # two\nb: # three\n  c: 1\n", {"a": "1", "b": {"c": "1"}}),
    "addresses and times": (
        "a: https://x.cn/#top\nb: 12:30\nc: 16:9\n",
        {"a": "https://x.cn/#top", "b": "12:30", "c": "16:9"},
    ),
    "nothing is guessed": (
        "a: NO\nb: 0123\nc: 234.50\nd: 2004-05-19\n",
        {"a": "NO", "b": "0123", "c": "234.50", "d": "2004-05-19"},
    ),
    "wide colon in a text": ("a: 浙江：三峡\n", {"a": "浙江：三峡"}),
    "chinese quotes in a text": ("a: “对口支援”三十年\n", {"a": "“对口支援”三十年"}),
    "long dash in a text": ("- 一——二\n", ["一——二"]),
    "negative numbers": ("- -5\n- -0.1\n", ["-5", "-0.1"]),
    "lists in brackets": (
        "a: [1, 2,\n  3]\nb: {zh: 一，二, en: x}\n",
        {"a": ["1", "2", "3"], "b": {"zh": "一，二", "en": "x"}},
    ),
    "wide comma in quotes": ('a: ["一，二", "三"]\n', {"a": ["一，二", "三"]}),
    "running text in brackets": (
        "a: [one,\n  two：y,\n  three]\nb: 1\n",
        {"a": ["one", "two：y", "three"], "b": "1"},
    ),
    "wide dash in running text": ("a: one\n  － two\n", {"a": "one － two"}),
    "brackets that close below": ("a: [\n  1,\n  2\n]\nb: 1\n", {"a": ["1", "2"], "b": "1"}),
    "alias and merge": (
        "a: &x {b: 1, c: 2}\nd: *x\ne:\n  <<: *x\n  c: 3\n",
        {"a": {"b": "1", "c": "2"}, "d": {"b": "1", "c": "2"}, "e": {"c": "3", "b": "1"}},
    ),
    "list at the level of its key": ("a:\n- 1\n- 2\nb: 3\n", {"a": ["1", "2"], "b": "3"}),
    "windows lines and byte order mark": ("\ufeffa: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
    "quoted keys": ("\"a\": 1\n'b': 2\n", {"a": "1", "b": "2"}),
    "a document mark": ("---\na: 1\n...\n", {"a": "1"}),
    "text type": ("a: !!str 5\n", {"a": "5"}),
    "escapes": ('a: "一\\n二\\u4e09"\n', {"a": "一\n二三"}),
    "hanzi in brackets within text": ("a: 卫生院（个）[1]\n", {"a": "卫生院（个）[1]"}),
    "old line ends": ("a: 1\rb: 2\r", {"a": "1", "b": "2"}),
    "soft line end": ("a: one\u2028two\n", {"a": "one two"}),
}


def _bare(node):
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [_bare(item) for item in node.items]
        case Mapping():
            return {key: _bare(pair.value) for key, pair in node.pairs.items()}


@pytest.mark.parametrize("name", SOUND)
def test_it_is_read_as_it_stands(name):
    text, wanted = SOUND[name]
    source = parse(text.encode(), "x.yaml")
    assert source.problems == ()
    assert _bare(source.root) == wanted


def test_after_a_key_written_twice_reading_goes_on():
    assert _bare(parse(b"a: 1\na: 2\nb: 3\n", "x").root) == {"a": "1", "b": "3"}


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_both_parsers_of_pyyaml_agree(monkeypatch, loader):
    yaml = pytest.importorskip("yaml")
    monkeypatch.setattr("kiosk.content.source.LOADER", getattr(yaml, loader))
    for text, wanted in SOUND.values():
        assert _bare(parse(text.encode(), "x.yaml").root) == wanted


def test_every_value_knows_its_place():
    root = parse("a:\n  - 三峡: x\n".encode(), "x.yaml").root
    inner = root.pairs["a"].value.items[0]
    assert (inner.pairs["三峡"].key.mark.line, inner.pairs["三峡"].key.mark.column) == (2, 5)
    assert inner.pairs["三峡"].value.mark.column == 9
