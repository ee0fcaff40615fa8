"""The bar of buttons above a report: where it is narrow, one button gives up its word so that all stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget


class ToolBar(QToolBar):
    """A bar that stays; ``give_way`` names the button that a narrow window shows as its icon alone."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._yielding: QToolButton | None = None
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)

    def give_way(self, button: QToolButton) -> None:
        """This button has an icon and a tip that say what it does without its word."""
        self._yielding = button

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.make_room()
        super().resizeEvent(event)

    def make_room(self) -> None:
        """Shows the word of the button that gives way where everything fits beside it."""
        if self._yielding is None:
            return
        self._yielding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self._needed() > self.width():
            self._yielding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _needed(self) -> int:
        """The width of everything on the bar side by side."""
        widths = [self._least(self.widgetForAction(each)) for each in self.actions() if each.isVisible()]
        layout = self.layout()
        if layout is None:
            return 0
        margins = layout.contentsMargins()
        return sum(widths) + (len(widths) - 1) * layout.spacing() + margins.left() + margins.right()

    def _least(self, widget: QWidget) -> int:
        least = widget.minimumSizeHint().width()
        return least if least > 0 else widget.sizeHint().width()
