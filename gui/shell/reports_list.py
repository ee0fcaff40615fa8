"""The reports of a library, newest year first, and those of them that some typed words find."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from actions.language import _
from actions.names import state_word
from actions.overview import KeyFigures
from domain.counts import Counts
from domain.report import State
from gui.look.painting import Index
from gui.look.theme import theme
from gui.shell.report_line import LINE, ReportDelegate, ReportLine, spoken
from storage.listed import Summary


class ReportModel(QAbstractListModel):
    """The reports under their years. What is known of one beyond its summary is told bit by bit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ReportLine, ...] = ()
        self.summaries: tuple[Summary, ...] = ()
        self.figures: dict[int, KeyFigures] = {}
        self._attention: dict[int, Counts] = {}
        self._mismatches: dict[int, str] = {}
        self._words = ""

    def show(self, summaries: tuple[Summary, ...]) -> None:
        """Shows these reports; of what was told before nothing counts any more."""
        self.summaries = summaries
        self.figures, self._attention, self._mismatches = {}, {}, {}
        self._show_lines()

    def look_for(self, words: str) -> None:
        """Shows only the reports that words find, each by itself; blank: all."""
        self._words = words
        self._show_lines()

    def count(self) -> int:
        """How many reports are shown."""
        return sum(line.summary is not None for line in self.lines)

    def mark(self, report: int, mismatch: str) -> None:
        """Says of a report that it is not what was made final."""
        self._mismatches[report] = mismatch
        self._change(report)

    def tell(self, report: int, attention: Counts | None) -> None:
        """Says what a report still asks for; None: that is not known."""
        if attention is not None and self._attention.get(report) != attention:
            self._attention[report] = attention
            self._change(report)

    def tell_figures(self, figures: dict[int, KeyFigures]) -> None:
        """Says what the reports come to."""
        self.figures = figures
        self.lines = tuple(self._line(line) for line in self.lines)
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def _change(self, report: int) -> None:
        for row, line in enumerate(self.lines):
            if line.summary and line.summary.id == report:
                self.lines = (*self.lines[:row], self._line(line), *self.lines[row + 1 :])
                self.dataChanged.emit(self.index(row), self.index(row))

    def _show_lines(self) -> None:
        found = tuple(each for each in self.summaries if finds(self._words, each))
        self.beginResetModel()
        self.lines = tuple(self._line(line) for line in lines(found))
        self.endResetModel()

    def _line(self, line: ReportLine) -> ReportLine:
        """A line with all that is known of its report."""
        if line.summary is None or not (self.figures or self._attention or self._mismatches):
            return line
        number = line.summary.id
        told = self._mismatches.get(number, ""), self.figures.get(number), self._attention.get(number)
        return ReportLine(line.words, line.summary, *told)

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
                return "\n".join(filter(None, (spoken(line), line.mismatch)))
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
        self.setItemDelegate(ReportDelegate(self))
        self.setAccessibleName(_("报告"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
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
        self._choose(report)

    def look_for(self, words: str) -> None:
        """Shows only the reports that words find; the chosen one stays so if it is among them."""
        report = self.report
        self.reports.look_for(words)
        self._choose(report)

    def in_sight(self) -> list[Summary]:
        """The reports that are on the screen now."""
        first = max(self.indexAt(QPoint(1, 1)).row(), 0)
        seen = []
        for line, row in zip(self.reports.lines[first:], range(first, len(self.reports.lines)), strict=True):
            if self.visualRect(self.reports.index(row)).top() > self.viewport().height():
                break
            seen.append(line.summary)
        return [summary for summary in seen if summary is not None]

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """What is told of a report makes no line higher: Qt would ask each of a thousand how high it is."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, or in words that there is none."""
        super().paintEvent(event)
        if not self.reports.lines and self.reports.summaries:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme().muted))
            words = _("没有符合的报告。清空查找内容可显示全部。")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _choose(self, report: int) -> None:
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


def finds(typed: str, summary: Summary) -> bool:
    """Whether each of the typed words stands in a report's year, unit, title or state, or spells them."""
    if not typed.strip():
        return True
    from domain.initials import is_spelt

    text = f"{summary.year} {summary.unit} {summary.title} {state_word(summary.state)}".lower()
    named = summary.unit, summary.title, state_word(summary.state)
    return all(word in text or any(is_spelt(words, word) for words in named) for word in typed.lower().split())
