"""A form of an attachment on a card, tied to its cells in the report."""

from msgspec.structs import replace
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from domain.outline import GridLine, GridPart, Outline, figures
from domain.report import Report
from gui.fields.form.field import FormField
from gui.fields.form.model import FormModel
from gui.fields.stop import Stop
from gui.look.theme import LARGE, MEDIUM, dress
from gui.pages.view import View, touch
from gui.session import Session


class GridCard(QFrame):
    """One grid. Rows of ``tables`` that the page shows by themselves are filled in there, with their heads."""

    def __init__(
        self, session: Session, part: GridPart, outline: Outline, parent: QWidget, tables: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(parent)
        dress(self, role="card")
        own = replace(part, rows=_own_rows(part, tables), head=0)
        self.binding = FormBinding(session, own, outline, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.addWidget(self.binding.field)


def _own_rows(part: GridPart, tables: frozenset[str]) -> tuple[GridLine, ...]:
    """The rows of a form without those of tables that stand elsewhere and the heads right above them."""
    pairs = zip(part.rows, (*part.rows[1:], GridLine(())), strict=True)
    return tuple(line for line, below in pairs if line.per not in tables and not (line.head and below.per in tables))


class FormBinding:
    """The cells of one form."""

    def __init__(self, session: Session, part: GridPart, outline: Outline, parent: QWidget) -> None:
        self.key = part.key
        self._known = figures(outline)
        self._model = FormModel(part, outline, lambda: session.current.report, session.edit)
        self.field = FormField(self._model, parent)
        self.field.passed.connect(lambda keys: touch(session, keys))
        self.stop: Stop = self.field

    def shows(self, key: str) -> bool:
        """Whether a figure or cell is filled in here."""
        return key == self.key or self._model.find(key).isValid()

    def refresh(self, view: View) -> None:
        """Shows values and findings."""
        keys = [key for key in view.findings if self.shows(key)]
        notes = {key: (*view.own_notes(key), *view.elsewhere(key)) for key in keys}
        self.field.show_report(view.report, notes)

    def settle(self) -> bool:
        """Commits what is typed."""
        return self.field.settle()

    def preview(self, report: Report) -> Report:
        """The report with the cell that is being typed in."""
        return self.field.preview(report)

    def reveal(self, key: str) -> bool:
        """Puts the cursor into a cell, or into the form."""
        if key == self.key:
            self.field.enter(back=False)
            return True
        return self.field.reveal(key)

    def key_now(self) -> str:
        """The key of the current cell."""
        return self.field.key_now()
