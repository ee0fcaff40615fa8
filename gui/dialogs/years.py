"""历年数据: chosen figures of one unit over the years, as a table and as a chart, to be copied and exported."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from actions.window_words import filed
from actions.years import UnitYears, measure_word, number_text, table_lines, usual
from domain.amount import Amount
from domain.years import YearlyFigure
from gui.clipboard import put_table
from gui.dialogs.frame import Frame, narrow
from gui.look.columns import heads_like_cells
from gui.look.theme import SMALL, dress
from gui.look.year_chart import MOST, Pane, Series, YearChart

_SIZE = (980, 640)
_KEY = Qt.ItemDataRole.UserRole
_TICKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LIST = 250


class YearsDialog(Frame):
    """Signals: ``unit_wanted(str)``: show another unit. ``exporting(tuple)``: write these figures as a table."""

    unit_wanted = Signal(str)
    exporting = Signal(object)

    def __init__(self, units: Sequence[str], parent: QWidget | None = None) -> None:
        words = _("用空格键勾选数据。图中一类数据最多画{count}项。Ctrl+C 复制表格。").format(count=MOST)
        super().__init__(_("历年数据"), words, parent)
        self.prefer(*_SIZE)
        self.found: UnitYears | None = None
        self.unit, self.filter, self.list = QComboBox(), QLineEdit(), QListWidget()
        self.table, self.chart, self.nothing = QTableWidget(), YearChart(), QLabel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)  # the table has a frame of its own
        self.tabs.setAccessibleName(_("历年数据"))
        self.unit.addItems(list(units))
        self._set_up()

    def show_years(self, found: UnitYears | None, sentence: str = "") -> None:
        """Shows a unit; without one the sentence that says why."""
        self.found = found
        self.show_sentence(sentence)
        with QSignalBlocker(self.list):
            self.list.clear()
            ticked = usual(found) if found else ()
            for figure in found.figures if found else ():
                item = QListWidgetItem(figure.label)
                item.setData(_KEY, figure.key)
                item.setToolTip(_("{words}（{key}）").format(words=figure.label, key=figure.key))
                item.setFlags(_TICKED)
                item.setCheckState(Qt.CheckState.Checked if figure.key in ticked else Qt.CheckState.Unchecked)
                self.list.addItem(item)
            self.list.setCurrentRow(0)
        self._filter()
        self._show()

    def show_sentence(self, sentence: str) -> None:
        """Says what could not be done; blank takes that back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))

    @property
    def chosen(self) -> tuple[YearlyFigure, ...]:
        """The figures that are ticked."""
        if self.found is None:
            return ()
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = {str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked}
        return self.found.chosen(keys)

    def copy(self) -> None:
        """Puts the table on the clipboard, as text and as a table for Word, Excel and WPS."""
        if self.found is not None:
            with filed():
                put_table(list(table_lines(self.found, self.chosen)))

    def _typed(self) -> tuple[str, ...]:
        """Words that are looked for are not lost with the dialog."""
        return ()

    def _show(self) -> None:
        """The table and the chart of what is ticked."""
        lines = list(table_lines(self.found, self.chosen)) if self.found else [()]
        self.table.setColumnCount(len(lines[0]))
        self.table.setHorizontalHeaderLabels(list(lines[0]))
        self.table.setRowCount(len(lines) - 1)
        for row, line in enumerate(lines[1:]):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column > 1:
                    item.setTextAlignment(_RIGHT)
                self.table.setItem(row, column, item)
        heads_like_cells(self.table)
        self.chart.show_years([str(each.year) for each in self.found.reports] if self.found else [], self._panes())

    def _panes(self) -> list[Pane]:
        """The chosen figures by kind."""
        assert self.found is not None or not self.chosen
        panes: dict[str, list[Series]] = {}
        money = self.found.money if self.found else "万元"
        for figure in self.chosen:
            values = tuple(
                None
                if value is None
                else (float(value.fen if isinstance(value, Amount) else value), number_text(value, money))
                for value in figure.values
            )
            panes.setdefault(measure_word(figure.kind, money), []).append(Series(figure.label, values))
        return [Pane(unit, tuple(series)) for unit, series in panes.items()]

    def _filter(self) -> None:
        """Hides what does not have the words that are typed."""
        words = self.filter.text().strip()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(bool(words) and words not in item.text() and words not in str(item.data(_KEY)))

    def _set_up(self) -> None:
        narrow(self.unit)
        self.unit.setAccessibleName(_("单位"))
        self.unit.activated.connect(lambda _place: self.unit_wanted.emit(self.unit.currentText()))
        self.filter.setPlaceholderText(_("查找数据"))
        self.filter.setAccessibleName(_("查找数据"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.list.setAccessibleName(_("数据"))
        self.list.itemChanged.connect(self._show)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self.list, role="field", kind="rows")
        self.table.setAccessibleName(_("历年数据"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy, context=Qt.ShortcutContext.WidgetShortcut)
        self.nothing.setWordWrap(True)
        dress(self.nothing, role="error")
        self.nothing.hide()
        scroller = QScrollArea()
        scroller.setWidget(self.chart)
        scroller.setWidgetResizable(True)
        self.tabs.addTab(self.table, _("表格"))
        self.tabs.addTab(scroller, _("图"))
        self._lay_out()
        for words, run in ((_("复制表格"), self.copy), (_("导出…"), lambda: self.exporting.emit(self.chosen))):
            button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(run)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.list.setFocus()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.tabs)
        splitter.setSizes([_LIST, 2 * _LIST])
        splitter.setChildrenCollapsible(False)
        splitter.setMinimumHeight(200)
        row = QHBoxLayout()
        label = QLabel(_("单位"))
        label.setBuddy(self.unit)
        row.addWidget(label)
        row.addWidget(self.unit, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.nothing)
        self.body.addWidget(splitter, 1)
