"""A form on a card: labels, fields in their cells, and what is computed, which follows each key and is never typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from domain.grids import Placed, laid_out, written
from domain.outline import GridPart, Outline, figures
from domain.report import Report
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, dress
from gui.pages.binding import FigureBinding
from gui.pages.view import View
from gui.session import Session


class GridCard(QFrame):
    """One grid. Rows of a table stand in it as they print; they are filled in the table beside it."""

    def __init__(self, session: Session, part: GridPart, outline: Outline, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, role="card")
        self._session, self._part, self._outline = session, part, outline
        self.bindings: list[FigureBinding] = []
        self.shown: dict[tuple[int, int], QLabel] = {}
        self._laid: tuple[Placed, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(TIGHT)
        column.addLayout(self._grid)
        self._lay_out(session.current.report)

    def refresh(self, view: View) -> None:
        """Shows rows that came or went."""
        self.show_report(view.report)

    def show_report(self, report: Report) -> None:
        """Shows what is computed, key by key."""
        laid = laid_out(self._part, report, self._outline)
        if [cell.at for cell in laid.cells] != [cell.at for cell in self._laid]:
            self._lay_out(report)
            return
        self._laid = laid.cells
        for cell in laid.cells:
            label = self.shown.get(cell.at)
            if label is not None:
                label.setText(written(cell, report, self._outline))

    def _lay_out(self, report: Report) -> None:
        for label in self.shown.values():
            self._grid.removeWidget(label)
            label.deleteLater()
        self.shown.clear()
        known = figures(self._outline)
        made = {binding.key: binding for binding in self.bindings}
        self._laid = laid_out(self._part, report, self._outline).cells
        for cell in self._laid:
            if cell.is_asked and not cell.table and cell.cell.key in known:
                binding = made.get(cell.cell.key)
                if binding is None:
                    binding = FigureBinding(self._session, known[cell.cell.key], self)
                    binding.field.label.hide()
                    binding.field.line.setMinimumWidth(60)
                    self.bindings.append(binding)
                widget: QWidget = binding.field
            else:
                widget = self._label(cell, report)
            self._grid.addWidget(widget, *cell.at, cell.rows, cell.columns)
        for place, share in enumerate(self._part.widths):
            self._grid.setColumnStretch(place, max(1, round(share * 10)))

    def _label(self, cell: Placed, report: Report) -> QLabel:
        label = QLabel(written(cell, report, self._outline), self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignRight if cell.is_computed else Qt.AlignmentFlag.AlignCenter)
        if cell.is_computed:
            dress(label, role="hint")
        self.shown[cell.at] = label
        return label
