"""归档: asks for 保管期限 and 密级, and whether the package is to be a folder or a zip."""

from PySide6.QtWidgets import QComboBox, QWidget

from actions.archiving import PERIODS, SECRECIES, Wishes
from actions.language import _
from domain.report import State
from gui.dialogs.frame import Asked, Frame, cancel_word, paragraph


class ArchiveDialog(Frame):
    """``wishes`` holds what was chosen once the dialog was accepted."""

    def __init__(self, title: str, state: State, parent: QWidget | None = None) -> None:
        super().__init__(_("归档"), title, parent)
        usual = Wishes()
        self.kept, self.secrecy, self.form = QComboBox(), QComboBox(), QComboBox()
        self.kept.addItems([_(period) for period in PERIODS])
        self.kept.setCurrentIndex(PERIODS.index(usual.kept))
        self.secrecy.addItems([_(secrecy) for secrecy in SECRECIES])
        self.form.addItems([_("一个 .zip 文件，便于发送和拷贝"), _("文件夹，便于直接查看")])
        self.body.addWidget(Asked(_("保管期限"), self.kept))
        self.body.addWidget(Asked(_("密级"), self.secrecy))
        contents = _("内有报告数据、PDF、数据表、修改记录、检查结果、校验值和四性检测表。")
        self.body.addWidget(Asked(_("形式"), self.form, contents))
        if state == "draft":
            self.body.addWidget(paragraph(_("本报告目前是草稿，归档包中会注明；定稿、盖章后应再归档一次。")))
        self.add_buttons(_("选择存放位置…"), cancel_word())

    @property
    def wishes(self) -> Wishes:
        """What is chosen."""
        kept, secrecy = PERIODS[self.kept.currentIndex()], SECRECIES[self.secrecy.currentIndex()]
        return Wishes(kept, secrecy, as_zip=self.form.currentIndex() == 0)
