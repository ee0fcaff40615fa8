"""The sentence that the current row prints: it can be reworded, its cells standing in it as chips."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from actions.language import _
from domain.links import Link
from domain.outline import TablePart
from domain.report import Row, cell_key
from gui.fields.notes import NoteLine
from gui.fields.prose.document import Printer
from gui.fields.prose.field import ProseField
from gui.fields.prose.marking import Underline
from gui.fields.table.row_edits import SENTENCE, RowEdits
from gui.look.theme import SMALL, dress

Marks = Mapping[str, tuple[tuple[NoteLine, ...], tuple[Underline, ...]]]
"""What to say of a sentence or cell, and what to underline in it, by key."""
NO_MARKS: Marks = MappingProxyType({})


class RowPrinter(Printer):
    """Prints the columns of one row where a sentence names them (``{amount}``), and figures as ever."""

    def __init__(self, printer: Printer, part: TablePart, row: Row) -> None:
        super().__init__(printer.report, printer.outline)
        self._part = part
        self._row = row
        self._columns = {column.key: column.label for column in part.columns}

    def own_choices(self) -> tuple[tuple[Link, str], ...]:
        """The row's own columns, for the list of figures."""
        return tuple((Link(key), label) for key, label in self._columns.items() if key != SENTENCE)

    def __call__(self, link: Link) -> str:
        """What a link prints in this row."""
        return super().__call__(self._resolved(link))

    def target(self, link: Link) -> str:
        """The key of the figure or cell that a link prints."""
        return self._resolved(link).key

    def is_blank(self, link: Link) -> bool:
        """Whether the cell or figure is blank."""
        return super().is_blank(self._resolved(link))

    def _resolved(self, link: Link) -> Link:
        if link.key not in self._columns:
            return link
        return Link(cell_key(self._part.key, self._row.id, link.key), link.form)


class SentenceField(QWidget):
    """Shows the printed sentence, which is typed here; nothing for a table whose rows print as none."""

    def __init__(self, edits: RowEdits, printer: Printer, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits = edits
        self._part = edits.rows.part
        self._row: Row | None = None
        self.name = QLabel(self)
        dress(self.name, role="hint")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        line.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        self.field: ProseField | None = None
        if edits.rows.has_sentence:
            default = self._part.sentence
            self.field = ProseField(_("打印语句"), printer, self._put, self, default=default, one_line=True)
            line.addWidget(self.field, 1)

    def show_row(self, row: Row | None, place: int, printer: Printer, marks: Marks = NO_MARKS) -> None:
        """Shows the sentence of a row, the ``place``-th of the table; nothing for the blank row.

        ``marks``: what to say of a sentence and where in it, by its key.
        """
        is_other = self._row is not None and (row is None or row.id != self._row.id)
        if is_other and not self.settle():
            return
        self._row = row
        self.setVisible(row is not None and self.field is not None)
        if row is None or self.field is None:
            return
        self.name.setText(_("第{place}行打印为").format(place=place))
        own = row.cells.get(SENTENCE)
        self.field.show_text(str(own) if own else self._part.sentence, RowPrinter(printer, self._part, row))
        self.field.show_findings(*marks.get(cell_key(self._part.key, row.id, SENTENCE), ((), ())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name stands in the line of the sentence's first words, not at the edge above them."""
        super().resizeEvent(event)
        if self.field is not None:
            editor = self.field.editor
            first = editor.cursorRect(QTextCursor(editor.document())).center()
            middle = editor.viewport().mapTo(self, first).y()
            self.name.setContentsMargins(0, max(0, middle - self.name.fontMetrics().height() // 2), 0, 0)

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field is None or self.field.editor.settle()

    def _put(self, text: str) -> bool:
        """Commits the row's own sentence; the outline's is none of its own."""
        if self._row is None:
            return False
        own = None if text in ("", self._part.sentence) else text
        return self._edits.put_sentence(self._row.id, own, self.field.editor.stretch if self.field else 0)
