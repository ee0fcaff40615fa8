"""与上年核对: every amount beside last year's; what changed by more than the threshold is marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QTableWidget, QTableWidgetItem, QWidget

from actions.language import _
from actions.last_year import Compared
from actions.years import number_text
from domain.outline import Outline
from gui.dialogs.frame import Frame
from gui.look.columns import SharedColumns, heads_like_cells

_KEY = Qt.ItemDataRole.UserRole
_SIZE = (860, 560)


class LastYearDialog(Frame):
    """Signals: ``wanted(str)``: go to the field with this key."""

    wanted = Signal(str)

    def __init__(self, found: Sequence[Compared], outline: Outline, parent: QWidget | None = None) -> None:
        words = _("变化较大的标有“请说明”，按 F7 写明原因后不再提示。双击一行转到该处。")
        super().__init__(_("与上年核对"), words if found else _nothing(), parent)
        if found:
            self.prefer(*_SIZE)
        compared = (_("上年"), _("本年"), _("增减"))
        amounts = (_("{label}（{unit}）").format(label=head, unit=outline.amounts) for head in compared)
        heads = (_("项目"), *amounts, _("增减%"), _("说明"))
        self.table = QTableWidget(len(found), len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setAccessibleName(_("与上年核对"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        for row, each in enumerate(found):
            self._show(row, each, outline)
        heads_like_cells(self.table)
        SharedColumns(self.table, firm=(1, 2, 3, 4)).fit()
        self.table.cellActivated.connect(self._go)
        self.body.addWidget(self.table, 1)
        self.table.setVisible(bool(found))
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)

    def _show(self, row: int, each: Compared, outline: Outline) -> None:
        percent = "" if each.percent is None else f"{each.percent:+f}"
        amounts = [number_text(value, outline.amounts) for value in (each.before, each.now, each.change)]
        amounts[-1] = f"+{amounts[-1]}" if each.change is not None and each.change.fen > 0 else amounts[-1]
        reason = each.reason or (_("请说明") if each.is_asked else "")
        for column, text in enumerate((each.label, *amounts, percent, reason)):
            item = QTableWidgetItem(text)
            item.setData(_KEY, each.key)
            item.setToolTip(text)
            if 0 < column < len(amounts) + 2:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, column, item)

    def _go(self, row: int, _column: int) -> None:
        key = self.table.model().index(row, 0).data(_KEY)
        if key:  # a row of last year that is gone leads nowhere
            self.accept()
            self.wanted.emit(str(key))


def _nothing() -> str:
    """Why there is nothing to compare, and what to do about it."""
    return _("资料库中没有这个单位上年的报告，或两年都没有金额。导入上年报告后，这里逐项列出上年数、本年数和增减。")
