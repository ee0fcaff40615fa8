"""上年对照: the amounts of the page in hand beside last year's, with the change; a click leads to the field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from actions.language import _
from actions.last_year import Compared, comparison
from actions.reports import Opened
from actions.years import number_text
from gui.look.columns import SharedColumns, WrappedLines, heads_like_cells
from gui.look.icons import icon
from gui.look.line_list import set_up_remark
from gui.look.theme import SMALL, TIGHT, dress, theme
from gui.panels.when_seen import WhenSeen
from gui.session import Session
from gui.shell.contents import contents, page_holding

PAUSE = 300  # ms after an edit
_KEY = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LastYearPanel(QWidget):
    """Signals: ``chosen(str)``: go to this field."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.nothing, self.tree = QLabel(), QLabel(), QTreeWidget()
        self._session: Session | None = None
        self._page = ""
        self._listing = WhenSeen(self, PAUSE, self._show)
        self._set_up()

    def follow(self, session: Session | None) -> None:
        """Compares another report from now on."""
        self._session, self._page = session, ""
        if session is not None:
            session.changed.connect(self._listing.touch)
        self._listing.touch()

    def show_page(self, page: str) -> None:
        """Compares what stands on another page."""
        if page != self._page:
            self._page = page
            self._listing.touch()

    def _show(self) -> None:
        current = self._session.current if self._session is not None else None
        found = _of_page(current, self._page) if current is not None else ()
        self.tree.clear()
        self.tree.addTopLevelItems([_item(each, current) for each in found if current is not None])
        self.tree.setVisible(bool(found))
        heads_like_cells(self.tree)
        self._columns.fit()
        title = next((each.words for each in contents(current) if each.key == self._page), "") if current else ""
        self.heading.setText(title)
        self.heading.setVisible(bool(found))
        self.nothing.setText(_lacking(current))
        self.nothing.setVisible(not found)

    def _set_up(self) -> None:
        self.tree.setHeaderLabels([_("项目"), _("上年"), _("增减")])
        self.tree.setAccessibleName(_("上年对照"))
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setItemDelegate(WrappedLines(self.tree))
        self._columns = SharedColumns(self.tree, firm=(1,))
        self.tree.itemActivated.connect(self._go)
        self.tree.itemClicked.connect(self._go)
        self.heading.setWordWrap(True)
        self.heading.setContentsMargins(SMALL, TIGHT, SMALL, 0)
        dress(self.heading, role="hint")
        set_up_remark(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.heading)
        column.addWidget(self.tree, 1)
        column.addWidget(self.nothing, 1)

    def _go(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, _KEY)
        if key:  # a row of last year that is gone leads nowhere
            self.chosen.emit(str(key))


def _of_page(current: Opened, page: str) -> tuple[Compared, ...]:
    """What the page has; all rows of a table stand on the same."""
    pages: dict[str, str] = {}

    def is_here(key: str, part: str) -> bool:
        if part not in pages:
            pages[part] = page_holding(current, key)
        return pages[part] == page

    return comparison(current, is_here)


def _lacking(current: Opened | None) -> str:
    """Why nothing is shown, and what to do about it."""
    if current is None or current.last_year is not None:
        return _("这一部分两年都没有金额。")
    return _("资料库中没有这个单位上年的报告。导入上年报告后，这里逐项显示上年数和增减。")


def _item(each: Compared, current: Opened) -> QTreeWidgetItem:
    before = number_text(each.before, current.outline.amounts) or "—"
    item = QTreeWidgetItem([each.label, before, _change_text(each, current)])
    item.setData(0, _KEY, each.key)
    item.setTextAlignment(1, _RIGHT)
    item.setTextAlignment(2, _RIGHT)
    if each.is_asked and not each.reason:
        item.setIcon(0, icon("state-query", theme().query))
        item.setToolTip(0, _("变化较大，请说明原因。"))
    return item


def _change_text(each: Compared, current: Opened) -> str:
    """``+12.50（2.1%）``; in words where there is nothing to compare."""
    if each.change is None:
        return _("本年未填") if each.now is None else _("上年没有")
    if not each.change.fen:
        return _("相同")
    amount = number_text(each.change, current.outline.amounts)
    signed = f"+{amount}" if each.change.fen > 0 else amount
    return (
        signed
        if each.percent is None
        else _("{change}（{percent}%）").format(change=signed, percent=f"{each.percent:f}")
    )
