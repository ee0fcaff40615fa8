"""What the window's own list delegates share: where to draw, one line of elided text, a ground with a focus ring."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.look.theme import theme

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex
MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CREST = 2.0
"""Half the length of a wave, and its height."""


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """Where and in which state one item of a list is drawn."""

    area: QRect
    font: QFont
    chosen: bool
    hovered: bool
    focused: bool


def place(option: QStyleOptionViewItem) -> ItemPlace:
    """What a style option says; PySide's type stubs leave these attributes out."""
    known: Any = option
    state = known.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    return ItemPlace(
        known.rect,
        known.font,
        chosen,
        bool(state & QStyle.StateFlag.State_MouseOver),
        chosen and bool(state & QStyle.StateFlag.State_HasFocus),
    )


def draw_line(painter: QPainter, area: QRect, words: str, alignment: Qt.AlignmentFlag = LEFT) -> None:
    """One line of text, in the middle of its height, with … where it is too long."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, alignment | MIDDLE, shown)


def draw_ground(painter: QPainter, where: ItemPlace, area: QRect, radius: float = 5) -> None:
    """The ground of an item that is chosen or under the mouse; with the focus it has a ring as well."""
    colours = theme()
    if where.chosen or where.hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if where.chosen else colours.border))
        painter.setOpacity(1.0 if where.chosen else 0.45)
        painter.drawRoundedRect(area, radius, radius)
        painter.setOpacity(1.0)
    if where.focused:
        draw_ring(painter, area, radius)


def draw_wave(painter: QPainter, left: float, right: float, base: float, colour: QColor) -> None:
    """A wave from left to right, as under a misspelt word."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    crests = [left + step * _CREST for step in range(max(2, round((right - left) / _CREST) + 1))]
    points = (QPointF(min(across, right), base - (place % 2) * _CREST) for place, across in enumerate(crests))
    painter.drawPolyline(QPolygonF(list(points)))


def draw_ring(painter: QPainter, area: QRect, radius: float = 5) -> None:
    """The ring around what has the focus."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme().focus), 1.6))
    painter.drawRoundedRect(area, radius, radius)
