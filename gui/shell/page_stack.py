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

    def page(self, key: str) -> Page | None:
        """The page of a key, where it was made."""
        return self._pages.get(key)

    def made(self) -> Iterator[Page]:
        """Every page that was made."""
        yield from self._pages.values()

    def bring_up(self, key: str, session: Session) -> Page:
        """Shows a page, made for the session if it is the first time."""
        if key not in self._pages:
            self._build(key, session)
        self.setCurrentWidget(self._scroller(key))
        return self._pages[key]

    def keep_only(self, keys: Collection[str]) -> None:
        """Lets all other pages go."""
        for key in [key for key in self._pages if key not in keys]:
            self._drop(key)

    def show_field(self, key: str, field: QWidget) -> bool:
        """Scrolls a page so far that a field of it is in sight; False if it is none of it."""
        page = self._pages.get(key)
        if page is None or not page.isAncestorOf(field):
            return False
        self._scroller(key).ensureWidgetVisible(field, 0, _ROOM)
        return True

    def _build(self, key: str, session: Session) -> None:
        page = build_page(key, session)
        if not session.current.is_draft:
            close(page)
        page.setProperty("role", "page")
        page.advance.connect(self.advance)
        page.retreat.connect(self.retreat)
        scroller = QScrollArea()
        scroller.setWidget(page)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages[key] = page
        self.addWidget(scroller)

    def _drop(self, key: str) -> None:
        scroller = self._scroller(key)
        page = self._pages[key]
        page.leave()
        for binding in page.bindings:
            page.session.wait_for(binding.key, False)
        del self._pages[key]
        self.removeWidget(scroller)
        scroller.deleteLater()

    def _scroller(self, key: str) -> QScrollArea:
        scroller = self._pages[key].parent().parent()
        assert isinstance(scroller, QScrollArea)
        return scroller
