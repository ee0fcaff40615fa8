"""导入前核对: what was taken as which figure, by which words of the source, before anything is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from actions.importing import Imported
from actions.language import _
from actions.reviewing import Entry
from gui.dialogs.frame import Frame, paragraph
from gui.look.columns import heads_like_cells
from gui.look.theme import dress

_TAKEN = Qt.CheckState.Checked
_AROUND_LINES = 290
"""What stands around the table takes so much height, in device-independent pixels."""
_AROUND_WORDS = 8
_VALUE_WIDTH = 110
"""In device-independent pixels; name and words of the source share the rest."""


class ReadingReview(Frame):
    """Accepted: keep it with what is ticked (``wanted``). Enter accepts, space or Delete takes a line back."""

    def __init__(self, preview: Imported, entries: Sequence[Entry], source: str, parent: QWidget | None = None) -> None:
        heading = _("导入前核对")
        super().__init__(heading, _verdict(preview, entries), parent)
        self._entries, self._source = entries, source
        self.table = _Table(entries)
        self.prefer(1120, max(620, _AROUND_LINES + self.table.whole_height()))
        self.text = QPlainTextEdit(source)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("原文"))
        dress(self.text, role="well")
        sides = QSplitter(Qt.Orientation.Horizontal)
        read = self._tabs(preview)
        sides.addWidget(read)
        sides.addWidget(self.text if read is self.table else _under_a_tab(self.text))
        sides.setStretchFactor(0, 3)
        sides.setStretchFactor(1, 2)
        sides.setMinimumHeight(220)
        self.body.addWidget(sides, 3)
        self.always = QCheckBox(_("每次导入前核对"))
        self.always.setChecked(True)
        foot = QHBoxLayout()
        foot.addWidget(paragraph(_("按空格键取消或恢复所选的一项；取消的留作文字，不算数据。")), 1)
        foot.addWidget(self.always)
        self.body.addLayout(foot)
        self.add_buttons(_("存入资料库"), _("取消"))
        self.table.currentCellChanged.connect(lambda row, *_others: self._show(row))
        if entries:
            self.table.setCurrentCell(0, 0)
            self.table.setFocus()

    def wanted(self) -> frozenset[int]:
        """The places of the entries that are ticked."""
        return frozenset(filter(self.table.is_ticked, range(self.table.rowCount())))

    def _show(self, row: int) -> None:
        """Marks the words of an entry in the source."""
        quote = self._entries[row].quote if 0 <= row < len(self._entries) else ""
        place = self._source.find(quote) if quote else -1
        cursor = self.text.textCursor()
        cursor.setPosition(max(0, place))
        if place >= 0:
            cursor.setPosition(place + len(quote), cursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _tabs(self, preview: Imported) -> QWidget:
        """What was read in the whole room that there is; what was cleaned and what found no place behind it."""
        lists = ((_("清理之处"), preview.cleaned), (_("未能归位的内容"), preview.unplaced))
        if not any(lines for _heading, lines in lists):
            return self.table
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setAccessibleName(_("读到的数据"))
        tabs.setFocusProxy(self.table)
        tabs.setAccessibleName(_("导入前核对"))
        words = _("{heading}（{count}）")
        tabs.addTab(self.table, words.format(heading=_("读到的数据"), count=self.table.rowCount()))
        for heading, lines in lists:
            if lines:
                tabs.addTab(_told(heading, lines), words.format(heading=heading, count=len(lines)))
        return tabs


def _under_a_tab(text: QPlainTextEdit) -> QTabWidget:
    """The source beside tables that have tabs: its first line stands beside theirs."""
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.setAccessibleName(_("原文"))
    tabs.setFocusProxy(text)
    tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
    tabs.addTab(text, _("原文"))
    return tabs


def _told(heading: str, lines: Sequence[str]) -> QListWidget:
    found = QListWidget()
    found.addItems(list(lines))
    found.setWordWrap(True)
    found.setAccessibleName(heading)
    dress(found, role="well")
    return found


class _Table(QTableWidget):
    """One line an entry: its name, ticked when it counts, its value, its words."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(len(entries), 3)
        self.setHorizontalHeaderLabels([_("数据"), _("读到的值"), _("原文依据")])
        self.setAccessibleName(_("读到的数据"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        heads_like_cells(self)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND_WORDS)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the whole of a cell is in its tip
        self.setColumnWidth(1, _VALUE_WIDTH)
        for column in (0, 2):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for row, entry in enumerate(entries):
            self._fill(row, entry)

    def whole_height(self) -> int:
        """So high it is without scrolling."""
        lines = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        return lines + 2 * self.frameWidth()

    def is_ticked(self, row: int) -> bool:
        """Whether the entry on a line counts."""
        item = self.item(row, 0)
        return item is not None and item.checkState() == _TAKEN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Delete tick a line or take it back, whichever of its cells is the current one."""
        item = self.item(self.currentRow(), 0)
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete) and item is not None:
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(Qt.CheckState.Unchecked if item.checkState() == _TAKEN else _TAKEN)
            return
        super().keyPressEvent(event)

    def _fill(self, row: int, entry: Entry) -> None:
        label = entry.label if entry.is_taken else _("存疑：{label}").format(label=entry.label)
        for column, words in enumerate((label, entry.value, entry.quote)):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if column == 0:
                item.setCheckState(_TAKEN if entry.is_taken else Qt.CheckState.Unchecked)
                flags |= Qt.ItemFlag.NoItemFlags if entry.is_fixed else Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)
            self.setItem(row, column, item)


def _verdict(preview: Imported, entries: Sequence[Entry]) -> str:
    taken = sum(each.is_taken for each in entries)
    return _(
        "“{name}”：读到数据{taken}项，存疑{doubtful}项，清理{cleaned}处，未能归位{unplaced}行。尚未存入资料库。"
    ).format(
        name=preview.source.name,
        taken=taken,
        doubtful=len(entries) - taken,
        cleaned=len(preview.cleaned),
        unplaced=len(preview.unplaced),
    )
