"""附件: which of the outline's attachments go along with the report."""

from PySide6.QtWidgets import QCheckBox, QWidget

from actions.language import _
from actions.reports import Opened
from domain.layout import title_of
from domain.outline import rivals
from domain.report import ATTACHED
from gui.dialogs.frame import Frame, cancel_word, paragraph
from gui.look.theme import dress


class AttachmentsDialog(Frame):
    """A box for each optional attachment; ``wanted`` says which are to stand."""

    def __init__(self, opened: Opened, parent: QWidget | None = None) -> None:
        words = _("选中的附件随正文一起填报、检查、打印和归档。取消的附件不再打印，已填内容保留，再选时恢复。")
        super().__init__(_("附件"), words, parent)
        self.setMinimumWidth(520)
        self.boxes: dict[str, QCheckBox] = {}
        for each in opened.outline.attachments:
            if each.optional:
                box = QCheckBox(title_of(each, opened.report, opened.outline))
                box.setChecked(opened.report.added.get(each.key) == ATTACHED)
                self.boxes[each.key] = box
                box.toggled.connect(self._judge)
                self.body.addWidget(box)
        self._outline, self._names = opened.outline, {key: box.text() for key, box in self.boxes.items()}
        self.complaint = paragraph("")
        dress(self.complaint, role="error")
        self.body.addWidget(self.complaint)
        self.add_buttons(_("确定"), cancel_word())
        self._judge()

    def _judge(self) -> None:
        """Two forms that would both add up to the report's score are not taken together."""
        chosen = [key for key, is_wanted in self.wanted.items() if is_wanted]
        words = [
            _("“{one}”和“{other}”各算出一个总分，而正文只有一个自评得分，请只选其中一张。").format(
                one=self._names[one.key], other=self._names[other.key]
            )
            for one, other in rivals(self._outline, chosen)
        ]
        self.complaint.setText("\n".join(words))
        self.complaint.setVisible(bool(words))

    def accept(self) -> None:
        """Closes only over a choice that can stand."""
        if self.complaint.isHidden():
            super().accept()

    @property
    def wanted(self) -> dict[str, bool]:
        """Whether each attachment is to stand, by key."""
        return {key: box.isChecked() for key, box in self.boxes.items()}
