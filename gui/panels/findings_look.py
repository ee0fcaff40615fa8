"""How one line of the 问题清单 is drawn: a sign of its grade, and the whole sentence on as many lines as it takes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from domain.checks.counting import Need, need_of
from gui.look.icons import pixmap
from gui.look.painting import Index, ItemPlace, draw_ground, draw_line, place
from gui.look.theme import BODY, MEDIUM, SMALL, SMALL_TYPE, TIGHT, Theme, scaled, theme
from gui.look.whole_words import whole

SIGN = 16
_LINE = Qt.ItemDataRole.UserRole
_SIGNS: dict[Need, str] = {"unfilled": "state-empty", "error": "state-error", "query": "state-query", "hint": "hint"}
_MOST_HEIGHTS = 2_000
_WRAPPED = Qt.TextFlag.TextWordWrap


class FindingDelegate(QStyledItemDelegate):
    """Draws the lines of a FindingModel."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = whole(str(index.data()))
        if _grade(index) is None:
            return QSize(width, QFontMetrics(scaled(place(option).font, SMALL_TYPE)).height() + MEDIUM + TIGHT)
        return QSize(width, self._height(words, max(80, width - _inset() - MEDIUM), place(option).font) + 2 * SMALL)

    def _height(self, words: str, width: int, font: QFont) -> int:
        """The height of the words; measured once, since they are asked for at every layout, and that takes long."""
        key = words, width, font.key()
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            metrics = QFontMetrics(scaled(font, BODY - 0.5))
            self._heights[key] = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, words).height()
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grade = _grade(index)
        if grade is None:
            _paint_heading(painter, place(option), str(index.data()))
        else:
            _paint_finding(painter, place(option), whole(str(index.data())), grade, bool(index.data(_LINE).answer))
        painter.restore()


def grade_colour(need: Need, colours: Theme) -> str:
    """The colour of what is asked for."""
    return {"unfilled": colours.muted, "error": colours.error, "query": colours.query, "hint": colours.accent}[need]


def _grade(index: Index) -> Need | None:
    finding = index.data(_LINE).finding
    return need_of(finding) if finding else None


def _inset() -> int:
    return MEDIUM + SIGN + SMALL


def _paint_heading(painter: QPainter, where: ItemPlace, words: str) -> None:
    painter.setFont(scaled(where.font, SMALL_TYPE))
    painter.setPen(QColor(theme().muted))
    draw_line(painter, where.area.adjusted(MEDIUM, TIGHT, -MEDIUM, 0), words)


def _paint_finding(painter: QPainter, where: ItemPlace, words: str, grade: Need, answered: bool) -> None:
    """What was answered bears the sign of what is done, and is muted."""
    area = where.area
    draw_ground(painter, where, area.adjusted(TIGHT, 1, -TIGHT, -1))
    sign = QRect(area.left() + MEDIUM, area.top() + SMALL + 1, SIGN, SIGN)
    name, colour = _SIGNS[grade], grade_colour(grade, theme())
    if answered:
        name, colour = "state-complete", theme().complete
    painter.drawPixmap(sign, pixmap(name, colour, SIGN, _ratio(painter)))
    painter.setFont(scaled(where.font, BODY - 0.5))
    painter.setPen(QColor(theme().muted if answered else theme().text))
    painter.drawText(area.adjusted(_inset(), SMALL, -MEDIUM, -SMALL), _WRAPPED, words)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
