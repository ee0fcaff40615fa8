"""Cells of a table painted a second time, elsewhere: keys and screen readers meet each cell once, where it stands."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QStyleOptionViewItem, QTableView

from gui.look.theme import theme

if TYPE_CHECKING:
    from gui.fields.table.cell_table import CellTable


def paint_cells(
    painter: QPainter,
    table: "CellTable",
    rows: Iterable[int],
    columns: Iterable[int],
    move: QPoint,
    squeezed: QRect | None = None,
) -> None:
    """Paints cells of a table, moved from where they stand in its viewport. What does not fit is ``squeezed``: a cell
    over several columns of which only some are painted, or all of them where there is little room."""
    shown = [column for column in columns if not table.isColumnHidden(column)]
    done: set[tuple[int, int]] = set()
    for row in rows:
        for column in shown:
            index = table.anchor_of(table.model().index(row, column))
            place = index.row(), index.column()
            if place not in done:
                done.add(place)
                area = table.visualRect(index).translated(move)
                _paint_cell(painter, table, index, area if squeezed is None else area.intersected(squeezed))


def _paint_cell(painter: QPainter, table: "CellTable", index: QModelIndex, area: QRect) -> None:
    if area.isEmpty():
        return
    option: Any = QStyleOptionViewItem()  # PySide's type stubs leave its attributes out
    table.initViewItemOption(option)
    option.rect = area
    if table.selectionModel().isSelected(index):
        option.state |= QStyle.StateFlag.State_Selected
    painter.save()
    painter.setClipRect(area.adjusted(0, 0, 1, 1), Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, QColor(theme().surface))
    table.itemDelegate().paint(painter, option, index)
    painter.setPen(QColor(theme().border))
    painter.drawLine(area.topRight() + QPoint(1, 0), area.bottomRight() + QPoint(1, 1))
    painter.drawLine(area.bottomLeft() + QPoint(0, 1), area.bottomRight() + QPoint(1, 1))
    painter.restore()


def paint_heads(
    painter: QPainter, table: QTableView, columns: Iterable[int], shift: int, squeezed: QRect | None = None
) -> None:
    """Paints the heads of columns, moved to the right from where they stand."""
    head, model = table.horizontalHeader(), table.model()
    for column in columns:
        if table.isColumnHidden(column):
            continue
        place = QRect(head.sectionViewportPosition(column), 0, head.sectionSize(column), head.height())
        option: Any = QStyleOptionHeader()
        option.initFrom(head)
        place = place.translated(shift, 0)
        option.rect, option.section = place if squeezed is None else place.intersected(squeezed), column
        option.text = str(model.headerData(column, Qt.Orientation.Horizontal))
        option.textAlignment = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        if not option.rect.isEmpty():
            head.style().drawControl(QStyle.ControlElement.CE_Header, option, painter, head)
