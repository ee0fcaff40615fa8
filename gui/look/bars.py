"""A bar for a score: what was given, what was lost, and a mark for last year; told apart by pattern too."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gui.look.theme import theme

HEIGHT = 12
_MARK = 4  # how far the mark of last year reaches beyond the bar


def draw_score_bar(
    painter: QPainter, area: QRectF, given: float, scored: float, points: float, before: float | None, most: float
) -> None:
    """Draws ``given`` of ``points``, of which ``scored`` have been given or lost so far, on a scale from 0 to ``most``,
    and a mark for last year's (``before``)."""
    if most <= 0 or points <= 0:
        return
    colours, scale = theme(), area.width() / most
    top = area.center().y() - HEIGHT / 2
    whole = QRectF(area.left(), top, points * scale, HEIGHT)
    told = QRectF(area.left(), top, max(0.0, min(scored, points)) * scale, HEIGHT)
    kept = QRectF(area.left(), top, max(0.0, min(given, points)) * scale, HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(told, QColor(colours.query_soft))
    painter.fillRect(told, QBrush(QColor(colours.query), Qt.BrushStyle.BDiagPattern))
    painter.fillRect(kept, QColor(colours.complete))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.drawRect(whole)
    if before is not None:
        x = area.left() + max(0.0, before) * scale
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.drawLine(QPointF(x, top - _MARK), QPointF(x, top + HEIGHT + _MARK))
