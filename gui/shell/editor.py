"""The open report: the list of sections, the page of one section under its heading, and 上一步 and 下一步 below it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from domain.checks import Finding
from domain.outline import COVER, Outline
from domain.searching import Occurrence
from gui.fields.form.view import FormView
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.rows_view import RowsView
from gui.pages.page import Page
from gui.session import Session
from gui.shell.contents import contents, main_pages, page_holding, page_keys
from gui.shell.find_bar import FindBar
from gui.shell.page_frame import PageFoot, PageHead
from gui.shell.page_stack import PageStack
from gui.shell.pages_ahead import PagesAhead
from gui.shell.score_card import ScoreCard
from gui.shell.sections import SectionList
from gui.shell.side_by_side import SideBySide
from gui.shell.state_band import StateBand
from gui.shell.words_in_hand import mark_found, marked_words

_LOW = 440
"""Below this height the page has no room for the hint of its head, in device-independent pixels."""


class Editor(QWidget):
    """Shows one report. Signals:

    ``page_changed(str)``: another page came up. ``key_changed(str)``: the cursor is in another field.
    ``finished()``: 下一步 behind the last page. ``left()``: 上一步 before the first.
    """

    page_changed = Signal(str)
    key_changed = Signal(str)
    finished = Signal()
    left = Signal()

    def __init__(
        self, reword: QAction, remove: QAction, states: Sequence[QAction] = (), parent: QWidget | None = None
    ) -> None:
        """``reword`` and ``remove``: what can be done to a page; ``states``: the steps of a report that is closed."""
        super().__init__(parent)
        self.sections, self.score = SectionList(), ScoreCard()
        self.band = StateBand(states)
        self.head, self.foot = PageHead(reword, remove), PageFoot()
        self.search_bar = FindBar()
        self.pages = PageStack()
        self._ahead = PagesAhead(self.pages, self)
        self._session: Session | None = None
        self._outline: Outline | None = None
        self.page = ""
        self._next = ""
        """The page that comes up once it is made: in another outline, or where a long step leads."""
        self._turns = self._make_anew, self._place_anew, self._fill_anew, self._show_anew
        self._lay_out()
        self.pages.advance.connect(self._advance)
        self.pages.retreat.connect(self._retreat)
        self.sections.chosen.connect(self.show_page)
        self.search_bar.wanted.connect(self.show_found)
        self.search_bar.closed.connect(self._after_search)
        self.foot.back.clicked.connect(self.previous)
        self.foot.forward.clicked.connect(self.next)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def open(self, session: Session, page: str, *, in_turns: bool = False) -> None:
        """Shows a report from one of its pages on. ``in_turns``: which is made in several turns of the event loop."""
        self.close_report()
        self._session, self._outline = session, session.current.outline
        session.changed.connect(self._refresh)
        session.followers.add(*self._turns)
        self.search_bar.follow(session)
        page = page if page in page_keys(session.current) else COVER
        if not in_turns:
            self._ahead.follow(session)
            self.show_page(page)
            return
        self._next = page
        for step in self._turns:
            step()
            session.followers.pause()

    def close_report(self) -> None:
        """Lets the report go, with its pages."""
        if self._session is not None:
            self._session.changed.disconnect(self._refresh)
            self._session.followers.remove(*self._turns)
        self._session = None
        self._next = ""
        self._ahead.follow(None)
        self.search_bar.follow(None)
        self.pages.keep_only(())
        self.page = ""

    def show_page(self, key: str) -> None:
        """Brings a page up, the cursor in its first field."""
        if self._session is None or key == self.page:
            return
        if self.current_page is not None:
            self.current_page.commit()
            self._session.judge()
        self.page = key
        page = self.pages.bring_up(key, self._session)
        self._refresh()
        page.focus_first()
        self._ahead.look(key)
        self.page_changed.emit(key)
        self.key_changed.emit(self.current_key)

    def go(self, key: str, page: str = "") -> None:
        """Brings up the page of any key, the cursor in its field; ``page``: which, where the key does not say."""
        if self._session is None:
            return
        page = page if page in page_keys(self._session.current) else page_holding(self._session.current, key)
        self.show_page(page)
        if self.current_page is not None:
            self.current_page.focus_key(key)

    def figure_here(self) -> tuple[str, int | None]:
        """The key of the figure, chip or cell under the cursor; of plain words their text and the caret's place."""
        focus = QApplication.focusWidget()
        if isinstance(focus, ProseEditor):
            linked = focus.figure_at_caret()
            return (linked, None) if linked else (self.current_key, focus.caret_in_words())
        if isinstance(focus, FormView):
            return focus.form.name(focus.currentIndex()), None
        return self.current_key, None

    def take_focus(self) -> None:
        """The cursor back to the field that had it last."""
        if self.current_page is not None:
            self.current_page.focus_again()

    def ask_here(self) -> bool:
        """How the cell with the focus was computed, where it was: F1 is the window's key, and the table's answer."""
        focus = QApplication.focusWidget()
        return isinstance(focus, FormView | RowsView) and focus.ask_here()

    def search(self) -> None:
        """Opens the search for the words that are marked; what is typed is in place first."""
        words = marked_words()
        self.refusing()
        self.search_bar.open_bar(words)
        self._fit_head()

    def show_found(self, found: Occurrence) -> None:
        """Brings up the field that holds what was found, marked there; for a heading its page, nothing marked."""
        self.go(found.key)
        mark_found(found)

    @property
    def pointed_at(self) -> Finding | None:
        """The finding whose words are at the caret."""
        focus = QApplication.focusWidget()
        pointed = focus.pointed_at if isinstance(focus, ProseEditor) and self.isAncestorOf(focus) else None
        return pointed.finding if pointed is not None else None

    def point_at(self, finding: Finding) -> None:
        """The caret to the words that a finding quotes, where its field shows them."""
        page = self.current_page
        for editor in page.findChildren(ProseEditor) if page is not None else ():
            if editor.isVisible() and editor.hasFocus() and editor.point_at(finding):
                return

    def go_to_section(self, number: int) -> None:
        """Brings up the page of the section with this number on paper (1 is 一)."""
        found = main_pages(self._session.current) if self._session else ()
        if 0 < number <= len(found):
            self.show_page(found[number - 1])

    def next(self) -> None:
        """The page after this one."""
        self._step(1)

    def previous(self) -> None:
        """The page before this one."""
        self._step(-1)

    def commit(self) -> bool:
        """Keeps what is typed in every page; False if a field holds what cannot be kept, which then comes up."""
        refusing = self.refusing()
        if refusing:
            self.go(refusing)
        return not refusing

    def refusing(self) -> str:
        """Keeps what is typed in every page; the key of a field that holds what cannot be kept, blank if none does."""
        pages = sorted(self.pages.made(), key=lambda page: page.key != self.page)
        refused = [page for page in pages if not page.commit()]
        return next((binding.key_now() or binding.key for page in refused for binding in page.bindings
                     if not binding.settle()), "")  # fmt: skip

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        return self.pages.page(self.page)

    @property
    def current_key(self) -> str:
        """The key of the field with the focus, else that of the page."""
        page = self.current_page
        return (page.current_key() if page is not None else "") or self.page

    def _after_search(self, found: Occurrence | None) -> None:
        self._fit_head()
        if found is not None:
            self.show_found(found)
        elif self.current_page is not None:
            self.current_page.focus_first()

    def _step(self, by: int) -> None:
        if self._session is None:
            return
        keys = page_keys(self._session.current)
        place = keys.index(self.page) + by
        if 0 <= place < len(keys):
            self.show_page(keys[place])
        elif by > 0:
            self.finished.emit()
        else:
            self.left.emit()

    def _advance(self) -> None:
        """Enter behind the last field of a page."""
        if self._session is not None and self.page != page_keys(self._session.current)[-1]:
            self.next()
        else:
            self.foot.forward.setFocus()

    def _retreat(self) -> None:
        """Shift+Enter before the first field of a page."""
        if self.page != COVER:
            self.previous()
            if self.current_page is not None:
                self.current_page.focus_last()

    def _refresh(self) -> None:
        if self._session is None:
            return
        opened = self._session.current
        keys = page_keys(opened)
        if opened.outline is not self._outline:
            self._begin_again(keys)
            return
        if self._next and not self.page:
            return  # another page is on its way
        self.pages.keep_only(keys)
        goal = self._goal()
        if goal and self.pages.page(goal) is None:
            self._next = goal
        if self.page not in keys:
            self.show_page(COVER)
            return
        entries = contents(opened)
        self.sections.show_entries(entries, self.page)
        self.score.show_report(opened, self.page)
        self.head.show_page(opened, entries, self.page)
        self.foot.show_page(entries, self.page)
        self.band.show_report(opened)

    def _begin_again(self, keys: Sequence[str]) -> None:
        """Every page anew: in another outline a page of the same name asks for other things.

        The one that is shown stays in sight, and shows nothing new, until the other is made.
        """
        assert self._session is not None
        self._outline = self._session.current.outline
        page, self.page = self._goal() or self._next or self.page, ""
        self._next = page if page in keys else COVER
        self.pages.let_go()

    def _goal(self) -> str:
        """The page to which a long step leads; blank for none."""
        assert self._session is not None
        current, goal = self._session.current, self._session.goal
        page = page_holding(current, goal) if goal else ""
        return page if page in page_keys(current) else ""

    def _make_anew(self) -> None:
        if self._session is not None and self._next:
            self.pages.make(self._next, self._session)

    def _place_anew(self) -> None:
        if self._next:
            self.pages.place(self._next)

    def _fill_anew(self) -> None:
        if self._next:
            self.pages.fill(self._next)

    def _show_anew(self) -> None:
        page, self._next = self._next, ""
        if page:
            self.show_page(page)
            self.pages.clear_away()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keeps the field with the focus in sight, and tells which it is."""
        if now is not None and self.pages.show_field(self.page, now):
            self.key_changed.emit(self.current_key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the list where the page needs its room, and unfolds it as wide as it was."""
        super().resizeEvent(event)
        self._beside.fit(self.width(), self.window().width())
        self._fit_head()

    def _fit_head(self) -> None:
        taken = self.search_bar.sizeHint().height() if self.search_bar.isVisible() else 0
        is_low = self.height() - taken < _LOW
        self.head.draw_in(is_low)
        self.foot.draw_in(is_low)

    @property
    def list_width(self) -> int:
        """How wide the list of sections is while it is not folded, in device-independent pixels."""
        return self._beside.list_width

    @list_width.setter
    def list_width(self, width: int) -> None:
        self._beside.list_width = width

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search_bar)
        column.addWidget(self.band)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)
        self._beside = SideBySide(self.sections, self.score, right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._beside)
