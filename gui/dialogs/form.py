"""由文档建立提纲: the form that a document proposes, beside the document, to be put right and kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.forming import LONGEST_NAME
from actions.language import _
from domain.outline import Catalogue, FigureKind
from domain.proposing import (
    Home,
    Proposal,
    ProposedTable,
    asking,
    called,
    cleared,
    cleared_anew,
    dropped,
    joined,
    left_in,
    levelled,
    moved,
    needed,
    placed,
    renamed,
    titled,
    wholly_needed,
    with_new_figure,
    with_nil,
    with_section_key,
    with_table,
    without_table,
)
from gui.dialogs.form_blanks import BlanksForm
from gui.dialogs.form_document import ProposedFrom
from gui.dialogs.form_left import LeftForm
from gui.dialogs.form_place import PlacedForm
from gui.dialogs.form_section import SectionForm
from gui.dialogs.form_tree import COVER_PLACE, PLACE, TABLE, FormTree
from gui.dialogs.form_words import stored
from gui.dialogs.frame import AskedField, Frame, button, cancel_word
from gui.look.elided import ElidedLabel
from gui.look.flow_row import FlowRow
from gui.look.room import room
from gui.look.theme import SMALL, dress

_ROOMY = 640  # pixels of height from which there is room for an introduction
_LEFT = 2  # the page of what the document was filled in with
_LEAST, _LEAST_DOCUMENT = 112, 180  # pixels of height of each part, of width of the document


def _is_low(parent: QWidget | None) -> bool:
    """Whether the screen has no room for more than the parts themselves."""
    return room(parent or QWidget()).height() < _ROOMY


def _introduction(parent: QWidget | None) -> str:
    """What the parts of the dialog are, where the screen has room for that."""
    if _is_low(parent):
        return ""
    return _("左边是按文档建立的提纲，中间是选中的部分或表格，右边是原文。都可以修改，保存后即可新建报告。")


class FormDialog(Frame):
    """Shows a proposal beside its document; ``proposal`` is what the clerk made of it. Accepted: keep it.

    Signals: ``exporting``: the form as it stands is wanted as a file. ``changed``: the form is another now.
    ``named``: only its name is.
    """

    exporting = Signal()
    changed = Signal()
    named = Signal()

    def __init__(self, proposal: Proposal, document: str, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            _("由文档建立提纲"),
            _introduction(parent),
            parent,
        )
        self._original, self._catalogue = proposal, catalogue
        self.left = LeftForm(catalogue)
        self.left.show_found(proposal, left_in(proposal, catalogue))
        self.proposal = cleared(proposal, self.left.gone)
        self.prefer(1240, 700)
        self.name = QLineEdit(proposal.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name_asked = AskedField(_("提纲名称"), self.name, is_beside=True)
        self.tree = FormTree(catalogue)
        self.document = ProposedFrom(document)
        self.trial = ElidedLabel() if _is_low(parent) else QLabel()
        self.placing, self.details = PlacedForm(catalogue), QStackedWidget()
        self.table = self.placing.table
        self.section = SectionForm(catalogue)
        self.blanks, self.pages = BlanksForm(catalogue), QTabWidget()
        self.pages.setAccessibleName(_("填写的内容"))
        self._is_showing = False
        self._set_up()
        self._show(0)
        self._show_left()

    @property
    def place(self) -> int:
        """The heading that is chosen; -1 if none is."""
        return self.tree.place

    @property
    def form(self) -> int:
        """The form that is chosen; -1 if none is."""
        return self.tree.form

    def say(self, sentence: str) -> None:
        """Says how the document reads by the form as it stands."""
        self.trial.setText(sentence)
        self.trial.setAccessibleName(sentence)

    def accept(self) -> None:
        """Keeps the form where it has a name and a heading."""
        self.proposal = called(self.proposal, self.name.text())
        self.name_asked.refuse("" if self.proposal.name else _("请填写提纲名称。"))
        if not self.proposal.name:
            self.name.setFocus()
        elif self.proposal.sections:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field settles that field; it keeps the form only on the button, and with Ctrl."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def _called(self, name: str) -> None:
        """The name as it is typed; a blank one is refused when the form is to be kept."""
        if name.strip():
            self.name_asked.refuse("")
            self.proposal = called(self.proposal, name)
            self.named.emit()

    def shift(self, by: int) -> None:
        """The chosen heading up or down among its neighbours, with all below it."""
        if self.place >= 0:
            form, place = moved(self.proposal, self.place, by)
            self._put(form, place)

    def level(self, by: int) -> None:
        """The chosen heading a level deeper or higher."""
        if self.place >= 0:
            self._put(levelled(self.proposal, self.place, by), self.place)

    def drop(self) -> None:
        """Takes the chosen heading out, what stands below it stays; or the chosen form."""
        if self.form >= 0:
            self._put(without_table(self.proposal, self.form), 0)
        elif self.place >= 0 and len(self.proposal.sections) > 1:
            self._put(dropped(self.proposal, self.place), min(self.place, len(self.proposal.sections) - 2))

    def _put(self, form: Proposal, place: int, number: int = -1) -> None:
        if form != self.proposal:
            self.proposal = form
            self._show(place, number)
            self.changed.emit()

    def _show(self, place: int, number: int = -1) -> None:
        self._is_showing = True
        self.tree.show_proposal(self.proposal, place, number)
        self._is_showing = False
        self._show_details()

    def _show_details(self) -> None:
        place = self.place
        if self._is_showing:
            return
        self.details.setCurrentIndex(1 if self.form >= 0 else 0)
        self._show_blanks()
        if self.form >= 0:
            self._show_form(self.proposal.tables[self.form])
            return
        self.section.show_section(self.proposal, place)
        if place >= 0:
            self.document.show_words(self.proposal.sections[place].heading.rpartition("}")[2])

    def _show_blanks(self) -> None:
        """The open places of what is chosen, on a page of their own if there are some; the cover has nothing else."""
        home: Home = ("table", self.form) if self.form >= 0 else ("section", max(self.place, 0))
        is_cover = self.place == COVER_PLACE
        number, waiting = self.blanks.show_places(self.proposal, ("cover", 0) if is_cover else home)
        words = _("空白（{count}，未对应{open}）") if waiting else _("空白（{count}）")
        self.pages.setTabText(1, words.format(count=number, open=waiting))
        self.pages.setTabVisible(1, number > 0)
        self.pages.setTabVisible(0, not is_cover)

    def _show_left(self) -> None:
        """The page of what the document was filled in with, first of all where there is something."""
        count = len(self.left.gone) + len(self.left.kept)
        self.pages.setTabText(_LEFT, _("已填（{count}）").format(count=count))
        self.pages.setTabVisible(_LEFT, count > 0)
        if count:
            self.pages.setCurrentIndex(_LEFT)

    def _left_toggled(self, numbers: list[int]) -> None:
        """What is ticked goes, what is not stands again; other texts stay as they are now."""
        gone, everything = set(self.left.gone), self.left.found
        made = self.proposal
        for where in dict.fromkeys((everything[number].home, everything[number].name) for number in numbers):
            here = [each for each in everything if (each.home, each.name) == where]
            made = cleared_anew(made, self._original, here, [each for each in here if each in gone])
        self._put(made, self.place, self.form)

    def _blanks_changed(self, proposal: object) -> None:
        if isinstance(proposal, Proposal):
            self._put(proposal, self.place, self.form)

    def _show_form(self, table: ProposedTable) -> None:
        self._is_showing = True
        self.placing.show_table(table, self.proposal)
        self._is_showing = False
        self.document.show_words(table.title.rpartition("}")[2] or table.grid.label)

    def _table_changed(self, table: object) -> None:
        if isinstance(table, ProposedTable) and self.form >= 0:
            self.proposal = with_table(self.proposal, self.form, table)
            self._show_blanks()
            self.changed.emit()

    def _placed(self, section: str) -> None:
        number = self.form
        if not self._is_showing and number >= 0:
            self._put(placed(self.proposal, number, section), -1, number)

    def _needed(self, is_optional: bool) -> None:
        number = self.form
        if number >= 0:
            self._put(wholly_needed(self.proposal, number, is_optional), -1, number)

    def _section_needed(self, is_optional: bool) -> None:
        if self.place >= 0:
            self._put(needed(self.proposal, self.place, is_optional), self.place)

    def _show_page(self) -> None:
        """A click on a heading shows what is asked there, whatever page was open."""
        if self.pages.currentIndex() == _LEFT:
            self.pages.setCurrentIndex(0 if self.pages.isTabVisible(0) else 1)

    def _renamed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._is_showing or column:
            return
        words, number = stored(item.text(0)), item.data(0, TABLE)
        if number is not None:
            self._put(titled(self.proposal, int(number), words) if words else self.proposal, -1, int(number))
            return
        place = int(item.data(0, PLACE))
        self._put(renamed(self.proposal, place, words) if words else self.proposal, place)
        if not words:
            self._show(place)

    def _joined(self, key: str) -> None:
        if self.place >= 0:
            form = joined(self.proposal, self.place, key, self._catalogue)
            old, new = self.proposal.sections[self.place].key, form.sections[self.place].key
            self._original, found = with_section_key(self._original, self.left.found, old, new)
            self.left.rekey(found)
            if form == self.proposal:
                self._show_details()
            self._put(form, self.place)

    def _nil_changed(self, on: bool) -> None:
        if self.place >= 0:
            self._put(with_nil(self.proposal, self.place, on), self.place)

    def _figures_changed(self, keys: tuple[str, ...]) -> None:
        if self.place >= 0:
            self._put(asking(self.proposal, self.place, keys, self._catalogue), self.place)

    def _add_figure(self, label: str, kind: FigureKind) -> None:
        if self.place >= 0:
            self._put(with_new_figure(self.proposal, self.place, label, kind, self._catalogue), self.place)

    def _set_up(self) -> None:
        self.tree.setMinimumHeight(_LEAST)
        self.document.setMinimumSize(_LEAST_DOCUMENT, _LEAST)
        self.tree.itemSelectionChanged.connect(self._show_details)  # a click changes the current item first
        self.tree.itemChanged.connect(self._renamed)
        self.blanks.changed.connect(self._blanks_changed)
        self.blanks.chosen.connect(lambda words: self.document.show_words(words.strip()) if words.strip() else None)
        self.left.toggled.connect(self._left_toggled)
        self.left.chosen.connect(self.document.show_value)
        self.tree.itemClicked.connect(self._show_page)
        self.name.textChanged.connect(self._called)
        self.section.joined.connect(self._joined)
        self.section.may_be_nil.connect(self._nil_changed)
        self.section.asking.connect(self._figures_changed)
        self.section.named.connect(self._add_figure)
        self.section.needed.connect(self._section_needed)
        self.placing.placed.connect(self._placed)
        self.placing.needed.connect(self._needed)
        self.table.changed.connect(self._table_changed)
        self.table.chosen.connect(lambda words: self.document.show_words(words) if words else None)
        dress(self.trial, role="hint")
        self.trial.setWordWrap(not isinstance(self.trial, ElidedLabel))
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        buttons = FlowRow(SMALL)
        for words, run in (
            (_("上移"), lambda: self.shift(-1)),
            (_("下移"), lambda: self.shift(1)),
            (_("删除"), self.drop),
            (_("升级"), lambda: self.level(-1)),
            (_("降级"), lambda: self.level(1)),
        ):
            buttons.addWidget(button(words, run))
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        self.details.addWidget(self.section)
        self.details.addWidget(self.placing)
        self.pages.addTab(self.details, _("填写的内容"))
        self.pages.addTab(self.blanks, "")
        self.pages.addTab(self.left, "")
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(_("填写的内容"))
        parts = QSplitter(Qt.Orientation.Horizontal)
        for widget, share in ((left, 3), (self.pages, 4), (self.document, 3)):
            parts.addWidget(widget)
            parts.setStretchFactor(parts.count() - 1, share)
        parts.setSizes([384, 372, 264])  # the buttons of the headings in one row at 1024
        parts.setChildrenCollapsible(False)
        self.body.addWidget(self.name_asked)
        self.body.addWidget(parts, 1)
        self.body.addWidget(self.trial)
        self.add_buttons(_("保存提纲"), cancel_word())
        export = self.buttons.addButton(_("导出提纲文件…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.setAutoDefault(False)
        export.clicked.connect(self._export)

    def _export(self) -> None:
        self.proposal = called(self.proposal, self.name.text()) if self.name.text().strip() else self.proposal
        self.exporting.emit()
