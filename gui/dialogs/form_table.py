"""A form that was made of a table, as a grid: each cell shows what it is for, and may be made something else."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.outline import Catalogue, places
from domain.proposing import (
    CellUse,
    Place,
    ProposedTable,
    as_known,
    as_label,
    as_own,
    as_text,
    cell_at,
    cell_use,
    figure_at,
    may_stay_blank,
    with_choices,
    with_column,
    with_need,
)
from gui.dialogs.figure_picker import FigurePicker
from gui.dialogs.form_words import (
    KINDS,
    cell_words,
    column_label,
    fill_needs,
    kind_word,
    known_label,
    shown,
    stored,
    told_choices,
    typed_choices,
)
from gui.dialogs.frame import narrow
from gui.look.pair_grid import PairGrid
from gui.look.theme import SMALL

_SHORT = 4  # characters of a list of short words
_EDGE = 4  # pixels of the frame of a table
_NARROWEST = 56  # pixels of a column
_FAINT = 28  # of 255: how much of the highlight colour lies on what is filled in
_LEAST_GRID = 48
"""Device-independent pixels: a row and its head, however low the screen is."""


class TableForm(QWidget):
    """Shows a form as a grid above what its chosen cell is for. Signal ``changed``: the form is another now, which is
    given. ``chosen``: the words of the cell that is chosen."""

    changed = Signal(object)
    chosen = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._table: ProposedTable | None = None
        self._places: dict[tuple[int, int], Place] = {}
        self.grid = QTableWidget()
        self.use, self.known, self.kind, self.need = QComboBox(), FigurePicker(), QComboBox(), QComboBox()
        self.words, self.choices = QLineEdit(), QLineEdit()
        self._set_up()

    @property
    def place(self) -> Place | None:
        """The cell that is chosen."""
        return self._places.get((self.grid.currentRow(), self.grid.currentColumn()))

    def show_table(self, table: ProposedTable) -> None:
        """Shows a form; the cell that was chosen stays chosen."""
        at = (self.grid.currentRow(), self.grid.currentColumn())
        is_same = self._table is not None and self._table.key == table.key
        self._table = table
        with QSignalBlocker(self.grid):
            self._fill(table)
            self.grid.setCurrentCell(*(at if is_same and min(at) >= 0 else (0, 0)))
        self._show_cell()

    def make(self, use: CellUse) -> None:
        """Makes the chosen cell something else."""
        self.use.setCurrentIndex(self.use.findData(use))
        self._use_changed()

    def _fill(self, table: ProposedTable) -> None:
        self.grid.clear()
        self.grid.clearSpans()
        self.grid.setRowCount(len(table.grid.rows))
        self.grid.setColumnCount(len(table.grid.widths))
        self._places = {}
        for row, cells in enumerate(places(table.grid)):
            for number, (column, cell) in enumerate(cells):
                if cell.rows > 1 or cell.columns > 1:
                    self.grid.setSpan(row, column, cell.rows, cell.columns)
                self._places[row, column] = (row, number)
                self.grid.setItem(row, column, self._item(table, (row, number)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._table is None:
            return
        total, width = (
            sum(self._table.grid.widths),
            self.grid.width() - self.grid.verticalScrollBar().sizeHint().width() - _EDGE,
        )
        for column, share in enumerate(self._table.grid.widths):
            self.grid.setColumnWidth(column, max(_NARROWEST, int(width * share / total)))
        self.grid.resizeRowsToContents()

    def _item(self, table: ProposedTable, place: Place) -> QTableWidgetItem:
        words = cell_words(table, place, self._catalogue)
        item = QTableWidgetItem(words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setToolTip(self._tip(table, place) or words)
        use = cell_use(table, place)
        if use in ("label", "blank"):
            item.setBackground(self.palette().color(QPalette.ColorRole.AlternateBase))
        elif use in ("computed", "number"):
            font = item.font()
            font.setItalic(True)
            item.setFont(font)
        else:
            faint = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            faint.setAlpha(_FAINT)
            item.setBackground(faint)
        return item

    def _tip(self, table: ProposedTable, place: Place) -> str:
        figure = figure_at(table, place)
        return _("{words}（{key}）").format(words=figure.label, key=kind_word(figure.kind)) if figure else ""

    def _show_cell(self) -> None:
        table, place = self._table, self.place
        is_cell = table is not None and place is not None
        self.use.setEnabled(is_cell)
        if table is None or place is None:
            return
        use, cell, figure = cell_use(table, place), cell_at(table, place), figure_at(table, place)
        blockers = [QSignalBlocker(each) for each in (self.use, self.kind, self.words, self.choices)]
        self.use.clear()
        for each, words in self._uses(table, place, use):
            self.use.addItem(words, each)
        self.use.setCurrentIndex(self.use.findData(use))
        if use == "known" and self.known.findData(cell.key) < 0:  # of the project that a form stands for
            self.known.addItem(known_label(cell.key, self._catalogue), cell.key)
        self.known.choose(cell.key if use == "known" else "")
        need = may_stay_blank(table, place, self._catalogue)
        self.need.setCurrentIndex(int(bool(need)))
        self.kind.setCurrentIndex(self.kind.findData(figure.kind) if figure else 0)
        self.words.setText(self._named(table, place, use))
        self.choices.setText(told_choices(figure.choices) if figure else "")
        del blockers
        self._show_fields(use)
        self._fields.show_pair(self.need, need is not None)
        self.chosen.emit(cell.text.rpartition("}")[2] if use == "label" else "")

    def _uses(self, table: ProposedTable, place: Place, use: CellUse) -> list[tuple[CellUse, str]]:
        """What a cell may be; the cell of a list stays one."""
        if table.grid.rows[place[0]].per:
            return [(use, self._word(use))]
        free: tuple[CellUse, ...] = ("label", "known", "own", "text", "blank")
        return [(each, self._word(each)) for each in ((use, *free) if use not in free else free)]

    def _word(self, use: CellUse) -> str:
        words = {
            "label": _("印出的文字"),
            "known": _("填写：已有数据"),
            "own": _("填写：新数据"),
            "text": _("填写：一段文字"),
            "computed": _("自动计算"),
            "column": _("逐行填写"),
            "number": _("序号"),
            "blank": _("空白"),
        }
        return words[use]

    def _named(self, table: ProposedTable, place: Place, use: CellUse) -> str:
        figure = figure_at(table, place)
        if figure:
            return figure.label
        return column_label(table, place) if use == "column" else shown(cell_at(table, place).text)

    def _show_fields(self, use: CellUse) -> None:
        rows = self._fields
        rows.show_pair(self.known, use == "known")
        rows.show_pair(self.words, use in ("label", "own", "column"))
        rows.show_pair(self.kind, use == "own")
        rows.show_pair(self.choices, use == "own" and self.kind.currentData() == "text")

    def _use_changed(self) -> None:
        table, place = self._table, self.place
        use: CellUse = self.use.currentData()
        if table is None or place is None or use == cell_use(table, place):
            return
        name = self._name_of(table, place)
        made: dict[CellUse, Callable[[], ProposedTable | None]] = {
            "label": lambda: as_label(table, place, name),
            "own": lambda: as_own(table, place, name or _("填写内容"), "text"),
            "text": lambda: as_text(table, place),
            "blank": lambda: as_label(table, place, ""),
        }
        after = made.get(use, lambda: None)()
        self._show_fields(use)  # a figure of the catalogue is still to be chosen
        if after is not None:
            self._put(after)

    def _name_of(self, table: ProposedTable, place: Place) -> str:
        """The words of a cell, or of the label at its left."""
        figure = figure_at(table, place)
        if figure:
            return figure.label
        for number in range(place[1], -1, -1):
            cell = cell_at(table, (place[0], number))
            if cell.text:
                return cell.text
        return ""

    def _known_changed(self, key: str) -> None:
        if self._table is not None and self.place is not None and key:
            self._put(as_known(self._table, self.place, key))

    def _need_changed(self) -> None:
        if self._table is not None and self.place is not None:
            self._put(with_need(self._table, self.place, bool(self.need.currentData())))

    def _kind_changed(self) -> None:
        if self._table is not None and self.place is not None and figure_at(self._table, self.place):
            self._put(as_own(self._table, self.place, self.words.text().strip(), self.kind.currentData()))

    def _choices_changed(self) -> None:
        table, place = self._table, self.place
        figure = figure_at(table, place) if table is not None and place is not None else None
        if table is None or place is None or figure is None or self.choices.text() == told_choices(figure.choices):
            return
        self._put(with_choices(table, place, typed_choices(self.choices.text())))

    def _words_changed(self) -> None:
        table, place, words = self._table, self.place, self.words.text().strip()
        if table is None or place is None:
            return
        use = cell_use(table, place)
        if use == "label" and words:
            self._put(as_label(table, place, stored(words)))
        elif use == "own" and words:
            self._put(as_own(table, place, words, self.kind.currentData()))
        elif use == "column" and words:
            self._put(with_column(table, place, words))

    def _put(self, table: ProposedTable) -> None:
        if table != self._table:
            self.show_table(table)
            self.changed.emit(table)

    def _set_up(self) -> None:
        self.grid.setAccessibleName(_("表格"))
        self.grid.setMinimumHeight(_LEAST_GRID)
        self.grid.horizontalHeader().hide()
        self.grid.verticalHeader().hide()
        self.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.grid.setWordWrap(True)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.currentItemChanged.connect(lambda *_items: self._show_cell())
        for box in (self.use, self.kind):
            narrow(box)
        self.known.offer((key, known_label(key, self._catalogue)) for key in self._catalogue.figures)
        fill_needs(self.need)
        self.use.setMinimumContentsLength(2 * _SHORT)
        for box in (self.need, self.kind):
            box.setMinimumContentsLength(_SHORT)
        for kind in KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.use.activated.connect(self._use_changed)
        self.known.picked.connect(self._known_changed)
        self.need.activated.connect(self._need_changed)
        self.kind.activated.connect(self._kind_changed)
        self.words.editingFinished.connect(self._words_changed)
        self.choices.editingFinished.connect(self._choices_changed)
        self.choices.setPlaceholderText(_("如：优、良、中、差"))
        self._fields = PairGrid()
        self._fields.add_pair(0, _("这一格"), self.use)
        self._fields.add_pair(0, _("填写要求"), self.need, at_right=True)
        self._fields.add_pair(1, _("已有数据"), self.known, is_whole=True)
        self._fields.add_pair(2, _("名称"), self.words)
        self._fields.add_pair(2, _("类型"), self.kind, at_right=True)
        self._fields.add_pair(3, _("选项"), self.choices, is_whole=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.grid, 1)
        column.addLayout(self._fields)
