"""How one line of 数据溯源 is drawn: a group's heading, or a sign and words on as many lines as they take."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from actions.tracing import TraceLine
from gui.look.icons import pixmap
from gui.look.painting import Index, ItemPlace, draw_ground, draw_line, place
from gui.look.theme import BODY, MEDIUM, SMALL, SMALL_TYPE, TIGHT, scaled, theme

LINE = Qt.ItemDataRole.UserRole
_SIGN = 14
_INSET = MEDIUM + _SIGN + SMALL
_WRAPPED = Qt.TextFlag.TextWordWrap


class TraceDelegate(QStyledItemDelegate):
    """Draws the lines of a TraceModel."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        line: TraceLine | None = index.data(LINE)
        if line is None:
            return QSize(width, QFontMetrics(scaled(place(option).font, SMALL_TYPE)).height() + MEDIUM + TIGHT)
        metrics = QFontMetrics(scaled(place(option).font, BODY - 0.5))
        room = QRect(0, 0, max(80, width - _inset(line) - MEDIUM), 10_000)
        return QSize(width, metrics.boundingRect(room, _WRAPPED, line.words.strip()).height() + SMALL + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where, line = place(option), index.data(LINE)
        if line is None:
            painter.setFont(scaled(where.font, SMALL_TYPE))
            painter.setPen(QColor(theme().muted))
            draw_line(painter, where.area.adjusted(MEDIUM, TIGHT, -MEDIUM, 0), str(index.data()))
        else:
            _paint(painter, where, line)
        painter.restore()


def _inset(line: TraceLine) -> int:
    return _INSET + (MEDIUM if line.is_term else 0)


def _paint(painter: QPainter, where: ItemPlace, line: TraceLine) -> None:
    area = where.area
    draw_ground(painter, where, area.adjusted(TIGHT, 1, -TIGHT, -1))
    name, colour = trace_sign(line)
    if name:
        top = area.top() + SMALL
        sign = QRect(area.left() + _inset(line) - SMALL - _SIGN, top, _SIGN, _SIGN)
        painter.drawPixmap(sign, pixmap(name, colour, _SIGN, painter.device().devicePixelRatio()))
    painter.setFont(scaled(where.font, BODY - 0.5))
    painter.setPen(QColor(theme().text))
    painter.drawText(area.adjusted(_inset(line), TIGHT + 1, -MEDIUM, -TIGHT), _WRAPPED, line.words.strip())


def trace_sign(line: TraceLine) -> tuple[str, str]:
    """An identity bears the sign of whether it holds (its words say so too), what leads on an arrow."""
    if line.part == "identity" and not line.is_term:
        if line.holds is None:
            return "state-query", theme().query
        return ("state-complete", theme().complete) if line.holds else ("state-error", theme().error)
    return ("forward", theme().accent) if line.key or line.part == "evidence" else ("", "")
