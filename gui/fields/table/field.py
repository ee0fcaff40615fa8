"""A whole table: its rows, what can be done to them, the total row, and what there is to say about a cell."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from actions.explanations import explanation
from actions.language import _
from actions.wording import refusal
from domain.explaining import explain_score
from domain.notes import Note
from domain.report import Report, cell_key, split_cell
from gui.fields.dropped import dropped_files
from gui.fields.explained import Explained
from gui.fields.figure.reading import OtherUnit, RefusedText, Understood
from gui.fields.notes import NoteLine, Notes
from gui.fields.prose.document import Printer
from gui.fields.prose.sentence_field import NO_MARKS, Marks, SentenceField
from gui.fields.stop import Stop
from gui.fields.table.bar import TableAction, TableBar
from gui.fields.table.indicators import cells_of, indicator_of
from gui.fields.table.paste_dialog import PasteDialog
from gui.fields.table.pasting_cells import grid_of, guessed
from gui.fields.table.pinned_edges import PinnedEdges
from gui.fields.table.row_edits import ENTRY, SENTENCE, RowEdits
from gui.fields.table.rows_model import RowsModel
from gui.fields.table.rows_view import RowsView
from gui.fields.table.total_row import TotalRow
from gui.look.theme import SMALL


class TableField(Stop):
    """Signals:

    ``jump(str)``: to where a figure is typed. ``passed(tuple[str, ...])``: the clerk went on from these keys.
    """

    jump = Signal(str)
    passed = Signal(tuple)

    def __init__(
        self, edits: RowEdits, report: Report, parent: QWidget | None = None, library: Path | None = None
    ) -> None:
        """``library``: the file beside which the unit's own indicators are kept."""
        super().__init__(parent)
        self.edits = edits
        self._library = library
        self._printer = Printer(report, edits.rows.outline)
        self._notes: tuple[NoteLine, ...] = ()
        self._marks: Marks = NO_MARKS
        self.model = RowsModel(edits, report, self)
        self.view = RowsView(self.model, self)
        self.bar = TableBar(self._steps(), self.model.columns, edits.sort, self)
        self.totals = TotalRow(self.view, self.model, self)
        self.notes = Notes(self)
        self.sentence = SentenceField(edits, self._printer, self)
        self.dialog: PasteDialog | None = None
        self.card: Explained | None = None
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(edits.rows.part.label)
        self._arrange()
        self._connect()
        self._show_columns()

    def show_report(
        self, report: Report, printer: Printer, notes: Mapping[str, tuple[NoteLine, ...]], marks: Marks = NO_MARKS
    ) -> None:
        """Shows the report as it stands; a cell that is being typed in stays as it is."""
        self._printer, self._marks = printer, marks
        self._notes = notes.get(self.edits.rows.part.key, ())
        self.model.show(report, notes, {key: lines for key, (_notes, lines) in marks.items()})
        self._show_columns()
        self._show_current()

    def show_totals(self, report: Report, filling: frozenset[str] = frozenset(), notes: tuple[Note, ...] = ()) -> None:
        """Adds up in this report, which may hold what is not committed yet; ``filling``: tables being typed;
        ``notes``: what was said of its findings.
        """
        self.model.follow(report)
        self.totals.show_report(report, filling, notes)

    def settle(self) -> bool:
        """Commits what is typed; False while a cell holds what cannot be read."""
        if self.view.delegate.line is not None:
            self.view.delegate.close(self.view.delegate.line)
        if self.model.has_unread():
            self.view.setCurrentIndex(self.model.first_unread())
        return self.sentence.settle() and not self.model.has_unread()

    def preview(self, report: Report) -> Report:
        """The report with the cell that is being typed in."""
        delegate = self.view.delegate
        if delegate.line is None or not delegate.line.is_dirty:
            return report
        reading, column = delegate.line.reading(), self.model.columns[delegate.place.column()].key
        value = reading.value if isinstance(reading, Understood) else None
        return report.after(self.edits.changes(report, self.model.row_id(delegate.place), column, value))

    def enter(self, back: bool) -> None:
        """Takes the focus: the first cell, or the blank row from behind."""
        row = self.model.rowCount() - 1 if back else 0
        self.view.enter_at(self.model.index(row, self.view.first_column()))

    def rest(self) -> None:
        """Takes the focus in the blank row, no cell of the report chosen: as after undo and redo of whole rows."""
        self.view.clearSelection()
        self.view.enter_at(self.model.index(self.model.rowCount() - 1, self.view.first_column()))

    def reveal(self, key: str) -> bool:
        """The cursor in the cell with this key, or in the sentence of its row."""
        table, row, column = split_cell(key)
        if column == SENTENCE and self.sentence.field is not None and table == self.edits.rows.part.key:
            place = self.model.place_of(row)
            self.view.setCurrentIndex(self.model.index(place, self.view.first_column()))
            self.sentence.field.enter(back=False)
            return place < self.model.rowCount() - 1
        index = self.model.find(key)
        if index.isValid():
            self.view.setColumnHidden(index.column(), False)
            self.view.enter_at(index)
        return index.isValid()

    def key_now(self) -> str:
        """The key of the current cell."""
        return self.model.key(self.view.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Its heads and its total row stay in sight where a page scrolls it."""
        super().showEvent(event)
        scroller = self.view.scroller()
        if self.view.pinned is None and scroller is not None:
            self.view.pinned = PinnedEdges(self, scroller)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is pinned goes with it."""
        super().hideEvent(event)
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """What is pinned goes where the table goes."""
        super().moveEvent(event)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        if self.view.pinned is not None:
            self.view.pinned.follow()

    def _arrange(self) -> None:
        self.view.addActions(self.bar.commands)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.bar)
        block = QVBoxLayout()
        block.setSpacing(0)
        block.addWidget(self.view)
        block.addWidget(self.totals)
        column.addLayout(block)
        column.addWidget(self.notes)
        column.addWidget(self.sentence)
        column.addStretch(1)

    def _steps(self) -> tuple[TableAction, ...]:
        return (
            TableAction(_("插入行"), "Insert", self.view.insert_row, "insert-row"),
            TableAction(_("删除行"), "Ctrl+Delete", self.view.delete_rows, "delete-row"),
            TableAction(_("上移"), "Alt+↑", lambda: self.view.move_row(-1), "move-up", is_bare=True),
            TableAction(_("下移"), "Alt+↓", lambda: self.view.move_row(1), "move-down", is_bare=True),
            TableAction(_("粘贴"), "Ctrl+V", self.paste, "paste"),
            *([TableAction(_("指标库"), "Ctrl+L", self.choose_indicators, "open")] if self._takes_indicators else []),
        )

    @property
    def _takes_indicators(self) -> bool:
        """Whether the rows are indicators, which a library offers."""
        return {"kind", "name", "operator", "unit"} <= {column.key for column in self.edits.rows.columns}

    def choose_indicators(self) -> None:
        """Asks the library of indicators for rows; all of them as one step."""
        if not self._takes_indicators:
            return
        from gui.dialogs.indicators import IndicatorsDialog  # wanted rarely

        rows = self.edits.rows.shown(self._printer.report)
        own = [indicator_of(row) for row in rows if row.cells.get("name")]
        dialog = IndicatorsDialog(self._library, own, self)
        if dialog.exec():
            self.edits.choose([cells_of(each, self.model.columns) for each in dialog.chosen])

    def _connect(self) -> None:
        self.view.forward.connect(lambda: self.passed.emit((self.edits.rows.part.key,)))
        self.view.forward.connect(self.forward)
        self.view.backward.connect(self.backward)
        self.view.pasting.connect(self.paste)
        self.view.asking.connect(self.explain_score)
        self.view.chose.connect(self.chose)
        self.view.choosing.connect(self.choose_indicators)
        self.view.delegate.typed.connect(self._follow_typing)
        self.view.selectionModel().currentChanged.connect(self._move)
        self.bar.more.toggled.connect(self._show_columns)
        self.notes.confirmed.connect(self._confirm)
        self.notes.cancelled.connect(self._cancel)
        if self.sentence.field is not None:
            self.sentence.field.jump.connect(self.jump)
            self.sentence.field.waiting.connect(self._tell_waiting)

    def paste(self) -> None:
        """One cell goes in as if typed; more are shown first."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or dropped_files(data):  # none on an empty clipboard, whatever Qt's stubs say
            return
        grid = grid_of(data.html() if data.hasHtml() else "", data.text() if data.hasText() else "")
        if not grid:
            return
        here = self.view.chosen_cell()
        if len(grid) == 1 and len(grid[0]) == 1:
            self.model.setData(here, grid[0][0])
            self._show_current()
            return
        unit = self.edits.rows.outline.amounts
        hidden = [each.key for place, each in enumerate(self.model.columns) if self.view.isColumnHidden(place)]
        plan = guessed(grid, self.model.columns, here.column(), unit, hidden)
        row = self.model.row_id(here)
        over = _("从第{row}行起写入，原有内容被替换").format(row=here.row() + 1) if row != ENTRY else ""
        self.dialog = PasteDialog(grid, plan, self.model.columns, unit, over, self)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(lambda: self._put_rows(row))
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def explain_score(self, index: QModelIndex) -> None:
        """Shows how a score came about, whether the rule gives it or the clerk typed it."""
        report, outline = self._printer.report, self.edits.rows.outline
        told = explain_score(self.model.key(index), report, outline)
        if told is None:
            return
        corner = self.view.viewport().mapTo(self.window(), self.view.visualRect(index).bottomLeft())
        self.card = Explained(_("怎样算出的"), explanation(told, report, outline), self.view)
        self.card.destroyed.connect(self._forget_card)
        self.card.show_below(corner)

    def _forget_card(self) -> None:
        self.card = None

    def _put_rows(self, row: int) -> None:
        assert self.dialog is not None
        first = row if self.dialog.over.isChecked() else ENTRY
        self.edits.paste(first, [planned.values for planned in self.dialog.rows()])

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_columns(self) -> None:
        """The rarely used columns are there when asked for, filled, or under the cursor: typing goes there."""
        filled, here = self.model.filled_columns(), self.view.currentIndex().column()
        for place, column in enumerate(self.model.columns):
            is_rare = column.optional and column.key not in filled and place != here
            self.view.setColumnHidden(place, is_rare and not self.bar.more.isChecked())
        self.bar.more.setVisible(any(column.optional for column in self.model.columns))
        self.view.share_width()
        self.totals.update()

    def _move(self, current: QModelIndex, previous: QModelIndex) -> None:
        if previous.column() != current.column() and self.model.is_rare(previous):
            self._show_columns()
        row = self.model.row(previous) if previous.isValid() and previous.row() != current.row() else None
        if row is not None:
            self.passed.emit(tuple(cell_key(self.edits.rows.part.key, row.id, each.key) for each in self.model.columns))
        self._show_current()

    def _show_current(self) -> None:
        here = self.view.currentIndex()
        row = self.model.row(here) if here.isValid() else None
        self.sentence.show_row(row, here.row() + 1, self._printer, self._marks)
        if self.view.delegate.line is None:
            own = self.model.notes(here) if here.isValid() else ()
            held = self.model.reading(here) if here.isValid() and self.model.held(here) else None
            if isinstance(held, OtherUnit):
                self.notes.ask(own[0].text)
            else:
                self.notes.show_notes((*own, *self._notes))

    def _follow_typing(self) -> None:
        line = self.view.delegate.line
        if line is None:
            self._show_current()
        else:
            self._show_typing(line.complaint, line.reading() if line.is_dirty else Understood(None))
        self.previewed.emit()
        self._tell_waiting()

    def _tell_waiting(self, sentence: bool = False) -> None:
        """Tells whether a cell, or the ``sentence`` of a row, is typed and not on the disk."""
        line = self.view.delegate.line
        self.waiting.emit(sentence or self.model.has_unread() or (line is not None and line.is_dirty))

    def _show_typing(
        self, complaint: OtherUnit | RefusedText | None, reading: Understood | OtherUnit | RefusedText
    ) -> None:
        match complaint:
            case OtherUnit(_value, words):
                self.notes.ask(_("按{amount}填入？").format(amount=words))
            case RefusedText(error):
                self.notes.show_notes((NoteLine("error", refusal(error, self.edits.rows.outline.amounts)),))
            case _:
                words = "" if isinstance(reading, RefusedText) else reading.words
                self.notes.show_notes(
                    (NoteLine("wait", _("读作 {value}").format(value=words)),) if words else self._notes
                )

    def _confirm(self) -> None:
        self.view.delegate.confirm(self.view.currentIndex())

    def _cancel(self) -> None:
        self.view.delegate.give_up(self.view.currentIndex())
        self._show_current()
