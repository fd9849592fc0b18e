"""A curator's edit changes that one place and nothing else in the file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import source
from kiosk.content.node import Mapping, Node, Scalar, Sequence
from kiosk.editing import edit
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.tree import Branch, Leaf, Table, at, parse, plain

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content").rglob("*.yaml")) + sorted(
    (ROOT / "tests" / "exhibitions").rglob("*.yaml")
)
AWKWARD = [
    "简单", "a: b", "x # y", "- z", "'q'", '"q"', "多行\n第二行", "", "yes", "12", "{a", "#", "@x",
    "a\\b", "“引号”", "a\n\nb", "end:", " lead", "trail ", "*x", "&y", "!z", "%w", "|", "> x", "?",
    "~", "null", "2018-01-01", "[a]", "a, b", "a]", "三十年：从春到春", "50%", "A/B", "it’s", "it's",
    "\n", "a\n  b", "a \nb", "---", "...", "- ", "`x", "x: |-", "<<", "é ü ß", "𠮷野家", "🙂",
]  # fmt: skip
TEXT = """\
# 最上面的话
title:   # 展名
  zh: 旧   # 旁边的话
  en: "Old"

list:
  # 第一
  - key: one
    note: 'a'
    # 里面的话

  # 第二
  - key: two


  - key: three
    more:
      - x
      - y
flow: [a, b]   # 方括号
last: end
"""


def said(text: str) -> object:
    """What the compiler's own reader finds in ``text``."""

    def words(node: Node | None) -> object:
        match node:
            case Scalar():
                return node.text
            case Sequence():
                return [words(item) for item in node.items]
            case Mapping():
                return {key: words(pair.value) for key, pair in node.pairs.items()}
        raise AssertionError

    read = source.parse(text.encode(), "x.yaml")
    assert not read.problems
    return words(read.root)


def everywhere(node, path=()):
    yield path, node
    if isinstance(node, Branch):
        for index, item in enumerate(node.items):
            yield from everywhere(item, (*path, index))
    if isinstance(node, Table):
        for key, (_, value) in node.pairs.items():
            yield from everywhere(value, (*path, key))


