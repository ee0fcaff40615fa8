"""What the chosen heading of a proposal asks for: its match in known outlines, whether 无 will do, its figures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.outline import Catalogue
from domain.proposing import Proposal
from gui.dialogs.form_tree import PLACE, figure_label
from gui.dialogs.form_words import KINDS, fill_needs, kind_word, shown
from gui.dialogs.frame import beside, button, narrow
from gui.look.theme import SMALL, dress

_OWN = ""
_LEAST_FIGURES = 48
"""Device-independent pixels: two figures, however low the screen is."""


class SectionForm(QWidget):
    """Shows a heading; what the clerk asks of it is told. Signals:

    ``joined(str)``: it is the section of this key, blank for one of this outline's own. ``may_be_nil(bool)``: whether
    无 will do. ``asking(tuple)``: the keys of its figures. ``named(str, str)``: a new figure of this name and kind.
    """

    joined = Signal(str)
    may_be_nil = Signal(bool)
    asking = Signal(object)
    named = Signal(str, str)
    needed = Signal(bool)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._is_showing = False
        self.known, self.nil, self.figures = QComboBox(), QCheckBox(_("本年度没有的可填“无”")), QListWidget()
        self.new_name, self.new_kind, self.need = QLineEdit(), QComboBox(), QComboBox()
        self._fill()
        self._lay_out()

    def show_section(self, proposal: Proposal, place: int) -> None:
        """Shows the heading at a place; with -1 there is none, and nothing can be asked."""
        for widget in (self.known, self.nil, self.figures, self.new_name, self.need):
            widget.setEnabled(place >= 0)
        if place < 0:
            return
        self._is_showing = True
        section = proposal.sections[place]
        self._list_figures(proposal)
        self.known.setCurrentIndex(max(0, self.known.findData(section.key if section.is_known else _OWN)))
        self.nil.setChecked(section.may_be_nil)
        self.need.setCurrentIndex(int(section.is_optional))
        for row in range(self.figures.count()):
            item = self.figures.item(row)
            on = item.data(PLACE) in section.figures
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._is_showing = False

    def ask_new(self) -> None:
        """Asks for the figure that is named."""
        label = self.new_name.text().strip()
        if label and self.new_name.isEnabled():
            self.new_name.clear()
            self.named.emit(label, self.new_kind.currentData())

    def _list_figures(self, proposal: Proposal) -> None:
        """The figures that may be asked for: the catalogue's, and those of this form's own."""
        keys = [*self._catalogue.figures, *(figure.key for figure in proposal.own)]
        if [self.figures.item(row).data(PLACE) for row in range(self.figures.count())] == keys:
            return
        self.figures.clear()
        for key in keys:
            item = QListWidgetItem(figure_label(key, proposal, self._catalogue))
            item.setData(PLACE, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.figures.addItem(item)

    def _tell_figures(self) -> None:
        if not self._is_showing:
            rows = [self.figures.item(row) for row in range(self.figures.count())]
            self.asking.emit(
                tuple(str(each.data(PLACE)) for each in rows if each.checkState() is Qt.CheckState.Checked)
            )

    def _tell_nil(self, on: bool) -> None:
        if not self._is_showing:
            self.may_be_nil.emit(on)

    def _fill(self) -> None:
        narrow(self.known)
        self.known.addItem(_("本提纲自有"), _OWN)
        for key, entry in self._catalogue.sections.items():
            self.known.addItem(shown(entry["heading"][0]), key)
        self.known.activated.connect(lambda: self.joined.emit(self.known.currentData()))
        self.nil.toggled.connect(self._tell_nil)
        fill_needs(self.need)
        self.need.activated.connect(lambda: self.needed.emit(bool(self.need.currentData())))
        for kind in KINDS:
            self.new_kind.addItem(kind_word(kind), kind)
        self.new_name.setPlaceholderText(_("新数据的名称"))
        self.new_name.setAccessibleName(_("新数据的名称"))
        self.new_kind.setAccessibleName(_("新数据的类型"))
        self.new_name.returnPressed.connect(self.ask_new)
        self.figures.setAccessibleName(_("填写的数据"))
        self.figures.setMinimumHeight(_LEAST_FIGURES)
        dress(self.figures, role="well", kind="rows")
        self.figures.itemChanged.connect(self._tell_figures)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addLayout(beside(QLabel(_("与已有提纲的对应")), self.known))
        column.addLayout(beside(QLabel(_("填写要求")), self.need))
        column.addWidget(self.nil)
        column.addWidget(QLabel(_("这一部分填写的数据")))
        column.addWidget(self.figures, 1)
        row = beside(self.new_kind, self.new_name)
        row.addWidget(button(_("添加"), self.ask_new))
        column.addLayout(row)
