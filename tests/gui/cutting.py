"""What of a window is cut off in sight: words wider than their place, and what scrolls sideways and should not."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionHeader,
    QTabBar,
    QTableView,
    QToolBar,
    QTreeView,
    QWidget,
)

from gui.fields.figure.entry import EntryLine
from gui.fields.prose.editor import ProseEditor
from gui.look.elided import ElidedLabel
from gui.shell.panel_tabs import is_in_front

MAY_SCROLL = ("FormView", "PreviewView")
"""A form of an attachment has as many columns as on paper, and paper may be larger than its panel."""
_CHOICE = re.compile(r"\[[^\[\]]*\|[^\[\]]*\]")
"""Words that follow a number, where the number has not chosen."""
_LINE_MARGIN = 2 * 12
_MOST_ROWS, _MOST_SIGNS = 40, 40
_TIP = Qt.ItemDataRole.ToolTipRole


def cut_off(window: QWidget, may_scroll: tuple[str, ...] = MAY_SCROLL) -> list[str]:
    """What is cut off in sight, in words; views whose class is named in ``may_scroll`` scroll within themselves."""
    behind = [
        each for each in window.findChildren(QDockWidget) if not is_in_front(each)
    ]  # of another's tab: no size yet
    inside = [each for each in window.findChildren(QWidget) if each.isVisible()]
    shown = [window, *(each for each in inside if not any(dock.isAncestorOf(each) for dock in behind))]
    found = [(widget, words) for widget in shown for words in _cut(widget, may_scroll) if words]
    docks = [each for each in shown if isinstance(each, QDockWidget)]
    found += [(one, "overlaps") for one, other in combinations(docks, 2) if one.geometry().intersects(other.geometry())]
    return [f"{_kind(each.parentWidget())}/{_kind(each)}: {words[:_MOST_SIGNS]}" for each, words in found]


def _kind(widget: QWidget | None) -> str:
    return type(widget).__name__


def _cut(widget: QWidget, may_scroll: tuple[str, ...]) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton() if widget.text() and not isinstance(widget, ElidedLabel):
            yield "" if _fits(widget) else widget.text()
            yield f"covered {widget.text()}" if _is_covered(widget) else ""
            yield f"not chosen {widget.text()}" if _CHOICE.search(widget.text()) else ""
        case QLineEdit():
            yield from _cut_line(widget)
        case QComboBox():
            yield _cut_choice(widget)
        case QTabBar() if not isinstance(widget.parentWidget(), QMainWindow):  # the panels have short names in theirs
            wide = sum(widget.tabSizeHint(place).width() for place in range(widget.count()))
            yield "tabs" if wide > widget.width() else ""
        case QHeaderView():
            yield from _cut_heads(widget)
        case QToolBar():
            hidden = [each for each in widget.actions() if each.isVisible() and not _is_seen(widget, each)]
            yield "".join(f"no button {each.text()}" for each in hidden)
        case ProseEditor():
            yield widget.toPlainText()[:20] if widget.horizontalScrollBar().maximum() > 0 else ""
        case QAbstractScrollArea() if type(widget).__name__ not in may_scroll:
            yield _sideways(widget)
            if isinstance(widget, QTableView | QTreeView | QListView):
                yield from _cut_cells(widget)


def _is_seen(bar: QToolBar, action: QAction) -> bool:
    return bar.widgetForAction(action).isVisible()


def _fits(widget: QLabel | QAbstractButton) -> bool:
    """Elided labels were left out: a path or title of any length, the whole of it in its tip."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= widget.minimumSizeHint().width()


def _is_covered(widget: QWidget) -> bool:
    """Whether something else of the same place stands over a corner of it."""
    around, area = widget.parentWidget(), widget.geometry().adjusted(1, 1, -2, -2)
    if widget.isWindow() or around is None or not around.rect().contains(area):
        return False
    corners = (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight())
    over = [around.childAt(corner) for corner in corners]
    return any(each is not None and each is not widget and not widget.isAncestorOf(each) for each in over)


def _cut_line(line: QLineEdit) -> Iterator[str]:
    """An amount, or the words in a field that is still blank."""
    amount = line.text() if isinstance(line, EntryLine) and _is_amount(line) else ""
    words = amount or ("" if line.text() else line.placeholderText())
    if line.fontMetrics().horizontalAdvance(words) > line.width() - _LINE_MARGIN:
        yield words


def _sideways(area: QAbstractScrollArea) -> str:
    bar = area.horizontalScrollBar()
    return "scrolls sideways" if bar.isVisible() and bar.maximum() > 0 else _too_wide(area)


def _too_wide(area: QAbstractScrollArea) -> str:
    inner = area.widget() if isinstance(area, QScrollArea) else None
    return "wider than its room" if inner is not None and inner.width() > area.viewport().width() else ""


def _is_amount(line: QLineEdit) -> bool:
    return line.text().replace(",", "").replace(".", "").isdigit()


def _cut_choice(box: QComboBox) -> str:
    """The chosen word, if it is not wholly shown; one that a tip tells may be."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    area = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    words = box.currentText()
    fits = box.fontMetrics().horizontalAdvance(words) <= area.width()
    return "" if fits or box.toolTip() == words else words


def _cut_heads(header: QHeaderView) -> Iterator[str]:
    """Heads of columns that are narrower than their words on one line, or than the longest line of several."""
    if header.orientation() == Qt.Orientation.Horizontal:
        for place in range(header.count()):
            words = str(header.model().headerData(place, header.orientation()) or "")
            if words and not header.isSectionHidden(place) and header.sectionSize(place) < _head_width(header, words):
                yield f"head {words}"


def _head_width(header: QHeaderView, words: str) -> int:
    option = QStyleOptionHeader()
    header.initStyleOption(option)
    return max(map(header.fontMetrics().horizontalAdvance, words.splitlines())) + 8


def _cut_cells(view: QTableView | QTreeView | QListView) -> Iterator[str]:
    """Cells in sight that are narrower than their words; one that says the whole of them in a tip may be.

    The numbers of rows that end before the rows do.
    """
    if isinstance(view, QTableView):
        numbers = view.verticalHeader()
        yield "numbers of rows" if numbers.isVisible() and numbers.height() != view.viewport().height() else ""
    root = view.rootIndex()
    for row in range(min(view.model().rowCount(root), _MOST_ROWS)):
        for column in range(1 if isinstance(view, QListView) else view.model().columnCount(root)):
            index = view.model().index(row, column, root)
            if _is_elided(view, index):
                yield f"cell {index.data()}"


def _is_elided(view: QAbstractItemView, index: QModelIndex) -> bool:
    words, area = index.data(), view.visualRect(index)
    if not isinstance(words, str) or not words or not area.isValid() or index.data(_TIP):
        return False
    if not area.intersects(view.viewport().rect()) or view.itemDelegate().__class__.__module__.startswith("gui."):
        return False
    wraps = isinstance(view, QTableView | QTreeView | QListView) and view.wordWrap()
    lines = area.height() // view.fontMetrics().height() if wraps else 1
    return view.fontMetrics().horizontalAdvance(words) > area.width() * lines


def settle() -> None:
    """Lets layouts come to rest."""
    for _turn in range(4):
        QApplication.processEvents()