def remarks(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def text(request) -> str:
    return TEXT.replace("\n", request.param)


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came; all others are the same to the letter."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return [line.strip() for line in old], [line.strip() for line in new]


@pytest.mark.parametrize("words", AWKWARD)
def test_any_text_can_be_written_and_its_remark_stays(text, words) -> None:
    after = edit.put(text, ("title", "zh"), words)
    assert said(after)["title"] == {"zh": words, "en": "Old"}
    assert after.startswith(text[: text.index("旧")])
    assert after.endswith(text[text.index("  en:") :])
    if "\n" not in words:
        assert "# 旁边的话" in after


def test_quotes_that_were_there_stay(text) -> None:
    assert changed(text, edit.put(text, ("title", "en"), "New")) == (['en: "Old"'], ['en: "New"'])


def test_a_plain_text_gets_no_quotes_without_need(text) -> None:
    assert changed(text, edit.put(text, ("last",), "三十年")) == (["last: end"], ["last: 三十年"])


def test_paragraphs_stand_below_their_key(text) -> None:
    after = edit.put(text, ("last",), "一\n\n二")
    assert changed(text, after) == (["last: end"], ["last: |-", "一", "", "二"])


def test_a_missing_translation_is_added_below_the_others(text) -> None:
    after = edit.put(text, ("title", "fr"), "Vieux")
    assert changed(text, after) == ([], ["fr: Vieux"])
    assert said(after)["title"]["fr"] == "Vieux"


def test_a_missing_block_is_added_with_its_key(text) -> None:
    after = edit.put(text, ("list", 1, "caption", "zh"), "新")
    assert changed(text, after) == ([], ["caption:", "zh: 新"])


def test_an_item_takes_its_remarks_along(text) -> None:
    after = edit.move(text, ("list",), 0, 2)
    assert [item["key"] for item in said(after)["list"]] == ["two", "three", "one"]
    at_one = after.index("# 第一")
    assert after.index("- key: three") < at_one < after.index("- key: one") < after.index("# 里面")
    assert remarks(after) == remarks(text)
    assert edit.move(after, ("list",), 2, 0) == text


def test_what_is_removed_leaves_no_hole(text) -> None:
    after = edit.remove(text, ("list",), 1)
    assert [item["key"] for item in said(after)["list"]] == ["one", "three"]
    assert "第二" not in after
    assert after.replace("\r", "").count("\n\n\n") == 0


def test_the_last_item_is_not_removed(text) -> None:
    alone = edit.remove(text, ("flow",), 0)
    with pytest.raises(RefusalError) as refused:
        edit.remove(alone, ("flow",), 0)
    assert refused.value.reason is Refusal.LAST_ITEM


def test_a_list_in_brackets_stays_in_brackets(text) -> None:
    assert "flow: [b, a]   # 方括号" in edit.move(text, ("flow",), 0, 1)
    assert "flow: [a, c, b]   # 方括号" in edit.insert(text, ("flow",), 1, "c")
    assert "flow: [x, y]   # 方括号" in edit.put(text, ("flow",), ["x", "y"])


def test_an_item_is_added_as_it_would_be_written_by_hand(text) -> None:
    new = {"key": "new", "title": {"zh": "新", "en": "a: b"}, "figures": ["x", "y"]}
    after = edit.insert(text, ("list",), 1, new)
    went, came = changed(text, after)
    assert not went
    assert [line for line in came if line] == [
        "- key: new", "title:", "zh: 新", 'en: "a: b"', "figures: [x, y]",
    ]  # fmt: skip
    assert said(after)["list"][1] == new


def test_a_file_that_is_not_whole_is_left_alone() -> None:
    for broken in ("title：x\n", "a: [\n", "a: 1\na: 2\n", "\ta: 1\n", ""):
        with pytest.raises(RefusalError) as refused:
            edit.put(broken, ("title",), "y")
        assert refused.value.reason is Refusal.NOT_WHOLE


def test_what_is_said_elsewhere_is_not_changed_here() -> None:
    with pytest.raises(RefusalError) as refused:
        edit.put("a: &x 1\nb: *x\n", ("b",), "2")
    assert refused.value.reason is Refusal.REFERENCE
    assert edit.put("a: &x 1\nb: *x\nc: 3\n", ("c",), "4") == "a: &x 1\nb: *x\nc: 4\n"


def test_nothing_is_done_where_nothing_is(text) -> None:
    for change in (
        lambda: edit.put(text, ("list", 7, "key"), "x"),
        lambda: edit.move(text, ("list",), 0, 9),
        lambda: edit.remove(text, ("title",), 0),
        lambda: edit.insert(text, ("list",), 9, "x"),
    ):
        with pytest.raises(RefusalError) as refused:
            change()
        assert refused.value.reason is Refusal.NO_PLACE


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_text_of_every_exhibition_can_be_changed_alone(data) -> None:
    file = data.draw(st.sampled_from(FILES))
    before = file.read_text("utf-8")
    leaves = [path for path, node in everywhere(parse(before)) if isinstance(node, Leaf)]
    path = data.draw(st.sampled_from(leaves))
    letters = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))
    words = data.draw(st.one_of(st.sampled_from(AWKWARD), st.text(letters, max_size=60)))
    after = edit.put(before, path, words)
    assert plain(at(parse(after), path)) == words
    assert remarks(before) == remarks(after)
    here = at(parse(before), path)
    assert after.startswith(before[: here.start].rstrip())
    assert after.endswith(before[here.end :])


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_every_list_of_every_exhibition_can_be_brought_into_another_order(data) -> None:
    file = data.draw(st.sampled_from(FILES))
    before = file.read_text("utf-8")
    lists = [
        path
        for path, node in everywhere(parse(before))
        if isinstance(node, Branch) and len(node.items) > 1
    ]
    if not lists:
        return
    path = data.draw(st.sampled_from(lists))
    last = len(at(parse(before), path).items) - 1
    start, end = data.draw(st.tuples(st.integers(0, last), st.integers(0, last)))
    try:
        after = edit.move(before, path, start, end)
    except RefusalError as refused:
        # A name must be said before it is repeated.
        assert refused.reason is Refusal.LAYOUT and "&" in before  # noqa: PT017, PT018
        return
    assert remarks(before) == remarks(after)
    assert sorted(before.splitlines()) == sorted(after.splitlines()) or "[" in before
    assert edit.move(after, path, end, start) == before
