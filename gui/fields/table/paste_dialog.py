"""Before a table is pasted: what goes where, what is left out, and what cannot be read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QRadioButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from actions.wording import refusal
from domain.outline import Column, MoneyUnit
from gui.fields.figure.reading import FieldKind, resting_text
from gui.fields.table.choice_box import ChoiceBox
from gui.fields.table.pasting_cells import MOST_ROWS, Grid, Plan, PlannedRow, planned, retargeted
from gui.look.room import come_inside, part_buttons, room
from gui.look.theme import LARGE, MEDIUM, SMALL, WIDE, dress, theme

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_ROOT = QModelIndex()
_SIZE = (760, 520)
_SAMPLE = 12
"""So many characters of a pasted column tell which it is."""
_LEAST_FATE, _MOST_FATE = 100, 320
"""How wide the column is that says what becomes of a row, in device-independent pixels."""

_UNITS: tuple[MoneyUnit, ...] = ("万元", "元")


class PreviewModel(QAbstractTableModel):
    """The pasted rows as they would stand in the table."""

    def __init__(self, columns: Sequence[Column], unit: MoneyUnit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = {column.key: column for column in columns}
        self._unit = unit
        self.keys: tuple[str, ...] = ()
        self.rows: tuple[PlannedRow, ...] = ()

    def show_rows(self, keys: Sequence[str], rows: tuple[PlannedRow, ...]) -> None:
        """Shows these columns of these rows."""
        self.beginResetModel()
        self.keys, self.rows = tuple(key for key in self._known if key in keys), rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """One row a pasted one."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns that something goes to, and what becomes of the row."""
        return 0 if parent.isValid() else len(self.keys) + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        """The value that goes in, or the text that cannot be taken."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if index.column() == len(self.keys):
            is_told = role in (_ROLE.DisplayRole, _ROLE.ToolTipRole)
            return self._fate(row) if is_told else self._colour(row, "", role)
        key = self.keys[index.column()]
        cell, measure = row.cells[key], FieldKind(self._known[key].kind, self._unit)
        if role == _ROLE.DisplayRole:
            return cell.text if cell.is_refused else resting_text(cell.value, measure)
        if role == _ROLE.ToolTipRole and cell.error is not None:
            return refusal(cell.error, self._unit)
        if role == _ROLE.TextAlignmentRole:
            return self._side(index.column())
        return self._colour(row, key, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Labels of the table's columns."""
        if role == _ROLE.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._side(section)
        if role != _ROLE.DisplayRole or orientation == Qt.Orientation.Vertical:
            return super().headerData(section, orientation, role)
        if section == len(self.keys):
            return _("结果")
        column = self._known[self.keys[section]]
        sign = FieldKind(column.kind, self._unit).sign
        return _("{label}（{unit}）").format(label=column.label, unit=sign) if sign else column.label

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Numbers stand at the right, with their heads."""
        is_number = column < len(self.keys) and FieldKind(self._known[self.keys[column]].kind, self._unit).is_number
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _fate(self, row: PlannedRow) -> str:
        if row.is_sum:
            return _("合计行，不填入")
        if not row.is_taken:
            return _("空行，不填入")
        labels = _("、").join(self._known[key].label for key in row.refused)
        return _("{labels}无法识别，留空").format(labels=labels) if labels else _("填入")

    def _colour(self, row: PlannedRow, key: str, role: int) -> QColor | None:
        if role != _ROLE.ForegroundRole:
            return None
        colours = theme()
        if not row.is_taken:
            return QColor(colours.disabled)
        wrong = key in row.refused if key else bool(row.refused)
        return QColor(colours.error) if wrong else None


class PasteDialog(QDialog):
    """Lets the clerk look, redirect columns, and choose between writing over and adding; then ``rows`` go in."""

    def __init__(
        self, grid: Grid, plan: Plan, columns: Sequence[Column], unit: MoneyUnit, over: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("粘贴表格"))
        self.resize(*_SIZE)
        self._grid, self.plan, self._columns = grid, plan, columns
        self.model = PreviewModel(columns, unit, self)
        self.targets = [self._target(place) for place in range(len(grid[0]))]
        self.table, self.unit = QTableView(self), ChoiceBox(self)
        self.over = QRadioButton(over, self)
        self.add = QRadioButton(_("作为新行加在末尾"), self)
        self.summary = QLabel(self)
        self.buttons = QDialogButtonBox(self)
        part_buttons(self.buttons)
        self._arrange(unit, bool(over))
        self._show_plan()

    def showEvent(self, event: QShowEvent) -> None:
        """Within the screen."""
        super().showEvent(event)
        self.resize(self.size().boundedTo(room(self)))
        come_inside(self, centred=True)

    def rows(self) -> tuple[PlannedRow, ...]:
        """The rows that go in."""
        return tuple(row for row in self.model.rows if row.is_taken)

    def _target(self, place: int) -> QComboBox:
        box = ChoiceBox(self)
        box.addItem(_("不填入"), "")
        for column in self._columns:
            box.addItem(column.label, column.key)
        box.setAccessibleName(_("第{place}列填入").format(place=place + 1))
        box.activated.connect(lambda _chosen: self._redirect(place, str(box.currentData())))
        return box

    def _arrange(self, unit: MoneyUnit, can_overwrite: bool) -> None:
        self.unit.addItems(_UNITS)
        self.unit.setCurrentText(self.plan.unit)
        self.unit.setAccessibleName(_("粘贴金额的单位"))
        self.unit.activated.connect(self._change_unit)
        self.over.setVisible(can_overwrite)
        self.add.setVisible(can_overwrite)
        (self.over if can_overwrite else self.add).setChecked(True)
        self.summary.setWordWrap(True)
        table = self.table
        table.setAccessibleName(_("要粘贴的内容"))
        table.setModel(self.model)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        put = self.buttons.addButton(_("填入"), QDialogButtonBox.ButtonRole.AcceptRole)
        put.setDefault(True)
        self.buttons.addButton(_("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        title = QLabel(_("粘贴表格"), self)
        dress(title, role="heading")
        column.addWidget(title)
        column.addWidget(self._target_area())
        column.addWidget(table, 1)
        for widget in (self.summary, self.over, self.add, self.buttons):
            column.addWidget(widget)
        self.setTabOrder(self.unit, table)  # the choices stand above it

    def _share_width(self) -> None:
        """What becomes of a row is told in full where it can be; the columns that go in share the rest."""
        head, last = self.table.horizontalHeader(), self.model.columnCount() - 1
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(last, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(last, min(_MOST_FATE, max(_LEAST_FATE, self.table.sizeHintForColumn(last))))

    def _target_area(self) -> QWidget:
        """For each pasted column: what it holds, and the column that it goes to."""
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SMALL)
        for place, box in enumerate((*self.targets, self.unit)):
            words = _("金额单位") if box is self.unit else self._sample(place)
            label = QLabel(words, inner)
            dress(label, role="hint")
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFixedHeight(inner.sizeHint().height() + LARGE)
        return area

    def _sample(self, place: int) -> str:
        text = self._grid[0][place]
        return text if len(text) <= _SAMPLE else text[: _SAMPLE - 1] + "…"

    def _redirect(self, place: int, key: str) -> None:
        self.plan = retargeted(self.plan, place, key)
        self._show_plan()

    def _change_unit(self) -> None:
        self.plan = Plan(self.plan.targets, self.plan.head, _UNITS[self.unit.currentIndex()])
        self._show_plan()

    def _show_plan(self) -> None:
        for box, target in zip(self.targets, self.plan.targets, strict=True):
            box.setCurrentIndex(box.findData(target))
        self.model.show_rows([key for key in self.plan.targets if key], planned(self._grid, self.plan, self._columns))
        self._share_width()
        taken = self.rows()
        refused = sum(len(row.refused) for row in taken)
        words = [_("将填入{count}行。").format(count=len(taken))]
        if refused:
            words.append(_("有{count}格无法识别，将留空。").format(count=refused))
        if len(self._grid) - self.plan.head > MOST_ROWS:
            words.append(_("超过{most}行的部分不填入。").format(most=MOST_ROWS))
        self.summary.setText("".join(words))
        dress(self.summary, role="error" if refused else "label")
        self.buttons.buttons()[0].setEnabled(bool(taken))
