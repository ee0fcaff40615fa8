"""A unit's years side by side: a bar for what it spent, of it 基本 and 项目, with amount, 执行率 and year."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from actions.language import _
from actions.overview import UnitYear, amount_words
from gui.look.painting import MIDDLE, RIGHT, draw_line
from gui.look.theme import HAIR, LARGE, MEDIUM, SMALL, SMALL_TYPE, scaled, theme

MOST_YEARS, LINE, TITLE = 5, 22, 34
"""How many years are drawn, the latest ones; the height of a line, and of the heading, in device-independent pixels."""
_YEAR, _WORDS, _BAR, _SIGN = 76, 236, 12, 10


class SpendingByYear(QWidget):
    """Takes no room where a unit has no year in which it states what it spent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self._years: tuple[UnitYear, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_years(self, unit: str, years: tuple[UnitYear, ...]) -> None:
        """Shows the years of a unit, the earliest first."""
        self._unit, self._years = unit, years[-MOST_YEARS:]
        self.setVisible(bool(self._years))
        self.setAccessibleName("\n".join(filter(None, [self._title(), *map(_spoken, self._years), self.lesson])))
        self.updateGeometry()
        self.update()

    @property
    def lesson(self) -> str:
        """What to do for a comparison, where there is one year only."""
        return _("导入或结转该单位其他年度的报告后，各年支出和执行率在这里逐年比较。") if len(self._years) == 1 else ""

    def sizeHint(self) -> QSize:
        return QSize(400, TITLE + LINE * (len(self._years) + bool(self.lesson)) + MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line a year."""
        painter, colours = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(colours.border))
        painter.setFont(scaled(self.font(), SMALL_TYPE, bold=True))
        painter.setPen(QColor(colours.muted))
        area = self.rect().adjusted(LARGE + MEDIUM, 0, -LARGE - MEDIUM, 0)
        draw_line(painter, QRect(area.left(), 0, area.width(), TITLE), self._title())
        painter.setFont(scaled(self.font(), SMALL_TYPE))
        if any(year.figures.basic_share is not None for year in self._years):
            self._paint_legend(painter, QRect(area.left(), 0, area.width(), TITLE))
        most = max((_fen(year) for year in self._years), default=0) or 1
        for place, year in enumerate(self._years):
            self._paint_year(painter, QRect(area.left(), TITLE + place * LINE, area.width(), LINE), year, most)
        painter.setPen(QColor(colours.muted))
        below = QRect(area.left(), TITLE + len(self._years) * LINE, area.width(), LINE)
        draw_line(painter, below, self.lesson)

    def _paint_year(self, painter: QPainter, area: QRect, year: UnitYear, most: int) -> None:
        colours = theme()
        painter.setPen(QColor(colours.text))
        draw_line(painter, QRect(area.left(), area.top(), _YEAR, LINE), _("{year}年度").format(year=year.year))
        room = area.width() - _YEAR - _WORDS
        left, top, long = area.left() + _YEAR, area.center().y() - _BAR // 2, max(2, round(room * _fen(year) / most))
        share = year.figures.basic_share
        basic = long if share is None else round(long * share)
        painter.fillRect(QRect(left, top, basic, _BAR), QColor(colours.accent))
        _fill_projects(painter, QRect(left + basic, top, long - basic, _BAR))
        painter.setPen(QColor(colours.text))
        words = QRect(area.right() - _WORDS + SMALL, area.top(), _WORDS - SMALL, LINE)
        painter.drawText(QRect(words.left(), words.top(), 118, LINE), RIGHT | MIDDLE, _amount(year))
        painter.setPen(QColor(colours.muted))
        rate = year.figures.rate
        painter.drawText(words, RIGHT | MIDDLE, _("执行率 {rate}%").format(rate=rate) if rate is not None else "")

    def _paint_legend(self, painter: QPainter, area: QRect) -> None:
        """Which part of a bar is which, at the right of the heading."""
        right, top = area.right(), area.center().y() - _SIGN // 2 + HAIR  # Chinese stands low in its line
        for words, is_basic in ((_("项目支出"), False), (_("基本支出"), True)):
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(QColor(theme().muted))
            painter.drawText(QRect(right - width, area.top(), width + 1, area.height()), RIGHT | MIDDLE, words)
            sign = QRect(right - width - SMALL - _SIGN, top, _SIGN, _SIGN)
            if is_basic:
                painter.fillRect(sign, QColor(theme().accent))
            else:
                _fill_projects(painter, sign)
            right = sign.left() - LARGE

    def _title(self) -> str:
        return _("{unit}历年支出（万元）").format(unit=self._unit)


def _fill_projects(painter: QPainter, bar: QRect) -> None:
    """Pale with stripes: told from the other part without its colour too."""
    if bar.width() > 0:
        painter.fillRect(bar, QColor(theme().accent_soft))
        painter.fillRect(bar, QBrush(QColor(theme().accent), Qt.BrushStyle.BDiagPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme().accent), 1))
        painter.drawRect(bar.adjusted(0, 0, -1, -1))


def _fen(year: UnitYear) -> int:
    return year.figures.spent.fen if year.figures.spent else 0


def _amount(year: UnitYear) -> str:
    return amount_words(year.figures.spent) if year.figures.spent else ""


def _spoken(year: UnitYear) -> str:
    basic = year.figures.basic
    words = [
        _("{year}年度").format(year=year.year),
        year.figures.spent_words(),
        _("其中基本支出 {amount}万元").format(amount=amount_words(basic)) if basic else "",
        year.figures.rate_words(),
    ]
    return _("，").join(filter(None, words))
