"""Figures over the years as bars side by side, one pane a kind of number; patterns tell them apart too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from actions.language import _
from gui.look.painting import draw_line
from gui.look.theme import MEDIUM, SMALL, SMALL_TYPE, TIGHT, scaled, theme

MOST = 4
"""So many figures are drawn in one pane; more would be read by nobody."""
_PANE = 170
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.CrossPattern,
)
_WIDEST_BAR = 46


@dataclass(frozen=True, slots=True)
class Series:
    """One figure: its name, and of each year its size and how it reads (``1,231.58``); None where there is none."""

    label: str
    values: tuple[tuple[float, str] | None, ...]


@dataclass(frozen=True, slots=True)
class Pane:
    """Figures of one kind, measured in one ``unit``."""

    unit: str
    series: tuple[Series, ...]


class YearChart(QWidget):
    """Draws panes below each other over the same years."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years: tuple[str, ...] = ()
        self.panes: tuple[Pane, ...] = ()

    def show_years(self, years: Sequence[str], panes: Sequence[Pane]) -> None:
        """Draws these; of each pane the first figures."""
        self.years = tuple(years)
        self.panes = tuple(Pane(pane.unit, pane.series[:MOST]) for pane in panes)
        self.setMinimumHeight(max(1, len(self.panes)) * _PANE)
        self.setAccessibleName("\n".join(self.lines()) or _("没有选择数据"))
        self.update()

    def lines(self) -> tuple[str, ...]:
        """What is drawn, in words."""
        return tuple(
            _("{label}：{values}").format(
                label=series.label,
                values=_("，").join(
                    f"{year} {value[1]}{pane.unit}"
                    for year, value in zip(self.years, series.values, strict=True)
                    if value is not None
                ),
            )
            for pane in self.panes
            for series in pane.series
        )

    def sizeHint(self) -> QSize:
        return QSize(420, max(1, len(self.panes)) * (_PANE + 40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme().surface))
        painter.setFont(scaled(self.font(), SMALL_TYPE))
        if not self.panes:
            painter.setPen(QColor(theme().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("没有选择数据"))
            return
        height = self.height() / len(self.panes)
        for number, pane in enumerate(self.panes):
            self._pane(painter, pane, QRectF(0, number * height, self.width(), height))

    def _pane(self, painter: QPainter, pane: Pane, area: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        line = metrics.height()
        inner = area.adjusted(MEDIUM, TIGHT, -MEDIUM, -TIGHT)
        legend = self._legend(painter, pane, inner, line)
        width = inner.width() / max(1, len(self.years))
        values = [value for series in pane.series for value in series.values if value is not None]
        longest = max((metrics.horizontalAdvance(words) for _size, words in values), default=0.0)
        upright = longest > (width - SMALL) / len(pane.series)  # numbers that have no room beside each other stand
        head = longest if upright else line
        foot = head if any(size < 0 for size, _words in values) else 0
        plot = inner.adjusted(0, legend + head + 2 * TIGHT, 0, -line - TIGHT - foot)
        top, bottom = max((0.0, *(size for size, _words in values))), min((0.0, *(size for size, _words in values)))
        scale = max(1.0, plot.height()) / ((top - bottom) or 1.0)
        ground = plot.top() + top * scale
        painter.setPen(QPen(QColor(theme().border), 1))
        painter.drawLine(QPointF(plot.left(), ground), QPointF(plot.right(), ground))
        for place, year in enumerate(self.years):
            column = QRectF(plot.left() + place * width, plot.top(), width, plot.height())
            self._bars(painter, pane, place, column, ground, scale, upright)
            painter.setPen(QColor(theme().muted))
            below = QRectF(column.left(), inner.bottom() - line, width, line)
            draw_line(painter, below.toRect(), year, Qt.AlignmentFlag.AlignHCenter)

    def _bars(
        self, painter: QPainter, pane: Pane, place: int, column: QRectF, ground: float, scale: float, upright: bool
    ) -> None:
        """The bars of one year, each with its number above (or below what is less than nothing)."""
        count = len(pane.series)
        room = (column.width() - SMALL) / count
        width = min(_WIDEST_BAR, room - 2)
        left = column.center().x() - count * room / 2
        for number, series in enumerate(pane.series):
            value = series.values[place]
            if value is None:
                continue
            size, words = value
            middle = left + (number + 0.5) * room
            bar = QRectF(middle - width / 2, ground - max(size, 0) * scale, width, abs(size) * scale)
            _fill(painter, bar, number)
            painter.setPen(QColor(theme().text))
            _write(painter, words, QPointF(middle, bar.top() if size >= 0 else bar.bottom()), size < 0, upright)

    def _legend(self, painter: QPainter, pane: Pane, area: QRectF, line: float) -> float:
        """The names with their patterns, as many lines as they take; how high that is."""
        metrics = QFontMetricsF(painter.font())
        x, y, sign = area.left(), area.top(), line * 0.7
        for number, series in enumerate(pane.series):
            words = _("{label}（{unit}）").format(label=series.label, unit=pane.unit) if pane.unit else series.label
            width = sign + TIGHT + metrics.horizontalAdvance(words) + MEDIUM
            if x > area.left() and x + width > area.right():
                x, y = area.left(), y + line
            _fill(painter, QRectF(x, y + (line - sign) / 2, sign, sign), number)
            painter.setPen(QColor(theme().text))
            room = QRectF(x + sign + TIGHT, y, max(1.0, area.right() - x - sign - TIGHT), line)
            draw_line(painter, room.toRect(), words)
            x += width
        return y + line - area.top()


def _fill(painter: QPainter, bar: QRectF, number: int) -> None:
    """One of a few colours, each with a pattern of its own."""
    colours = theme()
    colour = QColor((colours.accent, colours.complete, colours.query, colours.error)[number % MOST])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(bar, QColor(colours.surface))
    painter.fillRect(bar, QBrush(colour, _PATTERNS[number % MOST]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRect(bar)


def _write(painter: QPainter, words: str, end: QPointF, below: bool, upright: bool) -> None:
    """A number at the end of a bar, never cut; ``upright``: turned, from bottom to top."""
    metrics = QFontMetricsF(painter.font())
    long, high = metrics.horizontalAdvance(words), metrics.height()
    painter.save()
    if upright:
        painter.translate(end.x(), end.y() + (long + TIGHT if below else -TIGHT))
        painter.rotate(-90)
        painter.drawText(QPointF(0, high / 2 - metrics.descent()), words)
    else:
        base = end.y() + high - metrics.descent() if below else end.y() - metrics.descent()
        painter.drawText(QPointF(end.x() - long / 2, base), words)
    painter.restore()
