"""附件: which of the outline's attachments go along with the report."""

from PySide6.QtWidgets import QCheckBox, QWidget

from actions.language import _
from actions.reports import Opened
from domain.layout import title_of
from domain.report import ATTACHED
from gui.dialogs.frame import Frame, cancel_word


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
                self.body.addWidget(box)
        self.add_buttons(_("确定"), cancel_word())

    @property
    def wanted(self) -> dict[str, bool]:
        """Whether each attachment is to stand, by key."""
        return {key: box.isChecked() for key, box in self.boxes.items()}
