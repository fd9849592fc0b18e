"""The items of a list as pieces of the file, each with the remarks above it."""

from __future__ import annotations

from kiosk.editing.block import lines_of
from kiosk.editing.refusal import Refusal, RefusalError
from kiosk.editing.scalar import written
from kiosk.editing.tree import Branch, Plain


class Rows:
    """A list that can be laid out anew, while its pieces stay as they were written."""

    def __init__(self, text: str, branch: Branch) -> None:
        """The ``branch`` of ``text``. Raises RefusalError where items share a line."""
        self._text = text
        self._branch = branch
        self._ends = "\r\n" if "\r\n" in text else "\n"
        if branch.flow:
            self._spans = [(item.start, item.end) for item in branch.items]
        else:
            self._indent = branch.start - (text.rfind("\n", 0, branch.start) + 1)
            self._spans = self._blocks()

    def in_order(self, order: list[int]) -> str:
        """The file with the items in ``order``, and without those that it lacks."""
        return self._laid_out([self._text[slice(*self._spans[index])] for index in order])

    def with_item(self, index: int, value: Plain) -> str:
        """The file with one more item, at ``index``."""
        pieces = [self._text[slice(*span)] for span in self._spans]
        if self._branch.flow:
            pieces.insert(index, written(str(value), 0, flow=True))
        else:
            pieces.insert(index, self._ends.join(lines_of([value], self._indent)))
        return self._laid_out(pieces)

    def _laid_out(self, pieces: list[str]) -> str:
        """The pieces, with what stood between the old ones between the new ones."""
        gaps = [
            self._text[before[1] : after[0]]
            for before, after in zip(self._spans, self._spans[1:], strict=False)
        ]
        usual = gaps[-1] if gaps else ", " if self._branch.flow else self._ends
        gaps += [usual] * len(pieces)
        whole = pieces[0] + "".join(
            gap + piece for gap, piece in zip(gaps, pieces[1:], strict=False)
        )
        return self._text[: self._spans[0][0]] + whole + self._text[self._spans[-1][1] :]

    # ------------------------------------------------------------------ lists with dashes

    def _blocks(self) -> list[tuple[int, int]]:
        """From the first remark above each dash to the end of the item's last line."""
        spans: list[tuple[int, int]] = []
        before = self._branch.start
        for item in self._branch.items:
            dash = before if not spans else self._dash(before, item.start)
            start = self._line_start(dash)
            if self._text[start:dash].strip():
                # Another dash or key stands in this line.
                raise RefusalError(Refusal.LAYOUT)
            limit = spans[-1][1] if spans else 0
            start = self._with_remarks(start, limit)
            end = self._with_tail(self._line_end(max(item.end, dash + 1)))
            spans.append((start, end))
            before = end
        return spans

    def _dash(self, after: int, before: int) -> int:
        place = after
        while place <= before:
            start = self._line_start(place)
            dash = start + self._indent
            if dash >= after and self._text[start : dash + 1] == " " * self._indent + "-":
                return dash
            place = self._text.find("\n", place) + 1
            if not place:
                break
        raise RefusalError(Refusal.LAYOUT)

    def _with_remarks(self, start: int, limit: int) -> int:
        """Up over the remarks that stand right above, in the column of the dashes."""
        mark = " " * self._indent + "#"
        while start > limit:
            above = self._line_start(start - 1)
            if above < limit or not self._text.startswith(mark, above):
                break
            start = above
        return start

    def _with_tail(self, end: int) -> int:
        """Down over remarks that are indented as far as the item itself."""
        margin = " " * (self._indent + 1)
        place = end
        while (start := self._text.find("\n", place) + 1) > 0:
            line = self._text[start : self._line_end(start)]
            if line.strip() and not (line.startswith(margin) and line.lstrip().startswith("#")):
                break
            place = self._line_end(start)
            end = place if line.strip() else end
            if place >= len(self._text):
                break
        return end

    def _line_start(self, place: int) -> int:
        return self._text.rfind("\n", 0, place) + 1

    def _line_end(self, place: int) -> int:
        end = self._text.find("\n", place)
        end = len(self._text) if end < 0 else end
        return end - 1 if self._text[end - 1 : end] == "\r" else end
