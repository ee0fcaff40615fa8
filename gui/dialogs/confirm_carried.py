"""确认结转内容: everything that came from last year and stands as it was, each with its words; one step there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QWidget

from actions.carrying import left_over
from actions.language import _
from actions.wording import carried_name, carried_words
from domain.checks import Finding
from domain.checks.last_year import MOST_QUOTED
from domain.outline import Outline
from domain.report import Report
from gui.dialogs.frame import Frame, cancel_word
from gui.look.theme import TIGHT, dress

_FINDING = Qt.ItemDataRole.UserRole
_SIZE = (680, 480)


class ConfirmCarriedDialog(Frame):
    """Accepted: ``chosen`` are to be confirmed. What states numbers or years of last year is not ticked, and says so.

    Signals: ``wanted(str)``: go to this key, the dialog is gone.
    """

    wanted = Signal(str)

    def __init__(
        self, waiting: Sequence[Finding], report: Report, outline: Outline, parent: QWidget | None = None
    ) -> None:
        words = _("勾选的内容确认在本年度仍然适用，不再提示。写有数字的没有勾选，请先核对；双击转到该处。")
        super().__init__(_("确认结转内容"), words, parent)
        self.prefer(*_SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(_("从上年结转、没有改动的内容"))
        self.list.setWordWrap(True)
        self.list.setSpacing(TIGHT)
        dress(self.list, role="well")
        for each in waiting:
            name = carried_name(each, report, outline)
            words = carried_words(each, report, outline)
            goes_on = len(each.quote or "") >= MOST_QUOTED
            told = _("{name}：{words}…") if goes_on else _("{name}：{words}")
            shown, stale = told.format(name=name, words=words) if words else name, left_over(each, report)
            if stale:
                shown = "\n".join((shown, _("写有{numbers}，请核对是否为本年度的数。").format(numbers=stale)))
            item = QListWidgetItem(shown)
            item.setData(_FINDING, each)
            item.setCheckState(Qt.CheckState.Unchecked if stale else Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.body.addWidget(self.list, 1)
        self.go = QPushButton(_("转到该处"))
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self._go)
        self.list.itemDoubleClicked.connect(self._go)
        self.buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        self.add_buttons(_("确认"), cancel_word())
        self._accept = next(each for each in self.buttons.buttons() if each.text() == _("确认"))
        self.list.itemChanged.connect(self._count)
        self._count()

    @property
    def chosen(self) -> tuple[Finding, ...]:
        """What is to be confirmed."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_FINDING) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _count(self, _item: object = None) -> None:
        count = len(self.chosen)
        self._accept.setText(_("确认{count}处").format(count=count))
        self._accept.setEnabled(count > 0)

    def _go(self, _item: object = None) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.reject()
            self.wanted.emit(item.data(_FINDING).keys[0])
