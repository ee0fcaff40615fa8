"""改写标题 and 增加一个部分: a heading in the clerk's own words."""

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QWidget

from actions.language import _
from actions.reports import Opened
from domain.cleaning import clean
from gui.dialogs.frame import AskedField, Frame, cancel_word, narrow
from gui.shell.contents import contents


class HeadingDialog(Frame):
    """Asks for the words of one heading; ``words`` holds them once accepted, blank for the outline's own."""

    def __init__(self, current: str, official: str, parent: QWidget | None = None) -> None:
        super().__init__(_("改写标题"), _("序号自动编排，这里只写文字。"), parent)
        self.setMinimumWidth(560)
        self.words = current
        self.field = QLineEdit(current)
        self.asked = AskedField(_("标题"), self.field)
        self.body.addWidget(self.asked)
        if official and official != current:
            restore = self.buttons.addButton(_("恢复提纲标题"), QDialogButtonBox.ButtonRole.ResetRole)
            restore.setAutoDefault(False)
            restore.clicked.connect(lambda: self.field.setText(official))
        self.add_buttons(_("改写"), cancel_word())
        self.field.selectAll()

    def accept(self) -> None:
        """Closes when there is a heading."""
        self.words = " ".join(clean(self.field.text()).text.split())
        if self.words:
            super().accept()
        else:
            self.asked.refuse(_("请填写标题。"))


class SectionDialog(Frame):
    """Asks for the heading of a section of the clerk's own, and the section that it follows."""

    def __init__(self, opened: Opened, page: str, parent: QWidget | None = None) -> None:
        super().__init__(_("增加一个部分"), _("序号自动编排，后面各部分顺延。"), parent)
        self.setMinimumWidth(560)
        self.words = ""
        self.field = QLineEdit()
        self.place = QComboBox()
        narrow(self.place)
        for entry in (entry for entry in contents(opened)[1:] if not entry.is_form):
            self.place.addItem("　" * (entry.level - 1) + entry.words, entry.key)
        self.place.setCurrentIndex(max(0, self.place.findData(page)))
        self.asked = AskedField(_("标题"), self.field)
        self.body.addWidget(self.asked)
        self.body.addWidget(AskedField(_("放在哪一部分之后"), self.place))
        self.add_buttons(_("增加"), cancel_word())

    @property
    def after(self) -> str:
        """The key of the section that the new one follows."""
        return str(self.place.currentData())

    def accept(self) -> None:
        """Closes when there is a heading."""
        self.words = " ".join(clean(self.field.text()).text.split())
        if self.words:
            super().accept()
        else:
            self.asked.refuse(_("请填写标题。"))
