"""One report of the list, drawn: its unit, what it comes to, how far it is, what to do next, and its state."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from actions.language import _, format_date
from actions.names import state_word
from actions.overview import KeyFigures, next_step
from domain.counts import Counts
from gui.look.painting import MIDDLE, RIGHT, Index, ItemPlace, draw_ground, draw_line, place
from gui.look.theme import BODY, HEADING, LARGE, MEDIUM, SMALL, SMALL_TYPE, TIGHT, Theme, scaled, theme
from storage.listed import Summary

LINE = Qt.ItemDataRole.UserRole
YEAR_HEIGHT, REPORT_HEIGHT = 40, 66
MONEY, GAUGE, STATE = 172, 188, 118
"""The widths of what stands behind the unit, in device-independent pixels."""

_WIDEST_COUNT = "000/000"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line: a report, or (without one) the year that the reports below are on.

    ``mismatch``: in what the report is not what was made final; blank where nothing is known of that. ``figures``,
    ``attention``: what it comes to and still asks for, None while nobody looked.
    """

    words: str
    summary: Summary | None = None
    mismatch: str = ""
    figures: KeyFigures | None = None
    attention: Counts | None = None


def spoken(line: ReportLine) -> str:
    """A report in one sentence, for a screen reader and the tool tip; blank for a year."""
    summary = line.summary
    if summary is None:
        return ""
    money = [line.figures.spent_words(), line.figures.rate_words()] if line.figures else []
    return _("，").join(filter(None, [
        summary.title,
        state_word(summary.state),
        _("已填 {filled}/{wanted}").format(filled=summary.filled, wanted=summary.wanted),
        next_step(summary, line.attention),
        *money,
        _("{changed}修改").format(changed=changed_words(summary.changed_at)),
    ]))  # fmt: skip


def changed_words(moment: datetime) -> str:
    """When a report was changed: ``2023-04-05 14:03``."""
    local = moment.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"


class ReportDelegate(QStyledItemDelegate):
    """Draws years and reports."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: ReportLine = index.data(LINE)
        return QSize(200, REPORT_HEIGHT if line.summary else YEAR_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ReportLine = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.summary:
            _paint_report(painter, place(option), line, line.summary)
        else:
            _paint_year(painter, place(option), line.words)
        painter.restore()


def _paint_year(painter: QPainter, where: ItemPlace, words: str) -> None:
    painter.setFont(scaled(where.font, BODY, bold=True))
    painter.setPen(QColor(theme().muted))
    draw_line(painter, where.area.adjusted(LARGE, SMALL, -LARGE, 0), words)


def _paint_report(painter: QPainter, where: ItemPlace, line: ReportLine, summary: Summary) -> None:
    colours = theme()
    draw_ground(painter, where, where.area.adjusted(LARGE, 2, -LARGE, -2), 6)
    area = where.area.adjusted(LARGE + MEDIUM, SMALL, -LARGE - MEDIUM, -SMALL)
    right = QRect(area.right() - STATE, area.top(), STATE, area.height())
    gauge = QRect(right.left() - GAUGE - LARGE, area.top(), GAUGE, area.height())
    money = QRect(gauge.left() - MONEY - LARGE, area.top(), MONEY, area.height())
    left = QRect(area.left(), area.top(), money.left() - area.left() - LARGE, area.height())
    upper, lower = _halves(left)
    painter.setFont(scaled(where.font, HEADING - 1.5, bold=True))
    painter.setPen(QColor(colours.text))
    draw_line(painter, upper, summary.unit or _("未填单位"))
    painter.setFont(scaled(where.font, SMALL_TYPE))
    painter.setPen(QColor(colours.muted))
    draw_line(painter, lower, summary.title)
    if line.figures is not None:
        _paint_money(painter, money, line.figures, colours)
    _paint_gauge(painter, gauge, line, summary, colours)
    _paint_state(painter, right, summary, where.chosen, bool(line.mismatch))


def _paint_money(painter: QPainter, area: QRect, figures: KeyFigures, colours: Theme) -> None:
    """支出 above 执行率 and 得分."""
    upper, lower = _halves(area)
    painter.setPen(QColor(colours.text))
    draw_line(painter, upper, figures.spent_words())
    painter.setPen(QColor(colours.muted))
    draw_line(painter, lower, figures.rate_words())


def _paint_gauge(painter: QPainter, area: QRect, line: ReportLine, summary: Summary, colours: Theme) -> None:
    """A bar for n of m with the numbers behind it, and below it what to do next."""
    upper, lower = _halves(area)
    words = f"{summary.filled}/{summary.wanted}"
    room = painter.fontMetrics().horizontalAdvance(_WIDEST_COUNT) + SMALL  # the bars of all lines end at one place
    room = max(room, painter.fontMetrics().horizontalAdvance(words) + SMALL)
    bar = QRect(upper.left(), upper.center().y() - 3, upper.width() - room, 6)
    share = summary.filled / summary.wanted if summary.wanted else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.border))
    painter.drawRoundedRect(bar, 3, 3)
    painter.setBrush(QColor(colours.complete if share >= 1 else colours.accent))
    painter.drawRoundedRect(QRect(bar.left(), bar.top(), round(bar.width() * share), bar.height()), 3, 3)
    painter.setPen(QColor(colours.muted))
    painter.drawText(upper, RIGHT | MIDDLE, words)
    painter.setPen(QColor(colours.error if _has_errors(line, summary) else colours.text))
    draw_line(painter, lower, next_step(summary, line.attention))


def _has_errors(line: ReportLine, summary: Summary) -> bool:
    known = line.attention or summary.counts
    return summary.state == "draft" and known is not None and known.errors > 0


def _paint_state(painter: QPainter, area: QRect, summary: Summary, chosen: bool, differs: bool) -> None:
    colours = theme()
    upper, lower = _halves(area)
    words = _("与定稿不符") if differs else state_word(summary.state)
    ink = colours.error if differs else colours.accent if summary.state == "draft" else colours.complete
    width = painter.fontMetrics().horizontalAdvance(words) + LARGE
    badge = QRect(upper.right() - width, upper.center().y() - 9, width, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    soft = {colours.accent: colours.accent_soft, colours.complete: colours.complete_soft}.get(ink, colours.error_soft)
    painter.setBrush(QColor(colours.surface if chosen else soft))
    painter.drawRoundedRect(badge, 10, 10)
    painter.setPen(QColor(ink))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.setPen(QColor(colours.muted))
    painter.drawText(lower, RIGHT | MIDDLE, changed_words(summary.changed_at))


def _halves(area: QRect) -> tuple[QRect, QRect]:
    middle = area.top() + area.height() // 2
    upper = QRect(area.left(), area.top(), area.width(), middle - area.top() + TIGHT // 2)
    return upper, QRect(area.left(), upper.bottom() + 1, area.width(), area.bottom() - upper.bottom() - MEDIUM // 6)
