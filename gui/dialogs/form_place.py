"""The form that is chosen in 由文档建立提纲: where it stands, whether all of it must be filled in, and its cells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from actions.language import _
from domain.outline import Catalogue
from domain.proposing import Proposal, ProposedTable
from gui.dialogs.form_table import TableForm
from gui.dialogs.form_words import fill_needs, shown
from gui.dialogs.frame import beside, narrow
from gui.look.flow_row import FlowRow
from gui.look.theme import SMALL


class PlacedForm(QWidget):
    """Signals: ``placed(str)``: it stands in the section of this key, behind the text where that is blank.

    ``needed(bool)``: whether all of it may stay blank.
    """

    placed = Signal(str)
    needed = Signal(bool)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home, self.need, self.table = QComboBox(), QComboBox(), TableForm(catalogue)
        narrow(self.home)
        fill_needs(self.need)
        self.home.setMinimumContentsLength(6)
        self.need.setMinimumContentsLength(4)
        self.home.activated.connect(lambda _place: self.placed.emit(self.home.currentData()))
        self.need.activated.connect(lambda _place: self.needed.emit(bool(self.need.currentData())))
        self._lay_out()

    def show_table(self, table: ProposedTable, proposal: Proposal) -> None:
        """Shows one of the forms of a proposal."""
        self.home.clear()
        if not table.per:
            for section in proposal.sections:
                self.home.addItem(shown(section.heading), section.key)
        self.home.addItem(_("附件"), "")
        self.home.setCurrentIndex(self.home.findData(table.section))
        self.need.setCurrentIndex(int(table.grid.optional))
        self.table.show_table(table)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, 0, SMALL, 0)
        column.setSpacing(SMALL)
        places = FlowRow(SMALL)  # one below the other where the words are long
        for words, box in ((_("表格的位置"), self.home), (_("整张表"), self.need)):
            asked = QWidget()
            row = beside(QLabel(words), box)
            row.setContentsMargins(0, 0, 0, 0)
            asked.setLayout(row)
            places.addWidget(asked)
        column.addLayout(places)
        column.addWidget(self.table, 1)
