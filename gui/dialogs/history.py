"""修改记录: every change, newest first; the report as it was, what differs from now, a value brought back."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTextBrowser,
    QWidget,
)

from actions.history import ComparedText, HistoryLine
from actions.language import N_, _
from gui.dialogs.frame import Frame, narrow
from gui.look.columns import SharedColumns, heads_like_cells
from gui.look.painting import Index
from gui.look.theme import dress, theme

_HEADS = (N_("时间"), N_("修改人"), N_("操作"), N_("项目"), N_("原值"), N_("新值"))
_LONGEST = 60
_AROUND = 30  # signs


class HistoryModel(QAbstractTableModel):
    """The rows of a history, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[HistoryLine, ...] = ()
        self._short: dict[int, tuple[str, ...]] = {}
        """The rows that were looked at, in the few words that fit: each is asked for many times."""

    def show(self, lines: Sequence[HistoryLine]) -> None:
        """Shows these rows, given oldest first."""
        self.beginResetModel()
        self.lines = tuple(reversed(lines))
        self._short.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = index.row()
        if role == Qt.ItemDataRole.ToolTipRole:
            return _texts(self.lines[row])[index.column()]
        if row not in self._short:
            self._short[row] = tuple(map(_short, _texts(self.lines[row])))
        return self._short[row][index.column()]


def _texts(line: HistoryLine) -> tuple[str, ...]:
    """What stands in each column."""
    return _moment(line), line.row.who, line.step, line.item, line.old, line.new


def _moment(line: HistoryLine) -> str:
    return f"{line.row.at.astimezone():%Y-%m-%d %H:%M:%S}"


class HistoryDialog(Frame):
    """``seen`` and ``differs`` give what is shown for a number; ``bring_back`` a sentence, blank where it was done."""

    def __init__(
        self,
        title: str,
        verdict: str,
        pages: Sequence[tuple[str, str]],
        show: tuple[Callable[[int], str], Callable[[int], Sequence[ComparedText]], Callable[[HistoryLine], str]],
        parent: QWidget | None = None,
    ) -> None:
        """``pages``: key and words of each section, for the filter; ``show``: seen, differs, bring_back."""
        super().__init__(_("修改记录"), title, parent)
        self.seen, self.differs, self.bring_back = show
        self.prefer(980, 560)
        self.model, self.table, self.text = HistoryModel(self), QTableView(), QTextBrowser()
        self.verdict, self.filter = QLabel(verdict), QComboBox()
        self.look, self.compare = _button(_("查看当时的报告")), _button(_("与现在比较"))
        self.restore = _button(_("恢复原值"))
        self._all: tuple[HistoryLine, ...] = ()
        self.verdict.setWordWrap(True)
        narrow(self.filter)
        self.filter.addItem(_("全部"), "")
        for key, words in pages:
            self.filter.addItem(words, key)
        self._set_up()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Shows these rows, given oldest first."""
        self._all = tuple(lines)
        self._apply()

    @property
    def chosen(self) -> HistoryLine | None:
        """The row that is chosen."""
        index = self.table.currentIndex()
        return self.model.lines[index.row()] if index.isValid() else None

    def _apply(self) -> None:
        page = self.filter.currentData()
        self.model.show([line for line in self._all if not page or line.page == page])
        self._columns.fit()
        if self.model.rowCount():
            self.table.selectRow(0)
        self._tell()

    def _tell(self) -> None:
        """The chosen row in full, so that below the table there is always something to read."""
        self._enable()
        line = self.chosen
        if line is None:
            self.text.clear()
            return
        head = escape("　".join(filter(None, (line.item, _moment(line), line.row.who, line.step))))
        old, new = (escape(text or _("空白")).replace("\n", "<br>") for text in (line.old, line.new))
        sides = (
            _("{label}：{value}").format(label=escape(label), value=value)
            for label, value in ((_("原值"), old), (_("新值"), new))
        )
        self.text.setHtml(f"<p><b>{head}</b></p>" + "".join(f"<p>{side}</p>" for side in sides))

    def _look(self) -> None:
        line = self.chosen
        if line is not None:
            head = _("第{number}次修改之后的报告，不是现在的报告：").format(number=line.row.number)
            self.text.setHtml(
                f"<p><b>{escape(head)}</b></p>" + _html([ComparedText("same", self.seen(line.row.number))])
            )

    def _compare(self) -> None:
        line = self.chosen
        if line is not None:
            head = _("从第{number}次修改之后到现在：").format(number=line.row.number)
            self.text.setHtml(f"<p><b>{escape(head)}</b></p>" + _html(around(self.differs(line.row.number))))

    def _restore(self) -> None:
        line = self.chosen
        if line is not None:
            self.text.setPlainText(self.bring_back(line) or _("原值已恢复，作为一次新的修改记入；可以撤销。"))

    def _enable(self) -> None:
        for button in (self.look, self.compare, self.restore):
            button.setEnabled(self.chosen is not None)

    def _set_up(self) -> None:
        dress(self.verdict, role="unit")
        self.table.setModel(self.model)
        heads_like_cells(self.table)
        self._columns = SharedColumns(self.table, firm=(0,))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.table.setAccessibleName(_("修改记录"))
        self.text.setAccessibleName(_("当时的报告或差别"))
        self.text.setOpenLinks(False)
        self.filter.setAccessibleName(_("只看这一部分"))
        self.filter.currentIndexChanged.connect(self._apply)
        self.table.selectionModel().currentChanged.connect(lambda *_items: self._tell())
        self.table.activated.connect(self._compare)
        for button, run in ((self.look, self._look), (self.compare, self._compare), (self.restore, self._restore)):
            button.clicked.connect(run)
        top, row = QHBoxLayout(), QHBoxLayout()
        top.addWidget(QLabel(_("显示")))
        top.addWidget(self.filter)
        top.addStretch()
        top.addWidget(self.verdict)
        for button in (self.look, self.compare, self.restore):
            row.addWidget(button)
        row.addStretch()
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.table)
        halves.addWidget(self.text)
        halves.setSizes([300, 200])
        self.body.addLayout(top)
        self.body.addWidget(halves, 1)
        self.body.addLayout(row)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)


def around(pieces: Sequence[ComparedText]) -> list[ComparedText]:
    """What differs with a few words before and after it; the long stretches that are the same are left out."""
    if all(piece.kind == "same" for piece in pieces):
        return [ComparedText("same", _("没有差别。"))]
    found = []
    for place, piece in enumerate(pieces):
        text = piece.text
        if piece.kind == "same" and len(text) > 3 * _AROUND:
            head = text[:_AROUND] if place else ""
            tail = text[-_AROUND:] if place < len(pieces) - 1 else ""
            text = f"{head}……\n{'……' if tail else ''}{tail}" if head else f"……{tail}"
        found.append(ComparedText(piece.kind, text))
    return found


def _html(pieces: Sequence[ComparedText]) -> str:
    """Gone is struck out, new is underlined: not by colour alone. What the clerk typed is text, never markup."""
    colours = theme()
    styles = {
        "same": "",
        "gone": f"color:{colours.error};text-decoration:line-through",
        "new": f"color:{colours.complete};text-decoration:underline",
    }
    spans = (f'<span style="{styles[each.kind]}">{escape(each.text)}</span>' for each in pieces)
    return "".join(spans).replace("\n", "<br>")


def _short(text: str) -> str:
    line = text.replace("\n", "⏎")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
