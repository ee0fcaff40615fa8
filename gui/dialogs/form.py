"""由文档建立提纲: the form that a document proposes, beside the document, to be put right and kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.forming import LONGEST_NAME
from actions.language import _
from domain.outline import Catalogue
from domain.proposing import Proposal, asking, called, dropped, joined, levelled, moved, renamed, with_nil
from gui.dialogs.frame import AskedField, Frame, cancel_word, narrow
from gui.look.theme import SMALL, dress

_PLACE = Qt.ItemDataRole.UserRole
_UNIT, _YEAR = "〔单位〕", "〔年度〕"
_OWN = ""


class FormDialog(Frame):
    """Shows a proposal beside its document; ``proposal`` is what the clerk made of it. Accepted: keep it.

    Signals: ``exporting``: the form as it stands is wanted as a file. ``changed``: the form is another now.
    """

    exporting = Signal()
    changed = Signal()

    def __init__(self, proposal: Proposal, document: str, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(
            _("由文档建立提纲"),
            _("左边是按文档建立的提纲，右边是原文。可以改名、删除、移动，保存后即可新建报告。"),
            parent,
        )
        self.proposal, self._catalogue = proposal, catalogue
        self.prefer(1080, 640)
        self.name = QLineEdit(proposal.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name_asked = AskedField(_("提纲名称"), self.name)
        self.tree = QTreeWidget()
        self.document = QPlainTextEdit(document)
        self.trial = QLabel()
        self.known, self.nil, self.figures = QComboBox(), QCheckBox(_("本年度没有的可填“无”")), QListWidget()
        self._is_showing = False
        self._set_up()
        self._show(0)

    @property
    def place(self) -> int:
        """The heading that is chosen; -1 if none is."""
        chosen = self.tree.selectedItems()
        return int(chosen[0].data(0, _PLACE)) if chosen else -1

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
        """Takes the chosen heading out; what stands below it stays."""
        if self.place >= 0 and len(self.proposal.sections) > 1:
            self._put(dropped(self.proposal, self.place), min(self.place, len(self.proposal.sections) - 2))

    def _put(self, form: Proposal, place: int) -> None:
        if form != self.proposal:
            self.proposal = form
            self._show(place)
            self.changed.emit()

    def _show(self, place: int) -> None:
        self._is_showing = True
        self.tree.clear()
        around: list[QTreeWidgetItem] = []
        chosen: QTreeWidgetItem | None = None
        for at, section in enumerate(self.proposal.sections):
            del around[section.level - 1 :]
            item = QTreeWidgetItem(
                [_shown(section.heading), _("已有") if section.is_known else _("新"), self._asked(at)]
            )
            item.setData(0, _PLACE, at)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if around:
                around[-1].addChild(item)
            else:
                self.tree.addTopLevelItem(item)
            around.append(item)
            chosen = item if at == place else chosen
        self.tree.expandAll()
        if chosen is not None:
            self.tree.setCurrentItem(chosen)
        self._is_showing = False
        self._show_details()

    def _asked(self, at: int) -> str:
        section = self.proposal.sections[at]
        labels = [str(self._catalogue.figures[key]["label"]) for key in section.figures]
        return "、".join([*labels, *([_("项目")] if section.rows else [])])

    def _show_details(self) -> None:
        place = self.place
        for widget in (self.known, self.nil, self.figures):
            widget.setEnabled(place >= 0)
        if place < 0 or self._is_showing:
            return
        self._is_showing = True
        section = self.proposal.sections[place]
        self.known.setCurrentIndex(max(0, self.known.findData(section.key if section.is_known else _OWN)))
        self.nil.setChecked(section.may_be_nil)
        for row in range(self.figures.count()):
            item = self.figures.item(row)
            on = item.data(_PLACE) in section.figures
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._is_showing = False
        self._find(section.heading.rpartition("}")[2])

    def _find(self, words: str) -> None:
        """Brings the heading's place in the document into sight, marked."""
        cursor = self.document.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
        if not cursor.isNull():
            self.document.setTextCursor(cursor)
            self.document.centerCursor()
        else:
            self.document.moveCursor(QTextCursor.MoveOperation.Start)

    def _renamed(self, item: QTreeWidgetItem, column: int) -> None:
        if self._is_showing or column:
            return
        words, place = _stored(item.text(0)), int(item.data(0, _PLACE))
        self._put(renamed(self.proposal, place, words) if words else self.proposal, place)
        if not words:
            self._show(place)

    def _joined(self) -> None:
        if not self._is_showing and self.place >= 0:
            form = joined(self.proposal, self.place, self.known.currentData(), self._catalogue)
            if form == self.proposal:
                self._show_details()
            self._put(form, self.place)

    def _nil_changed(self, on: bool) -> None:
        if not self._is_showing and self.place >= 0:
            self._put(with_nil(self.proposal, self.place, on), self.place)

    def _figures_changed(self) -> None:
        if self._is_showing or self.place < 0:
            return
        rows = [self.figures.item(row) for row in range(self.figures.count())]
        wanted = tuple(str(each.data(_PLACE)) for each in rows if each.checkState() is Qt.CheckState.Checked)
        self._put(asking(self.proposal, self.place, wanted), self.place)

    def _set_up(self) -> None:
        self.tree.setHeaderLabels([_("标题"), _("沿用"), _("填写的数据")])
        self.tree.setColumnWidth(0, 240)
        self.tree.setColumnWidth(1, 48)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(_("提纲的标题"))
        self.tree.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.tree.currentItemChanged.connect(lambda *_items: self._show_details())
        self.tree.itemChanged.connect(self._renamed)
        self.document.setReadOnly(True)
        self.document.setAccessibleName(_("原文"))
        narrow(self.known)
        self.known.addItem(_("本提纲自有"), _OWN)
        for key, entry in self._catalogue.sections.items():
            self.known.addItem(_shown(entry["heading"][0]), key)
        self.known.activated.connect(self._joined)
        self.nil.toggled.connect(self._nil_changed)
        for key, entry in self._catalogue.figures.items():
            item = QListWidgetItem(str(entry["label"]))
            item.setData(_PLACE, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.figures.addItem(item)
        self.figures.setAccessibleName(_("填写的数据"))
        self.figures.itemChanged.connect(self._figures_changed)
        dress(self.trial, role="hint")
        self.trial.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        row = QHBoxLayout()
        for words, run in (
            (_("上移"), lambda: self.shift(-1)),
            (_("下移"), lambda: self.shift(1)),
            (_("升级"), lambda: self.level(-1)),
            (_("降级"), lambda: self.level(1)),
            (_("删除"), self.drop),
        ):
            row.addWidget(_button(words, run))
        row.addStretch(1)
        column.addWidget(self.tree, 3)
        column.addLayout(row)
        join = QHBoxLayout()
        join.addWidget(QLabel(_("与已有提纲的对应")))
        join.addWidget(self.known, 1)
        column.addLayout(join)
        column.addWidget(self.nil)
        column.addWidget(QLabel(_("这一部分填写的数据")))
        column.addWidget(self.figures, 2)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(left)
        halves.addWidget(self.document)
        halves.setSizes([560, 460])
        halves.setChildrenCollapsible(False)
        self.body.addWidget(self.name_asked)
        self.body.addWidget(halves, 1)
        self.body.addWidget(self.trial)
        self.add_buttons(_("保存提纲"), cancel_word())
        export = self.buttons.addButton(_("导出提纲文件…"), QDialogButtonBox.ButtonRole.ActionRole)
        export.setAutoDefault(False)
        export.clicked.connect(self._export)

    def _export(self) -> None:
        self.proposal = called(self.proposal, self.name.text()) if self.name.text().strip() else self.proposal
        self.exporting.emit()


def _shown(heading: str) -> str:
    return heading.replace("{cover.unit}", _UNIT).replace("{cover.year}", _YEAR)


def _stored(words: str) -> str:
    plain = words.strip().replace("{", "{{").replace("}", "}}")
    return plain.replace(_UNIT, "{cover.unit}").replace(_YEAR, "{cover.year}")


def _button(words: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked: run())
    return button
