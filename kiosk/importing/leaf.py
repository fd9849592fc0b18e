"""What decks and documents have in common: titles with texts, pictures and tables below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, structs

from kiosk.content.model import Kind, Words
from kiosk.content.refusal import Refusal
from kiosk.importing.draft import Draft, Item, Part, Shape
from kiosk.importing.image import Image
from kiosk.importing.sentence import beside, joined, length, paragraphs, portions
from kiosk.importing.sheet import language_of, part


class Shown(Struct, frozen=True):
    """A picture on a leaf."""

    file: str
    says: str = ""
    """What its maker wrote for those who cannot see it, or below it."""


class Leaf(Struct, frozen=True, kw_only=True):
    """A slide of a deck, or what stands below one heading of a document."""

    title: str = ""
    lines: tuple[str, ...] = ()
    """One for each paragraph."""
    pictures: tuple[Shown, ...] = ()
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it only announces what follows."""
        return bool(self.title) and not (self.lines or self.pictures or self.tables)


class Whole(Struct, frozen=True, kw_only=True):
    """A deck or a document."""

    title: str
    text: str = ""
    """What it says of itself, below its title."""
    author: str = ""
    remarks: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...]
    pictures: Mapping[str, Image] = {}


def draft(whole: Whole) -> Draft:
    """Leaves with pictures become slides, the others stories; tables what they hold.

    Raises Refusal where there is nothing.
    """
    if not any(leaf.lines or leaf.pictures or leaf.tables for leaf in whole.leaves):
        raise Refusal(
            "里面没有文字、图片和表格，没有导入",
            "There are no texts, pictures or tables in it, and nothing was imported",
        )
    gatherer = _Gatherer(whole)
    for leaf in whole.leaves:
        gatherer.take(leaf)
    return gatherer.draft()


class _Gatherer:
    def __init__(self, whole: Whole) -> None:
        self._whole = whole
        self._tongue = language_of(
            [whole.title, *(line for leaf in whole.leaves for line in (leaf.title, *leaf.lines))]
        )
        self._parts: list[Part] = []
        self._slides: list[Item] = []
        self._heading = ""
        self._named = True
        """Whether a section is called by the heading."""
        self._remarks = [*whole.remarks]

    def take(self, leaf: Leaf) -> None:
        leaf = _titled(leaf, self._tongue)
        if leaf.is_title:
            self._close()
            self._begin(leaf.title)
            self._remarks += leaf.remarks
            return
        tables, remarks = _tables(leaf)
        items = [*self._items(leaf)]
        if items:
            items[0] = structs.replace(items[0], remarks=remarks)
        else:
            self._remarks += remarks
        if leaf.pictures:
            self._slides += items
        elif items:
            self._close()
            self._parts.append(Part(shape=Shape.STORIES, items=tuple(items)))
        for one in tables:
            self._close()
            self._parts.append(structs.replace(one, title=self._title(leaf.title)))

    def draft(self) -> Draft:
        self._close()
        self._begin("")
        whole = self._whole
        return Draft(
            title=self._said(whole.title),
            text=self._said(whole.text),
            remarks=(*self._advice(), *self._remarks),
            parts=tuple(self._parts),
            pictures={name: one.data for name, one in whole.pictures.items()},
        )

    def _advice(self) -> Iterator[str]:
        if any(one.kind is Kind.ILLUSTRATION for one in self._whole.pictures.values()):
            yield (
                "图片里没有相机的信息，就写成了插图（illustration）；是照片的，请改成 photograph"
                if self._tongue == "zh"
                else "Pictures that name no camera are illustrations here: write photograph where "
                "they are photographs"
            )

    def _begin(self, heading: str) -> None:
        """Everything up to the next heading belongs to this one."""
        if not self._named:
            self._remarks.append(self._heading)
        self._heading, self._named = heading, not heading

    def _close(self) -> None:
        """The slides so far are a section."""
        if self._slides:
            items, self._slides = tuple(self._slides), []
            self._parts.append(Part(shape=Shape.SLIDES, items=items, title=self._title("")))

    def _title(self, own: str) -> Words:
        """What a section is called."""
        self._named |= not own
        return self._said(own or self._heading or self._whole.title)

    def _said(self, text: str) -> Words:
        return {self._tongue: text} if text else {}

    def _items(self, leaf: Leaf) -> Iterator[Item]:
        """A story, or a slide for each picture; these share the text, sentence by sentence."""
        title = leaf.title or self._heading or self._whole.title
        if not leaf.pictures:
            if leaf.lines:
                yield Item(
                    words=self._words(title=title, text=paragraphs(leaf.lines, self._tongue))
                )
            return
        room = beside(self._said(title))
        pieces = portions(joined(leaf.lines, self._tongue), self._tongue, room)
        last = len(leaf.pictures) - 1
        for number, shown in enumerate(leaf.pictures):
            mine = pieces[number:] if number == last else pieces[number : number + 1]
            yield Item(
                words=self._words(
                    title=title,
                    text="".join(mine or pieces[:1]) or shown.says or title,
                    alt=shown.says or title,
                    credit=self._credit,
                ),
                facts={"picture": shown.file, "kind": self._whole.pictures[shown.file].kind.value},
            )

    @property
    def _credit(self) -> str:
        """Who took a picture stands in no deck: where it was taken from is what we know."""
        whole = self._whole
        if self._tongue == "zh":
            return f"取自“{whole.title}”" + (f"（{whole.author}）" if whole.author else "")
        return f"From “{whole.title}”" + (f" ({whole.author})" if whole.author else "")

    def _words(self, **said: str) -> dict[str, Words]:
        return {key: {self._tongue: text} for key, text in said.items() if text}


def _titled(leaf: Leaf, tongue: str) -> Leaf:
    """``leaf`` with its first line as title, where it has none and the line can be one."""
    most = 14 if tongue == "zh" else 7
    first = leaf.lines[0] if leaf.lines else ""
    if leaf.title or not first or length(first, tongue) > most or first[-1] in "。！？；，.!?;,":
        return leaf
    return structs.replace(leaf, title=first, lines=leaf.lines[1:])


def _tables(leaf: Leaf) -> tuple[list[Part], tuple[str, ...]]:
    """What the tables hold, and as remarks what nobody understands."""
    parts: list[Part] = []
    remarks = [*leaf.remarks]
    for rows in leaf.tables:
        try:
            parts.append(part(rows))
        except Refusal:
            remarks += [" | ".join(filter(None, row)) for row in rows]
    return parts, tuple(remarks)
