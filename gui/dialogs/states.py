"""定稿, 盖章登记, 退回修改 and 核实说明: what each step asks for."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from actions.amendments import Amendment
from actions.language import _
from actions.problems import InputProblem
from domain.review_points import ReviewPoint, points
from gui.dialogs import files
from gui.dialogs.frame import AskedField, Frame, cancel_word, paragraph
from gui.look.theme import SMALL, dress

Step = Callable[[], None]
"""Takes the step with what the dialog holds; raises InputProblem, whose sentence then stands in the dialog."""
_FACT = Qt.ItemDataRole.UserRole
_TICKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_WITH_AMENDMENTS = (680, 560)
_LONGEST_TIP = 2_000
SCANS = "*.pdf *.jpg *.jpeg *.png"


class ScanList(QWidget):
    """The files chosen, with buttons to add and to take out; ``paths`` holds them. Signals: ``changed``."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setMaximumHeight(84)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("盖章扫描件"))
        dress(self.list, role="field", kind="rows")
        self.setFocusProxy(self.list)
        add, remove = QPushButton(_("添加…")), QPushButton(_("移除"))
        add.clicked.connect(self._choose)
        remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (add, remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        row.addLayout(buttons)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files chosen."""
        return tuple(Path(self.list.item(row).text()) for row in range(self.list.count()))

    def add(self, path: Path) -> None:
        """Adds a file."""
        self.list.addItem(str(path))
        self.list.item(self.list.count() - 1).setToolTip(str(path))
        self.changed.emit()

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self.changed.emit()

    def _choose(self) -> None:
        path = files.ask_source(_("盖章件扫描件"), ((_("PDF 或图片"), SCANS),), self)
        if path is not None:
            self.add(path)


class AmendmentList(QWidget):
    """What was amended since the last 定稿, each to be ticked with the space bar, or all at once. Signals: ``changed``.

    ``facts``: of those that are ticked.
    """

    changed = Signal()

    def __init__(self, amended: Sequence[Amendment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.count = QListWidget(), QLabel()
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("定稿以来的修改"))
        dress(self.list, role="field")
        self.setFocusProxy(self.list)
        for each in amended:
            item = QListWidgetItem(each.sentence)
            item.setToolTip(f"{each.old}\n→\n{each.new}"[:_LONGEST_TIP])
            item.setData(_FACT, each.fact)
            item.setFlags(_TICKED)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(self._tell)
        self.all_button = QPushButton(_("全部确认"))
        self.all_button.setAutoDefault(False)
        self.all_button.clicked.connect(self.accept_all)
        QShortcut(QKeySequence("Alt+A"), self, self.accept_all)
        dress(self.count, role="hint")
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._tell()

    @property
    def facts(self) -> frozenset[str]:
        """What is ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return frozenset(str(item.data(_FACT)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def accept_all(self) -> None:
        """Ticks everything."""
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked)

    def _tell(self) -> None:
        words = _("已确认{done}处，共{count}处").format(done=len(self.facts), count=self.list.count())
        self.count.setText(words)
        self.changed.emit()


class StepDialog(Frame):
    """Closes once the step was taken; says under the field that it belongs to why it was not, until that is mended."""

    def __init__(self, heading: str, words: str, accept: str, parent: QWidget | None) -> None:
        super().__init__(heading, words, parent)
        self.setMinimumWidth(560)
        self.step: Step = lambda: None
        self._accept_word = accept
        self.asked: dict[str, AskedField] = {}
        """The fields by what they ask for, in the words of ``Problem.about``."""

    def ask(
        self, about: str, label: str, field: QLineEdit | QPlainTextEdit | ScanList | AmendmentList | QFrame,
        hint: str = "",
    ) -> None:  # fmt: skip
        """Puts a field below the others."""
        asked = AskedField(label, field, hint)
        match field:
            case ScanList() | AmendmentList():
                field.changed.connect(lambda: asked.refuse(""))
            case QLineEdit() | QPlainTextEdit():
                field.textChanged.connect(lambda: asked.refuse(""))
            case _:
                pass
        self.asked[about] = asked
        self.body.addWidget(asked)

    def finish(self) -> None:
        """Puts the buttons below the fields."""
        self.body.addStretch(1)
        self.add_buttons(self._accept_word, cancel_word())

    def accept(self) -> None:
        """Takes the step."""
        if self.taken():
            super().accept()

    def taken(self) -> bool:
        """Takes the step, and says whether that went; the dialog stays."""
        for asked in self.asked.values():
            asked.refuse("")
        try:
            self.step()
        except InputProblem as error:
            asked = self.asked.get(error.about) or next(iter(self.asked.values()))
            asked.refuse(str(error))
            asked.field.setFocus()
            return False
        return True


class FinalDialog(StepDialog):
    """定稿: who answers for it, and what was amended since the last one."""

    def __init__(
        self,
        title: str,
        answered: int,
        parent: QWidget | None = None,
        amended: Sequence[Amendment] = (),
        unanswered: Sequence[ReviewPoint] = (),
        asks_person: bool = False,
    ) -> None:
        """``unanswered``: the reviewer's points that nobody has seen to: told, and no hindrance.

        ``asks_person``: whether nobody gave the name of whoever works here yet.
        """
        act = _("定稿…").rstrip("…")  # what is done; 定稿 by itself is the state, and in English another word
        super().__init__(act, title, act, parent)
        self.name, self.person, self.amended = QLineEdit(), QLineEdit(), AmendmentList(amended, self)
        self.ask("name", _("负责人"), self.name, _("对报告内容负责、同意定稿的负责人姓名。"))
        if asks_person:
            self.ask("person", _("办理人"), self.person, _("写进审核说明和修改记录，只问一次；以后在“设置”中修改。"))
        self.amended.setVisible(bool(amended))
        if amended:
            hint = _("用空格键逐处确认，或全部确认（Alt+A）。确认的改动记入修改记录和审核说明。")
            self.ask("amended", _("上次定稿以来的改动：原为 → 现为"), self.amended, hint)
            self.prefer(*_WITH_AMENDMENTS)
        if unanswered:
            told = [f"{each.number}. {each.text}" for each in unanswered]
            self.add_lines(_("审核意见尚未标为已修改"), told)
            self.body.addWidget(paragraph(_("已经改好的，可以先在“办理 → 审核意见”中标为已修改，再定稿。")))
        words = _("定稿后，打印的文件不再有“草稿”字样，内容不能修改；确需修改时，可办理退回修改。")
        self.body.addWidget(paragraph(words))
        if answered:
            count = _("已说明的问题共{count}项，列在审核说明中。").format(count=answered)
            self.body.addWidget(paragraph(count))
        self.finish()

    @property
    def facts(self) -> frozenset[str]:
        """The amendments that are accepted."""
        return self.amended.facts


class SealDialog(StepDialog):
    """盖章登记: the day, by whom, and the scanned papers."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(_("盖章登记"), title, _("登记"), parent)
        self.questioned = ""
        """The day that was asked about: registered as it is when it is said once more."""
        self.day, self.name, self.scans = QLineEdit(date.today().isoformat()), QLineEdit(), ScanList(self)
        self.ask("day", _("盖章日期"), self.day)
        self.ask("name", _("经办人"), self.name)
        hint = _("PDF、JPG 或 PNG，每个不超过20MB，存入资料库；也可以登记后再补。")
        self.ask("scans", _("盖章件扫描件"), self.scans, hint)
        self.finish()


class ReturnDialog(StepDialog):
    """退回修改: the reason, or the reviewer's points."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(_("退回修改"), title, _("退回"), parent)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumHeight(150)
        self.count = QLabel()
        dress(self.count, role="hint")
        hint = _("有多条审核意见的，一条一行；从来函粘贴的1.、2.、3.或一是、二是，自动分条。退回后逐条标为已修改。")
        self.ask("reason", _("原因或审核意见"), self.reason, hint)
        self.body.addWidget(self.count)
        self.reason.textChanged.connect(self._tell)
        self._tell()
        self.body.addWidget(paragraph(_("报告回到草稿，稿次加一；此前定稿的文件和扫描件仍保留在资料库中。")))
        self.finish()

    def _tell(self) -> None:
        count = len(points(self.reason.toPlainText()))
        self.count.setText(_("共{count}条").format(count=count))
        self.count.setVisible(count > 0)


class AnswerDialog(StepDialog):
    """核实说明 of a query, 放行 of an error, or 忽略 of a matter of words."""

    def __init__(
        self, finding: str, error: bool, text: str, name: str, parent: QWidget | None = None, *, ignored: bool = False
    ) -> None:
        title = _("忽略") if ignored else _("放行") if error else _("核实说明")
        super().__init__(title, finding, _("保存"), parent)
        self.text, self.name = QPlainTextEdit(text), QLineEdit(name)
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(110)
        label = _("忽略原因") if ignored else _("放行原因") if error else _("说明")
        hint = (
            _("这处文字不改时有效，改动后重新提示；清空即撤回。") if ignored else _("写明实际情况和依据；清空即撤回。")
        )
        self.ask("text", label, self.text, hint)
        if error:
            self.ask("name", _("负责人"), self.name, _("同意放行这一错误的负责人姓名，记入审核说明。"))
        self.finish()
