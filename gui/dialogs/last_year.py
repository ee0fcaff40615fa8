"""与上年核对: every amount beside last year's; what changed by more than the threshold is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QTableView, QWidget

from actions.language import _
from actions.last_year import Compared
from actions.years import number_text
from domain.outline import Outline
from gui.dialogs.frame import Frame
from gui.look.columns import SharedColumns, heads_like_cells
from gui.look.painting import Index

_SIZE = (860, 560)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AMOUNTS = (1, 2, 3, 4)
"""The columns that hold numbers."""


class ComparedModel(QAbstractTableModel):
    """The amounts, each put into words when it is looked at: a large report has thousands."""

    def __init__(self, found: Sequence[Compared], outline: Outline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found, self._outline = found, outline
        compared = (_("上年"), _("本年"), _("增减"))
        amounts = (_("{label}（{unit}）").format(label=head, unit=outline.amounts) for head in compared)
        self._heads = (_("项目"), *amounts, _("增减%"), _("说明"))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _AMOUNTS else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(self.found[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _AMOUNTS:
            return _RIGHT
        return None

    def _words(self, each: Compared) -> tuple[str, ...]:
        percent = "" if each.percent is None else f"{each.percent:+f}"
        amounts = [number_text(value, self._outline.amounts) for value in (each.before, each.now, each.change)]
        amounts[-1] = f"+{amounts[-1]}" if each.change is not None and each.change.fen > 0 else amounts[-1]
        reason = each.reason or (_("请说明") if each.is_asked else "")
        return (each.label, *amounts, percent, reason)


class LastYearDialog(Frame):
    """Signals: ``wanted(str)``: go to the field with this key."""

    wanted = Signal(str)

    def __init__(self, found: Sequence[Compared], outline: Outline, parent: QWidget | None = None) -> None:
        words = _("变化较大的标有“请说明”，按 F7 写明原因后不再提示。双击一行转到该处。")
        super().__init__(_("与上年核对"), words if found else _nothing(), parent)
        if found:
            self.prefer(*_SIZE)
        self.model, self.table = ComparedModel(found, outline, self), QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(_("与上年核对"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        heads_like_cells(self.table)
        SharedColumns(self.table, firm=_AMOUNTS).fit()
        self.table.activated.connect(self._go)
        self.body.addWidget(self.table, 1)
        self.table.setVisible(bool(found))
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)

    def _go(self, index: QModelIndex) -> None:
        key = self.model.found[index.row()].key
        if key:  # a row of last year that is gone leads nowhere
            self.accept()
            self.wanted.emit(key)


def _nothing() -> str:
    """Why there is nothing to compare, and what to do about it."""
    return _("资料库中没有这个单位上年的报告，或两年都没有金额。导入上年报告后，这里逐项列出上年数、本年数和增减。")
