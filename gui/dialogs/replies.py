"""审核意见: the reviewer's points one by one, each to be ticked with a short answer; the 修改说明 for the reviewer."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from actions.language import _
from actions.replies import DONE
from domain.review_points import ReviewPoint
from gui.dialogs.frame import button, cancel_word, paragraph
from gui.dialogs.states import StepDialog
from gui.look.theme import MEDIUM, SMALL, TIGHT, dress

_SIZE = (720, 520)


class RepliesDialog(StepDialog):
    """Accepted: ``replies`` says what stands as the answer to each point, by its number; blank: not seen to.

    Signals: ``wanted(str)``: go to this key. ``copying()``, ``exporting()``: the 修改说明 to the clipboard, to a file.
    """

    wanted = Signal(str)
    copying = Signal()
    exporting = Signal()

    def __init__(
        self,
        title: str,
        points: Sequence[ReviewPoint],
        places: Mapping[int, str],
        parent: QWidget | None = None,
        *,
        is_open: bool = True,
    ) -> None:
        """``places``: the key that a point names, by its number. ``is_open``: the answers can still be changed."""
        super().__init__(_("审核意见"), title, _("保存"), parent)
        self.prefer(*_SIZE)
        self.rows = tuple(_PointRow(point, places.get(point.number, ""), is_open, self) for point in points)
        self.count = QLabel()
        dress(self.count, role="hint")
        self.body.addWidget(self.count)
        card = QFrame(self)
        grid = QGridLayout(card)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self.rows):
            row.lay_out(grid, 3 * place)
            row.wanted.connect(self._leave)
            row.changed.connect(self._tell)
        self.ask("replies", _("逐条修改情况"), card)
        self.body.addWidget(
            paragraph(_("修改说明列出每条意见和修改情况，以及报告内容的改动，可以附在给财政部门的答复后面。"))
        )
        self.buttons.addButton(button(_("复制修改说明"), self._copy), self.buttons.ButtonRole.ActionRole)
        self.buttons.addButton(button(_("导出修改说明…"), self._export), self.buttons.ButtonRole.ActionRole)
        if is_open:
            self.finish()
        else:
            self.body.addStretch(1)
            self.add_buttons(_("关闭"), cancel_word())
        self._tell()

    @property
    def replies(self) -> dict[int, str]:
        """What stands as the answer to each point."""
        return {row.point.number: row.text() for row in self.rows}

    def _tell(self) -> None:
        done = sum(bool(row.text()) for row in self.rows)
        self.count.setText(_("审核意见共{count}条，已修改{done}条。").format(count=len(self.rows), done=done))

    def _leave(self, key: str) -> None:
        """Keeps what was ticked, and goes where the point is to be mended."""
        self.accept()
        if not self.isVisible():
            self.wanted.emit(key)

    def _copy(self) -> None:
        if self.taken():
            self.copying.emit()

    def _export(self) -> None:
        if self.taken():
            self.exporting.emit()


class _PointRow(QWidget):
    """One point: a box to tick, its words, and below them how it was seen to."""

    wanted = Signal(str)
    changed = Signal()

    def __init__(self, point: ReviewPoint, place: str, is_open: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()  # its widgets stand in the grid of all
        self.point, self._place = point, place
        self.box, self.answer = QCheckBox(_("已修改"), parent), QLineEdit(point.reply, parent)
        self.box.setChecked(point.is_done)
        self.box.setAccessibleName(_("第{number}条已修改").format(number=point.number))
        self.box.setAccessibleDescription(point.text)
        self.answer.setPlaceholderText(_("怎样改的，例如：已补充偏差原因"))
        self.answer.setAccessibleName(_("第{number}条的修改情况").format(number=point.number))
        self.words = paragraph(f"{point.number}. {point.text}")
        self.go = button(_("转到该处"), lambda: self.wanted.emit(self._place))
        dress(self.go, kind="link")
        self.box.setEnabled(is_open)
        self.answer.setReadOnly(not is_open)
        self.box.toggled.connect(self._tick)
        self.answer.textEdited.connect(self._type)

    def lay_out(self, grid: QGridLayout, row: int) -> None:
        """Puts the widgets into three rows of the grid, the last of them a gap."""
        grid.addWidget(self.words, row, 0, 1, 2)
        if self._place:
            grid.addWidget(self.go, row, 2)
        else:
            self.go.hide()
        grid.addWidget(self.box, row + 1, 0)
        grid.addWidget(self.answer, row + 1, 1, 1, 2)
        grid.setRowMinimumHeight(row + 2, MEDIUM)

    def text(self) -> str:
        """The answer; blank for a point that is not ticked."""
        return self.answer.text().strip() or _(DONE) if self.box.isChecked() else ""

    def _tick(self) -> None:
        self.changed.emit()

    def _type(self, words: str) -> None:
        """Whoever says how it was mended has mended it."""
        if words.strip() and not self.box.isChecked():
            self.box.setChecked(True)
        self.changed.emit()
