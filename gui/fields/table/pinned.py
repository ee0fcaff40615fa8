"""A strip of a table, again at the upper or lower edge of the page while its own place there is out of sight."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.look.theme import theme

_LEAST = 3
"""The page shows at least so many times the height of a strip, else it stays away."""


class Pinned(QWidget):
    """Painted over the page, never reached by keys or screen readers; ``block`` and ``strip`` are places in ``owner``.

    ``block``: the whole table. ``strip``: what stands again, or an empty place for nothing. ``paint`` draws it, with
    its own upper left corner as the origin; ``press`` hears where it was pressed, in the same terms.
    """

    def __init__(
        self,
        owner: QWidget,
        scroller: QScrollArea,
        block: Callable[[], QRect],
        strip: Callable[[], QRect],
        paint: Callable[[QPainter], None],
        *,
        at_top: bool,
        press: Callable[[QPoint], None] | None = None,
    ) -> None:
        super().__init__(scroller.viewport())
        self._owner, self._page, self._at_top = owner, scroller.viewport(), at_top
        self._block, self._strip, self._paint, self._press = block, strip, paint, press
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.verticalScrollBar().valueChanged.connect(self.follow)
        scroller.verticalScrollBar().rangeChanged.connect(self.follow)
        scroller.horizontalScrollBar().valueChanged.connect(self.follow)
        owner.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def covered(self) -> int:
        """How much of the page stands behind it, in pixels."""
        return self.height() if self.isVisible() else 0

    def follow(self, *_scrolled: object) -> None:
        """Stands where the table is, or away while its own place is in sight, or the table is not."""
        strip, block, room = self._strip(), self._block(), self._page.height()
        corner = self._owner.mapTo(self._page, QPoint(0, 0))
        place, whole = strip.translated(corner), block.translated(corner)
        if self._at_top:
            is_gone = place.top() < 0 and whole.bottom() >= 2 * place.height()
        else:
            is_gone = place.bottom() >= room and whole.top() <= room - 2 * place.height()
        if strip.isEmpty() or not self._owner.isVisible() or not is_gone or room < _LEAST * strip.height():
            self.hide()
            return
        self.setGeometry(place.x(), 0 if self._at_top else room - place.height(), place.width(), place.height())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, and a line between it and what goes on behind it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().surface))  # at 200 % cells leave its last row of pixels open
        self._paint(painter)
        painter.end()
        edge = self.rect().bottom() if self._at_top else 0
        line = QPainter(self)
        line.setPen(QColor(theme().field))
        line.drawLine(0, edge, self.width(), edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leads to what stands here."""
        if self._press is not None:
            self._press(event.position().toPoint())
