"""The heads of the panels: a title where one stands alone, tabs where they share a place, never both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from gui.shell.window import MainWindow


def titled(dock: QDockWidget) -> bool:
    """Whether Qt draws the panel's own title."""
    return dock.titleBarWidget() is None


def closers(window: MainWindow) -> list[QToolButton]:
    """The signs for closing that stand on tabs."""
    (bar,) = (each for each in window.findChildren(QTabBar) if each.parent() is window and each.isVisible())
    found = (bar.tabButton(place, QTabBar.ButtonPosition.RightSide) for place in range(bar.count()))
    return [each for each in found if isinstance(each, QToolButton)]


def test_a_panel_says_its_name_once(window: MainWindow, report: int, qtbot: QtBot) -> None:
    docks = window.docks
    window.open_report(report)
    for dock in docks.all:
        dock.setVisible(dock is docks.findings_dock)
    qtbot.waitUntil(lambda: titled(docks.findings_dock))
    docks.show(docks.guidance_dock)
    qtbot.waitUntil(lambda: not titled(docks.findings_dock) and not titled(docks.guidance_dock))
    assert docks.guidance_dock.titleBarWidget().height() <= 1
    docks.guidance_dock.setFloating(True)
    qtbot.waitUntil(lambda: titled(docks.guidance_dock) and titled(docks.findings_dock))


def test_the_tab_in_front_can_be_closed(window: MainWindow, report: int, qtbot: QtBot) -> None:
    docks = window.docks
    window.open_report(report)
    docks.show(docks.findings_dock)
    docks.show(docks.guidance_dock)
    qtbot.waitUntil(lambda: len(closers(window)) == 1 and not docks.guidance_dock.visibleRegion().isEmpty())
    qtbot.mouseClick(closers(window)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(docks.guidance_dock.isHidden)
    assert docks.findings_dock.isVisible()


def test_names_of_tabs_are_whole_or_give_way_to_icons(window: MainWindow, report: int, qtbot: QtBot) -> None:
    docks = window.docks
    window.open_report(report)
    window.resize(1600, 900)
    shown = (docks.findings_dock, docks.guidance_dock, docks.last_year_dock, docks.numbers_dock)
    for dock in docks.all:
        dock.setVisible(dock in shown)
    docks.show(docks.guidance_dock)

    def bar() -> QTabBar:
        return next(each for each in window.findChildren(QTabBar) if each.parent() is window and each.isVisible())

    qtbot.waitUntil(lambda: bar().property("kind") == "" and bar().width() >= bar().sizeHint().width())
    assert all(bar().tabIcon(place).isNull() for place in range(bar().count()))
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: bar().property("kind") == "icons")
    assert bar().sizeHint().width() <= bar().width(), "nothing is cut off"
    for place in range(bar().count()):
        assert bar().tabIcon(place).isNull() == (place == bar().currentIndex())
        assert bar().tabToolTip(place) == bar().tabText(place) != ""
    bar().setCurrentIndex(0)
    qtbot.waitUntil(lambda: bar().tabIcon(0).isNull() and not bar().tabIcon(1).isNull())
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: bar().property("kind") == "")
