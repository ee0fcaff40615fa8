"""The reports of a library, newest year first: unit, state, completeness, errors, when last changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from actions.language import _, format_date
from actions.names import state_word
from domain.report import State
from gui.look.painting import LEFT, MIDDLE, RIGHT, Index, ItemPlace, draw_ground, draw_line, place
from gui.look.theme import BODY, HEADING, LARGE, MEDIUM, SMALL, SMALL_TYPE, TIGHT, WIDE, Theme, scaled, theme
from storage.library import Summary

LINE = Qt.ItemDataRole.UserRole
YEAR_HEIGHT, REPORT_HEIGHT, GAUGE = 40, 66, 196


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line: a report, or (without one) the year that the reports below are on.

    ``mismatch``: in what the report is not what was made final; blank where nothing is known of that.
    """

    words: str
    summary: Summary | None = None
    mismatch: str = ""


class ReportModel(QAbstractListModel):
    """The reports under their years."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ReportLine, ...] = ()

    def show(self, summaries: tuple[Summary, ...]) -> None:
        """Shows these reports."""
        self.beginResetModel()
        self.lines = tuple(lines(summaries))
        self.endResetModel()

    def mark(self, report: int, mismatch: str) -> None:
        """Says of a report that it is not what was made final."""
        for row, line in enumerate(self.lines):
            if line.summary and line.summary.id == report:
                self.lines = (*self.lines[:row], replace(line, mismatch=mismatch), *self.lines[row + 1 :])
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, report: int) -> int:
        """The row of a report; that of the first one if it is not here, -1 if none is."""
        rows = {line.summary.id: row for row, line in enumerate(self.lines) if line.summary}
        return rows.get(report, min(rows.values(), default=-1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.words
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole if line.summary:
                return "\n".join(filter(None, (spoken(line.summary), line.mismatch)))
            case _ if role == LINE:
                return line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].summary is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class ReportList(QListView):
    """The list itself. Signals: ``opened(int)``: open this report. ``chosen(bool)``: whether one is chosen."""

    opened = Signal(int)
    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_delete: QAction | None = None
        self.reports = ReportModel(self)
        self.setModel(self.reports)
        self.setItemDelegate(_ReportDelegate(self))
        self.setAccessibleName(_("报告"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda current, _before: self.chosen.emit(current.isValid()))

    @property
    def report(self) -> int:
        """The chosen report's id; 0 if none is chosen."""
        summary = self.summary
        return summary.id if summary else 0

    @property
    def report_state(self) -> State | None:
        """The chosen report's state; None if none is chosen."""
        summary = self.summary
        return summary.state if summary else None

    @property
    def summary(self) -> Summary | None:
        """The chosen report; None if none is chosen."""
        current = self.currentIndex()
        return self.reports.lines[current.row()].summary if current.isValid() else None

    def offer(self, actions: Sequence[QAction], on_delete: QAction) -> None:
        """What can be done with the chosen report, in a menu of its own; ``on_delete``: by the Delete key."""
        self.addActions(actions)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._on_delete = on_delete

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes, after a question."""
        if event.key() == Qt.Key.Key_Delete and self._on_delete is not None:
            self._on_delete.trigger()
        else:
            super().keyPressEvent(event)

    def show_reports(self, summaries: tuple[Summary, ...], report: int) -> None:
        """Shows these reports with one of them chosen."""
        self.reports.show(summaries)
        self.setCurrentIndex(self.reports.index(self.reports.row_of(report)))
        self.chosen.emit(self.report > 0)

    def _open(self, index: QModelIndex) -> None:
        summary = self.reports.lines[index.row()].summary
        if summary:
            self.opened.emit(summary.id)


def lines(summaries: tuple[Summary, ...]) -> list[ReportLine]:
    """A line for each report, with its year's before the first of each year."""
    found: list[ReportLine] = []
    for before, summary in zip((None, *summaries), summaries, strict=False):
        if before is None or before.year != summary.year:
            found.append(ReportLine(_("{year}年度").format(year=summary.year) if summary.year else _("未填年度")))
        found.append(ReportLine(summary.unit or _("未填单位"), summary))
    return found


def errors_words(summary: Summary) -> str:
    """How much is left to do: what is still blank is no mistake of the clerk's."""
    pattern = _("{count} 处错误") if summary.filled >= summary.wanted else _("待处理 {count} 处")
    return pattern.format(count=summary.errors)


def spoken(summary: Summary) -> str:
    """A report in one sentence, for a screen reader and the tool tip."""
    return _("{title}，{state}，已填 {filled}/{wanted}，{errors}，{changed}修改").format(
        title=summary.title,
        state=state_word(summary.state),
        filled=summary.filled,
        wanted=summary.wanted,
        errors=errors_words(summary) if summary.errors else _("没有错误"),
        changed=changed_words(summary.changed_at),
    )


def changed_words(moment: datetime) -> str:
    """When a report was changed: ``2023-04-05 14:03``."""
    local = moment.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"


class _ReportDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: ReportLine = index.data(LINE)
        return QSize(200, REPORT_HEIGHT if line.summary else YEAR_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ReportLine = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.summary:
            _paint_report(painter, place(option), line.summary, bool(line.mismatch))
        else:
            _paint_year(painter, place(option), line.words)
        painter.restore()


def _paint_year(painter: QPainter, where: ItemPlace, words: str) -> None:
    painter.setFont(scaled(where.font, BODY, bold=True))
    painter.setPen(QColor(theme().muted))
    draw_line(painter, where.area.adjusted(LARGE, SMALL, -LARGE, 0), words)


def _paint_report(painter: QPainter, where: ItemPlace, summary: Summary, differs: bool) -> None:
    colours = theme()
    draw_ground(painter, where, where.area.adjusted(SMALL, 2, -SMALL, -2), 6)
    area = where.area.adjusted(WIDE, SMALL, -WIDE, -SMALL)
    right = QRect(area.right() - 118, area.top(), 118, area.height())
    gauge = QRect(right.left() - GAUGE - WIDE, area.top(), GAUGE, area.height())
    left = QRect(area.left(), area.top(), gauge.left() - area.left() - WIDE, area.height())
    upper, lower = _halves(left)
    painter.setFont(scaled(where.font, HEADING - 1.5, bold=True))
    painter.setPen(QColor(colours.text))
    draw_line(painter, upper, summary.unit or _("未填单位"))
    painter.setFont(scaled(where.font, SMALL_TYPE))
    painter.setPen(QColor(colours.muted))
    draw_line(painter, lower, summary.title)
    _paint_gauge(painter, gauge, summary, colours)
    _paint_state(painter, right, summary, where.chosen, differs)


def _paint_gauge(painter: QPainter, area: QRect, summary: Summary, colours: Theme) -> None:
    """A bar for n of m, and the figures or the errors below it."""
    upper, lower = _halves(area)
    bar = QRect(upper.left(), upper.center().y(), upper.width(), 6)
    share = summary.filled / summary.wanted if summary.wanted else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.border))
    painter.drawRoundedRect(bar, 3, 3)
    painter.setBrush(QColor(colours.complete if share >= 1 else colours.accent))
    painter.drawRoundedRect(QRect(bar.left(), bar.top(), round(bar.width() * share), bar.height()), 3, 3)
    painter.setPen(QColor(colours.muted))
    words = _("已填 {filled}/{wanted}").format(filled=summary.filled, wanted=summary.wanted)
    painter.drawText(lower, LEFT | MIDDLE, words)
    if summary.errors:
        painter.setPen(QColor(colours.error if share >= 1 else colours.muted))
        painter.drawText(lower, RIGHT | MIDDLE, errors_words(summary))


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
