"""The headings of an outline that is being made, as a tree, with the forms that stand below them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from actions.language import _
from domain.outline import Catalogue
from domain.proposing import Proposal, open_places_of
from gui.dialogs.form_words import shown
from gui.look.theme import dress

PLACE = Qt.ItemDataRole.UserRole
TABLE = PLACE + 1
"""Of an item that is a form: its number."""
COVER_PLACE = -2
"""The place of the cover, which is no heading."""
LEAST_WIDTH, _NARROW, _WIDE = 120, 220, 420
"""Below the second the headings stand alone, from the third on all columns are shown; device-independent pixels."""


class FormTree(QTreeWidget):
    """Shows a proposal's headings with what each asks for; one heading or form is chosen."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.setHeaderLabels([_("标题"), _("沿用"), _("填写的数据")])
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("提纲的标题"))
        self.setMinimumWidth(LEAST_WIDTH)
        dress(self, role="well")
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow tree names the headings only; what the chosen one asks for stands beside it."""
        super().resizeEvent(event)
        self.setColumnHidden(1, self.width() < _NARROW)
        self.setColumnHidden(2, self.width() < _WIDE)
        self.setColumnWidth(2, self.width() // 3)
        self.scrollTo(self.currentIndex())  # what is chosen stays in sight

    @property
    def place(self) -> int:
        """The heading that is chosen; negative if none is."""
        chosen = self.selectedItems()
        return int(chosen[0].data(0, PLACE)) if chosen and chosen[0].data(0, TABLE) is None else -1

    @property
    def form(self) -> int:
        """The form that is chosen; -1 if none is."""
        chosen = self.selectedItems()
        number = chosen[0].data(0, TABLE) if chosen else None
        return -1 if number is None else int(number)

    def items(self) -> Iterator[QTreeWidgetItem]:
        """Every item."""
        waiting = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                yield item
                waiting += [item.child(at) for at in range(item.childCount())]

    def show_proposal(self, proposal: Proposal, place: int, number: int) -> None:
        """Shows headings and forms; the form ``number`` is chosen, the heading at ``place`` where that is -1."""
        self.clear()
        if open_places_of(proposal, ("cover", 0)):
            cover = QTreeWidgetItem([_("封面"), "", ""])
            cover.setData(0, PLACE, COVER_PLACE)
            self.addTopLevelItem(cover)
        around: list[QTreeWidgetItem] = []
        for at, section in enumerate(proposal.sections):
            del around[section.level - 1 :]
            words = [shown(section.heading), _("已有") if section.is_known else _("新"), self._asked(proposal, at)]
            item = QTreeWidgetItem(words)
            for column, told in enumerate(words):
                item.setToolTip(column, told)
            item.setData(0, PLACE, at)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if around:
                around[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
            around.append(item)
            item.addChildren(list(_form_items(proposal, section.key)))
        self.addTopLevelItems(list(_form_items(proposal, "")))
        self.expandAll()
        wanted = (TABLE, number) if number >= 0 else (PLACE, place)
        chosen = next((each for each in self.items() if each.data(0, wanted[0]) == wanted[1]), None)
        if chosen is not None:
            self.setCurrentItem(chosen)

    def _asked(self, proposal: Proposal, at: int) -> str:
        section = proposal.sections[at]
        labels = [figure_label(key, proposal, self._catalogue) for key in section.figures]
        return _("、").join([*labels, *([_("项目")] if section.rows else [])])


def figure_label(key: str, proposal: Proposal, catalogue: Catalogue) -> str:
    """What a figure that a section asks for is called."""
    own = next((figure.label for figure in proposal.own if figure.key == key), "")
    return own or str(catalogue.figures[key]["label"])


def _form_items(proposal: Proposal, section: str) -> Iterator[QTreeWidgetItem]:
    """The forms that stand below a heading; those that travel by themselves where it is blank."""
    for number, table in enumerate(proposal.tables):
        if table.section == section:
            words = shown(table.title) or table.grid.label
            item = QTreeWidgetItem([words, _("表格"), "" if table.section else _("附件")])
            item.setData(0, TABLE, number)
            item.setToolTip(0, words)
            if table.title:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            yield item
