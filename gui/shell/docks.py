"""The movable panels beside the page: 问题清单, 数据溯源, 填报说明, 未能归位的内容, 预览."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from actions.language import _
from gui.flows.reasons import reason
from gui.panels.findings import FindingPanel
from gui.panels.guidance import GuidancePanel
from gui.panels.leftovers import LeftoverPanel
from gui.panels.numbers import NumberPanel
from gui.panels.preview.panel import PreviewPanel
from gui.panels.trace import TracePanel
from gui.session import Session

WIDTH, WIDE_WINDOW = 316, 1180
"""A panel's first width, and how wide a window must be to begin with panels open."""


class Docks:
    """The panels in their docks; each keeps the place where the clerk put it."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.findings, self.guidance, self.leftovers = FindingPanel(), GuidancePanel(), LeftoverPanel()
        self.findings_dock = self._dock("findings", _("问题清单"), self.findings)
        self.guidance_dock = self._dock("guidance", _("填报说明"), self.guidance)
        self.leftovers_dock = self._dock("leftovers", _("未能归位的内容"), self.leftovers)
        self.preview = PreviewPanel(reason)
        self.preview_dock = self._dock("preview", _("预览"), self.preview)
        self.trace, self.numbers = TracePanel(), NumberPanel()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(_("数据溯源"))
        self._tabs.addTab(self.trace, _("所选数据"))
        self._tabs.addTab(self.numbers, _("正文各数"))
        self.numbers_dock = self._dock("numbers", _("数据溯源"), self._tabs)
        self.numbers_dock.hide()  # who wants it asks for it
        window.tabifyDockWidget(self.findings_dock, self.numbers_dock)
        window.tabifyDockWidget(self.findings_dock, self.leftovers_dock)
        window.tabifyDockWidget(self.findings_dock, self.preview_dock)
        window.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self._open: list[QDockWidget] | None = None
        self._first = False
        self._front = self.findings_dock
        self.findings.counted.connect(self._count)

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        """Every dock."""
        return self.findings_dock, self.numbers_dock, self.guidance_dock, self.leftovers_dock, self.preview_dock

    def toggles(self) -> list[QAction]:
        """The actions that show or hide each dock."""
        return [dock.toggleViewAction() for dock in self.all]

    def follow(self, session: Session | None) -> None:
        """Shows another report's matters; without one the docks are gone, and come back as they were."""
        for panel in (self.findings, self.trace, self.numbers, self.leftovers, self.preview):
            panel.follow(session)
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
                self._front = self.preview_dock if self.preview.isVisible() else self.findings_dock
        for dock in self.all:
            dock.hide()

    def show(self, dock: QDockWidget) -> None:
        """Brings one dock up, in front of those that share its place."""
        dock.show()
        dock.raise_()

    def show_guidance(self) -> None:
        """Brings up 填报说明, high enough for source, example and what is looked at."""
        self.show(self.guidance_dock)
        QTimer.singleShot(0, self._window, self._give_guidance_room)  # once it has its place

    def _give_guidance_room(self) -> None:
        wanted = self._window.height() * 6 // 10
        if self.guidance_dock.height() < wanted:
            pair = [self.findings_dock, self.guidance_dock]
            self._window.resizeDocks(pair, [self._window.height() - wanted, wanted], Qt.Orientation.Vertical)

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
        """Open at the right, or closed where the window is narrow."""
        pair = [self.findings_dock, self.guidance_dock]
        self._window.resizeDocks(pair, [WIDTH, WIDTH], Qt.Orientation.Horizontal)
        self._window.resizeDocks(pair, [400, 270], Qt.Orientation.Vertical)
        return pair if self._window.width() >= WIDE_WINDOW else []

    def _count(self, count: int) -> None:
        words = _("问题清单（{count}）").format(count=count) if count else _("问题清单")
        self.findings_dock.setWindowTitle(words)

    def _dock(self, name: str, title: str, panel: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setMinimumWidth(240)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.toggleViewAction().triggered.connect(lambda on: dock.raise_() if on else None)
        return dock
