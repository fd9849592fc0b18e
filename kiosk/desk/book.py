"""The sign-off book on paper: A4 lying, every screen in every language, and who is to sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.content.counting import hanzi

DPI: Final = 300
MM: Final = DPI / 25.4
"""Dots in a millimetre."""
MARGIN: Final = 12 * MM
SMALL: Final = 9
"""Nothing that is signed is smaller, pt."""
INK, SOFT, MARKED, RULE = QColor("#191D20"), QColor("#586167"), QColor("#B0321F"), QColor("#D9D0BC")


class Book:
    """Pages are written from top to bottom; ``close`` hands out the PDF."""

    def __init__(self, title: str, foot: str = "") -> None:
        """Begin a book called ``title``; ``foot`` and a page number stand in every foot."""
        self._foot = foot
        self._folio = 1
        self._buffer = QBuffer()
        self._buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DPI)
        self._writer.setTitle(title)
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Landscape,
                QMarginsF(0, 0, 0, 0),
            )
        )
        self._painter = QPainter(self._writer)
        self.width = self._writer.width() - 2 * MARGIN
        self.height = self._writer.height() - 2 * MARGIN - (8 * MM if foot else 0)
        self.top = MARGIN

    def turn(self) -> None:
        """Begin the next page."""
        self._number()
        self._writer.newPage()
        self._folio += 1
        self.top = MARGIN

    def _number(self) -> None:
        if not self._foot:
            return
        self.top = MARGIN + self.height + 3 * MM
        room = QRectF(MARGIN, self.top, self.width, 5 * MM)
        self._painter.setFont(self._font(SMALL))
        self._painter.setPen(SOFT)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self._foot)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(self._folio))

    def need(self, mm: float) -> None:
        """Go on with the next page where less than ``mm`` is left on this one."""
        if self.left < mm * MM:
            self.turn()

    def sink(self, mm: float) -> None:
        """Go on ``mm`` above the foot of this page, or of the next where this one is full."""
        self.need(mm)
        self.top = MARGIN + self.height - mm * MM

    @property
    def left(self) -> float:
        """What of the page is free, dots."""
        return MARGIN + self.height - self.top

    def say(
        self,
        text: str,
        *,
        size: float = 10,
        colour: QColor = INK,
        bold: bool = False,
        serif: bool = False,
        column: tuple[float, float] = (0, 1),
        stay: bool = False,
        face: str = "Noto Sans SC",
    ) -> float:
        """Write ``text`` of ``size`` pt into a column (from, to: shares of the width).

        Returns its height in dots, and goes on below it unless it is to ``stay``.
        """
        self._painter.setFont(self._font(size, bold=bold, serif=serif, face=face))
        self._painter.setPen(colour)
        room = QRectF(
            MARGIN + column[0] * self.width,
            self.top,
            (column[1] - column[0]) * self.width - 2 * MM,
            self.left,
        )
        used = self._painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
        height = float(used.height())
        if not stay:
            self.top += height
        return height

    def _font(
        self, size: float, *, bold: bool = False, serif: bool = False, face: str = "Noto Sans SC"
    ) -> QFont:
        font = QFont("Noto Serif SC" if serif else face)
        font.setPointSizeF(size)
        font.setWeight(QFont.Weight.Medium if bold else QFont.Weight.Normal)
        if serif:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def space(self, mm: float) -> None:
        """Leave ``mm`` free."""
        self.top += mm * MM

    def rule(self) -> None:
        """A thin line across the page."""
        self._painter.fillRect(QRectF(MARGIN, self.top, self.width, 2), RULE)
        self.space(2)

    def row(self, images: Sequence[QImage], *, marked: bool) -> None:
        """Pictures side by side, framed in red where they are ``marked``."""
        gap = 5 * MM
        wide = (self.width - gap * (len(images) - 1)) / len(images)
        wide = min(wide, *((self.left - 30 * MM) * one.width() / one.height() for one in images))
        tallest = 0.0
        for index, image in enumerate(images):
            high = wide * image.height() / image.width()
            area = QRectF(MARGIN + index * (wide + gap), self.top, wide, high)
            self._painter.drawImage(area, image)
            edge = MM if marked else 0.2 * MM
            colour = MARKED if marked else SOFT
            for side in (
                QRectF(area.left(), area.top(), area.width(), edge),
                QRectF(area.left(), area.bottom() - edge, area.width(), edge),
                QRectF(area.left(), area.top(), edge, area.height()),
                QRectF(area.right() - edge, area.top(), edge, area.height()),
            ):
                self._painter.fillRect(side, colour)
            tallest = max(tallest, high)
        self.top += tallest

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]
    ) -> None:
        """Rows below heads, over as many pages as it takes."""
        ends = [sum(shares[: index + 1]) for index in range(len(shares))]
        columns = list(zip([0.0, *ends[:-1]], ends, strict=True))
        if rows and self._tallest(heads, columns) + self._tallest(rows[0], columns) > self.left:
            self.turn()
        self._cells(heads, columns, bold=True)
        for row in rows:
            if self._tallest(row, columns) > self.left:
                self.turn()
                self._cells(heads, columns, bold=True)
            self._cells(row, columns, bold=False)

    def _tallest(self, texts: Sequence[str], columns: Sequence[tuple[float, float]]) -> float:
        """Height that a row takes, with its rule and the space below."""
        heights = []
        for text, (start, end) in zip(texts, columns, strict=True):
            self._painter.setFont(self._font(SMALL, face=_face(text)))
            room = QRectF(0, 0, (end - start) * self.width - 2 * MM, self.height)
            used = self._painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            heights.append(float(used.height()))
        return max(heights) + 4 * MM

    def _cells(
        self, texts: Sequence[str], columns: Sequence[tuple[float, float]], *, bold: bool
    ) -> None:
        self.rule()
        tallest = max(
            self.say(text, size=SMALL, bold=bold, column=column, stay=True, face=_face(text))
            for text, column in zip(texts, columns, strict=True)
        )
        self.top += tallest
        self.space(1.5)

    def close(self) -> bytes:
        """The whole file."""
        self._number()
        self._painter.end()
        return bytes(self._buffer.data().data())


def _face(text: str) -> str:
    """A Western apostrophe is as wide as a hanzi in the Chinese face."""
    return "Noto Sans SC" if hanzi(text) else "Inter"
