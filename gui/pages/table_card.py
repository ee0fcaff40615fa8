"""A table on a card, tied to its rows in the report."""

from collections.abc import Collection

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from actions.evidence import of_rows
from actions.language import _
from actions.sheets import told_sheet
from domain.layout import worn
from domain.outline import TablePart
from domain.report import Report, split_cell
from domain.sheets_of_rows import FilledSheet
from gui.dialogs.frame import cancel_word
from gui.dialogs.questions import ask
from gui.fields.stop import Stop
from gui.fields.table.field import TableField
from gui.fields.table.row_edits import RowEdits, ShownRows
from gui.look.theme import LARGE, MEDIUM, dress
from gui.pages.binding import serve_marks
from gui.pages.view import View, touch
from gui.session import Session

_MOST_SHEETS = 8
"""So many sheets are named in a question."""


class TableCard(QFrame):
    """The table of one part of a section."""

    def __init__(self, session: Session, part: TablePart, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, role="card")
        self.binding = TableBinding(session, part, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.addWidget(self.binding.field)


class TableBinding:
    """The rows of one table."""

    def __init__(self, session: Session, part: TablePart, parent: QWidget) -> None:
        self.key = part.key
        current = session.current
        rows = ShownRows(part, worn(current.outline, current.report))
        self._session = session
        edits = RowEdits(rows, lambda: session.current.report, session.edit, self._is_sure)
        self.field = TableField(edits, current.report, parent, session.library.path)
        self.field.jump.connect(session.jump)
        if self.field.sentence.field is not None:
            serve_marks(self.field.sentence.field, session)
        self.field.passed.connect(lambda keys: touch(session, keys))
        self.stop: Stop = self.field

    def shows(self, key: str) -> bool:
        """Whether this is the table, or a cell of it."""
        return self.key in (key, split_cell(key)[0])

    def _is_sure(self, ids: Collection[int], sheets: tuple[FilledSheet, ...]) -> bool:
        """Asks before what was filled in the sheets of rows goes with them, or leaves their evidence behind."""
        current = self._session.current
        files = of_rows(current, self.key, ids)
        if not sheets and not files:
            return True
        questions = []
        if sheets:
            words = [told_sheet(sheet, current.report, current.outline) for sheet in sheets[:_MOST_SHEETS]]
            if len(sheets) > _MOST_SHEETS:
                words.append(_("另有{count}张。").format(count=len(sheets) - _MOST_SHEETS))
            questions += [_("下列附表随所删的行一起撤下，表中已填内容一并删除。删除后仍可撤销。"), "", *words]
        if files:
            told = _("所删的行有佐证材料{count}件。材料不删除，列在佐证材料的“已删除项目”下，撤销删除后仍归原处。")
            questions += [*([""] if sheets else []), told.format(count=len(files))]
        agree = _("一并删除") if sheets else _("删除行")
        return ask("\n".join(questions), agree, cancel_word(), self.field)

    def refresh(self, view: View) -> None:
        """Shows rows and findings."""
        keys = [key for key in view.findings if self.shows(key)]
        notes = {key: (*view.own_notes(key), *view.elsewhere(key)) for key in keys}
        marks = {key: (view.prose_notes(key), view.underlines(key)) for key in keys}
        self.field.show_report(view.report, view.printer, notes, marks)

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field.settle()

    def preview(self, report: Report) -> Report:
        """The report with the cell that is being typed in."""
        return self.field.preview(report)

    def reveal(self, key: str) -> bool:
        """Puts the cursor into a cell, or into the table."""
        if key == self.key:
            self.field.rest()
            return True
        return split_cell(key)[0] == self.key and self.field.reveal(key)

    def key_now(self) -> str:
        """The key of the current cell."""
        return self.field.key_now()
