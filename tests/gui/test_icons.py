"""Every action of the menus and every tool button has a drawing of the program's own, in both themes and sharp."""

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QToolButton

from actions.importing import import_source
from gui.look.icons import icon
from gui.shell.commands import INNER_MENUS, MENUS
from gui.shell.window import MainWindow
from resources import path as resource
from tests.attached_sample import SAMPLE

OWN_PICTURES = ("empty", "window")
"""A picture for a blank list, and the sign of the program: no line drawings."""


@pytest.fixture
def full(window: MainWindow) -> MainWindow:
    window.open_report(import_source(window.library, SAMPLE).id)
    for dock in window.docks.all:
        dock.show()
    window.desk.go("projects")
    QApplication.processEvents()
    return window


def test_every_command_of_the_menus_has_an_icon() -> None:
    named = [command for _title, commands in MENUS for command in commands if command.name]
    assert [command.name for command in named if not command.icon] == []


def test_every_entry_and_every_tool_button_has_an_icon(full: MainWindow) -> None:
    inner = {"转到", "最近的文件", "外观", *INNER_MENUS}
    actions = [each for menu in full.commands.menus.values() for each in menu.actions() if not each.isSeparator()]
    found = [each.text() for each in actions if each.text() not in inner and each.icon().isNull()]
    buttons = [each for each in full.findChildren(QToolButton) if each.isVisible() and each.icon().isNull()]
    found += [each.text() or each.toolTip() for each in buttons if each.property("kind") != "chip" and not_arrow(each)]
    assert found == []


def not_arrow(button: QToolButton) -> bool:
    return button.arrowType().name == "NoArrow" and button.objectName() not in ("ScrollLeftButton", "ScrollRightButton")


def test_the_drawings_share_one_grid_and_one_stroke() -> None:
    for drawn in resource("icons").glob("*.svg"):
        if drawn.stem not in OWN_PICTURES:
            drawing = ElementTree.parse(drawn).getroot()
            assert (drawing.get("viewBox"), drawing.get("stroke-width")) == ("0 0 20 20", "1.5"), drawn.stem
            assert drawing.get("stroke") == "currentColor", drawn.stem


def test_an_icon_takes_the_colours_of_the_theme_it_is_drawn_in(full: MainWindow) -> None:
    shown, seen = icon("insert-row"), set()
    for scheme in ("light", "dark"):
        full.appearances.choose(scheme)
        for scale in (1.0, 2.0):
            picture = shown.pixmap(full.size().boundedTo(shown.actualSize(full.size())), scale)
            assert picture.devicePixelRatio() == scale
        seen.add(darkest(shown))
    assert len(seen) == 2


def darkest(shown: QIcon) -> str:
    image = shown.pixmap(20, 20).toImage()
    inks = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
    return max(inks, key=lambda each: each.alpha()).name()
