"""Work for a panel that waits until somebody can see what comes of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Runs ``look`` a pause after the last touch while its widget is in sight, else as soon as that comes up."""

    def __init__(self, widget: QWidget, pause: int, look: Callable[[], None]) -> None:
        """``pause``: milliseconds."""
        super().__init__(widget)
        self._widget, self._look = widget, look
        self.is_stale = True
        """Whether it was touched since it last looked."""
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self.run)
        widget.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether it is about to look."""
        return self._timer.isActive()

    def touch(self, _changed: object = None) -> None:
        """What was seen is no longer so."""
        self.is_stale = True
        if self._is_seen():
            self._timer.start()

    def _is_seen(self) -> bool:
        """Behind the tab of another a widget counts as visible, and nothing of it is to be seen."""
        return self._widget.isVisible() and not self._widget.visibleRegion().isEmpty()

    def run(self) -> None:
        """Looks now."""
        self.is_stale = False
        self._look()

    def _catch_up(self) -> None:
        if self.is_stale and not self.is_waiting:
            self.run()

    def stop(self) -> None:
        """Looks no more until it is touched again."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catches up when the widget comes up; looks for nothing that nobody sees."""
        if watched is self._widget and event.type() == QEvent.Type.Show and self.is_stale:
            self.run()
        elif watched is self._widget and event.type() == QEvent.Type.Paint and self.is_stale and not self.is_waiting:
            QTimer.singleShot(0, self, self._catch_up)  # it came out from behind a tab
        elif watched is self._widget and event.type() == QEvent.Type.Hide:
            self.stop()
        return False
