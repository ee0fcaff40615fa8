"""The movable panels beside the page: 问题清单, 预览, 上年对照, 填报说明, 数据溯源, 未能归位的内容."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from actions.language import _
from gui.flows.reasons import reason
from gui.look.icons import icon
from gui.panels.findings import FindingPanel
from gui.panels.guidance import GuidancePanel
from gui.panels.last_year import LastYearPanel
from gui.panels.leftovers import LeftoverPanel
from gui.panels.numbers import NumberPanel
from gui.panels.preview.panel import PreviewPanel
from gui.panels.trace import TracePanel
from gui.session import Session
from gui.shell.panel_strip import SIDE_BY_SIDE, PanelStrip
from gui.shell.panel_tabs import PanelTabs, is_in_front

WIDE_WINDOW = 1180
"""How wide a window must be to begin with panels open."""


class Docks:
    """The panels in their docks; each keeps the place where the clerk put it."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions: dict[QDockWidget, QAction] = {}
        self.findings, self.guidance, self.leftovers = FindingPanel(), GuidancePanel(), LeftoverPanel()
        self.findings_dock = self._dock("findings", _("问题清单"), self.findings, "check")
        self.guidance_dock = self._dock("guidance", _("填报说明"), self.guidance, "help")
        self.leftovers_dock = self._dock("leftovers", _("未能归位的内容"), self.leftovers, "import")
        self.preview = PreviewPanel(reason)
        self.preview_dock = self._dock("preview", _("预览"), self.preview, "document")
        self.last_year = LastYearPanel()
        self.last_year_dock = self._dock("last_year", _("上年对照"), self.last_year, "compare")
        self.last_year_dock.hide()
        self.trace, self.numbers = TracePanel(), NumberPanel()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(_("数据溯源"))
        self._tabs.addTab(self.trace, _("所选数据"))
        self._tabs.addTab(self.numbers, _("正文各数"))
        self.numbers_dock = self._dock("numbers", _("数据溯源"), self._tabs, "link")
        self.numbers_dock.hide()  # who wants it asks for it
        for dock in self.all[1:]:
            window.tabifyDockWidget(self.findings_dock, dock)
        window.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        window.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)
        self.strip, self._heads = PanelStrip(window, self.all), PanelTabs(window, self.all)
        self._open: list[QDockWidget] | None = None
        self._away: list[QDockWidget] = []
        self._first = False
        self._front = self.findings_dock
        self.findings.counted.connect(self._count)

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        """Every dock."""
        return (
            self.findings_dock,
            self.preview_dock,
            self.last_year_dock,
            self.guidance_dock,
            self.numbers_dock,
            self.leftovers_dock,
        )

    def toggles(self) -> list[QAction]:
        """The actions that bring each dock to the front, or put it away where it is there."""
        return [self._actions[dock] for dock in self.all]

    def toggle_of(self, dock: QDockWidget) -> QAction:
        """The one of a dock; checked while it stands in front."""
        return self._actions[dock]

    def follow(self, session: Session | None, pause: Callable[[], None] = lambda: None) -> None:
        """Shows another report's matters; without one the docks are gone, and come back as they were.

        ``pause``: lets the window be painted before they come.
        """
        for panel in (self.findings, self.last_year, self.trace, self.numbers, self.leftovers, self.preview):
            panel.follow(session)
        pause()
        if session is None:
            self.guidance.explain("", None)
            self.hide()
        else:
            self._restore(bool(session.current.report.unplaced))
        for action in self.toggles():
            action.setEnabled(session is not None)

    def hide(self) -> None:
        """Puts the docks away and remembers which were open."""
        if self._open is None:
            # A dock behind another tab, or in a window that is not shown yet, is not visible and yet not hidden.
            self._open = [dock for dock in self.all if not dock.isHidden()]
            if self._window.isVisible():
                self._front = next(filter(is_in_front, self.all), self.findings_dock)
        for dock in self.all:
            dock.hide()

    def toggle_strip(self) -> None:
        """Puts all panels away, or brings back those that were put away together, else the one last in front."""
        shown = [dock for dock in self.all if not dock.isHidden()]
        if shown:
            self._front = next(filter(is_in_front, shown), self._front)
            self._away = shown
            for dock in shown:
                dock.hide()
        else:
            for dock in self._away or [self._front]:
                dock.show()
            self._away = []
            self.show(self._front)

    def show(self, dock: QDockWidget) -> None:
        """Brings one dock up, in front of those that share its place."""
        dock.show()
        dock.raise_()

    def show_guidance(self) -> None:
        """Brings up 填报说明."""
        self.show(self.guidance_dock)

    def show_trace(self) -> None:
        """Brings up what is known of one figure."""
        self._tabs.setCurrentWidget(self.trace)
        self.show(self.numbers_dock)

    def show_numbers(self) -> None:
        """Brings up all numbers of the text with where each comes from."""
        self._tabs.setCurrentWidget(self.numbers)
        self.show(self.numbers_dock)

    @property
    def front(self) -> str:
        """The name of the dock that stands in front of those that share its place."""
        return self._front.objectName()

    def begin(self, remembered: bool, front: str = "") -> None:
        """Before the first report: the panels are away, and come as remembered, or as they suit the window."""
        self._first = not remembered
        self.hide()
        for action in self.toggles():  # until a report is open, there is nothing to show
            action.setEnabled(False)
        self._front = next((dock for dock in self.all if dock.objectName() == front), self.findings_dock)

    def _restore(self, leftovers: bool) -> None:
        if self._first:
            self._first = False
            self._open = self._suitable()
        if self._open is not None:
            for dock in self.all:
                dock.setVisible(dock in self._open)
            self._open = None
        self.leftovers_dock.setVisible(leftovers)
        (self.leftovers_dock if leftovers else self._front).raise_()

    def _suitable(self) -> list[QDockWidget]:
        """Closed where the window is narrow, else open at the right; where there is room for it the paper in front."""
        if self._window.width() < WIDE_WINDOW:
            return []
        if self._window.width() < SIDE_BY_SIDE:
            return [self.findings_dock, self.guidance_dock]
        self._front = self.preview_dock
        return [self.findings_dock, self.preview_dock, self.guidance_dock]

    def _count(self, count: int) -> None:
        words = _("问题清单（{count}）").format(count=count) if count else _("问题清单")
        self.findings_dock.setWindowTitle(words)

    def _dock(self, name: str, title: str, panel: QWidget, drawing: str) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setMinimumWidth(240)
        dock.setWindowIcon(icon(drawing))
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        action = self._actions[dock] = QAction(icon(drawing), title, self._window, checkable=True)
        action.triggered.connect(partial(self._toggle, dock))
        dock.windowTitleChanged.connect(action.setText)
        dock.visibilityChanged.connect(action.setChecked)
        return dock

    def _toggle(self, dock: QDockWidget, _checked: bool = False) -> None:
        """A dock behind another comes to the front; one that is there goes."""
        if is_in_front(dock):
            dock.hide()
        else:
            self.show(dock)
        self._actions[dock].setChecked(is_in_front(dock))
