"""指标库: chooses indicators for a table, by kind of department or by words, and keeps one's own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from actions.indicators import Indicator, found, keep, library_of_indicators
from actions.language import _
from actions.problems import EnvironmentProblem, InputProblem
from gui.dialogs.frame import Frame, cancel_word, narrow
from gui.look.columns import heads_like_cells
from gui.look.theme import SMALL, dress

_SIZE = (860, 560)


class IndicatorsDialog(Frame):
    """``chosen`` holds the indicators once accepted. ``own``: those of the table, which can be kept."""

    def __init__(self, library: Path | None, own: Sequence[Indicator], parent: QWidget | None = None) -> None:
        words = _("选中要用的指标，可以多选。指标值按年初批复填写，计算符号和单位可以改。")
        super().__init__(_("从指标库选用"), words, parent)
        self.prefer(*_SIZE)
        self._library, self._own = library, tuple(own)
        self._shown: tuple[Indicator, ...] = ()
        self.kind, self.words, self.list = QComboBox(), QLineEdit(), QTableWidget()
        self.told = QLabel()
        self.told.setWordWrap(True)
        dress(self.told, role="hint")
        narrow(self.kind)
        self._lay_out()
        self.add_buttons(_("加入表中"), cancel_word())
        self.keep_button = self.buttons.addButton(_("存入本表指标"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep_button.setAutoDefault(False)
        self.keep_button.setEnabled(bool(own) and library is not None)
        self.keep_button.clicked.connect(self._keep)
        self.kind.currentIndexChanged.connect(self._show)
        self.words.textChanged.connect(self._show)
        self._read()

    @property
    def chosen(self) -> tuple[Indicator, ...]:
        """The indicators that are marked, from top to bottom."""
        rows = sorted({index.row() for index in self.list.selectedIndexes()})
        return tuple(self._shown[row] for row in rows)

    def accept(self) -> None:
        """Closes when something is marked."""
        if self.chosen:
            super().accept()
        else:
            self.told.setText(_("还没有选中指标。"))

    def _read(self) -> None:
        try:
            self._departments = library_of_indicators(self._library)
        except InputProblem as problem:
            self._departments = library_of_indicators()
            self.told.setText(str(problem))
        self.kind.clear()
        self.kind.addItem(_("全部类别"))
        self.kind.addItems([each.name for each in self._departments])

    def _show(self) -> None:
        place = self.kind.currentIndex()
        some = self._departments if place <= 0 else self._departments[place - 1 : place]
        self._shown = found(some, self.words.text())
        self.list.setRowCount(len(self._shown))
        for row, each in enumerate(self._shown):
            for column, text in enumerate((each.kind, each.name, each.sign, each.unit, each.evidence)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.list.setItem(row, column, item)
        self.list.clearSelection()

    def _keep(self) -> None:
        """The table's own indicators into the unit's library."""
        assert self._library is not None
        try:
            count = keep(self._library, self._own)
        except (InputProblem, EnvironmentProblem) as problem:
            self.told.setText(str(problem))
            return
        self._read()
        self.told.setText(_("已存入{count}项。").format(count=count) if count else _("本表指标都已在指标库中。"))

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(_("按名称、单位或佐证材料查找"))
        self.words.setAccessibleName(_("查找指标"))
        self.kind.setAccessibleName(_("部门类别"))
        above = QHBoxLayout()
        above.setSpacing(SMALL)
        above.addWidget(self.kind)
        above.addWidget(self.words, 1)
        self.body.addLayout(above)
        self.list.setColumnCount(5)
        heads = (_("二级指标"), _("三级指标"), _("计算符号"), _("计量单位"), _("常用佐证材料"))
        self.list.setHorizontalHeaderLabels(heads)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTabKeyNavigation(False)
        self.list.verticalHeader().hide()
        heads_like_cells(self.list)
        self.list.setAccessibleName(_("指标库"))
        self.list.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 150), (2, 76), (3, 96), (4, 190)):
            self.list.setColumnWidth(column, width)
        self.list.setMinimumHeight(240)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
