"""The pages of the open report, each made when it is first shown, in a scroller of its own."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from gui.pages import build_page
from gui.pages.closed import close
from gui.pages.page import Page
from gui.session import Session

_ROOM = 48
"""Pixels above and below the field with the focus."""


class PageStack(QStackedWidget):
    """Holds the pages by their keys. Signals: ``advance``, ``retreat``: behind the last field, before the first."""

    advance = Signal()
    retreat = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[str, Page] = {}
        self._scrollers: dict[str, QScrollArea] = {}
        self._gone: QScrollArea | None = None
        """What stays in sight although its page was let go."""

    def page(self, key: str) -> Page | None:
        """The page of a key, where it was made."""
        return self._pages.get(key)

    def made(self) -> Iterator[Page]:
        """Every page that was made."""
        yield from self._pages.values()

    def bring_up(self, key: str, session: Session) -> Page:
        """Shows a page, made for the session if it is the first time."""
        self.make(key, session)
        self.place(key)
        self.setCurrentWidget(self._scrollers[key])
        return self._pages[key]

    def make(self, key: str, session: Session) -> None:
        """Makes a page that was not made yet, without showing it.

        ``place`` and ``fill`` do more of what would be done when it comes up; each takes a third of the time.
        """
        if key not in self._pages:
            self._build(key, session)

    def place(self, key: str) -> None:
        """Puts a page that was made into its scroller, as large as it will be."""
        scroller = self._scrollers[key]
        if scroller.widget() is None:
            scroller.setWidget(self._pages[key])
            scroller.setWidgetResizable(True)
            scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.addWidget(scroller)
            scroller.resize(self.size())

    def fill(self, key: str) -> None:
        """Shows in a page what its report holds."""
        self._pages[key].catch_up()

    def let_go(self) -> None:
        """Lets every page go; the one in sight stays there, dead, until ``clear_away``."""
        shown = self.currentWidget()
        for key in list(self._pages):
            scroller = self._release(key)
            if scroller is shown:
                self._gone = scroller
            else:
                self._clear(scroller)

    def clear_away(self) -> None:
        """Takes the page out of sight that was let go."""
        if self._gone is not None:
            self._clear(self._gone)
            self._gone = None

    def keep_only(self, keys: Collection[str]) -> None:
        """Lets all other pages go, out of sight too."""
        self.clear_away()
        for key in [key for key in self._pages if key not in keys]:
            self._clear(self._release(key))

    def show_field(self, key: str, field: QWidget) -> bool:
        """Scrolls a page so far that a field of it is in sight; False if it is none of it."""
        page = self._pages.get(key)
        if page is None or not page.isAncestorOf(field):
            return False
        self._scrollers[key].ensureWidgetVisible(field, 0, _ROOM)
        return True

    def _build(self, key: str, session: Session) -> None:
        page = build_page(key, session)
        if not session.current.is_draft:
            close(page)
        page.setProperty("role", "page")
        page.advance.connect(self.advance)
        page.retreat.connect(self.retreat)
        self._pages[key], self._scrollers[key] = page, QScrollArea()

    def _release(self, key: str) -> QScrollArea:
        """A page follows its session no more; the scroller that holds it."""
        scroller, page = self._scrollers.pop(key), self._pages.pop(key)
        page.leave()
        for binding in page.bindings:
            page.session.wait_for(binding.key, False)
        if scroller.widget() is None:  # it was not placed yet
            page.deleteLater()
        return scroller

    def _clear(self, scroller: QScrollArea) -> None:
        self.removeWidget(scroller)
        scroller.deleteLater()
