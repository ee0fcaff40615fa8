"""What a filled paper would leave in an outline: one list, each value in its place, ticked where it is to go."""

from itertools import chain

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from actions.language import _
from domain.links import Link
from domain.outline import Catalogue
from domain.patterns import pattern
from domain.proposing import LeftHome, LeftIn, LeftKind, Proposal, is_by_hand, names_and_kind
from gui.dialogs.form_words import kind_word, shown
from gui.dialogs.frame import button
from gui.look.flow_row import FlowRow
from gui.look.theme import SMALL, dress

_CLAUSE = pattern("[，。；、 \u3000：:](?=.)")
_BEFORE, _AFTER, _MOST = 8, 6, 60  # characters around a value, and of a long sentence
_NUMBER = Qt.ItemDataRole.UserRole


class LeftForm(QWidget):
    """Lists what was found, place by place. Signals: ``toggled(list)``: the numbers of those that are ticked otherwise
    now. ``chosen(str, str)``: the words before the value that is chosen, and the value."""

    toggled = Signal(object)
    chosen = Signal(str, str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._found: tuple[LeftIn, ...] = ()
        self._ticked: set[int] = set()
        self.values = QTreeWidget()
        self._set_up()

    @property
    def found(self) -> tuple[LeftIn, ...]:
        """All that was found."""
        return self._found

    @property
    def kept(self) -> tuple[LeftIn, ...]:
        """What stays as it is."""
        return tuple(each for number, each in enumerate(self._found) if number not in self._ticked)

    @property
    def gone(self) -> tuple[LeftIn, ...]:
        """What is to go."""
        return tuple(each for number, each in enumerate(self._found) if number in self._ticked)

    def show_found(self, proposal: Proposal, found: tuple[LeftIn, ...]) -> None:
        """Lists what was found in a proposal; what can be of one report only is ticked."""
        self._found = found
        self._ticked = {number for number, each in enumerate(found) if each.words.is_certain}
        with QSignalBlocker(self.values):
            self.values.clear()
            for home in dict.fromkeys(each.home for each in found):
                self.values.addTopLevelItem(self._place(proposal, home))
            self.values.expandAll()

    def rekey(self, found: tuple[LeftIn, ...]) -> None:
        """The same values by other keys of their sections."""
        self._found = found

    def tick(self, number: int, on: bool) -> None:
        """Ticks a value, or takes the tick away."""
        for item in self.items():
            if item.data(0, _NUMBER) == number:
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def tick_all(self, on: bool) -> None:
        """Ticks all of them, or none."""
        with QSignalBlocker(self.values):
            for item in self.items():
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._tell()

    def items(self) -> list[QTreeWidgetItem]:
        """The line of each value, in order."""
        tops = [self.values.topLevelItem(row) for row in range(self.values.topLevelItemCount())]
        return [top.child(row) for top in tops if top is not None for row in range(top.childCount())]

    def _place(self, proposal: Proposal, home: LeftHome) -> QTreeWidgetItem:
        """A section, a form or the cover with what was found there."""
        top = QTreeWidgetItem([_home_words(proposal, home), ""])
        top.setToolTip(0, top.text(0))
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        for number, each in enumerate(self._found):
            if each.home == home:
                item = QTreeWidgetItem([_in_its_place(each), ""])
                item.setData(0, _NUMBER, number)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setToolTip(0, f"{each.before}{each.said}{each.after}".strip())
                on = number in self._ticked
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                item.setText(1, self._becomes(proposal, each) if on else _("保留"))
                item.setData(1, _NUMBER, self._becomes(proposal, each))
                top.addChild(item)
        _count(top)
        return top

    def _becomes(self, proposal: Proposal, each: LeftIn) -> str:
        content = each.words.content
        if isinstance(content, Link):
            return _("印出：{label}").format(label=names_and_kind(proposal, content.key, self._catalogue)[0][0])
        if each.is_whole:
            return _("填写：{label}").format(label=kind_word("text"))
        if each.words.kind is LeftKind.SENTENCE:
            return _("删去")
        return _("留空，打印后手写") if is_by_hand(content) else _("空白")

    def _tell(self) -> None:
        """Says which values are ticked otherwise now."""
        now = {item.data(0, _NUMBER) for item in self.items() if item.checkState(0) is Qt.CheckState.Checked}
        others = sorted(now ^ self._ticked)
        self._ticked = now
        with QSignalBlocker(self.values):
            for item in self.items():
                item.setText(1, item.data(1, _NUMBER) if item.data(0, _NUMBER) in now else _("保留"))
            for row in range(self.values.topLevelItemCount()):
                top = self.values.topLevelItem(row)
                if top is not None:
                    _count(top)
        if others:
            self.toggled.emit(others)

    def _show(self) -> None:
        item = self.values.currentItem()
        number = item.data(0, _NUMBER) if self.values.selectedItems() else None
        if number is not None:
            each = self._found[number]
            self.chosen.emit(each.before, each.said)

    def _set_up(self) -> None:
        self.values.setHeaderLabels([_("文档中填有的内容"), _("改为")])
        self.values.setAccessibleName(_("文档中填有的内容"))
        dress(self.values, role="well")
        self.values.setIndentation(14)
        self.values.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.values.header().setStretchLastSection(False)
        self.values.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.values.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.values.itemChanged.connect(lambda _item, column: self._tell() if column == 0 else None)
        self.values.currentItemChanged.connect(lambda *_items: self._show())
        told = QLabel(_("打勾的不留在提纲里，改成空白或填写的格；不打勾的印在每份报告里。"))
        told.setWordWrap(True)
        dress(told, role="hint")
        buttons = FlowRow(SMALL)
        buttons.addWidget(button(_("全部打勾"), lambda: self.tick_all(True)))
        buttons.addWidget(button(_("全部保留"), lambda: self.tick_all(False)))
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(told)
        column.addWidget(self.values, 1)
        column.addLayout(buttons)


def _count(top: QTreeWidgetItem) -> None:
    """Says of a place how many of its values are ticked."""
    ticked = sum(top.child(row).checkState(0) is Qt.CheckState.Checked for row in range(top.childCount()))
    top.setText(1, f"{ticked}/{top.childCount()}")


def _home_words(proposal: Proposal, home: LeftHome) -> str:
    """What a section or a form is called."""
    sections = (each.heading for each in proposal.sections if home == ("section", each.key))
    tables = (each.title or each.grid.label for each in proposal.tables if home == ("table", each.key))
    return shown(next(chain(sections, tables), _("封面")))


def _in_its_place(each: LeftIn) -> str:
    """A value in brackets among the words around it."""
    said = each.said if len(each.said) <= _MOST else f"{each.said[:_MOST]}…"
    before = _CLAUSE.split(each.before.replace("\ufffc", "____")[-_BEFORE:].rstrip())[-1].lstrip("_")
    after = each.after.replace("\ufffc", "____")
    said = said.replace("\ufffc", "____").replace("\n", " ").strip()
    return f"{before}【{said}】{after[:_AFTER]}"
