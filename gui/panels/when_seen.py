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
        if self._widget.isVisible():
            self._timer.start()

    def run(self) -> None:
        """Looks now."""
        self.is_stale = False
        self._look()

    def stop(self) -> None:
        """Looks no more until it is touched again."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catches up when the widget comes up; looks for nothing that nobody sees."""
        if watched is self._widget and event.type() == QEvent.Type.Show and self.is_stale:
            self.run()
        elif watched is self._widget and event.type() == QEvent.Type.Hide:
            self.stop()
        return False
