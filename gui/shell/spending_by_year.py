"""A unit's years side by side: a bar for what it spent, with amount, 执行率 and year in figures at each."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from actions.language import _
from actions.overview import UnitYear, amount_words
from gui.look.painting import MIDDLE, RIGHT, draw_line
from gui.look.theme import LARGE, MEDIUM, SMALL, SMALL_TYPE, scaled, theme

MOST_YEARS, LINE, TITLE = 5, 22, 34
"""How many years are drawn, the latest ones; the height of a line, and of the heading, in device-independent pixels."""
_YEAR, _WORDS = 76, 236


class SpendingByYear(QWidget):
    """Takes no room where a unit has less than two years to compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self._years: tuple[UnitYear, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_years(self, unit: str, years: tuple[UnitYear, ...]) -> None:
        """Shows the years of a unit, the earliest first."""
        self._unit, self._years = unit, years[-MOST_YEARS:]
        self.setVisible(self.is_wanted)
        self.setAccessibleName("\n".join([self._title(), *map(_spoken, self._years)]))
        self.updateGeometry()
        self.update()

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to compare."""
        return len(self._years) > 1

    def sizeHint(self) -> QSize:
        return QSize(400, TITLE + LINE * len(self._years) + MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line a year."""
        painter, colours = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(colours.border))
        painter.setFont(scaled(self.font(), SMALL_TYPE, bold=True))
        painter.setPen(QColor(colours.muted))
        area = self.rect().adjusted(LARGE + SMALL, 0, -LARGE - SMALL, 0)
        draw_line(painter, QRect(area.left(), 0, area.width(), TITLE), self._title())
        painter.setFont(scaled(self.font(), SMALL_TYPE))
        most = max(_fen(year) for year in self._years)
        for place, year in enumerate(self._years):
            self._paint_year(painter, QRect(area.left(), TITLE + place * LINE, area.width(), LINE), year, most)

    def _paint_year(self, painter: QPainter, area: QRect, year: UnitYear, most: int) -> None:
        colours = theme()
        painter.setPen(QColor(colours.text))
        draw_line(painter, QRect(area.left(), area.top(), _YEAR, LINE), _("{year}年度").format(year=year.year))
        room = area.width() - _YEAR - _WORDS
        bar = QRect(area.left() + _YEAR, area.center().y() - 5, max(2, round(room * _fen(year) / most)), 11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QColor(colours.text))
        words = QRect(area.right() - _WORDS + SMALL, area.top(), _WORDS - SMALL, LINE)
        painter.drawText(QRect(words.left(), words.top(), 118, LINE), RIGHT | MIDDLE, _amount(year))
        painter.setPen(QColor(colours.muted))
        rate = year.figures.rate
        painter.drawText(words, RIGHT | MIDDLE, _("执行率 {rate}%").format(rate=rate) if rate is not None else "")

    def _title(self) -> str:
        return _("{unit}历年支出（万元）").format(unit=self._unit)


def _fen(year: UnitYear) -> int:
    return year.figures.spent.fen if year.figures.spent else 0


def _amount(year: UnitYear) -> str:
    return amount_words(year.figures.spent) if year.figures.spent else ""


def _spoken(year: UnitYear) -> str:
    words = [_("{year}年度").format(year=year.year), year.figures.spent_words(), year.figures.rate_words()]
    return _("，").join(filter(None, words))
