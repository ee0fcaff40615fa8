"""Pages made before anybody asks for them: the first look at a section is as quick as the second."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from gui.session import Session
from gui.shell.contents import page_keys
from gui.shell.page_stack import PageStack

PAUSE = 300
"""Milliseconds between a page that came up and the first step, and between two steps."""


class PagesAhead(QObject):
    """Makes the pages of the open report one by one, in two short steps each; first the one behind the page shown.

    A key that is pressed during a step waits for its end. So the steps stand well apart, and of a report whose pages
    take long none is made ahead.
    """

    def __init__(self, pages: PageStack, parent: QObject, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self._pages = pages
        self._session: Session | None = None
        self._shown = ""
        self._made = ""
        """The page that is made and has yet to be placed; blank for none."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._go_on)

    def follow(self, session: Session | None) -> None:
        """Makes the pages of this report from now on; None: of none."""
        self._session, self._made = session, ""
        self._timer.stop()

    def look(self, shown: str) -> None:
        """The page with this key came up: those behind it are made next."""
        self._shown = shown
        if self._session is not None:
            self._timer.start()

    def _go_on(self) -> None:
        """One step more, and a pause behind it; no step while a long one of the clerk's is on its way."""
        session = self._session
        if session is None or (not session.is_stepping and not self._take_step(session)):
            return
        self._timer.start()

    def _take_step(self, session: Session) -> bool:
        """Places the page made last, or makes the nearest one that is not made; False where all are."""
        if self._pages.page(self._made) is not None:
            self._pages.place(self._made)
            self._made = ""
            return True
        nearest = _nearest(page_keys(session.current), self._shown)
        self._made = next((key for key in nearest if self._pages.page(key) is None), "")
        if self._made:
            self._pages.make(self._made, session)
            self._pages.fill(self._made)
        return bool(self._made)


def _nearest(keys: Sequence[str], page: str) -> tuple[str, ...]:
    """The pages behind one, then those before it."""
    place = keys.index(page) + 1 if page in keys else 0
    return (*keys[place:], *keys[:place])
