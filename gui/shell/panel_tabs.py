"""The heads of the panels: one that stands alone has a title; those that share a place have their tabs, not both."""

from collections.abc import Sequence

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QToolButton, QWidget

from actions.language import _
from gui.look.icons import icon
from gui.look.theme import dress

_SIDE = QTabBar.ButtonPosition.RightSide
_SIGN = 12


class PanelTabs(QObject):
    """Takes the title off each panel whose name a tab says already; the tab in front bears the sign for closing."""

    def __init__(self, window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window, self._docks = window, docks
        self._blanks: dict[QDockWidget, QWidget] = {}
        self._is_asked = False
        for dock in docks:
            dock.visibilityChanged.connect(self._ask)
            dock.topLevelChanged.connect(self._ask)
            dock.windowTitleChanged.connect(self._ask)
        for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._watch(bar)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt makes a bar of tabs where panels share a place; another width has room for other names."""
        if isinstance(watched, QTabBar) and event.type() == QEvent.Type.Resize:
            self._ask()
        if isinstance(event, QChildEvent) and event.added() and isinstance(event.child(), QTabBar):
            self._watch(event.child())
        return False

    def _watch(self, bar: QObject) -> None:
        if isinstance(bar, QTabBar):
            bar.setAccessibleName(_("右侧面板"))
            bar.currentChanged.connect(self._ask)
            bar.installEventFilter(self)

    def _ask(self, *_told: object) -> None:
        """Once Qt has laid out what changed: several panels come and go together."""
        if not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._is_asked = False
        for dock in self._docks:
            if not dock.isHidden():
                self._head(dock)
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setElideMode(Qt.TextElideMode.ElideNone)  # Qt sets its own once the bar is made
            for place in range(bar.count()):
                self._mark(bar, place)
            self._name(bar)

    def _head(self, dock: QDockWidget) -> None:
        wanted = self._blank(dock) if shares_a_place(self._window, dock) else None
        if dock.titleBarWidget() is not wanted:
            dock.setTitleBarWidget(wanted)  # type: ignore[arg-type]  # None brings Qt's own back

    def _blank(self, dock: QDockWidget) -> QWidget:
        """What stands in place of a title, without any height; made when it is wanted, not at the start."""
        if dock not in self._blanks:
            self._blanks[dock] = QWidget(dock)
            self._blanks[dock].hide()
        return self._blanks[dock]

    def _name(self, bar: QTabBar) -> None:
        """Names are told whole: where not all have room only the tab in front has its own, the others their icons.

        The style sheet takes the words off: Qt writes them anew with each layout. Their tips are the names.
        """
        icons = {dock.windowTitle(): dock.windowIcon() for dock in self._docks}
        dress(bar, kind="")
        for place in range(bar.count()):
            bar.setTabIcon(place, QIcon())
        if bar.sizeHint().width() <= bar.width():
            return
        dress(bar, kind="icons")  # before the icons: with them the bar measures its tabs anew
        for place in range(bar.count()):
            if place != bar.currentIndex():
                bar.setTabIcon(place, icons.get(bar.tabText(place), QIcon()))

    def _mark(self, bar: QTabBar, place: int) -> None:
        """The sign for closing stands on the tab in front alone: the others keep their room for their names."""
        before: QWidget | None = bar.tabButton(place, _SIDE)
        if (place == bar.currentIndex()) == (before is not None):
            return
        bar.setTabButton(place, _SIDE, self._closer(bar) if before is None else None)
        if before is not None:
            before.deleteLater()

    def _closer(self, bar: QTabBar) -> QToolButton:
        button = QToolButton(bar)
        dress(button, kind="closer")
        button.setIcon(icon("close"))
        button.setIconSize(QSize(_SIGN, _SIGN))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu and the panel's own key do the same
        button.setToolTip(_("收起面板"))
        button.setAccessibleName(_("收起面板"))
        button.clicked.connect(self._close)
        return button

    def _close(self) -> None:
        front = next(filter(is_in_front, (dock for dock in self._docks if shares_a_place(self._window, dock))), None)
        if front is not None:
            front.hide()


def shares_a_place(window: QMainWindow, dock: QDockWidget) -> bool:
    """Whether another panel stands in the same place, behind it or in front of it."""
    return not dock.isFloating() and any(not each.isHidden() for each in window.tabifiedDockWidgets(dock))


def is_in_front(dock: QDockWidget) -> bool:
    """Whether a dock is shown, and not behind the tab of another."""
    return dock.isVisible() and not dock.visibleRegion().isEmpty()
