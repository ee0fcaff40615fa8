"""得分构成: the score of each form by 一级, 二级 and 三级指标, drawn and in numbers, beside last year's."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from actions.figure_names import page_name
from actions.language import _
from actions.reports import Opened
from domain.amount import written_number
from domain.layout import worn
from domain.score_levels import ScoreLevel, score_levels
from domain.tallies import tallies
from gui.dialogs.frame import Frame, narrow, paragraph
from gui.look.bars import HEIGHT, draw_score_bar
from gui.look.columns import heads_like_cells
from gui.look.painting import Index, place
from gui.look.theme import SMALL

_SIZE = (900, 600)
_LEVEL = Qt.ItemDataRole.UserRole
_BAR = 1
_LEAST_BAR = 140
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BarDelegate(QStyledItemDelegate):
    """Draws the bar of a level on the scale of the widest: of the whole its own, of all others that of 一级."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        level, most = index.data(_LEVEL)
        area = place(option).area.adjusted(SMALL, 0, -SMALL, 0)
        before = None if level.before is None else float(level.before)
        painter.save()
        given, scored = float(level.score), float(level.points - level.unscored)
        draw_score_bar(painter, QRectF(area), given, scored, float(level.points), before, float(most))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(_LEAST_BAR, HEIGHT + 2 * SMALL + 4))


class ScoreDialog(Frame):
    """Signals: ``wanted(str, str)``: go to this score, on this page."""

    wanted = Signal(str, str)

    def __init__(self, current: Opened, page: str = "", parent: QWidget | None = None) -> None:
        words = _(
            "实色为得分，斜线为失分，空白为未评，竖线为上年得分。按 Enter 转到所选指标，在那里按 F1 看它怎样算出。"
        )
        super().__init__(_("得分构成"), words, parent)
        self.prefer(*_SIZE)
        self._current = current
        self.form_box, self.depth_box, self.tree = QComboBox(), QComboBox(), QTreeWidget()
        found = [each.key for each in tallies(current.report, worn(current.outline, current.report))]
        for key in found:
            self.form_box.addItem(page_name(key, current), key)
        narrow(self.form_box)
        for number, name in enumerate((_("一级指标"), _("二级指标"), _("三级指标"))):
            self.depth_box.addItem(name, number)
        self._set_up()
        self.form_box.setCurrentIndex(max(0, found.index(page) if page in found else 0))
        self.depth_box.setCurrentIndex(1)
        self._show()

    def _show(self) -> None:
        """The chosen form, down to the chosen level."""
        self.tree.clear()
        last = self._current.last_year
        level = score_levels(
            str(self.form_box.currentData()),
            self._current.report,
            self._current.outline,
            last.report if last else None,
            is_carried=bool(last and last.is_carried),
        )
        if level is None:
            return
        root = _item(_("总分"), level, level.points)
        most = max((each.points for each in level.inner), default=Decimal(0))
        self.tree.addTopLevelItem(root)
        _fill(root, level, most)
        self.tree.setColumnHidden(5, level.before is None)
        self.tree.setColumnHidden(6, level.before is None)
        heads_like_cells(self.tree)
        self._unfold()
        self.tree.setCurrentItem(root)

    def _unfold(self) -> None:
        self.tree.collapseAll()
        self.tree.expandToDepth(int(self.depth_box.currentData()))

    def _go(self, item: QTreeWidgetItem) -> None:
        level, _most = item.data(_BAR, _LEVEL)
        if level.key:
            self.accept()
            self.wanted.emit(level.key, str(self.form_box.currentData()))

    def _set_up(self) -> None:
        self.tree.setColumnCount(7)
        heads = (_("指标"), _("构成"), _("分值"), _("得分"), _("失分"), _("上年得分"), _("比上年"))
        self.tree.setHeaderLabels(heads)
        self.tree.setAccessibleName(_("得分构成"))
        self.tree.setItemDelegateForColumn(_BAR, BarDelegate(self.tree))
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Stretch)
        self.tree.setMinimumHeight(180)
        self.tree.itemActivated.connect(self._go)
        self.form_box.activated.connect(self._show)
        self.depth_box.activated.connect(self._unfold)
        row = QHBoxLayout()
        for words, box in ((_("表"), self.form_box), (_("展开到"), self.depth_box)):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words)
            row.addWidget(label)
            row.addWidget(box, 1 if box is self.form_box else 0)
        self.body.addLayout(row)
        self.body.addWidget(self.tree, 1)
        if self._current.last_year is None:
            self.body.addWidget(paragraph(_("资料库中没有这个单位上年的报告，不能与上年比较。")))
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.tree.setFocus()


def _fill(parent: QTreeWidgetItem, level: ScoreLevel, most: Decimal) -> None:
    for each in level.inner:
        item = _item(each.label, each, most)
        parent.addChild(item)
        _fill(item, each, most)


def _item(label: str, level: ScoreLevel, most: Decimal) -> QTreeWidgetItem:
    change = level.change
    numbers = (level.points, level.score, level.lost, level.before)
    texts = ["" if number is None else written_number(number) for number in numbers]
    if level.points and level.unscored == level.points:
        texts[1:3] = _("未评"), ""
    texts.append("" if change is None else _change_words(change))
    item = QTreeWidgetItem([label, "", *texts])
    item.setData(_BAR, _LEVEL, (level, most))
    item.setToolTip(0, label)
    for column in range(2, 7):
        item.setTextAlignment(column, _RIGHT)
    words = _("{label}：分值{points}，得分{score}，失分{lost}") if texts[2] else _("{label}：分值{points}，尚未评分")
    told = words.format(label=label, points=texts[0], score=texts[1], lost=texts[2])
    item.setData(_BAR, Qt.ItemDataRole.AccessibleTextRole, told)
    return item


def _change_words(change: Decimal) -> str:
    """With its sign: 高0.5, 低0.5, 持平."""
    if not change:
        return _("持平")
    words = _("高{number}") if change > 0 else _("低{number}")
    return words.format(number=written_number(abs(change)))
