"""预览: the pages with thumbnails, zoom and search; follows the report a moment after each edit."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from actions.printing import preview
from domain.checks.printing import first_in_text
from domain.layout import worn
from domain.outline import COVER, attached, attachments, tables
from domain.report import split_cell
from gui.look.flow_row import FlowRow
from gui.look.icons import icon
from gui.look.theme import MEDIUM, SMALL, TIGHT, dress
from gui.panels.preview.view import PAGE, STEP, WIDTH, PreviewView
from gui.panels.preview.worker import Found, Sheets, Worker
from gui.panels.when_seen import WhenSeen
from gui.session import Session
from gui.shell.contents import page_holding
from storage.errors import StorageProblem

PAUSE = 120  # ms after an edit
_THUMBNAIL = 0.16  # pixels to the point
_SEARCH_PAUSE = 250  # ms


class PreviewPanel(QWidget):
    """Signals: ``chosen(str)``: the field of the line that was clicked.

    ``pointed(str, str, str)``: a number there: the line's field, the words before it, the number. ``asked()``: twice.
    """

    chosen = Signal(str)
    pointed = Signal(str, str, str)
    asked = Signal()

    def __init__(self, reason: Callable[[Exception], str], parent: QWidget | None = None) -> None:
        """``reason`` words a failure, and raises what is a fault of our own."""
        super().__init__(parent)
        self._reason = reason
        self.worker = Worker(self)
        self.view = PreviewView(self.worker)
        self.thumbnails = QListWidget()
        self.place, self.failure, self.hits = QLabel(), QLabel(), QLabel()
        self.search, self.public = QLineEdit(), QCheckBox(_("公开稿"))
        self._session: Session | None = None
        self._key = self._page = self._sought = ""
        self._search_pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE)
        self._setting = WhenSeen(self, PAUSE, self._ask)
        self._set_up()

    def follow(self, session: Session | None) -> None:
        """Shows another report from now on."""
        self._session = session
        self._key = self._page = self._sought = ""
        self.search.clear()
        self.view.show_sheets(None)
        self.thumbnails.clear()
        if session is not None:
            session.changed.connect(self._setting.touch)
            self._setting.touch()

    def show_key(self, key: str, page: str = "") -> None:
        """Brings up what a field is printed as, else its section.

        ``page``: where the clerk is. A figure or a row stands in the text first, unless that is one of the forms.
        """
        self._key, self._page = key, page
        self._show_place()

    def show_caret(self, key: str, before: str, after: str) -> None:
        """Keeps the line with the caret of a long text in sight, by the words before and after it."""
        if key == self._key and self.view.sheets is not None:
            self.view.show_caret(key, before, after)

    def close_down(self) -> None:
        """Ends the thread; for closing the program."""
        self._setting.stop()
        self.worker.stop()

    # Inside

    def _ask(self) -> None:
        session = self._session
        if session is None:
            return
        try:
            task = preview(session.library, session.current, self.public.isChecked())
        except StorageProblem as error:
            self._fail(error)
            return
        self.worker.ask(task)

    def _take(self, sheets: Sheets) -> None:
        if self._session is None:
            return
        first = self.view.sheets is None
        self.failure.hide()
        self.view.show_sheets(sheets)
        self._show_page(self.view.page)
        self._list_thumbnails(sheets)
        if first:
            self._show_place()
        if self.search.text():
            self._search_pause.start()

    def _fail(self, error: Exception) -> None:
        older = _("预览没有更新，下面仍是较早的样子。")
        self.failure.setText(older)  # stands where the reason is a fault of ours, which is raised
        self.failure.show()
        words = _("暂时无法预览：{reason}").format(reason=self._reason(error))
        self.failure.setText(words if self.view.sheets is None else f"{words}\n{older}")

    def _show_place(self) -> None:
        if self._session is None or self.view.sheets is None:
            return
        current, key = self._session.current, self._key
        table, row, _column = split_cell(key)
        is_form = self._page in {attached(each).key for each in attachments(worn(current.outline, current.report))}
        page = page_holding(current, key) if key else ""
        if not is_form and page != COVER:
            first = first_in_text(key, current.report, current.outline)
            if first is not None and self.view.show_caret(*first):
                return
        places = (key, f"{table}.{row}") if is_form else (f"{table}.{row}", key)
        shown = self.view.show_key(*places, page, page.rpartition(".")[0])
        if not shown and page == COVER:
            self.view.show_page(0)

    def _choose(self, key: str) -> None:
        """A row's line leads to its first cell."""
        match = re.fullmatch(r"(.+)\.(\d+)", key)
        if match and self._session is not None:
            current = self._session.current
            table = tables(worn(current.outline, current.report)).get(match[1])
            key = f"{key}.{table.columns[0].key}" if table else key
        self.chosen.emit(key)

    def _show_page(self, number: int) -> None:
        count = len(self.view.sheets.sizes) if self.view.sheets else 0
        self.place.setText(f"{number + 1} / {count}" if count else "")
        if 0 <= number < self.thumbnails.count():
            self.thumbnails.blockSignals(True)
            self.thumbnails.setCurrentRow(number)
            self.thumbnails.blockSignals(False)

    def _list_thumbnails(self, sheets: Sheets) -> None:
        """One a page; those in the list are drawn anew when somebody looks."""
        if not self.thumbnails.isVisibleTo(self):
            return
        while self.thumbnails.count() > len(sheets.sizes):
            self.thumbnails.takeItem(self.thumbnails.count() - 1)
        for number in range(self.thumbnails.count(), len(sheets.sizes)):
            item = QListWidgetItem(str(number + 1))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.thumbnails.addItem(item)
        for number in range(len(sheets.sizes)):
            self.worker.draw(sheets.turn, number, _THUMBNAIL)

    def _take_thumbnail(self, _turn: int, number: int, scale: float, image: QImage) -> None:
        item = self.thumbnails.item(number)
        if scale == _THUMBNAIL and item is not None:
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _toggle_thumbnails(self, shown: bool) -> None:
        self.thumbnails.setVisible(shown)
        if shown and self.view.sheets is not None:
            self._list_thumbnails(self.view.sheets)
            self._show_page(self.view.page)

    def _find(self) -> None:
        self.worker.find(self.search.text())

    def _found(self, words: str, found: Found) -> None:
        if words != self.search.text():
            return
        again = words == self._sought
        self._sought = words
        self.view.show_marks(found)
        self.hits.setText(_("{count}处").format(count=len(found)) if words.strip() else "")
        if not again:
            self.view.step(True)

    def _set_up(self) -> None:
        self.worker.set.connect(self._take)
        self.worker.failed.connect(self._fail)
        self.worker.drawn.connect(self._take_thumbnail)
        self.worker.found.connect(self._found)
        self.view.chosen.connect(self._choose)
        self.view.pointed.connect(self.pointed)
        self.view.asked.connect(self.asked)
        self.view.turned.connect(self._show_page)
        self._search_pause.timeout.connect(self._find)
        self.search.textChanged.connect(self._search_pause.start)
        self.search.returnPressed.connect(lambda: self.view.step(True))
        self.search.setPlaceholderText(_("查找"))
        self.search.setAccessibleName(_("在预览中查找"))
        self.search.setClearButtonEnabled(True)
        self.public.setToolTip(_("电话、证件号、账号、住址等遮盖后的样子"))
        self.public.toggled.connect(self._ask)
        self.thumbnails.setFixedWidth(128)
        self.thumbnails.setIconSize(QSize(96, 136))
        self.thumbnails.setViewMode(QListWidget.ViewMode.IconMode)
        self.thumbnails.setMovement(QListWidget.Movement.Static)
        self.thumbnails.setFlow(QListWidget.Flow.TopToBottom)
        self.thumbnails.setWrapping(False)
        self.thumbnails.setGridSize(QSize(108, 168))
        self.thumbnails.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.thumbnails.setAccessibleName(_("页面缩略图"))
        self.thumbnails.currentRowChanged.connect(self.view.show_page)
        self.thumbnails.hide()
        self.failure.setWordWrap(True)
        self.failure.setMargin(SMALL)
        dress(self.failure, role="error")
        self.failure.hide()
        for label in (self.place, self.hits):
            dress(label, role="hint")
        self._lay_out()

    def _lay_out(self) -> None:
        upper, lower = FlowRow(TIGHT), QHBoxLayout()
        lower.setSpacing(TIGHT)
        for widget in (
            _button("thumbnails", _("显示或隐藏页面缩略图"), self._toggle_thumbnails, checkable=True),
            _button("zoom-out", _("缩小"), lambda: self.view.zoom_by(1 / STEP)),
            _button("zoom-in", _("放大"), lambda: self.view.zoom_by(STEP)),
            _button("fit-width", _("页面与预览同宽"), lambda: self.view.fit_to(WIDTH)),
            _button("fit-page", _("显示整页"), lambda: self.view.fit_to(PAGE)),
            self.public,
        ):
            upper.addWidget(widget)
        lower.addWidget(self.search, 1)
        lower.addWidget(self.hits)
        lower.addWidget(_button("up", _("上一处"), lambda: self.view.step(False)))
        lower.addWidget(_button("down", _("下一处"), lambda: self.view.step(True)))
        lower.addWidget(self.place)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.thumbnails)
        pages.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (upper, lower):
            row.setContentsMargins(SMALL, TIGHT, MEDIUM, TIGHT)
            column.addLayout(row)
        column.addWidget(self.failure)
        column.addLayout(pages, 1)


def _button(name: str, tip: str, run: Callable[..., object], *, checkable: bool = False) -> QToolButton:
    """With the icon of this name; its tip says what it does."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setCheckable(checkable)
    (button.toggled if checkable else button.clicked).connect(run if checkable else lambda: run())
    return button
