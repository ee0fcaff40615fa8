"""Small drawn signs that say a state beside its word, sharp at every scale and in need of no font."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme, theme

Sign = Literal["ok", "error", "query", "hint", "wait"]
SIZE = 14


def colour_of(sign: Sign, colours: Theme) -> str:
    """The colour that goes with a sign."""
    return {
        "ok": colours.complete,
        "error": colours.error,
        "query": colours.query,
        "hint": colours.accent,
        "wait": colours.muted,
    }[sign]


def paint_mark(painter: QPainter, box: QRectF, sign: Sign, colours: Theme) -> None:
    """Draws a sign into a square: a tick, a cross, a question mark, an i, or dots."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / SIZE, box.height() / SIZE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour_of(sign, colours)))
    painter.drawEllipse(QRectF(0.5, 0.5, 13, 13))
    painter.setPen(_pen(colours))
    _draw_inside(painter, sign)
    painter.restore()


def _pen(colours: Theme) -> QPen:
    pen = QPen(QColor(colours.surface), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _draw_inside(painter: QPainter, sign: Sign) -> None:
    match sign:
        case "ok":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(4, 7.3), QPointF(6.2, 9.5), QPointF(10, 4.8)]))
        case "error":
            painter.drawLine(QPointF(4.8, 4.8), QPointF(9.2, 9.2))
            painter.drawLine(QPointF(9.2, 4.8), QPointF(4.8, 9.2))
        case "query":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_question())
            painter.drawPoint(QPointF(7, 10.6))
        case "hint":
            painter.drawLine(QPointF(7, 6.6), QPointF(7, 10.2))
            painter.drawPoint(QPointF(7, 4))
        case "wait":
            for across in (4, 7, 10):
                painter.drawPoint(QPointF(across, 7))


def _question() -> QPainterPath:
    """The hook of a question mark, as the list of sections and 问题清单 show it."""
    hook = QPainterPath(QPointF(5.1, 5.4))
    hook.arcTo(QRectF(5.1, 3.1, 3.8, 3.8), 190, -250)
    hook.quadTo(QPointF(7, 7.1), QPointF(7, 8.1))
    return hook


class SignLabel(QWidget):
    """One sign as a widget; the word beside it is for screen readers."""

    def __init__(self, sign: Sign = "wait", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setFixedSize(QSize(SIZE, SIZE))

    @property
    def sign(self) -> Sign:
        """The sign that is shown."""
        return self._sign

    def show_sign(self, sign: Sign) -> None:
        """Shows another sign."""
        if sign != self._sign:
            self._sign = sign
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the sign."""
        paint_mark(QPainter(self), QRectF(self.rect()), self._sign, theme())
